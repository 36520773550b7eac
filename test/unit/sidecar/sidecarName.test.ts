import assert from 'node:assert/strict';
import { isSidecarName, sidecarNameOf, textNamesOf } from '../../../src/core/sidecar/sidecarName';

describe('the name of a sidecar', () => {
  it('is that of the text, and of the coder whose own it is', () => {
    assert.equal(sidecarNameOf('a.fr.txt'), 'a.fr.txt.annotations.yaml');
    assert.equal(sidecarNameOf('a.txt', 'ana'), 'a.txt.ana.annotations.yaml');
    assert.equal(sidecarNameOf('a.txt', 'Éva O. / ../x:y'), 'a.txt.Éva-O-x-y.annotations.yaml');
    assert.equal(sidecarNameOf('a.txt', '../'), 'a.txt.annotations.yaml');
  });

  it('leads back to the text, the shared sidecar first', () => {
    assert.deepEqual(textNamesOf('a.txt.annotations.yaml'), ['a.txt', 'a']);
    assert.deepEqual(textNamesOf('a.txt.ana.annotations.yaml'), ['a.txt.ana', 'a.txt']);
    assert.deepEqual(textNamesOf('README.annotations.yaml'), ['README']);
    assert.deepEqual(textNamesOf('.env.annotations.yaml'), ['.env']);
    assert.deepEqual(textNamesOf('a.yaml'), []);
    for (const coder of ['', 'ana', 'J. Doe']) {
      const name = sidecarNameOf('b.md', coder);
      assert.ok(isSidecarName(name) && textNamesOf(name).includes('b.md'));
    }
  });

  it('is told from others', () => {
    assert.ok(!isSidecarName('.annotations.yaml'));
    assert.ok(!isSidecarName('a.annotations.yaml~'));
  });
});
