import * as vscode from 'vscode';
import { beginning } from '../../core/text/beginning';
import type { Facet } from '../../core/workspace/facets';
import { kindLabel, themeLabel } from '../../core/codebook/labels';
import type { PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import { doubtOf, reviewCause } from '../../core/workspace/reviewCause';
import { capitalize } from '../capitalize';
import type { Desk } from '../desk';
import { kindIcon } from '../kindIcon';
import { shorten } from '../shorten';
import { say } from '../translate';
import { baseName } from '../world/documents';
import { idOf, type AnnotationNode, type ParentNode } from './nodes';

/** So much of a quote fits the widest view, in code points. */
const longestLabel = 200;

/** How an annotation looks, and that a click shows its passage. */
export function annotationItem(
  { workspace }: Pick<Desk, 'workspace'>,
  node: AnnotationNode,
): vscode.TreeItem {
  const { placed, parent } = node;
  const { annotation, sidecar, id, text } = placed;
  const codebook = workspace.codebookOf(text);
  const language = vscode.env.language;
  const quote = shorten(annotation.anchor.quote, longestLabel);
  const kind = capitalize(kindLabel(codebook, annotation.kind, language));
  const themes = annotation.themes.map((code) => themeLabel(codebook, code, language)).join(', ');
  const above = facetsAbove(parent);
  const name = above.has('text') ? '' : baseName(vscode.Uri.parse(text, true));
  const doubt = doubtOf(placed);
  const item = new vscode.TreeItem(quote);
  item.id = idOf(node);
  item.contextValue = contextOf(placed);
  // Below its cause, the kind tells it from another annotation of the same words.
  item.iconPath =
    reviewCause(placed) && parent.type !== 'cause'
      ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
      : doubt && parent.type !== 'cause'
        ? new vscode.ThemeIcon('circle-slash')
        : kindIcon(annotation.kind, codebook);
  const note = annotation.note === undefined ? '' : beginning(annotation.note);
  const coder = hasSeveralCoders(workspace.annotationsOf(text)) ? annotation.coder : '';
  const own = above.has('coder') ? '' : coder;
  item.description = [name, own, themes, note && `✎ ${note}`].filter(Boolean).join(' · ');
  item.command = {
    title: vscode.l10n.t('Show Passage'),
    command: 'communique.peekPassage',
    arguments: [{ sidecar, id }],
  };
  item.accessibilityInformation = {
    label: [
      kind,
      quote,
      themes,
      own,
      name,
      note && vscode.l10n.t('note: {note}', { note }),
      doubt && say(doubt),
    ]
      .filter(Boolean)
      .join('; '),
  };
  return item;
}

const severalCoders = new WeakMap<readonly PlacedAnnotation[], boolean>();

/** Whether rows of a text may be alike but for who made them. */
function hasSeveralCoders(annotations: readonly PlacedAnnotation[]): boolean {
  let answer = severalCoders.get(annotations);
  if (answer === undefined) {
    const [first] = annotations;
    answer = annotations.some(({ annotation }) => annotation.coder !== first!.annotation.coder);
    severalCoders.set(annotations, answer);
  }
  return answer;
}

/** What the rows above say already. */
function facetsAbove(parent: ParentNode): ReadonlySet<Facet> {
  const found = new Set<Facet>();
  for (let node = parent.type === 'group' ? parent : undefined; node; node = node.parent) {
    found.add(node.group.facet);
  }
  return found;
}

/** What the menus of an annotation depend on. */
function contextOf(placed: PlacedAnnotation): string {
  const cause = reviewCause(placed);
  if (!cause) return 'annotation';
  return cause === 'lost' || cause === 'conflict'
    ? `annotation.review.${cause}`
    : 'annotation.review.proposal';
}
