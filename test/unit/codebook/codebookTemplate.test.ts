import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { builtinCodebook } from '../../../src/core/codebook/builtin';
import { codebookTemplate } from '../../../src/core/codebook/codebookTemplate';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { english, type Translate } from '../../../src/core/message';

const bundle = JSON.parse(fs.readFileSync('l10n/bundle.l10n.fr.json', 'utf8')) as Record<
  string,
  string
>;
const french: Translate = (text, args) => english(bundle[text] ?? text, args);

for (const [language, translate] of Object.entries({ English: english, French: french })) {
  describe(`codebookTemplate in ${language}`, () => {
    const template = codebookTemplate(translate);

    it('says what the built-in codebook says', () => {
      assert.deepEqual(readCodebook(template), { codebook: builtinCodebook, problems: [] });
    });

    it('shows examples that work once their marks are taken off', () => {
      const marks = /^# (kinds:|themes:|themesPerAnnotation:|  )/gm;
      const { codebook, problems } = readCodebook(template.replaceAll(marks, '$1'));
      assert.deepEqual(problems, []);
      const { strengths, key, when, examples, color } = codebook!.kinds.get('appeal')!;
      assert.deepEqual([strengths.length, key, examples?.length, color], [2, 'a', 1, '#8250df']);
      assert.ok(when?.['fr']);
      assert.equal(codebook?.themesPerAnnotation, 'one');
      assert.deepEqual(codebook.themes.get('0816.2')?.replacedBy, ['0816.1']);
      assert.equal(codebook.themes.get('0816.1')?.parent, '0816');
    });

    it('stays within the window', () => {
      for (const line of template.split('\n')) assert.ok(line.length <= 100, line);
    });
  });
}
