import { sentenceAt } from '../text/sentence';
import type { PlainText } from '../text/plainText';
import { sameSpan, type Span } from '../text/span';
import { parseStructure } from './parseStructure';

/** What a reader selects around a place, from the word to the section, each within the next. */
export function enclosingUnits(text: PlainText, offset: number): readonly Span[] {
  const { blocks, sections } = parseStructure(text);
  const holds = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  const units = [
    sentenceAt(text, offset),
    ...blocks.filter(holds),
    ...sections.filter(holds).reverse(),
  ];
  return units.filter(
    (unit, i) => unit.end > unit.start && !(units[i - 1] && sameSpan(unit, units[i - 1]!)),
  );
}
