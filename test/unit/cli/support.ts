import { cli } from '../../../src/cli/cli';
import { OutputClosed } from '../../../src/cli/io';
import { makeAnchor } from '../../../src/core/anchor/makeAnchor';
import { writeSidecar } from '../../../src/core/sidecar/writeSidecar';
import type { Annotation } from '../../../src/core/annotation/annotation';
import { PlainText } from '../../../src/core/text/plainText';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** After how many writes nobody reads stdout any more. */
  readonly closeAfter?: number;
  readonly isTTY?: boolean;
  readonly signal?: AbortSignal;
  /** Told of everything that is written, to stdout and stderr. */
  readonly onWrite?: (text: string) => void;
}

/** Runs the command line in `cwd`. */
export async function run(
  cwd: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  let writes = 0;
  const output = (name: 'stdout' | 'stderr') => ({
    isTTY: options.isTTY ?? false,
    write: (text: string) => {
      if (name === 'stdout' && writes++ >= (options.closeAfter ?? Infinity)) {
        return Promise.reject(new OutputClosed());
      }
      written[name] += text;
      options.onWrite?.(text);
      return Promise.resolve();
    },
  });
  const code = await cli(args, {
    cwd,
    env: options.env ?? {},
    stdout: output('stdout'),
    stderr: output('stderr'),
    signal: options.signal ?? new AbortController().signal,
  });
  return { code, ...written };
}

/** An annotation of the first place where `quote` stands in `text`. */
export function annotationOf(
  text: string,
  quote: string,
  fields: Partial<Annotation> = {},
): Annotation {
  const plain = new PlainText(text);
  const start = plain.toCodePoint(plain.text.indexOf(quote));
  const anchor = makeAnchor(plain, { start, end: start + Array.from(quote).length });
  const created = '2026-11-21T18:00:00Z';
  return {
    id: 'aaaaaaaa',
    kind: 'condemnation',
    themes: [],
    coder: 'ana',
    created,
    anchor,
    ...fields,
  };
}

/** A sidecar of the text `textName`. */
export function sidecarOf(textName: string, ...annotations: readonly Annotation[]): string {
  return writeSidecar(undefined, { textName, sha256: '', annotations });
}
