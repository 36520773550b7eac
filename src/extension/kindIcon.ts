import * as vscode from 'vscode';

/** The kinds that have a colour and a shape of their own; every other kind shares a fourth. */
const shapes: Readonly<Record<string, string>> = {
  commitment: 'pass-filled',
  condemnation: 'error',
  announcement: 'megaphone',
};

/** The name that a kind has in colour ids: its own for the built-in ones, `otherKind` for the rest. */
export function kindColorName(kind: string): string {
  return Object.hasOwn(shapes, kind) ? kind : 'otherKind';
}

/** An icon that tells kinds apart by shape and colour. */
export function kindIcon(kind: string): vscode.ThemeIcon {
  const shape = Object.hasOwn(shapes, kind) ? shapes[kind]! : 'bookmark';
  return new vscode.ThemeIcon(
    shape,
    new vscode.ThemeColor(`communique.${kindColorName(kind)}Foreground`),
  );
}
