import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { readSidecar } from '../../src/core/sidecar/readSidecar';
import { eventually } from './eventually';
import { noteInput } from './noteInput';
import { launch, type Workbench } from './workbench';

const name = 'statement.txt';
const text = `Joint Statement

We condemn the attack on the port. We will send help to those who lost their homes.

We are pleased to announce a dialogue on the law of the sea. We commit to meet every year.
`;

/** Answers the question for themes, once it is asked, with none. */
async function takeNoThemes({ page, quickInput }: Workbench): Promise<void> {
  await eventually(
    'themes are asked for',
    async () =>
      (await quickInput.isOpen()) &&
      (await quickInput.placeholder()).startsWith('Part of a code') &&
      (await quickInput.labels()).includes('Politics'),
  );
  await page.keyboard.press('Enter');
  await quickInput.closed();
}

describe('tagging', function () {
  this.timeout(120_000);
  let bench: Workbench;
  before(async () => {
    // VS Code takes a file for binary where its first 512 bytes hold a NUL: this one it shows.
    const image = `${'bytes '.repeat(200)}\0\x01\n`;
    bench = await launch({ files: { [name]: text, 'image.txt': image } });
    await bench.openText(name);
    await bench.showView('Communiqué');
  });
  after(async () => {
    await bench?.close();
  });

  /** The kinds and quotes in the sidecar of a text. */
  function tagged(file = path.join(bench.folder, name)): [string, string][] {
    const sidecar = `${file}.annotations.yaml`;
    if (!fs.existsSync(sidecar)) return [];
    const { annotations } = readSidecar(fs.readFileSync(sidecar)).sidecar;
    return annotations.map(({ kind, anchor }) => [kind, anchor.quote]);
  }

  async function hasTagged(kind: string, quote: string, file?: string): Promise<void> {
    await eventually(
      `“${quote}” is tagged as ${kind}`,
      () => Promise.resolve(tagged(file).some(([k, q]) => k === kind && q === quote)),
      () => Promise.resolve(JSON.stringify(tagged(file))),
    );
  }

  const isTagged = (wanted: string): boolean => tagged().some(([, quote]) => quote === wanted);

  /** Tags the sentence, unless a test before has: each can be run alone. */
  async function tagAttack(): Promise<void> {
    const attack = 'We condemn the attack on the port.';
    if (isTagged(attack)) return;
    await bench.editor.placeCursor('the attack');
    await bench.press('Control+Shift+2');
    await takeNoThemes(bench);
    await hasTagged('condemnation', attack);
  }

  /** The same of a selection. */
  async function tagMeeting(): Promise<void> {
    const meeting = 'We commit to meet every year.';
    if (isTagged(meeting)) return;
    await bench.editor.selectPassage('We commit', 'every year.');
    await bench.press('Control+Shift+1');
    await takeNoThemes(bench);
    await hasTagged('commitment', meeting);
  }

  it('tags the sentence at the cursor by one key and Enter', tagAttack);

  it('opens the annotation that is there when the same passage is tagged again', async () => {
    await tagAttack();
    await bench.editor.placeCursor('the attack');
    await bench.press('Control+Alt+Enter');
    await bench.quickInput.lists('Kind', 'Themes', 'Strength', 'Note', 'Remove');
    await bench.quickInput.choose('Note');
    await noteInput(bench, '');
    await bench.page.keyboard.type('the port of Almen');
    await bench.press('Control+Enter');
    await eventually('the note is written', () =>
      Promise.resolve(
        fs
          .readFileSync(path.join(bench.folder, `${name}.annotations.yaml`), 'utf8')
          .includes('port of Almen'),
      ),
    );
  });

  it('tags several passages at once, without their outer blanks', async () => {
    // The same words of two sentences, by VS Code's own key for several selections.
    await bench.editor.placeCursor('to those');
    await bench.press('Control+D Control+Alt+Enter');
    await bench.quickInput.choose('Commitment');
    await takeNoThemes(bench);
    await hasTagged('commitment', 'to');
  });

  it('tags from the lightbulb', async () => {
    const bulb = bench.page.locator('[class*="gutter-lightbulb"], .lightBulbWidget');
    const action = bench.page.locator('.action-widget .monaco-list-row', {
      hasText: 'Annotate as announcement',
    });
    await bench.editor.selectPassage('We are pleased', 'of the sea.');
    await bulb.first().click();
    await action.click();
    await bench.quickInput.type('dialog');
    await bench.quickInput.cancel();
    assert.equal(
      tagged().filter(([kind]) => kind === 'announcement').length,
      0,
      'Escape tags nothing',
    );
    await bench.editor.selectPassage('We are pleased', 'of the sea.');
    await bulb.first().click();
    await action.click();
    await takeNoThemes(bench);
    await hasTagged('announcement', 'We are pleased to announce a dialogue on the law of the sea.');
  });

  it('tags from the context menu', async () => {
    const before = tagged().length;
    await bench.editor.placeCursor('the attack');
    await bench.chooseFromContextMenu('Annotate', 'Annotate as Commitment');
    await takeNoThemes(bench);
    await hasTagged('commitment', 'We condemn the attack on the port.');
    await bench.runCommand('Communiqué: Undo Annotation Change');
    await eventually('it is undone', () => Promise.resolve(tagged().length === before));
  });

  it('tags a selection by the key of its kind', tagMeeting);

  it('removes from the tree by key, and undoes that by key', async () => {
    await tagMeeting();
    await bench.tree.click('We commit to meet');
    await bench.press('Delete');
    await eventually('it is gone', () =>
      Promise.resolve(!tagged().some(([, quote]) => quote.startsWith('We commit'))),
    );
    await bench.press('Control+z');
    await hasTagged('commitment', 'We commit to meet every year.');
  });

  it('offers to undo when several are removed at once', async () => {
    await tagAttack();
    await tagMeeting();
    const before = tagged().length;
    await bench.tree.click('We condemn the attack');
    await bench.editor.selected('We condemn the attack');
    await bench.tree.click('We condemn the attack');

    await bench.press('Shift+ArrowDown Delete');
    await bench.answer('2 annotations removed.', 'Undo');
    await eventually('they are back', () => Promise.resolve(tagged().length === before));
  });

  it('works in a file that belongs to no folder of the workspace', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'communique-alone-'));
    const alone = path.join(folder, 'alone.txt');
    fs.writeFileSync(alone, text);
    try {
      await bench.openText(alone);
      await bench.editor.placeCursor('the attack');
      await bench.press('Control+Shift+2');
      await takeNoThemes(bench);
      await hasTagged('condemnation', 'We condemn the attack on the port.', alone);
      await bench.tree.row('alone.txt');
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });

  it('says so in a file that is no text', async () => {
    await bench.openText('image.txt');
    await bench.press('Control+Shift+1');
    await bench.notification('This is not a text that can be annotated');
    assert.deepEqual(tagged(path.join(bench.folder, 'image.txt')), []);
  });

  it('says what to do in an untitled text', async () => {
    await bench.runCommand('File: New Untitled Text File');
    await bench.page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
    await bench.page.keyboard.type('We will act.');
    await bench.press('Control+Shift+1');
    await bench.notification('Save this text first');
    await bench.screenshot('tagging-untitled');
  });
});

