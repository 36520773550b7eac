import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  inLanguages,
  readThemes,
  type ThemesReading,
} from '../../../src/core/importing/readThemes';
import { render } from '../../../src/core/message';

/** What was said of the file: line and column from 1, code. */
function problems({ problems }: ThemesReading): string[] {
  return problems.map(
    ({ code, range: { start } }) => `${start.line + 1}:${start.character + 1} ${code}`,
  );
}

/** Each theme without what it does not have, and without its place. */
function themes(reading: ThemesReading): Record<string, unknown>[] {
  return reading.themes.map((theme) => {
    const said = Object.entries(theme).filter(
      ([key, value]) =>
        key !== 'at' &&
        value !== undefined &&
        value !== false &&
        !(typeof value === 'object' && Object.keys(value as object).length === 0),
    );
    return Object.fromEntries(said);
  });
}

const trade = {
  code: '0816',
  labels: { en: 'arms trade', fr: 'commerce des armes' },
  descriptions: { en: 'Who sells "weapons" & to whom.' },
  when: { en: 'Licences are at issue.' },
  examples: ['We regret the sale.'],
  parent: '08',
};
const all = [
  { code: '08', labels: { en: 'security', fr: 'sécurité' } },
  trade,
  { code: '1e3', labels: { en: 'old' }, deprecated: true, replacedBy: ['0816'] },
];

const turtle = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
PREFIX dct: <http://purl.org/dc/terms/>
@base <http://example.org/> .
# a comment
<scheme> a skos:ConceptScheme ; skos:prefLabel "Scheme"@en ; skos:hasTopConcept <c/1> .
<c/1> a skos:Concept ; skos:notation "08" ;
  skos:prefLabel "security"@en, 'sécurité'@fr ; skos:inScheme <scheme> .
<c/2> a skos:Concept; skos:notation "0816"^^<http://www.w3.org/2001/XMLSchema#string>;
  skos:prefLabel """arms trade"""@en-GB , "commerce des armes"@fr ;
  skos:altLabel "weapons trade"@en, "gun trade"@en ;
  skos:definition "Who sells \\"weapons\\" & to whom."@en ;
  skos:scopeNote "Licences are at issue."@en ;
  skos:example "We regret the sale."@en ;
  skos:broader <c/1> ; skos:related [ a skos:Concept ; skos:x ( 1 -2.5 "a" <c/1> ) ] ;
  .
<c/3> a skos:Concept ; dct:identifier "1e3" ; skos:prefLabel "old"@en ; owl:deprecated true ; dct:isReplacedBy <c/2>.
`;

const xml = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE rdf:RDF [
  <!ENTITY skos "http://www.w3.org/2004/02/skos/core#">
]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="&skos;"
  xmlns:owl="http://www.w3.org/2002/07/owl#" xmlns:dct="http://purl.org/dc/terms/" xml:base="http://example.org/">
  <!-- a comment -->
  <skos:Concept rdf:about="c/1" skos:notation="08">
    <skos:prefLabel xml:lang="en">security</skos:prefLabel>
    <skos:prefLabel xml:lang="fr">s&#xE9;curit&#233;</skos:prefLabel>
  </skos:Concept>
  <rdf:Description rdf:about="http://example.org/c/2" xml:lang="en">
    <rdf:type rdf:resource="&skos;Concept"/>
    <skos:notation rdf:datatype="http://www.w3.org/2001/XMLSchema#string">0816</skos:notation>
    <skos:prefLabel>arms trade</skos:prefLabel>
    <skos:prefLabel xml:lang="fr">commerce des armes</skos:prefLabel>
    <skos:altLabel>gun trade</skos:altLabel>
    <skos:definition><![CDATA[Who sells "weapons" & to whom.]]></skos:definition>
    <skos:scopeNote>Licences are at issue.</skos:scopeNote>
    <skos:example rdf:parseType="Literal">We <b xmlns="x">regret</b> the sale.</skos:example>
    <skos:broader><skos:Concept rdf:about="#x"/></skos:broader>
    <skos:broader rdf:resource="/c/1"/>
  </rdf:Description>
  <skos:Concept rdf:about="c/3">
    <dct:identifier>1e3</dct:identifier>
    <skos:prefLabel xml:lang="en">old</skos:prefLabel>
    <owl:deprecated rdf:datatype="http://www.w3.org/2001/XMLSchema#boolean">true</owl:deprecated>
    <dct:isReplacedBy rdf:resource="c/2"/>
  </skos:Concept>
</rdf:RDF>
`;

