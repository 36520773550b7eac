import type { Memento } from 'vscode';
import { themeSlots } from '../../core/coding/themeSlots';

const recentKey = 'communique.recentThemes';
const slotsKey = 'communique.themeSlots';
const keptKey = 'communique.keptThemes';

/** How many are remembered. */
const most = 12;

/** The codes of the themes used last in this workspace, the latest first. */
export function recentThemes(memory: Memento): readonly string[] {
  return memory.get<readonly string[]>(recentKey, []);
}

/** The codes of recent themes, in the order of the digits that give them. */
export function slottedThemes(memory: Memento): readonly string[] {
  return themeSlots(memory.get<readonly string[]>(slotsKey, []), recentThemes(memory));
}

/** The themes that the next annotation begins with; undefined while themes are not kept. */
export function keptThemes(memory: Memento): readonly string[] | undefined {
  return memory.get<readonly string[]>(keptKey);
}

/** Keeps these themes for what is annotated next, or none any more. */
export async function keepThemes(
  memory: Memento,
  themes: readonly string[] | undefined,
): Promise<void> {
  await memory.update(keptKey, themes);
}

export async function rememberThemes(memory: Memento, themes: readonly string[]): Promise<void> {
  if (keptThemes(memory)) await keepThemes(memory, themes);
  if (themes.length === 0) return;
  const latest = [...new Set([...themes, ...recentThemes(memory)])].slice(0, most);
  const slots = themeSlots(slottedThemes(memory), latest);
  await memory.update(recentKey, latest);
  await memory.update(slotsKey, slots);
}
