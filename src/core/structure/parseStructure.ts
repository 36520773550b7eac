import type { PlainText } from '../text/plainText';
import { documentFacts } from './facts';
import type { TextStructure } from './structure';

const cache = new WeakMap<PlainText, TextStructure>();

/** The structure of a French or English text; parsed once a text. Linear in its length. */
export function parseStructure(text: PlainText): TextStructure {
  let structure = cache.get(text);
  if (!structure) {
    structure = {
      facts: documentFacts(text),
      blocks: [],
      sections: [],
      verbs: [],
      terms: [],
      dates: [],
      references: [],
    };
    cache.set(text, structure);
  }
  return structure;
}
