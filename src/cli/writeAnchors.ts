import * as path from 'node:path';
import { sameAnchor } from '../core/anchor/anchor';
import type { Annotation } from '../core/annotation/annotation';
import { readSidecar } from '../core/sidecar/readSidecar';
import { rewriteSidecar } from '../core/sidecar/writeSidecar';
import { finishInSlices } from '../core/steps';
import { freshSidecar } from '../core/workspace/freshSidecar';
import type { LocalFiles } from '../node/localFiles';
import type { LoadedText } from './loadTexts';

/** `left`: something in it has to be reviewed first, and would pass for certain otherwise. */
export type Written = 'written' | 'nothing' | 'left';

/**
 * Writes the anchors of a sidecar that were found again, and the hash of the text where it may vouch
 * for all of them. Where the file was changed meanwhile, the change stays: only anchors that are
 * still those that were looked for are replaced. What has an error, and the sidecar of another text,
 * stays as it is.
 * @param annotations Those of the sidecar, as it was read when they were looked for.
 * @param placements Where they are.
 * @param turn Lets others run. What it rejects with ends the work, with nothing written.
 * @throws FileError with the old bytes intact.
 */
export async function writeAnchors(
  sidecar: string,
  { path: file, text, placements }: Pick<LoadedText, 'path' | 'text' | 'placements'>,
  annotations: readonly Annotation[],
  files: LocalFiles,
  turn: () => Promise<void>,
): Promise<Written> {
  const known = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  for (;;) {
    const bytes = await files.read(sidecar);
    const reading = bytes && readSidecar(bytes);
    if (!text || !reading?.writable) return 'nothing';
    if (reading.sidecar.textName !== path.basename(file)) return 'nothing';
    const steps = freshSidecar(reading.sidecar, text, ({ id, anchor }) => {
      const before = known.get(id);
      return before && sameAnchor(before.anchor, anchor) ? placements.get(before) : undefined;
    });
    const next = await finishInSlices(steps, turn);
    if (typeof next === 'string') return next;
    const { text: written } = rewriteSidecar(reading.sidecar, next);
    if (await files.replace(sidecar, new TextEncoder().encode(written), bytes)) return 'written';
  }
}
