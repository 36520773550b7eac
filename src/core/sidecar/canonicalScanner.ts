import type { Annotation } from '../annotation/annotation';
import type { AnnotationKey, Draft } from './annotationFields';
import { annotationKeys, annotationOf, emptyDraft, orderOf } from './annotationFields';
import { inlineJson } from './canonicalText';
import { conflictsOf } from './conflictsOf';

/* Raw characters of a scalar: whatever the writer does not escape. */
const raw = '[^"\\\\\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufeff\\ufffe\\uffff]';
const escapedText = new RegExp(`"${raw}*(?:\\\\(?:["\\\\/bfnrt]|u[0-9A-Fa-f]{4})${raw}*)*"`, 'y');
const collection = new RegExp(`[[{](?:${escapedText.source}|[\\w ,:.+\\-[\\]{}])*[\\]}]`, 'y');
const comment =
  '#[^\\u0000-\\u0008\\u000a-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufeff\\ufffe\\uffff]*';
const remark = new RegExp(`( +${comment})?\\n`, 'y');
const commentLine = new RegExp(`( *)(${comment})?\\n`, 'y');
const keyOfLine = /([A-Za-z_][\w-]{0,200}): /y;
/* A plain scalar that no schema and no version of YAML can take for anything but one line. */
const word = '(?:[\\w./+-]|:(?=\\w))';
const plain = new RegExp(`[A-Za-z0-9]${word}*(?: ${word}+)*`, 'y');

const deepest = 32;
const starts = annotationKeys.map((key) => `  ${key}: `);
const oddity = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
const space = 32;
const quote = 34;
const hash = 35;
const newline = 10;
const zero = 48;
const nine = 57;

/** Reads the lines of the canonical form, one after the other. What fails leaves `position` undefined. */
export class CanonicalScanner {
  position = 0;
  /* Where the next ones stand, behind which a text is not raw; each looked for once it is passed. */
  #backslash = -1;
  #newline = -1;
  #oddity = -1;
  #last = emptyDraft();

  constructor(readonly text: string) {}

  get atEnd(): boolean {
    return this.position === this.text.length;
  }

  /** Passes `literal`, if it stands here. */
  skip(literal: string): boolean {
    if (!this.text.startsWith(literal, this.position)) return false;
    this.position += literal.length;
    return true;
  }

