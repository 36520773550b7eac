import * as fs from 'node:fs';
import * as path from 'node:path';
import { codebookFileName } from '../core/codebook/codebook';
import { message } from '../core/message';
import { isSidecarName, textNamesOf } from '../core/sidecar/sidecarName';
import { LocalFiles } from '../node/localFiles';
import type { FoundFiles } from './findFiles';
import type { CliIo } from './io';
import { UsageError } from './usageError';

/**
 * Keeps `--output` from overwriting someone's work.
 * @throws UsageError where it names a text that is read, a sidecar, a codebook or a folder.
 */
export function refuseInput(target: string, cwd: string, { texts, sidecars }: FoundFiles): void {
  const file = path.resolve(cwd, target);
  const [folder, name] = [path.dirname(file), path.basename(file)];
  const ofSidecar = (sidecar: string) =>
    path.dirname(sidecar) === folder && textNamesOf(path.basename(sidecar)).includes(name);
  const isText = texts.includes(file) || [...sidecars.keys()].some(ofSidecar);
  const isInput = isText || isSidecarName(name) || name === codebookFileName;
  if (isInput || fs.statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(
      message('The output would replace "{target}". Give --output the name of another file.', {
        target,
      }),
    );
  }
}

/**
 * Writes chunks as they come to stdout (`-`), or all at once to a file, which holds the old bytes
 * until the new ones are whole.
 * @param turn Awaited after every chunk.
 * @throws FileError where the file cannot be written.
 */
export async function writeOutput(
  target: string,
  { cwd, stdout }: CliIo,
  chunks: Iterable<string>,
  turn: () => Promise<void>,
): Promise<void> {
  if (target === '-') {
    for (const chunk of chunks) {
      await stdout.write(chunk);
      await turn();
    }
    return;
  }
  const written: Buffer[] = [];
  for (const chunk of chunks) {
    written.push(Buffer.from(chunk));
    await turn();
  }
  const file = path.resolve(cwd, target);
  const bytes = Buffer.concat(written);
  // A device or a pipe has no old bytes to keep, and nothing may be renamed over it.
  const stats = fs.statSync(file, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isFile()) {
    fs.writeFileSync(file, bytes);
    return;
  }
  const files = new LocalFiles();
  while (!(await files.replace(file, bytes, await files.read(file))));
}
