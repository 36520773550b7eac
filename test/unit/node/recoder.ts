// A process that renames a theme in a folder, and tells how far it has got.
//   node recoder.js FOLDER FROM TO [CANCEL-AT]
import { openFolder, renaming } from './recodedFolder';

async function recode(folder: string, from: string, to: string, cancelAt: number): Promise<void> {
  const workspace = await openFolder(folder);
  const watch = {
    isCancelled: false,
    progress(done: number): void {
      if (done >= cancelAt) watch.isCancelled = true;
      tell(String(done));
    },
  };
  tell('began');
  const began = performance.now();
  const outcome = await workspace.recodings.run(renaming(folder, from, to), watch);
  tell(`ended ${JSON.stringify(outcome)} ${(performance.now() - began).toFixed(0)}`);
}

/** Synchronous on a pipe: what is told has happened. */
function tell(words: string): void {
  process.stdout.write(`${words}\n`);
}

const [folder, from, to, cancelAt = 'Infinity'] = process.argv.slice(2);
recode(folder!, from!, to!, Number(cancelAt)).catch((error: unknown) => {
  tell(String(error));
});
