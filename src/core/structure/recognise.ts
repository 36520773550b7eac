import type { PlainText } from '../text/plainText';
import { parseStructure } from './parseStructure';

/** Whether a text is a diplomatic one by what it says. */
export function isDiplomaticText(text: PlainText): boolean {
  const { facts, verbs } = parseStructure(text);
  return facts.title !== undefined && facts.language !== undefined && verbs.length >= 3;
}
