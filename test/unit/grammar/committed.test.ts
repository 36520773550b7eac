import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { communiqueGrammar } from '../../../src/grammar/communiqueGrammar';

describe('the committed grammar', () => {
  it('is what the lexicon makes; where it is not, npm run grammar writes it', () => {
    const file = 'syntaxes/communique.tmLanguage.json';
    const committed: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
    const made: unknown = JSON.parse(JSON.stringify(communiqueGrammar()));
    assert.ok(
      JSON.stringify(committed) === JSON.stringify(made),
      `${file} is not what the lexicon makes: run npm run grammar`,
    );
  });
});
