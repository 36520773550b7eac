import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotation/annotation';
import type { Retag } from '../../core/annotation/retag';
import { kindLabel, themeLabel } from '../../core/codebook/labels';
import type { PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import { changeAnnotations } from '../changing/changeAnnotations';
import type { Desk } from '../desk';
import { codesOf, dropped, type Codes } from './dropTarget';
import type { AnnotationNode, TreeNode } from './nodes';

const mimeType = 'application/vnd.code.tree.communique.annotations';

/** Annotations that are dragged onto a kind or a theme of the tree, or what is in it, get it: as one step. */
export class DragAndDrop implements vscode.TreeDragAndDropController<TreeNode> {
  readonly dragMimeTypes = [mimeType];
  readonly dropMimeTypes = [mimeType];

  constructor(private readonly desk: Pick<Desk, 'workspace'>) {}

  /** Whole groups stay where they are: a slip of the hand would retag thousands. */
  handleDrag(source: readonly TreeNode[], data: vscode.DataTransfer): void {
    const dragged = source.filter((node) => node.type === 'annotation');
    if (dragged.length > 0) data.set(mimeType, new vscode.DataTransferItem(dragged));
  }

  async handleDrop(target: TreeNode | undefined, data: vscode.DataTransfer): Promise<void> {
    const dragged = data.get(mimeType)?.value as readonly AnnotationNode[] | undefined;
    if (!Array.isArray(dragged)) return;
    const { workspace } = this.desk;
    const to = codesOf(target);
    const retags = new Map<Annotation, Retag>();
    const meant: PlacedAnnotation[] = [];
    for (const node of dragged as readonly AnnotationNode[]) {
      // As it is now: it may have changed while it was held.
      const placed = workspace.find(node.placed);
      const retag = placed && dropped(workspace.codebookOf(placed.text), codesOf(node), to);
      if (!retag) continue;
      meant.push(placed);
      retags.set(placed.annotation, retag);
    }
    const [first] = meant;
    if (!first) {
      tell(vscode.l10n.t('Drop annotations on a kind or a theme to give it to them.'));
      return;
    }
    const retag: Retag = (annotation) => retags.get(annotation)?.(annotation) ?? {};
    const isDone = await changeAnnotations(this.desk, meant, retag);
    if (isDone) tell(this.#said(meant.length, first.text, to));
  }

  #said(count: number, text: string, { kind, theme }: Codes): string {
    const codebook = this.desk.workspace.codebookOf(text);
    const { language } = vscode.env;
    const labels = [
      kind === undefined ? [] : kindLabel(codebook, kind, language),
      theme === undefined
        ? []
        : theme === ''
          ? vscode.l10n.t('no theme')
          : themeLabel(codebook, theme, language),
    ].flat();
    const codes = labels.join(', ');
    return count === 1
      ? vscode.l10n.t('1 annotation is now: {codes}', { codes })
      : vscode.l10n.t('{count} annotations are now: {codes}', { count, codes });
  }
}

function tell(words: string): void {
  vscode.window.setStatusBarMessage(words, 5000);
}
