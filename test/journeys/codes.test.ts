import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { readSidecar } from '../../src/core/sidecar/readSidecar';
import { eventually } from './eventually';
import { launch, type Workbench } from './workbench';

const texts = 200;
const statement = 'We condemn the attack. We call on all sides to talk.\n';

/** A sidecar with one annotation of the theme `aid`. */
function sidecar(number: number): string {
  return `communique: 1
text: "${number}.txt"
sha256: ""
annotations:
- id: "aaaaaaaa"
  kind: "commitment"
  themes: ["0811", "aid"] # ${number}
  start: 0
  end: 22
  quote: "We condemn the attack."
  prefix: ""
  suffix: " We call on all sides to"
  coder: "ana"
  created: "2026-01-01T00:00:00Z"
...
`;
}

describe('a codebook of one’s own', function () {
  this.timeout(180_000);
  let bench: Workbench;
  before(async () => {
    const files: Record<string, string> = { 'statement.txt': statement };
    for (let number = 0; number < texts; number++) {
      files[`${number}.txt`] = statement;
      files[`${number}.txt.annotations.yaml`] = sidecar(number);
    }
    bench = await launch({ files });
    await bench.openText('statement.txt');
  });
  after(async () => {
    await bench?.close();
  });

  function read(name: string): string {
    const file = path.join(bench.folder, name);
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  }

  /** How many sidecars are just as they were, but for the code of the theme. */
  function having(code: string): number {
    return Array.from({ length: texts }, (_, number) => number).filter(
      (number) =>
        read(`${number}.txt.annotations.yaml`) === sidecar(number).replace('"aid"', `"${code}"`),
    ).length;
  }

  async function all(code: string): Promise<void> {
    const isDone = (): boolean =>
      having(code) === texts &&
      !fs.existsSync(path.join(bench.folder, '.communique-recoding.json'));
    await eventually(
      `every sidecar has the theme ${code}`,
      () => Promise.resolve(isDone()),
      () => Promise.resolve(`${having(code)} of ${texts} have it`),
    );
  }

  it('is created, gets a kind and a theme, and is in force once it is saved', async () => {
    await bench.runCommand('Communiqué: Create Codebook');
    await bench.page.locator('.tab.active', { hasText: 'communique.codebook.yaml' }).waitFor();
    await bench.editor.focus();
    await bench.press('Control+End');
    await bench.page.keyboard.insertText(
      // On one line each: the editor indents what follows a line that ends in a colon.
      'kinds: {appeal: {label: {en: appeal, fr: appel}}}\nthemes: {aid: {label: {en: aid, fr: aide}}}\n',
    );
    await bench.press('Control+S');
    await eventually('it is saved', () =>
      Promise.resolve(read('communique.codebook.yaml').includes('aid: {label')),
    );
    // The draft gives way to the file that it became.
    await bench.page.locator('.tab.active:not(.dirty)', { hasText: 'codebook.yaml' }).waitFor();
    assert.match(read('communique.codebook.yaml'), /^# The codebook of this folder/);
    await bench.openText('statement.txt');
    await bench.editor.placeCursor('all sides');
    await bench.press('Control+Alt+Enter');
    await bench.quickInput.choose('Appeal');
    await eventually('themes are asked for', async () =>
      (await bench.quickInput.placeholder()).startsWith('Part of a code'),
    );
    await bench.press('Enter');
    await eventually('the passage is an appeal', () => {
      const bytes = new TextEncoder().encode(read('statement.txt.annotations.yaml'));
      return Promise.resolve(readSidecar(bytes).sidecar.annotations[0]?.kind === 'appeal');
    });
  });

  it('counts its codes over their lines', async () => {
    await bench.openText('communique.codebook.yaml');
    await bench.editor.placeCursor('aid:');
    await bench.page
      .locator('.codelens-decoration', { hasText: '200 annotations in 200 texts' })
      .waitFor();
    await bench.page
      .locator('.codelens-decoration', { hasText: '1 annotation in 1 text' })
      .waitFor();
  });

  it('has a theme renamed in 200 sidecars, and back', async () => {
    await bench.editor.placeCursor('aid:');
    await bench.press('F2');
    const box = bench.page.locator('.rename-box input');
    await box.waitFor();
    await box.fill('help');
    await bench.press('Enter');
    await eventually('the change is shown beforehand', async () => {
      if (!(await bench.quickInput.isOpen())) return false;
      return (await bench.quickInput.labels()).some((label) =>
        label.includes('Change 200 annotations in 200 texts, and the codebook'),
      );
    });
    assert.equal(having('aid'), texts, 'nothing changes before');
    await bench.press('Enter');
    await all('help');
    await bench.notification('“aid” is now “help”. 200 annotations in 200 texts.');
    assert.match(
      read('communique.codebook.yaml'),
      /^themes: \{help: \{label: \{en: aid, fr: aide\}\}\}$/m,
    );
    await bench.runCommand('Communiqué: Undo Annotation Change');
    await all('aid');
    assert.match(read('communique.codebook.yaml'), /^themes: \{aid: \{label/m);
  });

  it('has a theme split, passage by passage, and left for later', async () => {
    await bench.runCommand('Communiqué: Split Theme…');
    await bench.quickInput.type('aid');
    await bench.quickInput.accept();
    await bench.quickInput.type('food Food aid, 0821');
    await bench.quickInput.accept();
    await eventually('the first passage is asked about', async () =>
      (await bench.quickInput.title()).startsWith('Split “aid”: 1 of 200, '),
    );
    await bench.quickInput.accept();
    await eventually('the second is asked about', async () =>
      (await bench.quickInput.title()).startsWith('Split “aid”: 2 of 200, '),
    );
    await bench.screenshot('codes-split');
    await bench.quickInput.cancel();
    await bench.notification('1 decided, 199 left with “aid”.');
    await eventually('one has the new theme', () => Promise.resolve(having('aid') === texts - 1));
  });
});
