import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import { meantAnnotations, type AnnotationArgument } from '../currentAnnotation';
import type { Desk } from '../desk';
import { report } from '../report';
import { acceptProposals } from './acceptProposals';
import { choosePlace } from './choosePlace';
import { linkToSelection } from './linkToSelection';
import { resolveConflicts } from './resolveConflicts';

type Decision = (desk: Desk, meant: readonly PlacedAnnotation[]) => Promise<void>;

/** Registers the commands by which a person decides what needs review. */
export function registerReviewing(desk: Desk): vscode.Disposable {
  const register = (name: string, decide: Decision): vscode.Disposable =>
    vscode.commands.registerCommand(
      `communique.${name}`,
      async (argument?: AnnotationArgument, chosen?: readonly AnnotationArgument[]) => {
        await decide(desk, meantAnnotations(desk, argument, chosen));
      },
    );
  return vscode.Disposable.from(
    register('acceptProposal', acceptProposals),
    register('choosePlace', choosePlace),
    register('linkToSelection', linkToSelection),
    register('keepAsLost', keepAsLost),
    register('resolveConflict', resolveConflicts),
  );
}

async function keepAsLost(desk: Desk, meant: readonly PlacedAnnotation[]): Promise<void> {
  const outcome = desk.workspace.edit(meant, () => ({ state: 'lost' }));
  if ('refused' in outcome) await report(outcome.refused);
}
