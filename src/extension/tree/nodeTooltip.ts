import type * as vscode from 'vscode';
import { markedDifferences } from '../../core/annotation/markedDifferences';
import { spanOf, type PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import { pathSeparator } from '../../core/codebook/themePath';
import { nameGroup, type GroupNames } from '../../core/workspace/orderGroups';
import { capitalize } from '../capitalize';
import type { Desk } from '../desk';
import { hoverText } from '../reading/hovers';
import { knowText } from '../world/followTexts';
import type { TreeNode } from './nodes';
import { textTooltip } from './textTooltip';

/** What a node says of itself when the mouse or the keyboard asks. */
export async function nodeTooltip(
  desk: Pick<Desk, 'workspace' | 'files'>,
  names: GroupNames,
  node: TreeNode,
): Promise<vscode.MarkdownString | string | undefined> {
  if (node.type === 'annotation') {
    const tooltip = hoverText(desk, node.placed);
    const change = await changeOf(desk, node.placed);
    if (change !== '') tooltip.value = `${change}\n\n---\n\n${tooltip.value}`;
    return tooltip;
  }
  if (node.type !== 'group') return undefined;
  const { facet, key } = node.group;
  if (facet === 'text') return textTooltip(desk, key);
  const { label, above } = nameGroup(node.group, names);
  return facet === 'theme' && key !== ''
    ? [above, `${label} (${key})`].filter(Boolean).join(pathSeparator)
    : capitalize(label);
}

/** The old quote against the words at the proposed place; empty where nothing is proposed. */
async function changeOf(
  desk: Pick<Desk, 'workspace'>,
  { sidecar, id, text, placement }: PlacedAnnotation,
): Promise<string> {
  if (placement?.state !== 'changed') return '';
  await knowText(desk, text);
  const placed = desk.workspace.find({ sidecar, id });
  const span = placed && spanOf(placed);
  const words = span && desk.workspace.shownText(text)?.slice(span);
  return words === undefined ? '' : markedDifferences(placed!.annotation.anchor.quote, words);
}
