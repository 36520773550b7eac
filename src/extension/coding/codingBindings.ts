import * as vscode from 'vscode';

/** A key of coding mode, and what it runs. */
export interface CodingBinding {
  readonly command: string;
  /** As the manifest has it: `shift+j`. */
  readonly key: string;
  readonly args: unknown;
  /** The command’s title, in the person’s language; undefined for a command that is not ours, or has none. */
  readonly title: string | undefined;
}

/** What begins and ends coding mode. */
export const toggle = 'communique.toggleCodingMode';

/** In other languages than English VS Code puts the translation beside what was translated. */
type Title = string | { readonly value: string };

interface Manifest {
  readonly commands: readonly { readonly command: string; readonly title: Title }[];
  readonly keybindings: readonly {
    readonly command: string;
    readonly key: string;
    readonly when: string;
    readonly args?: unknown;
  }[];
}

/** The keys of coding mode, with the one that begins and ends it, in the order of the manifest. */
export function codingBindings(): readonly CodingBinding[] {
  const manifest = vscode.extensions.getExtension<unknown>('communique.communique')?.packageJSON as
    { readonly contributes: Manifest } | undefined;
  if (!manifest) return [];
  const { commands, keybindings } = manifest.contributes;
  const titles = new Map(commands.map(({ command, title }) => [command, wordsOf(title)]));
  return keybindings
    .filter(({ command, when }) => when.includes('communique.coding') || command === toggle)
    .map(({ command, key, args }) => ({ command, key, args, title: titles.get(command) }));
}

function wordsOf(title: Title): string {
  return typeof title === 'string' ? title : title.value;
}
