import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../core/workspace/placedAnnotation';
import { meantAnnotations, nothingMeant, type AnnotationArgument } from './currentAnnotation';
import type { Desk } from './desk';
import { registerFollowingCommand } from './keyCommand';
import { report } from './report';

/** Where else than at the cursor a command about annotations has a key. */
interface Places {
  /** In coding mode, where it means all annotations of the passage, or the one made last. */
  readonly coding?: 'all' | 'last';
  /** In the tree, where it means what is chosen. */
  readonly tree?: true;
}

/**
 * Registers a command about annotations: those it was called with, else the one at the cursor. Where it has a key in
 * coding mode or in the tree, it has a name of its own, such as `coding.editNote`: the menus of VS Code write a
 * command's key beside it even where that key does something else.
 */
export function registerAnnotationCommand(
  desk: Pick<Desk, 'workspace' | 'chosenInTree' | 'chosenAtCursor' | 'atPassage'>,
  name: string,
  run: (meant: readonly PlacedAnnotation[]) => Promise<void>,
  { coding, tree }: Places = {},
): vscode.Disposable {
  const runFor = async (
    first?: AnnotationArgument | vscode.Uri,
    chosen?: readonly AnnotationArgument[],
  ): Promise<void> => {
    // The menus of a text give its URI: what is at the cursor is meant.
    const argument = first instanceof vscode.Uri ? undefined : first;
    const meant = meantAnnotations(desk, argument, chosen);
    if (meant.length > 0) await run(meant);
    else await report(nothingMeant(argument));
  };
  const commands = [registerFollowingCommand(desk, name, runFor)];
  if (coding) {
    commands.push(
      registerFollowingCommand(desk, `coding.${name}`, () => runFor({ atPassage: coding })),
    );
  }
  if (tree) {
    commands.push(
      registerFollowingCommand(
        desk,
        `tree.${name}`,
        async (argument?: AnnotationArgument, chosen?: AnnotationArgument[]): Promise<void> => {
          if (!argument) await desk.chosenInTree.settled();
          await runFor(argument ?? { chosenInTree: true }, chosen);
        },
      ),
    );
  }
  return vscode.Disposable.from(...commands);
}
