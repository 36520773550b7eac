/**
 * `text` as searches compare it: without accents and case, ligatures taken apart, one kind of
 * apostrophe, of curved quotation mark, of dash and of blank.
 */
export function searchKey(text: string): string {
  // Most texts hold nothing that has to be taken apart, and codebooks hold thousands.
  if (/^[\x20-\x5f\x61-\x7e]*$/.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim();
  // Beyond Latin letters, what becomes of one may depend on those beside it.
  if (/[^\0-\u024f\u2000-\u206f]/.test(text)) return plain(text);
  return text
    .toLowerCase()
    .replace(/[^\0-\x5f\x61-\x7f]/g, plainLetter)
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}

const plainLetters = new Map<string, string>();

/** Letter by letter is many times as fast: a hundred thousand quotes are searched while somebody types. */
function plainLetter(letter: string): string {
  let key = plainLetters.get(letter);
  if (key === undefined) plainLetters.set(letter, (key = plain(`.${letter}.`).slice(1, -1)));
  return key;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[‘’‚‛ʼ`´]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
