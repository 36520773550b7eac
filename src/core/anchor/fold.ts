/**
 * A text with its typography taken away, so that editions of it that differ only in spaces, line
 * breaks, quotes, dashes, ligatures, ellipses, invisible characters or Unicode normalisation read
 * the same; and where each of its UTF-16 units comes from.
 */
export interface Folded {
  readonly text: string;
  /** UTF-16 index in the original where what became this unit begins. */
  readonly starts: Uint32Array;
  /** UTF-16 index in the original where it ends. */
  readonly ends: Uint32Array;
}

/** What a character does; 0: it stays as it is. */
const blank = 1;
const drop = 2;
const change = 3;
/** Joins the character before it: combining marks, Hangul vowels and finals. */
const mark = 4;
/** Double quotes: blanks around them are typography. */
const quote = 5;
/** `; : ! ? %`: French sets a blank before them, English none. */
const tight = 6;

interface Table {
  readonly kinds: Uint8Array;
  readonly changes: ReadonlyMap<number, string>;
}
let table: Table | undefined;

function makeTable(): Table {
  const kinds = new Uint8Array(0x10000);
  const changes = new Map<number, string>();
  for (let first = 0; first < 0x10000; first += 0x100) {
    // A row at a time, its characters kept apart, since few have marks or forms to normalise.
    if (first >= 0xd800 && first < 0xe000) continue;
    const row = Array.from({ length: 0x100 }, (_, i) => String.fromCharCode(first + i));
    const line = row.join(' ');
    for (const [character] of line.matchAll(/\p{M}/gu)) kinds[character.charCodeAt(0)] = mark;
    if (line.normalize('NFC') === line) continue;
    for (const character of row) {
      const normal = character.normalize('NFC');
      if (normal !== character) changes.set(character.charCodeAt(0), normal);
    }
  }
  for (let code = 0x1160; code < 0x1200; code++) kinds[code] = mark;
  const each = (characters: string, does: (code: number) => void): void => {
    for (const character of characters) does(character.charCodeAt(0));
  };
  const all = (characters: string, kind: number): void => {
    each(characters, (code) => (kinds[code] = kind));
  };
  const become = (characters: string, folded: string): void => {
    each(characters, (code) => changes.set(code, folded));
  };
  become('‘’‚‛′´`ʼ‹›＇', "'");
  become('‐‑‒–—―−⁃﹘﹣－', '-');
  become('…', '...');
  for (const pair of 'ﬀff ﬁfi ﬂfl ﬃffi ﬄffl ﬅst ﬆst œoe ŒOE æae ÆAE ĲIJ ĳij'.split(' ')) {
    changes.set(pair.charCodeAt(0), pair.slice(1));
  }
  for (const code of changes.keys()) kinds[code] = change;
  for (let code = 0; code < 0x3001; code++) {
    if (/\s/.test(String.fromCharCode(code))) kinds[code] = blank;
  }
  all('\u00AD\u034F\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF', drop);
  for (let code = 0xfe00; code < 0xfe10; code++) kinds[code] = drop;
  all('"“”„‟«»″〝〞＂', quote);
  all(';:!?%', tight);
  return { kinds, changes };
}

class Folder {
  readonly #kinds: Uint8Array;
  readonly #changes: ReadonlyMap<number, string>;
  #codes: Uint16Array;
  #starts: Uint32Array;
  #ends: Uint32Array;
  #length = 0;
  #blankStart = -1;
  #blankEnd = -1;

  constructor(expected: number) {
    table ??= makeTable();
    this.#kinds = table.kinds;
    this.#changes = table.changes;
    const size = expected + 16;
    this.#codes = new Uint16Array(size);
    this.#starts = new Uint32Array(size);
    this.#ends = new Uint32Array(size);
  }

  feed(text: string, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i);
      const kind = this.#kinds[code]!;
      if (kind === blank) {
        if (this.#blankStart < 0) this.#blankStart = i;
        this.#blankEnd = i + 1;
      } else if (kind === mark && this.#blankStart < 0 && this.#length > 0) this.#join(code, i);
      else if (kind !== drop) {
        if (this.#blankStart >= 0) this.#flushBlank(kind === quote || kind === tight);
        if (kind === change) this.#pushAll(this.#changes.get(code)!, i, i + 1);
        else this.#push(kind === quote ? 0x22 : code, i, i + 1);
      }
    }
  }

  end(): Folded {
    if (this.#blankStart >= 0) this.#flushBlank(false);
    const parts: string[] = [];
    for (let i = 0; i < this.#length; i += 8192) {
      const chunk = this.#codes.subarray(i, Math.min(i + 8192, this.#length));
      parts.push(String.fromCharCode.apply(undefined, chunk as unknown as number[]));
    }
    const starts = this.#starts.subarray(0, this.#length);
    const ends = this.#ends.subarray(0, this.#length);
    return { text: parts.join(''), starts, ends };
  }

  #flushBlank(swallowed: boolean): void {
    const afterQuote = this.#length > 0 && this.#codes[this.#length - 1] === 0x22;
    if (!swallowed && !afterQuote) this.#push(0x20, this.#blankStart, this.#blankEnd);
    this.#blankStart = -1;
  }

  #push(code: number, start: number, end: number): void {
    if (this.#length === this.#codes.length) this.#grow();
    this.#codes[this.#length] = code;
    this.#starts[this.#length] = start;
    this.#ends[this.#length++] = end;
  }

  #pushAll(characters: string, start: number, end: number): void {
    for (let i = 0; i < characters.length; i++) this.#push(characters.charCodeAt(i), start, end);
  }

  /** Puts a mark onto the character before it, in the composed form where there is one. */
  #join(code: number, index: number): void {
    let base = this.#length - 1;
    const start = this.#starts[base]!;
    while (base > 0 && this.#starts[base - 1] === start) base--;
    let cluster = '';
    for (let i = base; i < this.#length; i++) cluster += String.fromCharCode(this.#codes[i]!);
    this.#length = base;
    this.#pushAll((cluster + String.fromCharCode(code)).normalize('NFC'), start, index + 1);
  }

  #grow(): void {
    const size = this.#codes.length * 2;
    const [codes, starts, ends] = [this.#codes, this.#starts, this.#ends];
    (this.#codes = new Uint16Array(size)).set(codes);
    (this.#starts = new Uint32Array(size)).set(starts);
    (this.#ends = new Uint32Array(size)).set(ends);
  }
}

/** UTF-16 units folded between two pauses: about a millisecond. */
const slice = 1 << 16;

/** {@link fold} in steps of about a millisecond. */
export function* foldSteps(text: string): Generator<void, Folded> {
  const folder = new Folder(text.length);
  yield;
  for (let from = 0; from < text.length; from += slice) {
    folder.feed(text, from, Math.min(from + slice, text.length));
    yield;
  }
  return folder.end();
}

export function fold(text: string): Folded {
  const folder = new Folder(text.length);
  folder.feed(text, 0, text.length);
  return folder.end();
}
