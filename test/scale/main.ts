// Measures the product in the real workbench, with a workspace as large as any; prints the measures as
// JSON, and on stderr what is being done.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { temporaryFolder } from '../../scripts/host/temporary.mjs';
import type { Measure } from '../bench/measure';
import { measureActivation } from './activation';
import { writeCorpus } from './corpus';
import { measureLargeCodebook } from './largeCodebook';
import { measureLongText } from './longText';
import { measureManyTexts } from './manyTexts';
import { openHost } from './host';

async function main(): Promise<void> {
  const folder = temporaryFolder('scale');
  const [empty, many] = [path.join(folder, 'empty'), path.join(folder, 'many')];
  fs.mkdirSync(empty);
  say('writing 5,000 texts…');
  writeCorpus(many, { texts: 5000, annotations: 20 });
  const measures: Measure[] = [];
  const note = (made: readonly Measure[]): void => {
    measures.push(...made);
    for (const { what, value, unit } of made) say(`  ${what}: ${value.toFixed(1)} ${unit}`);
  };
  say('an empty folder…');
  const host = await openHost(empty);
  await host.ask('ready');
  const baseline = await host.ask('memory');
  note(await measureActivation(host));
  await host.close();
  say('5,000 texts…');
  note(await measureManyTexts(many, baseline));
  say('a text of 10,000 annotations…');
  note(await measureLongText(path.join(folder, 'long')));
  say('a codebook of 5,000 themes…');
  note(await measureLargeCodebook(path.join(folder, 'codebook')));
  process.stdout.write(JSON.stringify(measures));
}

function say(what: string): void {
  process.stderr.write(`${what}\n`);
}

void main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
