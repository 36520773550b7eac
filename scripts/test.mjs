// Runs the suites, each with its own report, and ends with one line that counts them all.
//   node scripts/test.mjs [SUITE…] [--grep PATTERN]
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './host/browser.mjs';
import { installHost } from './host/install.mjs';
import { temporaryFolder } from './host/temporary.mjs';
import { build, packageQuietly } from './package.mjs';
import { root } from './root.mjs';
import { runInHost } from './test/editor.mjs';
import { outcomeOf, recordVariable, sum, summary } from './test/record.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string', default: '' } },
});
const everything = positionals.length === 0;

/** @type {Record<string, () => Promise<import('./test/record.mjs').Outcome>>} */
const suites = {
  unit: () => runMocha('unit', 'dot'),
  editor: async () => {
    await installHost();
    await ensureBrowser();
    if (!everything) build('production');
    build('editor');
    return runInHost({ grep: values.grep });
  },
  journeys: inWorkbench('journeys'),
  package: () => runMocha('package'),
  tooling: async () => {
    await installHost();
    await ensureBrowser();
    build('editor');
    return runMocha('tooling');
  },
  // Takes pictures for the documentation; no test.
  screenshots: inWorkbench('screenshots'),
};
const all = ['unit', 'editor', 'journeys', 'package', 'tooling'];

/** @param {string} suite */
function inWorkbench(suite) {
  return async () => {
    await installHost();
    await ensureBrowser();
    const vsix = packageQuietly(path.join(root, 'out/communique.vsix'));
    return runMocha(suite, 'spec', { COMMUNIQUE_VSIX: vsix });
  };
}

/**
 * Runs a suite of plain Node in a process of its own.
 * @param {string} suite
 * @param {string} [reporter]
 * @param {Record<string, string>} [env]
 */
async function runMocha(suite, reporter = 'spec', env = {}) {
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
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env, [recordVariable]: file },
    },
  );
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
 * @param {() => Promise<import('./test/record.mjs').Outcome>} run
 */
async function report(name, run) {
  console.log(`\n${name}`);
  const started = Date.now();
  const outcome = await run().catch((error) => {
    return { passed: 0, failed: 1, skipped: 0, problem: error.stack ?? String(error) };
  });
  for (const failure of outcome.failures ?? []) problems.push(`${name}: failed: ${failure}`);
  if (outcome.problem) problems.push(`${name}: ${outcome.problem}`);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${name}: ${summary(outcome)} (${seconds} s)`);
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
  } catch {
    problems.push('The build failed; see above.');
    outcomes.push({ passed: 0, failed: 1, skipped: 0 });
  }
}
if (problems.length === 0) {
  for (const name of everything ? all : positionals) {
    const suite = suites[name];
    if (suite) await report(name, suite);
  }
}
const total = sum(outcomes);
console.log(['', ...problems].join('\n'));
console.log(summary(total));
process.exit(total.failed ? 1 : 0);
