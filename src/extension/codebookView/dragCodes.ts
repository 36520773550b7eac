import * as vscode from 'vscode';
import type { Desk } from '../desk';
import { isText } from '../world/documents';
import { isCode, type CodebookNode } from './codeNodes';
import { SelectionBefore } from './selectionBefore';
import { tagWithCode, type Code } from './tagWithCode';

/** What is dragged: kinds and themes, as JSON. */
const mime = 'application/vnd.communique.codes';

/** Lets kinds and themes be dragged out of the codebook. */
export const codeDragging: vscode.TreeDragAndDropController<CodebookNode> = {
  dragMimeTypes: [mime],
  dropMimeTypes: [],
  handleDrag: (nodes, transfer) => {
    const codes = nodes.filter(isCode).filter(({ code }) => code !== '');
    const plain = codes.map(({ type, code }): Code => ({ type, code }));
    transfer.set(mime, new vscode.DataTransferItem(JSON.stringify(plain)));
    // VS Code puts the id of a row beside it, as a text to insert; where there is a list of files, even one
    // without any, it inserts no text.
    transfer.set('text/uri-list', new vscode.DataTransferItem('# none'));
  },
};

/** Tags the selection that kinds and themes are dropped on, else the sentence. Nothing is inserted. */
export function registerCodeDrops(desk: Desk): vscode.Disposable {
  const selected = new SelectionBefore();
  return vscode.Disposable.from(
    selected,
    vscode.languages.registerDocumentDropEditProvider(
      { scheme: '*' },
      {
        provideDocumentDropEdits: async (document, position, transfer) => {
          const item = transfer.get(mime);
          if (!item || !isText(document)) return undefined;
          const place = selected.at(document, position) ?? new vscode.Range(position, position);
          const codes = JSON.parse(await item.asString()) as readonly Code[];
          // What asks on has to let the drop end first.
          setTimeout(() => void tagWithCode(desk, document, [place], codes));
          return undefined;
        },
      },
    ),
  );
}
