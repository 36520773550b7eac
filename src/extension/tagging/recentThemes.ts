import type { Memento } from 'vscode';

const key = 'communique.recentThemes';

/** How many are remembered. */
const most = 12;

/** The codes of the themes used last in this workspace, the latest first. */
export function recentThemes(memory: Memento): readonly string[] {
  return memory.get<readonly string[]>(key, []);
}

export async function rememberThemes(memory: Memento, themes: readonly string[]): Promise<void> {
  if (themes.length === 0) return;
  const latest = [...new Set([...themes, ...recentThemes(memory)])].slice(0, most);
  await memory.update(key, latest);
}
