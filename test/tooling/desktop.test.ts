import assert from 'node:assert/strict';
import * as path from 'node:path';
import { temporaryFolder } from '../../scripts/host/temporary.mjs';
import { Command, standIn } from './processes';

/** A program that plays VS Code: it has the suite’s arguments and environment, and no editor. */
function playing(source: string): string {
  const folder = standIn(
    'code-stand-in',
    `const fs = require('node:fs');
     const of = (name) => process.argv.find((arg) => arg.startsWith('--' + name + '='))?.split('=')[1];
     const record = (event) => fs.appendFileSync(process.env.COMMUNIQUE_TEST_RECORD, JSON.stringify(event) + '\\n');
     ${source}`,
  );
  return path.join(folder, 'code-stand-in');
}

function run(executable: string): Command {
  return new Command('node', ['scripts/desktop.mjs', '--executable', executable], {
    DISPLAY: ':0',
  });
}

describe('npm run test:desktop', function () {
  this.timeout(60_000);

  it('hands the extension, the suite and a workspace of its own to VS Code, and counts its tests', async () => {
    const desktop = run(
      playing(`
        const manifest = JSON.parse(fs.readFileSync(of('extensionDevelopmentPath') + '/package.json'));
        if (manifest.name !== 'communique') process.exit(3);
        if (!fs.existsSync(of('extensionTestsPath'))) process.exit(4);
        if (!fs.readdirSync(process.argv[2]).includes('statement.txt')) process.exit(5);
        record({ event: 'pass', title: ['a suite', 'a test'], ms: 1 });
        record({ event: 'skip', title: ['a suite', 'another'] });
        record({ event: 'end' });`),
    );
    assert.equal(await desktop.ended, 0, desktop.output);
    assert.match(desktop.output, /✔ a test/);
    assert.match(desktop.output, /\n1 passed, 0 failed, 1 skipped\n$/);
    await desktop.leavesNothing();
  });

  it('fails where a test fails', async () => {
    const desktop = run(
      playing(`
        record({ event: 'pass', title: ['one'], ms: 1 });
        record({ event: 'fail', title: ['two'], error: 'Error: not so' });
        record({ event: 'end' });
        process.exit(1);`),
    );
    assert.equal(await desktop.ended, 1);
    assert.match(desktop.output, /✘ two\n\s+Error: not so/);
    assert.match(desktop.output, /\n1 passed, 1 failed\n$/);
  });

  it('fails where VS Code ends without a report, whatever its exit code', async () => {
    const desktop = run(playing('process.exit(0);'));
    assert.equal(await desktop.ended, 1);
    assert.match(desktop.output, /The suite never started\./);
    assert.match(desktop.output, /\n0 passed, 1 failed\n$/);
  });

  it('says so, and fails, where VS Code cannot be downloaded', async () => {
    const desktop = new Command(
      'node',
      ['scripts/desktop.mjs', '--cache', temporaryFolder('cache')],
      {
        DISPLAY: ':0',
        npm_config_https_proxy: 'http://127.0.0.1:9',
      },
    );
    assert.equal(await desktop.ended, 1);
    assert.match(desktop.output, /VS Code \d+\.\d+\.\d+: It cannot be downloaded/);
    assert.match(desktop.output, /VS Code stable: It cannot be downloaded/);
    assert.match(desktop.output, /\n0 passed, 2 failed\n$/);
  });
});
