// Runs all benchmarks; prints their measures as JSON, and on stderr what is being done.
import { measureCsv } from './csv.bench';
import { measureAnchors } from './reanchor.bench';
import { measureSidecar } from './sidecar.bench';
import { measureStructure } from './structure.bench';
import { measureWorkspace } from './workspace.bench';

async function main(): Promise<void> {
  const measures = [];
  for (const run of [
    measureSidecar,
    measureAnchors,
    measureWorkspace,
    measureCsv,
    measureStructure,
  ]) {
    process.stderr.write(`${run.name}…\n`);
    measures.push(...(await run()));
  }
  process.stdout.write(JSON.stringify(measures));
}

void main();
