// Builds the bundles.
//   node scripts/build.mjs               the product: extension, command line, and the proof that the core is bare
//   node scripts/build.mjs production    what is shipped: extension and command line, minified, without source maps
//   node scripts/build.mjs watch         the product again at every change
//   node scripts/build.mjs unit [FOLDER] a suite (a folder of test/), each file a bundle in FOLDER or out/unit
import * as esbuild from 'esbuild';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from './root.mjs';

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
  // Both programs: most of each is the core, which is shipped once. The French is beside it in the package.
  programs: {
    ...common,
    entryPoints: ['src/programs.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode', './l10n/*'],
  },
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

/** The command line is a way into the extension's file. */
function writeCommandLine() {
  fs.mkdirSync(inRoot('dist'), { recursive: true });
  const program = "#!/usr/bin/env node\nrequire('./extension.js').runCommandLine();\n";
  fs.writeFileSync(inRoot('dist/cli.js'), program);
}

switch (mode) {
  case 'development':
    writeCommandLine();
    await Promise.all(Object.values(product).map(build));
    break;
  case 'production':
    writeCommandLine();
    await build(product.programs);
    break;
  case 'watch': {
    writeCommandLine();
    const context = await esbuild.context({ ...product.programs, logLevel: 'info' });
    await context.watch();
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
