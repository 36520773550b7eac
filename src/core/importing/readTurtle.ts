import { message } from '../message';
import { Unreadable } from './imported';
import { rdf, resolveIri, type RdfValue, type Sink } from './triple';

const blanks = /(?:[ \t\r\n]|#[^\r\n]*)*/y;
const iriRef = /<([^\u0000-\u0020<>"{}|^`]*)>/y;
const prefixed =
  /([\p{L}][\p{L}\p{N}_\-.]*)?:((?:[\p{L}\p{N}_:%.·-]|\\[_~.\-!$&'()*+,;=/?#@%])*)/uy;
const blankNode = /_:([\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_-])?)/uy;
const longText = /"""((?:"{0,2}(?:[^"\\]|\\[^]))*)"""|'''((?:'{0,2}(?:[^'\\]|\\[^]))*)'''/y;
const shortText = /"((?:[^"\\\r\n]|\\[^])*)"|'((?:[^'\\\r\n]|\\[^])*)'/y;
const language = /@([a-z]+(?:-[a-z0-9]+)*)/iy;
const number = /[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?/iy;
const truth = /(?:true|false)\b/y;
const directive = /@?(prefix|base)(?=[\s<])/iy;
const escapes: Readonly<Record<string, string>> = { t: '\t', b: '\b', n: '\n', r: '\r', f: '\f' };
/** Nothing that is published nests deeper; the parser recurses. */
const deepest = 100;

/**
 * Reads Turtle (https://www.w3.org/TR/turtle/), and so N-Triples. Lists in parentheses are read over.
 * @throws Unreadable
 */
export function readTurtle(source: string, sink: Sink): void {
  new Reader(source, sink).read();
}

class Reader {
  #at = 0;
  #base = '';
  #blank = 0;
  readonly #prefixes = new Map<string, string>();

  constructor(
    private readonly source: string,
    private readonly sink: Sink,
  ) {}

  read(): void {
    if (this.source.startsWith('\uFEFF')) this.#at = 1;
    while (this.#more()) {
      if (this.#directive()) continue;
      const isBlank = this.source[this.#at] === '[';
      const subject = this.#resource(0);
      this.#skip();
      if (!isBlank || this.source[this.#at] !== '.') this.#properties(subject, 0);
      this.#expect('.');
    }
  }

  #directive(): boolean {
    const sparql = this.source[this.#at] !== '@';
    const found = this.#match(directive);
    if (!found) return false;
    this.#skip();
    let prefix = '';
    if (found[1]!.toLowerCase() === 'prefix') {
      prefix = this.#match(prefixed)?.[1] ?? '';
      this.#skip();
    }
    const iri = this.#match(iriRef);
    if (!iri) throw this.#broken();
    const whole = resolveIri(unescaped(iri[1]!), this.#base);
    if (found[1]!.toLowerCase() === 'prefix') this.#prefixes.set(prefix, whole);
    else this.#base = whole;
    if (!sparql) this.#expect('.');
    return true;
  }

  /** What is said of `subject`, up to what ends it. */
  #properties(subject: string, depth: number): void {
    for (;;) {
      this.#skip();
      const predicate = this.#predicate();
      do {
        this.#skip();
        const at = this.#at;
        const value = this.#value(depth);
        if (value) this.sink(subject, predicate, value, at);
        this.#skip();
      } while (this.#take(','));
      let more = false;
      while (this.#take(';')) {
        more = true;
        this.#skip();
      }
      if (!more || '.]'.includes(this.source[this.#at] ?? '.')) return;
    }
  }

  #predicate(): string {
    const next = this.source[this.#at + 1] ?? '';
    if (this.source[this.#at] === 'a' && /[\s<[_"]/.test(next)) {
      this.#at++;
      return `${rdf}type`;
    }
    return this.#iri();
  }

  #value(depth: number): RdfValue | undefined {
    const first = this.source[this.#at];
    if (first === '(') {
      this.#list(depth);
      return undefined;
    }
    if (first === '"' || first === "'") return this.#text();
    const plain = this.#match(truth) ?? this.#match(number);
    if (plain) return { text: plain[0], language: '' };
    return { iri: this.#resource(depth) };
  }

  #text(): RdfValue {
    const found = this.#match(longText) ?? this.#match(shortText);
    if (!found) throw this.#broken();
    const text = unescaped(found[1] ?? found[2] ?? '');
    const tag = this.#match(language);
    if (!tag && this.source.startsWith('^^', this.#at)) {
      this.#at += 2;
      this.#iri();
    }
    return { text, language: tag?.[1] ?? '' };
  }

  #resource(depth: number): string {
    if (depth > deepest) throw this.#broken();
    const blank = this.#match(blankNode);
    if (blank) return `_:${blank[1]!}`;
    if (this.source[this.#at] === '(') {
      this.#list(depth);
      return `_:n${++this.#blank}`;
    }
    if (!this.#take('[')) return this.#iri();
    const node = `_:n${++this.#blank}`;
    this.#skip();
    if (this.source[this.#at] !== ']') this.#properties(node, depth + 1);
    this.#expect(']');
    return node;
  }

  #list(depth: number): void {
    if (depth > deepest) throw this.#broken();
    this.#expect('(');
    while (this.#more() && this.source[this.#at] !== ')') this.#value(depth + 1);
    this.#expect(')');
  }

  #iri(): string {
    const whole = this.#match(iriRef);
    if (whole) return resolveIri(unescaped(whole[1]!), this.#base);
    const short = this.#match(prefixed);
    const iri = short ? this.#prefixes.get(short[1] ?? '') : undefined;
    if (!short || iri === undefined) throw this.#broken();
    // A dot at the end is that of the statement.
    const local = short[2]!.replace(/\.+$/, '');
    this.#at -= short[2]!.length - local.length;
    return iri + local.replace(/\\(.)/g, '$1');
  }

  #skip(): void {
    this.#match(blanks);
  }

  /** Whether anything comes, to which it goes. */
  #more(): boolean {
    this.#skip();
    return this.#at < this.source.length;
  }

  #take(character: string): boolean {
    if (this.source[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #expect(character: string): void {
    this.#skip();
    if (!this.#take(character)) throw this.#broken();
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.source);
    if (found) this.#at = pattern.lastIndex;
    return found;
  }

  #broken(): Unreadable {
    return new Unreadable(
      this.#at,
      message('This is not valid Turtle here. Take the file as it was published, or correct it.'),
    );
  }
}

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:u([0-9a-f]{4})|U([0-9a-f]{8})|([^]))/gi,
    (whole, short: string | undefined, long: string | undefined, letter: string | undefined) => {
      const code = parseInt(short ?? long ?? '', 16);
      if (letter !== undefined) return escapes[letter] ?? letter;
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
