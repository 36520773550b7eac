import { annex, divisions, outermost } from '../core/lexicon/headings';
import { anyCase } from './anyCase';
import { endOfLine, include, rules, wholeLine, type Rule } from './rule';
import { dimmed, headingScope, scope } from './scopes';

const noStop = String.raw`(?!.{0,200}[.;,!?]\s{0,9}$)`;

const markdownHeading: Rule = {
  name: headingScope(2, 'heading'),
  begin: String.raw`^\s{0,3}(\\?#{1,6})(?!#)\s{0,9}(?=[^\s#])`,
  beginCaptures: { 1: { name: scope('punctuation.definition.heading') } },
  end: endOfLine,
};

/** Bold as a whole, wrapped over a second line at most. */
const boldHeading: Rule = {
  name: headingScope(2, 'heading'),
  begin: String.raw`^\s{0,9}(\*\*|__)(?=[^\s*_])(?=[^*_]{1,200}(?:(?:\*\*|__):?\\?\s*)?$)`,
  beginCaptures: { 1: { name: scope('punctuation.definition.bold') } },
  end: String.raw`(\*\*|__)|^(?=\s*$)|^(?![^*_]{1,100}(?:\*\*|__))`,
  endCaptures: { 1: { name: scope('punctuation.definition.bold') } },
};

const capitals: Rule = {
  match: String.raw`^\s{0,20}(?=.{0,96}\p{Lu}{4})(?=\P{Ll}{4,100}$)(?!.{0,100}[.;,]\s{0,9}$)(.*\S)`,
  captures: { 1: { name: headingScope(2, 'heading') } },
};

/** “II. Peace and Security”. */
const roman: Rule = {
  match: String.raw`^\s{0,20}(?=.{4,120}$)${noStop}([IVX]{1,6}\\?[.)]|[IVX]{1,6}\s[-–—])\s{1,9}(\p{Lu}.*\S)`,
  captures: {
    1: { name: scope('punctuation.definition.heading') },
    2: { name: headingScope(2, 'heading') },
  },
};

/** “Annex II — Terms”, whatever follows on its line. */
const annexHeading: Rule = {
  match: String.raw`^\s{0,20}(?=.{4,160}$)(?!.{0,160}[.;,]\s{0,9}$)((?=\p{Lu})${anyCase(annex)}.*)`,
  captures: { 1: { name: headingScope(2, 'annex') } },
};

/** “Article 5”, “Part One: Trade”, “Preamble”. */
const division: Rule = {
  match:
    String.raw`^\s{0,20}(?=.{4,120}$)${noStop}((?=\p{Lu})` +
    anyCase(String.raw`(?:${divisions.join('|')}|(?:${outermost})\s{0,9}$)`) +
    String.raw`.*)`,
  captures: { 1: { name: headingScope(2, 'heading') } },
};

/** Rules, and the marks that end a press release. */
const separator: Rule = {
  match: wholeLine(
    String.raw`(?:-\s{0,3}){3,}|(?:\*\s{0,3}){3,}|(?:_\s{0,3}){3,}|(?:=\s{0,3}){3,}|(?:\\?#\s{0,3}){1,6}|-\s?30\s?-`,
  ),
  name: dimmed('separator'),
};

export const headingRules = {
  markdownHeading,
  boldHeading,
  capitals,
  roman,
  annexHeading,
  division,
  separator,
  heading: rules(
    ...['markdownHeading', 'boldHeading', 'annexHeading', 'division', 'roman', 'capitals'].map(
      include,
    ),
  ),
};
