/** A word before or inside a parenthesis, in UTF-16 offsets of the whole text. */
export interface TermWord {
  readonly start: number;
  readonly end: number;
  /** Without soft hyphens. */
  readonly text: string;
  /** In small letters and without accents and full stops, to compare letters with. */
  readonly key: string;
  /** An article, a preposition, a conjunction: what initials leave out. */
  readonly isSmall: boolean;
  /** What stands between it and the word before. */
  readonly gap: 'none' | 'hyphen' | 'blank' | 'comma' | 'stop';
}

/** A tag, an acronym with full stops, or a word; an elided article is a word of its own, 's is none. */
const words =
  /<\/?\w{1,8}>|(?:\p{Lu}\.){2,8}|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u00AD&]|['’]s(?![\p{L}\p{N}]))*/gu;
const small = new Set(
  (
    'of the and for on in to a an at by with from against as or ' +
    'de d du des le la les l et en à au aux pour sur dans contre par entre y a un une avec sous s qu'
  ).split(' '),
);
const comma = /^[\s*_"“”«»‘’'-]*[,/][\s*_"“”«»‘’'-]*$/;
const blankOnly = /^[\s*_"“”«»‘’'()]*$/;

/** The words from `start` to `end`, in reading order. Linear. */
export function termWords(text: string, start: number, end: number): TermWord[] {
  const window = text.slice(start, end);
  const found: TermWord[] = [];
  let last = 0;
  for (const match of window.matchAll(words)) {
    const raw = match[0];
    if (raw.startsWith('<')) continue;
    const bare = raw.includes('\u00AD') ? raw.replace(/\u00AD/g, '') : raw;
    found.push({
      start: start + match.index,
      end: start + match.index + raw.length,
      text: bare,
      key: keyOf(bare),
      isSmall: small.has(bare) || small.has(lowered(bare)),
      gap: found.length === 0 ? 'stop' : gapOf(window.slice(last, match.index)),
    });
    last = match.index + raw.length;
  }
  return found;
}

/** A word with a capital at the beginning of a sentence; UN and US stay themselves. */
function lowered(word: string): string {
  return /^\p{Lu}\p{Ll}/u.test(word) ? word.toLowerCase() : word;
}

/** In small letters and without accents and full stops. */
export function keyOf(word: string): string {
  if (/^[A-Za-z0-9]*$/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();
}

function gapOf(between: string): TermWord['gap'] {
  if (between === ' ') return 'blank';
  if (between === '') return 'none';
  if (between === '-') return 'hyphen';
  if (between === ', ') return 'comma';
  if (/^[-‐‑]\s{0,12}$/.test(between)) return 'hyphen';
  const bare = between.includes('<') ? between.replace(/<\/?\w{1,8}>/g, ' ') : between;
  if (/\n[^\S\n]*\n/.test(bare)) return 'stop';
  if (blankOnly.test(bare)) return 'blank';
  return comma.test(bare) ? 'comma' : 'stop';
}
