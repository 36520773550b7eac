import type { Labels } from '../codebook/codebook';
import { primaryTag } from '../codebook/labels';
import { message } from '../message';
import type { Imported, ImportedTheme, Remark } from './imported';
import type { Resource, SkosConcepts, Statement } from './skosConcepts';

/**
 * The themes that concepts of SKOS stand for (https://www.w3.org/TR/skos-reference/): the code is the
 * notation, else the identifier, else the last part of the IRI; the scope note says when to use it.
 */
export function skosThemes(found: SkosConcepts): Imported {
  const remarks: Remark[] = [];
  const concepts = found.concepts;
  const codes = new Map<string, string>();
  for (const concept of concepts) codes.set(concept.iri, codeOf(concept));
  const parents = parentsOf(concepts);
  const themes = concepts.map((concept): ImportedTheme => {
    const { iri, statements } = concept;
    const [first] = statements;
    const at = first?.at ?? 0;
    const code = codes.get(iri)!;
    const remark = (name: string, sentence: Remark['message'], place = at): void => {
      remarks.push({ severity: 'warning', code: name, message: sentence, at: place });
    };
    const [parent, ...others] = parents.get(iri) ?? [];
    for (const other of others) {
      const args = { code, parent: codeIn(codes, other.iri), kept: codeIn(codes, parent!.iri) };
      const sentence = message(
        '"{code}" is below "{parent}" as well; a theme has one parent, which is "{kept}".',
        args,
      );
      remark('import-second-parent', sentence, other.at);
    }
    return {
      code,
      labels: textsOf(concept, 'label', (language, place) => {
        const sentence = message('"{code}" has a second label in {language}, which is left out.', {
          code,
          language,
        });
        remark('import-second-label', sentence, place);
      }),
      descriptions: textsOf(concept, 'definition'),
      when: filled(textsOf(concept, 'scopeNote')),
      examples: all(statements, 'example').flatMap(({ value }) =>
        'text' in value ? value.text : [],
      ),
      parent: parent && codeIn(codes, parent.iri),
      deprecated: all(statements, 'deprecated').some(
        ({ value }) => 'text' in value && /^(?:true|1)$/.test(value.text.trim()),
      ),
      replacedBy: all(statements, 'replacedBy').flatMap(({ value }) =>
        'iri' in value ? codeIn(codes, value.iri) : value.text,
      ),
      at,
    };
  });
  remarkOthers(found, remarks);
  return { themes, remarks };
}

function all(statements: readonly Statement[], property: Statement['property']): Statement[] {
  return statements.filter((statement) => statement.property === property);
}

function codeOf({ iri, statements }: Resource): string {
  for (const property of ['notation', 'identifier'] as const) {
    for (const { value } of all(statements, property)) {
      if ('text' in value && value.text.trim() !== '') return value.text.trim();
    }
  }
  return lastPart(iri);
}

/** A concept that the file does not tell more of is named by the last part of its IRI. */
function codeIn(codes: ReadonlyMap<string, string>, iri: string): string {
  return codes.get(iri) ?? lastPart(iri);
}

/** Empty for a blank node, whose name is nobody's. */
function lastPart(iri: string): string {
  if (iri.startsWith('_:')) return '';
  const part = /([^/#:]+)[/#]?$/.exec(iri)?.[1] ?? iri;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Whom each concept is below, as it says itself or those above it say; each once. */
function parentsOf(
  concepts: readonly Resource[],
): ReadonlyMap<string, { iri: string; at: number }[]> {
  const parents = new Map<string, { iri: string; at: number }[]>();
  const add = (below: string, iri: string, at: number): void => {
    const known = parents.get(below) ?? [];
    parents.set(below, known);
    if (!known.some((one) => one.iri === iri)) known.push({ iri, at });
  };
  for (const { iri, statements } of concepts) {
    for (const { value, at } of all(statements, 'broader')) {
      if ('iri' in value) add(iri, value.iri, at);
    }
  }
  for (const { iri, statements } of concepts) {
    for (const { value, at } of all(statements, 'narrower')) {
      if ('iri' in value) add(value.iri, iri, at);
    }
  }
  return parents;
}

/** One text a language; the first counts. */
function textsOf(
  { statements }: Resource,
  property: Statement['property'],
  onSecond?: (language: string, at: number) => void,
): Labels {
  const texts = new Map<string, string>();
  for (const { value, at } of all(statements, property)) {
    if (!('text' in value) || value.text.trim() === '') continue;
    const language = primaryTag(value.language) || 'und';
    const known = texts.get(language);
    if (known === undefined) texts.set(language, value.text);
    else if (onSecond) onSecond(language, at);
    else texts.set(language, `${known} ${value.text}`);
  }
  // A text without a language is that of those who have none with one.
  if (texts.size > 1) texts.delete('und');
  return Object.fromEntries(texts);
}

function filled(labels: Labels): Labels | undefined {
  return Object.keys(labels).length > 0 ? labels : undefined;
}

/** What else the file says is left out; that is told once a property and type. */
function remarkOthers(found: SkosConcepts, remarks: Remark[]): void {
  for (const { property, count, at } of found.others) {
    const args = { property: lastPart(property), count };
    const sentence = message(
      '"{property}" is left out ({count} times): a theme has nothing like it.',
      args,
    );
    remarks.push({ severity: 'info', code: 'import-property', message: sentence, at });
  }
  const types = new Map<string, { count: number; at: number }>();
  for (const { statements } of found.labelled) {
    const [type] = all(statements, 'type').flatMap(({ value }) =>
      'iri' in value ? value.iri : [],
    );
    const name = type === undefined ? '' : lastPart(type);
    const known = types.get(name);
    if (known) known.count++;
    else types.set(name, { count: 1, at: statements[0]!.at });
  }
  for (const [type, { count, at }] of types) {
    const args = { type, count };
    const sentence =
      type === ''
        ? message('What is not said to be a concept is left out ({count} times).', args)
        : message('What is a "{type}", and no concept, is left out ({count} times).', args);
    remarks.push({ severity: 'info', code: 'import-no-concept', message: sentence, at });
  }
}
