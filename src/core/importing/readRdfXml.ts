import { readXml } from './readXml';
import { rdf, resolveIri, type Sink } from './triple';

/** What an element of RDF/XML stands for. */
interface Frame {
  readonly role: 'root' | 'node' | 'property' | 'literal';
  /** IRI of a node, or of the property. */
  readonly iri: string;
  /** Of a property: whose it is. */
  readonly subject: string;
  readonly language: string;
  readonly base: string;
  readonly prefixes: ReadonlyMap<string, string>;
  readonly at: number;
  /** Of a property: what it says as text; undefined once it holds a node. */
  text: string | undefined;
}

const xml = 'http://www.w3.org/XML/1998/namespace';

/**
 * Reads RDF/XML (https://www.w3.org/TR/rdf-syntax-grammar/), apart from reification and XML literals,
 * whose words are read as text.
 * @throws Unreadable
 */
export function readRdfXml(source: string, sink: Sink): void {
  const frames: Frame[] = [];
  let blank = 0;
  readXml(source, {
    open(name, attributes, at) {
      const above = frames.at(-1);
      const prefixes = prefixesOf(above?.prefixes, attributes);
      const iriOf = (qualified: string, isAttribute = false): string => {
        const [prefix = '', local] = qualified.includes(':')
          ? qualified.split(':')
          : ['', qualified];
        if (isAttribute && prefix === '' && !qualified.includes(':')) return '';
        return (prefix === 'xml' ? xml : (prefixes.get(prefix) ?? '')) + (local ?? '');
      };
      const values = new Map([...attributes].map(([key, value]) => [iriOf(key, true), value]));
      const iri = iriOf(name);
      const language = values.get(`${xml}lang`) ?? above?.language ?? '';
      const base =
        resolveIri(values.get(`${xml}base`) ?? '', above?.base ?? '') || (above?.base ?? '');
      const common = { language, base, prefixes, at };
      const said = (key: string) => values.get(rdf + key);
      const nodeIri = (): string => {
        const about = said('about');
        if (about !== undefined) return resolveIri(about, base);
        const id = said('ID');
        if (id !== undefined) return resolveIri(`#${id}`, base);
        return `_:${said('nodeID') ?? `n${++blank}`}`;
      };
      const sayAttributes = (subject: string): void => {
        for (const [key, value] of values) {
          if (key === '' || key.startsWith(rdf) || key.startsWith(xml)) continue;
          sink(subject, key, { text: value, language }, at);
        }
      };
      if (above === undefined && iri === `${rdf}RDF`) {
        frames.push({ role: 'root', iri: '', subject: '', text: undefined, ...common });
      } else if (above === undefined || above.role === 'root' || above.role === 'property') {
        const subject = nodeIri();
        if (iri !== `${rdf}Description`) sink(subject, `${rdf}type`, { iri }, at);
        sayAttributes(subject);
        if (above?.role === 'property') {
          above.text = undefined;
          sink(above.subject, above.iri, { iri: subject }, above.at);
        }
        frames.push({ role: 'node', iri: subject, subject: '', text: undefined, ...common });
      } else if (above.role === 'node') {
        const resource = said('resource');
        const node = said('nodeID');
        const type = said('parseType');
        const frame = { iri, subject: above.iri, ...common };
        if (resource !== undefined || node !== undefined || type === 'Resource') {
          const target =
            resource === undefined ? `_:${node ?? `n${++blank}`}` : resolveIri(resource, base);
          sink(above.iri, iri, { iri: target }, at);
          if (type === 'Resource') {
            frames.push({ ...frame, role: 'node', iri: target, text: undefined });
          } else frames.push({ ...frame, role: 'property', text: undefined });
        } else {
          frames.push({ ...frame, role: type === 'Literal' ? 'literal' : 'property', text: '' });
        }
      } else {
        // Inside an XML literal: its words count, its elements do not.
        frames.push({ role: 'literal', iri: '', subject: '', text: '', ...common });
      }
    },
    text(text) {
      const top = frames.at(-1);
      if (top?.text !== undefined) top.text += text;
    },
    close() {
      const frame = frames.pop();
      const above = frames.at(-1);
      if (frame?.text === undefined) return;
      if (frame.role === 'literal' && above?.role === 'literal') {
        above.text = (above.text ?? '') + frame.text;
      } else if (frame.subject !== '') {
        sink(frame.subject, frame.iri, { text: frame.text, language: frame.language }, frame.at);
      }
    },
  });
}

function prefixesOf(
  above: ReadonlyMap<string, string> | undefined,
  attributes: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const own = [...attributes].filter(([key]) => /^xmlns(?::|$)/.test(key));
  if (above !== undefined && own.length === 0) return above;
  return new Map([...(above ?? []), ...own.map(([key, value]) => [key.slice(6), value] as const)]);
}
