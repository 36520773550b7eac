import assert from 'node:assert/strict';
import manifest from '../../../package.json';
import { headingScope, nameScope, verbScope } from '../../../src/grammar/scopes';

const scopes = manifest.contributes.semanticTokenScopes[0]!.scopes;

describe('the colours of Markdown texts', () => {
  it('are those of the grammar', () => {
    const expected = {
      'communiqueCommitment.highStrength': verbScope('commitment', 'high'),
      'communiqueCommitment.lowStrength': verbScope('commitment', 'low'),
      'communiqueCondemnation.highStrength': verbScope('condemnation', 'high'),
      'communiqueCondemnation.midStrength': verbScope('condemnation', 'mid'),
      'communiqueCondemnation.lowStrength': verbScope('condemnation', 'low'),
      communiqueAnnouncement: verbScope('announcement'),
      communiqueAppeal: verbScope('appeal'),
      communiqueWelcome: verbScope('welcome'),
      communiqueTitle: headingScope(1, 'title'),
      communiqueHeading: headingScope(2, 'heading'),
      communiqueTerm: nameScope('abbreviation'),
    };
    for (const [token, scope] of Object.entries(expected)) {
      assert.deepEqual(scopes[token as keyof typeof expected], [scope], token);
    }
  });
});
