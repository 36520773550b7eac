import assert from 'node:assert/strict';
import fc from 'fast-check';
import { documentFacts } from '../../../src/core/structure/facts';
import { parseStructure } from '../../../src/core/structure/parseStructure';
import { PlainText } from '../../../src/core/text/plainText';
import { runs } from '../../support/runs';
import { anyText } from './anyText';

const statement = new PlainText(`---
title: "Joint Statement of Canada and Japan 😀"
date: '2024-05-03'
---

**Peace**

We, the leaders of Canada and Japan, condemn the attack and recall resolution 2397 (2017) of the
United Nations Security Council (UNSC). We will meet again by the end of 2025.

**Annex**

We agree to:

- launch a dialogue; and
- share information.

For media inquiries

press@example.org
`);

describe('parseStructure', () => {
  it('puts together all that a text is made of', () => {
    const { facts, blocks, sections, verbs, terms, dates, references } = parseStructure(statement);
    assert.deepEqual(facts, {
      title: 'Joint Statement of Canada and Japan 😀',
      date: '2024-05-03',
      language: 'en',
      parties: ['Canada', 'Japan'],
    });
    assert.deepEqual(
      blocks.map(({ role }) => role),
      [
        ...['front-matter', 'heading', 'paragraph', 'heading', 'paragraph', 'item', 'item'],
        ...['furniture', 'furniture'],
      ],
    );
    assert.deepEqual(
      sections.map(({ title, annex }) => [title, annex]),
      [
        ['Peace', false],
        ['Annex', true],
      ],
    );
    const words = (span: { start: number; end: number }) => statement.slice(span);
    assert.ok(verbs.some((verb) => words(verb) === 'condemn' && verb.kind === 'condemnation'));
    assert.deepEqual(terms.map(words), ['UNSC']);
    assert.ok(dates.some((date) => words(date) === 'by the end of 2025' && date.isDeadline));
    assert.deepEqual(
      references.map(({ symbol }) => symbol),
      ['S/RES/2397(2017)'],
    );
  });

  it('reads a text once', () => {
    assert.equal(parseStructure(statement), parseStructure(statement));
    assert.deepEqual(parseStructure(statement).facts, documentFacts(statement));
  });

  it('marks nothing outside the text, and all in reading order, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (decoded) => {
        const text = new PlainText(decoded);
        const { blocks, sections, verbs, terms, dates, references } = parseStructure(text);
        for (const list of [blocks, sections, verbs, terms, dates, references]) {
          let last = 0;
          for (const { start, end } of list) {
            assert.ok(last <= start && start < end && end <= text.length);
            last = start;
          }
        }
      }),
      { numRuns: runs(300, 20_000) },
    );
  });
});
