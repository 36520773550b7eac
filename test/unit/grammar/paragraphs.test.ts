import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { IGrammar } from 'vscode-textmate';
import { labelOf, LineReader, loadGrammar } from '../../support/grammar';
import { runs } from '../../support/runs';

const pieces = [
  ...[
    '«',
    '»',
    '“',
    '”',
    '"',
    '‘',
    '’',
    '*',
    '**',
    '_',
    '__',
    '(',
    '[',
    '<',
    '<!--',
    '#',
    '>',
    '-',
  ],
  ...[
    '•',
    '1.',
    'II.',
    '(a)',
    '§ 4',
    '|',
    '---',
    '\\',
    '.',
    ',',
    ';',
    ':',
    ' ',
    '\u00A0',
    '\u202F',
  ],
  ...['We', 'nous', 'will', 'condamnons', 'Nous', 'the', 'et', 'and', 'SEA', 'ports', 'by', '2025'],
  ...['mai', 'resolution', '2397', 'Today', 'Annex', 'A/RES/1', 'https://', '@', '\n', '\n', '\n'],
];
const paragraph = fc
  .array(fc.constantFrom(...pieces), { maxLength: 40 })
  .map((words) => words.join(' ').replace(/\n\s*(?=\n)/g, ''));

describe('paragraphs, to the grammar', () => {
  let grammar: IGrammar;

  before(async () => {
    grammar = await loadGrammar();
  });

  it('leave nothing open that would colour the next one', () => {
    fc.assert(
      fc.property(paragraph, (words) => {
        const reader = new LineReader(grammar);
        for (const line of ['The ports met.', '', ...words.split('\n'), '']) reader.read(line);
        const next = reader.read('The harbour is a place of work and rest.');
        assert.equal(next.map(({ scopes }) => labelOf(scopes)).join(''), '');
      }),
      { numRuns: runs(300, 20_000) },
    );
  });
});
