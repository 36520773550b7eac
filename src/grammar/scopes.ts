import type { VerbKind, VerbStrength } from '../core/structure/structure';

/**
 * The scopes that a theme knows, by what we give them to; the last one that it knows decides. Chosen by
 * computing the colours in some thirty themes: so the kinds differ most in most of them, and few show one in
 * the colour of the text. The names say what programs use them for; ours stand at their end.
 */
const kinds: Readonly<Record<VerbKind, readonly string[]>> = {
  commitment: ['keyword.control'],
  // Red wherever a theme has a red that is not that of errors.
  condemnation: ['string.regexp', 'message.error'],
  announcement: ['entity.name.function'],
  // Italic, since some themes give parameters the colour of all text.
  appeal: ['markup.italic', 'constant.language', 'variable.parameter'],
  welcome: ['entity.name.tag', 'support.class'],
};

/** The scopes of a verb: bold where its strength is high, whatever the colour. */
export function verbScope(kind: VerbKind, strength?: VerbStrength): string {
  const suffix = strength === undefined ? kind : `${kind}.${strength}`;
  const names = kinds[kind].map((name) => `${name}.${suffix}`);
  return scope(...(strength === 'high' ? ['markup.bold'] : []), ...names);
}

/** Names of scopes, each ended by that of the language but for those that are Markdown’s. */
export function scope(...names: readonly string[]): string {
  return names.map((name) => (name.endsWith('.markdown') ? name : `${name}.communique`)).join(' ');
}

/** As Markdown’s grammar stacks them, so that themes which colour only its headings colour ours. */
export const headingScope = (level: 1 | 2, what: string) =>
  scope('markup.heading', `heading.${level}.markdown`, `entity.name.section.${what}`);

/** Numbers and bullets: themes know those of Markdown. */
export const listScope = (what: 'numbered' | 'unnumbered') =>
  scope(`markup.list.${what}`, 'punctuation.definition.list.begin.markdown');

/**
 * Names and dates: quiet beside verbs, in one colour where a theme has one for numbers and all other
 * constants.
 */
export const nameScope = (what: string) =>
  scope(`constant.numeric.${what}`, `constant.other.${what}`);

/** What is dimmed. */
export const dimmed = (what: string) => scope(`comment.block.${what}`);