const json = `{
  "@context": {
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "dct": "http://purl.org/dc/terms/",
    "uri": "@id", "type": "@type", "graph": "@graph",
    "prefLabel": {"@id": "skos:prefLabel", "@container": "@language"},
    "notation": "skos:notation",
    "broader": {"@id": "skos:broader", "@type": "@id"},
    "Concept": "skos:Concept",
    "@base": "http://example.org/"
  },
  "graph": [
    {"uri": "c/1", "type": ["Concept"], "notation": "08", "prefLabel": {"en": "security", "fr": ["sécurité"]}},
    {"uri": "http://example.org/c/2", "type": "skos:Concept",
      "skos:notation": {"@value": "0816", "@type": "http://www.w3.org/2001/XMLSchema#string"},
      "prefLabel": {"en": "arms trade", "fr": "commerce des armes"},
      "skos:altLabel": {"@language": "en", "@value": "gun trade"},
      "skos:definition": [{"@value": "Who sells \\"weapons\\" & to whom.", "@language": "en"}],
      "skos:scopeNote": {"@value": "Licences are at issue.", "@language": "en"},
      "skos:example": "We regret the sale.",
      "broader": "c/1"},
    {"@id": "c/3", "@type": "Concept", "dct:identifier": "1e3",
      "http://www.w3.org/2004/02/skos/core#prefLabel": {"@value": "old", "@language": "en"},
      "owl:deprecated": {"@value": true}, "dct:isReplacedBy": {"@id": "c/2"}}
  ]
}
`;

describe('readThemes, of SKOS', () => {
  it('reads Turtle, and says what it leaves out', () => {
    const reading = readThemes(turtle);
    assert.deepEqual(themes(reading), all);
    assert.deepEqual(reading.languages, ['en', 'fr']);
    const said = reading.problems.map(({ message }) => render(message)).join('\n');
    assert.match(said, /"altLabel" is left out \(2 times\)/);
    assert.match(said, /What is a "ConceptScheme", and no concept, is left out \(1 times\)/);
    const alternative = reading.problems.find(
      ({ message }) => message.args['property'] === 'altLabel',
    );
    assert.deepEqual(alternative?.range.start, { line: 10, character: 16 });
  });

  it('reads RDF/XML', () => {
    const [first, second, nested, third] = themes(readThemes(xml));
    assert.deepEqual([first, third], [all[0], all[2]]);
    // The concept that stands inside is a parent as well, and the first.
    assert.deepEqual(second, { ...trade, parent: 'x' });
    assert.deepEqual(nested, { code: 'x' });
    const reading = readThemes(xml.replace(/<skos:broader><.*\n/, ''));
    assert.deepEqual(themes(reading), all);
    assert.match(problems(readThemes(xml)).join('\n'), /^22:5 import-second-parent$/m);
  });

  it('reads JSON-LD, with a context and expanded', () => {
    assert.deepEqual(themes(readThemes(json)), all);
    const expanded = `[{"@id":"http://e.org/9","@type":["http://www.w3.org/2004/02/skos/core#Concept"],
      "http://www.w3.org/2004/02/skos/core#prefLabel":[{"@value":"nine","@language":"en"},{"@value":"neun","@language":"de"}],
      "http://www.w3.org/2004/02/skos/core#broader":[{"@id":"http://e.org/8"}]}]`;
    const expected = { code: '9', labels: { en: 'nine', de: 'neun' }, parent: '8' };
    assert.deepEqual(themes(readThemes(expanded)), [expected]);
    const elsewhere = readThemes('{"@context":"https://e.org/c","@graph":[]}');
    assert.deepEqual(problems(elsewhere), ['1:1 import-no-themes', '1:13 import-context']);
  });

  it('takes parents from those above, and tells of a second one', () => {
    const prefix = '@prefix s: <http://www.w3.org/2004/02/skos/core#> . @prefix e: <http://e/> .\n';
    const reading = readThemes(
      `${prefix}e:a a s:Concept ; s:narrower e:c .\ne:b a s:Concept .\ne:c a s:Concept ; s:broader e:b .\n`,
    );
    assert.deepEqual(themes(reading)[2], { code: 'c', parent: 'b' });
    assert.deepEqual(problems(reading), ['2:30 import-second-parent']);
  });

  it('tells a second label, and takes the languages that are asked for', () => {
    const all = readThemes(
      '@prefix s: <http://www.w3.org/2004/02/skos/core#> .\n<http://e/a> a s:Concept ; s:prefLabel "x"@en,\n "y"@en, "z"@de, "w"@fr .\n',
    );
    const reading = inLanguages(all, ['en', 'fr']);
    assert.deepEqual(themes(reading), [{ code: 'a', labels: { en: 'x', fr: 'w' } }]);
    assert.deepEqual(reading.languages, ['en', 'de', 'fr']);
    assert.deepEqual(problems(reading), ['1:1 import-language', '3:2 import-second-label']);
    assert.equal(inLanguages(all, ['fr', 'de', 'en']), all);
  });

  it('says where a file ends to be what it should be', () => {
    const broken: Readonly<Record<string, string>> = {
      '<rdf:RDF><a>\n</b></rdf:RDF>': '2:1',
      '<rdf:RDF>\n <a b=c/></rdf:RDF>': '2:2',
      '<?xml version="1.0"?>\n<rdf:RDF>&nothing;</rdf:RDF>': '2:10',
      '@prefix a: <x> .\na:b a:c "d\n" .': '2:9',
      '@prefix a: <x> .\na:b a:c a:d, .': '2:14',
      '@prefix a: <x> .\na:b e:c a:d .': '2:8',
      '{"a":\n tru}': '2:2',
      '[{"a": 1,}]': '1:10',
      'code,label\n"a,b\n': '2:1',
      'name,label\na,b\n': '1:1',
    };
    for (const [source, place] of Object.entries(broken)) {
      assert.deepEqual(problems(readThemes(source)), [`${place} import-unreadable`], source);
    }
    assert.deepEqual(problems(readThemes('[]')), ['1:1 import-no-themes']);
  });

  it('ends what nests without end, and what names itself over and over', () => {
    for (const source of ['['.repeat(5000), '@prefix a: <x> . a:b a:c ' + '['.repeat(5000)]) {
      assert.equal(readThemes(source).problems[0]?.code, 'import-unreadable');
    }
    const laughs = Array.from(
      { length: 30 },
      (_, i) => `<!ENTITY a${i + 1} "&a${i};&a${i};&a${i};&a${i};&a${i};&a${i};&a${i};&a${i};">`,
    );
    const bomb = `<!DOCTYPE r [<!ENTITY a0 "ha">${laughs.join('')}]><rdf:RDF>&a30;</rdf:RDF>`;
    assert.equal(readThemes(bomb).problems[0]?.code, 'import-unreadable');
  });
});

