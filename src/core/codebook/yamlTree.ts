import type { ParsedNode } from 'yaml';
import { message, type Message } from '../message';
import type { Problem, Severity, SourceRange } from '../problem';
import { LineTable } from '../sidecar/flaw';
import { yaml } from '../yaml';
import { plainTree } from './plainTree';

/** A node of a YAML file: every scalar is the text that was typed. Offsets are UTF-16. */
export type YamlNode = YamlText | YamlMap | YamlList;

/** Where something stands. */
export interface Located {
  readonly from: number;
  readonly to: number;
}
export interface YamlText extends Located {
  readonly type: 'text';
  readonly value: string;
}
export interface YamlMap extends Located {
  readonly type: 'map';
  /** In the file's order; no key twice. */
  readonly entries: readonly YamlEntry[];
}
export interface YamlList extends Located {
  readonly type: 'list';
  readonly items: readonly YamlNode[];
}
export interface YamlEntry {
  readonly key: YamlText;
  readonly value: YamlNode;
}

/** Collects the problems of one file. */
export interface ProblemLog {
  readonly problems: Problem[];
  readonly add: (severity: Severity, code: string, at: Located, message: Message) => void;
  readonly rangeOf: (at: Located) => SourceRange;
}

/** No codebook nests deeper; what does is refused before it costs a stack. */
const deepest = 16;

/**
 * Reads YAML 1.2 with the failsafe schema (https://yaml.org/spec/1.2.2/#101-failsafe-schema), so that
 * `0816`, `1.10`, `no` and `null` stay what was typed. Anchors, aliases, tags, keys that are no text
 * and keys given twice (the first counts) are problems.
 * @param fast Whether what is written plainly is read without the package `yaml`; to the same end.
 * @returns the root, undefined where the file has a syntax error or is empty; and where problems go.
 */
export function yamlTree(
  source: string,
  fast = true,
): { root: YamlNode | undefined; log: ProblemLog } {
  // The parser does not count a lone CR as the end of a line; editors do.
  const text = source.replace(/^\uFEFF/, '').replace(/\r(?!\n)/g, '\n');
  const log = problemLog(new LineTable(text));
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const reason = 'NUL';
    log.add('error', 'codebook-syntax', { from: nul, to: nul + 1 }, syntaxMessage(reason));
    return { root: undefined, log };
  }
  const plain = fast ? plainTree(text) : undefined;
  if (plain) return { root: plain, log };
  try {
    const options = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false } as const;
    const document = yaml().parseDocument(text, options);
    for (const { message: reason, pos } of document.errors.slice(0, 1)) {
      log.add('error', 'codebook-syntax', { from: pos[0], to: pos[1] }, syntaxMessage(reason));
      return { root: undefined, log };
    }
    return { root: document.contents === null ? undefined : convert(document.contents, log), log };
  } catch (error) {
    // The parser recurses: what nests too deeply for its stack is a syntax error like any other.
    if (!(error instanceof RangeError)) throw error;
    log.add('error', 'codebook-syntax', { from: 0, to: 0 }, syntaxMessage(error.message));
    return { root: undefined, log };
  }
}

function syntaxMessage(reason: string): Message {
  return message(
    'The codebook is not valid YAML here: {reason}. Until this is put right, none of it is used.',
    { reason: reason.replace(/\.$/, '') },
  );
}

function convert(node: ParsedNode, log: ProblemLog, depth = 0): YamlNode | undefined {
  const [from, to] = node.range;
  const at = { from, to };
  const anchored = !yaml().isAlias(node) && node.anchor !== undefined;
  if (yaml().isAlias(node) || anchored || node.tag !== undefined) {
    const text = message(
      'A codebook has no anchors (&), aliases (*) or tags (!): write the value out, or in quotes.',
    );
    log.add('error', 'codebook-yaml-feature', at, text);
    return undefined;
  }
  if (yaml().isScalar(node)) {
    return { type: 'text', value: typeof node.value === 'string' ? node.value : '', ...at };
  }
  if (!yaml().isCollection(node)) return undefined;
  if (depth === deepest) {
    log.add('error', 'codebook-syntax', at, message('A codebook does not nest this deeply.'));
    return undefined;
  }
  if (yaml().isSeq<ParsedNode>(node)) {
    const items = node.items.map((item) => convert(item, log, depth + 1));
    return { type: 'list', items: items.filter((item) => item !== undefined), ...at };
  }
  const entries = new Map<string, YamlEntry>();
  for (const { key: keyNode, value: valueNode } of node.items) {
    const key = convert(keyNode, log, depth + 1);
    if (key === undefined) continue;
    if (key.type !== 'text') {
      log.add('error', 'codebook-type', key, message('A key is a single text, such as a code.'));
      continue;
    }
    const empty = { type: 'text', value: '', from: key.to, to: key.to } as const;
    const value = valueNode === null ? empty : convert(valueNode, log, depth + 1);
    if (value === undefined) continue;
    if (entries.has(key.value)) {
      const text = message('"{key}" is here twice: the first one counts. Remove one of them.', {
        key: key.value,
      });
      log.add('error', 'codebook-duplicate', key, text);
      continue;
    }
    entries.set(key.value, { key, value });
  }
  return { type: 'map', entries: [...entries.values()], ...at };
}

function problemLog(lines: LineTable): ProblemLog {
  const problems: Problem[] = [];
  const rangeOf = ({ from, to }: Located) => lines.range(from, to);
  return {
    problems,
    rangeOf,
    add(severity, code, at, message) {
      problems.push({ severity, code, message, range: rangeOf(at) });
    },
  };
}
