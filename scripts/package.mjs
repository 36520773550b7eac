// Packages the extension as it is shipped.
//   node scripts/package.mjs [FILE]     by default communique-<version>.vsix
import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { root } from './root.mjs';

/** The variable by which a process says that it has built the product and the editor’s suite. */
export const builtVariable = 'COMMUNIQUE_BUILT';

/**
 * Builds the shipped bundles and packages them.
 * @param {string} [file]
 * @returns {Promise<string>} the file
 */
export async function packageExtension(file) {
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const target = path.resolve(file ?? path.join(root, `communique-${manifest.version}.vsix`));
  build('production');
  fs.mkdirSync(path.dirname(target), { recursive: true });
  await createVSIX({
    cwd: root,
    packagePath: target,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return target;
}

/**
 * The same, saying nothing unless it fails.
 * @param {string} file
 * @returns {string} the file
 */
export function packageQuietly(file) {
  const script = path.join(root, 'scripts/package.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, file], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The extension could not be packaged:\n${stdout}${stderr}`);
  return file;
}

/**
 * Runs scripts/build.mjs, unless what it would build is there and in use.
 * @param {string} [mode]
 * @param {string[]} folder
 */
export function build(mode = 'development', ...folder) {
  const shared = ['development', 'production', 'editor'].includes(mode);
  if (shared && process.env[builtVariable]) return;
  execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs'), mode, ...folder], {
    stdio: 'inherit',
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = await packageExtension(process.argv[2]);
  console.log(`${path.relative(process.cwd(), file)}: ${fs.statSync(file).size} bytes`);
}
