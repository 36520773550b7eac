/** One line of the benchmark's table. */
export interface Measure {
  readonly what: string;
  /** What was measured, in `unit`; the median of several runs. */
  readonly value: number;
  readonly unit: string;
  readonly lowest: number;
  readonly highest: number;
  /** In words such as `≤ 50`; empty where the figure is only noted. */
  readonly target: string;
  readonly holds: boolean;
}

/** The median of several runs, held against a target. */
export function measure(
  what: string,
  unit: string,
  values: readonly number[],
  target = '',
  holds: (median: number) => boolean = () => true,
): Measure {
  const value = median(values);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  return { what, value, unit, lowest, highest, target, holds: holds(value) };
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** How long `run` takes, in milliseconds, and what it gives. */
export function timed<T>(run: () => T): { ms: number; result: T } {
  const began = performance.now();
  const result = run();
  return { ms: performance.now() - began, result };
}

/** The milliseconds of `count` runs, after one that is not counted. */
export async function times(count: number, run: () => unknown): Promise<number[]> {
  await run();
  const all: number[] = [];
  for (let i = 0; i < count; i++) {
    const began = performance.now();
    await run();
    all.push(performance.now() - began);
  }
  return all;
}
