import assert from 'node:assert/strict';
import { outline, type OutlinePart } from '../../../src/core/structure/outline';
import { handMade } from '../../support/handMade';

/** Names, indented by depth. */
function drawn(parts: readonly OutlinePart[], depth = 0): string[] {
  return parts.flatMap(({ kind, name, parts: below }) => [
    `${'  '.repeat(depth)}${kind}: ${name}`,
    ...drawn(below, depth + 1),
  ]);
}

describe('the outline of a text', () => {
  const { text, structure } = handMade([
    { role: 'front-matter', words: '---' },
    { role: 'title', words: 'Joint  **Statement**' },
    { role: 'paragraph', marker: '1', words: 'We met.' },
    { role: 'heading', words: 'Peace 😀', level: 1 },
    { role: 'paragraph', marker: '2', words: 'We call on all to:' },
    { role: 'item', words: 'cease;', level: 1 },
    { role: 'item', words: 'desist.', level: 1 },
    { role: 'heading', words: 'At sea', level: 2 },
    {
      role: 'paragraph',
      marker: '3',
      words: `We will, ${'over and over and '.repeat(9)}again, go.`,
    },
    { role: 'paragraph', words: 'We said so.' },
    { role: 'heading', words: 'Annex', level: 1, annex: true },
    { role: 'paragraph', words: 'Details.' },
  ]);

  it('has title, sections within sections, and numbered paragraphs in reading order', () => {
    assert.deepEqual(drawn(outline(text, structure)), [
      'title: Joint Statement',
      'paragraph: 1. We met.',
      'section: Peace 😀',
      '  paragraph: 2. We call on all to:',
      '  section: At sea',
      '    paragraph: 3. We will, over and over and over and over and over and over…',
      'annex: Annex',
    ]);
  });

  it('gives a numbered paragraph what follows up to the next, but no heading', () => {
    const [, first, peace] = outline(text, structure);
    assert.equal(text.slice(first!), '1. We met.');
    const [second, sea] = peace!.parts;
    assert.match(text.slice(second!), /^2\. We call on all to:\s+cease;\s+desist\.$/);
    assert.match(text.slice(sea!.parts[0]!), /^3\. We will[^]*We said so\.$/);
    assert.equal(text.slice(sea!.selection), 'At sea');
  });

  it('has a title that is a heading as well only once', () => {
    const titled = handMade([{ role: 'heading', words: 'Statement', level: 1 }]);
    const [heading] = titled.structure.blocks;
    const blocks = [{ ...heading!, role: 'title' as const }];
    const parts = outline(titled.text, { ...titled.structure, blocks });
    assert.deepEqual(drawn(parts), ['section: Statement']);
  });

  it('has the title that front matter gives where none stands in the text', () => {
    const { text: plain, structure: bare } = handMade([{ role: 'front-matter', words: '---' }]);
    assert.deepEqual(drawn(outline(plain, { ...bare, facts: { title: 'Peace' } })), [
      'title: Peace',
    ]);
    assert.deepEqual(outline(plain, bare), []);
  });
});
