import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import type { Annotation } from '../../../src/core/annotation/annotation';
import { readSidecar } from '../../../src/core/sidecar/readSidecar';
import { TemporaryFolder } from '../../support/temporaryFolder';
import { annotationOf, sidecarOf } from './support';

const words = 'We condemn the war.\n\nWe will meet in May.\n\nWe welcome the offer.\n';
const first = annotationOf(words, 'We condemn the war.', { strength: 'medium' });
const second = annotationOf(words, 'We will meet in May.', { id: 'bbbbbbbb', kind: 'commitment' });
const third = annotationOf(words, 'We welcome the offer.', { id: 'cccccccc' });
const sidecar = 'a.txt.annotations.yaml';

describe('git with communique merge as merge driver', () => {
  const program = path.join(__dirname, 'program.js');
  let folder: TemporaryFolder;

  before(function () {
    if (spawnSync('git', ['--version']).status !== 0) this.skip();
  });
  beforeEach(() => {
    folder = new TemporaryFolder({
      'a.txt': words,
      '.gitattributes': '*.annotations.yaml merge=communique\n',
    });
    const driver = `"${process.execPath}" "${program}" merge %O %A %B`;
    done('init', '--quiet', '--initial-branch=ours');
    done('config', 'merge.communique.driver', driver);
    done('config', 'core.autocrlf', 'false');
  });
  afterEach(() => {
    folder.remove();
  });

  function git(...args: string[]) {
    const person = ['user.name=ana', 'user.email=ana@example.org', 'commit.gpgSign=false'];
    const run = spawnSync('git', [...person.flatMap((option) => ['-c', option]), ...args], {
      cwd: folder.path,
      encoding: 'utf8',
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        LC_ALL: 'C',
      },
    });
    return { code: run.status, output: run.stdout + run.stderr };
  }
  function done(...args: string[]): string {
    const { code, output } = git(...args);
    assert.equal(code, 0, output);
    return output;
  }
  /** A commit with this sidecar, which may be absent. */
  function commit(content: string | undefined): void {
    if (content !== undefined) folder.write(sidecar, content);
    done('add', '--all');
    done('commit', '--quiet', '--allow-empty', '--message', 'x');
  }
  const of = (...annotations: Annotation[]) => sidecarOf('a.txt', ...annotations);

  /** Merges a branch `theirs` into `ours`, both made from `base`. */
  function mergeOf(base: string | undefined, ours: string, theirs: string) {
    commit(base);
    done('checkout', '--quiet', '-b', 'theirs');
    commit(theirs);
    done('checkout', '--quiet', 'ours');
    commit(ours);
    return git('merge', '--no-edit', 'theirs');
  }
  function merged(): Map<string, Annotation> {
    const { sidecar: read, problems } = readSidecar(Buffer.from(folder.read(sidecar)));
    assert.deepEqual(problems, []);
    return new Map(read.annotations.map((annotation) => [annotation.id, annotation]));
  }

  it('merges what both added, removed and changed, without a conflict', () => {
    const fourth = { ...third, id: 'dddddddd' };
    const { code, output } = mergeOf(
      of(first, second),
      of({ ...first, strength: 'high' }, third),
      of({ ...first, themes: ['0816'], note: 'n' }, second, fourth),
    );
    assert.equal(code, 0, output);
    const expected = { ...first, themes: ['0816'], strength: 'high', note: 'n' };
    assert.equal(folder.read(sidecar), of(expected, third, fourth));
    assert.equal(done('status', '--porcelain'), '');
  });

  it('merges sidecars that both branches made', () => {
    const { code, output } = mergeOf(undefined, of(first, second), of(first, third));
    assert.equal(code, 0, output);
    assert.equal(folder.read(sidecar), of(first, second, third));
  });

  it('leaves a conflict where both changed the same, with everything in the file', () => {
    const { code, output } = mergeOf(
      of(first, second),
      of({ ...first, strength: 'high' }, { ...second, note: 'kept' }),
      of({ ...first, strength: 'low' }, third),
    );
    assert.equal(code, 1, output);
    assert.match(output, /To be decided: aaaaaaaa \(strength\), bbbbbbbb \(removed\)/);
    assert.match(output, /CONFLICT.*a\.txt\.annotations\.yaml/);
    const annotations = merged();
    assert.deepEqual([...annotations.keys()], ['aaaaaaaa', 'bbbbbbbb', 'cccccccc']);
    const { strength, conflicts } = annotations.get('aaaaaaaa')!;
    assert.deepEqual([strength, ...conflicts!.strength!].sort(), ['high', 'low']);
    assert.equal(annotations.get('bbbbbbbb')!.note, 'kept');
    folder.write(sidecar, folder.read(sidecar).replace(/^ {2}conflicts: .*\n/gm, ''));
    commit(undefined);
    assert.equal(done('status', '--porcelain'), '');
  });

  it('merges nothing where a side cannot be read, so that no side passes for the result', () => {
    const ours = of(first, second);
    const { code, output } = mergeOf(of(first), ours, of(first, third).slice(0, -30));
    assert.notEqual(code, 0);
    assert.match(output, /error sidecar-[^]*git merge --abort/);
    assert.equal(folder.read(sidecar), ours);
    // From 2.42 on, git ends such a merge; before, it shows the file as conflicted.
    assert.match(done('status', '--porcelain'), /^(?:UU a\.txt\.annotations\.yaml\n)?$/);
    git('merge', '--abort');
    assert.equal(done('status', '--porcelain'), '');
    assert.equal(folder.read(sidecar), ours);
  });
});
