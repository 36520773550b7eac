import assert from 'node:assert/strict';
import { PlainText } from '../../../src/core/text/plainText';
import { trimSpan } from '../../../src/core/text/trimSpan';

function trimmed(words: string): string {
  const text = new PlainText(`😀${words}😀`);
  return text.slice(trimSpan(text, { start: 1, end: text.length - 1 }));
}

describe('trimSpan', () => {
  it('takes off blanks of every kind at both ends, and nothing else', () => {
    assert.equal(trimmed(' \t\n\u00A0\u202Fa b\u200B\uFEFF\u2060\u3000\n'), 'a b');
    assert.equal(trimmed('« a »'), '« a »');
  });

  it('leaves an empty span where there are only blanks', () => {
    const text = new PlainText('a \u00A0\n b');
    assert.deepEqual(trimSpan(text, { start: 1, end: 5 }), { start: 1, end: 1 });
  });
});
