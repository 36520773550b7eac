import { sameAnchor } from '../core/anchor/anchor';
import type { Annotation } from '../core/annotation/annotation';
import { AnnotationSet } from '../core/annotation/annotationSet';
import { readSidecar } from '../core/sidecar/readSidecar';
import type { Sidecar } from '../core/sidecar/sidecar';
import { rewriteSidecar } from '../core/sidecar/writeSidecar';
import type { PlainText } from '../core/text/plainText';
import { sha256 } from '../core/text/sha256';
import { freshAnchors, vouches } from '../core/workspace/freshAnchors';
import type { Placements } from '../core/workspace/placeAnnotations';
import type { LocalFiles } from '../node/localFiles';

/**
 * Writes the anchors of a sidecar that were found again, and the hash of the text where it may vouch
 * for all of them. Where the file was changed meanwhile, the change stays: only anchors that are
 * still those that were looked for are replaced. What has an error, and the sidecar of another text,
 * stays as it is.
 * @param annotations Those of the sidecar, as it was read when they were looked for.
 * @param placements Where they are.
 * @returns whether there was anything to write.
 * @throws FileError with the old bytes intact.
 */
export async function writeAnchors(
  sidecar: string,
  textName: string,
  text: PlainText,
  annotations: readonly Annotation[],
  placements: Placements,
  files: LocalFiles,
): Promise<boolean> {
  const known = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  for (;;) {
    const bytes = await files.read(sidecar);
    const reading = bytes && readSidecar(bytes);
    if (!reading?.writable || reading.sidecar.textName !== textName) return false;
    const next = withFreshAnchors(reading.sidecar, text, ({ id, anchor }) => {
      const before = known.get(id);
      return before && sameAnchor(before.anchor, anchor) ? placements.get(before) : undefined;
    });
    if (!next) return false;
    const { text: written } = rewriteSidecar(reading.sidecar, next);
    if (await files.replace(sidecar, new TextEncoder().encode(written), bytes)) return true;
  }
}

/** Undefined where the sidecar says all that is known. */
function withFreshAnchors(
  sidecar: Sidecar,
  text: PlainText,
  placementOf: (annotation: Annotation) => ReturnType<Placements['get']>,
): Omit<Sidecar, 'source'> | undefined {
  const { textName, annotations } = sidecar;
  const hash = sha256(text);
  // What stands in an unchanged text as the sidecar says was not found again.
  const isOut = (annotation: Annotation): boolean =>
    sidecar.sha256 !== hash || placementOf(annotation)?.state !== 'exact';
  const changes = freshAnchors(text, annotations.filter(isOut), placementOf);
  const fresh = AnnotationSet.of(annotations).apply(changes).sorted;
  const now = new Map(changes.map(({ before, after }) => [after, before && placementOf(before)]));
  const isVouchedFor = vouches(
    text,
    fresh,
    (annotation) => now.get(annotation) ?? placementOf(annotation),
  );
  if (changes.length === 0 && (!isVouchedFor || sidecar.sha256 === hash)) return undefined;
  return { textName, sha256: isVouchedFor ? hash : '', annotations: fresh };
}
