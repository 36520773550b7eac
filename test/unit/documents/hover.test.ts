import assert from 'node:assert/strict';
import { builtinCodebook } from '../../../src/core/codebook/builtin';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { hoverCodebook, hoverSidecar } from '../../../src/core/documents/hover';
import {
  annotationKeyMeanings,
  codebookKeys,
  kindKeys,
  sidecarKeys,
  strengthKeys,
  themeKeys,
} from '../../../src/core/documents/keyMeanings';
import annotationsSchema from '../../../schemas/annotations.schema.json';
import codebookSchema from '../../../schemas/codebook.schema.json';
import { english, render } from '../../../src/core/message';
import { marked } from './marked';

const reader = { language: 'en', translate: english };
const head = 'communique: 1\ntext: "a.txt"\nannotations:\n- id: "a"\n  kind: "condemnation"\n';

function said(source: string, codebook = builtinCodebook, language = 'en'): string | undefined {
  const { text, offset } = marked(source);
  return hoverSidecar(text, offset, codebook, { language, translate: english })?.markdown;
}

const codebookText = `extends: builtin
kinds:
  appeal:
    label: {en: appeal, fr: appel}
    when: They ask others.
    strengths: {high: {label: strong, description: demand}}
themes:
  "0816.1":
    label: {en: sanctions}
    parent: "0816"
    description: {en: Measures, fr: Mesures}
    whenNot: Trade *as such*
    examples: [We impose sanctions.]
  embargo: {label: embargo, deprecated: true, replacedBy: "0816.1"}
`;

describe('hovering in a sidecar', () => {
  it('tells label, code and path of a theme, in the language of the reader', () => {
    const source = `${head}  themes: ["0816", "08|21"]\n`;
    assert.equal(said(source), '**defence** (0821)\n\n*International relations \\> defence*');
    assert.equal(
      said(source, builtinCodebook, 'fr'),
      '**défense** (0821)\n\n*Relations internationales \\> défense*',
    );
  });

  it('tells description, when to use it and when not, and examples', () => {
    const { codebook } = readCodebook(codebookText);
    assert.equal(
      said(`${head}  themes: ["0816.1|"]\n`, codebook),
      [
        '**sanctions** (0816\\.1)',
        '*International relations \\> international security \\> sanctions*',
        'Measures',
        '*When not to use it:* Trade \\*as such\\*',
        '> We impose sanctions\\.',
      ].join('\n\n'),
    );
  });

  it('tells what takes the place of a deprecated theme', () => {
    const { codebook } = readCodebook(codebookText);
    assert.match(
      said(`${head}  themes: [em|bargo]\n`, codebook) ?? '',
      /Deprecated\\: use sanctions \\\(0816\\\.1\\\) in its place/,
    );
  });

  it('tells of a kind its scale, and of a strength what it means', () => {
    assert.match(
      said(head.replace('demn', 'de|mn')) ?? '',
      /- \*\*high\*\*\n- \*\*medium\*\* \(mid\)/,
    );
    assert.match(said(`${head}  strength: "mi|d"\n`) ?? '', /\*\*medium\*\* \(mid\)\n\ndeplore/);
  });

  it('tells of a code that the codebook does not have that it does not', () => {
    assert.match(said(`${head}  themes: ["99|99"]\n`) ?? '', /does not have this code/);
  });

  it('tells what a key means, and nothing of words', () => {
    assert.match(said(`${head}  st|art: 1\n`) ?? '', /code points/);
    assert.match(said('communique: 1\nsha|256: ""\n') ?? '', /SHA\\-256/);
    assert.equal(said(`${head}  quote: "We con|demn"\n`), undefined);
    assert.equal(said(`${head}  certainty: "A|"\n`), undefined);
  });

  it('works beside lines that are no YAML', () => {
    const source = `${head}  note: "open\n- id: "b"\n  kind: "commit|ment"\n`;
    assert.match(said(source) ?? '', /\*\*commitment\*\*/);
  });
});

describe('hovering in a codebook', () => {
  const { codebook } = readCodebook(codebookText);
  const saidIn = (mark: string): string | undefined => {
    const { text, offset } = marked(codebookText.replace(mark.replace('|', ''), mark));
    return hoverCodebook(text, offset, codebook!, reader)?.markdown;
  };

  it('tells of a code what its entry says', () => {
    assert.match(saidIn('"0816|.1":') ?? '', /Measures/);
    assert.match(saidIn('app|eal:') ?? '', /\*\*appeal\*\*\n\n\*When to use it:\* They ask others/);
    assert.match(saidIn('parent: "08|16"') ?? '', /\*\*international security\*\*/);
    assert.match(saidIn('replacedBy: "0816|.1"') ?? '', /\*\*sanctions\*\*/);
    assert.match(saidIn('{hi|gh:') ?? '', /\*\*strong\*\* \(high\)\n\ndemand/);
  });

  it('tells what keys mean', () => {
    assert.match(saidIn('exte|nds:') ?? '', /adds to/);
    assert.match(saidIn('whe|nNot:') ?? '', /not the right one/);
    assert.match(saidIn('pare|nt:') ?? '', /above it/);
    assert.equal(saidIn('Measu|res'), undefined);
  });
});

describe('what keys mean', () => {
  it('is what the schemas say', () => {
    const { kind, theme, strength } = codebookSchema.definitions;
    for (const [meanings, { properties }] of [
      [sidecarKeys, annotationsSchema],
      [annotationKeyMeanings, annotationsSchema.definitions.annotation],
      [codebookKeys, codebookSchema],
      [kindKeys, kind],
      [themeKeys, theme],
      [strengthKeys, strength],
    ] as const) {
      const ours = Object.fromEntries([...meanings].map(([key, text]) => [key, render(text)]));
      const theirs = Object.entries(properties as Record<string, { description: string }>);
      assert.deepEqual(
        ours,
        Object.fromEntries(theirs.map(([key, { description }]) => [key, description])),
      );
    }
  });
});
