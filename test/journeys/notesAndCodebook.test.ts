import assert from 'node:assert/strict';
import * as fs from 'node:fs';
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
const sidecar = `communique: 1
text: "${name}"
sha256: ""
annotations:
- id: "aaaaaaaa"
  kind: "condemnation"
  themes: ["0816"]
  start: 17
  end: 51
  quote: "We condemn the attack on the port."
  prefix: "Joint Statement\\n\\n"
  suffix: " We will send help to those who"
  coder: "ana"
  created: "2026-01-01T00:00:00Z"
...
`;

describe('notes and the codebook', function () {
  this.timeout(120_000);
  let bench: Workbench;
  before(async () => {
    bench = await launch({ files: { [name]: text, [`${name}.annotations.yaml`]: sidecar } });
    await bench.openText(name);
    await bench.showView('Communiqué');
    await bench.tree.row('We condemn the attack');
  });
  after(async () => {
    await bench?.close();
  });

  function annotations() {
    const file = path.join(bench.folder, `${name}.annotations.yaml`);
    return readSidecar(fs.readFileSync(file)).sidecar.annotations;
  }

  async function hasNote(note: string | undefined): Promise<void> {
    await eventually(
      `the note is ${note ?? 'gone'}`,
      () => Promise.resolve(annotations()[0]?.note === note),
      () => Promise.resolve(String(annotations()[0]?.note)),
    );
  }

  /** Opens the note at the cursor, and waits until its editor has the keys, and these words. */
  async function openNote(words: string): Promise<void> {
    await bench.runCommand('Communiqué: Edit Note…');
    await noteInput(bench, words);
  }

  it('writes a note of two lines below its passage, by keys, also where the text is read-only', async () => {
    await bench.runCommand('File: Set Active Editor Read-only in Session');
    await bench.editor.placeCursor('the attack');
    await openNote('');
    await bench.page.keyboard.type('Without a name.');
    await bench.press('Enter');
    await bench.page.keyboard.type('Second line.');
    await bench.screenshot('note');
    await bench.press('Control+Enter');
    await hasNote('Without a name.\nSecond line.');
    const hover = await bench.editor.hover('the attack');
    assert.match(hover, /Without a name\.\n+Second line\./);
    await bench.editor.closeHover();
    await bench.runCommand('File: Set Active Editor Writeable in Session');
  });

  it('goes on with the note that is there; Escape leaves it, nothing removes it', async () => {
    await bench.editor.placeCursor('the attack');
    await openNote('Without a name. Second line.');
    await bench.page.keyboard.type(' More.');
    await bench.press('Escape');
    await bench.page.locator('.review-widget').waitFor({ state: 'detached' });
    await openNote('Without a name. Second line.');
    await bench.press('Control+A Delete Control+Enter');
    await hasNote(undefined);
    await bench.page.locator('.review-widget').waitFor({ state: 'detached' });
    await bench.runCommand('Communiqué: Undo Annotation Change');
    await hasNote('Without a name.\nSecond line.');
  });

  /** Drags a row of the codebook to where a word begins in the text. */
  async function drag(label: string, word: string): Promise<void> {
    await bench.editor.placeCursor(word);
    await dragToCursor(label, word, 6);
  }

  /** Drags a row of the codebook so many pixels beside the cursor, which is in the line with a word. */
  async function dragToCursor(label: string, word: string, beside: number): Promise<void> {
    // The cursor says where: how a line is made of pieces changes with its colours.
    const cursor = bench.page.locator('.editor-group-container.active .cursors-layer .cursor');
    const line = bench.page.locator('.editor-group-container.active .view-line', { hasText: word });
    const top = async (one: typeof line): Promise<number | undefined> =>
      (await one.first().boundingBox())?.y;
    await eventually(
      'the cursor is drawn where it is',
      async () => Math.abs(((await top(cursor)) ?? 0) - ((await top(line)) ?? 1e6)) < 10,
    );
    const row = await bench.tree.row(label);
    const [from, to] = [await row.boundingBox(), await cursor.first().boundingBox()];
    assert.ok(from && to);
    const { mouse } = bench.page;
    await mouse.move(from.x + 60, from.y + from.height / 2);
    await mouse.down();
    await mouse.move(from.x + 100, from.y + from.height / 2 + 4, { steps: 3 });
    await mouse.move(to.x + beside, to.y + to.height / 2, { steps: 5 });
    await mouse.up();
  }

  /** Waits until the sidecar has just these: kind, themes, quote. */
  async function isTagged(...expected: string[]): Promise<void> {
    const found = (): string[] =>
      annotations().map(({ kind, themes, anchor }) => [kind, ...themes, anchor.quote].join(' '));
    await eventually(
      `the sidecar has ${expected.join(', ')}`,
      () => Promise.resolve(found().join() === expected.join()),
      () => Promise.resolve(found().join()),
    );
  }

  it('filters by a click on a kind, and shows all again by another', async () => {
    await bench.page.locator('.pane-header', { hasText: 'Codebook' }).click();
    await bench.tree.click('Announcement');
    const marked = async (): Promise<boolean> =>
      (await bench.tree.rows()).some(
        ({ label, description }) => label === 'Announcement' && description.startsWith('✓'),
      );
    await eventually('the kind is marked', marked);
    await bench.screenshot('codebook');
    await bench.tree.click('Announcement');
    await eventually('the kind is no longer marked', async () => !(await marked()));
  });

  it('tags the selection or sentence that a kind is dropped on, adds a theme to an annotation, inserts nothing', async () => {
    const condemned = 'We condemn the attack on the port.';
    const helped = 'We will send help to those who lost their homes.';
    await bench.editor.selectPassage('We commit to meet');
    await dragToCursor('Announcement', 'We commit', -20);
    await isTagged(`condemnation 0816 ${condemned}`, 'announcement We commit to meet');
    await bench.runCommand('Communiqué: Undo Annotation Change');
    await isTagged(`condemnation 0816 ${condemned}`);
    await drag('Commitment', 'help');
    await isTagged(`condemnation 0816 ${condemned}`, `commitment ${helped}`);
    // Above the themes: closed, it leaves them room.
    await bench.tree.click('Kinds');
    await bench.tree.row('European Union');
    await drag('Politics', 'attack');
    await isTagged(`condemnation 0816 04 ${condemned}`, `commitment ${helped}`);
    assert.equal(await bench.page.locator('.tab.active.dirty').count(), 0);
    assert.equal(fs.readFileSync(path.join(bench.folder, name), 'utf8'), text);
  });

  it('asks in the status bar for the coder, and takes no keys for it', async () => {
    const coder = bench.page.locator('#communique\\.communique\\.communique\\.coder');
    // Whoever runs this has some name; the question mark asks whether it is the right one.
    await eventually('the name is asked', async () => (await coder.innerText()).endsWith('?'));
    await bench.screenshot('status');
    await coder.click();
    await bench.enterText('Jane Doe');
    await eventually(
      'the name is shown',
      async () => (await coder.innerText()).trim() === 'Jane Doe',
    );
    await bench.editor.placeCursor('pleased');
    await bench.press('Control+Shift+3');
    await bench.quickInput.opened();
    await bench.press('Enter');
    await eventually('the name is written', () =>
      Promise.resolve(annotations().at(-1)?.coder === 'Jane Doe'),
    );
  });

  it('counts in the status bar, and lists only the annotations of the text by a click', async () => {
    const item = bench.page.locator('#communique\\.communique\\.communique\\.annotations');
    await eventually('three are counted', async () => (await item.innerText()).trim() === '3');
    await item.click();
    const view = bench.page.locator('.tree-explorer-viewlet-tree-view .message').first();
    await eventually('the view says so', async () => (await view.innerText()).includes(name));
  });
});
