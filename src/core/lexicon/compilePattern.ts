import { fragments } from './fragments';

/** Who reads the result: the parser, in JavaScript with the `u` flag, or a TextMate grammar. */
export type PatternTarget = 'javascript' | 'oniguruma';

/**
 * What stands between two words. Marks of emphasis and of a quoted Markdown paragraph may too. Bounded,
 * so that no run of blanks costs more than its length.
 */
const blank: Readonly<Record<PatternTarget, string>> = {
  javascript: String.raw`(?:[\s*_>]{1,12})`,
  oniguruma: String.raw`(?:[\s\x{00A0}\x{202F}*_]{1,12})`,
};
/**
 * Letters, digits and accents, inside a class. JavaScript gets those of Latin script alone: the classes of
 * Unicode take a millisecond each to compile, half a second for a lexicon.
 */
const inWord: Readonly<Record<PatternTarget, string>> = {
  javascript: String.raw`0-9A-Za-zªµºÀ-ÖØ-öø-ʯ\u0300-\u036FḀ-ỿ`,
  oniguruma: String.raw`\p{L}\p{M}\p{N}`,
};
/** No word goes on before or after. */
const before = (target: PatternTarget): string => `(?<![${inWord[target]}\\-])`;
const after = (target: PatternTarget): string => `(?:(?<=['’])|(?![${inWord[target]}]))`;

/**
 * The source of a regular expression for whole words, in small letters; it captures nothing.
 *
 * The notation: letters and hyphens are themselves; a blank is any white space, a line break and no-break
 * spaces included; `'` is either apostrophe; `(a|b)` is a choice and `(…)?` may be absent; `<name>` is a
 * fragment.
 * @throws RangeError for a fragment that does not exist.
 */
export function compilePattern(pattern: string, target: PatternTarget): string {
  return `${before(target)}(?:${compileInner(pattern, target)})${after(target)}`;
}

/**
 * What a pattern begins with that others may begin with as well: fragments, with the blanks between them.
 * Patterns with the same beginning are quicker tried together.
 */
export function sharedBeginning(pattern: string): string {
  return /^(?:<[\p{L}-]+>| |\(<have><adv>\)\?)*/u.exec(pattern)![0];
}

/** One expression for patterns with one beginning, a group for what each goes on with; the first that matches wins. */
export function compileTogether(
  beginning: string,
  patterns: readonly string[],
  target: PatternTarget,
): string {
  const rests = patterns.map((pattern) => compileInner(pattern.slice(beginning.length), target));
  const groups = rests.map((rest) => `(${rest})`).join('|');
  return `${before(target)}${compileInner(beginning, target)}(?:${groups})${after(target)}`;
}

/** The same without the edges of words: a part of a larger expression. */
export function compileInner(pattern: string, target: PatternTarget): string {
  return pattern
    .replace(/<([\p{L}-]+)>/gu, (_, name: string) => {
      const fragment = fragments[name];
      if (fragment === undefined) throw new RangeError(`No fragment is called ${name}`);
      return `(${fragment})`;
    })
    .replace(/\((?!\?)/g, '(?:')
    .replace(/ /g, blank[target])
    .replace(/'/g, "['’]");
}
