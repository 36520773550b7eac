import type { PlainText } from '../text/plainText';
import { dateMentions } from './dateMentions';
import { definedTerms } from './definedTerms';
import { documentFacts } from './facts';
import { frontMatterOf } from './frontMatter';
import { layoutOf } from './layout';
import { operativeVerbs } from './operativeVerbs';
import { documentReferences } from './references';
import type { TextStructure } from './structure';

const cache = new WeakMap<PlainText, TextStructure>();

/** The structure of a French or English text; parsed once a text. Linear in its length. */
export function parseStructure(text: PlainText): TextStructure {
  let structure = cache.get(text);
  if (!structure) {
    structure = parse(text);
    cache.set(text, structure);
  }
  return structure;
}

function parse(text: PlainText): TextStructure {
  const matter = frontMatterOf(text.text);
  const { blocks, sections } = layoutOf(text, matter.title);
  const facts = documentFacts(text, matter, blocks);
  return {
    facts,
    blocks,
    sections,
    verbs: operativeVerbs(text, blocks, facts),
    terms: definedTerms(text, blocks),
    dates: dateMentions(text, blocks),
    references: documentReferences(text, facts.language),
  };
}
