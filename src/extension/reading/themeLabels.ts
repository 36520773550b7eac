import * as vscode from 'vscode';
import { themeHint } from '../../core/reading/themeHint';
import { innermostFirst, spanOf } from '../../core/workspace/placedAnnotation';
import type { Desk } from '../desk';
import { languageId } from '../language/languageId';
import { settings } from '../settings';
import { soon } from '../soon';
import { isText, plainTextOf, toRange } from '../world/documents';
import { shownAnnotations } from './shownAnnotations';
import { hoverText } from './hovers';

const selector: vscode.DocumentSelector = [languageId, 'plaintext', 'markdown'].map((language) => ({
  language,
}));

/** Shows the themes of a passage after it, where that is wished. */
export function registerThemeLabels(desk: Pick<Desk, 'workspace' | 'filter'>): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const changeSoon = soon(() => {
    if (settings.reading('themeLabels')) changed.fire();
  });
  return vscode.Disposable.from(
    changed,
    changeSoon,
    desk.workspace.onDidChange(({ texts }) => {
      const isSeen = vscode.window.visibleTextEditors.some(({ document }) =>
        texts.has(document.uri.toString()),
      );
      if (isSeen) changeSoon();
    }),
    desk.filter.onDidChange(changeSoon),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('communique.reading')) changed.fire();
    }),
    vscode.languages.registerInlayHintsProvider(selector, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints: (document, range) =>
        isText(document) && settings.reading('themeLabels')
          ? hintsIn(desk, document, range)
          : undefined,
    }),
  );
}

function hintsIn(
  desk: Pick<Desk, 'workspace' | 'filter'>,
  document: vscode.TextDocument,
  range: vscode.Range,
): vscode.InlayHint[] {
  const uri = document.uri.toString();
  const codebook = desk.workspace.codebookOf(uri);
  const text = plainTextOf(document);
  const from = text.offsetAt(range.start);
  const to = text.offsetAt(range.end);
  const ending = shownAnnotations(desk, uri).filter((placed) => {
    const span = spanOf(placed);
    return span && from <= span.end && span.end <= to && placed.annotation.themes.length > 0;
  });
  return innermostFirst(ending).map(({ placed, span }) => {
    const label = themeHint(placed.annotation.themes, codebook, vscode.env.language);
    // The editor would put its own padding before a bracket that stands there, and the label right after it.
    const hint = new vscode.InlayHint(toRange(text, span).end, `\u00a0${label}\u00a0`);
    hint.tooltip = hoverText(desk, placed);
    return hint;
  });
}
