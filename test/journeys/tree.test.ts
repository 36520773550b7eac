import assert from 'node:assert/strict';
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
    await bench.tree.row('harbour-statement.en.md');
    await bench.screenshot('tree-1-all');
    await bench.tree.click('harbour-statement.en.md');
    await bench.press('Control+f');
    await bench.quickInput.tick('Condemnation');
    await bench.screenshot('tree-2-filter');
    await bench.quickInput.type('cable');
    await bench.screenshot('tree-3-filter-words');
    await bench.quickInput.accept();
    await says('condemnation · “cable”');
    await bench.screenshot('tree-4-filtered');
    assert.ok(true);
  });
});
