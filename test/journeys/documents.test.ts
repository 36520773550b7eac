import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Locator } from 'playwright-core';
import { readSidecar } from '../../src/core/sidecar/readSidecar';
import { eventually } from './eventually';
import { launch, type Workbench } from './workbench';

const text = 'We condemn the attack on the port. We will send help.\n';
const sidecar = `communique: 1
text: "statement.txt"
sha256: ""
annotations:
- id: "aaaaaaaa"
  kind: "condemnation"
  themes: ["0816"]
  start: 0
  end: 34
  quote: "We condemn the attack on the port."
  prefix: ""
  suffix: " We will send help."
  coder: ""
  created: ""
...
`;

describe('working in a sidecar', function () {
  this.timeout(120_000);
  let bench: Workbench;
  const file = 'statement.txt.annotations.yaml';
  before(async () => {
    bench = await launch({ files: { 'statement.txt': text, [file]: sidecar } });
    await bench.openText(file);
    // The lens tells that the extension is at work.
    await lens().waitFor();
  });
  after(async () => {
    await bench?.close();
  });

  function lens(): Locator {
    return bench.page.locator('.codelens-decoration a', { hasText: 'Show passage' }).first();
  }

  function themes(): readonly string[] {
    const { annotations } = readSidecar(fs.readFileSync(path.join(bench.folder, file))).sidecar;
    return annotations[0]!.themes;
  }

  it('proposes a theme while some words of its French label are typed, and writes its code', async () => {
    const { page, editor } = bench;
    await editor.placeCursor(']');
    await page.keyboard.type(', ');
    await page.keyboard.type('"relations', { delay: 50 });
    const row = page.locator('.suggest-widget.visible .monaco-list-row.focused');
    const shown = async (): Promise<string> => (await row.first().textContent()) ?? '';
    await row.first().waitFor();
    await page.keyboard.type(' internation', { delay: 50 });
    await eventually(
      'the theme is proposed first',
      async () => (await shown()).includes('International relations'),
      shown,
    );
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+S');
    await eventually(
      'the code is written in quotes',
      () => Promise.resolve(themes().join() === '0816,08'),
      () => Promise.resolve(fs.readFileSync(path.join(bench.folder, file), 'utf8')),
    );
    assert.match(fs.readFileSync(path.join(bench.folder, file), 'utf8'), /\["0816", "08"\]/);
  });

  it('shows the passage of an annotation by the lens over it', async () => {
    const active = bench.page.locator('.tab.active');
    // What was saved a moment ago has the lenses drawn anew: a click may come between.
    await eventually('the text is opened', async () => {
      if ((await active.textContent())?.trim() === 'statement.txt') return true;
      await lens()
        .click({ timeout: 1000 })
        .catch(() => undefined);
      return false;
    });
    await bench.editor.selected('We condemn the attack on the port.');
  });
});
