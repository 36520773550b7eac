// Builds the bundles.
//   node scripts/build.mjs               the product: grammar, extension, command line, and the proof that the core is bare
//   node scripts/build.mjs production    what is shipped: extension and command line, minified, in parts, without source maps
//   node scripts/build.mjs watch         the product again at every change
//   node scripts/build.mjs unit [FOLDER] a suite (a folder of test/), each file a bundle in FOLDER or out/unit
import * as esbuild from 'esbuild';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { writeGrammar } from './grammar.mjs';
import { root } from './root.mjs';
import { buildShipped, webviews } from './shipped.mjs';

const mode = process.argv[2] ?? 'development';
const production = mode === 'production';

/** @satisfies {esbuild.BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // Else a literal becomes a constructor that runs at every use.
  supported: { 'regexp-unicode-property-escapes': true },
  // `yaml` and others publish a smaller ES build beside the CommonJS one.
  mainFields: ['module', 'main'],
  sourcemap: !production,
  minify: production,
  logLevel: 'warning',
};

/** Suites that run what they test in their own process; the others start processes of ours. */
const inside = ['unit', 'editor', 'bench'];

/**
 * Whole bundles, so that they run in the oldest VS Code, whose Node has not all that the newest mocha wants.
 * @type {esbuild.BuildOptions}
 */
const withProduct = {
  external: ['vscode'],
  logOverride: { 'require-resolve-not-external': 'silent' },
};

/** @type {esbuild.BuildOptions} */
const withTools = {
  format: 'esm',
  outExtension: { '.js': '.mjs' },
  packages: 'external',
  // They find their files by their own place.
  external: ['./scripts/*'],
};

/** @satisfies {Record<string, esbuild.BuildOptions>} */
const product = {
  extension: {
    ...common,
    entryPoints: ['src/extension/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
  },
  cli: {
    ...common,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  webviews: { ...webviews, sourcemap: true },
  // Nothing loads this bundle: it fails to build as soon as the core needs a platform.
  core: {
    ...common,
    entryPoints: coreFiles(),
    outdir: 'out/core',
    platform: 'neutral',
    conditions: ['browser'],
    format: 'esm',
  },
};

/** @param {string} file */
function inRoot(file) {
  return path.join(root, file);
}

/** @param {esbuild.BuildOptions} options */
function build(options) {
  return esbuild.build(options);
}

/**
 * @param {string} folder
 * @param {string} ending
 */
function filesBelow(folder, ending) {
  return fs
    .readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => path.join(folder, file));
}

function coreFiles() {
  return filesBelow('src/core', '.ts');
}

/**
 * Every file of a suite becomes a bundle of its own, for the platform that the suite runs on.
 * @param {string} name
 * @param {string} [folder]
 * @returns {esbuild.BuildOptions}
 */
function suite(name, folder = `out/${name}`) {
  fs.rmSync(path.resolve(root, folder), { recursive: true, force: true });
  return {
    ...common,
    minify: false,
    sourcemap: true,
    entryPoints: filesBelow(`test/${name}`, '.ts'),
    outbase: `test/${name}`,
    outdir: folder,
    ...(inside.includes(name) ? withProduct : withTools),
  };
}

switch (mode) {
  case 'development':
    await writeGrammar();
    await Promise.all(Object.values(product).map(build));
    break;
  case 'production':
    await buildShipped(common);
    break;
  case 'watch': {
    const contexts = await Promise.all(
      [product.extension, product.cli, product.webviews].map((options) =>
        esbuild.context({ ...options, logLevel: 'info' }),
      ),
    );
    await Promise.all(contexts.map((context) => context.watch()));
    break;
  }
  default:
    await esbuild.build(suite(mode, process.argv[3]));
    // For debugging; a run by command takes a copy of its own.
    if (mode === 'editor')
      fs.cpSync(inRoot('test/editor/workspace'), inRoot('out/editor/workspace'), {
        recursive: true,
      });
}
