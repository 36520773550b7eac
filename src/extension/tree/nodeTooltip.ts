import type * as vscode from 'vscode';
import { inlineMarkdown } from '../../core/annotation/markdown';
import { markedDifferences } from '../../core/annotation/markedDifferences';
import { spanOf, type PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import { pathSeparator } from '../../core/codebook/themePath';
import { nameGroup, type GroupNames } from '../../core/workspace/orderGroups';
import { capitalize } from '../capitalize';
import type { Desk } from '../desk';
import { shorten } from '../shorten';
import { hoverText } from '../reading/hovers';
import { knowText } from '../world/followTexts';
import type { TreeNode } from './nodes';
import { textTooltip } from './textTooltip';

/** So much of a quote stands in a tooltip, in code points. */
const longestQuote = 800;

/** What a node says of itself when the mouse or the keyboard asks. */
export async function nodeTooltip(
  desk: Pick<Desk, 'workspace' | 'files'>,
  names: GroupNames,
  node: TreeNode,
): Promise<vscode.MarkdownString | string | undefined> {
  if (node.type === 'annotation') {
    const tooltip = hoverText(desk, node.placed, 'tree');
    const change = await changeOf(desk, node.placed);
    const words = change || quoteOf(node.placed);
    tooltip.value = `${words}\n\n---\n\n${tooltip.value}`;
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

/** The passage, of which a narrow view shows only the first words. */
function quoteOf({ annotation }: PlacedAnnotation): string {
  return inlineMarkdown(shorten(annotation.anchor.quote, longestQuote));
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
