// Runs the in-editor suite in desktop VS Code: in the oldest version that the extension allows, and in stable.
//   node scripts/desktop.mjs [--executable PATH] [--cache FOLDER] [--grep PATTERN]
// --executable names an installed VS Code to use instead, as the variable VSCODE_EXECUTABLE does.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { endInstance, hasDisplay } from './host/desktop.mjs';
import { onPath } from './host/programs.mjs';
import { quietSettings } from './host/server.mjs';
import { build } from './package.mjs';
import { root } from './root.mjs';
import { prepare, silent } from './test/editor.mjs';
import { follow } from './test/follow.mjs';
import { outcomeOf, sum, summary } from './test/record.mjs';

const { values } = parseArgs({
  options: {
    executable: { type: 'string', default: process.env['VSCODE_EXECUTABLE'] ?? '' },
    cache: { type: 'string', default: path.join(root, '.vscode-test') },
    grep: { type: 'string', default: '' },
  },
});

if (!hasDisplay()) {
  const xvfb = onPath('xvfb-run');
  if (!xvfb) {
    console.error(
      'Desktop VS Code needs a display, and there is none. Install xvfb, or run this on a desktop.',
    );
    console.log(summary({ passed: 0, failed: 1, skipped: 0 }));
    process.exit(1);
  }
  const again = spawnSync(xvfb, ['-a', process.execPath, ...process.argv.slice(1)], {
    stdio: 'inherit',
  });
  process.exit(again.status ?? 1);
}

const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const oldest = /\d+\.\d+\.\d+/.exec(manifest.engines.vscode)?.[0];
if (!oldest) throw new Error(`engines.vscode names no version: ${manifest.engines.vscode}`);

build('production');
build('editor');
/** @type {import('./test/record.mjs').Outcome[]} */
const outcomes = [];
for (const version of values.executable ? [values.executable] : [oldest, 'stable']) {
  console.log(`\nVS Code ${version}`);
  const outcome = await runIn(version);
  if (outcome.problem) console.log(`VS Code ${version}: ${outcome.problem}`);
  console.log(`VS Code ${version}: ${summary(outcome)}`);
  outcomes.push(outcome);
}
const total = sum(outcomes);
console.log(`\n${summary(total)}`);
process.exit(total.failed ? 1 : 0);

/**
 * @param {string} version a version to download, or an installed executable
 * @returns {Promise<import('./test/record.mjs').Outcome>}
 */
async function runIn(version) {
  let executable = values.executable;
  try {
    executable ||= await downloadAndUnzipVSCode({
      version,
      cachePath: values.cache,
      reporter: { report: () => undefined, error: () => undefined },
    });
  } catch (error) {
    const problem = `It cannot be downloaded: ${error}. Name an installed one by --executable.`;
    return { passed: 0, failed: 1, skipped: 0, problem };
  }
  const { folder, workspace, file, env } = prepare({ grep: values.grep });
  const data = path.join(folder, 'data');
  fs.mkdirSync(path.join(data, 'User'), { recursive: true });
  fs.writeFileSync(path.join(data, 'User/settings.json'), JSON.stringify(quietSettings));
  const { look, text } = follow(file);
  const run = runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'out/editor/index.js'),
    extensionTestsEnv: env,
    launchArgs: [
      workspace,
      ...['--user-data-dir', data],
      ...['--extensions-dir', path.join(folder, 'extensions')],
    ],
  }).then(
    () => '',
    (error) => `VS Code ended: ${error instanceof Error ? error.message : error}.`,
  );
  const problem = await Promise.race([run, silent(look, 120_000)]);
  look();
  await endInstance(path.join(data, 'code.lock'));
  const outcome = outcomeOf(text());
  // A failed test makes VS Code end with an error: nothing new.
  if (!outcome.problem && (!problem || outcome.failed)) return outcome;
  return {
    ...outcome,
    failed: Math.max(outcome.failed, 1),
    problem: [outcome.problem, problem].filter(Boolean).join(' '),
  };
}
