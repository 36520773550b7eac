import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import * as path from 'node:path';
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

  it('ends quietly when its reader has gone', async () => {
    const child = spawn(process.execPath, [program, 'export', 'texts'], { cwd: folder.path });
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.deepEqual([code, stderr], [0, '']);
  });
});
