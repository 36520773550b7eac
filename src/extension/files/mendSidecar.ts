import * as vscode from 'vscode';
import { mergeMarked } from '../../core/sidecar/mergeMarked';
import { repairSidecar } from '../../core/sidecar/repairSidecar';
import { isSidecarName } from '../../core/sidecar/sidecarName';
import { writeSidecar } from '../../core/sidecar/writeSidecar';
import { describeFileError } from '../../core/workspace/describeFileError';
import { FileError } from '../../core/workspace/fileStore';
import type { Desk } from '../desk';
import { report } from '../report';
import { baseName } from '../world/documents';

/** Registers the commands that make a sidecar readable again: after a git conflict, after damage. */
export function registerMendSidecar(desk: Desk): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('communique.mergeAnnotations', (uri?: unknown) => merge(desk, uri)),
    registerCommand('communique.repairSidecar', (uri?: unknown) => repair(desk, uri)),
    vscode.languages.registerCodeActionsProvider(
      { pattern: '**/*.annotations.yaml' },
      { provideCodeActions: ({ uri }, _, { diagnostics }) => actionsFor(uri, diagnostics) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}

/** Offers at a problem what mends it. */
function actionsFor(
  uri: vscode.Uri,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const own = diagnostics.filter(({ source }) => source === 'Communiqué');
  const errors = own.filter(({ code, severity }) => {
    const isOurs = typeof code === 'string' && code.startsWith('sidecar-');
    return isOurs && severity === vscode.DiagnosticSeverity.Error;
  });
  if (errors.length === 0) return [];
  const isConflict = errors.some(({ code }) => code === 'sidecar-conflict-markers');
  const [title, command] = isConflict
    ? [vscode.l10n.t('Merge the two versions'), 'communique.mergeAnnotations']
    : [vscode.l10n.t('Repair this file (a copy is kept)'), 'communique.repairSidecar'];
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command, arguments: [uri] };
  action.diagnostics = errors;
  action.isPreferred = isConflict;
  return [action];
}

async function merge(desk: Desk, argument: unknown): Promise<void> {
  const uri = meantSidecar(desk, argument);
  const bytes = uri && (await desk.files.read(uri.toString()));
  if (!uri || !bytes) return nothingMeant();
  const merged = mergeMarked(bytes)?.sidecar;
  if (!merged) {
    await report(
      vscode.l10n.t(
        '{file} has no conflict markers that could be resolved. Open it and correct it.',
        {
          file: baseName(uri),
        },
      ),
    );
    return;
  }
  await replace(desk, uri, bytes, writeSidecar(merged, merged));
}

async function repair(desk: Desk, argument: unknown): Promise<void> {
  const uri = meantSidecar(desk, argument);
  const bytes = uri && (await desk.files.read(uri.toString()));
  if (!uri || !bytes) return nothingMeant();
  const repaired = repairSidecar(bytes);
  if (!repaired) {
    await report(
      vscode.l10n.t('{file} needs no repair, or nothing in it can be read.', {
        file: baseName(uri),
      }),
    );
    return;
  }
  const copy = await keepCopy(desk, uri, bytes);
  if (!copy || !(await replace(desk, uri, bytes, repaired.text))) return;
  const compare = vscode.l10n.t('Compare');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('{file} was repaired. The damaged file is kept as {copy}.', {
      file: baseName(uri),
      copy: baseName(copy),
    }),
    compare,
  );
  if (answer === compare) await vscode.commands.executeCommand('vscode.diff', copy, uri);
}

/** The sidecar a command was called on, or that is open, or that belongs to the text that is. */
function meantSidecar({ workspace }: Desk, argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument;
  const active = vscode.window.activeTextEditor?.document.uri;
  if (!active) return undefined;
  if (isSidecarName(baseName(active))) return active;
  const files = workspace.sidecarsOf(active.toString());
  const broken = files.find((file) => file.refusal()) ?? files[0];
  return broken && vscode.Uri.parse(broken.uri, true);
}

async function nothingMeant(): Promise<void> {
  await report(vscode.l10n.t('Open the annotations file, or its text, then try again.'));
}

/** Keeps the damaged bytes under a name that is free: `.bak`, `.2.bak`, and so on. */
async function keepCopy(
  { files }: Desk,
  uri: vscode.Uri,
  bytes: Uint8Array,
): Promise<vscode.Uri | undefined> {
  for (let count = 1; ; count++) {
    const copy = uri.with({ path: `${uri.path}${count === 1 ? '' : `.${count}`}.bak` });
    try {
      if (await files.replace(copy.toString(), bytes, undefined)) return copy;
    } catch (error) {
      return failed(error, copy);
    }
  }
}

async function replace(
  { files, workspace }: Desk,
  uri: vscode.Uri,
  before: Uint8Array,
  text: string,
): Promise<vscode.Uri | undefined> {
  try {
    if (await files.replace(uri.toString(), new TextEncoder().encode(text), before)) {
      await workspace.readSidecars([uri.toString()]);
      return uri;
    }
  } catch (error) {
    return failed(error, uri);
  }
  await report(vscode.l10n.t('{file} changed meanwhile. Try again.', { file: baseName(uri) }));
  return undefined;
}

async function failed(error: unknown, uri: vscode.Uri): Promise<undefined> {
  if (!(error instanceof FileError)) throw error;
  await report(describeFileError(error, baseName(uri)));
  return undefined;
}
