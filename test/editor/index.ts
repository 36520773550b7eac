// What the extension host calls: runs every test file beside this one.
import * as fs from 'node:fs';
import * as path from 'node:path';
import Mocha from 'mocha';
import { record, recordConsole, recordVariable } from '../../scripts/test/record.mjs';

export async function run(): Promise<void> {
  if (process.env[recordVariable]) recordConsole();
  const grep = process.env['MOCHA_GREP'];
  // Whoever started this host prints from the record.
  const reporter = process.env[recordVariable] ? Silent : 'spec';
  const mocha = new Mocha({ reporter, timeout: 20_000, ...(grep ? { grep } : {}) });
  for (const file of fs.readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.test.js')) mocha.addFile(path.join(__dirname, file));
  }
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      if (failures) reject(new Error(`${failures} failed`));
      else resolve();
    });
    record(runner);
  });
}

class Silent extends Mocha.reporters.Base {
  override epilogue(): void {
    // Nothing is printed.
  }
}