describe('tagging in several folders', function () {
  this.timeout(120_000);

  it('uses each folder’s own codebook', async () => {
    const bench = await launch({
      roots: ['north', 'south'],
      files: {
        'north/a.txt': text,
        'south/b.txt': text,
        'south/communique.codebook.yaml':
          'extends: builtin\nkinds:\n  appeal: {label: {en: appeal, fr: appel}, key: p}\n',
      },
    });
    try {
      await bench.openText('south/b.txt');
      await bench.editor.placeCursor('the attack');
      await bench.press('Control+Alt+Enter');
      // Its key chooses a kind at once.
      await bench.quickInput.lists('Commitment', 'Condemnation', 'Announcement', 'Appeal');
      await bench.quickInput.type('p');
      await takeNoThemes(bench);
      const sidecar = path.join(bench.folder, 'south/b.txt.annotations.yaml');
      await eventually('the sidecar is there', () => Promise.resolve(fs.existsSync(sidecar)));
      assert.match(fs.readFileSync(sidecar, 'utf8'), /kind: "appeal"/);
      await bench.openText('north/a.txt');
      await bench.editor.placeCursor('the attack');
      await bench.press('Control+Alt+Enter');
      await bench.quickInput.lists('Commitment', 'Condemnation', 'Announcement');
    } finally {
      await bench.close();
    }
  });
});
