import * as vscode from 'vscode';

/**
 * Whether the YAML extension is at work, and does this by our schemas: then we leave it what a schema
 * knows (keys and their meaning, types, syntax), and add what only a codebook and a text tell.
 */
export function yamlExtensionDoes(
  feature: 'completion' | 'hover' | 'validate',
  file: vscode.Uri,
): boolean {
  const extension = vscode.extensions.getExtension('redhat.vscode-yaml');
  if (extension?.isActive !== true) return false;
  return vscode.workspace.getConfiguration('yaml', file).get<boolean>(feature, true);
}
