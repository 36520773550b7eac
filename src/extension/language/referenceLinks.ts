import * as vscode from 'vscode';
import { toRange } from '../world/documents';
import { CommuniqueTexts } from './communiqueTexts';

/** Links references to documents of the United Nations to their addresses; only a click opens one. */
export function registerReferenceLinks(texts: CommuniqueTexts): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(CommuniqueTexts.selector, {
    provideDocumentLinks: async (document, token) => {
      const read = await texts.read(document, token);
      return read?.structure.references.map((reference) => {
        const { symbol, address } = reference;
        const target = vscode.Uri.parse(address, true);
        const link = new vscode.DocumentLink(toRange(read.text, reference), target);
        link.tooltip = vscode.l10n.t('Open {symbol} on the site of the United Nations', { symbol });
        return link;
      });
    },
  });
}
