import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../../scripts/root.mjs';
import { eventually } from './eventually';
import { launch, type Workbench } from './workbench';

describe('the tree', function () {
  this.timeout(120_000);
  let bench: Workbench;
  before(async () => {
    bench = await launch({ folder: path.join(root, 'examples') });
    await bench.showView('Communiqué');
  });
  after(async () => {
    await bench?.close();
  });

  async function says(words: string): Promise<void> {
    const message = bench.page.locator('.tree-explorer-viewlet-tree-view .message');
    await eventually(
      `the view says “${words}”`,
      async () => (await message.innerText()).includes(words),
      async () => message.innerText(),
    );
  }

  it('is filtered by kind and words, by keyboard, and cleared', async () => {
    await bench.tree.click('declaration-val-clair.fr.txt');
    await bench.press('Control+f');
    await bench.quickInput.tick('Condemnation');
    await bench.screenshot('tree-1-ticked');
    // A comma ticks what was found, as in the pick of themes.
    await bench.quickInput.type('commit, TELEPHONE cable');
    await eventually('the title counts', async () =>
      /: 1 of \d+$/.test(await bench.quickInput.title()),
    );
    await bench.screenshot('tree-2-words');
    await bench.quickInput.accept();
    await says('condemnation or commitment · “TELEPHONE cable”: 1 of ');
    await bench.tree.row('We condemn in the strongest possible terms');
    assert.equal((await bench.tree.labels()).length, 2);
    await bench.screenshot('tree-3-filtered');
    await bench.runCommand('Communiqué: Clear Filter');
    await bench.tree.row('declaration-val-clair.fr.txt');
  });

  it('gives several annotations a theme at once, by keyboard, and takes it back at once', async () => {
    const sidecar = path.join(bench.folder, 'declaration-val-clair.fr.txt.annotations.yaml');
    const before = fs.readFileSync(sidecar, 'utf8');
    const times = (): number => fs.readFileSync(sidecar, 'utf8').split('"0406"').length;
    const were = times();
    await bench.tree.click('Nous nous engageons à main');
    await bench.editor.selected('Nous nous engageons à main');
    // Which was the editor's: the keys are the tree's again.
    await bench.tree.click('Nous nous engageons à main');
    await bench.press('Shift+ArrowDown F2');
    await bench.quickInput.opened();
    assert.match(await bench.quickInput.title(), /2 annotations/);
    await bench.quickInput.choose('Themes');
    await bench.quickInput.choose('Add Themes…');
    await bench.quickInput.type('0406');
    await eventually('the theme is found', async () =>
      (await bench.quickInput.items()).some(
        ({ focused, spoken }) => focused && spoken.includes('0406'),
      ),
    );
    await bench.screenshot('tree-4-add-themes');
    await bench.press('Enter');
    await bench.quickInput.closed();
    await eventually('both have it', () => Promise.resolve(times() === were + 2));
    await bench.tree.click('Nous nous engageons à main');
    await bench.press('Control+z');
    await eventually('both are as they were', () =>
      Promise.resolve(fs.readFileSync(sidecar, 'utf8') === before),
    );
  });
});
