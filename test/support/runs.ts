import { noteRuns } from './figures';

/**
 * How many runs a property gets: a share of them in `npm test`, all of them in `npm run soak`, which
 * sets SOAK. Ask within the test that makes them.
 */
export function runs(share: number, full: number): number {
  const count = process.env['SOAK'] ? full : share;
  noteRuns(count);
  return count;
}
