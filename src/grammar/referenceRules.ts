import { referencePatterns } from '../core/structure/references';
import { anyCase } from './anyCase';
import { type Rule } from './rule';
import { scope } from './scopes';

const { symbol, keyword, between, number, separator } = Object.fromEntries(
  Object.entries(referencePatterns).map(([name, pattern]) => [name, withoutGroups(pattern.source)]),
);

/** Groups count for the captures of a rule: these are for the parser alone. */
function withoutGroups(source: string): string {
  return source.replace(/(?<!\\)\((?!\?)/g, '(?:');
}

export const referenceRules: Readonly<Record<string, Rule>> = {
  /** `S/RES/1454 (2002)`; “resolution 2397 (2017)”, « résolutions 1718 (2006) et 2397 (2017) ». */
  reference: {
    match: `${symbol!}|${anyCase(`${keyword!}${between!}`)}${number!}(?:${separator!}${number!}){0,12}`,
    name: scope('markup.underline.link.reference'),
  },
};
