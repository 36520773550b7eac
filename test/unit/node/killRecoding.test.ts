import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate as turn } from 'node:timers/promises';
import { counted, noteFigure } from '../../support/figures';
import { Random } from '../../support/random';
import { runs } from '../../support/runs';
import { TemporaryFolder } from '../../support/temporaryFolder';
import { fileTexts, homeOf, openFolder } from './recodedFolder';

const sidecars = 200;

interface Killed {
  /** What it told last. */
  readonly last: string;
  readonly ms: number;
}

/** Renames in a process of its own, which is killed `ms` after it began. */
async function killedAfter(ms: number, ...parameters: string[]): Promise<Killed> {
  const program = path.join(__dirname, 'recoder.js');
  const child = spawn(process.execPath, [program, ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  let last = '';
  await new Promise<void>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      last = line;
      if (line === 'began') resolve();
    });
    void ended.then(() => {
      resolve();
    });
  });
  const began = performance.now();
  while (performance.now() < began + ms && !last.startsWith('ended')) await turn();
  child.kill('SIGKILL');
  await ended;
  return { last, ms: performance.now() - began };
}

/** What every file holds but those that a process leaves for the next to sweep. */
function contents(folder: string): Map<string, string> {
  const names = fs.readdirSync(folder).filter((name) => !/^\..*\.(?:tmp|lock)$/.test(name));
  return new Map(names.map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]));
}

describe('a process that is killed while it renames a code everywhere', () => {
  for (const isCancelled of [false, true]) {
    it(`leaves what is completed or has not begun${isCancelled ? ', cancelled or not' : ''}`, async function () {
      const kills = runs(3, 300);
      this.timeout(60_000 + kills * 10_000);
      const folder = new TemporaryFolder();
      const texts = { a: fileTexts(sidecars, 'a'), b: fileTexts(sidecars, 'b') };
      for (const [name, text] of texts.a) fs.writeFileSync(path.join(folder.path, name), text);
      const random = new Random(isCancelled ? 1 : 2);
      const counts = { begun: 0, completed: 0, back: 0 };
      let theme: 'a' | 'b' = 'a';
      const whole = await killedAfter(Infinity, folder.path, 'a', 'b');
      assert.match(whole.last, /^ended \{"annotations":1\d\d\d,"texts":1\d\d\} /);
      theme = 'b';
      for (let kill = 0; kill < kills; kill++) {
        const other: 'a' | 'b' = theme === 'a' ? 'b' : 'a';
        const cancelAt = isCancelled ? [String(random.below(sidecars))] : [];
        const at = whole.ms * 1.2 * random.next();
        const { last } = await killedAfter(at, folder.path, theme, other, ...cancelAt);
        const workspace = await openFolder(folder.path);
        const recovery = await workspace.recodings.recover(homeOf(folder.path));
        assert.ok(!recovery || !('refused' in recovery), JSON.stringify(recovery));
        if (recovery) counts[recovery.completed ? 'completed' : 'back']++;
        else counts.begun++;
        const now = contents(folder.path);
        const isNew: boolean =
          now.get('communique.codebook.yaml') === texts[other].get('communique.codebook.yaml');
        if (recovery) assert.equal(isNew, recovery.completed);
        if (isNew) theme = other;
        assert.deepEqual(now, texts[theme], `kill ${kill}, ${last}`);
      }
      folder.remove();
      noteFigure({
        what: `kill -9 at random moments of renaming a code in ${sidecars} sidecars`,
        tried: `${counted(kills, 'kills')}${isCancelled ? ', cancelled at a random moment as well' : ''}`,
        result: `all or nothing each time (${counts.completed} completed, ${counts.back} taken back, ${counts.begun} not begun or done)`,
      });
    });
  }
});
