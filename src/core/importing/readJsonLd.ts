import { message } from '../message';
import { Unreadable, type Remark } from './imported';
import { readJson, type Json } from './readJson';
import { rdf, resolveIri, type Sink } from './triple';

/** What a key of the file stands for. */
interface Term {
  readonly iri: string;
  /** Its texts are IRIs. */
  readonly isLink: boolean;
  /** Of its texts; undefined for that of the file. */
  readonly language: string | undefined;
  /** Its values are kept by language. */
  readonly byLanguage: boolean;
  /** The value stands where its subject should: `narrower` said by the narrower one. */
  readonly reverse: boolean;
}

interface Context {
  readonly terms: ReadonlyMap<string, Term>;
  readonly vocabulary: string;
  readonly base: string;
  readonly language: string;
}

/**
 * Reads JSON-LD (https://www.w3.org/TR/json-ld11/) as thesauri are published: expanded, or with a
 * context that stands in the file and has prefixes, terms, languages and types. A context elsewhere is
 * not fetched, which is a remark.
 * @throws Unreadable
 */
export function readJsonLd(source: string, sink: Sink): readonly Remark[] {
  const remarks: Remark[] = [];
  const root = readJson(source);
  if (root.type === 'scalar') {
    throw new Unreadable(
      root.at,
      message('This is not valid JSON here. Take the file as it was published, or correct it.'),
    );
  }
  const none: Context = { terms: new Map(), vocabulary: '', base: '', language: '' };
  new Reader(sink, remarks).node(root, none);
  return remarks;
}

class Reader {
  #blank = 0;

  constructor(
    private readonly sink: Sink,
    private readonly remarks: Remark[],
  ) {}

  /** Says all that a node says; gives its IRI. A list is many of them. */
  node(json: Json, outer: Context): string {
    if (json.type === 'list') {
      for (const item of json.items) this.node(item, outer);
      return '';
    }
    if (json.type === 'scalar') return '';
    const own = json.fields.get('@context');
    const context = own ? this.#contextOf(own, outer) : outer;
    const idKey = [...json.fields.keys()].find((key) => aliasOf(key, context) === '@id');
    const id = idKey === undefined ? undefined : textOf(json.fields.get(idKey));
    const subject = id === undefined ? `_:n${++this.#blank}` : this.#link(id, context);
    for (const [key, value] of json.fields) {
      const name = aliasOf(key, context);
      if (name === '@graph' || name === '@included') this.node(value, context);
      else if (name === '@type') {
        for (const item of listOf(value)) {
          const type = textOf(item);
          if (type !== undefined) {
            this.sink(subject, `${rdf}type`, { iri: wordOf(type, context) }, item.at);
          }
        }
      } else if (!name.startsWith('@')) {
        this.#property(subject, termOf(name, context), value, context);
      }
    }
    return subject;
  }

