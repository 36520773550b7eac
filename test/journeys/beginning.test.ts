import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { eventually } from './eventually';
import { launch, type Workbench } from './workbench';

describe('the beginning', function () {
  this.timeout(90_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await launch();
  });
  after(async () => {
    await workbench?.close();
  });

  it('leads from an empty view by the walkthrough and the examples to the first annotation', async () => {
    await workbench.showView('Communiqué');
    const welcome = workbench.page.locator('.welcome-view-content');
    await welcome.getByRole('button', { name: 'Open Examples' }).waitFor();
    await welcome.getByRole('button', { name: 'Open Walkthrough' }).click();
    const walkthrough = workbench.page.locator('.gettingStartedContainer');
    // The page takes the focus when it is all there.
    await walkthrough.locator(':focus').waitFor();
    const examples = await workbench.opens(async () => {
      await walkthrough.getByRole('button', { name: 'Open Examples' }).press('Enter');
      await workbench.quickInput.opened();
      // The page takes the focus as the key is released.
      await eventually('the keys go to the question', async () =>
        workbench.page.locator('.quick-input-widget input:focus').isVisible(),
      );
      await workbench.press('Enter');
    });
    assert.equal(path.basename(examples.folder), 'Communiqué examples');

    const last = examples.page.locator('[data-done-step-id$="#begin#tag"]');
    await last.waitFor({ timeout: 30_000 });
    assert.equal(await last.getAttribute('aria-checked'), 'false');
    const exercise = 'exercise-straits-defence.en.txt';
    await examples.page.locator('.tab', { hasText: exercise }).waitFor();
    await examples.editor.placeCursor('We condemn the forced');
    await examples.press('Control+Shift+2');
    await examples.quickInput.type('defe');
    await eventually('defence is found', async () =>
      (await examples.quickInput.items()).some(
        ({ label, focused }) => focused && label === 'defence',
      ),
    );
    await examples.press('Enter');
    await examples.quickInput.closed();
    await eventually(
      'the walkthrough is complete',
      async () => (await last.getAttribute('aria-checked')) === 'true',
    );
    const sidecar = path.join(examples.folder, `${exercise}.annotations.yaml`);
    await eventually('the annotation is written', () =>
      Promise.resolve(
        /themes: \["0821"\]\n.*\n.*\n {2}quote: "We condemn the forced/.test(
          fs.readFileSync(sidecar, 'utf8'),
        ),
      ),
    );
  });
});
