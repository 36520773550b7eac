/** Enough of a quote to know it by, on one line. */
export function beginning(quote: string): string {
  const words = quote.replace(/\s+/g, ' ').trim();
  const short = Array.from(words.slice(0, 82)).slice(0, 40).join('');
  return short.length < words.length ? `${short.trimEnd()}…` : short;
}
