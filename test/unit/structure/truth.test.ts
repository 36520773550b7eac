import assert from 'node:assert/strict';
import * as path from 'node:path';
import { categories, measure, textOf, total, truthsIn } from '../../support/structureTruth';

const tables = path.join('test', 'unit', 'structure', 'truth');
const texts = path.resolve('..', 'shared', 'texts');

describe('what the parser finds in real texts', () => {
  const pairs = truthsIn(tables).map((truth) => ({ truth, text: textOf(truth, texts) }));

  it('is measured on four texts', () => {
    assert.equal(pairs.length, 4);
  });

  for (const category of categories) {
    it(`is at least 95% of their ${category}, and at most 5% of it is wrong`, function () {
      if (pairs.some(({ text }) => !text)) this.skip();
      const measured = pairs.map(({ text, truth }) => measure(text!, truth));
      const { truth, marked, found, wrong } = total(measured, category);
      const remarks = measured
        .flatMap((one) => one.remarks)
        .filter((remark) => remark.startsWith(category));
      const said = `found ${found} of ${truth}, wrong ${wrong} of ${marked}\n${remarks.join('\n')}`;
      assert.ok(found >= 0.95 * truth && wrong <= 0.05 * marked, said);
    });
  }
});
