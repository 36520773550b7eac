import * as fs from 'node:fs';
import * as path from 'node:path';

/** Real texts are no part of the project: they lie beside its folder, where a machine has them. */
const folder = path.resolve('..', 'shared', 'texts');

/**
 * A real text as it is on disk. Undefined where it is absent: a test then skips itself, and so says
 * that it did.
 */
export function realText(name: string): string | undefined {
  const file = path.join(folder, name);
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}

/** The names of all real texts that are there. */
export function realTextNames(): readonly string[] {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder).filter((name) => /\.(fr|en)\.(txt|md)$/.test(name));
}
