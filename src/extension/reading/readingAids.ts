import * as vscode from 'vscode';
import { spanOf } from '../../core/workspace/placedAnnotation';
import type { Desk } from '../desk';
import { report } from '../report';
import { settings, type ReadingAid } from '../settings';
import { soon } from '../soon';
import { shownAnnotations } from './shownAnnotations';

/** Registers the commands that switch reading aids, and the sign in the status bar that passages are not shown. */
export function registerReadingAids(desk: Pick<Desk, 'workspace' | 'filter'>): vscode.Disposable {
  const toggle = (command: string, aid: ReadingAid): vscode.Disposable =>
    vscode.commands.registerCommand(`communique.${command}`, async () => {
      if (await switchAid(aid, !settings.reading(aid))) {
        const { label } = aidItems().find((item) => item.aid === aid)!;
        vscode.window.setStatusBarMessage(
          settings.reading(aid)
            ? vscode.l10n.t('{aid}: on', { aid: label })
            : vscode.l10n.t('{aid}: off', { aid: label }),
          3000,
        );
      }
    });
  return vscode.Disposable.from(
    toggle('toggleHighlights', 'highlights'),
    toggle('toggleOnlyFiltered', 'onlyFiltered'),
    toggle('toggleDim', 'dim'),
    toggle('toggleThemeLabels', 'themeLabels'),
    vscode.commands.registerCommand('communique.readingAids', chooseAids),
    registerSign(desk),
  );
}

interface AidItem extends vscode.QuickPickItem {
  readonly aid: ReadingAid;
}

function aidItems(): AidItem[] {
  const items: readonly (readonly [ReadingAid, string, string])[] = [
    [
      'highlights',
      vscode.l10n.t('Highlights'),
      vscode.l10n.t('Passages coloured and underlined by kind'),
    ],
    [
      'onlyFiltered',
      vscode.l10n.t('Only What the Filter Shows'),
      vscode.l10n.t('Other passages stay plain'),
    ],
    [
      'stripes',
      vscode.l10n.t('Stripes in the Margin'),
      vscode.l10n.t('One for each passage, side by side where they overlap'),
    ],
    [
      'brackets',
      vscode.l10n.t('Brackets Around Overlapping Passages'),
      vscode.l10n.t('Where each begins and ends'),
    ],
    [
      'outline',
      vscode.l10n.t('Outline of the Annotation at the Cursor'),
      vscode.l10n.t('The one that commands act on'),
    ],
    [
      'dim',
      vscode.l10n.t('Dim What Is Not Annotated'),
      vscode.l10n.t('In texts that have annotations'),
    ],
    [
      'themeLabels',
      vscode.l10n.t('Theme Labels After Passages'),
      vscode.l10n.t('In plain text, Markdown and communiqués'),
    ],
  ];
  return items.map(([aid, label, description]) => ({
    aid,
    label,
    description,
    picked: settings.reading(aid),
  }));
}

async function chooseAids(): Promise<void> {
  const picked = await vscode.window.showQuickPick(aidItems(), {
    title: vscode.l10n.t('Reading Aids'),
    placeHolder: vscode.l10n.t('The aids that are ticked are on'),
    canPickMany: true,
  });
  if (!picked) return;
  for (const { aid } of aidItems()) {
    const isOn = picked.some((item) => item.aid === aid);
    if (isOn !== settings.reading(aid) && !(await switchAid(aid, isOn))) return;
  }
}

/** @returns whether the setting could be written; if not, it was told. */
async function switchAid(aid: ReadingAid, isOn: boolean): Promise<boolean> {
  const configuration = vscode.workspace.getConfiguration('communique.reading');
  // Where the workspace says it, the settings of the person would change nothing.
  const isOfWorkspace = configuration.inspect(aid)?.workspaceValue !== undefined;
  const { Workspace, Global } = vscode.ConfigurationTarget;
  try {
    await configuration.update(aid, isOn, isOfWorkspace ? Workspace : Global);
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await report(vscode.l10n.t('The setting could not be written: {reason}', { reason }));
    return false;
  }
}

/** Says so in the status bar when a text has passages that are not shown. */
function registerSign(desk: Pick<Desk, 'workspace' | 'filter'>): vscode.Disposable {
  const sign = vscode.window.createStatusBarItem(
    'communique.readingAids',
    vscode.StatusBarAlignment.Right,
    99,
  );
  sign.name = vscode.l10n.t('Reading Aids');
  sign.command = 'communique.readingAids';
  const show = (): void => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString() ?? '';
    const hidden = hiddenIn(desk, uri);
    if (hidden === 0) {
      sign.hide();
      return;
    }
    const words = vscode.l10n.t('{count} passages not shown', { count: hidden });
    sign.text = `$(eye-closed) ${words}`;
    sign.tooltip = settings.reading('highlights')
      ? vscode.l10n.t('Only what the filter shows is highlighted.')
      : vscode.l10n.t('Highlights are off.');
    sign.accessibilityInformation = { label: `${words}. ${sign.tooltip}`, role: 'button' };
    sign.show();
  };
  const showSoon = soon(show);
  show();
  return vscode.Disposable.from(
    sign,
    showSoon,
    vscode.window.onDidChangeActiveTextEditor(showSoon),
    desk.workspace.onDidChange(showSoon),
    desk.filter.onDidChange(showSoon),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('communique.reading')) show();
    }),
  );
}

function hiddenIn(desk: Pick<Desk, 'workspace' | 'filter'>, uri: string): number {
  const all = desk.workspace.annotationsOf(uri).filter((placed) => spanOf(placed));
  if (!settings.reading('highlights')) return all.length;
  return all.length - shownAnnotations(desk, uri).filter((placed) => spanOf(placed)).length;
}
