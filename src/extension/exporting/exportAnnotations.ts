import * as vscode from 'vscode';
import { csvChunks } from '../../core/export/csv';
import { exportRows, type ExportedText, type Layout } from '../../core/export/rows';
import { exportTexts } from '../../core/workspace/exportTexts';
import type { PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import { meantAnnotations, type AnnotationArgument } from '../currentAnnotation';
import type { Desk } from '../desk';
import { annotationCount } from '../numberWords';
import { report } from '../report';
import { settings } from '../settings';
import { pickScope } from './pickScope';
import { baseName } from '../world/documents';

/** Registers the export of annotations to CSV: of a text, of the workspace, of nodes of the tree. */
export function registerExport(desk: Desk): vscode.Disposable {
  return vscode.commands.registerCommand(
    'communique.exportAnnotations',
    async (argument?: AnnotationArgument, chosen?: readonly AnnotationArgument[]) => {
      const what = argument
        ? { annotations: meantAnnotations(desk, argument, chosen), name: 'annotations' }
        : await pickScope(desk);
      if (!what) return;
      if (what.annotations.length === 0) {
        await report(vscode.l10n.t('There are no annotations to export yet.'));
        return;
      }
      const layout = await pickLayout(what.annotations.length);
      const target = layout && (await pickTarget(what.name));
      if (layout && target) await exportTo(desk, what.annotations, layout, target);
    },
  );
}

async function pickLayout(count: number): Promise<Layout | undefined> {
  const items: (vscode.QuickPickItem & { layout: Layout })[] = [
    {
      label: vscode.l10n.t('One row per annotation'),
      detail: vscode.l10n.t('Its themes stand in one cell: for reading and for counting passages.'),
      layout: 'wide',
    },
    {
      label: vscode.l10n.t('One row per annotation and theme'),
      detail: vscode.l10n.t('For pivot tables and for statistics by theme.'),
      layout: 'long',
    },
  ];
  const title = vscode.l10n.t('Export {annotations}', { annotations: annotationCount(count) });
  const placeHolder = vscode.l10n.t('Layout of the table');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.layout;
}

function pickTarget(name: string): Thenable<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder =
    (active && vscode.workspace.getWorkspaceFolder(active)?.uri) ??
    vscode.workspace.workspaceFolders?.[0]?.uri ??
    (active && vscode.Uri.joinPath(active, '..'));
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export annotations'),
    filters: { CSV: ['csv'] },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `${name}.csv`) } : {}),
  });
}

async function exportTo(
  desk: Desk,
  annotations: readonly PlacedAnnotation[],
  layout: Layout,
  target: vscode.Uri,
): Promise<void> {
  const done = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Exporting annotations'),
      cancellable: true,
    },
    async (progress, cancellation) => {
      const source = { ...desk, documentOf };
      const texts: ExportedText[] = [];
      const total = new Set(annotations.map(({ text }) => text)).size;
      for await (const text of exportTexts(annotations, source)) {
        if (cancellation.isCancellationRequested) return false;
        texts.push(text);
        progress.report({ message: text.document, increment: 100 / total });
      }
      const rows = exportRows(texts, { layout, language: vscode.env.language });
      const { delimiter, byteOrderMark: bom } = {
        delimiter: settings.delimiter(),
        byteOrderMark: settings.byteOrderMark(),
      };
      const table = [...csvChunks(rows, { delimiter, bom, raw: false })].join('');
      if (cancellation.isCancellationRequested) return false;
      try {
        await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(table));
        return true;
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        await report(
          vscode.l10n.t('{file} could not be written ({reason}). Choose another place.', {
            file: baseName(target),
            reason,
          }),
        );
        return false;
      }
    },
  );
  if (done) await offerToOpen(target, annotations.length);
}

async function offerToOpen(target: vscode.Uri, count: number): Promise<void> {
  const open = vscode.l10n.t('Open');
  const answer = await vscode.window.showInformationMessage(
    count === 1
      ? vscode.l10n.t('1 annotation exported to {file}.', { file: baseName(target) })
      : vscode.l10n.t('{count} annotations exported to {file}.', { count, file: baseName(target) }),
    open,
  );
  if (answer !== open) return;
  // On this machine, the program for tables opens it; elsewhere there is only the editor.
  const isHere =
    target.scheme === 'file' &&
    vscode.env.uiKind === vscode.UIKind.Desktop &&
    vscode.env.remoteName === undefined;
  if (!isHere || !(await vscode.env.openExternal(target))) {
    await vscode.commands.executeCommand('vscode.open', target);
  }
}

/** The path from the folder of the workspace, as the command line gives it when it runs there. */
function documentOf(text: string): string {
  const uri = vscode.Uri.parse(text, true);
  return vscode.workspace.getWorkspaceFolder(uri)
    ? vscode.workspace.asRelativePath(uri)
    : baseName(uri);
}
