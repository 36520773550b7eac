// Runs the suites, each with its own report, and ends with one line that counts them all.
//   node scripts/test.mjs [SUITE…] [--grep PATTERN]
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './host/browser.mjs';
import { installHost } from './host/install.mjs';
import { temporaryFolder } from './host/temporary.mjs';
import { build, builtVariable, packageQuietly } from './package.mjs';
import { root } from './root.mjs';
import { runInHost } from './test/editor.mjs';
import { outcomeOf, recordVariable, sum, summary } from './test/record.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string', default: '' } },
});
const everything = positionals.length === 0;
/**
 * The suites of `npm test`, for machines with two cores: of a stage, two lanes at once; the journeys alone, since
 * keys and mouse wait for what a busy machine shows late.
 */
const stages = [[['unit'], ['editor', 'tooling', 'package']], [['journeys']]];

/**
 * @typedef {(line: string) => void} Print
 * @type {Record<string, (print: Print) => Promise<import('./test/record.mjs').Outcome>>}
 */
const suites = {
  unit: (print) => runMocha('unit', print, 'dot'),
  editor: async (print) => {
    await installHost();
    await ensureBrowser();
    if (!everything) {
      build('production');
      build('editor');
    }
    return runInHost({ grep: values.grep, print });
  },
  journeys: inWorkbench('journeys'),
  package: (print) => runMocha('package', print),
  tooling: async (print) => {
    await installHost();
    await ensureBrowser();
    if (!everything) build('editor');
    return runMocha('tooling', print);
  },
  // Takes pictures for the documentation; no test.
  screenshots: inWorkbench('screenshots'),
};
const all = stages.flat(2);

/** @param {string} suite */
function inWorkbench(suite) {
  /** @param {Print} print */
  return async (print) => {
    await installHost();
    await ensureBrowser();
    const vsix = packageQuietly(path.join(root, 'out/communique.vsix'));
    return runMocha(suite, print, 'spec', { COMMUNIQUE_VSIX: vsix });
  };
}

/**
 * Runs a suite of plain Node in a process of its own.
 * @param {string} suite
 * @param {Print} print
 * @param {string} [reporter]
 * @param {Record<string, string>} [env]
 */
async function runMocha(suite, print, reporter = 'spec', env = {}) {
  build(suite);
  const file = path.join(temporaryFolder(suite), 'record');
  const script = path.join(root, 'scripts/test/mocha.mjs');
  const folder = path.join(root, 'out', suite);
  const child = spawn(
    process.execPath,
    [
      ...['--enable-source-maps', script, folder],
      ...['--reporter', reporter, '--grep', values.grep],
    ],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env, [recordVariable]: file },
    },
  );
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', print);
  }
  const code = await new Promise((resolve) => child.once('close', resolve));
  const outcome = outcomeOf(fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');
  if (code === 0 || outcome.failed > 0) return outcome;
  return { ...outcome, failed: 1, problem: `The suite ended with exit code ${code}.` };
}

/** @type {import('./test/record.mjs').Outcome[]} */
const outcomes = [];
/** @type {string[]} */
const problems = [];

/**
 * @param {string} name
 * @param {boolean} live whether lines are printed as they come, or all of them in the end
 */
async function report(name, live) {
  /** @type {string[]} */
  const lines = [];
  /** @type {Print} */
  const print = live ? console.log : (line) => void lines.push(line);
  print(`\n${name}`);
  const started = Date.now();
  const outcome = await suites[name](print).catch((error) => {
    return { passed: 0, failed: 1, skipped: 0, problem: error.stack ?? String(error) };
  });
  for (const failure of outcome.failures ?? []) problems.push(`${name}: failed: ${failure}`);
  if (outcome.problem) problems.push(`${name}: ${outcome.problem}`);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  print(`${name}: ${summary(outcome)} (${seconds} s)`);
  if (lines.length) console.log(lines.join('\n'));
  outcomes.push(outcome);
}

const unknown = positionals.filter((name) => !suites[name]);
if (unknown.length) {
  console.error(`There is no suite ${unknown.join(', ')}. The suites are ${all.join(', ')}.`);
  process.exit(2);
}
if (everything) {
  try {
    build();
    build('production');
    build('editor');
    // Nobody builds again what others are running.
    process.env[builtVariable] = '1';
  } catch {
    problems.push('The build failed; see above.');
    outcomes.push({ passed: 0, failed: 1, skipped: 0 });
  }
}
if (problems.length === 0) {
  for (const lanes of everything ? stages : [[positionals]]) {
    await Promise.all(
      lanes.map(async (lane, index) => {
        for (const name of lane) await report(name, index === lanes.length - 1);
      }),
    );
  }
}
const total = sum(outcomes);
console.log(['', ...problems].join('\n'));
console.log(summary(total));
process.exit(total.failed ? 1 : 0);
