// The bundles as they are shipped: in parts, so that starting reads only what starting needs, and so that the
// extension and the command line share what both use.
import * as esbuild from 'esbuild';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from './root.mjs';

const yaml = './yaml.js';
const french = '../l10n/bundle.l10n.fr.json';

/**
 * Writes dist/: `extension.js`, `cli.js`, `yaml.js`, and the parts that they load, named for what they hold.
 * @param {esbuild.BuildOptions} common
 */
export async function buildShipped(common) {
  const dist = path.join(root, 'dist');
  const [parts, library] = await Promise.all([
    // Only the form of ES modules can be split; VS Code loads the older one.
    esbuild.build({
      ...common,
      supported: {},
      entryPoints: { extension: 'src/extension/extension.ts', cli: 'src/cli/main.ts' },
      outdir: 'dist',
      chunkNames: '[name]-[hash]',
      format: 'esm',
      splitting: true,
      external: ['vscode'],
      plugins: [apart],
      write: false,
    }),
    esbuild.build({ ...common, entryPoints: { yaml: 'yaml' }, outdir: 'dist', write: false }),
  ]);
  const files = new Map(library.outputFiles.map((file) => [file.path, file.text]));
  for (const { path: file, text } of parts.outputFiles) {
    const { code } = await esbuild.transform(text, {
      format: 'cjs',
      platform: 'node',
      target: common.target,
      minify: true,
      ...(file === path.join(dist, 'cli.js') && { banner: '#!/usr/bin/env node' }),
    });
    files.set(file, code);
  }
  fs.mkdirSync(dist, { recursive: true });
  for (const [file, text] of files) fs.writeFileSync(file, text);
  for (const name of fs.readdirSync(dist)) {
    const file = path.join(dist, name);
    if (!files.has(file)) fs.rmSync(file, { recursive: true });
  }
}

/**
 * What stays a file of its own: `yaml`, loaded at first use, and the French sentences, which VS Code reads, too.
 * @type {esbuild.Plugin}
 */
const apart = {
  name: 'apart',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^yaml$/ }, () => ({ path: yaml, external: true }));
    onResolve({ filter: /\/bundle\.l10n\.fr\.json$/ }, () => ({ path: french, external: true }));
  },
};
