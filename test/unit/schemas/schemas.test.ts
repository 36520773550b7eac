import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import manifest from '../../../package.json';
import { bases } from '../../../src/core/codebook/bases';
import { codebookTemplate } from '../../../src/core/codebook/codebookTemplate';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { english } from '../../../src/core/message';
import { annotationKeys, requiredKeys } from '../../../src/core/sidecar/annotationFields';
import { readSidecar } from '../../../src/core/sidecar/readSidecar';
import { writeSidecar } from '../../../src/core/sidecar/writeSidecar';
import annotationsSchema from '../../../schemas/annotations.schema.json';
import codebookSchema from '../../../schemas/codebook.schema.json';
import { runs } from '../../support/runs';
import { contents } from '../sidecar/records';

const ajv = new Ajv({ strict: false, allErrors: true });
const annotations = ajv.compile(annotationsSchema);
const codebook = ajv.compile(codebookSchema);

/** Whether a schema accepts what YAML 1.2 with its core schema, as others read it, makes of a text. */
function accepts(schema: ValidateFunction, text: string): boolean {
  return schema(parse(text, { uniqueKeys: false, logLevel: 'silent' }));
}

const readsSidecar = (text: string): boolean =>
  readSidecar(new TextEncoder().encode(text)).problems.every(
    ({ severity }) => severity !== 'error',
  );
const readsCodebook = (text: string): boolean =>
  readCodebook(text).problems.every(({ severity }) => severity !== 'error');

const entry = (lines: string): string =>
  `communique: 1\ntext: "a.txt"\nannotations:\n- id: "a"\n  kind: "k"\n  start: 0\n  end: 1\n  quote: "x"\n${lines}`;

describe('the schema of sidecars', () => {
  it('accepts whatever we write', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const written = writeSidecar(undefined, content);
        assert.ok(
          accepts(annotations, written),
          `${ajv.errorsText(annotations.errors)}\n${written}`,
        );
      }),
      { numRuns: runs(200, 5000) },
    );
  });

  it('accepts the examples', () => {
    for (const name of fs.readdirSync('examples').filter((name) => name.endsWith('.yaml'))) {
      assert.ok(accepts(annotations, fs.readFileSync(`examples/${name}`, 'utf8')), name);
    }
  });

  for (const [what, text] of Object.entries({
    'codes typed without quotes': entry(
      '  themes: [0816, 1.10, 1e3, no, null, 2024-05-01]\n  strength: 1\n',
    ),
    'keys that nobody knows': entry('  certainty: {a: [1]}\n'),
    'keys without a value': entry('  themes:\n  strength:\n  state:\n  note:\n  conflicts:\n'),
    'a list without annotations': 'communique: 1\ntext: a.txt\nannotations:\n',
    'what a merge leaves': entry('  conflicts: {"strength": ["mid"], "note": [null]}\n'),
  })) {
    it(`accepts ${what}, as the reader does`, () => {
      assert.ok(readsSidecar(text));
      assert.ok(accepts(annotations, text), ajv.errorsText(annotations.errors));
    });
  }

  for (const [what, text] of Object.entries({
    'another version': entry('').replace('communique: 1', 'communique: 2'),
    'a version that is no number': entry('').replace('communique: 1', 'communique: one'),
    'no text': 'communique: 1\nannotations: []\n',
    'no list': 'communique: 1\ntext: "a"\n',
    'a list that is none': 'communique: 1\ntext: "a"\nannotations: none\n',
    'an annotation that is a text': 'communique: 1\ntext: "a"\nannotations:\n- one\n',
    'a text that is a list': entry('').replace('"a.txt"', '[a.txt]'),
    'offsets that are words': entry('').replace('start: 0', 'start: first'),
    'offsets in quotes': entry('').replace('start: 0', 'start: "0"'),
    'negative offsets': entry('').replace('start: 0', 'start: -1'),
    'themes that are no list': entry('  themes: "0816"\n'),
    'themes in lists': entry('  themes: [["0816"]]\n'),
    'a note that is a list': entry('  note: [a]\n'),
    'another state': entry('  state: "gone"\n'),
    'conflicts that nobody knows': entry('  conflicts: {"quote": ["x"]}\n'),
    'a place without words': entry('  conflicts: {"anchor": [{"start": 1, "end": 2}]}\n'),
  })) {
    it(`refuses ${what}, as the reader does`, () => {
      assert.ok(!readsSidecar(text));
      assert.ok(!accepts(annotations, text));
    });
  }

  for (const key of requiredKeys) {
    it(`refuses an annotation without ${key}, as the reader does`, () => {
      const text = entry('  note: "n"\n').replace(new RegExp(`([ -] )${key}: .*`), '$1other: 1');
      assert.ok(!readsSidecar(text));
      assert.ok(!accepts(annotations, text));
    });
  }

  it('has the keys that the reader knows, in their order', () => {
    const { properties, required } = annotationsSchema.definitions.annotation;
    assert.deepEqual(Object.keys(properties), annotationKeys);
    assert.deepEqual(required, requiredKeys);
  });
});

