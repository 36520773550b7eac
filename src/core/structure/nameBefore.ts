import type { TermWord } from './termWords';

/** Nouns that begin the name of an institution or an instrument, capital aside. */
const heads = new Set(
  (
    'accord accords convention traité pacte organisation conseil commission comité fonds banque programme union ' +
    'association agence centre groupe forum sommet partenariat cadre conférence protocole initiative plan stratégie ' +
    'mécanisme réseau tribunal cour haut institut mission force office bureau alliance communauté ' +
    'coopération dialogue équipe coalition déclaration mémorandum secrétariat ligue fédération société service ' +
    'ministère loi règlement système corps équipe facilité table assemblée parlement autorité observatoire charte ' +
    'treaty agreement organization council committee fund bank network court institute community compact charter ' +
    'organisation board facility framework group coalition partnership agency authority act memorandum code'
  ).split(' '),
);
const determiners = new Set(
  (
    'the a an our its their this that these those his her each every any some all both ' +
    'le la les l un une au aux notre nos leur leurs son sa ses ce cet cette ces chaque tout toute toutes tous'
  ).split(' '),
);
const prepositions = new Set(
  'of for on in to against de du des d pour sur en à au aux contre'.split(' '),
);
/** They begin the names of people, whom no abbreviation stands for. */
const honorifics = new Set(
  'se he sem m mme mr mrs ms dr prof senator congressman congresswoman representative ambassador ambassadeur ambassadrice'.split(
    ' ',
  ),
);
const conjunctions = new Set(['and', 'et', 'or', 'ou']);
const frenchLinks = new Set('de du des d l la le les pour sur en à au aux contre'.split(' '));
const links = new Set(
  'of for on in to against with by and & de du des d pour sur la le les l et en à au aux contre the'.split(
    ' ',
  ),
);

/**
 * Where the name that ends `words` begins, by its capitals: all words with capitals, with what links
 * them; in a name of which only the first word has one, that word. Undefined where there is none of two words.
 * @param initial What the short form begins with: it decides where both are possible.
 */
export function nameBefore(words: readonly TermWord[], initial: string): number | undefined {
  const chain = capitalChain(words);
  const head = headOf(words, chain ?? words.length - 1);
  if (chain === undefined || head === undefined) return chain ?? head;
  const isFrench = frenchLinks.has(words[chain - 1]!.text.toLowerCase());
  return isFrench || beginsWith(words[head]!, initial) ? head : chain;
}

/** As `nameBefore`, or else what stands after the last article: “the light water reactor”. */
export function phraseBefore(words: readonly TermWord[], initial: string): number | undefined {
  const name = nameBefore(words, initial);
  if (name !== undefined) return name;
  let content = 0;
  let first: number | undefined;
  for (let i = words.length - 1; i >= Math.max(0, words.length - 9); i--) {
    const word = words[i]!;
    if (honorifics.has(word.key)) return undefined;
    if (content >= 2 && determiners.has(word.text.toLowerCase())) return first ?? i + 1;
    if (!word.isSmall) content++;
    if (content >= 2 && beginsWith(word, initial)) first = i;
    if (word.gap === 'stop' || word.gap === 'comma') return first ?? (content >= 2 ? i : undefined);
  }
  return first;
}

/** Whether a word begins with a letter or another beginning, capitals aside. */
export function beginsWith({ text }: TermWord, beginning: string): boolean {
  return text.toLowerCase().startsWith(beginning.toLowerCase());
}

/** Whether a word is one that names of institutions and instruments begin with, and has its capital. */
export function isHead({ text }: TermWord): boolean {
  return /^\p{Lu}/u.test(text) && heads.has(text.toLowerCase());
}

function capitalChain(words: readonly TermWord[]): number | undefined {
  let first: number | undefined;
  let capitals = 0;
  let linked = true;
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i]!;
    if (/^[\p{Lu}\p{N}]/u.test(word.text)) {
      first = i;
      capitals++;
      linked = true;
    } else if (first === undefined) break;
    else if (word.gap === 'hyphen' || words[i + 1]?.gap === 'hyphen') linked = true;
    else if (!links.has(word.text.toLowerCase()) || !linked) break;
    if (word.gap === 'stop' || (word.gap === 'comma' && !isEnumeration(words, i))) break;
    if (/^(?:the|les?|la|l)$/i.test(word.text) && conjunctions.has(words[i - 1]?.text ?? '')) break;
  }
  if (first === undefined || capitals < 2 || honorifics.has(words[first]!.key)) return undefined;
  return trimmed(words, first);
}

/** Whether the comma before a word is of a list inside a name: “Safe, Orderly and Regular Migration”. */
function isEnumeration(words: readonly TermWord[], index: number): boolean {
  return words.slice(index + 1, index + 5).some(({ text }) => /^(?:and|et|&)$/i.test(text));
}

/** A capital at the beginning of a sentence may be that of an article. */
function trimmed(words: readonly TermWord[], first: number): number {
  let from = first;
  while (from < words.length - 2 && words[from]!.isSmall) from++;
  return from;
}

/** The nearest noun before `end` that begins names, where a preposition leads on from it to `end`. */
function headOf(words: readonly TermWord[], end: number): number | undefined {
  const isOpen = end < words.length - 1 && !prepositions.has(before(words, end));
  if (isOpen || words[end]?.gap === 'stop') return undefined;
  for (let i = end - 1; i >= Math.max(0, end - 20); i--) {
    if (isHead(words[i]!)) return i;
    if (words[i]!.gap === 'stop') return undefined;
  }
  return undefined;
}

/** The word before `index`, articles passed over. */
function before(words: readonly TermWord[], index: number): string {
  let at = index - 1;
  while (at > 0 && /^(?:the|la|les?|l)$/i.test(words[at]!.text)) at--;
  return words[at]?.text.toLowerCase() ?? '';
}
