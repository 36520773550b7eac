import type { YAMLSeq } from 'yaml';
import { message } from '../message';
import { quoted } from './canonicalText';
import { FlawLog } from './flawLog';
import { placeComments } from './placeComments';
import type { fileKeys } from './readCanonical';
import { isFileKey } from './readCanonical';
import { verbatimField } from './verbatimField';
import { fieldsOf, lineEnd, sameComments, sameUnknown } from './yamlEntry';
import { isEmpty, textOf, type YamlField } from './yamlFields';
import { contentEnd, readYamlPart, type YamlPart } from './yamlPart';
import { yaml } from '../yaml';

/** The keys of a sidecar as a whole; {@link SidecarSource} says what the texts are. */
export interface YamlHeader {
  readonly textName: string;
  readonly sha256: string;
  readonly head: string;
  readonly remark: string;
  readonly tail: string;
  /** The value of `annotations`, where it is a list. */
  readonly list: YAMLSeq.Parsed | undefined;
  /** Where its key begins. */
  readonly listFrom: number;
}

const formatVersion = 1;

/** What a sidecar says of itself that can be read of nothing else. */
export const emptyHeader: YamlHeader = {
  textName: '',
  sha256: '',
  head: '',
  remark: '',
  tail: '',
  list: undefined,
  listFrom: 0,
};

/** Reads the keys of the root. What is wrong with them goes to `log`. */
export function readYamlHeader(part: YamlPart, log: FlawLog): YamlHeader {
  const { root, text } = part;
  if (log.failed && !yaml().isMap(root)) return emptyHeader;
  const fields = yaml().isMap(root) ? fieldsOf(root, log) : [];
  const field = (key: (typeof fileKeys)[number]) => fields.find(({ name }) => name === key);
  const version = field('communique');
  if (!yaml().isMap(root) || !version) {
    if (!log.failed) log.error('sidecar-not-a-sidecar', 0, lineEnd(text, 0), notASidecar);
    if (!yaml().isMap(root)) return emptyHeader;
  } else checkVersion(version, log);
  checkPresent(['text', 'annotations'], field, log);
  const list = field('annotations');
  const header = {
    textName: readText(field('text'), log),
    sha256: readText(field('sha256'), log),
    list: list && listOf(list, log),
    listFrom: list?.key.range[0] ?? 0,
  };
  const printed = print(part, fields, root.flow === true, header);
  if (!log.failed && !keepsAll(printed, part, fields)) {
    const text = message(
      'The keys or comments of this sidecar that Communiqué does not know are written in a form that it cannot keep. Write each of these keys as "key: value" on its own line.',
    );
    log.error('sidecar-unknown-form', 0, lineEnd(part.text, 0), text);
  }
  return { ...header, ...printed };
}

const notASidecar = message(
  'This is not a sidecar of Communiqué: the line "communique: 1" is missing. Add it at the top, or give the file another name.',
);

function checkVersion({ value, key }: YamlField, log: FlawLog): void {
  const [from, to] = (value ?? key).range;
  const digits = yaml().isScalar(value) && value.type === 'PLAIN' ? String(value.value) : '';
  if (!/^\d+$/.test(digits)) {
    const text = message('The value of "{key}" must be the number of the format, which is 1.', {
      key: 'communique',
    });
    log.error('sidecar-wrong-type', from, to, text);
  } else if (Number(digits) !== formatVersion) {
    const text = message(
      'This sidecar has format {version}; this version of Communiqué knows format 1 only. Update Communiqué to change it.',
      { version: digits },
    );
    log.error('sidecar-newer-version', from, to, text);
  }
}

function checkPresent(
  keys: readonly (typeof fileKeys)[number][],
  field: (key: (typeof fileKeys)[number]) => YamlField | undefined,
  log: FlawLog,
): void {
  const missing = keys.filter((key) => !field(key));
  if (missing.length === 0 || log.failed) return;
  const text = message('This sidecar lacks {keys}. Add what is missing.', {
    keys: missing.join(', '),
  });
  log.error('sidecar-missing-key', 0, 0, text);
}

function readText(field: YamlField | undefined, log: FlawLog): string {
  return (field && textOf(field, log)) ?? '';
}

function listOf(field: YamlField, log: FlawLog): YAMLSeq.Parsed | undefined {
  if (yaml().isSeq(field.value)) return field.value;
  if (!isEmpty(field)) {
    const [from, to] = field.value!.range;
    const text = message('The value of "annotations" must be a list: one dash an annotation.');
    log.error('sidecar-wrong-type', from, to, text);
  }
  return undefined;
}

function print(
  part: YamlPart,
  fields: readonly YamlField[],
  flow: boolean,
  { textName, sha256 }: { textName: string; sha256: string },
): { head: string; remark: string; tail: string } {
  const printed = fields.map((field) => {
    const source = isFileKey(field.name) ? undefined : verbatimField(part.text, field, flow, 0);
    const verbatim = source !== undefined || field.name === 'annotations';
    const to = source?.to ?? contentEnd(field.value ?? field.key);
    return { field, source, region: { from: field.key.range[0], to, verbatim } };
  });
  const regions = printed.map(({ region }) => region);
  const { lead, regions: placed, below } = placeComments(part.text, regions, part.comments);
  const list = fields.findIndex(({ name }) => name === 'annotations');
  const head = [...lead];
  const tail: string[] = [];
  const known = {
    communique: String(formatVersion),
    text: quoted(textName),
    sha256: quoted(sha256),
  };
  for (const [key, value] of Object.entries(known)) {
    const { above = [], remark = '' } = placed[fields.findIndex(({ name }) => name === key)] ?? {};
    head.push(...above, `${key}: ${value}${remark}`);
  }
  printed.forEach(({ source }, index) => {
    const { above, remark } = placed[index]!;
    const lines = index > list && list >= 0 ? tail : head;
    if (source) lines.push(...above, source.text + remark);
  });
  const own = placed[list];
  head.push(...(own?.above ?? []));
  tail.push(...below);
  const text = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
  return { head: text(head), remark: own?.remark ?? '', tail: text(tail) };
}

function keepsAll(
  { head, remark, tail }: { head: string; remark: string; tail: string },
  part: YamlPart,
  fields: readonly YamlField[],
): boolean {
  const unknown = fields.filter(({ name }) => !isFileKey(name));
  const list = fields.find(({ name }) => name === 'annotations');
  const inList = (from: number) =>
    list?.value && from >= list.key.range[0] && from < contentEnd(list.value);
  const comments = part.comments.filter(({ from }) => !inList(from));
  if (unknown.length === 0 && comments.length === 0) return true;
  const log = new FlawLog();
  const again = readYamlPart(`${head}annotations:${remark}\n${tail}`, log);
  if (log.failed || !again || !yaml().isMap(again.root)) return false;
  const kept = fieldsOf(again.root, log).filter(({ name }) => !isFileKey(name));
  return (
    sameUnknown({ part: again, fields: kept }, { part, fields: unknown }) &&
    sameComments(again.comments, comments)
  );
}
