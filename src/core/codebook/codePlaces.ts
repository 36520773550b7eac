import type { ParsedNode } from 'yaml';
import type { SourceRange } from '../problem';
import { LineTable } from '../sidecar/flaw';
import { yaml } from '../yaml';
import { plainTree } from './plainTree';
import type { YamlEntry, YamlNode } from './yamlTree';

/** A code in the text of a codebook, and where it stands. */
export interface CodebookPlace {
  /** As it was typed, without its quotes. */
  readonly code: string;
  readonly type: 'kind' | 'theme' | 'strength';
  /** Whether the code is defined here, or another entry names it. */
  readonly role: 'definition' | 'parent' | 'replacedBy';
  /** The code of the entry in which it stands: its own where it is a definition of a kind or a theme. */
  readonly entry: string;
  /** Of the code, its quotes included. */
  readonly range: SourceRange;
  /** The same in UTF-16 units of the text, a byte order mark included. */
  readonly from: number;
  readonly to: number;
}

/**
 * Every code that stands in a codebook, in the order of the text. Of a text that is not valid YAML,
 * what the parser makes of it; empty where that is no codebook. Never throws.
 */
export function codesIn(codebookText: string): readonly CodebookPlace[] {
  if (remembered?.text !== codebookText) {
    remembered = { text: codebookText, places: findCodes(codebookText) };
  }
  return remembered.places;
}

/** Lenses, references and hovers ask for the same text one after the other. */
let remembered: { text: string; places: readonly CodebookPlace[] } | undefined;

function findCodes(source: string): readonly CodebookPlace[] {
  const mark = source.startsWith('\uFEFF') ? 1 : 0;
  // The parser does not count a lone CR as the end of a line; editors do.
  const text = source.slice(mark).replace(/\r(?!\n)/g, '\n');
  const lines = new LineTable(text);
  const places: CodebookPlace[] = [];
  const add = (
    node: YamlNode,
    { type, role, entry }: Pick<CodebookPlace, 'type' | 'role'> & { entry?: string },
  ): void => {
    if (node.type !== 'text' || node.value === '') return;
    const { value: code, from, to } = node;
    const range = lines.range(from, to);
    const own = entry ?? code;
    places.push({ code, type, role, entry: own, range, from: from + mark, to: to + mark });
  };
  const root = plainTree(text) ?? anyTree(text);
  for (const { key, value } of fieldsOf(root)) {
    const type = listed.get(key.value);
    if (type === undefined) continue;
    for (const item of fieldsOf(value)) {
      add(item.key, { type, role: 'definition' });
      const entry = item.key.value;
      for (const { key: name, value: named } of fieldsOf(item.value)) {
        if (name.value === 'parent' || name.value === 'replacedBy') {
          const nodes = named.type === 'list' ? named.items : [named];
          for (const node of nodes) add(node, { type, role: name.value, entry });
        } else if (name.value === 'strengths' && type === 'kind') {
          for (const strength of fieldsOf(named)) {
            add(strength.key, { type: 'strength', role: 'definition', entry });
          }
        }
      }
    }
  }
  return places;
}

const listed: ReadonlyMap<string, 'kind' | 'theme'> = new Map([
  ['kinds', 'kind'],
  ['themes', 'theme'],
]);

function fieldsOf(node: YamlNode | undefined): readonly YamlEntry[] {
  return node?.type === 'map' ? node.entries : [];
}

/** What can be made of a text that may be wrong: with the keys that are there twice, without what is no text. */
function anyTree(text: string): YamlNode | undefined {
  try {
    const options = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false } as const;
    const { contents } = yaml().parseDocument(text, { ...options, logLevel: 'silent' });
    return contents ? convert(contents) : undefined;
  } catch (error) {
    // The parser recurses: what nests too deeply for its stack is no codebook.
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}

function convert(node: ParsedNode): YamlNode | undefined {
  const [from, to] = node.range;
  if (yaml().isScalar(node)) {
    return { type: 'text', value: typeof node.value === 'string' ? node.value : '', from, to };
  }
  if (yaml().isSeq<ParsedNode>(node)) {
    const items = node.items.map(convert).filter((item) => item !== undefined);
    return { type: 'list', items, from, to };
  }
  if (!yaml().isMap<ParsedNode, ParsedNode | null>(node)) return undefined;
  const entries = node.items.flatMap(({ key: keyNode, value }): YamlEntry[] => {
    const key = convert(keyNode);
    if (key?.type !== 'text') return [];
    const nothing: YamlNode = { type: 'text', value: '', from: key.to, to: key.to };
    return [{ key, value: (value && convert(value)) ?? nothing }];
  });
  return { type: 'map', entries, from, to };
}
