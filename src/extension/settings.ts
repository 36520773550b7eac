import * as vscode from 'vscode';
import type { Delimiter } from '../core/export/csv';

/** What helps in reading, as the settings under `communique.reading.` name it. */
export type ReadingAid =
  'highlights' | 'onlyFiltered' | 'stripes' | 'brackets' | 'outline' | 'dim' | 'themeLabels';

/** The settings under `communique.`, each read when it is asked for. */
export const settings = {
  coder: (): string => read<string>('coder', undefined, '').trim(),
  ownSidecar: (text: vscode.Uri): boolean => read<string>('sidecar', text, 'shared') === 'perCoder',
  followEditor: (): boolean => read<boolean>('tree.followEditor', undefined, true),
  /** Whether a reading aid is on. */
  reading: (aid: ReadingAid): boolean => read<boolean>(`reading.${aid}`, undefined, true),
  delimiter: (): Delimiter => {
    const value = read<string>('export.delimiter', undefined, ',');
    return value === 'tab' ? '\t' : value === ';' ? ';' : ',';
  },
  recognition: (text: vscode.Uri): 'auto' | 'ask' | 'off' => {
    const value = read<string>('recognition', text, 'auto');
    return value === 'ask' || value === 'off' ? value : 'auto';
  },
  hintUndefinedAbbreviations: (text: vscode.Uri): boolean =>
    read<boolean>('hintUndefinedAbbreviations', text, false),
  byteOrderMark: (): boolean => read<boolean>('export.byteOrderMark', undefined, false),
};

function read<T>(key: string, scope: vscode.Uri | undefined, fallback: T): T {
  return vscode.workspace.getConfiguration('communique', scope).get<T>(key, fallback);
}
