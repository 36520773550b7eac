import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Codebook } from '../../../src/core/codebook/codebook';
import { english } from '../../../src/core/message';
import { firstChoices } from '../../../src/core/statistics/choices';
import { narrowed } from '../../../src/core/statistics/narrowed';
import {
  statisticsOf,
  type Statistics,
  type StatisticsChoices,
} from '../../../src/core/statistics/statistics';
import { finish } from '../../../src/core/steps';
import { filterOf, type AnnotationFilter } from '../../../src/core/workspace/annotationFilter';
import type { PlacedAnnotation } from '../../../src/core/workspace/placedAnnotation';
import { runs } from '../../support/runs';

const theme = (code: string, parent?: string) =>
  [code, { code, labels: { en: `Theme ${code}` }, descriptions: {}, parent }] as const;
const kind = (code: string, color?: string) =>
  [code, { code, labels: { en: `kind ${code}` }, descriptions: {}, strengths: [], color }] as const;

/** A hierarchy of three levels. */
const codebook: Codebook = {
  kinds: new Map([kind('commitment'), kind('condemnation', '#7a3e9d')]),
  themes: new Map([
    theme('1'),
    theme('11', '1'),
    theme('111', '11'),
    theme('112', '11'),
    theme('12', '1'),
    theme('2'),
    theme('21', '2'),
  ]),
};

const dates: Readonly<Record<string, string | undefined>> = {
  'mem:/a.txt': '2023-11-05',
  'mem:/b.txt': '2024-02-28',
  'mem:/c.txt': undefined,
};

let ids = 0;

function placed(text: string, kind: string, ...themes: string[]): PlacedAnnotation {
  const id = `a${ids++}`;
  const anchor = { start: 0, end: 5, quote: `quote ${id}`, prefix: '', suffix: '' };
  return {
    text: `mem:/${text}.txt`,
    sidecar: `mem:/${text}.txt.annotations.yaml`,
    id,
    annotation: { id, kind, themes, anchor, coder: 'ana', created: '2026-11-21T18:00:00Z' },
    placement: undefined,
  };
}

function count(
  annotations: readonly PlacedAnnotation[],
  choices: Partial<StatisticsChoices>,
  filter: AnnotationFilter = {},
): Statistics {
  const shows = filterOf(filter, () => codebook);
  const source = {
    annotations: annotations.filter(shows),
    themes: filter.themes,
    codebookOf: () => codebook,
    nameOf: (text: string) => text.slice('mem:/'.length),
    dateOf: (text: string) => dates[text],
    language: 'en',
    translate: english,
  };
  return finish(statisticsOf({ ...firstChoices, ...choices }, source));
}

/** Rows as `label: counts`. */
function rows({ rows: all }: Statistics): string[] {
  return all.map(({ label, counts }) => `${label}: ${counts.join(' ')}`);
}

const some = [
  placed('a', 'commitment', '111'),
  placed('a', 'commitment', '112', '12'),
  placed('a', 'condemnation', '11'),
  placed('b', 'commitment', '21', '111'),
  placed('b', 'appeal', 'unknown'),
  placed('c', 'condemnation'),
];

describe('statistics by theme', () => {
  it('take themes together at the broadest level, each annotation once', () => {
    const { kinds, totals, annotations, texts, levels, overlaps } = count(some, {});
    assert.deepEqual(
      kinds.map(({ code, label, color }) => [code, label, color]),
      [
        ['commitment', 'kind commitment', undefined],
        ['condemnation', 'kind condemnation', '#7a3e9d'],
        ['appeal', 'appeal', undefined],
      ],
    );
    assert.deepEqual([totals, annotations, texts, levels, overlaps], [[3, 2, 1], 6, 3, 3, true]);
    assert.deepEqual(rows(count(some, {})), [
      'Theme 1: 3 1 0',
      'Theme 2: 1 0 0',
      'unknown: 0 0 1',
      'no theme: 0 1 0',
    ]);
  });

  it('go down the hierarchy as far as is asked, and tell what was not coded more narrowly', () => {
    assert.deepEqual(rows(count(some, { level: 2 })), [
      'Theme 11: 3 1 0',
      'Theme 12: 1 0 0',
      'Theme 21: 1 0 0',
      'unknown: 0 0 1',
      'no theme: 0 1 0',
    ]);
    const deepest = count(some, { level: 0, order: 'label' });
    assert.deepEqual(rows(deepest), [
      'Theme 11 (not specified further): 0 1 0',
      'Theme 12: 1 0 0',
      'Theme 21: 1 0 0',
      'Theme 111: 2 0 0',
      'Theme 112: 1 0 0',
      'unknown: 0 0 1',
      'no theme: 0 1 0',
    ]);
    assert.equal(deepest.rows.find(({ key }) => key === '111')?.above, 'Theme 1 > Theme 11');
    assert.equal(deepest.rows.find(({ key }) => key === '11')?.asks, undefined);
  });

  it('leave out what else annotations are about, where the filter asks for themes', () => {
    const filter = { themes: ['11'] };
    assert.deepEqual(rows(count(some, { level: 0 }, filter)), [
      'Theme 111: 2 0',
      'Theme 11 (not specified further): 0 1',
      'Theme 112: 1 0',
    ]);
    const broad = count(some, {}, filter);
    assert.deepEqual(rows(broad), ['Theme 1: 3 1']);
    assert.deepEqual(broad.rows[0]?.asks, { themes: ['11'] });
  });

  it('tell the most frequent apart and take the others together, each annotation once', () => {
    const many = [
      ...['111', '111', '111', '112', '112'].map((code) => placed('a', 'commitment', code)),
      placed('a', 'commitment', '12', '21', '2'),
      placed('a', 'condemnation', '12'),
    ];
    const { rows: all, others } = count(many, { level: 0, most: 2 });
    assert.equal(others, 3);
    assert.deepEqual(
      all.map(({ label, total, role }) => [label, total, role]),
      [
        ['Theme 111', 3, 'one'],
        ['Theme 112', 2, 'one'],
        ['3 others', 2, 'others'],
      ],
    );
    assert.equal(all[2]?.asks, undefined);
  });
});

