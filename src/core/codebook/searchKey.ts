/**
 * `text` as searches compare it: without accents and case, ligatures taken apart, one kind of
 * apostrophe and blank.
 */
export function searchKey(text: string): string {
  // Most texts hold nothing that has to be taken apart, and codebooks hold thousands.
  if (/^[\x20-\x5f\x61-\x7e]*$/.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[’ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
