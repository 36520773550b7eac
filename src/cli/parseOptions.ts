import { parseArgs } from 'node:util';
import { nearest } from '../core/codebook/nearest';
import { message } from '../core/message';
import { UsageError } from './usageError';

/** The options of a verb: those that take a value, and those that are there or not. */
export interface OptionNames {
  readonly values: readonly string[];
  readonly flags: readonly string[];
  /** Long names by letter. */
  readonly short?: Readonly<Record<string, string>>;
}

export interface Options {
  readonly paths: readonly string[];
  /** Undefined where the option was not given. */
  value(name: string): string | undefined;
  has(flag: string): boolean;
}

/**
 * Reads the arguments after the verb. The last of an option given twice counts; after `--`
 * everything is a path.
 * @throws UsageError for an option that is unknown, lacks its value, or has one it does not take.
 */
export function parseOptions(args: readonly string[], names: OptionNames): Options {
  const short = Object.entries(names.short ?? {});
  const letter = (name: string) => short.find(([, long]) => long === name)?.[0];
  const typed = [
    ...names.values.map((name) => [name, 'string'] as const),
    ...names.flags.map((name) => [name, 'boolean'] as const),
  ].map(([name, type]) => {
    const one = letter(name);
    return [name, { type, ...(one !== undefined && { short: one }) }] as const;
  });
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(typed),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values = new Map<string, string>();
  const flags = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName: option, value } = token;
    if (names.flags.includes(name)) {
      if (value !== undefined) {
        throw new UsageError(
          message('{option} takes no value. Leave "={value}" out.', { option, value }),
        );
      }
      flags.add(name);
    } else if (!names.values.includes(name)) {
      throw new UsageError(unknownOption(option, names));
    } else if (value === undefined || value === '' || isForgotten(value, token.inlineValue)) {
      throw new UsageError(message('{option} needs a value after it.', { option }));
    } else {
      values.set(name, value);
    }
  }
  return {
    paths: positionals,
    value: (name) => values.get(name),
    has: (flag) => flags.has(flag),
  };
}

/** Whether what was taken for the value is the next option: `--output --bom`. */
function isForgotten(value: string, inline: boolean | undefined): boolean {
  return inline !== true && /^-./.test(value);
}

/**
 * The value of an option that has only a few.
 * @throws UsageError for any other.
 */
export function choice<T extends string>(
  options: Options,
  name: string,
  known: readonly [T, ...T[]],
): T {
  const value = options.value(name) ?? known[0];
  const found = known.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  const args = { option: `--${name}`, value, known: known.join(', ') };
  throw new UsageError(message('{option} cannot be "{value}". It can be: {known}.', args));
}

function unknownOption(option: string, { values, flags }: OptionNames) {
  const known = [...values, ...flags].map((name) => `--${name}`);
  const [meant] = nearest(option, known);
  return meant === undefined
    ? message('There is no option {option}. There are: {known}.', {
        option,
        known: known.join(', '),
      })
    : message('There is no option {option}. Did you mean {meant}?', { option, meant });
}
