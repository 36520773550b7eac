import * as vscode from 'vscode';
import { kindLabel } from '../../core/codebook/labels';
import type { PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import { reviewCause, type ReviewCause } from '../../core/workspace/reviewCause';
import { capitalize } from '../capitalize';
import {
  annotationsAtCursor,
  meantAnnotations,
  type AnnotationArgument,
} from '../currentAnnotation';
import type { Desk } from '../desk';
import { kindIcon } from '../kindIcon';
import { report } from '../report';
import { shorten } from '../shorten';
import { acceptProposals } from './acceptProposals';
import { choosePlace } from './choosePlace';
import { linkToSelection } from './linkToSelection';
import { resolveConflicts } from './resolveConflicts';

/** So much of a passage stands in a row, with its kind beside it, in code points. */
const longestLabel = 60;

type Decision = (desk: Desk, meant: readonly PlacedAnnotation[]) => Promise<void>;

/** Registers the commands by which a person decides what needs review. */
export function registerReviewing(desk: Desk): vscode.Disposable {
  const register = (
    name: string,
    decide: Decision,
    ...causes: readonly (ReviewCause | 'proposal')[]
  ): vscode.Disposable =>
    vscode.commands.registerCommand(
      `communique.${name}`,
      async (argument?: AnnotationArgument, chosen?: readonly AnnotationArgument[]) => {
        const meant = argument
          ? meantAnnotations(desk, argument, chosen)
          : await meantHere(desk, causes);
        if (meant.length > 0) await decide(desk, meant);
      },
    );
  return vscode.Disposable.from(
    register('acceptProposal', acceptProposals, 'proposal'),
    register('choosePlace', choosePlace, 'proposal'),
    register('linkToSelection', linkToSelection, 'proposal', 'lost'),
    register('keepAsLost', keepAsLost, 'proposal', 'lost'),
    register('resolveConflict', resolveConflicts, 'conflict'),
  );
}

async function keepAsLost(desk: Desk, meant: readonly PlacedAnnotation[]): Promise<void> {
  const outcome = desk.workspace.edit(meant, () => ({ state: 'lost' }));
  if ('refused' in outcome) await report(outcome.refused);
}

/**
 * What a command without an argument is about: of the annotations of the active text that it can decide,
 * the one at the cursor, else the only one, else the one a person picks.
 */
async function meantHere(
  desk: Desk,
  causes: readonly (ReviewCause | 'proposal')[],
): Promise<readonly PlacedAnnotation[]> {
  const isMeant = (placed: PlacedAnnotation): boolean => {
    const cause = reviewCause(placed);
    if (cause === undefined) return false;
    return causes.includes(cause === 'lost' || cause === 'conflict' ? cause : 'proposal');
  };
  const [here] = annotationsAtCursor(desk).filter(isMeant);
  if (here) return [here];
  const active = vscode.window.activeTextEditor?.document.uri.toString() ?? '';
  const all = desk.workspace.annotationsOf(active).filter(isMeant);
  if (all.length === 0) {
    await report(vscode.l10n.t('Nothing in this text needs this decision.'));
    return [];
  }
  if (all.length === 1) return all;
  const codebook = desk.workspace.codebookOf(active);
  const items = all.map((placed) => {
    const { kind, anchor } = placed.annotation;
    return {
      label: shorten(anchor.quote, longestLabel),
      // A passage may have several kinds.
      iconPath: kindIcon(kind, codebook),
      description: capitalize(kindLabel(codebook, kind, vscode.env.language)),
      placed,
    };
  });
  const placeHolder = vscode.l10n.t('Which annotation?');
  const picked = await vscode.window.showQuickPick(items, { placeHolder });
  return picked ? [picked.placed] : [];
}
