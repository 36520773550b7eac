import { CanonicalScanner } from './canonicalScanner';
import type { ParsedEntry, ParsedSidecar } from './parsed';

/** The keys of a sidecar as a whole, in canonical order. */
export const fileKeys = ['communique', 'text', 'sha256', 'annotations'] as const;

/** Whether `key` is one of {@link fileKeys}. */
export const isFileKey = (key: string): boolean => (fileKeys as readonly string[]).includes(key);

/**
 * Reads a sidecar in canonical form, many times faster than a reader of YAML.
 * @param text With LF line ends.
 * @returns undefined where the text is in any way not canonical, whether valid YAML or not.
 */
export function readCanonical(text: string): ParsedSidecar | undefined {
  const scan = new CanonicalScanner(text);
  const unknown = new Set<string>();
  const header = readHeader(scan, unknown);
  if (!header) return undefined;
  const remark = scan.endOfLine();
  if (remark === undefined) return undefined;
  const entries = header.empty ? [] : readEntries(scan);
  if (!entries || (!header.empty && entries.length === 0)) return undefined;
  const afterwards = scan.position;
  scan.comments();
  while (!scan.skip('...')) {
    const key = scan.unknown(isFileKey);
    if (key === undefined || unknown.has(key)) return undefined;
    unknown.add(key);
    scan.comments();
  }
  const tail = text.slice(afterwards, scan.position - 3);
  scan.skip('\n');
  return scan.atEnd ? { ...header, remark, entries, tail, flaws: [], canonical: true } : undefined;
}

function readHeader(scan: CanonicalScanner, unknown: Set<string>) {
  const given: string[] = [];
  let next = 0;
  for (;;) {
    scan.comments();
    const headEnd = scan.position;
    if (scan.skip('annotations:')) {
      const [, textName, sha256 = ''] = given;
      if (textName === undefined) return undefined;
      const empty = scan.skip(' []');
      return { head: scan.text.slice(0, headEnd), textName, sha256, empty };
    }
    const key = next < 3 && scan.skip(`${fileKeys[next]!}: `) ? fileKeys[next]! : undefined;
    if (key === undefined) {
      const name = scan.unknown(isFileKey);
      if (name === undefined || unknown.has(name)) return undefined;
      unknown.add(name);
      continue;
    }
    const value = key === 'communique' ? (scan.skip('1') ? '1' : undefined) : scan.string();
    if (value === undefined || scan.endOfLine() === undefined) return undefined;
    given.push(value);
    next++;
  }
}

function readEntries(scan: CanonicalScanner): ParsedEntry[] | undefined {
  const { text } = scan;
  const entries: ParsedEntry[] = [];
  const ids = new Set<string>();
  for (;;) {
    const above = scan.position;
    scan.comments();
    const from = scan.position;
    if (text.charCodeAt(from) !== 45 || text.charCodeAt(from + 1) !== 32) {
      scan.position = above;
      return entries;
    }
    const annotation = scan.entry();
    if (!annotation || ids.has(annotation.id)) return undefined;
    ids.add(annotation.id);
    const to = scan.position;
    entries.push({ annotation, text: text.slice(above, to), from, to });
  }
}
