import assert from 'node:assert/strict';
import {
  codedTexts,
  passagesWithVerb,
  verbsInPassage,
  type Agreement,
} from '../../support/codedAlike';

/** Lists or leads in a list of coded passages; numbers in the message of the failure. */
function said({ all, agreed, others }: Agreement): string {
  return `${String(agreed)} of ${String(all)}\n${others.join('\n')}`;
}

describe('operative verbs and what two coders coded', () => {
  const texts = codedTexts();

  it('at least 85% of the passages coded alike hold a verb of their kind', function () {
    if (!texts || texts.length < 4) this.skip();
    const found = passagesWithVerb(texts);
    assert.ok(found.agreed >= 0.85 * found.all, said(found));
  });

  it('at least 75% of the verbs lie in a passage coded so', function () {
    if (!texts || texts.length < 4) this.skip();
    const found = verbsInPassage(texts);
    assert.ok(found.agreed >= 0.75 * found.all, said(found));
  });
});
