import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { copyExamples } from '../../src/extension/beginning/exampleFiles';
import { exists, fileUri, read } from './support';

const exercise = 'exercise-straits-defence.en.txt';
const statement = 'harbour-statement.en.md';

describe('the examples', () => {
  const { extensionUri } = vscode.extensions.getExtension('communique.communique')!;
  const from = vscode.Uri.joinPath(extensionUri, 'examples');
  const to = fileUri('new/Communiqué examples');
  const inIt = (name: string): vscode.Uri => vscode.Uri.joinPath(to, name);
  const copy = (): Promise<boolean> => copyExamples(from, to);

  it('are copied with their annotations, and the exercise in the language of the interface', async () => {
    assert.equal(await copy(), true);
    const names = (await vscode.workspace.fs.readDirectory(to)).map(([name]) => name).sort();
    const texts = ['declaration-val-clair.fr.txt', exercise, statement];
    assert.deepEqual(
      names,
      texts.flatMap((name) => [name, `${name}.annotations.yaml`]),
    );
  });

  it('are never overwritten: what was changed or removed stays so', async () => {
    const changed = new TextEncoder().encode('Changed.\n');
    await vscode.workspace.fs.writeFile(inIt(exercise), changed);
    await vscode.workspace.fs.delete(inIt(`${exercise}.annotations.yaml`));
    await vscode.workspace.fs.delete(inIt(statement));
    const annotations = inIt(`${statement}.annotations.yaml`);
    await vscode.workspace.fs.writeFile(annotations, changed);
    assert.equal(await copy(), false);
    assert.equal(await read(inIt(exercise)), 'Changed.\n');
    assert.equal(await exists(inIt(`${exercise}.annotations.yaml`)), false);
    assert.equal(await read(annotations), 'Changed.\n');
    assert.equal(await exists(inIt(statement)), true);
  });
});
