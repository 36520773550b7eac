import * as fs from 'node:fs';
import * as path from 'node:path';
import type { RecodingOutcome, Watch } from '../../src/core/workspace/recodingPorts';
import { TemporaryFolder } from '../support/temporaryFolder';
import { fileTexts, openFolder, renaming } from '../unit/node/recodedFolder';
import { measure, type Measure } from './measure';

const sidecars = 5000;

/** A rename, what came of it, and for how long at most nothing else could run. */
interface Run {
  readonly ms: number;
  readonly held: number;
  readonly outcome: RecodingOutcome;
}

/** Measures renaming a theme in 5,000 sidecars on disk, to its end and cancelled half-way. */
export async function measureRecoding(): Promise<Measure[]> {
  const folder = new TemporaryFolder();
  try {
    const before = fileTexts(sidecars, 'a');
    for (const [name, text] of before) fs.writeFileSync(path.join(folder.path, name), text);
    const workspace = await openFolder(folder.path);
    const codes: [string, string][] = [
      ['a', 'b'],
      ['b', 'a'],
      ['a', 'b'],
    ];
    const planned: number[] = [];
    const whole: Run[] = [];
    const cancelled: Run[] = [];
    for (const [from, to] of codes) {
      const request = renaming(folder.path, from, to);
      const began = performance.now();
      const plan = await workspace.recodings.plan(request);
      planned.push(performance.now() - began);
      if ('refused' in plan) throw new Error(plan.refused.text);
      const stopped = await run((watch) => workspace.recodings.run(request, watch), sidecars / 2);
      expect(folder.path, fileTexts(sidecars, from));
      cancelled.push(stopped);
      const done = await run((watch) => workspace.recodings.run(request, watch), Infinity);
      expect(folder.path, fileTexts(sidecars, to));
      whole.push(done);
    }
    workspace.dispose();
    const ms = (runs: readonly Run[]): number[] => runs.map((one) => one.ms);
    const held = [...whole, ...cancelled].map((one) => one.held);
    return [
      measure('plan the rename of a theme in 5,000 sidecars', 'ms', planned),
      measure('… rename it in all of them, each flushed', 'ms', ms(whole)),
      measure('… cancel half-way, until all is as it was', 'ms', ms(cancelled)),
      measure('… event loop held for at most', 'ms', held),
    ];
  } finally {
    folder.remove();
  }
}

async function run(
  work: (watch: Watch) => Promise<RecodingOutcome>,
  cancelAt: number,
): Promise<Run> {
  let [last, held] = [performance.now(), 0];
  const beat = (): void => {
    const now = performance.now();
    held = Math.max(held, now - last);
    last = now;
  };
  const timer = setInterval(beat, 1);
  const watch = {
    isCancelled: false,
    progress(done: number): void {
      if (done >= cancelAt) watch.isCancelled = true;
    },
  };
  const began = performance.now();
  const outcome = await work(watch);
  clearInterval(timer);
  beat();
  const ms = performance.now() - began;
  if ('refused' in outcome) throw new Error(outcome.refused.text);
  if ('cancelled' in outcome !== cancelAt < sidecars) throw new Error('not as it was asked');
  return { ms, held, outcome };
}

function expect(folder: string, texts: ReadonlyMap<string, string>): void {
  for (const [name, text] of texts) {
    if (fs.readFileSync(path.join(folder, name), 'utf8') !== text) throw new Error(name);
  }
}
