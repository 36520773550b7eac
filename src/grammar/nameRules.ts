import { knownNames } from '../core/lexicon/organisations';
import type { Rule } from './rule';
import { nameScope } from './scopes';

const noWordBefore = String.raw`(?<![\p{L}\p{M}\p{N}\-])`;
const noWordAfter = String.raw`(?![\p{L}\p{M}\p{N}])`;

/** A word of capitals, digits and what joins them: `CSNU`, `G7`, `U.S.`, `ROK-U.S.`, `COVID-19`, `SDGs`, `ReCAAP`. */
export const abbreviation =
  String.raw`(?![IVXLC]{1,6}(?![\p{L}\p{N}]))(?:` +
  [
    String.raw`\p{Lu}(?:\.\p{Lu}){1,4}\.?(?:-\p{Lu}(?:\.\p{Lu}){1,4}\.?)?`,
    String.raw`\p{Lu}[\p{Lu}\p{N}]{1,11}(?:[-/&][\p{Lu}\p{N}][\p{Lu}\p{N}.]{0,11}){0,3}s?`,
    String.raw`\p{Lu}\p{Ll}{1,3}\p{Lu}{2,8}s?`,
  ].join('|') +
  ')';

/** The long names of organisations and treaties, by first letter, so that few are tried at a place. */
function longNames(): string {
  const names = new Set(knownNames().flatMap(({ english, french }) => [english, french]));
  const byLetter = new Map<string, string[]>();
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const letter = name[0]!;
    if (!/^\p{Lu}/u.test(letter) || !name.includes(' ')) continue;
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), source(name.slice(1))]);
  }
  const groups = [...byLetter].sort(([a], [b]) => (a < b ? -1 : 1));
  return groups.map(([letter, rest]) => `${letter}(?:${rest.join('|')})`).join('|');
}

function source(name: string): string {
  return name
    .replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replace(/ /g, String.raw`\s{1,9}`)
    .replace(/['’]/g, "['’]");
}

/** The name of an organisation or a treaty. */
export const longName = longNames();

export const nameRules = {
  abbreviation: {
    match: noWordBefore + abbreviation + noWordAfter,
    name: nameScope('abbreviation'),
  },
} satisfies Record<string, Rule>;
