import type { MeantCode } from '../codes/codeUnder';

/** The kinds, the themes, or the codes that annotations have and the codebook has not. */
export interface SectionNode {
  readonly type: 'section';
  readonly section: 'kinds' | 'themes' | 'unknown';
}

/** A kind or a theme; the empty code stands for no theme. What commands on it are about. */
export interface CodeNode extends MeantCode {
  /** Whether the codebook knows it. */
  readonly known: boolean;
}

/** Stands for the themes that are not shown yet. */
export interface MoreCodesNode {
  readonly type: 'more';
  readonly parent: SectionNode | CodeNode;
  readonly hidden: number;
}

export type CodebookNode = SectionNode | CodeNode | MoreCodesNode;

export const sections = {
  kinds: { type: 'section', section: 'kinds' },
  themes: { type: 'section', section: 'themes' },
  unknown: { type: 'section', section: 'unknown' },
} as const satisfies Record<SectionNode['section'], SectionNode>;

export function isCode(node: CodebookNode | undefined): node is CodeNode {
  return node?.type === 'kind' || node?.type === 'theme';
}

/** What a node is called among its likes, the same from one drawing of the tree to the next. */
export function idOf(node: CodebookNode): string {
  if (node.type === 'section') return `section:${node.section}`;
  return node.type === 'more' ? `more:${idOf(node.parent)}` : `${node.type}:${node.code}`;
}
