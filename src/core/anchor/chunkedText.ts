/** How long a chunk may get, in UTF-16 units: a keystroke copies one. */
const longest = 8192;

/** A long text that is cheap to change in a few places: a list of short strings. Offsets in UTF-16. */
export class ChunkedText {
  #chunks: string[];
  #length: number;

  constructor(text: string) {
    this.#chunks = split(text);
    this.#length = text.length;
  }

  get length(): number {
    return this.#length;
  }

  slice(start: number, end: number): string {
    if (start >= end) return '';
    const first = this.#locate(start);
    const last = this.#locate(end);
    if (first.chunk === last.chunk) return this.#chunks[first.chunk]!.slice(first.at, last.at);
    return [
      this.#chunks[first.chunk]!.slice(first.at),
      ...this.#chunks.slice(first.chunk + 1, last.chunk),
      (this.#chunks[last.chunk] ?? '').slice(0, last.at),
    ].join('');
  }

  replace(start: number, end: number, text: string): void {
    const first = this.#locate(start);
    const last = this.#locate(end);
    const head = (this.#chunks[first.chunk] ?? '').slice(0, first.at);
    const tail = (this.#chunks[last.chunk] ?? '').slice(last.at);
    const chunks = split(head + text + tail);
    if (chunks.length < 1000) {
      this.#chunks.splice(first.chunk, last.chunk - first.chunk + 1, ...chunks);
    } else {
      const after = this.#chunks.slice(last.chunk + 1);
      this.#chunks = this.#chunks.slice(0, first.chunk).concat(chunks, after);
    }
    this.#length += text.length - (end - start);
  }

  toString(): string {
    return this.#chunks.join('');
  }

  #locate(offset: number): { chunk: number; at: number } {
    let at = offset;
    let chunk = 0;
    while (chunk < this.#chunks.length - 1 && at > this.#chunks[chunk]!.length) {
      at -= this.#chunks[chunk++]!.length;
    }
    return { chunk, at };
  }
}

function split(text: string): string[] {
  if (text.length <= longest) return [text];
  const chunks: string[] = [];
  for (let i = 0; i < text.length; i += longest / 2) chunks.push(text.slice(i, i + longest / 2));
  return chunks;
}
