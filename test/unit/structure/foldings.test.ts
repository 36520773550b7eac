import assert from 'node:assert/strict';
import { foldings } from '../../../src/core/structure/foldings';
import { handMade, type HandMadeBlock } from '../../support/handMade';

/** Each folding from its first words to its last. */
function folded(parts: readonly HandMadeBlock[]): string[] {
  const { text, structure } = handMade(parts);
  return foldings(text, structure).map((folding) => {
    const words = text.slice(folding).split(/\n+/);
    return `${folding.isApparatus ? 'apparatus ' : ''}${words[0]} … ${words.at(-1)}`;
  });
}

const item = (words: string, level = 1): HandMadeBlock => ({ role: 'item', words, level });

describe('what can be folded', () => {
  it('is a section, a numbered paragraph, and a list with the line that leads in to it', () => {
    assert.deepEqual(
      folded([
        { role: 'heading', words: 'Peace', level: 1 },
        { role: 'paragraph', marker: '1', words: 'Long ago\nwe agreed to:' },
        item('cease;'),
        item('desist:'),
        item('here;', 2),
        item('there.', 2),
        { role: 'paragraph', words: 'That is all.' },
      ]),
      [
        'Peace … That is all.',
        '1. Long ago … That is all.',
        'we agreed to: … there.',
        'desist: … there.',
      ],
    );
  });

  it('is a list alone where nothing leads in to it, up to the end of the text', () => {
    assert.deepEqual(
      folded([{ role: 'paragraph', words: 'We met.' }, item('one;'), item('two.')]),
      ['one; … two.'],
    );
  });

  it('is front matter, and every run of what the page put around the text', () => {
    assert.deepEqual(
      folded([
        { role: 'front-matter', words: '---\ntitle: x\n---' },
        { role: 'furniture', words: 'Share' },
        { role: 'furniture', words: 'Print' },
        { role: 'paragraph', words: 'We met.' },
        { role: 'furniture', words: 'Contact' },
      ]),
      ['apparatus --- … ---', 'apparatus Share … Print', 'apparatus Contact … Contact'],
    );
  });
});
