import type { StatisticsChoices } from './statistics';

/** What is shown before anybody chooses. */
export const firstChoices: StatisticsChoices = {
  by: 'theme',
  level: 1,
  order: 'count',
  most: 20,
  unit: 'auto',
};

/** How many themes or texts may be told apart. */
export const mosts: readonly number[] = [20, 100, 500];

const allowed = {
  by: ['theme', 'text', 'time'],
  order: ['count', 'label'],
  most: mosts,
  unit: ['auto', 'month', 'quarter', 'year'],
} as const;

/** `choices` with what `data`, which was remembered or sent, says otherwise; what is no choice is left out. */
export function withChoices(choices: StatisticsChoices, data: unknown): StatisticsChoices {
  if (typeof data !== 'object' || data === null) return choices;
  const given = data as Readonly<Record<string, unknown>>;
  const made: Record<string, unknown> = { ...choices };
  for (const [name, values] of Object.entries(allowed)) {
    if ((values as readonly unknown[]).includes(given[name])) made[name] = given[name];
  }
  const level = given['level'];
  if (Number.isInteger(level) && Number(level) >= 0) made['level'] = level;
  return made as unknown as StatisticsChoices;
}
