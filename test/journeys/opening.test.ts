import assert from 'node:assert/strict';
import { launch, type Workbench } from './workbench';

const sentence = 'Les Ministres se félicitent des progrès accomplis à ce jour 🕊️. ';
const start = 'Nous condamnons « avec la plus grande fermeté »';
const end = 'l’attaque du port de Sarn.';
const passage = `${start} ${sentence.repeat(8)}et ${end}`;
const text = `Déclaration commune\n\n${sentence.repeat(9)}${passage} ${sentence}\n`;

describe('the workbench', function () {
  this.timeout(60_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await launch({
      files: { 'declaration.fr.txt': text },
      settings: { 'editor.wordWrap': 'on' },
    });
  });
  after(async () => {
    await workbench?.close();
  });

  it('opens a text and selects a passage of it by real keys, however long its line', async () => {
    await workbench.openText('declaration.fr.txt');
    // Of the folder, and not just of the machine.
    const first = workbench.page.locator('.breadcrumbs-control .monaco-breadcrumb-item').first();
    assert.equal((await first.innerText()).trim(), 'declaration.fr.txt');
    await workbench.editor.selectPassage(start, end);
    assert.equal(await workbench.editor.selectedText(), passage);
  });
});
