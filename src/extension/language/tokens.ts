import { termUses } from '../../core/structure/termUses';
import type { BlockRole, VerbKind, VerbStrength } from '../../core/structure/structure';
import { compareSpans, type Span } from '../../core/text/span';
import type { ReadText } from './communiqueTexts';

/** What is coloured in a Markdown text, each contributed in package.json with the scopes of the grammar. */
export const tokenTypes = [
  'communiqueCommitment',
  'communiqueCondemnation',
  'communiqueAnnouncement',
  'communiqueAppeal',
  'communiqueWelcome',
  'communiqueTitle',
  'communiqueDocumentKind',
  'communiqueDateline',
  'communiqueHeading',
  'communiqueNumber',
  'communiqueTerm',
  'communiqueDate',
  'communiqueDeadline',
  'communiqueReference',
  'communiqueFurniture',
] as const;
export type TokenType = (typeof tokenTypes)[number];

/** How strong a verb is. */
export const tokenModifiers = ['highStrength', 'midStrength', 'lowStrength'] as const;
export type TokenModifier = (typeof tokenModifiers)[number];

/** A run of a text with its colour; may go over several lines. */
export interface Token extends Span {
  readonly type: TokenType;
  readonly modifier?: TokenModifier;
}

const verbTypes: Readonly<Record<VerbKind, TokenType>> = {
  commitment: 'communiqueCommitment',
  condemnation: 'communiqueCondemnation',
  announcement: 'communiqueAnnouncement',
  appeal: 'communiqueAppeal',
  welcome: 'communiqueWelcome',
};
const modifiers: Readonly<Record<VerbStrength, TokenModifier>> = {
  high: 'highStrength',
  mid: 'midStrength',
  low: 'lowStrength',
};
const blockTypes: Readonly<Partial<Record<BlockRole, TokenType>>> = {
  title: 'communiqueTitle',
  'document-kind': 'communiqueDocumentKind',
  dateline: 'communiqueDateline',
  heading: 'communiqueHeading',
  furniture: 'communiqueFurniture',
};

/** In reading order, none over another: of two that overlap, the one that begins first. */
export function tokensOf({ text, structure }: ReadText): readonly Token[] {
  const { blocks, verbs, dates, references } = structure;
  const all: Token[] = [
    ...blocks.flatMap((block): Token[] => {
      const type = blockTypes[block.role];
      // Headings of Markdown’s own have their colour.
      if (type) {
        return text.slice({ ...block, end: block.start + 1 }) === '#'
          ? []
          : [{ ...block.words, type }];
      }
      const { role, start, words, marker } = block;
      if (role !== 'paragraph' || marker === undefined) return [];
      const number = text.slice({ start, end: words.start }).trimEnd();
      return [{ start, end: start + Array.from(number).length, type: 'communiqueNumber' }];
    }),
    ...verbs.map(({ start, end, kind, strength }) => ({
      start,
      end,
      type: verbTypes[kind],
      ...(strength && { modifier: modifiers[strength] }),
    })),
    ...references.map(({ start, end }): Token => ({ start, end, type: 'communiqueReference' })),
    ...dates.map(({ start, end, isDeadline }): Token => {
      return { start, end, type: isDeadline ? 'communiqueDeadline' : 'communiqueDate' };
    }),
    ...termUses(text, structure).flatMap(({ uses }) =>
      uses.map(({ start, end }): Token => ({ start, end, type: 'communiqueTerm' })),
    ),
  ];
  let last = 0;
  return all.sort(compareSpans).filter(({ start, end }) => {
    if (start < last || end <= start) return false;
    last = end;
    return true;
  });
}
