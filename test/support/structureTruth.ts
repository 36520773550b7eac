import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseStructure } from '../../src/core/structure/parseStructure';
import type { VerbKind } from '../../src/core/structure/structure';
import { PlainText } from '../../src/core/text/plainText';
import { overlaps, type Span } from '../../src/core/text/span';

/** What a reader found in a text; test/unit/structure/truth/README.md says how. */
export interface Truth {
  readonly text: string;
  readonly sha256?: string;
  readonly headings: readonly Span[];
  readonly dates: readonly (Span & { readonly deadline: boolean })[];
  readonly abbreviations: readonly (Span & { readonly short: string; readonly long: string })[];
  readonly verbs: readonly (Span & { readonly kind: VerbKind })[];
}

/** What of a category is true, marked, found of the true, and wrong of the marked. */
export interface Count {
  readonly truth: number;
  readonly marked: number;
  readonly found: number;
  readonly wrong: number;
}

/** Of one text: a count by category; besides, what was missed and what is wrong, to be read. */
export interface Measured {
  readonly name: string;
  readonly counts: Readonly<Record<Category, Count>>;
  /** Abbreviations found of which the expansion is the same, too. */
  readonly longEqual: number;
  readonly remarks: readonly string[];
}

export const categories = [
  'headings',
  'dates',
  'abbreviations',
  'commitments',
  'condemnations',
  'announcements',
] as const;
export type Category = (typeof categories)[number];

/** The tables of a folder: `NAME.json`, or `NAME.truth.json` beside the texts. */
export function truthsIn(folder: string): Truth[] {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const truth = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')) as Partial<Truth>;
      const text = truth.text ?? name.replace(/(?:\.truth)?\.json$/, '');
      return { headings: [], dates: [], abbreviations: [], verbs: [], ...truth, text };
    });
}

/** The text that a table is of; undefined where it is absent or another. */
export function textOf(truth: Truth, folder: string): PlainText | undefined {
  const file = path.join(folder, truth.text);
  if (!fs.existsSync(file)) return undefined;
  const bytes = fs.readFileSync(file);
  const isSame =
    truth.sha256 === undefined || createHash('sha256').update(bytes).digest('hex') === truth.sha256;
  return isSame ? new PlainText(bytes.toString('utf8')) : undefined;
}

/** Holds what the parser marks in a text against a table. */
export function measure(text: PlainText, truth: Truth): Measured {
  const { blocks, dates, terms, verbs } = parseStructure(text);
  const headings = blocks
    .filter(({ role }) => role === 'title' || role === 'document-kind' || role === 'heading')
    .map(({ words }) => words);
  const remarks: string[] = [];
  const compare = <T extends Span, M extends Span>(
    what: Category,
    wanted: readonly T[],
    marks: readonly M[],
    same: (wanted: T, mark: M) => boolean,
  ): Count => {
    const missed = wanted.filter((one) => !marks.some((mark) => same(one, mark)));
    const wrong = marks.filter((mark) => !wanted.some((one) => same(one, mark)));
    const shown = (span: Span) => JSON.stringify(text.slice(span));
    remarks.push(...missed.map((one) => `${what}: missed ${one.start} ${shown(one)}`));
    remarks.push(...wrong.map((mark) => `${what}: wrong ${mark.start} ${shown(mark)}`));
    const [count, marked] = [wanted.length, marks.length];
    return { truth: count, marked, found: count - missed.length, wrong: wrong.length };
  };
  const ofKind = (what: Category, kind: VerbKind) => {
    const isKind = (verb: { readonly kind: VerbKind }) => verb.kind === kind;
    return compare(what, truth.verbs.filter(isKind), verbs.filter(isKind), overlaps);
  };
  const sameTerm = (wanted: Truth['abbreviations'][number], mark: (typeof terms)[number]) =>
    overlaps(wanted, mark) && singular(wanted.short) === singular(mark.short);
  return {
    name: truth.text,
    counts: {
      headings: compare('headings', truth.headings, headings, (wanted, mark) =>
        similar(text, wanted, mark),
      ),
      dates: compare('dates', truth.dates, dates, overlaps),
      abbreviations: compare('abbreviations', truth.abbreviations, terms, sameTerm),
      commitments: ofKind('commitments', 'commitment'),
      condemnations: ofKind('condemnations', 'condemnation'),
      announcements: ofKind('announcements', 'announcement'),
    },
    longEqual: truth.abbreviations.filter((wanted) =>
      terms.some((mark) => sameTerm(wanted, mark) && folded(mark.long) === folded(wanted.long)),
    ).length,
    remarks,
  };
}

/** Sums over texts. */
export function total(measured: readonly Measured[], category: Category): Count {
  const sum = (of: keyof Count) =>
    measured.reduce((all, { counts }) => all + counts[category][of], 0);
  return {
    truth: sum('truth'),
    marked: sum('marked'),
    found: sum('found'),
    wrong: sum('wrong'),
  };
}

/** The results as a Markdown table: a row a category, a column a text. */
export function markdownTable(measured: readonly Measured[]): string {
  const share = (part: number, whole: number) =>
    whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
  const cell = ({ truth, marked, found, wrong }: Count) =>
    `${share(found, truth)} of ${truth}; ${share(wrong, marked)} of ${marked}`;
  const rows = [
    ['found; wrong', ...measured.map(({ name }) => name), 'together'],
    ['---', ...measured.map(() => '---'), '---'],
    ...categories.map((category) => [
      category,
      ...measured.map(({ counts }) => cell(counts[category])),
      cell(total(measured, category)),
    ]),
  ];
  const long = measured.reduce((all, { longEqual }) => all + longEqual, 0);
  const note = `Expansions equal to the last letter: ${share(long, total(measured, 'abbreviations').truth)}.`;
  return `${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n\n${note}\n`;
}

/** Whether two headings are the same but for marks at their edges. */
function similar(text: PlainText, a: Span, b: Span): boolean {
  if (!overlaps(a, b)) return false;
  const before = text.slice({ start: Math.min(a.start, b.start), end: Math.max(a.start, b.start) });
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return !/[\p{L}]{2}/u.test(before) && common >= 0.8 * Math.max(a.end - a.start, b.end - b.start);
}

function singular(short: string): string {
  return folded(short).replace(/^(?:the|le|la|les|l') ?|(?:'s|(?<=\p{Lu})s)$/giu, '');
}

function folded(words: string): string {
  return words.replace(/\s+/g, ' ').replaceAll('’', "'").trim();
}
