import assert from 'node:assert/strict';
import { knownNames, namesOf } from '../../../src/core/lexicon/organisations';

describe('namesOf', () => {
  it('knows a short form in both languages, in the plural and with full stops', () => {
    for (const [short, english] of [
      ['OTAN', 'North Atlantic Treaty Organization'],
      ['NATO', 'North Atlantic Treaty Organization'],
      ['U.S.', 'United States'],
      ['MDBs', 'multilateral development bank'],
    ] as const) {
      assert.deepEqual(
        namesOf(short).map((name) => name.english),
        [english],
      );
    }
  });

  it('gives every name that shares a short form, and none for what it does not know', () => {
    assert.deepEqual(
      namesOf('IDA').map((name) => name.french),
      ['Association internationale de développement'],
    );
    assert.deepEqual(namesOf('XYZ'), []);
    assert.deepEqual(namesOf('s'), []);
  });

  it('has four different cells a row', () => {
    const names = knownNames();
    assert.ok(names.length >= 80);
    for (const name of names) {
      assert.ok(Object.values(name).every((cell) => typeof cell === 'string' && cell !== ''));
      assert.notEqual(name.english, name.french);
    }
    assert.equal(new Set(names.map(({ en }) => en)).size, names.length);
  });
});
