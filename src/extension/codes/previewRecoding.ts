import * as vscode from 'vscode';
import { recodeSidecar } from '../../core/recoding/recoding';
import type { RecodingPlan } from '../../core/workspace/recodingPlan';
import type { Desk } from '../desk';
import { annotationCount } from '../numberWords';
import { baseName } from '../world/documents';
import { countWords } from './countWords';

const scheme = 'communique-recoding';

/** More are not shown: what is to be looked at before a change is the beginning of it. */
const most = 500;

interface PreviewItem extends vscode.QuickPickItem {
  /** The file to compare with what it would be; absent where everything is to be done. */
  readonly file?: { readonly uri: vscode.Uri; readonly after: () => string };
}

/** What files would be, by the URI that stands for it. */
const contents = new Map<string, string>();

/** Registers what shows the files as they would be. */
export function registerPreviews(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => contents.get(uri.toString()) ?? '',
  });
}

/**
 * Lists the files that would change, each to be looked at before and after.
 * @returns whether it is to be done.
 */
export function previewRecoding(
  desk: Pick<Desk, 'workspace'>,
  plan: RecodingPlan,
  title: string,
): Promise<boolean> {
  const picker = vscode.window.createQuickPick<PreviewItem>();
  picker.title = title;
  picker.placeholder = vscode.l10n.t(
    'The first row changes everything; choose a file to look at it first',
  );
  picker.items = itemsOf(desk, plan);
  picker.ignoreFocusOut = true;
  picker.matchOnDescription = true;
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      const [item] = picker.activeItems;
      if (item?.file) void compare(item.file);
      else if (item) {
        resolve(true);
        picker.hide();
      }
    });
    picker.onDidHide(() => {
      resolve(false);
      picker.dispose();
      contents.clear();
    });
    picker.show();
  });
}

function itemsOf(
  { workspace }: Pick<Desk, 'workspace'>,
  { request, sidecars, codebooks, annotations, texts }: RecodingPlan,
): PreviewItem[] {
  const what = countWords(annotations, texts);
  const all: PreviewItem = {
    label: `$(check) ${
      codebooks.length > 0
        ? vscode.l10n.t('Change {what}, and the codebook', { what })
        : vscode.l10n.t('Change {what}', { what })
    }`,
    alwaysShow: true,
  };
  const books = codebooks.map(({ file, after }): PreviewItem => {
    const uri = vscode.Uri.parse(file, true);
    return {
      label: `$(book) ${baseName(uri)}`,
      description: folderOf(uri),
      file: { uri, after: () => after },
    };
  });
  const files = sidecars.slice(0, most).map(({ sidecar, text, changes }): PreviewItem => {
    const uri = vscode.Uri.parse(sidecar, true);
    const after = (): string => {
      const file = workspace.sidecarsOf(text).find(({ uri }) => uri === sidecar);
      const reading = file?.reading;
      return (reading && recodeSidecar(reading.sidecar, request.recoding)) ?? '';
    };
    return {
      label: `$(file) ${baseName(vscode.Uri.parse(text, true))}`,
      description: [annotationCount(changes.length), folderOf(uri)].filter(Boolean).join(' · '),
      file: { uri, after },
    };
  });
  const separator = {
    label: vscode.l10n.t('what changes'),
    kind: vscode.QuickPickItemKind.Separator,
  };
  const more = sidecars.length - files.length;
  const rest =
    more > 0
      ? [
          {
            label: vscode.l10n.t('and {count} more', { count: more }),
            kind: vscode.QuickPickItemKind.Separator,
          },
        ]
      : [];
  return [all, separator, ...books, ...files, ...rest];
}

async function compare({ uri, after }: NonNullable<PreviewItem['file']>): Promise<void> {
  const next = vscode.Uri.from({ scheme, path: uri.path, query: uri.toString() });
  contents.set(next.toString(), after());
  const title = vscode.l10n.t('{file}: now and after the change', { file: baseName(uri) });
  const options = { preview: true, preserveFocus: true };
  await vscode.commands.executeCommand('vscode.diff', uri, next, title, options);
}

function folderOf(uri: vscode.Uri): string {
  const path = vscode.workspace.asRelativePath(uri);
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
