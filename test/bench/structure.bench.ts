import { layoutOf } from '../../src/core/structure/layout';
import { parseStructure } from '../../src/core/structure/parseStructure';
import { PlainText } from '../../src/core/text/plainText';
import { realText } from '../support/realTexts';
import { longText } from './longText';
import { measure, median, times, type Measure } from './measure';

/**
 * Measures the parser on a communiqué of 130 kB, in milliseconds and against splitting the same text into words by one
 * pattern in the same run, and how its time grows with the length of a text.
 */
export async function measureStructure(): Promise<Measure[]> {
  const decoded = realText('g7-hiroshima-2023.en.md') ?? longText(130_000).text;
  const what = `a text of ${(decoded.length / 1000).toFixed()} kB`;
  const runs = 25;
  // The first runs compile.
  for (let i = 0; i < runs; i++) parseStructure(new PlainText(decoded));
  const words = median(await times(runs, () => decoded.match(/[\p{L}\p{N}'’-]+/gu)));
  const layout = await times(runs, () => layoutOf(new PlainText(decoded)));
  const whole = await times(runs, () => parseStructure(new PlainText(decoded)));
  const ratio = (all: readonly number[]) => all.map((ms) => ms / words);
  const grown: number[] = [];
  for (const length of [2_000_000, 20_000_000]) {
    const { text } = longText(length);
    grown.push(median(await times(1, () => parseStructure(new PlainText(text)))));
  }
  return [
    measure(`layout of ${what}`, 'ms', layout, '≤ 6', (ms) => ms <= 6),
    measure(`layout of ${what}, to its words`, 'times', ratio(layout)),
    measure(`the structure of ${what}`, 'ms', whole, '≤ 20', (ms) => ms <= 20),
    measure(`the structure of ${what}, to its words`, 'times', ratio(whole)),
    measure('20 MB to 2 MB', 'times', [grown[1]! / grown[0]!], '≤ 14', (n) => n <= 14),
  ];
}
