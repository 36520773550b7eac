import assert from 'node:assert/strict';
import { PlainText } from '../../../src/core/text/plainText';
import { counted, noteFigure } from '../../support/figures';
import { Random } from '../../support/random';
import {
  edits,
  emptyTally,
  randomPassages,
  tryReanchoring,
  type Tally,
} from '../../support/reanchoring';
import { realText, realTextNames } from '../../support/realTexts';
import { runs } from '../../support/runs';

/** Those of the measurements, alone and combined, and those that put look-alikes beside them. */
const measured = ['inserted', 'mistyped', 'moved', 'restyled', 'all', 'some'];
const luring = ['deleted', 'copied', 'annexed'];

/** Tries edits on all real texts, few passages and many, until enough were tried. */
function tryEdits(names: readonly string[], total: number): Tally {
  const texts = realTextNames().map((name) => new PlainText(realText(name)!));
  const tally = emptyTally();
  for (let seed = 1; tally.passages < total; seed++) {
    const random = new Random(seed);
    const text = texts[seed % texts.length]!;
    const count = 1 + random.below(Math.ceil(text.length / random.pick([200, 400, 4000])));
    const spans = randomPassages(random, text, count);
    const edit = edits[names[Math.floor(seed / texts.length) % names.length]!]!;
    const misses = tryReanchoring(
      text,
      spans,
      (edited) => {
        edit(random, edited, spans);
      },
      tally,
    );
    const wrong = misses.find(({ kind }) => kind === 'wrong');
    assert.equal(wrong, undefined, `seed ${seed}: ${JSON.stringify({ ...wrong, now: undefined })}`);
  }
  return tally;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2)}%`;
}

describe('reanchor in edited real texts', function () {
  this.timeout(process.env['SOAK'] ? 1_800_000 : 60_000);

  it('is never wrong without asking, nearly always right, and seldom asks', function () {
    if (realTextNames().length === 0) return this.skip();
    const tally = tryEdits(measured, runs(2500, 200_000));
    const exact = percent(tally.exact, tally.survivors);
    const asked = percent(tally.asked, tally.equal);
    noteFigure({
      what: 're-anchoring in edited real texts',
      tried: counted(tally.passages, 'passages'),
      result: `exact ${exact} of what survives, silently wrong ${tally.wrong}, asked ${asked} where equal`,
    });
    assert.ok(tally.exact >= 0.99 * tally.survivors, `exact ${exact}`);
    assert.ok(tally.asked <= 0.01 * tally.equal, `asked ${asked}`);
  });

  it('is never wrong without asking among deletions and copies', function () {
    if (realTextNames().length === 0) return this.skip();
    const tally = tryEdits(luring, runs(1000, 50_000));
    assert.equal(tally.wrong, 0);
    noteFigure({
      what: 're-anchoring among deletions and copies',
      tried: counted(tally.passages, 'passages'),
      result: `silently wrong ${tally.wrong}`,
    });
  });
});
