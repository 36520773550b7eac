/** A sentence as words, to tell who does what in it. Indices in UTF-16 of the sentence, soft hyphens taken out. */
export interface WordedSentence {
  /** As it is written, apart from soft hyphens. */
  readonly words: readonly string[];
  /** The same in small letters, with plain apostrophes. */
  readonly low: readonly string[];
  readonly starts: readonly number[];
  /** What stands before each word, without blanks and marks of emphasis: `,`, `(`, `—`; mostly nothing. */
  readonly gaps: readonly string[];
}

const wordsOf = {
  en: /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[.'’&-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu,
  fr: /aujourd['’]hui|\p{L}{1,10}['’](?=\p{L})|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[.-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu,
};

/** “(ROK)”, “(the Agreement)”, and tags: who does what is told around them. */
const aside = /\([^()]{1,60}\)|<[^<>]{1,60}>/g;

/** Takes a sentence apart; short asides in brackets are left out. Linear in its length. */
export function worded(sentence: string, language: 'en' | 'fr'): WordedSentence {
  const words: string[] = [];
  const low: string[] = [];
  const starts: number[] = [];
  const gaps: string[] = [];
  const told = /[(<]/.test(sentence)
    ? sentence.replace(aside, (words) => ' '.repeat(words.length))
    : sentence;
  let end = 0;
  for (const { 0: word, index } of told.matchAll(wordsOf[language])) {
    words.push(word);
    low.push(word.toLowerCase().replace('’', "'"));
    starts.push(index);
    gaps.push(index - end < 2 ? '' : told.slice(end, index).replace(/[\s*_>.]+/g, ''));
    end = index + word.length;
  }
  return { words, low, starts, gaps };
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
