// A process that reads all sidecars below a folder into a workspace, as a window does, and tells what
// that took.
//   node readMany.js FOLDER
import * as fs from 'node:fs';
import * as path from 'node:path';
import { workspace, type ColdReading } from './workspace.bench';

async function readMany(folder: string): Promise<void> {
  const began = performance.now();
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sidecars = names.filter((name) => name.endsWith('.annotations.yaml'));
  const made = workspace();
  await made.readSidecars(sidecars.map((name) => path.join(folder, name)));
  let annotations = 0;
  for (const text of made.texts) annotations += made.annotationsOf(text).length;
  const reading: ColdReading = {
    ms: performance.now() - began,
    annotations,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
  process.stdout.write(JSON.stringify(reading));
}

void readMany(process.argv[2]!);