describe('statistics by text', () => {
  it('have a row for each, the name before its folder', () => {
    const deep = [...some, placed('folder/d', 'commitment')];
    assert.deepEqual(
      count(deep, { by: 'text' }).rows.map(({ label, above, total }) => [label, above, total]),
      [
        ['a.txt', '', 3],
        ['b.txt', '', 2],
        ['c.txt', '', 1],
        ['d.txt', 'folder', 1],
      ],
    );
  });
});

describe('statistics over time', () => {
  it('go by the date of the text, with the months in which nothing was', () => {
    const { rows: all, unit } = count(some, { by: 'time' });
    assert.equal(unit, 'month');
    assert.deepEqual(
      all.map(({ label, short, above, total }) => [label, short, above, total]),
      [
        ['November 2023', 'Nov', '2023', 3],
        ['December 2023', 'Dec', '2023', 0],
        ['January 2024', 'Jan', '2024', 0],
        ['February 2024', 'Feb', '2024', 2],
        ['no date', 'no date', '', 1],
      ],
    );
    assert.deepEqual(all[4]?.asks, { texts: ['mem:/c.txt'] });
  });

  it('take quarters or years where they are asked for', () => {
    const labels = (unit: StatisticsChoices['unit']) =>
      count(some, { by: 'time', unit }).rows.map(({ label }) => label);
    assert.deepEqual(labels('quarter'), ['Q4 2023', 'Q1 2024', 'no date']);
    assert.deepEqual(labels('year'), ['2023', '2024', 'no date']);
  });
});

describe('all statistics', () => {
  const anyAnnotation = fc
    .tuple(
      fc.constantFrom('a', 'b', 'c'),
      fc.constantFrom('commitment', 'condemnation', 'appeal'),
      fc.uniqueArray(fc.constantFrom(...codebook.themes.keys(), 'unknown'), { maxLength: 4 }),
    )
    .map(([text, code, themes]) => placed(text, code, ...themes));
  const anyChoices = fc.record({
    by: fc.constantFrom('theme' as const, 'text' as const, 'time' as const),
    level: fc.nat(4),
    most: fc.integer({ min: 1, max: 4 }),
    order: fc.constantFrom('count' as const, 'label' as const),
    unit: fc.constantFrom('auto' as const, 'month' as const, 'quarter' as const, 'year' as const),
  });
  const anyFilter = fc.record(
    {
      themes: fc.uniqueArray(fc.constantFrom('', ...codebook.themes.keys()), { minLength: 1 }),
      kinds: fc.constant(['commitment', 'appeal']),
    },
    { requiredKeys: [] },
  );

  it('count every annotation, and each row shows what it counts', () => {
    fc.assert(
      fc.property(fc.array(anyAnnotation), anyChoices, anyFilter, (all, choices, filter) => {
        const made = count(all, choices, filter);
        const shown = all.filter(filterOf(filter, () => codebook));
        assert.equal(made.annotations, shown.length);
        assert.equal(sum(made.totals), shown.length);
        const inRows = sum(made.rows.map(({ total }) => total));
        if (choices.by === 'theme') assert.ok(inRows >= shown.length);
        else assert.equal(inRows, shown.length);
        for (const [row, { counts, total }] of made.rows.entries()) {
          assert.equal(sum(counts), total);
          for (const [index, expected] of [...counts.entries(), [undefined, total] as const]) {
            const filtered = narrowed(filter, made, row, index);
            if (!filtered) continue;
            const found = all.filter(filterOf(filtered, () => codebook));
            assert.equal(found.length, expected);
          }
        }
      }),
      { numRuns: runs(200, 5000) },
    );
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
