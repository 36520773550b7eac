import * as fs from 'node:fs';

/** What a property was tried on, and what came of it; `npm run soak` makes its table of these. */
export interface Figure {
  /** The row of the table; several figures may belong to one. */
  readonly what: string;
  /** How often it was tried, in words such as `1,000 kills`. */
  readonly tried: string;
  /** What came of it, in words such as `0 annotations lost`. */
  readonly result: string;
}

/** Notes a figure of the test that goes on in the record that the suite keeps, if it keeps one. */
export function noteFigure(figure: Figure): void {
  note({ event: 'figure', ...figure });
}

/** Notes how often the test that goes on tries a property. */
export function noteRuns(count: number): void {
  note({ event: 'runs', count });
}

/** A count as the table shows it: `10,000 runs`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}`;
}

function note(event: object): void {
  // Its format is that of scripts/test/record.mjs.
  const file = process.env['COMMUNIQUE_TEST_RECORD'];
  if (file) fs.appendFileSync(file, `${JSON.stringify(event)}\n`);
}
