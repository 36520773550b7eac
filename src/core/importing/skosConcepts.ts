import { rdf, type RdfValue } from './triple';

const skos = 'http://www.w3.org/2004/02/skos/core#';
const terms = 'http://purl.org/dc/terms/';
const owl = 'http://www.w3.org/2002/07/owl#';

/** What is taken of a concept, by the IRI of the property. */
const properties: ReadonlyMap<string, Property> = new Map([
  [`${rdf}type`, 'type'],
  [`${skos}notation`, 'notation'],
  [`${terms}identifier`, 'identifier'],
  [`${skos}prefLabel`, 'label'],
  [`${skos}definition`, 'definition'],
  [`${skos}scopeNote`, 'scopeNote'],
  [`${skos}example`, 'example'],
  [`${skos}broader`, 'broader'],
  [`${skos}narrower`, 'narrower'],
  [`${owl}deprecated`, 'deprecated'],
  [`${terms}isReplacedBy`, 'replacedBy'],
]);

type Property =
  | 'type'
  | 'notation'
  | 'identifier'
  | 'label'
  | 'definition'
  | 'scopeNote'
  | 'example'
  | 'broader'
  | 'narrower'
  | 'deprecated'
  | 'replacedBy';

/** Something that is said of a concept. */
export interface Statement {
  readonly property: Property;
  readonly value: RdfValue;
  readonly at: number;
}

/** A resource that something was said of. */
export interface Resource {
  readonly iri: string;
  /** In the order of the file. */
  readonly statements: readonly Statement[];
}

/** How often a property was said that no theme has, and where first. */
export interface Other {
  readonly property: string;
  readonly count: number;
  readonly at: number;
}

/** Collects what RDF says of concepts, and counts the rest: a thesaurus may be a hundred megabytes. */
export class SkosConcepts {
  readonly #resources = new Map<string, Statement[]>();
  readonly #others = new Map<string, { count: number; at: number }>();

  take(iri: string, property: string, value: RdfValue, at: number): void {
    const known = properties.get(property);
    if (known === undefined) {
      const other = this.#others.get(property);
      if (other) other.count++;
      else this.#others.set(property, { count: 1, at });
      return;
    }
    const statements = this.#resources.get(iri);
    const statement = { property: known, value, at };
    if (statements) statements.push(statement);
    else this.#resources.set(iri, [statement]);
  }

  get others(): readonly Other[] {
    return [...this.#others].map(([property, other]) => ({ property, ...other }));
  }

  /** Those that are concepts, in the order in which the file first speaks of them. */
  get concepts(): readonly Resource[] {
    return this.#all(true);
  }

  /** Those that have a label but are something else, such as schemes and groups. */
  get labelled(): readonly Resource[] {
    return this.#all(false).filter(({ statements }) =>
      statements.some(({ property }) => property === 'label'),
    );
  }

  #all(concepts: boolean): readonly Resource[] {
    const found: Resource[] = [];
    for (const [iri, statements] of this.#resources) {
      if (isConcept(statements) === concepts) found.push({ iri, statements });
    }
    return found;
  }
}

function isConcept(statements: readonly Statement[]): boolean {
  return statements.some(
    ({ property, value }) =>
      property === 'type' && 'iri' in value && value.iri === `${skos}Concept`,
  );
}
