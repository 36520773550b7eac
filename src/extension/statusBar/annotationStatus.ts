import * as vscode from 'vscode';
import { wantedOf, withWanted } from '../../core/workspace/annotationFilter';
import { reviewCause } from '../../core/workspace/reviewCause';
import type { Desk } from '../desk';
import { soon } from '../soon';
import type { StatusText } from './statusText';

/** Counts the annotations of the active text, and those that need review; a click lists them. */
export function registerAnnotationStatus(
  { workspace, filter }: Pick<Desk, 'workspace' | 'filter'>,
  text: StatusText,
): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(
    'communique.annotations',
    vscode.StatusBarAlignment.Left,
    -1,
  );
  item.name = vscode.l10n.t('Annotations in This Text');
  item.command = 'communique.listAnnotationsOfText';
  const show = (): void => {
    const { uri } = text;
    if (uri === undefined) {
      item.hide();
      return;
    }
    const annotations = workspace.annotationsOf(uri);
    const count = annotations.length;
    const review = annotations.filter((placed) => reviewCause(placed)).length;
    const words = vscode.l10n.t('Annotations in this text: {count}', { count });
    const doubts = vscode.l10n.t('needs review: {count}', { count: review });
    const said = review === 0 ? words : `${words}; ${doubts}`;
    item.text = review === 0 ? `$(tag) ${count}` : `$(tag) ${count} $(warning) ${review}`;
    item.tooltip = `${said}\n${vscode.l10n.t('Click to list only these; click again to list all.')}`;
    item.accessibilityInformation = { label: said, role: 'button' };
    item.show();
  };
  const refresh = soon(show);
  show();
  return vscode.Disposable.from(
    item,
    refresh,
    text.onDidChange(show),
    workspace.onDidChange(refresh),
    vscode.commands.registerCommand('communique.listAnnotationsOfText', async () => {
      const { uri } = text;
      if (uri === undefined) return;
      const wanted = wantedOf(filter.current, 'text');
      const isAlone = wanted.length === 1 && wanted[0] === uri;
      filter.set(withWanted(filter.current, 'text', isAlone ? [] : [uri]));
      await vscode.commands.executeCommand('communique.annotations.focus');
    }),
  );
}
