// Runs all benchmarks; prints their measures as JSON, and on stderr what is being done.
import { measureCodebook } from './codebook.bench';
import { measureCsv } from './csv.bench';
import { measureDocuments } from './documents.bench';
import { measureAnchors } from './reanchor.bench';
import { measureGrowth } from './growth.bench';
import { measureReading } from './reading.bench';
import { measureSidecar } from './sidecar.bench';
import { measureRecoding } from './recoding.bench';
import { measureStructure } from './structure.bench';
import { measureTree } from './tree.bench';
import { measureWorkspace } from './workspace.bench';

async function main(): Promise<void> {
  const measures = [];
  for (const run of [
    measureSidecar,
    measureAnchors,
    measureWorkspace,
    measureTree,
    measureStructure,
    measureDocuments,
    measureCsv,
    measureCodebook,
    measureRecoding,
    measureReading,
    measureGrowth,
  ]) {
    process.stderr.write(`${run.name}…\n`);
    measures.push(...(await run()));
  }
  process.stdout.write(JSON.stringify(measures));
}

void main();
