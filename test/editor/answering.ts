import * as vscode from 'vscode';

/** A question that was asked in a list. */
export interface Asked {
  readonly title: string;
  readonly items: readonly vscode.QuickPickItem[];
}

/**
 * Does something, and answers the lists that it asks in, one after the other, by the labels of their items: the box
 * itself cannot be driven from within the extension host. Messages are put away.
 * @param file Where something is saved that asks for it.
 * @returns what was asked. A question without an answer is dismissed.
 */
export async function answering(
  labels: readonly string[],
  act: () => Thenable<unknown>,
  file?: vscode.Uri,
): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  const ours = {
    showQuickPick: async (
      given: readonly vscode.QuickPickItem[] | Thenable<readonly vscode.QuickPickItem[]>,
      options?: vscode.QuickPickOptions,
    ): Promise<vscode.QuickPickItem | undefined> => {
      const items = await given;
      const label = labels[asked.length];
      asked.push({ title: options?.title ?? '', items });
      return items.find((item) => item.label === label);
    },
    showSaveDialog: () => Promise.resolve(file),
    showInformationMessage: () => Promise.resolve(undefined),
  };
  const { showQuickPick, showSaveDialog, showInformationMessage } = vscode.window;
  Object.assign(vscode.window, ours);
  try {
    await act();
  } finally {
    Object.assign(vscode.window, { showQuickPick, showSaveDialog, showInformationMessage });
  }
  return asked;
}
