import type { Document, ErrorCode, ParsedNode, YAMLError } from 'yaml';
import { message, type Message } from '../message';
import type { FlawLog } from './flawLog';
import { yaml } from '../yaml';

/** A comment and where it begins. */
export interface Comment {
  readonly from: number;
  /** From its `#` to the end of the line. */
  readonly text: string;
}

/** A part of a sidecar, or the whole of it, read as YAML. */
export interface YamlPart {
  readonly text: string;
  readonly root: ParsedNode | null;
  readonly document: Document.Parsed;
  readonly comments: readonly Comment[];
  /** Whether it has a syntax error, so that `root` may not be what was meant. */
  readonly broken: boolean;
}

interface YamlPair {
  readonly key: ParsedNode;
  readonly value: ParsedNode | null;
}

/** Nothing in a sidecar nests deeper. */
const deepest = 32;

/**
 * Reads YAML 1.2 with the failsafe schema (https://yaml.org/spec/1.2.2/#101-failsafe-schema): every
 * scalar is the text that was typed. What is no YAML, or YAML that a sidecar has no use for (tags,
 * anchors, aliases, keys given twice, several documents, deep nesting), goes to `log`.
 * @returns undefined where the text cannot be read at all.
 */
export function readYamlPart(text: string, log: FlawLog): YamlPart | undefined {
  try {
    const options = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false } as const;
    const document = yaml().parseDocument(text, { ...options, logLevel: 'error' });
    const { contents, errors } = document;
    // What follows the first syntax error is mostly its consequence.
    if (errors.length > 0) addSyntaxError(errors[0]!, text, log);
    else if (contents) inspect(contents, log, 0);
    return {
      text,
      root: contents,
      document,
      comments: commentsOf(text),
      broken: errors.length > 0,
    };
  } catch (error) {
    // The parser recurses: its stack ends before what nests too deeply does.
    if (!(error instanceof RangeError)) throw error;
    addTooDeep(log, deepPlace(text), deepPlace(text));
    return undefined;
  }
}

/** The comments of a text in YAML. */
export function commentsOf(text: string): Comment[] {
  return lexemesOf(text, /^#/).map(({ from, text: lexeme }) => ({ from, text: lexeme.trimEnd() }));
}

function lexemesOf(text: string, pattern: RegExp): { from: number; text: string }[] {
  const found: { from: number; text: string }[] = [];
  let from = 0;
  for (const lexeme of new (yaml().Lexer)().lex(text)) {
    // Marks of the lexer's own, which stand for nothing in the text.
    if (lexeme === '\u0002' || lexeme === '\u0018' || lexeme === '\u001f') continue;
    if (pattern.test(lexeme)) found.push({ from, text: lexeme });
    from += lexeme.length;
  }
  return found;
}

/** Where the last character of a value ends, comments and blank lines after it left out. */
export function contentEnd(node: ParsedNode): number {
  if (!yaml().isCollection(node) || node.flow) return node.range[1];
  const last = node.items.at(-1);
  if (yaml().isPair(last)) return contentEnd(last.value ?? last.key);
  return last ? contentEnd(last) : node.range[1];
}

function inspect(node: ParsedNode, log: FlawLog, depth: number): void {
  const [from, to] = node.range;
  if (yaml().isAlias(node)) {
    log.error('sidecar-alias', from, to, aliasMessage);
    return;
  }
  if (node.anchor !== undefined) log.error('sidecar-alias', from, to, aliasMessage);
  if (node.tag !== undefined) {
    const text = message('A sidecar takes no tags such as {tag}. Remove the tag.', {
      tag: node.tag,
    });
    log.error('sidecar-tag', from, to, text);
  }
  if (depth > deepest) {
    addTooDeep(log, from, to);
    return;
  }
  if (!yaml().isCollection(node)) return;
  if (yaml().isMap(node)) {
    inspectMap(node, log, depth);
    return;
  }
  for (const item of node.items) {
    if (yaml().isPair(item)) inspectMap({ items: [item as YamlPair] }, log, depth);
    else inspect(item, log, depth + 1);
  }
}

function inspectMap(
  map: { readonly items: readonly YamlPair[] },
  log: FlawLog,
  depth: number,
): void {
  const keys = new Set<string>();
  for (const { key, value } of map.items) {
    inspect(key, log, depth + 1);
    if (value) inspect(value, log, depth + 1);
    const name = yaml().isScalar(key) && typeof key.value === 'string' ? key.value : undefined;
    if (name === undefined) continue;
    if (keys.has(name)) {
      const text = message('The key "{key}" stands here twice. Remove one of the two.', {
        key: name,
      });
      log.error('sidecar-duplicate-key', key.range[0], key.range[1], text);
    }
    keys.add(name);
  }
}

const aliasMessage = message(
  'A sidecar takes no anchors (&) and no aliases (*). Write the value itself; a text that begins with one of them needs quotes.',
);

function addTooDeep(log: FlawLog, from: number, to: number): void {
  const text = message(
    'The brackets or indents here nest deeper than {limit} levels, more than any sidecar needs. Remove what is not part of it.',
    { limit: deepest },
  );
  log.error('sidecar-nesting', from, to, text);
}

/** Where brackets first nest too deeply; the beginning where it is indents that do. */
function deepPlace(text: string): number {
  let depth = 0;
  for (const { from, text: bracket } of lexemesOf(text, /^[[\]{}]$/)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > deepest) return from;
  }
  return 0;
}

