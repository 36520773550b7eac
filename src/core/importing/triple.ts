/** A value in RDF: a resource by its IRI (or `_:name`), or a text. */
export type RdfValue =
  { readonly iri: string } | { readonly text: string; readonly language: string };

/** Takes one statement of RDF, and where it stands. */
export type Sink = (subject: string, predicate: string, value: RdfValue, at: number) => void;

export const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** An IRI by one that it is relative to; as it is where there is none, or it is whole already. */
export function resolveIri(iri: string, base: string): string {
  if (base === '' || /^[a-z][\w+.-]*:/i.test(iri)) return iri;
  if (iri === '') return base.replace(/#.*$/, '');
  if (iri.startsWith('#')) return base.replace(/#.*$/, '') + iri;
  const [root = ''] = /^[a-z][\w+.-]*:(?:\/\/[^/?#]*)?/i.exec(base) ?? [];
  if (iri.startsWith('//')) return root.replace(/\/\/.*/, '') + iri;
  if (iri.startsWith('/')) return root + iri;
  return base.replace(/[?#].*$/, '').replace(/[^/]*$/, '') + iri;
}
