import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Annotation } from '../../../src/core/annotation/annotation';
import { inlineJson } from '../../../src/core/sidecar/canonicalText';
import { mergeSidecars, type Merged } from '../../../src/core/sidecar/mergeSidecars';
import { readSidecar } from '../../../src/core/sidecar/readSidecar';
import type { Sidecar } from '../../../src/core/sidecar/sidecar';
import { writeSidecar } from '../../../src/core/sidecar/writeSidecar';
import { runs } from '../../support/runs';
import { annotationOf } from './records';

const read = (text: string): Sidecar => {
  const { sidecar, problems } = readSidecar(new TextEncoder().encode(text));
  assert.deepEqual(problems, [], text);
  return sidecar;
};
const written = (sidecar: Sidecar): string => writeSidecar(sidecar, sidecar);
const sidecarOf = (annotations: readonly Annotation[], base?: Sidecar): Sidecar =>
  read(writeSidecar(base, { textName: 'a.txt', sha256: '', annotations }));
const textOf = ({ sidecar }: Merged): string => written(sidecar);

const one: Annotation = {
  id: 'k7m2q9x4',
  kind: 'commitment',
  themes: ['0816'],
  anchor: { start: 10, end: 14, quote: 'word', prefix: 'a ', suffix: ' b' },
  note: 'n',
  coder: 'ana',
  created: '2026-11-21T18:00:00Z',
};
const base = sidecarOf([one]);
const mergeOne = (ours: Partial<Annotation> | null, theirs: Partial<Annotation> | null) => {
  const side = (change: Partial<Annotation> | null) =>
    sidecarOf(change ? [{ ...one, ...change }] : [], base);
  const merged = mergeSidecars(base, side(ours), side(theirs));
  assert.equal(textOf(mergeSidecars(base, side(theirs), side(ours))), textOf(merged));
  return { merged: merged.sidecar.annotations, fields: merged.conflicts.map(({ field }) => field) };
};

