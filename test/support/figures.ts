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

/** Notes a figure in the file that COMMUNIQUE_FIGURES names; without it, does nothing. */
export function noteFigure(figure: Figure): void {
  const file = process.env['COMMUNIQUE_FIGURES'];
  if (file) fs.appendFileSync(file, `${JSON.stringify(figure)}\n`);
}

/** A count as the table shows it: `10,000 runs`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}`;
}
