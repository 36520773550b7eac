import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { temporaryFolder } from '../../scripts/host/temporary.mjs';
import { Command, standIn } from './processes';

const address = /http:\/\/127\.0\.0\.1:\d+\/\?tkn=\S+/;

describe('npm start', function () {
  this.timeout(60_000);

  it('serves VS Code at a secret address and leaves nothing behind after Ctrl-C', async () => {
    const start = new Command('npm', ['start']);
    const [url] = await start.says(address);
    assert.match(start.output, /a copy of the examples, which is removed at the end/);
    assert.equal((await fetch(url, { redirect: 'manual' })).status, 302);
    assert.equal((await fetch(new URL('/', url))).status, 403);
    assert.ok(start.processes().length > 1);
    start.interrupt();
    await start.ended;
    await start.leavesNothing();
    assert.doesNotMatch(start.output, /Error|ERR_|spdlog/);
  });

  it('leaves nothing behind where it is killed', async () => {
    const start = new Command(process.execPath, ['scripts/start.mjs']);
    await start.says(address);
    process.kill(start.pid, 'SIGKILL');
    await start.ended;
    await start.leavesNothing();
  });

  it('ends with npm', async () => {
    const start = new Command('npm', ['start']);
    await start.says(address);
    process.kill(start.pid, 'SIGTERM');
    await start.ended;
    await start.leavesNothing();
  });

  it('opens desktop VS Code where there is one, with data of its own, and ends it by Ctrl-C', async () => {
    const texts = temporaryFolder('texts');
    const log = path.join(temporaryFolder('log'), 'args.json');
    const code = standIn(
      'code',
      `const { spawn } = require('node:child_process');
       const fs = require('node:fs');
       const args = process.argv.slice(2);
       const data = args[args.indexOf('--user-data-dir') + 1];
       // As the command does: the program itself runs apart, and is named in a lock file.
       const program = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true });
       fs.writeFileSync(data + '/code.lock', String(program.pid));
       fs.writeFileSync(${JSON.stringify(log)}, JSON.stringify(args));
       setInterval(() => {}, 1000);`,
    );
    const start = new Command('npm', ['start', '--', texts], {
      DISPLAY: ':0',
      PATH: `${code}${path.delimiter}${process.env['PATH'] ?? ''}`,
    });
    await start.says(/Close its window, or press Ctrl-C/);
    while (!fs.existsSync(log)) await new Promise((resolve) => setTimeout(resolve, 50));
    const args = JSON.parse(fs.readFileSync(log, 'utf8')) as string[];
    assert.ok(args.some((arg) => arg.startsWith('--extensionDevelopmentPath=')));
    assert.ok(args.includes('--new-window'));
    assert.equal(args.at(-1), texts);
    start.interrupt();
    await start.ended;
    await start.leavesNothing();
    assert.ok(fs.existsSync(texts));
  });

  it('says what is wrong with a folder that is not there', async () => {
    const start = new Command(process.execPath, ['scripts/start.mjs', 'no/such/folder']);
    assert.equal(await start.ended, 2);
    assert.equal(start.output, 'There is no folder no/such/folder.\n');
  });
});
