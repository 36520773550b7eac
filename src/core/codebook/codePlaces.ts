import type { ParsedNode } from 'yaml';
import type { SourceRange } from '../problem';
import { LineTable } from '../sidecar/flaw';
import { yaml } from '../yaml';

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

type Fields = readonly { readonly key: ParsedNode; readonly value: ParsedNode | null }[];

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
    node: ParsedNode | null,
    { type, role, entry }: Pick<CodebookPlace, 'type' | 'role'> & { entry?: string },
  ): void => {
    const code = codeOf(node);
    if (!node || code === undefined || code === '') return;
    const [from, to] = node.range;
    const range = lines.range(from, to);
    places.push({
      code,
      type,
      role,
      entry: entry ?? code,
      range,
      from: from + mark,
      to: to + mark,
    });
  };
  const root = parse(text);
  for (const { key, value } of fieldsOf(root)) {
    const type = listed.get(codeOf(key) ?? '');
    if (type === undefined) continue;
    for (const item of fieldsOf(value)) {
      add(item.key, { type, role: 'definition' });
      const entry = codeOf(item.key) ?? '';
      for (const field of fieldsOf(item.value)) {
        const name = codeOf(field.key);
        if (name === 'parent' || name === 'replacedBy') {
          for (const node of itemsOf(field.value)) add(node, { type, role: name, entry });
        } else if (name === 'strengths' && type === 'kind') {
          for (const strength of fieldsOf(field.value)) {
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

function parse(text: string): ParsedNode | null {
  try {
    const options = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false } as const;
    return yaml().parseDocument(text, { ...options, logLevel: 'silent' }).contents;
  } catch (error) {
    // The parser recurses: what nests too deeply for its stack is no codebook.
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
}

function fieldsOf(node: ParsedNode | null): Fields {
  return yaml().isMap<ParsedNode, ParsedNode | null>(node) ? node.items : [];
}

/** What is named: one code, or a list of them. */
function itemsOf(node: ParsedNode | null): readonly ParsedNode[] {
  if (yaml().isSeq<ParsedNode>(node)) return node.items;
  return node ? [node] : [];
}

function codeOf(node: ParsedNode | null): string | undefined {
  return yaml().isScalar(node) && typeof node.value === 'string' ? node.value : undefined;
}
