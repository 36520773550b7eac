import type { Message } from '../message';
import type { Problem, Severity, SourcePosition, SourceRange } from '../problem';

/** A problem at UTF-16 offsets of the text of a sidecar with LF line ends and without byte order mark. */
export interface Flaw {
  readonly severity: Severity;
  readonly code: string;
  readonly message: Message;
  readonly from: number;
  readonly to: number;
}

/** Turns offsets of a text whose line ends are LF into lines and characters. */
export class LineTable {
  #starts: number[] | undefined;

  constructor(private readonly text: string) {}

  position(offset: number): SourcePosition {
    const starts = (this.#starts ??= lineStarts(this.text));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - starts[low]! };
  }

  range(from: number, to: number): SourceRange {
    return { start: this.position(from), end: this.position(Math.max(from, to)) };
  }

  problem({ severity, code, message, from, to }: Flaw): Problem {
    return { severity, code, message, range: this.range(from, to) };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Turns flaws into problems, in the order of the file. */
export function problemsOf(flaws: readonly Flaw[], lines: LineTable): Problem[] {
  return [...flaws].sort((a, b) => a.from - b.from).map((flaw) => lines.problem(flaw));
}
