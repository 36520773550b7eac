// Holds the parser of texts against tables written by hand, and prints how much it finds as Markdown.
//   node scripts/measureStructure.mjs [FOLDER [--verbose]]
// FOLDER has texts, each with its table beside it, as TEXT.truth.json; by default the four of test/unit/structure/truth,
// with the texts beside the repository. --verbose lists what is missed and what is wrong.
import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import * as esbuild from 'esbuild';
import { root } from './root.mjs';

const bundle = path.join(root, 'out/measureStructure.js');
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['test/support/measureStructure.ts'],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  target: 'node20',
  supported: { 'regexp-unicode-property-escapes': true },
  mainFields: ['module', 'main'],
  logLevel: 'warning',
});
const args = process.argv.slice(2).map((arg) => (arg.startsWith('--') ? arg : path.resolve(arg)));
process.exit(
  spawnSync(process.execPath, [bundle, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1,
);