function addSyntaxError(error: YAMLError, text: string, log: FlawLog): void {
  const [from, to] = error.pos;
  if (error.code === 'RESOURCE_EXHAUSTION') {
    const at = deepPlace(text);
    addTooDeep(log, at, at);
    return;
  }
  if (error.code === 'MULTIPLE_DOCS') {
    log.error(
      'sidecar-several-documents',
      from,
      to,
      message(
        'Another document begins here, after "---" or "...". A sidecar holds one: move it to a file of its own.',
      ),
    );
    return;
  }
  const start = openQuote(error, text) ?? from;
  log.error(
    'sidecar-syntax',
    start,
    Math.max(start, Math.min(to, text.length)),
    syntaxMessage(error),
  );
}

/** Where the text begins whose closing quote is missing: the error is placed where it ends. */
function openQuote({ code, message: reason, pos }: YAMLError, text: string): number | undefined {
  if (code !== 'MISSING_CHAR' || !/["']/.test(reason)) return undefined;
  return lexemesOf(text, /^["']/).findLast(({ from }) => from < pos[0])?.from;
}

const misaligned = message(
  'This line is not indented as its place requires. Align it with the lines around it.',
);
const noKey = message(
  'This cannot be read as a key and its value: a text that holds a colon and a blank needs quotes.',
);
const syntaxMessages: Partial<Record<ErrorCode, Message>> = {
  TAB_AS_INDENT: message(
    'A tab indents this line, and YAML takes only spaces. Replace it by spaces.',
  ),
  BAD_INDENT: misaligned,
  BLOCK_IN_FLOW: misaligned,
  BAD_DQ_ESCAPE: message(
    'This backslash begins no escape that YAML knows. For a backslash in double quotes, write it twice.',
  ),
  BLOCK_AS_IMPLICIT_KEY: noKey,
  MULTILINE_IMPLICIT_KEY: noKey,
};

function syntaxMessage({ code, message: reason }: YAMLError): Message {
  const known = syntaxMessages[code];
  if (known) return known;
  return code === 'MISSING_CHAR'
    ? message(
        'Something is missing here, such as a closing quote, a bracket, a comma or a colon ({reason}). Add it.',
        { reason },
      )
    : message(
        'This is not valid YAML ({reason}). Correct the line; until then the sidecar is shown as far as it can be read, and not changed.',
        { reason },
      );
}
