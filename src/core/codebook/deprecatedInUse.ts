import { message } from '../message';
import type { Problem } from '../problem';
import type { CodebookReading } from './codebookFiles';

/**
 * Warns of the deprecated themes that annotations still have, where the codebook defines them.
 * @param used How many annotations have a theme; asked only of those that are deprecated.
 * @returns each with its file; none where the codebook cannot be read.
 */
export function deprecatedInUse(
  { codebook, placeOf }: CodebookReading,
  used: (theme: string) => number,
): [file: string, problem: Problem][] {
  const found: [string, Problem][] = [];
  for (const { code, deprecated, replacedBy = [] } of codebook?.themes.values() ?? []) {
    const count = deprecated === true ? used(code) : 0;
    const place = count > 0 ? placeOf('themes', code) : undefined;
    if (!place) continue;
    const args = { code, count, replacement: replacedBy.join(', ') };
    const text =
      replacedBy.length > 0
        ? message(
            '"{code}" is deprecated, and annotations still have it ({count}). Give them {replacement} in its place.',
            args,
          )
        : message(
            '"{code}" is deprecated, and annotations still have it ({count}). Give them another theme, and name it here as "replacedBy".',
            args,
          );
    const { file, range } = place;
    const problem = { code: 'codebook-deprecated-in-use', message: text, range };
    found.push([file, { severity: 'warning', ...problem }]);
  }
  return found;
}
