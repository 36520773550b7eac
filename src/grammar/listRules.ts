import { include, rules, type Rule } from './rule';
import { listScope, scope } from './scopes';

const bullet: Rule = {
  match: String.raw`^\s{0,60}([•▪▫◦‣●○■□➢➤►✓✔·⁃∙\x{F0A7}\x{F0B7}\x{F0D8}\x{F0FC}]|[-–—*+](?=\s))`,
  captures: { 1: { name: listScope('unnumbered') } },
};

/** `(a)`, `a)`, `(iv)`, `12)`. */
const bracketed: Rule = {
  match: String.raw`^\s{0,60}(\(?(?:\d{1,3}|\p{L}|[ivxlIVXL]{2,6})\))`,
  captures: { 1: { name: listScope('numbered') } },
};

/** `1.`, `2\.`, `24.We`, `1.2.`, `II.`, `a.`, `1 - Nous`, `§ 12`. */
const numbered: Rule = {
  match:
    String.raw`^\s{0,60}(` +
    [
      String.raw`\d{1,3}(?:\.\d{1,2}){0,3}\\?\.(?!\d)(?=\s{0,9}\S)`,
      String.raw`\d{1,3}(?=\s[-–—]\s+\D|\s?[/°º]\s)`,
      String.raw`\d{1,2}(?:\.\d{1,2}){1,3}(?=\s+["“«(*_]{0,3}\p{Lu})`,
      String.raw`(?:[IVXLC]{1,6}|[a-z])\\?\.(?=\s+\S)`,
      String.raw`§{1,2}\s{0,3}\d{1,4}\.?`,
    ].join('|') +
    ')',
  captures: { 1: { name: listScope('numbered') } },
};

/** Markdown’s mark of a quoted paragraph, which an item may follow. */
const quoteMark: Rule = {
  match: String.raw`^\s{0,3}(>)\s?`,
  captures: { 1: { name: scope('punctuation.definition.quote.begin') } },
};

export const listRules = {
  bullet,
  bracketed,
  numbered,
  quoteMark,
  list: rules(include('bullet'), include('bracketed'), include('numbered'), include('quoteMark')),
};
