import * as vscode from 'vscode';
import { overlaps } from '../../core/text/span';
import { toRange } from '../world/documents';
import { CommuniqueTexts, type ReadText } from './communiqueTexts';
import { languageId } from './languageId';
import { termAt, type TermAt } from './termAt';

/** From an abbreviation or defined term to its definitions and its other uses. */
export function registerTermPlaces(texts: CommuniqueTexts): vscode.Disposable {
  const { selector } = CommuniqueTexts;
  const find = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<(ReadText & TermAt) | undefined> => {
    const read = await texts.read(document, token);
    const found = read && termAt(read, read.text.offsetAt(position));
    return found && { ...read, ...found };
  };
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(selector, {
      provideDefinition: async (document, position, token) => {
        const found = await find(document, position, token);
        return found?.term.definitions.map((definition): vscode.LocationLink => {
          return {
            originSelectionRange: toRange(found.text, found.use),
            targetUri: document.uri,
            targetRange: toRange(found.text, {
              start: Math.min(definition.start, definition.expansion.start),
              end: Math.max(definition.end, definition.expansion.end),
            }),
            targetSelectionRange: toRange(found.text, definition),
          };
        });
      },
    }),
    vscode.languages.registerReferenceProvider(selector, {
      provideReferences: async (document, position, { includeDeclaration }, token) => {
        const found = await find(document, position, token);
        return found?.term.uses
          .filter((use) => includeDeclaration || !defines(found, use))
          .map((use) => new vscode.Location(document.uri, toRange(found.text, use)));
      },
    }),
    vscode.languages.registerDocumentHighlightProvider(selector, {
      provideDocumentHighlights: async (document, position, token) => {
        const found = await find(document, position, token);
        // Else VS Code highlights the word at the cursor wherever it stands: in prose, every “the”.
        if (!found) return document.languageId === languageId ? [] : undefined;
        return found.term.uses.map((use) => {
          const kind = defines(found, use)
            ? vscode.DocumentHighlightKind.Write
            : vscode.DocumentHighlightKind.Read;
          return new vscode.DocumentHighlight(toRange(found.text, use), kind);
        });
      },
    }),
  );
}

function defines({ term }: TermAt, use: { start: number; end: number }): boolean {
  return term.definitions.some((definition) => overlaps(definition, use));
}
