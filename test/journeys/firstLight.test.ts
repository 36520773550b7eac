import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { realText } from '../support/realTexts';
import { launch, type LaunchOptions, type Workbench } from './workbench';

const name = 'canada-korea-2024.fr.txt';
const start = 'Nous condamnons avec la plus grande fermeté';
const end = 'menée par la Russie en Ukraine.';

/** The whole job once, on a real text: tag, see, browse, change, export. */
describe('first light', function () {
  this.timeout(180_000);
  const text = realText(name);
  const looks: readonly [string, LaunchOptions][] = [['light', { colorTheme: 'light' }]];
  for (const [look, options] of looks) {
    it(`does the whole job (${look})`, async function () {
      if (text === undefined) return this.skip();
      const bench = await launch({ ...options, files: { [name]: text } });
      try {
        await journey(bench, look);
      } finally {
        await bench.close();
      }
    });
  }
});

async function journey(bench: Workbench, look: string): Promise<void> {
  await bench.openText(name);
  await bench.showView('Communiqué');
  await bench.screenshot(`${look}-1-begin`);
  await bench.editor.focus();
  await bench.editor.selectPassage(start, end);
  await bench.press('Control+Alt+Enter');
  await bench.quickInput.opened();
  await bench.screenshot(`${look}-2-kinds`);
  await bench.quickInput.choose('Condemnation');
  await bench.screenshot(`${look}-3-themes`);
  await bench.page.keyboard.type('defense');
  await bench.page.waitForTimeout(500);
  await bench.screenshot(`${look}-4-themes-filtered`);
  await bench.page.keyboard.type(',');
  await bench.page.keyboard.type('politique inter');
  await bench.page.waitForTimeout(500);
  await bench.screenshot(`${look}-5-themes-second`);
  await bench.press('Enter');
  await bench.quickInput.closed();
  await bench.page.waitForTimeout(1000);
  await bench.screenshot(`${look}-6-tagged`);
  console.log(await bench.tree.rows());
  console.log(await bench.editor.hover('Nous condamnons avec'));
  await bench.screenshot(`${look}-7-hover`);
  console.log(fs.readFileSync(path.join(bench.folder, `${name}.annotations.yaml`), 'utf8'));
  assert.ok(true);
}
