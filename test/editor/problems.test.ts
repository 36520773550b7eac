import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { communique, problems, read, show, sidecarUri, until, write } from './support';

const words = 'We condemn the attack. We will send help.\n';

interface Entry {
  readonly id?: string;
  readonly more?: string;
}

function sidecar(name: string, entries: readonly Entry[] = [{}], head = ''): string {
  const lines = entries.map(
    ({ id = 'k7m2q9x4', more = '' }) =>
      `- id: "${id}"\n  kind: "condemnation"\n  start: 0\n  end: 22\n  quote: "We condemn the attack."\n${more}`,
  );
  return `communique: 1\ntext: "${name}"\n${head}annotations:\n${lines.join('')}...\n`;
}

/** A way to be wrong: the sidecar, and the problem with the line it is shown at, from 1. */
interface Case {
  readonly content: (text: string) => string;
  readonly code: string;
  readonly line: number;
  readonly says: RegExp;
  /** Whether annotating goes on: it does where nothing could be lost by it. */
  readonly writable?: boolean;
}

const cases: Readonly<Record<string, Case>> = {
  'a syntax error': {
    content: (text) => sidecar(text).replace('"condemnation"', '"condemnation'),
    code: 'sidecar-syntax',
    line: 5,
    says: /./,
  },
  'a duplicate id': {
    content: (text) => sidecar(text, [{}, {}]),
    code: 'sidecar-duplicate-id',
    line: 9,
    says: /k7m2q9x4/,
  },
  'an unknown kind': {
    content: (text) => sidecar(text).replace('condemnation', 'condamnation'),
    code: 'unknown-kind',
    line: 5,
    says: /condamnation.*condemnation/,
    writable: true,
  },
  'an unknown theme': {
    content: (text) => sidecar(text, [{ more: '  themes: ["0817"]\n' }]),
    code: 'unknown-theme',
    line: 9,
    says: /0817.*0816/,
    writable: true,
  },
  'a wrong type': {
    content: (text) => sidecar(text).replace('start: 0', 'start: first'),
    code: 'sidecar-wrong-type',
    line: 6,
    says: /start/,
  },
  'a newer format': {
    content: (text) => sidecar(text).replace('communique: 1', 'communique: 2'),
    code: 'sidecar-newer-version',
    line: 1,
    says: /2/,
  },
  'an alias': {
    content: (text) => sidecar(text, [{ more: '  note: &n "x"\n  extra: *n\n' }]),
    code: 'sidecar-alias',
    line: 9,
    says: /./,
  },
  'a tag': {
    content: (text) => sidecar(text, [{ more: '  note: !js "x"\n' }]),
    code: 'sidecar-tag',
    line: 9,
    says: /!js/,
  },
  'a quote that is not there': {
    content: (text) => sidecar(text).replace('the attack', 'every last one of their deeds'),
    code: 'anchor-lost',
    line: 8,
    says: /We condemn every/,
    writable: true,
  },
  'the sidecar of another text': {
    content: () => sidecar('other.txt'),
    code: 'sidecar-other-text',
    line: 2,
    says: /other\.txt/,
  },
};

describe('what cannot be read', () => {
  let count = 0;
  for (const [name, { content, code, line, says, writable = false }] of Object.entries(cases)) {
    it(`${name}: a clear problem at its line, and no byte lost`, async () => {
      const { workspace } = await communique();
      const text = await write(`problem-${++count}.txt`, words);
      const uri = sidecarUri(text);
      const written = content(text.path.slice(text.path.lastIndexOf('/') + 1));
      await write(uri.path.slice(uri.path.lastIndexOf('/') + 1), written);
      await workspace.readSidecars([uri.toString()]);
      await show(text);
      const [problem] = await problems(uri, (found) => found.some((one) => one.code === code)).then(
        (found) => found.filter((one) => one.code === code),
      );
      assert.ok(problem);
      assert.match(problem.message, says);
      assert.equal(problem.range.start.line + 1, line, problem.message);
      const coding = { kind: 'commitment', themes: [] };
      const outcome = workspace.annotate(text.toString(), [{ start: 23, end: 41 }], coding);
      await workspace.settled();
      assert.equal('done' in outcome, writable, JSON.stringify(outcome));
      const after = await read(uri);
      if (writable) assert.ok(after.includes('k7m2q9x4'));
      else assert.equal(after, written);
    });
  }

  it('an offset outside the text: the words are found all the same', async () => {
    const { workspace } = await communique();
    const text = await write('outside.txt', words);
    const outside = sidecar('outside.txt').replace('start: 0', 'start: 2178').replace('22', '2200');
    await write('outside.txt.annotations.yaml', outside);
    await show(text);
    const placement = () => workspace.annotationsOf(text.toString())[0]?.placement;
    // The watcher may read the sidecar just now, and the passage is looked for again.
    await until(() => placement() !== undefined, workspace.onDidChange);
    assert.deepEqual(placement(), {
      state: 'moved',
      span: { start: 0, end: 22 },
    });
    assert.equal(await read(sidecarUri(text)), outside);
  });

  it('a folder that is read-only: said once, and kept to be written later', async () => {
    const { workspace } = await communique();
    const text = await write('locked/text.txt', words);
    await show(text);
    const folder = vscode.Uri.joinPath(text, '..').fsPath;
    const { chmodSync } = await import('node:fs');
    chmodSync(folder, 0o555);
    try {
      workspace.annotate(text.toString(), [{ start: 0, end: 22 }], {
        kind: 'condemnation',
        themes: [],
      });
      await workspace.settled();
      const [file] = workspace.sidecarsOf(text.toString());
      assert.match(file?.failure?.text ?? '', /read-only/);
      assert.equal(workspace.annotationsOf(text.toString()).length, 1);
    } finally {
      chmodSync(folder, 0o755);
    }
    workspace.saveAgain();
    await workspace.settled();
    assert.match(await read(sidecarUri(text)), /We condemn the attack\./);
  });

  it('a codebook that cannot be read: the last good one stays in force', async () => {
    const { workspace } = await communique();
    const text = await write('coded.txt', words);
    await show(text);
    const codebook = await write(
      'communique.codebook.yaml',
      'extends: builtin\nkinds:\n  appeal: {label: {en: appeal, fr: appel}}\n',
    );
    await workspace.readCodebook(codebook.toString());
    assert.ok(workspace.codebookOf(text.toString()).kinds.has('appeal'));
    await write('communique.codebook.yaml', 'extends: builtin\nkinds: [\n');
    await workspace.readCodebook(codebook.toString());
    assert.ok(workspace.codebookOf(text.toString()).kinds.has('appeal'));
    const [problem] = await problems(codebook, (found) => found.length > 0);
    assert.ok(problem);
    await vscode.workspace.fs.delete(codebook);
    await workspace.readCodebook(codebook.toString());
    assert.ok(!workspace.codebookOf(text.toString()).kinds.has('appeal'));
  });

  it('a sidecar that is edited by hand takes effect at once', async () => {
    const { workspace } = await communique();
    const text = await write('hand.txt', words);
    await write('hand.txt.annotations.yaml', sidecar('hand.txt'));
    await show(text);
    const editor = await vscode.window.showTextDocument(sidecarUri(text));
    const at = editor.document.getText().indexOf('condemnation');
    const start = editor.document.positionAt(at);
    await editor.edit((edit) => {
      edit.replace(new vscode.Range(start, start.translate(0, 12)), 'announcement');
    });
    await editor.document.save();
    const kind = (): string | undefined =>
      workspace.annotationsOf(text.toString())[0]?.annotation.kind;
    await until(() => kind() === 'announcement', workspace.onDidChange);
  });
});
