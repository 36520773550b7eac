import * as vscode from 'vscode';
import { ChosenAnnotation } from '../core/reading/chosenAnnotation';
import { AnnotationWorkspace } from '../core/workspace/annotationWorkspace';
import { registerChanging } from './changing';
import { Coder } from './coder';
import type { Desk } from './desk';
import { drawn } from './drawn';
import { registerExport } from './exporting/exportAnnotations';
import { SharedFilter } from './filter/sharedFilter';
import { registerFindText } from './files/findText';
import { registerFollowRenames } from './files/followRenames';
import { registerMendSidecar } from './files/mendSidecar';
import { registerSetUpGitMerge } from './files/setUpGitMerge';
import { later } from './later';
import { lateCommands } from './lateCommands';
import { registerDiagnostics } from './problems/diagnostics';
import { registerSaveFailures } from './problems/saveFailures';
import { registerContextKeys } from './reading/contextKeys';
import { registerHighlights } from './reading/highlights';
import { registerHovers } from './reading/hovers';
import { registerOpenCodebook } from './reading/openCodebook';
import { registerShowPassage } from './reading/showPassage';
import { registerReviewing } from './reviewing';
import { settings } from './settings';
import { registerAnnotate } from './tagging/annotate';
import { registerLightbulb } from './tagging/lightbulb';
import { registerTree } from './tree';
import { decodeOther } from './world/documents';
import { EditorFiles } from './world/files';
import { followFiles } from './world/followFiles';
import { followTexts } from './world/followTexts';
import { Presence } from './world/machine';

/** What other extensions, and tests, may use. */
export interface Communique {
  readonly workspace: AnnotationWorkspace;
  /** Which annotations are shown. */
  readonly filter: SharedFilter;
  /** Resolves after the first look at all sidecars of the workspace. */
  readonly scanned: Promise<void>;
  /** Resolves after the first look at all texts that have a sidecar. */
  readonly checked: Promise<void>;
  /** Resolves when all features are registered, some moments after the activation. */
  readonly complete: Promise<void>;
}

export function activate(context: vscode.ExtensionContext): Communique {
  const files = new EditorFiles();
  const coder = new Coder();
  const workspace = new AnnotationWorkspace({
    files,
    decode: decodeOther,
    pause: () => new Promise((resolve) => setTimeout(resolve)),
    drawn,
    now: () => new Date(),
    random: (bytes) => crypto.getRandomValues(bytes),
    coder: () => coder.name,
    presence: new Presence(),
    ownSidecar: (text) => settings.ownSidecar(vscode.Uri.parse(text, true)),
  });
  const desk: Desk = {
    workspace,
    files,
    coder,
    filter: new SharedFilter(workspace, context.workspaceState),
    memory: context.workspaceState,
    chosenInTree: { refs: () => [], settled: () => Promise.resolve() },
    atPassage: { refs: () => [], isMeant: () => false, settled: () => Promise.resolve() },
    chosenAtCursor: new ChosenAnnotation(),
  };
  const following = followFiles(desk);
  const rest = later(lateCommands, async () => {
    const { registerRest } = await import('./rest');
    return () => registerRest(context, desk, following.scanned);
  });
  context.subscriptions.push(
    workspace,
    desk.filter,
    registerAnnotate(desk),
    registerLightbulb(desk),
    registerChanging(desk),
    registerHighlights(desk),
    registerHovers(desk),
    registerShowPassage(desk),
    registerOpenCodebook(desk),
    registerContextKeys(desk),
    registerTree(desk),
    registerReviewing(desk),
    registerDiagnostics(desk),
    registerSaveFailures(desk),
    registerExport(desk),
    registerFollowRenames(desk),
    registerFindText(desk, following.checked),
    registerMendSidecar(desk),
    registerSetUpGitMerge(context, desk),
    followTexts(desk),
    following,
    rest.registration,
  );
  const { scanned, checked } = following;
  return { workspace, filter: desk.filter, scanned, checked, complete: rest.registered };
}
