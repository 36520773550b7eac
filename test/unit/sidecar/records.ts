import * as fc from 'fast-check';
import type { Annotation } from '../../../src/core/annotation/annotation';

/** What readers of YAML and editors stumble over. */
const awkward = [
  ...['\r', '\n', '\r\n', '\t', '\0', '\u0085', '\u2028', '\u2029', '\ufeff', '\ufffe', '\uffff'],
  ...[
    '\ud800',
    '\udc00',
    '\u{1f600}',
    '\u{10ffff}',
    'e\u0301',
    '\u00e9',
    '\u00a0',
    '\u202f',
    '\u007f',
  ],
  ...['"', "'", '\\', '#', ' #', ': ', '- ', '...', '---', '&', '*', '!', '{', '}', '[', ']', ','],
  ...['0816', '1.10', 'no', 'null', '~', '2024-05-01', '\\u0041', '__proto__', '<<<<<<< ', '« »'],
];

export const text = fc
  .array(fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

const anchor = fc
  .tuple(fc.nat(999), fc.nat(99), text, text, text)
  .map(([start, length, quote, prefix, suffix]) => ({
    start,
    end: start + length,
    quote,
    prefix,
    suffix,
  }));

const conflicts = fc.record(
  {
    kind: fc.array(text, { minLength: 1, maxLength: 2 }),
    note: fc.array(fc.option(text), { minLength: 1, maxLength: 2 }),
    anchor: fc.array(anchor, { minLength: 1, maxLength: 1 }),
    removed: fc.constant(true as const),
  },
  { requiredKeys: ['kind'], noNullPrototype: true },
);

/** Any annotation of the id `id`. */
export const annotationOf = (id: fc.Arbitrary<string>): fc.Arbitrary<Annotation> =>
  fc.record(
    {
      id,
      kind: text,
      themes: fc.array(text, { maxLength: 3 }),
      strength: text,
      anchor,
      state: fc.constant('lost' as const),
      note: text,
      coder: text,
      created: text,
      modified: text,
      conflicts,
    },
    { requiredKeys: ['id', 'kind', 'themes', 'anchor', 'coder', 'created'], noNullPrototype: true },
  );

const anyId = fc.oneof(
  fc.stringMatching(/^[a-z0-9]{8}$/),
  text.filter((id) => id !== ''),
);

/** Any annotations, each id once. */
export const annotations = fc.uniqueArray(annotationOf(anyId), {
  selector: ({ id }) => id,
  maxLength: 5,
});

/** What any sidecar may say. */
export const contents = fc.record({
  textName: text,
  sha256: fc.oneof(fc.constant(''), fc.stringMatching(/^[0-9a-f]{64}$/)),
  annotations,
});

/** A line that nobody knows, of an annotation or of the file. */
export const unknownLine = fc.constantFrom(
  'reviewer: bob',
  'weight: 0.5 # of 1',
  'code: 0816',
  'flag: no',
  'list: ["a", "b # c", 3]',
  'map: {"a": {"b": null}, "c": [true]}',
  'title: "a # b: c" # remark',
  'when: 2024-05-01',
);

/** Keys that nobody knows, in forms of YAML that take more than one line. */
export const unknownBlock = fc.constantFrom(
  'block: |\n  one\n    # no comment\n\n  two\n',
  'kept: |+\n  one\n\n\n',
  'folded: >-\n  one\n  two\n',
  'nested:\n  a: 1 # one\n  # two\n  b:\n  - x\n  - y: z\n',
  'flat:\n- a\n# inside\n- b\n',
  'flow: [a, # first\n  "b\n  c", {d: e}]\n',
  "single: 'it''s # one'\n",
  'multi: one\n  two\n',
  'empty:\n',
);

export const commentLine = fc.constantFrom('# remark', '#', '  # indented', '    # deeper', '');
