import assert from 'node:assert/strict';
import { textTooltip } from '../../src/extension/tree/textTooltip';
import { EditorFiles } from '../../src/extension/world/files';
import { communique, show, write } from './support';

const statement =
  'Joint Statement on the *Harbour*\n\nHalden, 3 September 2026\n\nWe met, and we will meet again in the spring.\n';

async function tooltip(name: string, words: string, isShown: boolean): Promise<string> {
  const { workspace } = await communique();
  const uri = await write(name, words);
  if (isShown) await show(uri);
  const { value, isTrusted } = await textTooltip(
    { workspace, files: new EditorFiles() },
    uri.toString(),
  );
  assert.ok(!isTrusted);
  return value;
}

describe('what the tree says of a text', () => {
  for (const isShown of [true, false]) {
    it(`is its title, date and language, and where it is, ${isShown ? 'shown' : 'unread'}`, async () => {
      const name = `tooltip-${String(isShown)}.txt`;
      const value = await tooltip(name, statement, isShown);
      assert.match(
        value,
        /^\*\*Joint Statement on the .*Harbour.*\*\*\n\n3\u00A0September 2026 · English\n\n/,
      );
      assert.match(value, /tooltip.*\.txt$/);
    });
  }

  it('is only where it is for a text that says nothing, or is gone', async () => {
    const { workspace } = await communique();
    const value = await tooltip('mute.txt', '', false);
    assert.doesNotMatch(value, /\n/);
    const gone = { workspace, files: new EditorFiles() };
    assert.match((await textTooltip(gone, 'file:///gone/text.txt')).value, /gone.*text\\\.txt$/);
  });
});
