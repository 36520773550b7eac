import type * as vscode from 'vscode';

/** The colours of the kinds in light themes, by the part of their ids that is a kind's own. */
export function paperColors({
  packageJSON,
}: Pick<vscode.Extension<unknown>, 'packageJSON'>): Record<string, string> {
  const manifest = packageJSON as {
    contributes: { colors: readonly { id: string; defaults: { light: string } }[] };
  };
  return Object.fromEntries(
    manifest.contributes.colors.flatMap(({ id, defaults }) => {
      const name = /^communique\.(\w+)Foreground$/.exec(id)?.[1];
      return name === undefined ? [] : [[name, defaults.light]];
    }),
  );
}
