import type { Grouping, StatisticsChoices, StatisticsSource } from './statistics';

/** Groups annotations by the text that they are in. */
export function byText(
  texts: ReadonlySet<string>,
  _choices: StatisticsChoices,
  { nameOf }: StatisticsSource,
): Grouping {
  const keys = new Map([...texts].map((text) => [text, [text]]));
  return {
    keysOf: ({ text }) => keys.get(text)!,
    nameOf: (text) => {
      const path = nameOf(text);
      const folder = path.slice(0, path.lastIndexOf('/') + 1);
      const name = path.slice(folder.length);
      return { label: name, short: name, above: folder.slice(0, -1) };
    },
    asks: (text) => ({ texts: [text] }),
  };
}
