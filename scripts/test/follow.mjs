import * as fs from 'node:fs';
import { readEvents } from './record.mjs';

/**
 * Prints the tests of a record as they end, in the way of mocha's `spec`.
 * @param {string} file the record; it may not be there yet
 * @param {(line: string) => void} [print]
 * @returns {{ look: () => number, text: () => string }} `look` prints what is new and returns how many
 *   events there are
 */
export function follow(file, print = console.log) {
  let seen = 0;
  /** @type {string[]} */
  let heading = [];
  const text = () => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');
  const look = () => {
    const events = readEvents(text());
    for (const event of events.slice(seen)) {
      if (event.event === 'log') print(event.text.replace(/^/gm, '    | '));
      if (!('title' in event)) continue;
      const [suites, name] = [event.title.slice(0, -1), event.title.at(-1)];
      const known = suites.findIndex((suite, i) => suite !== heading[i]);
      for (let i = known === -1 ? suites.length : known; i < suites.length; i++) {
        print(`${'  '.repeat(i + 1)}${suites[i]}`);
      }
      heading = suites;
      const indent = '  '.repeat(suites.length + 1);
      const mark = { pass: '✔', fail: '✘', skip: '-' }[event.event];
      const time = (event.ms ?? 0) > 75 ? ` (${event.ms} ms)` : '';
      print(`${indent}${mark} ${name}${time}`);
      if (event.error) print(event.error.replace(/^/gm, `${indent}    `));
    }
    seen = events.length;
    return seen;
  };
  return { look, text };
}
