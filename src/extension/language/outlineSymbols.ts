import * as vscode from 'vscode';
import { outline, type OutlineKind, type OutlinePart } from '../../core/structure/outline';
import type { PlainText } from '../../core/text/plainText';
import { toRange } from '../world/documents';
import { CommuniqueTexts, type ReadText } from './communiqueTexts';

const symbols: Readonly<Record<OutlineKind, vscode.SymbolKind>> = {
  title: vscode.SymbolKind.File,
  section: vscode.SymbolKind.String,
  annex: vscode.SymbolKind.Package,
  paragraph: vscode.SymbolKind.Number,
};

/** Outline, breadcrumbs and sticky scroll. */
export function registerOutline(texts: CommuniqueTexts): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(
    CommuniqueTexts.selector,
    {
      provideDocumentSymbols: async (document, token) => {
        const read = await texts.read(document, token);
        if (!read || (document.languageId === 'markdown' && markdownHasAll(read))) return undefined;
        const { date, parties = [] } = read.structure.facts;
        const facts = [date, parties.join(', ')].filter((fact) => fact).join(' · ');
        return outline(read.text, read.structure).map((part) => symbolOf(read.text, part, facts));
      },
    },
    { label: 'Communiqué' },
  );
}

/** VS Code's own outline of a Markdown text has the headings by `#`: nothing is to be there twice. */
function markdownHasAll({ text, structure }: ReadText): boolean {
  const { sections } = structure;
  return (
    sections.length > 0 &&
    sections.every(({ start }) => /^ {0,3}#{1,6}\s/.test(text.slice({ start, end: start + 12 })))
  );
}

function symbolOf(text: PlainText, part: OutlinePart, facts: string): vscode.DocumentSymbol {
  const { kind, name, selection, parts } = part;
  const symbol = new vscode.DocumentSymbol(
    name === '' ? '…' : name,
    kind === 'title' ? facts : '',
    symbols[kind],
    toRange(text, part),
    toRange(text, selection),
  );
  symbol.children = parts.map((child) => symbolOf(text, child, facts));
  return symbol;
}
