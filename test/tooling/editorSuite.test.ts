import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { temporaryFolder } from '../../scripts/host/temporary.mjs';
import { root } from '../../scripts/root.mjs';
import { runInHost } from '../../scripts/test/editor.mjs';
import type { Outcome } from '../../scripts/test/record.mjs';

const pass = `require('node:fs').appendFileSync(process.env.COMMUNIQUE_TEST_RECORD, '{"event":"pass","title":["one"]}\\n');`;

/** Modules that the extension host is asked to run in place of the suite. */
const suites = {
  killed: `exports.run = () => { ${pass} process.kill(process.pid, 'SIGKILL'); };`,
  withoutServer: `exports.run = () => { ${pass} process.kill(process.ppid, 'SIGKILL'); };`,
  stuck: `exports.run = () => { ${pass} return new Promise(() => undefined); };`,
  empty: fs.readFileSync(path.join(root, 'out/editor/index.js'), 'utf8'),
  missing: undefined,
};

describe('the suite in the extension host', function () {
  this.timeout(120_000);
  const printed: string[] = [];
  const outcomes = new Map<keyof typeof suites, Promise<Outcome>>();

  before(() => {
    for (const name of Object.keys(suites) as (keyof typeof suites)[]) {
      const tests = path.join(temporaryFolder(name), 'index.js');
      if (suites[name] !== undefined) fs.writeFileSync(tests, suites[name]);
      const silence = name === 'stuck' ? 8000 : 60_000;
      const print = (line: string) => printed.push(line);
      outcomes.set(name, runInHost({ tests, silence, print }));
    }
  });

  it('fails where the extension host is killed', async () => {
    assert.deepEqual(await outcomes.get('killed'), {
      ...{ passed: 1, failed: 1, skipped: 0 },
      problem: 'The suite ended before its last test.',
    });
  });

  it('fails where the server is killed', async () => {
    const outcome = await outcomes.get('withoutServer');
    assert.equal(outcome?.failed, 1);
    assert.match(
      outcome.problem ?? '',
      /^The suite ended before its last test\. The VS Code server/,
    );
  });

  it('fails where nothing happens for too long', async () => {
    const outcome = await outcomes.get('stuck');
    assert.equal(outcome?.failed, 1);
    assert.match(outcome.problem ?? '', /Nothing happened for 8 s\.$/);
  });

  it('fails where there is no test', async () => {
    assert.deepEqual(await outcomes.get('empty'), {
      ...{ passed: 0, failed: 1, skipped: 0 },
      problem: 'The suite ran no test.',
    });
  });

  it('fails where the suite never starts', async () => {
    assert.deepEqual(await outcomes.get('missing'), {
      ...{ passed: 0, failed: 1, skipped: 0 },
      problem: 'The suite never started.',
    });
  });
});
