import { message } from '../message';
import type { Labels } from './codebook';
import { nearest } from './nearest';
import type { ProblemLog, YamlEntry, YamlMap, YamlNode, YamlText } from './yamlTree';

/** The values of a map by key; a key that is not in `known` is a warning. */
export function fieldsOf(
  map: YamlMap,
  known: readonly string[],
  log: ProblemLog,
): ReadonlyMap<string, YamlNode> {
  for (const { key } of map.entries) {
    if (known.includes(key.value)) continue;
    const [meant] = nearest(key.value, known);
    const args = { key: key.value, known: known.join(', '), meant: meant ?? '' };
    const text =
      meant === undefined
        ? message('"{key}" means nothing here and is left out. What can be here: {known}.', args)
        : message('"{key}" means nothing here and is left out. Did you mean "{meant}"?', args);
    log.add('warning', 'codebook-unknown-key', key, text);
  }
  return new Map(map.entries.map(({ key, value }) => [key.value, value]));
}

/** The entries of a map from codes, such as `kinds`; none where there is none. */
export function codedEntries(node: YamlNode | undefined, log: ProblemLog): readonly YamlEntry[] {
  if (node === undefined || isEmpty(node)) return [];
  if (node.type !== 'map') {
    const text = message('Expected a map from each code to its label, such as "0821: defence".');
    log.add('error', 'codebook-type', node, text);
    return [];
  }
  return node.entries.filter(({ key }) => isCode(key, log));
}

function isCode(key: YamlText, log: ProblemLog): boolean {
  if (/^[^\s;](?:[^;\p{Cc}]*[^\s;])?$/u.test(key.value)) return true;
  const text = message(
    'A code has at least one character, no blank at its ends, and neither ";" nor a line break.',
  );
  log.add('error', 'codebook-code', key, text);
  return false;
}

/**
 * A text, or a map from languages to texts; undefined where absent, empty or wrong. A map is added to
 * `inherited`, language by language; a plain text replaces it.
 */
export function readLabels(
  node: YamlNode | undefined,
  inherited: Labels | undefined,
  log: ProblemLog,
): Labels | undefined {
  if (node === undefined || isEmpty(node)) return inherited;
  if (node.type === 'text') return { und: tidy(node.value) };
  if (node.type === 'list') {
    const text = message('Expected a text, or one text a language, such as "en: defence".');
    log.add('error', 'codebook-type', node, text);
    return inherited;
  }
  const labels = new Map(Object.entries(inherited ?? {}));
  for (const { key, value } of node.entries) {
    const tag = /^([a-z]{2,3})(?:-[a-z0-9]+)*$/i.exec(key.value)?.[1]?.toLowerCase();
    if (tag === undefined) {
      const text = message('"{key}" is no language. Write its two-letter code, such as en or fr.', {
        key: key.value,
      });
      log.add('error', 'codebook-language', key, text);
    } else if (value.type !== 'text' || isEmpty(value)) {
      const text = message('Expected a text in the language "{tag}".', { tag });
      log.add('error', 'codebook-type', value, text);
    } else {
      labels.set(tag, tidy(value.value));
    }
  }
  return labels.size === 0 ? undefined : Object.fromEntries(labels);
}

/** Labels and descriptions stand on one line wherever they are shown. */
export function tidy(text: string): string {
  return /^ | $| {2}|[^\S \u00A0\u202F]/.test(text)
    ? text.replace(/[^\S\u00A0\u202F]+/g, ' ').trim()
    : text.trim();
}

export function isEmpty(node: YamlNode): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** One text or a list of them; none where there is none. What else is in the list is a problem. */
export function readTexts(node: YamlNode | undefined, log: ProblemLog): readonly YamlText[] {
  if (node === undefined || isEmpty(node)) return [];
  if (node.type === 'text') return [node];
  if (node.type === 'list') return node.items.flatMap((item) => readTexts(item, log));
  log.add('error', 'codebook-type', node, message('Expected a text here, or a list of texts.'));
  return [];
}

/** Whether `true` (or `yes`) is written; undefined where nothing is. Anything else is a problem. */
export function readFlag(node: YamlNode | undefined, log: ProblemLog): boolean | undefined {
  if (node === undefined || isEmpty(node)) return undefined;
  const value = node.type === 'text' ? node.value.toLowerCase() : '';
  if (['true', 'yes'].includes(value)) return true;
  if (['false', 'no'].includes(value)) return false;
  log.add('error', 'codebook-type', node, message('Write true or false here.'));
  return undefined;
}

/** A single text, undefined where absent or empty; anything else is a problem. */
export function readText(node: YamlNode | undefined, log: ProblemLog): string | undefined {
  if (node === undefined || isEmpty(node)) return undefined;
  if (node.type === 'text') return node.value;
  log.add('error', 'codebook-type', node, message('Expected a single text here.'));
  return undefined;
}
