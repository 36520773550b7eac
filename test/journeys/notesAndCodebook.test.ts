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
});
