// A process that saves a sidecar over and over, and tells each revision that is on disk.
//   node saver.js SIDECAR ANNOTATIONS [REVISIONS]
import { FileError } from '../../../src/core/workspace/fileStore';
import { LocalFiles } from '../../../src/node/localFiles';
import { revisionOf } from './revision';

async function save(file: string, annotations: number, revisions: number): Promise<void> {
  const files = new LocalFiles();
  let held = await files.read(file);
  for (let revision = 1; revision <= revisions; revision++) {
    const next = revisionOf(annotations, revision);
    const began = performance.now();
    if (!(await files.replace(file, next, held))) throw new Error('somebody else wrote');
    const ms = performance.now() - began;
    held = next;
    // Synchronous on a pipe: what is told has happened.
    process.stdout.write(`${revision} ${ms.toFixed(2)}\n`);
  }
}

const [file, annotations, revisions = 'Infinity'] = process.argv.slice(2);
save(file!, Number(annotations), Number(revisions)).catch((error: unknown) => {
  const reason = error instanceof FileError ? `${error.code}: ${String(error.cause)}` : error;
  process.stdout.write(`${String(reason)}\n`);
});
