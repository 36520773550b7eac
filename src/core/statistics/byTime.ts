import { message, render } from '../message';
import { Calendar, unitFor } from './periods';
import type { Grouping, StatisticsChoices, StatisticsSource } from './statistics';

/** Groups annotations by the month, quarter or year of the date of their text. */
export function byTime(
  texts: ReadonlySet<string>,
  { unit: chosen }: StatisticsChoices,
  { dateOf, language, translate }: StatisticsSource,
): Grouping {
  const dates = new Map([...texts].map((text) => [text, dateOf(text)]));
  const known = [...dates.values()].filter((date) => date !== undefined);
  const unit = unitFor(known, chosen);
  const calendar = new Calendar(unit, language, translate);
  const keys = new Map<string, string[]>();
  const members = new Map<string, string[]>();
  for (const [text, date] of dates) {
    const key = date === undefined ? '' : calendar.keyOf(date);
    keys.set(text, [key]);
    const texts = members.get(key);
    if (texts) texts.push(text);
    else members.set(key, [text]);
  }
  const without = render(message('no date'), translate);
  return {
    keysOf: ({ text }) => keys.get(text)!,
    nameOf: (key) =>
      key === '' ? { label: without, short: without, above: '' } : calendar.nameOf(key),
    asks: (key) => {
      const texts = members.get(key);
      return texts && { texts };
    },
    sequence: calendar.between(known),
    unit,
  };
}
