import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate as turn } from 'node:timers/promises';
import { readSidecar } from '../../../src/core/sidecar/readSidecar';
import { LocalFiles } from '../../../src/node/localFiles';
import { counted, noteFigure } from '../../support/figures';
import { Random } from '../../support/random';
import { runs } from '../../support/runs';
import { TemporaryFolder } from '../../support/temporaryFolder';
import { revisionOf } from './revision';

const name = 'a.txt.annotations.yaml';

/** Saves over and over in a process of its own, which is killed in the middle of a save. */
async function killedAfter(file: string, annotations: number, random: Random): Promise<number> {
  const program = path.join(__dirname, 'saver.js');
  const child = spawn(process.execPath, [program, file, String(annotations)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  let revision = 0;
  let ms = 0;
  // The first save is slower than those that follow.
  const saves = 2 + random.below(3);
  await new Promise<void>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      [revision, ms] = line.split(' ').map(Number) as [number, number];
      if (revision === saves) resolve();
    });
    void ended.then(() => {
      resolve();
    });
  });
  const at = performance.now() + ms * 1.5 * random.next();
  while (performance.now() < at) await turn();
  child.kill('SIGKILL');
  await ended;
  return revision;
}

describe('a process that is killed while it saves', () => {
  for (const annotations of [1, 100, 10_000]) {
    const size = counted(annotations, annotations === 1 ? 'annotation' : 'annotations');

    it(`leaves the old file or the new one, of ${size}`, async function () {
      const kills = runs(8, 1000);
      this.timeout(kills * 5000);
      const folder = new TemporaryFolder();
      const file = path.join(folder.path, name);
      const random = new Random(annotations);
      const leftovers = new Set<string>();
      for (let kill = 0; kill < kills; kill++) {
        const told = await killedAfter(file, annotations, random);
        const bytes = fs.readFileSync(file);
        const revision = Number(/revision (\d+)/.exec(bytes.toString())?.[1]);
        // One more may be on disk than the process lived to tell.
        assert.ok(revision === told || revision === told + 1, `${revision} after ${told}`);
        assert.ok(bytes.equals(revisionOf(annotations, revision)), `kill ${kill}`);
        const { sidecar, problems } = readSidecar(bytes);
        assert.deepEqual([problems, sidecar.annotations.length], [[], annotations]);
        for (const each of folder.names()) if (each.endsWith('.tmp')) leftovers.add(each);
      }
      const old = new Date(Date.now() - 61_000);
      for (const each of folder.names()) fs.utimesSync(path.join(folder.path, each), old, old);
      const next = revisionOf(annotations, 0);
      assert.ok(await new LocalFiles().replace(file, next, fs.readFileSync(file)));
      assert.deepEqual(folder.names(), [name]);
      folder.remove();
      noteFigure({
        what: 'kill -9 at random moments of saving',
        tried: `${counted(kills, 'kills')}, ${size}`,
        result: `old or new each time, 0 annotations lost (${leftovers.size} before the rename)`,
      });
    });
  }
});

describe('processes that save the same sidecar at the same time', () => {
  it('lose none of the annotations that any of them adds', async function () {
    const each = runs(60, 2000);
    this.timeout(60_000 + each * 200);
    const folder = new TemporaryFolder();
    const file = path.join(folder.path, name);
    const program = path.join(__dirname, 'adder.js');
    const writers = ['x', 'y', 'z'].map((writer) =>
      once(spawn(process.execPath, [program, file, writer, String(each)]), 'close'),
    );
    assert.deepEqual(await Promise.all(writers), [
      [0, null],
      [0, null],
      [0, null],
    ]);
    const { sidecar, problems } = readSidecar(fs.readFileSync(file));
    assert.deepEqual(problems, []);
    assert.equal(sidecar.annotations.length, 3 * each);
    assert.deepEqual(folder.names(), [name]);
    folder.remove();
    noteFigure({
      what: 'three processes that save one sidecar at the same time',
      tried: counted(3 * each, 'saves'),
      result: '0 annotations lost',
    });
  });
});
