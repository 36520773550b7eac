import {
  inPlaceOf,
  oneAfterOther,
  toKind,
  withoutThemes,
  withThemes,
  type Retag,
} from '../../core/annotation/retag';
import type { Codebook } from '../../core/codebook/codebook';
import type { Facet } from '../../core/workspace/facets';
import type { GroupNode, TreeNode } from './nodes';

/** The kind and the theme of the rows that a row is in, or is; the empty code where it is of those without a theme. */
export interface Codes {
  readonly kind: string | undefined;
  readonly theme: string | undefined;
}

export function codesOf(node: TreeNode | undefined): Codes {
  const group = node?.type === 'group' ? node : node?.parent;
  return group?.type === 'group'
    ? { kind: keyAbove(group, 'kind'), theme: keyAbove(group, 'theme') }
    : { kind: undefined, theme: undefined };
}

/**
 * What becomes of an annotation that is dropped: it gets the kind and the theme of the rows that it falls into. Its
 * new theme takes the place of that of the rows it came from, and otherwise comes besides those it has. Among those
 * without a theme it loses the one it came from. Undefined where nothing is to change.
 */
export function dropped(codebook: Codebook, from: Codes, to: Codes): Retag | undefined {
  const retags: Retag[] = [];
  if (to.kind !== undefined) retags.push(toKind(codebook, to.kind));
  const source = from.theme === '' ? undefined : from.theme;
  if (to.theme === '' && source !== undefined) retags.push(withoutThemes([source]));
  if (to.theme) {
    // One that is in both stays where it stands.
    if (source !== undefined) retags.push(inPlaceOf(source, to.theme));
    retags.push(withThemes(codebook, [to.theme]));
  }
  return retags.length === 0 ? undefined : oneAfterOther(retags);
}

function keyAbove(group: GroupNode, facet: Facet): string | undefined {
  for (let node: GroupNode | undefined = group; node; node = node.parent) {
    if (node.group.facet === facet) return node.group.key;
  }
  return undefined;
}
