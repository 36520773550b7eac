// Tries all properties and faults in full, which takes about half an hour, and prints the figures reached:
// as Markdown here and in out/soak.md, as JSON in out/soak.json.
//   node scripts/soak.mjs [FOLDER…]     of test/unit; by default every one that holds a row of the table
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { build } from './package.mjs';
import { root } from './root.mjs';
import { temporaryFolder } from './host/temporary.mjs';
import { outcomeOf, readEvents, recordVariable } from './test/record.mjs';
import { machine, table } from './test/table.mjs';

/**
 * @typedef {object} Row
 * @property {string} what
 * @property {string} folder of test/unit
 * @property {RegExp} tests their full titles
 * @property {string} [noun] what they count, where they do not say so themselves
 * @property {string} [result] what it means that they pass, where they do not say so themselves
 */

/** @type {Row[]} */
const rows = [
  {
    what: 'kill -9 at random moments of saving',
    folder: 'node',
    tests: /killed while it saves/,
  },
  {
    what: 'kill -9 at random moments of renaming a code in 200 sidecars',
    folder: 'node',
    tests: /killed while it renames a code/,
  },
  {
    what: 'three processes that save one sidecar at the same time',
    folder: 'node',
    tests: /processes that save the same sidecar/,
  },
  {
    what: 'a fault at each call of a save: short write, ENOSPC, EIO, EPERM',
    folder: 'node',
    tests: /where a call of a save fails/,
  },
  {
    what: 'a save of the workspace that fails',
    folder: 'workspace',
    tests: /workspace whose files fail/,
  },
  {
    what: 'model of 2–3 writers: add, edit, remove, undo, merge, races, faults',
    folder: 'workspace',
    tests: /writers of one sidecar agree/,
  },
  {
    what: 'a removal against an edit, the same field twice, undo beside others',
    folder: 'workspace',
    tests: /writers of one sidecar (?!agree)/,
    noun: 'runs',
    result: 'the edit kept and flagged; both kept and flagged; only the own taken back',
  },
  {
    what: 'any merge of two sidecars',
    folder: 'sidecar',
    tests: /any merge of two sidecars/,
    noun: 'runs',
    result: 'the same from either side, 0 lost',
  },
  {
    what: 'mutated sidecars',
    folder: 'sidecar',
    tests: /damaged sidecar (?:is never|is repaired)/,
    noun: 'runs',
    result:
      'no exception, never taken for whole, what is whole stays readable, repairs lose nothing',
  },
  {
    what: 'mutated sidecars in a window',
    folder: 'workspace',
    tests: /finds a damaged sidecar/,
  },
  {
    what: 'texts of packages and systems, looked at for communiqués',
    folder: 'structure',
    tests: /in 2,000 of the texts of packages/,
  },
  {
    what: 'patterns of the parser, attacked for 30 s each',
    folder: 'structure',
    tests: /the patterns of .* has none/,
    result: 'none polynomial or exponential',
  },
  {
    what: 'round trip of any records',
    folder: 'sidecar',
    tests: /canonical form of a sidecar reads back/,
    noun: 'runs',
    result: 'all equal',
  },
  {
    what: 'the canonical reader against yaml',
    folder: 'sidecar',
    tests: /canonical form of a sidecar is read by the fast reader/,
    noun: 'runs',
    result: 'all equal',
  },
  {
    what: 'comments and unknown keys through rewrites',
    folder: 'sidecar',
    tests: /keeps every comment and unknown key/,
    noun: 'runs',
    result: 'all kept',
  },
  {
    what: 'live edits, undo and redo against a per-character oracle',
    folder: 'anchor',
    tests: /agrees with an oracle/,
    noun: 'edits',
    result: '0 off',
  },
  {
    what: 're-anchoring in edited real texts, edits a–e and combinations',
    folder: 'anchor',
    tests: /reanchor in edited real texts is never wrong without asking, nearly/,
  },
  {
    what: 're-anchoring among deletions and copies',
    folder: 'anchor',
    tests: /reanchor in edited real texts is never wrong without asking among/,
  },
  {
    what: 'look-alikes',
    folder: 'anchor',
    tests: /reanchor among look-alikes/,
    result: 'all ask or are right',
  },
];

