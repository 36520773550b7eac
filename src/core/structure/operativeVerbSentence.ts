/** A sentence as words, to tell who does what in it. Indices in UTF-16 of the sentence, soft hyphens taken out. */
export interface WordedSentence {
  /** Its words in small letters, with plain apostrophes. */
  readonly low: readonly string[];
  /** Whether each begins with a capital. */
  readonly capitals: readonly boolean[];
  readonly starts: readonly number[];
  /** What stands before each word, without blanks and marks of emphasis: `,`, `(`, `—`; mostly nothing. */
  readonly gaps: readonly string[];
}

const wordsOf = {
  en: /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[.'&-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu,
  fr: /aujourd'hui|\p{L}{1,10}'(?=\p{L})|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[.-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu,
};
/** The same for sentences of Latin letters alone, quicker. */
const latinWordsOf = {
  en: /[a-zà-öø-ÿœ0-9]+(?:[.'&-][a-zà-öø-ÿœ0-9]+)*/g,
  fr: /aujourd'hui|[a-zà-öø-ÿœ]{1,10}'(?=[a-zà-öø-ÿœ])|[a-zà-öø-ÿœ0-9]+(?:[.-][a-zà-öø-ÿœ0-9]+)*/g,
};
const notLatin = /[^\0-ÿœŒ\u2000-\u206F]/;

/** “(ROK)”, “(the Agreement)”, and tags: who does what is told around them. */
const aside = /\([^()]{1,60}\)|<[^<>]{1,60}>/g;

/**
 * Takes a sentence apart; short asides in brackets are left out. Linear in its length.
 * @param small The sentence in small letters, of the same length.
 */
export function worded(sentence: string, small: string, language: 'en' | 'fr'): WordedSentence {
  const low: string[] = [];
  const capitals: boolean[] = [];
  const starts: number[] = [];
  const gaps: string[] = [];
  const straight = small.replaceAll('’', "'");
  const told = /[(<]/.test(straight)
    ? straight.replace(aside, (words) => ' '.repeat(words.length))
    : straight;
  const pattern = (notLatin.test(told) ? wordsOf : latinWordsOf)[language];
  pattern.lastIndex = 0;
  let end = 0;
  for (let match = pattern.exec(told); match; match = pattern.exec(told)) {
    const word = match[0];
    const start = match.index;
    gaps.push(gapOf(told, end, start));
    end = start + word.length;
    low.push(word);
    capitals.push(sentence.charCodeAt(start) !== small.charCodeAt(start));
    starts.push(start);
  }
  return { low, capitals, starts, gaps };
}

function gapOf(sentence: string, start: number, end: number): string {
  if (end === start || (end === start + 1 && sentence[start] === ' ')) return '';
  return sentence.slice(start, end).replace(/[\s*_>.]+/g, '');
}

/** The word that an index lies in, or the next. */
export function wordAt({ starts }: WordedSentence, index: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! > index) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}