  match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text);
    if (!found) return undefined;
    this.position = pattern.lastIndex;
    return found;
  }

  /** Passes the end of a line and the comment before it, which it gives. */
  endOfLine(): string | undefined {
    if (this.text.charCodeAt(this.position) === newline) {
      this.position++;
      return '';
    }
    const found = this.match(remark);
    return found && (found[1] ?? '');
  }

  /** @param expected What is likely to stand here: given back as it is, so that equal texts are one. */
  string(expected = ''): string | undefined {
    const { text, position } = this;
    if (text.charCodeAt(position) !== quote) return undefined;
    const end = text.indexOf('"', position + 1);
    const isExpected =
      end - position - 1 === expected.length && text.startsWith(expected, position + 1);
    // A backslash in the text that is expected is one in the file only behind another.
    if (isExpected && !expected.includes('\\')) {
      this.position = end + 1;
      return expected;
    }
    if (this.#backslash < position) this.#backslash = this.#next('\\');
    if (this.#newline < position) this.#newline = this.#next('\n');
    if (this.#oddity < position) this.#oddity = this.#nextOddity();
    if (end > 0 && end < this.#backslash && end < this.#newline && end < this.#oddity) {
      this.position = end + 1;
      return text.slice(position + 1, end);
    }
    const escaped = this.match(escapedText);
    return escaped && (JSON.parse(escaped[0]) as string);
  }

  #next(character: string): number {
    const index = this.text.indexOf(character, this.position);
    return index < 0 ? this.text.length : index;
  }

  /** Where the next character stands that a raw text cannot hold; a sidecar has next to none. */
  #nextOddity(): number {
    oddity.lastIndex = this.position;
    return oddity.exec(this.text)?.index ?? this.text.length;
  }

  /** Passes comments and blank lines. Gives where the last comment that is indented ends. */
  comments(): number {
    let indented = this.position;
    for (;;) {
      const code = this.text.charCodeAt(this.position);
      if (code !== space && code !== hash && code !== newline) return indented;
      const found = this.match(commentLine);
      if (!found) return indented;
      if (found[1] !== '' && found[2] !== undefined) indented = this.position;
    }
  }

  /** Passes a key that is not of `known` and its value; gives the key. */
  unknown(known: (key: string) => boolean): string | undefined {
    const key = this.match(keyOfLine)?.[1];
    if (key === undefined || known(key) || !this.#anyValue()) return undefined;
    return this.endOfLine() === undefined ? undefined : key;
  }

  #anyValue(): boolean {
    const first = this.text[this.position];
    if (first === '"') return this.string() !== undefined;
    if (first === '[' || first === '{') return this.#json() !== undefined;
    return this.match(plain) !== undefined;
  }

  /** An array or object in JSON, printed as we print it or as JSON.stringify does. */
  #json(): unknown {
    const text = this.match(collection)?.[0];
    if (text === undefined || depthOf(text) > deepest) return undefined;
    try {
      const value: unknown = JSON.parse(text);
      return inlineJson(value) === text || JSON.stringify(value) === text ? value : undefined;
    } catch {
      return undefined;
    }
  }

  /** Passes an annotation, up to the comments that belong to the next one. */
  entry(): Annotation | undefined {
    if (!this.skip('- id: ')) return undefined;
    const draft = emptyDraft();
    draft.id = this.string();
    if (!draft.id || this.endOfLine() === undefined) return undefined;
    let next = 1;
    let unknown: Set<string> | undefined;
    for (;;) {
      const end = this.#beginsField() ? -1 : this.comments();
      if (end >= 0 && !this.#beginsField()) {
        this.position = end;
        this.#last = draft;
        return annotationOf(draft);
      }
      let key = next;
      while (key < starts.length && !this.text.startsWith(starts[key]!, this.position)) key++;
      if (key < starts.length) {
        this.position += starts[key]!.length;
        if (!this.value(draft, annotationKeys[key]!)) return undefined;
        if (this.endOfLine() === undefined) return undefined;
        next = key + 1;
      } else {
        this.position += 2;
        const name = this.unknown((known) => orderOf(known) !== undefined);
        if (name === undefined || unknown?.has(name)) return undefined;
        (unknown ??= new Set()).add(name);
      }
    }
  }

  #beginsField(): boolean {
    const { text, position } = this;
    if (text.charCodeAt(position) !== space || text.charCodeAt(position + 1) !== space) {
      return false;
    }
    const code = text.charCodeAt(position + 2);
    return code !== space && code !== hash && code !== newline;
  }

  /** Passes the value of a known key, and keeps it in `draft`. */
  value(draft: Draft, key: AnnotationKey): boolean {
    if (key === 'start' || key === 'end') draft[key] = this.#wholeNumber();
    else if (key === 'themes') draft.themes = this.#strings();
    else if (key === 'conflicts') draft.conflicts = conflictsOf(this.#json());
    else if (key === 'state') draft.state = this.string('lost') === 'lost' ? 'lost' : undefined;
    else draft[key] = this.string(this.#last[key]);
    return draft[key] !== undefined;
  }

  /** Digits without a leading zero, few enough to be exact. */
  #wholeNumber(): number | undefined {
    const { text, position } = this;
    let at = position;
    let value = 0;
    for (
      let code = text.charCodeAt(at);
      code >= zero && code <= nine;
      code = text.charCodeAt(++at)
    ) {
      value = value * 10 + code - zero;
    }
    const digits = at - position;
    if (digits === 0 || digits > 15) return undefined;
    if (digits > 1 && text.charCodeAt(position) === zero) return undefined;
    this.position = at;
    return value;
  }

  #strings(): string[] | undefined {
    if (this.skip('[]')) return [];
    if (!this.skip('[')) return undefined;
    const strings: string[] = [];
    do {
      const item = this.string();
      if (item === undefined) return undefined;
      strings.push(item);
    } while (this.skip(', '));
    return this.skip(']') ? strings : undefined;
  }
}

function depthOf(json: string): number {
  let depth = 0;
  let most = 0;
  for (const character of json) {
    if (character === '[' || character === '{') most = Math.max(most, ++depth);
    else if (character === ']' || character === '}') depth--;
  }
  return most;
}
