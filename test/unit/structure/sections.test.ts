import assert from 'node:assert/strict';
import fc from 'fast-check';
import { layoutOf } from '../../../src/core/structure/layout';
import { PlainText } from '../../../src/core/text/plainText';
import { runs } from '../../support/runs';
import { anyText } from './anyText';

const paragraph = 'We reaffirm our commitment to peace, and will work for it together.';

/** A line a section, indented by its level. */
function tree(headings: readonly string[]): string[] {
  const text = new PlainText(
    `Joint Statement of Japan\n\n${paragraph}\n\n${headings.map((each) => `${each}\n\n${paragraph}\n\n`).join('')}`,
  );
  return layoutOf(text).sections.map(
    ({ level, title, annex }) => `${'  '.repeat(level - 1)}${title}${annex ? ' (annex)' : ''}`,
  );
}

describe('sections', () => {
  it('nest by Markdown’s marks', () => {
    assert.deepEqual(tree(['## One', '#### Two', '### Three', '## Four']), [
      'One',
      '  Two',
      '  Three',
      'Four',
    ]);
  });

  it('nest by form: capitals, Roman numbers, bold, short lines', () => {
    assert.deepEqual(tree(['PEACE', 'Ukraine', 'PROSPERITY', '**Trade**', 'Steel', '**Health**']), [
      'PEACE',
      '  Ukraine',
      'PROSPERITY',
      '  Trade',
      '    Steel',
      '  Health',
    ]);
    assert.deepEqual(tree(['**Preamble**', '**Ukraine**', '*Reconstruction*', '**Conclusion**']), [
      'Preamble',
      'Ukraine',
      '  Reconstruction',
      'Conclusion',
    ]);
  });

  it('nest below a numbering that goes on over them, and above one that begins again', () => {
    assert.deepEqual(
      tree(['I. Outcomes', 'A. Digital', '**Quantum**', 'B. Trade', 'II. Conclusion']),
      ['I. Outcomes', '  A. Digital', '    Quantum', '  B. Trade', 'II. Conclusion'],
    );
    assert.deepEqual(tree(['**Peace**', '1. Ukraine', '2. Gaza', '**Trade**', '1. Steel']), [
      'Peace',
      '  1. Ukraine',
      '  2. Gaza',
      'Trade',
      '  1. Steel',
    ]);
  });

  it('hold all that follows an annex’s heading up to the next', () => {
    assert.deepEqual(
      tree(['TRADE', 'Annex I', '**STATEMENT ON AI**', 'Principles', '**Annex II**']),
      ['TRADE', 'Annex I (annex)', '  STATEMENT ON AI', '    Principles', 'Annex II (annex)'],
    );
    assert.deepEqual(tree(['Annexation of Crimea', 'ANNEXE']), [
      'Annexation of Crimea',
      'ANNEXE (annex)',
    ]);
  });

  it('end with their last block, before the next heading and without furniture', () => {
    const decoded = `Joint Statement of Japan 😀\n\n${paragraph}\n\nUkraine\n\n${paragraph}\n\nTrade\n\n${paragraph}\n\nContacts\n\nPress Office\n`;
    const text = new PlainText(decoded);
    const { sections } = layoutOf(text);
    assert.deepEqual(
      sections.map((section) => text.slice(section)),
      [`Ukraine\n\n${paragraph}`, `Trade\n\n${paragraph}`],
    );
    assert.deepEqual(
      sections.map(({ heading }) => text.slice(heading)),
      ['Ukraine', 'Trade'],
    );
  });

  it('lie within one another and within the text, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (decoded) => {
        const text = new PlainText(decoded);
        const open: { level: number; end: number }[] = [];
        let start = 0;
        for (const section of layoutOf(text).sections) {
          assert.ok(section.start >= start && section.end <= text.length);
          assert.ok(section.start <= section.heading.start && section.heading.end <= section.end);
          while (open.length > 0 && open.at(-1)!.level >= section.level) {
            assert.ok(open.pop()!.end <= section.start);
          }
          assert.ok(section.level === open.length + 1);
          if (open.length > 0) assert.ok(section.end <= open.at(-1)!.end);
          open.push(section);
          start = section.start;
        }
      }),
      { numRuns: runs(500, 20_000) },
    );
  });
});
