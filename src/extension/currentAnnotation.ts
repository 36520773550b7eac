import * as vscode from 'vscode';
import {
  innermostAt,
  type AnnotationRef,
  type PlacedAnnotation,
} from '../core/workspace/placedAnnotation';
import type { Desk } from './desk';
import { plainTextOf } from './world/documents';

/** What commands about annotations may be called with: a link's argument or a node of the tree. */
export type AnnotationArgument =
  | AnnotationRef
  | { readonly refs: readonly AnnotationRef[] }
  /** What is chosen in the tree: the argument of its keys. */
  | { readonly chosenInTree: true }
  /** What is at the passage of coding mode, the argument of its keys: all of it, or what was made last. */
  | { readonly atPassage: 'all' | 'last' };

/**
 * The annotations that a command means: those it was called with (with several chosen in the tree,
 * all of them), else the innermost one at the cursor.
 */
export function meantAnnotations(
  desk: Pick<Desk, 'workspace' | 'chosenInTree' | 'atPassage'>,
  argument?: AnnotationArgument,
  chosen?: readonly AnnotationArgument[],
): readonly PlacedAnnotation[] {
  if (argument === undefined) {
    const [innermost] = annotationsAtCursor(desk);
    return innermost ? [innermost] : [];
  }
  const all = chosen && chosen.length > 0 ? chosen : [argument];
  const found = new Map<string, PlacedAnnotation>();
  for (const one of all) {
    for (const ref of refsOf(one, desk)) {
      const placed = desk.workspace.find(ref);
      if (placed) found.set(`${ref.sidecar}#${ref.id}`, placed);
    }
  }
  return [...found.values()];
}

function refsOf(
  argument: AnnotationArgument,
  { chosenInTree, atPassage }: Pick<Desk, 'chosenInTree' | 'atPassage'>,
): readonly AnnotationRef[] {
  if ('atPassage' in argument) {
    return atPassage.refs().slice(0, argument.atPassage === 'last' ? 1 : undefined);
  }
  if ('chosenInTree' in argument) return chosenInTree.refs();
  return 'refs' in argument ? argument.refs : [argument];
}

/** The annotations under the cursor of the active editor, innermost first. */
export function annotationsAtCursor({ workspace }: Pick<Desk, 'workspace'>): PlacedAnnotation[] {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return [];
  const annotations = workspace.annotationsOf(editor.document.uri.toString());
  return annotations.length === 0
    ? []
    : innermostAt(annotations, plainTextOf(editor.document).offsetAt(editor.selection.active));
}
