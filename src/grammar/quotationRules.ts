import { include, rules, type Rule } from './rule';
import { scope } from './scopes';

interface Marks {
  readonly name: string;
  readonly open: string;
  /** Inside of brackets: what neither quotation may hold, so that no search goes beyond the next mark. */
  readonly marks: string;
  readonly close: string;
}

/** « also closes: typists turn it wrongly, before a blank and a mark or the end. */
const french: Marks = {
  name: 'french',
  open: '«',
  marks: '«»',
  close: String.raw`»|«(?=\s{0,3}(?:[,.;:!?)]|$))`,
};
const english: Marks = { name: 'double', open: '[“„]', marks: '“”„', close: '[”“]' };
const straight: Marks = { name: 'straight', open: '"', marks: '"', close: '"' };
/** ’ is the apostrophe as well: it closes where no letter follows. */
const single: Marks = { name: 'single', open: '‘', marks: '‘', close: String.raw`’(?!\p{L})` };

/** A quotation on one line. Where a line does not close it, only the mark is one. */
function onOneLine({ name, open, marks, close }: Marks): Rule {
  const inside = name === 'single' ? `[^${marks}]{1,400}?` : `[^${marks}]*`;
  return {
    name: scope(`string.quoted.${name}`),
    begin: `${open}(?=${inside}(?:${close}))`,
    beginCaptures: { 0: { name: scope('punctuation.definition.string.begin') } },
    end: `${close}|$`,
    endCaptures: { 0: { name: scope('punctuation.definition.string.end') } },
    patterns: [include('inMarks')],
  };
}

/**
 * A quotation that a wrapped line leaves open: it goes on while lines are as short as wrapped ones and
 * open no other, to the end of the paragraph at most. A line that ends a sentence does not leave it open.
 */
function overLines({ name, open, marks, close }: Marks): Rule {
  const inside = String.raw`[^${marks}]{0,100}[\p{L}\p{N},’'-]`;
  return {
    name: scope(`string.quoted.${name}`),
    begin: String.raw`${open}(?=${inside}\s{0,9}$)`,
    beginCaptures: { 0: { name: scope('punctuation.definition.string.begin') } },
    end: String.raw`${close}|^(?=\s*$|.{121}|[^${marks}]*(?:${open}))`,
    endCaptures: { 0: { name: scope('punctuation.definition.string.end') } },
    patterns: [include('inMarks')],
  };
}

const all = [french, english, straight, single];

export const quotationRules = {
  ...Object.fromEntries(all.map((marks) => [`${marks.name}Quotation`, onOneLine(marks)])),
  ...Object.fromEntries(
    [french, english].map((marks) => [`${marks.name}QuotationOverLines`, overLines(marks)]),
  ),
  loneQuoteMark: { match: '[«»“”„]', name: scope('punctuation.definition.string') } satisfies Rule,
  quotation: rules(
    ...all.map(({ name }) => include(`${name}Quotation`)),
    ...[french, english].map(({ name }) => include(`${name}QuotationOverLines`)),
    include('loneQuoteMark'),
  ),
};
