import * as vscode from 'vscode';
import { report } from '../report';
import { baseName } from '../world/documents';

/** Asks where a picture is to go, and writes it there. */
export async function savePicture(
  name: string,
  format: 'svg' | 'png',
  content: string,
): Promise<void> {
  const file = `${name}.${format}`;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save the picture'),
    filters: { [format.toUpperCase()]: [format] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, file) }),
  });
  if (!target) return;
  try {
    await vscode.workspace.fs.writeFile(target, bytesOf(format, content));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const place = { file: baseName(target), reason };
    await report(
      vscode.l10n.t('{file} could not be written ({reason}). Choose another place.', place),
    );
    return;
  }
  const saved = vscode.l10n.t('Saved: {file}', { file: baseName(target) });
  vscode.window.setStatusBarMessage(saved, 5000);
}

function bytesOf(format: 'svg' | 'png', content: string): Uint8Array {
  if (format === 'svg') return new TextEncoder().encode(content);
  return Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
}
