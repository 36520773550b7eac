/** What a sentence must not hold, by what is wrong with it. */
const inProse = {
  '« without its no-break space': /«(?!\u00A0)/,
  '» without its no-break space': /(?<!\u00A0)»/,
  'a straight apostrophe': /(?<=\p{L})'(?=\p{L})/u,
  'a straight quote': /"/,
};

/** The same, outside of « ». */
const outsideQuotes = {
  'an unpaired « or »': /[«»]/,
  'no no-break space before : ; ! or ?': /(?<![\u00A0(])[:;!?](?=[\s)]|$)/,
  'three dots': /\.\.\./,
};

/** Code in a sentence: in backticks, in links, paths such as `file:line:`, options, colours, lists. */
const code =
  /`[^`]*`|\]\([^)]*\)|\["[^\]]*"\]|"#[^"]*"|--delimiter \S+|[^\s:]+:[^\s:]+:(?:[^\s:]+:)?(?=\s)/g;

/**
 * What is not set as French is here: no-break spaces before : ; ! ? and inside « », curly
 * apostrophes, no straight quotes. Code keeps its own rules.
 */
export function frenchFlaws(french: string): string[] {
  const prose = french.replace(code, '␀');
  const bare = prose.replace(/«[^»]*»/g, '␀');
  return [...flawsIn(prose, inProse), ...flawsIn(bare, outsideQuotes)];
}

function flawsIn(words: string, rules: Readonly<Record<string, RegExp>>): string[] {
  return Object.entries(rules).flatMap(([flaw, pattern]) => {
    const at = words.search(pattern);
    return at < 0 ? [] : [`${flaw}: …${words.slice(Math.max(0, at - 20), at + 20)}…`];
  });
}

/** The `{names}` in a sentence, sorted. */
export function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();
}
