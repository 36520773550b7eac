import { layoutOf } from '../../src/core/structure/layout';
import { parseStructure } from '../../src/core/structure/parseStructure';
import { PlainText } from '../../src/core/text/plainText';
import { realText } from '../support/realTexts';
import { longText } from './longText';
import { measure, median, timed, times, type Measure } from './measure';

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
  const all = { words: [] as number[], layout: [] as number[], whole: [] as number[] };
  // In turns, so that whatever else the machine does slows all three.
  for (let i = 0; i < runs; i++) {
    all.words.push(timed(() => decoded.match(/[\p{L}\p{N}'’-]+/gu)).ms);
    all.layout.push(timed(() => layoutOf(new PlainText(decoded))).ms);
    all.whole.push(timed(() => parseStructure(new PlainText(decoded))).ms);
  }
  const ratio = (times: readonly number[]) => times.map((ms, i) => ms / all.words[i]!);
  const grown: number[] = [];
  for (const length of [2_000_000, 20_000_000]) {
    const { text } = longText(length);
    grown.push(median(await times(1, () => parseStructure(new PlainText(text)))));
  }
  return [
    measure(`layout of ${what}`, 'ms', all.layout, '≤ 6', (ms) => ms <= 6),
    measure(`layout of ${what}, to its words`, 'times', ratio(all.layout)),
    measure(`the structure of ${what}`, 'ms', all.whole, '≤ 20', (ms) => ms <= 20),
    measure(`the structure of ${what}, to its words`, 'times', ratio(all.whole)),
    measure('20 MB to 2 MB', 'times', [grown[1]! / grown[0]!], '≤ 14', (n) => n <= 14),
  ];
}
