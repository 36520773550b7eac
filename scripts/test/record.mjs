// What a suite writes while it runs: a line of JSON a test, and one at the end. A suite whose record has no
// end was killed, or never started.
import * as fs from 'node:fs';
import { format } from 'node:util';
import { isNoise } from '../host/noise.mjs';

/** The variable that names the file to write the record to. */
export const recordVariable = 'COMMUNIQUE_TEST_RECORD';

/**
 * @typedef {{ event: 'pass' | 'fail' | 'skip', title: string[], ms?: number, error?: string }} TestEvent
 * @typedef {{ passed: number, failed: number, skipped: number, failures?: string[], problem?: string }} Outcome
 * @typedef {{ event: 'log', text: string }} LogEvent
 * @typedef {{ event: 'runs', count: number }} RunsEvent How often the test that goes on tries a property.
 * @typedef {{ event: 'figure', what: string, tried: string, result: string }} FigureEvent
 * @typedef {{ event: 'end' }} EndEvent
 * @typedef {TestEvent | LogEvent | RunsEvent | FigureEvent | EndEvent} RecordEvent
 */

/** @param {RecordEvent} event */
function write(event) {
  const file = process.env[recordVariable];
  if (file) fs.appendFileSync(file, `${JSON.stringify(event)}\n`);
}

/** Records what is logged from now on: an extension host has no terminal. */
export function recordConsole() {
  const value = (/** @type {unknown[]} */ ...args) => {
    const text = format(...args);
    if (!isNoise(text)) write({ event: 'log', text });
  };
  // The extension host's own console keeps its methods from being replaced.
  globalThis.console = Object.create(console, {
    log: { value },
    info: { value },
    warn: { value },
    error: { value },
  });
}

/**
 * Writes what a mocha runner does, where the environment asks for it.
 * @param {import('mocha').Runner} runner
 */
export function record(runner) {
  runner.on('pass', (test) =>
    write({ event: 'pass', title: test.titlePath(), ms: test.duration ?? 0 }),
  );
  runner.on('fail', (test, error) =>
    write({ event: 'fail', title: test.titlePath(), error: error.stack ?? String(error) }),
  );
  runner.on('pending', (test) => write({ event: 'skip', title: test.titlePath() }));
  runner.on('end', () => write({ event: 'end' }));
}

/**
 * The outcome of a suite by its record. No tests, and no end, count as one failure more.
 * @param {string} text the record as it is on disk, or '' where there is none
 * @returns {Outcome}
 */
export function outcomeOf(text) {
  const events = readEvents(text);
  /** @param {string} wanted */
  const count = (wanted) => events.filter(({ event }) => event === wanted).length;
  const [passed, failed, skipped] = [count('pass'), count('fail'), count('skip')];
  const problem = events.every(({ event }) => event === 'log')
    ? 'The suite never started.'
    : count('end') === 0
      ? 'The suite ended before its last test.'
      : passed + failed === 0
        ? 'The suite ran no test.'
        : undefined;
  const failures = events.flatMap((event) =>
    event.event === 'fail' ? [event.title.join(' › ')] : [],
  );
  return {
    passed,
    failed: failed + (problem ? 1 : 0),
    skipped,
    ...(failures.length ? { failures } : {}),
    ...(problem ? { problem } : {}),
  };
}

/**
 * @param {string} text
 * @returns {RecordEvent[]}
 */
export function readEvents(text) {
  const complete = text.slice(0, text.lastIndexOf('\n') + 1);
  return complete
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/**
 * @param {Outcome[]} outcomes
 * @returns {Outcome}
 */
export function sum(outcomes) {
  /** @param {'passed' | 'failed' | 'skipped'} key */
  const total = (key) => outcomes.reduce((n, outcome) => n + outcome[key], 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}

/** @param {Outcome} outcome */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