/** Two at a time, the longest first: what they do takes one core each. */
const jobs = 2;
const known = ['anchor', 'sidecar', 'node', 'workspace', 'structure'];
const folders = process.argv.length > 2 ? process.argv.slice(2) : known;
const unknown = folders.filter((folder) => !known.includes(folder));
if (unknown.length > 0) {
  console.error(`There is nothing to soak in ${unknown.join(', ')}, but in ${known.join(', ')}.`);
  process.exit(2);
}

/** @typedef {{ events: import('./test/record.mjs').RecordEvent[], problem: string | undefined }} Soaked */

/**
 * Runs the tests of a folder in full, in a process of its own.
 * @param {string} folder
 * @returns {Promise<Soaked>}
 */
async function soak(folder) {
  const began = Date.now();
  const file = path.join(temporaryFolder(folder), 'record');
  const tests = path.join(built, folder);
  const script = path.join(root, 'scripts/test/mocha.mjs');
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', script, tests, '--reporter', 'dot', '--timeout', '7200000'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, SOAK: '1', [recordVariable]: file },
    },
  );
  // The dots of several would run together; what failed is told at the end.
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  const code = await new Promise((resolve) => child.once('close', resolve));
  const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  const { passed, failed, problem } = outcomeOf(text);
  if (failed > 0 || code !== 0) console.log(output);
  const minutes = ((Date.now() - began) / 60_000).toFixed(1);
  console.log(`${folder}: ${passed} passed, ${failed} failed (${minutes} min)`);
  return {
    events: readEvents(text),
    problem: failed > 0 || code !== 0 ? (problem ?? 'failed') : undefined,
  };
}

/**
 * The lines of the table for one row.
 * @param {Row} row
 * @param {import('./test/record.mjs').RecordEvent[]} events
 * @returns {{ what: string, tried: string, result: string, holds: boolean }[]}
 */
function linesOf({ what, tests, noun, result }, events) {
  const lines = [];
  let count = 0;
  let cases = 0;
  let skipped = 0;
  /** @type {{ tried: string, result: string }[]} */
  let figures = [];
  let all = 0;
  const failures = [];
  for (const event of events) {
    if (event.event === 'runs') count += event.count;
    else if (event.event === 'figure') figures.push(event);
    else if (event.event === 'pass' || event.event === 'fail' || event.event === 'skip') {
      const title = event.title.join(' ');
      if (tests.test(title)) {
        cases++;
        all += count;
        if (event.event === 'fail') failures.push(title);
        if (event.event === 'skip') skipped++;
        for (const figure of figures)
          lines.push({ what, ...pick(figure), holds: event.event === 'pass' });
      }
      count = 0;
      figures = [];
    }
  }
  if (cases === 0) failures.push('no such test');
  if (failures.length > 0) {
    return [{ what, tried: '', result: `FAILED (${failures.join('; ')})`, holds: false }];
  }
  if (skipped > 0) return [{ what, tried: '', result: 'not tried: skipped here', holds: true }];
  if (lines.length > 0) return lines;
  const tried = noun ? `${all.toLocaleString('en')} ${noun}` : `${cases} cases`;
  return [{ what, tried, result: result ?? 'all hold', holds: true }];
}

/** @param {{ tried: string, result: string }} figure */
function pick({ tried, result }) {
  return { tried, result };
}

// Of its own, so that whoever builds meanwhile does not disturb it.
const built = temporaryFolder('built');
build('unit', built);
/** @type {Map<string, Soaked>} */
const soaked = new Map();
const waiting = known.filter((folder) => folders.includes(folder));
await Promise.all(
  Array.from({ length: jobs }, async () => {
    for (let folder = waiting.shift(); folder; folder = waiting.shift()) {
      soaked.set(folder, await soak(folder));
    }
  }),
);
const lines = rows
  .filter(({ folder }) => folders.includes(folder))
  .flatMap((row) => linesOf(row, soaked.get(row.folder)?.events ?? []));
const markdown = [
  `${new Date().toISOString().slice(0, 10)}, ${machine()}`,
  '',
  table(
    ['what', 'tried', 'result'],
    lines.map(({ what, tried, result }) => [what, tried, result]),
  ),
  '',
].join('\n');
fs.writeFileSync(path.join(root, 'out/soak.md'), markdown);
fs.writeFileSync(path.join(root, 'out/soak.json'), `${JSON.stringify(lines, null, 2)}\n`);
console.log(`\n${markdown}`);
const failed =
  [...soaked.values()].some(({ problem }) => problem) || lines.some(({ holds }) => !holds);
process.exit(failed ? 1 : 0);
