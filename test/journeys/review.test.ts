import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../../scripts/root.mjs';
import { eventually } from './eventually';
import { launch, type Workbench } from './workbench';

const name = 'harbour-statement.en.md';
const sidecarName = `${name}.annotations.yaml`;

function example(file: string): string {
  return fs.readFileSync(path.join(root, 'examples', file), 'utf8');
}

/** A new edition of the example: a paragraph on top, a number and a word changed, a passage gone. */
function newEdition(): string {
  const text = example(name);
  const changes: readonly [string, string][] = [
    ['We, the leaders', 'Adopted at Kestrel Harbour.\n\nWe, the leaders'],
    ['By 31 March 2027', 'By 30 June 2027'],
    ['We deplore the continued detention', 'We regret the continued detention'],
  ];
  return changes.reduce((edition, [from, to]) => {
    assert.ok(edition.includes(from), from);
    return edition.replace(from, to);
  }, text);
}

describe('review', function () {
  this.timeout(120_000);
  let bench: Workbench | undefined;
  afterEach(async () => {
    await bench?.close();
    bench = undefined;
  });

  it('shows what needs review, accepts, and undoes, by keyboard and mouse', async () => {
    bench = await launch({
      colorTheme: 'light',
      // This text alone: the rows of others would take the place of its own.
      files: { [name]: newEdition(), [sidecarName]: example(sidecarName) },
    });
    const sidecar = path.join(bench.folder, sidecarName);
    const before = fs.readFileSync(sidecar, 'utf8');
    await bench.openText(name);
    await bench.showView('Communiqué');
    await bench.tree.row('Needs review (');
    await bench.screenshot('review-1-tree');
    assert.equal(fs.readFileSync(sidecar, 'utf8'), before, 'looking writes nothing');
    await bench.tree.row('A number changed');

    await bench.tree.click('We deplore the continued detention');
    await bench.editor.selected('We regret the continued');
    await bench.screenshot('review-2-proposal');
    await bench.tree.clickAction('We deplore the continued detention', 'Accept Proposed Place');
    await eventually('the new words are written', () =>
      Promise.resolve(fs.readFileSync(sidecar, 'utf8').includes('quote: "We regret the')),
    );
    await bench.tree.row('We regret the continued detention');
    await bench.screenshot('review-3-accepted');

    await bench.tree.click('We regret the continued detention');
    await bench.press('Control+z');
    await bench.tree.row('We deplore the continued detention');
    await eventually('the old words are back', () =>
      Promise.resolve(fs.readFileSync(sidecar, 'utf8').includes('quote: "We deplore the')),
    );
    await bench.press('Control+y');
    await bench.tree.row('We regret the continued detention');

    // All of a kind at once, and back by the message's button.
    await bench.tree.clickAction('A number changed', 'Accept Proposed Place');
    await eventually('both new dates are written', () =>
      Promise.resolve(
        fs.readFileSync(sidecar, 'utf8').split('quote: "By 30 June 2027').length === 3,
      ),
    );
    await bench.answer('2 proposed places accepted', 'Undo');
    await bench.tree.row('A number changed');

    await eventually('the problems name the old words', async () =>
      (await bench!.problems()).some((problem) => problem.includes('By 31 March 2027')),
    );
    await bench.screenshot('review-4-problems');
  });
});
