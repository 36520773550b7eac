// Runs the benchmarks and prints one table: as Markdown here and in out/bench.md, as JSON in out/bench.json.
//   node scripts/bench.mjs               the core, in plain Node
//   node scripts/bench.mjs workspace     the product in the real workbench, with 5,000 texts; in out/bench-workspace.*
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { ensureBrowser } from './host/browser.mjs';
import { installHost } from './host/install.mjs';
import { build } from './package.mjs';
import { root } from './root.mjs';
import { machine, table } from './test/table.mjs';

/** @param {string} name */
function versionOf(name) {
  const file = path.join(root, 'node_modules', name, 'package.json');
  return `${name} ${JSON.parse(fs.readFileSync(file, 'utf8')).version}`;
}

/** @param {number} value */
function shown(value) {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return Number(value.toFixed(digits)).toLocaleString('en', { maximumFractionDigits: 3 });
}

const inWorkbench = process.argv[2] === 'workspace';
const out = inWorkbench ? 'out/bench-workspace' : 'out/bench';
const load = os.loadavg()[0]?.toFixed(1);
build('bench');
if (inWorkbench) {
  await installHost();
  await ensureBrowser();
  build('production');
  build('scale');
}
const program = inWorkbench ? 'out/scale/main.mjs' : 'out/bench/main.js';
const { stdout, status } = spawnSync(process.execPath, [path.join(root, program)], {
  cwd: root,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
});
if (status !== 0) process.exit(status ?? 1);
/** @type {{ what: string, value: number, unit: string, lowest: number, highest: number, target: string, holds: boolean }[]} */
const measures = JSON.parse(stdout);
const about = {
  date: new Date().toISOString().slice(0, 10),
  machine: machine(),
  load: `load before it ${load}`,
  versions: ['yaml', 'approx-string-match', '@noble/hashes'].map(versionOf).join(', '),
};
const markdown = [
  `${about.date}, ${about.machine}, ${about.load}; ${about.versions}`,
  '',
  table(
    ['what', 'median', 'spread', 'target', ''],
    measures.map(({ what, value, unit, lowest, highest, target, holds }) => [
      what,
      `${shown(value)} ${unit}`,
      lowest === highest ? '' : `${shown(lowest)}–${shown(highest)}`,
      target,
      target === '' ? '' : holds ? 'holds' : 'MISSED',
    ]),
  ),
  '',
].join('\n');
fs.writeFileSync(path.join(root, `${out}.md`), markdown);
fs.writeFileSync(
  path.join(root, `${out}.json`),
  `${JSON.stringify({ ...about, measures }, null, 2)}\n`,
);
console.log(markdown);
process.exit(measures.every(({ holds }) => holds) ? 0 : 1);
