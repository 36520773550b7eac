import { address, beginnings, openers, wholeLines } from '../core/lexicon/furniture';
import { anyCase } from './anyCase';
import { include, rules, type Rule } from './rule';
import { dimmed } from './scopes';

/** A short line: longer ones are the text’s, whatever they begin with. */
const short = String.raw`(?=.{0,160}$)`;
const either = (list: readonly string[]) => anyCase(list.join('|'));

/** What a line of furniture is, blanks before it aside. */
export const furniture = `${short}(?:${[
  String.raw`(?:[\[(–—-]?\s?${either(wholeLines)}\s?[\])–—:-]?|${anyCase(address)})\s{0,9}$`,
  String.raw`[–—-]?\s?\d{1,3}(?:\s?/\s?\d{1,3})?\s?[–—-]?\s{0,9}$`,
  either([...beginnings, ...openers]),
].join('|')})`;

const furnitureLine: Rule = {
  name: dimmed('furniture'),
  match: String.raw`^\s{0,20}${furniture}.*`,
};

/**
 * Contacts and links: from a line that opens them on, as long as lines are short and no sentences.
 */
const furnitureZone: Rule = {
  name: dimmed('furniture'),
  begin: String.raw`^${short}\s{0,20}${either(openers)}.*`,
  end: String.raw`^(?=.{81}|\\?#|\*\*|.{0,80}[.;]\s{0,9}$)`,
  patterns: [include('furniture')],
};

export const furnitureRules = {
  furnitureLine,
  furnitureZone,
  furniture: rules(include('furnitureZone'), include('furnitureLine')),
};
