import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Communique } from '../../src/extension/extension';
import { contributes } from '../../package.json';

describe('the commands', () => {
  it('are all there as soon as the extension is active, and again when its later part is', async () => {
    const extension = vscode.extensions.getExtension<Communique>('communique.communique')!;
    const { complete } = await extension.activate();
    assert.deepEqual(await missing(), []);
    await complete;
    assert.deepEqual(await missing(), []);
  });
});

/** Commands of the manifest that nobody has registered. */
async function missing(): Promise<string[]> {
  const registered = new Set(await vscode.commands.getCommands(true));
  return contributes.commands.map(({ command }) => command).filter((id) => !registered.has(id));
}
