import type { Anchor } from '../../src/core/anchor/anchor';
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
  const { anchors, now, truths } = medium;
  const placements = reanchor(now, anchors);
  // Neither is measured before it is compiled.
  for (let i = 0; i < 3; i++) reanchor(now, anchors);
  for (const anchor of anchors.slice(0, 20)) matchQuote(now.text, anchor);
  // In turns, so that whatever else the machine does falls on both: theirs a part of the anchors at a
  // time, ours all of them.
  const rounds = 11;
  const part = Math.ceil(anchors.length / rounds);
  const found: (Span | null)[] = [];
  const ours: number[] = [];
  let theirs = 0;
  for (let from = 0; from < anchors.length; from += part) {
    const { ms, result } = timed(() => {
      return anchors.slice(from, from + part).map((anchor) => matchQuote(now.text, anchor));
    });
    theirs += ms;
    found.push(...result.map((each) => each && spanOf(now, each)));
    ours.push(timed(() => reanchor(now, anchors)).ms);
  }
  const [ourExact, theirExact] = [placements.map(shownSpan), found].map((shown) => {
    return exactShare(truths, shown);
  }) as [number, number];
  measures.push(
    measure('find again 1,000 passages in 200 kB, all edits', 'ms', ours),
    measure('… Hypothesis’s matcher', 'ms', [theirs]),
    measure(
      '… times faster than it',
      '×',
      ours.map((ms) => theirs / ms),
      '≥ 30',
      (ratio) => ratio >= 30,
    ),
    measure('… exact', '%', [ourExact], `> ${theirExact.toFixed(1)} (Hypothesis)`, (exact) => {
      return exact > theirExact;
    }),
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
    measure(
      'find again 10,000 passages in 2 MB, all edits, in slices',
      'ms',
      times,
      '≤ 5,000',
      (ms) => ms <= 5000,
    ),
    measure('… event loop held for at most', 'ms', holds, '≤ 50', (ms) => ms <= 50),
  ];
}

function spanOf(text: PlainText, { start, end }: Span): Span {
  return { start: text.toCodePoint(start), end: text.toCodePoint(end) };
}