describe('readThemes, of a table', () => {
  const rows = (text: string, delimiter: string) => text.replaceAll(',', delimiter);
  const table =
    'code,parent,label_en,label:fr,prefLabel@de,Colour\n0816,08,arms,armes,,#FF0000\n08,,security,"sécu""rité",Sicherheit,\n';
  const expected = [
    { code: '0816', parent: '08', labels: { en: 'arms', fr: 'armes' }, color: '#ff0000' },
    { code: '08', labels: { en: 'security', fr: 'sécu"rité', de: 'Sicherheit' } },
  ];

  it('finds the delimiter, and reads quotes, a byte order mark and any end of line', () => {
    for (const delimiter of [',', ';', '\t', '|']) {
      const text = rows(table, delimiter);
      for (const variant of [
        text,
        `\uFEFF${text}`,
        text.replaceAll('\n', '\r\n'),
        text.replaceAll('\n', '\r'),
        text.trimEnd(),
      ]) {
        const reading = readThemes(variant);
        assert.deepEqual(themes(reading), expected, JSON.stringify(variant));
        assert.deepEqual(problems(reading), []);
      }
    }
    assert.deepEqual(themes(readThemes(Buffer.from(`\uFEFF${table}`, 'utf16le'))), expected);
    const latin = readThemes(Buffer.from(table, 'latin1'), 'windows-1252');
    assert.deepEqual(themes(latin), expected);
    assert.deepEqual(problems(readThemes(Buffer.from(table, 'latin1'))), ['3:16 text-encoding']);
  });

  it('keeps codes as they stand there, and what they are replaced by', () => {
    const source =
      'notation;definition;isReplacedBy;deprecated;examples;libellé (fr)\n1.10; a text ;0816; ;x;\n1e3;;010;;;\n"a; b";;;;;\n;no code;;;;\n1.10;;;;;\nno;;;yes;;non\n';
    const reading = readThemes(source);
    assert.deepEqual(themes(reading), [
      {
        code: '1.10',
        descriptions: { und: 'a text' },
        examples: ['x'],
        deprecated: true,
        replacedBy: ['0816'],
      },
      { code: '1e3', deprecated: true, replacedBy: ['010'] },
      { code: 'no', deprecated: true, labels: { fr: 'non' } },
    ]);
    assert.deepEqual(problems(reading), [
      '4:1 import-code',
      '5:1 import-no-code',
      '6:1 import-duplicate',
    ]);
  });

  it('names the columns that it leaves out', () => {
    const reading = readThemes('code,label,count,\na,x,3,\n');
    assert.deepEqual(problems(reading), ['1:12 import-column']);
    assert.equal(readThemes('').problems[0]?.code, 'import-unreadable');
  });

  it('reads any cells that were written as RFC 4180 has them', () => {
    const cell = fc.stringMatching(/^[a-z",;\n ]{0,6}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (cells) => {
        const write = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const lines = cells.map(([a, b], i) => `c${i},${write(a)},${write(b)}\r\n`).join('');
        const reading = readThemes(`code,label_en,label_fr\r\n${lines}`);
        assert.deepEqual(
          reading.themes.map(({ labels }) => [labels['en'] ?? '', labels['fr'] ?? '']),
          cells,
        );
      }),
    );
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '@',
      'a:b',
      '.',
      ';',
      '[',
      ']',
      '{',
      '}',
      ',',
      '\n',
      'code',
      '&',
      '\\',
      '(',
      ')',
      '@prefix a: <x> .',
      '<rdf:RDF>',
      '</rdf:RDF>',
      '<a/>',
      '\u0000',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        assert.ok(Array.isArray(readThemes(pieces.join('')).themes));
      }),
    );
  });
});
