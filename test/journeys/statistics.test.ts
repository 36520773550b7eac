import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { root } from '../../scripts/root.mjs';
import { eventually } from './eventually';
import { launch, type Workbench } from './workbench';

describe('statistics', function () {
  this.timeout(60_000);
  let workbench: Workbench;
  let panel: FrameLocator;

  before(async () => {
    workbench = await launch({ folder: path.join(root, 'examples') });
    panel = workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');
  });
  after(async () => {
    await workbench?.close();
  });

  /** The numbers in the last row of the table: of each kind, and of all. */
  const totals = async (): Promise<string> =>
    (await panel.locator('tfoot td').allInnerTexts()).join(' ');

  it('tell how many annotations of each kind there are, in a table and as bars', async () => {
    await workbench.showView('Communiqué');
    await workbench.runCommand('Communiqué: Show Statistics');
    await panel.locator('tfoot').waitFor();
    const sidecars = fs
      .readdirSync(workbench.folder)
      .filter((name) => name.endsWith('.annotations.yaml'))
      .map((name) => fs.readFileSync(path.join(workbench.folder, name), 'utf8'))
      .join('');
    const counts = ['commitment', 'condemnation', 'announcement'].map(
      (kind) => sidecars.split(`\n  kind: "${kind}"`).length - 1,
    );
    const all = sidecars.split('\n- id: ').length - 1;
    await eventually(
      'the table says what the sidecars do',
      async () => (await totals()) === [...counts, all].join(' '),
      totals,
    );
    const bars = await panel.locator('figure rect.leads').count();
    assert.equal(bars, await panel.locator('tbody td button').count());
    assert.ok(bars >= 3);
  });

  it('narrow the filter by a number of the table, and follow it back', async () => {
    await panel.locator('tfoot').waitFor();
    const before = await totals();
    const number = panel.locator('tbody td button').first();
    const count = await number.innerText();
    await number.focus();
    await workbench.press('Enter');
    await eventually(
      'only these are counted',
      async () => (await totals()) === `${count} ${count}`,
    );
    await panel.getByRole('button', { name: 'Clear Filter' }).click();
    await eventually('all are counted again', async () => (await totals()) === before);
  });

  it('are saved as a picture that stands alone', async () => {
    await panel.getByRole('tab', { name: 'Over time' }).click();
    await panel.getByRole('heading', { name: 'Kinds over time' }).waitFor();
    await panel.getByRole('button', { name: 'Save as SVG…' }).click();
    await workbench.quickInput.opened();
    await workbench.quickInput.accept();
    const file = path.join(workbench.folder, 'kinds-over-time.svg');
    await eventually('the picture is written', () => Promise.resolve(fs.existsSync(file)));
    const svg = fs.readFileSync(file, 'utf8');
    assert.match(svg, /^<\?xml [^>]*>\n<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.match(svg, /<title[^>]*>Kinds over time<\/title>/);
    assert.match(svg, /fill="#1a7f37"/);
    assert.doesNotMatch(svg, /var\(|<style|<script|url\(http/);
  });
});
