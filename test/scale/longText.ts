import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Measure } from '../bench/measure';
import { writeText } from './corpus';
import { openHost } from './host';
import { measureTagging } from './tagging';

/** Measures tagging in a text that has 10,000 annotations. */
export async function measureLongText(folder: string): Promise<Measure[]> {
  fs.mkdirSync(folder);
  const file = path.join(folder, 'long.en.txt');
  writeText(file, { seed: 1, language: 'en', count: 10_000 });
  const host = await openHost(folder);
  try {
    await host.ask('ready');
    const measures = await measureTagging(host, file, fs.readFileSync(file, 'utf8'));
    return measures.map((each) => ({
      ...each,
      what: `${each.what}; 10,000 annotations in the text`,
    }));
  } finally {
    await host.close();
  }
}
