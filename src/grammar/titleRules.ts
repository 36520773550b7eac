import { documentKind } from '../core/lexicon/documentKinds';
import { annex, unfinished } from '../core/lexicon/headings';
import { anyCase } from './anyCase';
import { date } from './dateRules';
import { furniture } from './furnitureRules';
import { include, wholeLine, type Rule } from './rule';
import { dimmed, headingScope, scope } from './scopes';

/** Of a line of front matter: a key, a list, something indented, a comment. */
const yamlLine = String.raw`[\p{L}\p{N}_"'-]{1,60}\s{0,9}:|\s{1,40}\S|-\s|#`;

/** YAML between two rules; what is no YAML ends it, too, so that a missing rule colours no text. */
const frontMatter: Rule = {
  name: scope('meta.embedded.block.frontmatter'),
  begin: String.raw`\A(---)\s{0,9}$`,
  beginCaptures: { 1: { name: dimmed('separator') } },
  while: String.raw`^(?!(?:---|\.\.\.)\s{0,9}$)(?=${yamlLine})`,
  // Where nobody knows YAML, its keys still show.
  patterns: [
    include('source.yaml'),
    {
      match: String.raw`^\s*([^\s:#]{1,60})\s{0,9}:`,
      captures: { 1: { name: scope('entity.name.tag') } },
    },
  ],
};

/** What no heading and no title is: the first line of a sentence, or one that ends as no heading does. */
const noSentence =
  String.raw`(?!${anyCase(`we|nous|they|ils|elles|dear|excellenc(?:y|ies)|mesdames|madame|monsieur|i|je`)}(?![\p{L}’']))` +
  String.raw`(?!.{0,240}[.;:,!?…|]\s{0,9}$)(?!.{0,240}(?:[\s’']${anyCase(`(?:${unfinished})`)})\s{0,9}$)(?!.{0,240}(?:@|://))`;
const first = String.raw`["“«‘(]?\s?[\p{Lu}\p{N}]`;

const kind = String.raw`[\[(]?${anyCase(documentKind)}[\])]?`;
/** What is of its own kind by its words or marks. */
const otherKind = String.raw`(?!${kind}\s{0,9}$|${furniture}|${anyCase(annex)}|[*_]{2}|\\?#)(?!.{0,60}${date})`;

/** The first line, where it is no sentence. */
const titleLine = String.raw`\s{0,20}(?=.{4,250}$)${noSentence}(?=${first})${otherKind}(.*\S)`;

const title: Rule = {
  match: String.raw`\A${titleLine}`,
  captures: { 1: { name: headingScope(1, 'title') } },
};

const titleAfterBlank: Rule = {
  begin: String.raw`\A(?=\s*$)`,
  end: String.raw`^(?=.*\S)(?:${titleLine})?`,
  endCaptures: { 1: { name: headingScope(1, 'title') } },
};

/** After a blank line a short one: longer ones may be the first of a wrapped paragraph. */
const afterBlank: Rule = {
  begin: String.raw`^\s*$`,
  end: String.raw`^(?=.*\S)(?:\s{0,20}(?=.{3,60}$)${noSentence}(?=${first}.{0,60}\p{Ll})${otherKind}(.*\S))?`,
  endCaptures: { 1: { name: headingScope(2, 'heading') } },
};

const kindLine: Rule = {
  match: wholeLine(String.raw`(?=.{1,120}$)(${kind})`),
  captures: { 1: { name: scope('entity.name.type.document-kind') } },
};

export const titleRules = { frontMatter, title, titleAfterBlank, afterBlank, kindLine };