describe('merging two sidecars', () => {
  it('joins what each side added', () => {
    const added = (id: string, start: number) => ({ ...one, id, anchor: { ...one.anchor, start } });
    const ours = sidecarOf([one, added('aaaaaaaa', 3)], base);
    const theirs = sidecarOf([one, added('bbbbbbbb', 5)], base);
    const { sidecar, conflicts } = mergeSidecars(base, ours, theirs);
    assert.deepEqual(
      sidecar.annotations.map(({ id }) => id),
      ['aaaaaaaa', 'bbbbbbbb', 'k7m2q9x4'],
    );
    assert.deepEqual(conflicts, []);
  });

  it('takes different fields of one annotation from their sides', () => {
    const modified = '2027-01-01T00:00:00Z';
    assert.deepEqual(mergeOne({ kind: 'x', modified }, { themes: ['1', '2'], note: 'm' }), {
      merged: [{ ...one, kind: 'x', themes: ['1', '2'], note: 'm', modified }],
      fields: [],
    });
  });

  it('keeps both values of a field that both changed, the later one in place', () => {
    const [t1, t2] = ['2027-01-01T00:00:00Z', '2027-01-02T00:00:00Z'];
    assert.deepEqual(mergeOne({ kind: 'x', modified: t2 }, { kind: 'a', modified: t1 }), {
      merged: [{ ...one, kind: 'x', modified: t2, conflicts: { kind: ['a'] } }],
      fields: ['kind'],
    });
    const { merged } = mergeOne({ note: 'x', modified: t2 }, { note: undefined, modified: t1 });
    assert.deepEqual(merged[0]?.conflicts, { note: [null] });
  });

  it('keeps an annotation that one side removed and the other changed', () => {
    assert.deepEqual(mergeOne(null, { note: 'm' }), {
      merged: [{ ...one, note: 'm', conflicts: { removed: true } }],
      fields: ['removed'],
    });
    assert.deepEqual(mergeOne(null, {}), { merged: [], fields: [] });
  });

  it('asks about an anchor only where its words differ', () => {
    const at = (start: number, quote: string) => ({
      anchor: { ...one.anchor, start, end: start + 4, quote },
    });
    assert.deepEqual(mergeOne(at(3, 'word'), at(5, 'word')).fields, []);
    const { merged, fields } = mergeOne(at(3, 'word'), at(5, 'Word'));
    assert.deepEqual(fields, ['anchor']);
    assert.equal(merged[0]?.conflicts?.anchor?.length, 1);
  });

  it('lets a decision made on one side stand', () => {
    const open = sidecarOf([{ ...one, conflicts: { kind: ['x'] } }], base);
    const decided = sidecarOf([{ ...one, kind: 'x' }], open);
    const noted = sidecarOf([{ ...one, note: 'm', conflicts: { kind: ['x'] } }], open);
    const { sidecar, conflicts } = mergeSidecars(open, decided, noted);
    assert.deepEqual(sidecar.annotations, [{ ...one, kind: 'x', note: 'm' }]);
    assert.deepEqual(conflicts, []);
  });

  it('keeps both where each side gave the same id to another passage', () => {
    const empty = sidecarOf([]);
    const other = { ...one, created: '', anchor: { ...one.anchor, quote: 'else' } };
    const [ours, theirs] = [sidecarOf([one]), sidecarOf([other])];
    const merged = mergeSidecars(empty, ours, theirs);
    assert.equal(textOf(mergeSidecars(undefined, theirs, ours)), textOf(merged));
    const quotes = merged.sidecar.annotations.map(({ anchor }) => anchor.quote);
    assert.deepEqual(quotes.sort(), ['else', 'word']);
    assert.deepEqual(
      merged.conflicts.map(({ field }) => field),
      ['twin'],
    );
    assert.equal(textOf(mergeSidecars(empty, merged.sidecar, theirs)), textOf(merged));
  });

  it('merges comments and unknown keys', () => {
    const text = written(base);
    const insert = (after: RegExp, lines: string) => (source: string) =>
      source.replace(after, (line) => line + lines);
    const both = insert(/ {2}kind.*\n/, '  mark: old\n')(text);
    const ours = both.replace('mark: old', 'mark: ours').replace('sha256: ""', 'sha256: "" # h');
    const theirs = insert(
      /sha256.*\n/,
      'project: p\n# c\n',
    )(both.replace('mark: old', 'mark: theirs'));
    const { sidecar, conflicts } = mergeSidecars(read(both), read(ours), read(theirs));
    const merged = written(sidecar);
    assert.match(merged, /sha256: "" # h\nproject: p\n# c\nannotations:\n/);
    assert.match(merged, / {2}# mark: theirs\n {2}mark: ours\n/);
    assert.deepEqual(conflicts, [{ id: one.id, field: 'mark' }]);
  });
});

const ids = ['a1', 'b2', 'c3', 'd4'];
// As merging leaves them: each open value once, in order, and never the annotation's own.
const decided = ({ conflicts, ...rest }: Annotation): Annotation => {
  const kind = conflicts?.kind?.[0];
  const open = kind !== undefined && kind !== rest.kind ? { kind: [kind] } : undefined;
  return open ? { ...rest, conflicts: open } : rest;
};
const pool = fc.tuple(...ids.map((id) => annotationOf(fc.constant(id)).map(decided)));
/** What a writer does to each annotation: keep, remove, or take some fields of another. */
const edits = fc.array(
  fc.record({
    act: fc.constantFrom('keep', 'keep', 'remove', 'edit', 'comment'),
    fields: fc.subarray([
      'kind',
      'themes',
      'note',
      'anchor',
      'strength',
      'state',
      'modified',
    ] as const),
    donor: fc.nat(3),
    remark: fc.constantFrom('# one', '# two', 'mark: 1', 'mark: 2 # m', 'list:\n  - a'),
  }),
  { minLength: 4, maxLength: 4 },
);

type Edit = typeof edits extends fc.Arbitrary<(infer E)[]> ? E : never;

/** What a writer makes of `from`; an annotation that is not there is added. */
function edited(from: Sidecar, pool: readonly Annotation[], script: readonly Edit[]): Sidecar {
  const next = pool.flatMap((fresh, index): Annotation[] => {
    const { act, fields, donor } = script[index]!;
    const before = from.annotations.find(({ id }) => id === fresh.id);
    if (act === 'remove') return [];
    if (act !== 'edit') return before ? [before] : [];
    if (!before) return [fresh];
    const taken = Object.fromEntries(fields.map((field) => [field, pool[donor]![field]]));
    return [decided({ ...before, ...taken })];
  });
  let text = writeSidecar(from, { ...from, annotations: next });
  script.forEach(({ act, remark }, index) => {
    if (act !== 'comment') return;
    const line = remark.replace(/^/gm, '  ');
    text = text.replace(`- id: "${ids[index]!}"\n`, (id) => `${id}${line}\n`);
  });
  const { sidecar, writable } = readSidecar(new TextEncoder().encode(text));
  assert.ok(writable, text);
  return sidecar;
}

/** All values that an annotation has for a field, those to be decided about included. */
function valuesOf(annotation: Annotation | undefined, field: 'kind' | 'themes' | 'note'): string[] {
  const open: readonly unknown[] = annotation?.conflicts?.[field] ?? [];
  return [annotation?.[field] ?? null, ...open].map(inlineJson);
}

describe('any merge of two sidecars', () => {
  const scenario = fc.record({ pool, first: edits, ours: edits, theirs: edits });
  const sides = (value: typeof scenario extends fc.Arbitrary<infer S> ? S : never) => {
    const start = edited(sidecarOf([]), value.pool, value.first);
    return [
      start,
      edited(start, value.pool, value.ours),
      edited(start, value.pool, value.theirs),
    ] as const;
  };

  it('gives the same from either side, and again with either side', () => {
    fc.assert(
      fc.property(scenario, (value) => {
        const [start, ours, theirs] = sides(value);
        const merged = mergeSidecars(start, ours, theirs);
        const text = textOf(merged);
        assert.equal(textOf(mergeSidecars(start, theirs, ours)), text);
        assert.equal(textOf(mergeSidecars(start, merged.sidecar, theirs)), text);
        assert.equal(textOf(mergeSidecars(start, ours, merged.sidecar)), text);
        assert.equal(textOf(mergeSidecars(start, merged.sidecar, merged.sidecar)), text);
      }),
      { numRuns: runs(150, 10_000) },
    );
  });

  it('loses no annotation, no value, no comment and no unknown key, and can be read again', () => {
    fc.assert(
      fc.property(scenario, (value) => {
        const [start, ours, theirs] = sides(value);
        const { sidecar } = mergeSidecars(start, ours, theirs);
        const again = readSidecar(new TextEncoder().encode(written(sidecar)));
        assert.deepEqual(again.problems, []);
        assert.deepEqual(again.sidecar.annotations, sidecar.annotations);
        for (const [side, other] of [
          [ours, theirs],
          [theirs, ours],
        ] as const) {
          for (const annotation of side.annotations) {
            const { id } = annotation;
            const before = start.source.entries.get(id);
            const entry = side.source.entries.get(id)!;
            const gone = before && !other.source.entries.has(id);
            if (gone && before.text === entry.text) continue;
            const merged = sidecar.source.entries.get(id);
            assert.ok(merged);
            for (const field of ['kind', 'themes', 'note'] as const) {
              const own = inlineJson(annotation[field] ?? null);
              const changed = own !== inlineJson(before?.annotation[field] ?? null);
              const twins = sidecar.annotations.filter((a) => a.conflicts?.twin === id);
              const kept = [merged.annotation, ...twins].flatMap((a) => valuesOf(a, field));
              if (changed) assert.ok(kept.includes(own), `${field} ${own}`);
            }
            for (const line of entry.text.match(/# (?:one|two|m)$|mark: \d|^ *- a$/gm) ?? []) {
              if (!before?.text.includes(line)) {
                assert.ok(written(sidecar).includes(line.trim()), line);
              }
            }
          }
        }
      }),
      { numRuns: runs(150, 10_000) },
    );
  });
});