describe('the schema of codebooks', () => {
  it('accepts the draft of a codebook, as it is and with all that it proposes', () => {
    const draft = codebookTemplate(english);
    const all = draft.replaceAll(/^# (kinds:|themes:|themesPerAnnotation:|  )/gm, '$1');
    for (const text of [draft, all]) {
      assert.ok(readsCodebook(text));
      assert.ok(accepts(codebook, text), ajv.errorsText(codebook.errors));
    }
  });

  for (const [what, text] of Object.entries({
    'labels alone': 'kinds: {a: A, b: {label: B}}\nthemes: {0816: defence, no: {label: 1}}\n',
    'texts by language': 'kinds:\n  a:\n    label: {en: a, fr-CA: b}\n    description: c\n',
    'keys without a value': 'kinds: {a: {label: a, strengths: }}\nthemes:\n',
    'a scale':
      'kinds: {a: {label: a, color: "#8250DF", strengths: {1: one, b: {label: {en: c}}}}}\n',
    'guidance for coders':
      'kinds: {a: {label: a, when: {en: b}, whenNot: c, examples: [d, e], key: 4}}\n',
    'themes that are deprecated':
      'kinds: {a: a}\nthemes: {b: b, c: {label: c, deprecated: yes, replacedBy: b}, d: {label: d, replacedBy: [b], color: "#000000"}}\n',
    'one theme an annotation': 'extends: builtin\nthemesPerAnnotation: one\n',
    'several to extend': 'extends: [kinds, security]\n',
    'parents without quotes':
      'kinds: {a: a}\nthemes: {0816: {label: a}, b: {label: b, parent: 0816}}\n',
  })) {
    it(`accepts ${what}, as the reader does`, () => {
      assert.deepEqual(
        readCodebook(text).problems.filter(({ severity }) => severity === 'error'),
        [],
      );
      assert.ok(accepts(codebook, text), ajv.errorsText(codebook.errors));
    });
  }

  for (const [what, text] of Object.entries({
    'a list': '- kinds\n',
    'another version': 'communique: 2\nkinds: {a: a}\n',
    'kinds in a list': 'kinds: [a]\n',
    'a label that is a list': 'kinds: {a: {label: [a]}}\n',
    'a label in no language': 'kinds: {a: {label: {english: a}}}\n',
    'a code with a semicolon': 'kinds: {"a;b": a}\n',
    'a code with a blank at its end': 'kinds: {"a ": a}\n',
    'a colour by its name': 'kinds: {a: {label: a, color: red}}\n',
    'a key of two letters': 'kinds: {a: {label: a, key: ab}}\n',
    'a capital letter as key': 'kinds: {a: {label: a, key: A}}\n',
    'examples that are a map': 'kinds: {a: {label: a, examples: {en: b}}}\n',
    'another number of themes': 'kinds: {a: a}\nthemesPerAnnotation: two\n',
    'deprecated by a word': 'kinds: {a: a}\nthemes: {b: {label: b, deprecated: perhaps}}\n',
    'a base that nobody knows': 'extends: eurovok\nkinds: {a: a}\n',
    'a parent that is a list': 'kinds: {a: a}\nthemes: {b: {label: b, parent: [c]}}\n',
  })) {
    it(`refuses ${what}, as the reader does`, () => {
      assert.ok(!readsCodebook(text));
      assert.ok(!accepts(codebook, text));
    });
  }
});

describe('both schemas', () => {
  const schemas = { annotationsSchema, codebookSchema };

  it('describe every key', () => {
    for (const [name, schema] of Object.entries(schemas)) {
      assert.deepEqual(undescribed(schema, name), []);
    }
  });

  it('accept their own examples', () => {
    for (const { schema, validate } of [
      { schema: annotationsSchema, validate: annotations },
      { schema: codebookSchema, validate: codebook },
    ]) {
      assert.ok(schema.examples.length > 0);
      for (const example of schema.examples) assert.ok(validate(example), schema.title);
    }
  });

  it('know what is built in', () => {
    const [{ enum: names } = { enum: [] }] = codebookSchema.definitions.extended.anyOf;
    assert.deepEqual(names, [...bases.keys()]);
  });

  it('are offered to the YAML extension for our files', () => {
    const offered = manifest.contributes.yamlValidation;
    assert.deepEqual(
      offered.map(({ fileMatch }) => fileMatch),
      ['*.annotations.yaml', 'communique.codebook.yaml'],
    );
    for (const { url } of offered) assert.ok(fs.existsSync(url), url);
  });
});

/** The paths of keys that a schema does not describe. */
function undescribed(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, ...rest } = schema as { properties?: Record<string, object> };
  const missing = Object.entries(properties)
    .filter(([, property]) => !('description' in property))
    .map(([key]) => `${path}.${key}`);
  const within = { ...rest, ...properties };
  return [
    ...missing,
    ...Object.entries(within).flatMap(([key, one]) => undescribed(one, `${path}.${key}`)),
  ];
}