  #property(subject: string, term: Term, value: Json, context: Context): void {
    if (term.iri === '') return;
    if (term.byLanguage && value.type === 'map') {
      for (const [language, texts] of value.fields) {
        for (const item of listOf(texts)) this.#say(subject, term, textOf(item), language, item.at);
      }
      return;
    }
    for (const item of listOf(value)) {
      if (item.type === 'scalar') {
        const text = textOf(item);
        if (term.isLink && text !== undefined) {
          this.#sayLink(subject, term, this.#link(text, context), item.at);
        } else {
          this.#say(subject, term, text, term.language ?? context.language, item.at);
        }
      } else if (item.type === 'map') {
        const field = (key: string) =>
          [...item.fields].find(([name]) => aliasOf(name, context) === key)?.[1];
        const text = field('@value');
        const list = field('@list') ?? field('@set');
        if (text) {
          const language = textOf(field('@language')) ?? (field('@type') ? '' : context.language);
          this.#say(subject, term, textOf(text), language, item.at);
        } else if (list) this.#property(subject, term, list, context);
        else this.#sayLink(subject, term, this.node(item, context), item.at);
      }
    }
  }

  #say(
    subject: string,
    { iri }: Term,
    text: string | undefined,
    language: string,
    at: number,
  ): void {
    if (text !== undefined) {
      this.sink(subject, iri, { text, language: language === '@none' ? '' : language }, at);
    }
  }

  #sayLink(subject: string, { iri, reverse }: Term, other: string, at: number): void {
    if (reverse) this.sink(other, iri, { iri: subject }, at);
    else this.sink(subject, iri, { iri: other }, at);
  }

  #link(text: string, context: Context): string {
    if (text.startsWith('_:')) return text;
    return shortIri(text, context) ?? resolveIri(text, context.base);
  }

  #contextOf(json: Json, outer: Context): Context {
    if (json.type === 'list') {
      return json.items.reduce((context, item) => this.#contextOf(item, context), outer);
    }
    if (json.type === 'scalar') {
      if (typeof json.value === 'string') {
        const sentence = message(
          'What the keys of this file mean is said in another one, "{context}", which is not fetched. If themes are missing, take the file in Turtle or RDF/XML.',
          { context: json.value },
        );
        this.remarks.push({
          severity: 'warning',
          code: 'import-context',
          message: sentence,
          at: json.at,
        });
      }
      return outer;
    }
    const said = (key: string) => textOf(json.fields.get(key));
    const terms = new Map(outer.terms);
    const context = {
      terms,
      vocabulary: said('@vocab') ?? outer.vocabulary,
      base: said('@base') ?? outer.base,
      language: said('@language') ?? outer.language,
    };
    // Prefixes first, since the terms are written with them.
    const fields = [...json.fields].filter(([key]) => !key.startsWith('@'));
    for (const [key, value] of fields) {
      if (value.type === 'scalar') define(terms, key, value, context);
    }
    for (const [key, value] of fields) define(terms, key, value, context);
    return context;
  }
}

function define(terms: Map<string, Term>, key: string, value: Json, context: Context): void {
  const field = (name: string) =>
    value.type === 'map' ? textOf(value.fields.get(name)) : undefined;
  const container = value.type === 'map' ? value.fields.get('@container') : undefined;
  const reverse = field('@reverse');
  const iri = reverse ?? (value.type === 'scalar' ? textOf(value) : field('@id')) ?? key;
  terms.set(key, {
    iri: iri.startsWith('@')
      ? iri
      : iri === key
        ? termOf(key, context, true).iri
        : wordOf(iri, context),
    isLink: ['@id', '@vocab'].includes(field('@type') ?? ''),
    language: field('@language'),
    byLanguage: container ? listOf(container).some((item) => textOf(item) === '@language') : false,
    reverse: reverse !== undefined,
  });
}

/** The keyword that a key stands for, else the key. */
function aliasOf(key: string, { terms }: Context): string {
  const iri = terms.get(key)?.iri ?? '';
  return iri.startsWith('@') ? iri : key;
}

function termOf(key: string, context: Context, isNew = false): Term {
  const known = isNew ? undefined : context.terms.get(key);
  if (known) return known;
  const isWhole = /^[a-z][\w+.-]*:\/\//i.test(key) || /^urn:/i.test(key);
  const iri =
    shortIri(key, context) ??
    (isWhole ? key : context.vocabulary === '' ? '' : context.vocabulary + key);
  return { iri, isLink: false, language: undefined, byLanguage: false, reverse: false };
}

/** The IRI of a type or a term. */
function wordOf(text: string, context: Context): string {
  return context.terms.get(text)?.iri ?? (termOf(text, context, true).iri || text);
}

/** The IRI of `prefix:name`; undefined where the prefix is not known. */
function shortIri(text: string, { terms }: Context): string | undefined {
  const [, prefix, local] = /^([^:]*):(?!\/\/)(.*)$/.exec(text) ?? [];
  const iri = prefix === undefined ? undefined : terms.get(prefix)?.iri;
  return iri === undefined ? undefined : iri + (local ?? '');
}

function listOf(json: Json): readonly Json[] {
  return json.type === 'list' ? json.items : [json];
}

function textOf(json: Json | undefined): string | undefined {
  if (json?.type !== 'scalar' || json.value === null) return undefined;
  return String(json.value);
}
