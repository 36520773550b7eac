import type { PlainText } from '../text/plainText';
import type { Span } from '../text/span';
import type { Place } from './equalPlaces';
import { foldSteps, type Folded } from './fold';
import { GramIndex } from './gramIndex';

/** A text, folded and indexed, and the way back to its offsets. */
export class FoldedText {
  private constructor(
    readonly original: PlainText,
    readonly folded: Folded,
    readonly index: GramIndex,
  ) {}

  static *steps(original: PlainText): Generator<void, FoldedText> {
    const folded = yield* foldSteps(original.text);
    const index = yield* GramIndex.steps(folded.text);
    return new FoldedText(original, folded, index);
  }

  /** A place in code points of the original. */
  spanOf({ start, end }: Place): Span {
    const from = this.folded.starts[start] ?? this.original.text.length;
    const to = end > start ? this.folded.ends[end - 1]! : from;
    return { start: this.original.toCodePoint(from), end: this.original.toCodePoint(to) };
  }

  /** The folded unit that an offset in code points, inside the text or not, became. */
  foldedIndex(offset: number): number {
    const index = this.original.toUtf16(offset);
    const { starts } = this.folded;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (starts[middle]! >= index) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Whether a block begins right at a place, and whether one ends there. */
  edgesAround({ start, end }: Place): { before: boolean; after: boolean } {
    const { text } = this.original;
    const from = this.folded.starts[start]!;
    const to = this.folded.ends[end - 1]!;
    return {
      before: beginsBlock(text.slice(Math.max(0, from - 32), from)),
      after: endsBlock(text.slice(to, to + 32)),
    };
  }
}

/** Whether a line begins after these words, its bullet, number or Markdown mark aside. */
export function beginsBlock(before: string): boolean {
  return /(?:^|\n)[^\p{L}\n]{0,12}$/u.test(before);
}

/** Whether a line ends before these words, Markdown marks aside. */
export function endsBlock(after: string): boolean {
  return /^[^\p{L}\p{N}\n]{0,6}(?:\n|$)/u.test(after);
}
