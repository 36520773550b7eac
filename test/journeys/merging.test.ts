import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { eventually } from './eventually';
import { launch, type Workbench } from './workbench';

const text = 'We condemn the attack. We will send help.\n';
const entry = (kind: string, note: string): string =>
  `- id: "k7m2q9x4"\n  kind: "${kind}"\n  start: 0\n  end: 22\n  quote: "We condemn the attack."\n  prefix: ""\n  suffix: " We will send help.\\n"\n  note: "${note}"\n  coder: "ana"\n  created: "2026-11-21T18:00:00Z"\n`;
const head = 'communique: 1\ntext: "a.txt"\nsha256: ""\nannotations:\n';
const marked = `${head}<<<<<<< HEAD\n${entry('condemnation', 'from Ana')}=======\n${entry('condemnation', 'from Ben')}>>>>>>> ben\n...\n`;

describe('merging', function () {
  this.timeout(120_000);
  let bench: Workbench;
  before(async () => {
    bench = await launch({
      files: { 'a.txt': text, 'a.txt.annotations.yaml': marked, 'docs/keep.txt': 'x\n' },
      settings: { 'explorer.confirmDragAndDrop': false },
    });
  });
  after(async () => {
    await bench?.close();
  });
  const sidecar = (name = 'a.txt'): string => {
    const file = path.join(bench.folder, `${name}.annotations.yaml`);
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  };

  it('shows a git conflict as a problem, and merges it by id', async () => {
    await bench.openText('a.txt');
    await bench.showView('Communiqué');
    await eventually('the problem names the way out', async () =>
      (await bench.problems()).some((problem) => problem.includes('Merge Annotations')),
    );
    await bench.editor.focus();
    await bench.runCommand('Communiqué: Merge Annotations');
    await eventually('the markers are gone', () =>
      Promise.resolve(sidecar().includes('conflicts: {"note"') && !sidecar().includes('<<<<')),
    );
    await bench.tree.row('Needs review (1)');
    await bench.screenshot('merging-1-review');
  });

  it('has a person decide between the versions', async () => {
    await bench.tree.chooseFromMenu('We condemn the attack.', 'Decide Between Versions…');
    await bench.quickInput.opened();
    await bench.screenshot('merging-2-decide');
    await bench.quickInput.choose('from Ben');
    await eventually('it is decided', () =>
      Promise.resolve(sidecar().includes('note: "from Ben"') && !sidecar().includes('conflicts')),
    );
    await eventually('nothing needs review', async () =>
      (await bench.tree.labels()).every((label) => !label.startsWith('Needs review')),
    );
  });

  it('renames a text with its sidecar in the explorer, and undoes both', async () => {
    await bench.showView('Explorer');
    const row = bench.page.locator('.explorer-folders-view .monaco-list-row[aria-label^="a.txt"]');
    await row.first().click();
    const input = bench.page.locator('.explorer-folders-view .monaco-inputbox input');
    // The explorer drops its box where it is drawn anew, as it is after the sidecar was written.
    await eventually('the explorer asks for a name', async () => {
      await bench.press('F2');
      return input.isVisible();
    });
    await input.fill('b.txt');
    await bench.press('Enter');
    await eventually('the sidecar moved along', () =>
      Promise.resolve(sidecar('b.txt') !== '' && sidecar() === ''),
    );
    await bench.page.locator('.explorer-folders-view [aria-label^="b.txt"]').first().click();
    await bench.press('Control+z');
    await eventually('both are back', () =>
      Promise.resolve(
        sidecar() !== '' &&
          sidecar('b.txt') === '' &&
          fs.existsSync(path.join(bench.folder, 'a.txt')),
      ),
    );
  });
});

describe('a text renamed elsewhere', function () {
  this.timeout(120_000);

  it('is recognised by its hash, and its annotations are moved along when asked', async () => {
    const hash = createHash('sha256').update(text).digest('hex');
    const known = `${head.replace('sha256: ""', `sha256: "${hash}"`)}${entry('condemnation', 'n')}...\n`;
    const bench = await launch({
      files: { 'other/new-name.txt': text, 'a.txt.annotations.yaml': known },
    });
    try {
      await bench.showView('Communiqué');
      await bench.answer('a.txt seems to be new-name.txt now', 'Move Annotations Along');
      const moved = path.join(bench.folder, 'other/new-name.txt.annotations.yaml');
      await eventually('the sidecar has moved', () => Promise.resolve(fs.existsSync(moved)));
      await bench.tree.row('new-name.txt');
    } finally {
      await bench.close();
    }
  });
});
