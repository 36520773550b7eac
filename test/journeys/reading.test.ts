import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { makeAnchor } from '../../src/core/anchor/makeAnchor';
import { readSidecar } from '../../src/core/sidecar/readSidecar';
import { writeSidecar } from '../../src/core/sidecar/writeSidecar';
import { PlainText } from '../../src/core/text/plainText';
import { sha256 } from '../../src/core/text/sha256';
import { eventually } from './eventually';
import { launch, type Workbench } from './workbench';

const name = 'nested.txt';
const text =
  'We will send help to the port, and announce a dialogue on the sea.\n\nNothing here.\n';
const plain = new PlainText(text);
const sidecar = `${name}.annotations.yaml`;

/** Three passages that nest and cross, all of them over “port”. */
const annotations = (
  [
    ['We will send help to the port, and announce a dialogue on the sea.', 'announcement', '0816'],
    ['send help to the port', 'commitment', '0811'],
    ['the port, and announce', 'condemnation', '0821'],
  ] as const
).map(([quote, kind, theme], i) => {
  const start = text.indexOf(quote);
  const anchor = makeAnchor(plain, { start, end: start + quote.length });
  const created = '2026-11-21T18:00:00Z';
  return { id: `nested${i}a`, kind, themes: [theme], anchor, coder: 'ana', created };
});

describe('reading', function () {
  this.timeout(60_000);
  let bench: Workbench;
  before(async () => {
    const yaml = writeSidecar(undefined, { textName: name, sha256: sha256(plain), annotations });
    bench = await launch({ files: { [name]: text, [sidecar]: yaml } });
    await bench.openText(name);
  });
  after(async () => {
    await bench?.close();
  });

  /** What the editor shows of the text, with what stands in it by brackets and labels. */
  async function shown(): Promise<string> {
    return bench.page.evaluate<string>(`(() => {
      const lines = [...document.querySelectorAll('.editor-instance .view-lines .view-line')];
      const span = (element) => {
        const mark = (side) => {
          const content = getComputedStyle(element, side).content;
          return /^"/.test(content) ? JSON.parse(content) : '';
        };
        return mark('::before') + element.textContent + mark('::after');
      };
      lines.sort((a, b) => parseFloat(a.style.top) - parseFloat(b.style.top));
      return lines.map((line) => [...line.querySelectorAll(':scope > span > span')].map(span).join('')).join('\\n');
    })()`);
  }

  async function shows(words: string, isShown = true): Promise<void> {
    let now = '';
    await eventually(
      `“${words}” is ${isShown ? '' : 'not '}shown`,
      async () => {
        now = (await shown()).replaceAll('\u00a0', ' ');
        return now.includes(words) === isShown;
      },
      () => Promise.resolve(now),
    );
  }

  it('reaches what lies over one another by key, and edits that', async () => {
    await shows('⟦1We will ⟦2send help to ⟦3the port2⟧, and announce3⟧ a dialogue on the sea.1⟧');
    const stripes = bench.page.locator('.glyph-margin-widgets .cgmr');
    await stripes.first().waitFor();
    const hover = await bench.editor.hover('port');
    for (const pair of ['⟦¹⟧', '⟦²⟧', '⟦³⟧']) assert.ok(hover.includes(pair), hover);
    await bench.screenshot('overlap-hover');
    await bench.editor.closeHover();
    await bench.editor.placeCursor('port');
    await bench.statusBar('1 of 3: Commitment, cooperation policy').waitFor();
    await bench.press('Control+F7');
    await bench.statusBar('2 of 3: Condemnation, defence ⟦').waitFor();
    await bench.press('Control+F7');
    await bench.statusBar('3 of 3: Announcement, international security').waitFor();
    await bench.press('Control+Shift+F7');
    await bench.statusBar('2 of 3: Condemnation').waitFor();
    await bench.runCommand('Communiqué: Change Kind…');
    await bench.quickInput.choose('Announcement');
    const kinds = (): string[] =>
      readSidecar(fs.readFileSync(path.join(bench.folder, sidecar)))
        .sidecar.annotations.map(({ kind }) => kind)
        .sort();
    await eventually('the middle one is changed', () =>
      Promise.resolve(kinds().join() === 'announcement,announcement,commitment'),
    );
    await bench.statusBar('2 of 3: Announcement, defence').waitFor();
  });

  it('switches reading aids, and shows which are on', async () => {
    await bench.runCommand('Communiqué: Reading Aids…');
    const ticked = async (): Promise<string[]> =>
      (await bench.quickInput.items()).filter((item) => item.ticked).map(({ label }) => label);
    await eventually('the aids are offered', async () => (await ticked()).length === 4);
    await bench.quickInput.tick('Theme Labels After Passages');
    await bench.quickInput.tick('Brackets Around Overlapping Passages');
    await bench.quickInput.accept();
    await shows('announce defence  a dialogue');
    await shows('⟦', false);
    await bench.runCommand('Communiqué: Toggle Highlights');
    await bench.statusBar('3 passages not shown').click();
    await bench.quickInput.tick('Highlights');
    await bench.quickInput.accept();
    await bench.statusBar('passages not shown').waitFor({ state: 'hidden' });
    assert.equal(fs.readFileSync(path.join(bench.folder, name), 'utf8'), text);
  });
});
