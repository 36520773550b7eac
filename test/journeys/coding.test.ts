import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { readSidecar } from '../../src/core/sidecar/readSidecar';
import { PlainText } from '../../src/core/text/plainText';
import { codedAlike } from '../support/codedAlike';
import { CodingPlan } from '../support/codingPlan';
import { realText } from '../support/realTexts';
import { eventually } from './eventually';
import { launch, type Workbench } from './workbench';

const name = 'statement.txt';
const text = `Joint Statement

We condemn the attack on the port. The weather was fine. We will send help, and we will stay.

We are pleased to announce a dialogue on the law of the sea.
`;
const real = 'camp-david-2023.en.md';
const kindKey = new Map([
  ['commitment', '1'],
  ['condemnation', '2'],
  ['announcement', '3'],
]);

describe('coding mode', function () {
  this.timeout(60_000);
  let bench: Workbench;
  const realWords = realText(real);

  before(async () => {
    const files = { [name]: text, ...(realWords === undefined ? {} : { [real]: realWords }) };
    bench = await launch({ files });
  });
  after(async () => {
    await bench?.close();
  });

  function coded(file: string): { start: number; end: number; kind: string; themes: string }[] {
    const sidecar = path.join(bench.folder, `${file}.annotations.yaml`);
    if (!fs.existsSync(sidecar)) return [];
    const { annotations } = readSidecar(fs.readFileSync(sidecar)).sidecar;
    return annotations.map(({ anchor: { start, end }, kind, themes }) => {
      return { start, end, kind, themes: themes.join() };
    });
  }

  /** What is coded, as quotes. */
  function quotes(): string[] {
    const plain = new PlainText(text);
    return coded(name).map(
      (one) => `${one.kind} ${plain.slice(one)}${one.themes && ` [${one.themes}]`}`,
    );
  }

  async function quotesAre(...expected: readonly string[]): Promise<void> {
    await eventually(
      'the passages are coded',
      () => Promise.resolve(JSON.stringify(quotes()) === JSON.stringify(expected)),
      () => Promise.resolve(quotes().join('\n')),
    );
  }

  async function enter(): Promise<void> {
    if (!(await bench.statusBar('Coding').isVisible())) await bench.press('Alt+Enter');
    await bench.statusBar('Coding').waitFor();
    // Keys that code nothing are letters until then.
    await bench.page.locator('.tab.active .tab-label[aria-label*="Read-only"]').waitFor();
  }

  const attack = 'condemnation We condemn the attack on the port.';

  it('codes by single keys, and never types', async () => {
    await bench.openText(name);
    await enter();
    await bench.press('f 2 q 7 f Shift+C 1');
    await quotesAre(attack, 'commitment We will send help');
    await bench.press('3 u . Shift+Q');
    await quotesAre(attack, 'commitment We will send help');
    assert.equal(fs.readFileSync(path.join(bench.folder, name), 'utf8'), text);
    assert.deepEqual(await bench.notifications(), []);
    await bench.screenshot('coding-mode');
  });

  it('gives themes by one key, and keeps them for what is coded next', async () => {
    await bench.press('k k t');
    await bench.quickInput.opened();
    await bench.quickInput.type('defen');
    await bench.quickInput.accept();
    await bench.quickInput.closed();
    const help = 'commitment We will send help';
    await quotesAre(`${attack} [0821]`, help);
    await bench.editor.focus();
    await bench.press('p');
    await bench
      .statusBar('defence')
      .filter({ has: bench.page.locator('.codicon-pinned') })
      .waitFor();
    await bench.press('Shift+J 3');
    const sea = 'announcement We are pleased to announce a dialogue on the law of the sea.';
    await quotesAre(`${attack} [0821]`, help, `${sea} [0821]`);
    await bench.press('Shift+Digit1');
    await quotesAre(`${attack} [0821]`, help, sea);
    await bench.press('p');
  });

  it('types again once it is left', async () => {
    await bench.press('Alt+Enter');
    await bench.statusBar('Coding').waitFor({ state: 'hidden' });
    const lines = bench.page.locator('.editor-group-container.active .view-lines');
    await eventually('it is typed', async () => {
      await bench.page.keyboard.press('z');
      return (await lines.innerText()).includes('z');
    });
    await bench.press('Control+Z');
  });

  it('makes the codings that two coders share, by at most 3.5 keys each', async function () {
    const shared = codedAlike(real);
    if (!shared || realWords === undefined) return this.skip();
    const plan = new CodingPlan(new PlainText(realWords), kindKey);
    for (const passage of shared) plan.code(passage);
    await bench.openText(real);
    await enter();
    await bench.press('Control+Home');
    const began = Date.now();
    for (const key of plan.keys) await bench.page.keyboard.press(key);
    await eventually('all are coded', () => Promise.resolve(coded(real).length === shared.length));
    const took = Date.now() - began;
    const all = (list: readonly { start: number; end: number; kind: string }[]): string[] =>
      list.map(({ start, end, kind }) => `${start}-${end} ${kind}`).sort();
    assert.deepEqual(all(coded(real)), all(shared));
    const each = plan.keys.length / shared.length;
    console.log(`${shared.length} codings, ${each.toFixed(2)} keys each, in ${took} ms`);
    assert.ok(each <= 3.5, `${each} keys each`);
    await bench.screenshot('coding-real');
  });
});
