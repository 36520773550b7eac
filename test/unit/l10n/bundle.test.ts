import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { frenchFlaws, placeholders } from '../../support/frenchTypography';
import { sentencesBelow, sentencesOf } from '../../support/sentences';

/** Where a sentence made elsewhere is passed on to VS Code. */
const passesOn = ['src/extension/translate.ts'];

const source = fs.readFileSync('l10n/bundle.l10n.fr.json', 'utf8');
const french = new Map(Object.entries(JSON.parse(source) as Record<string, string>));
const { found, hidden } = sentencesBelow('src', passesOn);

describe('the French of the sentences', () => {
  it('is looked for in all the sources', () => {
    const folders = ['src/core/', 'src/cli/', 'src/extension/'];
    for (const folder of folders) {
      assert.ok(
        found.some(({ where }) => where.startsWith(folder)),
        folder,
      );
    }
    const sample = 'message(`A\nb`); vscode.l10n.t("C {d}", { d }); l10n.t(c ? "x" : "y"); t("z");';
    const { found: texts, hidden: others } = sentencesOf('a.ts', sample);
    assert.deepEqual(
      texts.map(({ text }) => text),
      ['A\nb', 'C {d}'],
    );
    assert.deepEqual(others, ['a.ts:2']);
  });

  it('can be looked up: every sentence is a literal', () => {
    assert.deepEqual(hidden, []);
  });

  it('is there for every sentence', () => {
    const missing = found.filter(({ text }) => !french.get(text));
    assert.deepEqual(missing, []);
  });

  it('is there for nothing else', () => {
    const used = new Set(found.map(({ text }) => text));
    const unused = [...french.keys()].filter((text) => !used.has(text));
    assert.deepEqual(unused, []);
  });

  it('has the placeholders of the English', () => {
    for (const [text, translation] of french) {
      assert.deepEqual(placeholders(translation), placeholders(text), text);
    }
  });

  it('is set as French is', () => {
    const flaws = [...french.values()].flatMap((text) => frenchFlaws(text));
    assert.deepEqual(flaws, []);
  });

  it('stands in the order of the English, so that a diff shows what is new', () => {
    const sorted = Object.fromEntries([...french].sort(([a], [b]) => (a < b ? -1 : 1)));
    assert.equal(source, `${JSON.stringify(sorted, null, 2)}\n`);
  });
});
