import * as vscode from 'vscode';
import { codebookFileName } from '../../core/codebook/codebook';
import type { Desk } from '../desk';
import { baseName } from '../world/documents';

/**
 * Keeps something registered for sidecars, codebooks and the files that these extend, and for no other
 * YAML file: there, F2 is not ours to answer, not even by saying that it cannot be done.
 */
export function whileOurs(
  { workspace }: Pick<Desk, 'workspace'>,
  register: (selector: vscode.DocumentSelector) => vscode.Disposable,
): vscode.Disposable {
  let names = '';
  let registered: vscode.Disposable | undefined;
  const follow = (): void => {
    const files = [...workspace.codebooks.problems.keys()];
    const all = [codebookFileName, ...files.map((file) => baseName(vscode.Uri.parse(file, true)))];
    const now = [...new Set(all)].sort();
    if (now.join('\n') === names) return;
    names = now.join('\n');
    registered?.dispose();
    // What a pattern gives a meaning stands for any character: whose file it is, is asked again.
    const patterns = now.map((name) => `**/${name.replace(/[*?{}[\]!,\\]/g, '?')}`);
    registered = register(['**/*.annotations.yaml', ...patterns].map((pattern) => ({ pattern })));
  };
  follow();
  const subscription = workspace.onDidChange(({ origin }) => {
    if (origin === 'codebook') follow();
  });
  return new vscode.Disposable(() => {
    subscription.dispose();
    registered?.dispose();
  });
}
