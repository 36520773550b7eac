// The bundles as they are shipped: in parts, so that starting reads only what starting needs, and so that the
// extension and the command line share what both use.
import * as esbuild from 'esbuild';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { minify } from 'terser';
import { root } from './root.mjs';

const yaml = './yaml.js';
const used = [
  ...['isAlias', 'isCollection', 'isMap', 'isPair', 'isScalar', 'isSeq'],
  ...['Lexer', 'LineCounter', 'parse', 'parseDocument'],
];
const french = '../l10n/bundle.l10n.fr.json';

/** The licences of what is bundled for webviews, which are to be wherever it is. */
const licences = ['@observablehq/plot', 'd3', 'd3-scale-chromatic', 'isoformat'].map((name) => {
  const licence = fs.readFileSync(path.join(root, 'node_modules', name, 'LICENSE'), 'utf8');
  return `${name}\n\n${licence}`;
});

/**
 * What runs in webviews, a script and a style each: for the Chromium of the oldest VS Code that we support.
 * @satisfies {esbuild.BuildOptions}
 */
export const webviews = {
  absWorkingDir: root,
  entryPoints: { statistics: 'src/webview/statistics/main.ts' },
  outdir: 'dist/webview',
  bundle: true,
  platform: 'browser',
  format: 'esm',
  target: 'chrome122',
  banner: { js: `/*!\n${licences.join('\n')}*/` },
  logLevel: 'warning',
};

/**
 * Writes dist/: `extension.js`, `cli.js`, `yaml.js`, and the parts that they load, named for what they hold; `webview/`.
 * @param {esbuild.BuildOptions} common
 */
export async function buildShipped(common) {
  const dist = path.join(root, 'dist');
  const [parts, library, panels] = await Promise.all([
    // Only the form of ES modules can be split; VS Code loads the older one.
    esbuild.build({
      ...common,
      supported: {},
      charset: 'utf8',
      entryPoints: { extension: 'src/extension/extension.ts', cli: 'src/cli/main.ts' },
      outdir: 'dist',
      chunkNames: '[name]-[hash]',
      format: 'esm',
      splitting: true,
      external: ['vscode'],
      plugins: [apart],
      write: false,
    }),
    esbuild.build({
      ...common,
      // What we use of it, and its form that leaves out the rest.
      stdin: { contents: `export { ${used.join(', ')} } from 'yaml';`, resolveDir: root },
      alias: { yaml: path.join(root, 'node_modules/yaml/browser/index.js') },
      outfile: 'dist/yaml.js',
      write: false,
    }),
    esbuild.build({ ...webviews, minify: true, write: false }),
  ]);
  const files = new Map(library.outputFiles.map((file) => [file.path, file.text]));
  for (const { path: file, text } of parts.outputFiles) {
    const { code } = await esbuild.transform(text, {
      format: 'cjs',
      platform: 'node',
      target: common.target,
      charset: 'utf8',
      // A part is loaded as the others are: `import` would guess at the names that it exports.
      supported: { 'dynamic-import': false },
      minify: true,
      ...(file === path.join(dist, 'cli.js') && { banner: '#!/usr/bin/env node' }),
    });
    files.set(file, code);
  }
  fs.mkdirSync(path.join(dist, 'webview'), { recursive: true });
  for (const { path: file, text } of panels.outputFiles) {
    files.set(file, text);
  }
  for (const [file, text] of files) {
    if (!file.endsWith('.js')) {
      fs.writeFileSync(file, text);
      continue;
    }
    const { code } = await minify(text, {
      compress: { passes: 3, unsafe_arrows: true, pure_getters: true },
      ecma: 2020,
      module: true,
    });
    fs.writeFileSync(file, code ?? '');
  }
  for (const name of fs.readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(dist, name);
    if (!files.has(file) && fs.statSync(file).isFile()) fs.rmSync(file);
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
