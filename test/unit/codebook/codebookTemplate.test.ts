import assert from 'node:assert/strict';
import { builtinCodebook } from '../../../src/core/codebook/builtin';
import { codebookTemplate } from '../../../src/core/codebook/codebookTemplate';
import { readCodebook } from '../../../src/core/codebook/readCodebook';

describe('codebookTemplate', () => {
  it('says what the built-in codebook says', () => {
    assert.deepEqual(readCodebook(codebookTemplate), { codebook: builtinCodebook, problems: [] });
  });

  it('shows examples that work once their marks are taken off', () => {
    const uncommented = codebookTemplate.replaceAll(/^# (kinds:|themes:|  )/gm, '$1');
    const { codebook, problems } = readCodebook(uncommented);
    assert.deepEqual(problems, []);
    assert.equal(codebook?.kinds.get('appeal')?.strengths.length, 2);
    assert.equal(codebook.themes.get('0816.1')?.parent, '0816');
  });
});
