import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { temporaryFolder } from '../../scripts/host/temporary.mjs';
import { outcomeOf, summary } from '../../scripts/test/record.mjs';
import { Command } from './processes';

const pass = '{"event":"pass","title":["a"]}\n';
const fail = '{"event":"fail","title":["b"],"error":"Error"}\n';
const skip = '{"event":"skip","title":["c"]}\n';
const end = '{"event":"end"}\n';

describe('the report', () => {
  const cases: [string, string, string, string?][] = [
    ['counts', pass + fail + skip + pass + end, '2 passed, 1 failed, 1 skipped'],
    ['is short where nothing is skipped', pass + end, '1 passed, 0 failed'],
    ['fails without a record', '', '0 passed, 1 failed', 'The suite never started.'],
    ['fails without an end', pass, '1 passed, 1 failed', 'The suite ended before its last test.'],
    [
      'fails where a line is cut off',
      pass + end.slice(0, 9),
      '1 passed, 1 failed',
      'The suite ended before its last test.',
    ],
    ['fails without a test', end, '0 passed, 1 failed', 'The suite ran no test.'],
    [
      'fails where all is skipped',
      skip + end,
      '0 passed, 1 failed, 1 skipped',
      'The suite ran no test.',
    ],
  ];
  for (const [name, record, expected, problem] of cases) {
    it(name, () => {
      const outcome = outcomeOf(record);
      assert.equal(summary(outcome), expected);
      assert.equal(outcome.problem, problem);
    });
  }
});

describe('scripts/test.mjs', function () {
  this.timeout(60_000);

  it('ends with one line that counts, and fails, where a suite is empty', async () => {
    const tests = new Command('node', [
      'scripts/test.mjs',
      'package',
      '--grep',
      'no test is called this',
    ]);
    assert.equal(await tests.ended, 1);
    assert.match(tests.output, /package: The suite ran no test\.\n0 passed, 1 failed\n$/);
    await tests.leavesNothing();
  });

  it('leaves no record, which counts as a failure, where a test ends its process', async () => {
    const folder = temporaryFolder('suite');
    fs.writeFileSync(path.join(folder, 'a.test.js'), `it('a', () => process.exit(0));`);
    const record = path.join(folder, 'record');
    const mocha = new Command('node', ['scripts/test/mocha.mjs', folder], {
      COMMUNIQUE_TEST_RECORD: record,
    });
    assert.equal(await mocha.ended, 0);
    assert.equal(fs.existsSync(record), false);
  });

  it('knows its suites', async () => {
    const tests = new Command('node', ['scripts/test.mjs', 'units']);
    assert.equal(await tests.ended, 2);
    assert.match(tests.output, /There is no suite units\./);
  });
});
