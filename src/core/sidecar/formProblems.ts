import { compareAnnotations } from '../annotation/annotation';
import { message } from '../message';
import type { Problem } from '../problem';
import { codePlaces } from './codePlaces';
import type { SidecarReading } from './sidecar';

/**
 * What the form of a sidecar leaves to be wished: codes that others may read otherwise, annotations
 * that are not in order. We read it as it is meant, and the next change puts it right.
 */
export function formProblems(reading: SidecarReading): Problem[] {
  const problems = reading.canonical ? [] : unquotedCodes(reading.text);
  const { annotations } = reading.sidecar;
  const late = annotations.find(
    (annotation, i) => i > 0 && compareAnnotations(annotations[i - 1]!, annotation) > 0,
  );
  if (late && reading.writable) {
    const text = message(
      'The annotations are not sorted by start, end and id: this one belongs further up. The next change sorts them.',
    );
    const range = reading.locate(late.id, 'start');
    problems.push({ severity: 'info', code: 'sidecar-order', message: text, range });
  }
  return problems;
}

/** What some version of YAML takes for no text (https://yaml.org/spec/1.2.2/#103-core-schema, https://yaml.org/type/). */
const otherwise =
  /^(?:~|null|true|false|yes|no|on|off|y|n|(?=.*\d)[-+]?(?:\d|\.[\d_])[\d_:.e+-]*|[-+]?0[xbo][\da-f_]+|[-+]?\.(?:inf|nan))$/i;

function unquotedCodes(source: string): Problem[] {
  return codePlaces(source)
    .filter(({ code, from }) => otherwise.test(code) && !/["'|>]/.test(source[from]!))
    .map(({ code, range }): Problem => {
      const text = message(
        'Other readers of YAML may take {code} for a number, a date or a truth value. Put it in quotes.',
        { code },
      );
      return { severity: 'info', code: 'code-unquoted', message: text, range };
    });
}
