import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { readSidecar } from '../../../src/core/sidecar/readSidecar';
import { TemporaryFolder } from '../../support/temporaryFolder';
import { annotationOf, sidecarOf } from './support';

describe('the process of the command line', () => {
  const program = path.join(__dirname, 'program.js');
  let folder: TemporaryFolder;

  before(() => {
    folder = new TemporaryFolder();
    const sentences = Array.from({ length: 1000 }, (_, i) => `We will meet in ${1000 + i}.\n`);
    const text = sentences.join('');
    const annotations = sentences.map((sentence, i) =>
      annotationOf(text, sentence.trim(), { id: `id${i}`, note: 'n'.repeat(300) }),
    );
    folder.write('texts/a.txt', text);
    folder.write('texts/a.txt.annotations.yaml', sidecarOf('a.txt', ...annotations));
  });
  after(() => {
    folder.remove();
  });

  it('writes data to stdout and ends with the exit code', () => {
    const done = spawnSync(process.execPath, [program, 'export', 'texts'], {
      cwd: folder.path,
      maxBuffer: 1 << 26,
      encoding: 'utf8',
    });
    assert.deepEqual([done.status, done.stderr], [0, '']);
    assert.equal(done.stdout.split('\r\n').length, 1002);
    assert.equal(spawnSync(process.execPath, [program, 'exprot']).status, 2);
  });

  it('stops at Ctrl-C between two files, and says how far it came', async () => {
    const text = 'Joint statement.\n\nWe will meet again in Seoul next year, in May.\n';
    const annotation = annotationOf(text, 'We will meet again in Seoul next year, in May.');
    for (let i = 0; i < 1000; i++) {
      folder.write(`many/${i}.txt`, `New edition.\n\n${text}`);
      folder.write(`many/${i}.txt.annotations.yaml`, sidecarOf(`${i}.txt`, annotation));
    }
    const args = [program, 'reanchor', '--write', 'many'];
    const child = spawn(process.execPath, args, { cwd: folder.path });
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.stdout.once('data', () => child.kill('SIGINT'));
    child.stdout.resume();
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.equal(code, 130, stderr);
    const [, written = ''] = /^Stopped\..* sidecars written: (\d+), each of them whole/.exec(
      stderr,
    )!;
    const whole = Array.from({ length: 1000 }, (_, i) => `many/${i}.txt.annotations.yaml`).map(
      (file) => readSidecar(Buffer.from(folder.read(file))),
    );
    assert.ok(whole.every(({ problems }) => problems.length === 0));
    const isNew = whole.filter(({ sidecar }) => sidecar.sha256 !== '');
    assert.equal(isNew.length, Number(written));
    const names = fs.readdirSync(path.join(folder.path, 'many'));
    assert.equal(names.length, 2000, 'nothing is left behind');
  });

  it('ends quietly when its reader has gone', async () => {
    const child = spawn(process.execPath, [program, 'export', 'texts'], { cwd: folder.path });
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.deepEqual([code, stderr], [0, '']);
  });
});
