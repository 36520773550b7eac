// Runs the bundled test files of some folders by mocha, in this process.
//   node scripts/test/mocha.mjs FOLDER… [--reporter NAME] [--grep PATTERN] [--timeout MILLISECONDS]
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { record } from './record.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    reporter: { type: 'string', default: 'spec' },
    grep: { type: 'string' },
    timeout: { type: 'string', default: '20000' },
  },
});
const mocha = new Mocha({
  reporter: values.reporter,
  timeout: Number(values.timeout),
  forbidOnly: Boolean(process.env['CI']),
  ...(values.grep ? { grep: values.grep } : {}),
});
for (const folder of positionals) {
  for (const file of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.test\.m?js$/.test(file)) mocha.addFile(path.resolve(folder, file));
  }
}
await mocha.loadFilesAsync();
const runner = mocha.run((failures) => process.exit(failures ? 1 : 0));
record(runner);
