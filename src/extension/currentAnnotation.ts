import * as vscode from 'vscode';
import {
  innermostAt,
  spanOf,
  type AnnotationRef,
  type PlacedAnnotation,
} from '../core/workspace/placedAnnotation';
import { sameSpan } from '../core/text/span';
import type { Desk } from './desk';
import { plainTextOf, toSpan } from './world/documents';

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
 * all of them), else the current one at the cursor.
 */
export function meantAnnotations(
  desk: Pick<Desk, 'workspace' | 'chosenInTree' | 'chosenAtCursor' | 'atPassage'>,
  argument?: AnnotationArgument,
  chosen?: readonly AnnotationArgument[],
): readonly PlacedAnnotation[] {
  if (argument === undefined) {
    const [current] = annotationsAtCursor(desk);
    return current ? [current] : [];
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

/** Why a command has nothing to work on. */
export function nothingMeant(argument?: AnnotationArgument): string {
  return argument !== undefined && 'chosenInTree' in argument
    ? vscode.l10n.t('No annotation is chosen in the tree. Enter chooses one, Ctrl+A all of them.')
    : vscode.l10n.t('There is no annotation at the cursor.');
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

/**
 * The annotations under the cursor of the active editor: the current one, which commands mean, then the others,
 * innermost first.
 */
export function annotationsAtCursor(
  desk: Pick<Desk, 'workspace' | 'chosenAtCursor'>,
): PlacedAnnotation[] {
  const { here, current } = overlapAtCursor(desk);
  return current ? [current, ...here.filter((placed) => placed !== current)] : [];
}

/** What lies over the cursor of the active editor. */
export interface Overlap {
  /** The innermost first. */
  readonly here: readonly PlacedAnnotation[];
  /** The one that was chosen here, else the one that is selected exactly, else the innermost. */
  readonly current: PlacedAnnotation | undefined;
}

export function overlapAtCursor({
  workspace,
  chosenAtCursor,
}: Pick<Desk, 'workspace' | 'chosenAtCursor'>): Overlap {
  const editor = vscode.window.activeTextEditor;
  const annotations = editor ? workspace.annotationsOf(editor.document.uri.toString()) : [];
  if (!editor || annotations.length === 0) return { here: [], current: undefined };
  const text = plainTextOf(editor.document);
  const here = innermostAt(annotations, text.offsetAt(editor.selection.active));
  const selected = toSpan(text, editor.selection);
  const current =
    chosenAtCursor.among(here) ??
    here.find((placed) => {
      const span = spanOf(placed);
      return span && sameSpan(span, selected);
    }) ??
    here[0];
  return { here, current };
}
