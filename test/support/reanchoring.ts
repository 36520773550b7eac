import type { Anchor, Placement } from '../../src/core/anchor/anchor';
import { shownSpan } from '../../src/core/anchor/anchor';
import { fold } from '../../src/core/anchor/fold';
import { makeAnchor } from '../../src/core/anchor/makeAnchor';
import { reanchor } from '../../src/core/anchor/reanchor';
import { PlainText } from '../../src/core/text/plainText';
import { sentences } from '../../src/core/text/sentence';
import { overlaps, sameSpan, type Span } from '../../src/core/text/span';
import { trimSpan } from '../../src/core/text/trimSpan';
import { EditedText } from './editedText';
import type { Random } from './random';

/** What became of the passages of one edited text. */
export interface Tally {
  passages: number;
  /** Passages that are still there, changed or not. */
  survivors: number;
  /** Survivors shown, as certain or as the first proposal, exactly where they are. */
  exact: number;
  /** Survivors that still read the same, once folded. */
  equal: number;
  /** Of those, the ones that a person is asked about. */
  asked: number;
  /** Passages taken for certain where they are not. */
  wrong: number;
}

export const emptyTally = (): Tally => ({
  passages: 0,
  survivors: 0,
  exact: 0,
  equal: 0,
  asked: 0,
  wrong: 0,
});

export interface Miss {
  readonly anchor: Anchor;
  readonly placement: Placement;
  readonly truth: Span | undefined;
  readonly now: PlainText;
  readonly kind: 'wrong' | 'asked' | 'elsewhere';
}

/** Passages as analysts make them: mostly sentences, some pairs of them, some runs of a few words. */
export function randomPassages(random: Random, text: PlainText, count: number): Span[] {
  const units = sentences(text).filter(({ start, end }) => end - start > 30);
  return Array.from({ length: count }, () => {
    const at = random.below(units.length);
    const unit = units[at]!;
    const kind = random.below(10);
    if (kind < 6) return unit;
    if (kind < 8) return { start: unit.start, end: units[Math.min(at + 1, units.length - 1)]!.end };
    const words = [...text.slice(unit).matchAll(/[\p{L}\p{N}’'-]+/gu)];
    const first = random.below(words.length);
    const last = Math.min(words.length - 1, first + random.below(5));
    if (words.length === 0) return unit;
    const start = text.toUtf16(unit.start);
    return {
      start: text.toCodePoint(start + words[first]!.index),
      end: text.toCodePoint(start + words[last]!.index + words[last]![0].length),
    };
  });
}

/** Edits a text, finds its passages again and holds the result against the truth. */
export function tryReanchoring(
  text: PlainText,
  spans: readonly Span[],
  edit: (edited: EditedText, spans: readonly Span[]) => void,
  tally: Tally,
): Miss[] {
  const edited = new EditedText(text.text);
  edit(edited, spans);
  const now = new PlainText(edited.text);
  const anchors = spans.map((span) => makeAnchor(text, span));
  // Deleting at an edge may leave a blank there, which is no part of a passage.
  const truths = edited.placesOf(spans).map((span) => span && trimSpan(now, span));
  const misses: Miss[] = [];
  reanchor(now, anchors).forEach((placement, i) => {
    const [anchor, truth] = [anchors[i]!, truths[i]];
    const shown = shownSpan(placement);
    const certain = placement.state === 'exact' || placement.state === 'moved';
    const reads = (span: Span): boolean => fold(now.slice(span)).text === fold(anchor.quote).text;
    const equal = truth !== undefined && reads(truth);
    const right =
      truth !== undefined &&
      shown !== undefined &&
      (sameSpan(truth, shown) || (reads(shown) && isBeside(now, truth, shown)));
    const miss = (kind: Miss['kind']): void => {
      misses.push({ anchor, placement, truth, now, kind });
    };
    tally.passages++;
    if (truth) tally.survivors++;
    if (right) tally.exact++;
    else if (truth) miss('elsewhere');
    if (equal) tally.equal++;
    if (equal && !certain) tally.asked++;
    if (equal && !certain) miss('asked');
    if (certain && !right) tally.wrong++;
    if (certain && !right) miss('wrong');
  });
  return misses;
}

/** A copy put right beside what it copies may as well be the original: nothing tells them apart. */
function isBeside(text: PlainText, a: Span, b: Span): boolean {
  const between = { start: Math.min(a.end, b.end), end: Math.max(a.start, b.start) };
  return text.slice(between).trim() === '';
}

export type Edit = (random: Random, edited: EditedText, spans: readonly Span[]) => void;

const paragraph =
  'We, the leaders, reaffirm our commitment to the United Nations and to international law. ' +
  'Nous réaffirmons notre attachement aux Nations Unies et au droit international.';

/** The edits a to e of the measurements, and others that lure. */
export const edits: Readonly<Record<string, Edit>> = {
  inserted: (random, edited) => {
    edited.insertParagraph(random, paragraph);
  },
  mistyped: (random, edited, spans) => {
    for (const span of spans) if (random.chance(0.1)) edited.mistype(random, span);
  },
  moved: (random, edited) => {
    for (let n = Math.ceil(edited.paragraphs / 50); n > 0; n--) edited.moveParagraph(random);
  },
  restyled: (random, edited) => {
    edited.restyle(random);
  },
  all: (random, edited, spans) => {
    for (const name of ['inserted', 'mistyped', 'moved', 'restyled']) {
      edits[name]!(random, edited, spans);
    }
  },
  some: (random, edited, spans) => {
    for (const name of ['inserted', 'mistyped', 'moved', 'restyled']) {
      if (random.chance(0.5)) edits[name]!(random, edited, spans);
    }
  },
  deleted: (random, edited, spans) => {
    for (const span of spans) if (random.chance(0.1)) edited.deletePassage(span);
    edited.deleteParagraph(random);
  },
  copied: (random, edited) => {
    edited.copyParagraph(random);
    edited.copyParagraph(random);
  },
  annexed: (random, edited, spans) => {
    const done: Span[] = [];
    for (const span of spans) {
      const what = random.below(30);
      // Once a passage was copied, cutting another out of it leaves a copy that is truer than the truth.
      if (what > 2 || done.some((other) => overlaps(span, other))) continue;
      done.push(span);
      if (what === 1) edited.cutToAnnex(span);
      else edited.copyToAnnex(span);
      if (what === 2) edited.mistype(random, span);
    }
  },
};
