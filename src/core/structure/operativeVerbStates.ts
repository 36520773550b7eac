import { countryNames } from '../lexicon/countries';
import { lazy } from './lazy';

/** Letters by which “Russian”, « russe » and Russia are told to be one. */
const rootLength = 4;

const states = lazy(() => new Set(countryNames().map((name) => name.toLowerCase())));
const byRoot = lazy(() => {
  const found = new Map<string, string[]>();
  for (const name of states()) {
    const root = name.slice(0, rootLength);
    found.set(root, [...(found.get(root) ?? []), name]);
  }
  return found;
});

/** @param name In small letters, without article. */
export function isState(name: string): boolean {
  return states().has(name) || name === 'united states' || name === 'états-unis';
}

/** The states, in small letters, whose name begins like a word: `japan` for “Japanese”. */
export function statesLike(word: string): readonly string[] {
  return word.length < rootLength ? [] : (byRoot().get(word.slice(0, rootLength)) ?? []);
}
