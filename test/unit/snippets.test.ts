import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { contributes } from '../../package.json';
import { parseStructure } from '../../src/core/structure/parseStructure';
import type { VerbKind } from '../../src/core/structure/structure';
import { PlainText } from '../../src/core/text/plainText';
import { frenchFlaws } from '../support/frenchTypography';
import { expandSnippet } from '../support/snippet';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

/** The snippets of a language by their first prefix. */
function snippets(language: string): ReadonlyMap<string, Snippet> {
  const json = fs.readFileSync(`snippets/communique.${language}.json`, 'utf8');
  const found = Object.values(JSON.parse(json) as Record<string, Snippet>);
  return new Map(found.map((snippet) => [prefixes(snippet)[0]!, snippet]));
}

function prefixes({ prefix }: Snippet): readonly string[] {
  return typeof prefix === 'string' ? [prefix] : prefix;
}

/** A text composed as a drafter does, by prefix, with every placeholder as it comes. */
const texts = {
  en: {
    head: ['title', 'dateline', 'chapeau'],
    body: ['heading', 'commit', 'para', 'heading', 'condemn', 'announce', 'appeal', 'welcome'],
    tail: ['annex', 'signature'],
  },
  fr: {
    head: ['titre', 'date', 'chapeau'],
    body: [
      'intertitre',
      'engagement',
      'paragraphe',
      'intertitre',
      'condamnation',
      'annonce',
      'appel',
      'félicitations',
    ],
    tail: ['annexe', 'signatures'],
  },
} as const;

const kinds: Readonly<Record<string, VerbKind>> = {
  ...{ commit: 'commitment', will: 'commitment', intend: 'commitment', actions: 'commitment' },
  ...{ condemn: 'condemnation', concern: 'condemnation', oppose: 'condemnation' },
  ...{ announce: 'announcement', appeal: 'appeal', welcome: 'welcome' },
  ...{
    engagement: 'commitment',
    futur: 'commitment',
    intention: 'commitment',
    mesures: 'commitment',
  },
  ...{ condamnation: 'condemnation', préoccupation: 'condemnation', opposition: 'condemnation' },
  ...{ annonce: 'announcement', appel: 'appeal', félicitations: 'welcome' },
};

for (const language of ['en', 'fr'] as const) {
  const all = snippets(language);
  const expanded = (prefix: string) => expandSnippet(all.get(prefix)!.body.join('\n')).text;

  describe(`the snippets (${language})`, () => {
    it('are registered for communiqués', () => {
      const path = `./snippets/communique.${language}.json`;
      assert.ok(
        contributes.snippets.some((one) => one.language === 'communique' && one.path === path),
      );
    });

    it('expand, say what they are, and have each a prefix of its own', () => {
      const used = [...all.values()].flatMap(prefixes);
      assert.equal(new Set(used).size, used.length);
      for (const { body, description } of all.values()) {
        const { text, choices } = expandSnippet(body.join('\n'));
        assert.ok(text.trim() !== '' && description !== '');
        for (const options of choices.values()) assert.ok(options.every((option) => option !== ''));
        if (language === 'fr') assert.deepEqual(frenchFlaws(`${text}\n${description}`), []);
      }
    });

    for (const [prefix, kind] of Object.entries(kinds)) {
      const body = all.get(prefix)?.body.join('\n');
      if (body === undefined) continue;
      it(`read as ${kind}: ${prefix}, whatever is chosen`, () => {
        const [stop, options] = [...expandSnippet(body).choices][0] ?? [1, ['']];
        for (const [index, option] of options.entries()) {
          const { text } = expandSnippet(body, new Map([[stop, index]]));
          const { verbs } = parseStructure(
            new PlainText(`${expanded(texts[language].head[2])}${text}\n`),
          );
          const found = verbs.map((verb) => verb.kind);
          assert.deepEqual([found.at(0), option], [kind, option], text);
        }
      });
    }

    it('compose to a text that is recognised', () => {
      const { head, body, tail } = texts[language];
      const paragraphs = [...head, ...body, ...tail].map((prefix) => expanded(prefix).trim());
      const text = new PlainText(`${paragraphs.join('\n\n')}\n`);
      const { blocks, facts, sections, verbs, terms } = parseStructure(text);
      assert.equal(facts.title, paragraphs[0]);
      assert.equal(facts.date, '2026-01-01');
      assert.equal(facts.language, language);
      assert.ok((facts.parties?.length ?? 0) >= 2);
      const roles = blocks.map(({ role }) => role).slice(0, 4);
      assert.deepEqual(roles, ['title', 'dateline', 'paragraph', 'heading']);
      assert.deepEqual(
        sections.map(({ level, annex }) => [level, annex]),
        [
          [1, false],
          [1, false],
          [1, true],
        ],
      );
      const expected = new Set(['commitment', 'condemnation', 'announcement', 'appeal', 'welcome']);
      assert.deepEqual(new Set(verbs.map(({ kind }) => kind)), expected);
      assert.deepEqual(terms, []);
    });

    it('insert what is recognised inside a sentence', () => {
      const [deadline, resolution, document, short, defined] =
        language === 'en'
          ? ['deadline', 'unsc', 'undoc', 'abbr', 'defined']
          : ['échéance', 'résolution', 'cote', 'sigle', 'défini'];
      const around = language === 'en' ? 'We note the Agreement' : 'Nous notons la Déclaration';
      const words = [defined, short, resolution, document, deadline].map((one) => expanded(one));
      const text = new PlainText(`${around} ${words.join(' ; ')}.\n`);
      const { dates, references, terms } = parseStructure(text);
      assert.deepEqual(
        references.map(({ symbol }) => symbol),
        ['S/RES/2397(2017)', 'A/RES/70/1'],
      );
      assert.deepEqual(
        dates.map(({ date, isDeadline }) => [date, isDeadline]),
        [['2026', true]],
      );
      assert.deepEqual(
        terms.map(({ isAbbreviation }) => isAbbreviation),
        [false, true],
      );
      for (const option of expandSnippet(all.get(deadline)!.body.join('')).choices.get(1)!.keys()) {
        const { body } = all.get(deadline)!;
        const { text: chosen } = expandSnippet(body.join(''), new Map([[1, option]]));
        const [found] = parseStructure(new PlainText(`${around} ${chosen}.`)).dates;
        assert.ok(found?.isDeadline, chosen);
      }
    });
  });
}
