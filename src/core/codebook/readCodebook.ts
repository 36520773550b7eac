import { parseCodebook, type CodebookResult, type Extended } from './parseCodebook';

/**
 * Reads a codebook file, as `docs/codebook.md` describes its format. Never throws.
 * @param extended What became of each file that it extends, by the path written there; without it,
 *   there is none.
 * @returns `codebook`: all of it that could be read, or undefined where the file as a whole says
 *   nothing to go by (no text, no YAML, a newer format), or a file that it extends does not. In it
 *   every theme's parent is known and no theme is above itself. `problems`: in the file's order, each
 *   with its place.
 */
export function readCodebook(
  source: Uint8Array | string,
  extended: (file: string) => Extended = () => 'missing',
): CodebookResult {
  return parseCodebook(source).build(extended, true);
}
