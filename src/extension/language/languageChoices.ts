import type { Memento } from 'vscode';

/** What a person said a file is: a communiqué, or anything else. */
export type LanguageChoice = 'communique' | 'other';

const key = 'communique.languageChoices';

/** How many are remembered. */
const most = 1000;

/** What a person chose for a file, by URI; undefined where nobody has. */
export function languageChoice(memory: Memento, uri: string): LanguageChoice | undefined {
  return memory.get<Readonly<Record<string, LanguageChoice>>>(key, {})[uri];
}

export async function rememberLanguage(
  memory: Memento,
  uri: string,
  choice: LanguageChoice,
): Promise<void> {
  const known = memory.get<Readonly<Record<string, LanguageChoice>>>(key, {});
  const others = Object.entries(known).filter(([other]) => other !== uri);
  await memory.update(key, Object.fromEntries([...others.slice(1 - most), [uri, choice]]));
}
