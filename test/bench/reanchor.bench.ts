import type { Anchor, Placement } from '../../src/core/anchor/anchor';
import { shownSpan } from '../../src/core/anchor/anchor';
import { makeAnchor } from '../../src/core/anchor/makeAnchor';
import { reanchor, reanchorInSlices } from '../../src/core/anchor/reanchor';
import { PlainText } from '../../src/core/text/plainText';
import { sameSpan, type Span } from '../../src/core/text/span';
import { trimSpan } from '../../src/core/text/trimSpan';
import { EditedText } from '../support/editedText';
import { Random } from '../support/random';
import { edits, randomPassages } from '../support/reanchoring';
import { matchQuote } from './hypothesisMatcher';
import { longText } from './longText';
import { measure, timed, type Measure } from './measure';

interface Case {
  readonly now: PlainText;
  readonly anchors: readonly Anchor[];
  readonly truths: readonly (Span | undefined)[];
}

function editedCase(length: number, count: number, edit: keyof typeof edits): Case {
  const random = new Random(length + count);
  const text = longText(length);
  const spans = randomPassages(random, text, count);
  const edited = new EditedText(text.text);
  edits[edit]!(random, edited, spans);
  const now = new PlainText(edited.text);
  return {
    now,
    anchors: spans.map((span) => makeAnchor(text, span)),
    truths: edited.placesOf(spans).map((span) => span && trimSpan(now, span)),
  };
}

function exactShare(truths: Case['truths'], shown: readonly (Span | null | undefined)[]): number {
  const survivors = truths.flatMap((truth, i) => (truth ? [{ truth, shown: shown[i] }] : []));
  const exact = survivors.filter((each) => each.shown && sameSpan(each.truth, each.shown));
  return (100 * exact.length) / survivors.length;
}

/**
 * Measures re-anchoring; the ratio to Hypothesis's matcher in the same run.
 */
export async function measureAnchors(): Promise<Measure[]> {
  const measures: Measure[] = [];
  const medium = editedCase(200_000, 1000, 'all');
  const ours = Array.from({ length: 7 }, () => timed(() => reanchor(medium.now, medium.anchors)));
  const theirs = timed(() =>
    medium.anchors.map((anchor) => {
      const found = matchQuote(medium.now.text, anchor);
      return found && spanOf(medium.now, found);
    }),
  );
  measures.push(
    measure(
      '200 kB, 1,000 passages, all edits',
      'ms',
      ours.map(({ ms }) => ms),
    ),
    measure(
      '… times faster than Hypothesis’s matcher',
      '×',
      ours.map(({ ms }) => theirs.ms / ms),
      '≥ 30',
      (ratio) => ratio >= 30,
    ),
  );
  const ourExact = exactShare(
    medium.truths,
    ours[0]!.result.map((each: Placement) => shownSpan(each)),
  );
  const theirExact = exactShare(medium.truths, theirs.result);
  measures.push(
    measure(
      '… exact',
      '%',
      [ourExact],
      `> ${theirExact.toFixed(1)} (Hypothesis)`,
      (exact) => exact > theirExact,
    ),
  );
  measures.push(...(await measureLarge()));
  return measures;
}

async function measureLarge(): Promise<Measure[]> {
  const large = editedCase(2_000_000, 10_000, 'all');
  const times: number[] = [];
  const holds: number[] = [];
  for (let run = 0; run < 3; run++) {
    let resumed = performance.now();
    let longest = 0;
    const pause = async (): Promise<void> => {
      longest = Math.max(longest, performance.now() - resumed);
      await new Promise((resolve) => setImmediate(resolve));
      resumed = performance.now();
    };
    const began = performance.now();
    await reanchorInSlices(large.now, large.anchors, pause);
    times.push(performance.now() - began);
    holds.push(Math.max(longest, performance.now() - resumed));
  }
  return [
    measure('2 MB, 10,000 passages, all edits', 'ms', times, '≤ 5,000', (ms) => ms <= 5000),
    measure('… event loop held for at most', 'ms', holds, '≤ 50', (ms) => ms <= 50),
  ];
}

function spanOf(text: PlainText, { start, end }: Span): Span {
  return { start: text.toCodePoint(start), end: text.toCodePoint(end) };
}
