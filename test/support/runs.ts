/**
 * How many runs a property gets: a share of them in `npm test`, all of them in `npm run soak`, which
 * sets SOAK.
 */
export function runs(share: number, full: number): number {
  return process.env['SOAK'] ? full : share;
}
