import type { Codebook } from '../codebook/codebook';
import { kindLabel, labelOf, themeLabel } from '../codebook/labels';
import { pathSeparator, themePath } from '../codebook/themePath';
import { annotationStates, type AnnotationState } from './facets';
import type { AnnotationGroup } from './groupAnnotations';

export type GroupOrder = 'name' | 'count';

/** What naming and ordering groups needs to know besides them. */
export interface GroupNames {
  readonly language: string;
  readonly codebookOf: (text: string) => Codebook;
  /** How a text is called in lists. */
  readonly nameOf: (text: string) => string;
  readonly noTheme: string;
  readonly noCoder: string;
  readonly states: Readonly<Record<AnnotationState, string>>;
}

/** The name of a group in the reader's language, and what stands above it: its broader themes. */
export function nameGroup(
  { facet, key, all }: AnnotationGroup,
  { language, codebookOf, nameOf, noTheme, noCoder, states }: GroupNames,
): { readonly label: string; readonly above: string } {
  const codebook = (): Codebook => codebookOf(all[0]![0]!.text);
  switch (facet) {
    case 'text':
      return { label: nameOf(key), above: '' };
    case 'kind':
      return { label: kindLabel(codebook(), key, language), above: '' };
    case 'coder':
      return { label: key === '' ? noCoder : key, above: '' };
    case 'state':
      return { label: states[key as AnnotationState], above: '' };
    case 'theme': {
      if (key === '') return { label: noTheme, above: '' };
      const above = themePath(codebook(), key).slice(0, -1);
      return {
        label: themeLabel(codebook(), key, language),
        above: above.map((one) => labelOf(one, language)).join(pathSeparator),
      };
    }
  }
}

/**
 * Groups of one facet in the order of a list. By name: texts as they come, kinds in the order of the codebook,
 * states with what asks for something first, themes and coders by the alphabet, those without any last. By count: the most
 * first, and what is equal by name.
 */
export function orderGroups(
  groups: readonly AnnotationGroup[],
  order: GroupOrder,
  names: GroupNames,
): readonly AnnotationGroup[] {
  const named = byName(groups, names);
  // The sort is stable: what is equal stays by name.
  return order === 'name' ? named : named.toSorted((a, b) => b.count - a.count);
}

function byName(groups: readonly AnnotationGroup[], names: GroupNames): readonly AnnotationGroup[] {
  const [first] = groups;
  if (!first || first.facet === 'text') return groups;
  const ranks = rankOf(first, names);
  const { compare } = new Intl.Collator(names.language, { numeric: true });
  return groups
    .map((group) => ({ group, label: nameGroup(group, names).label, rank: ranks(group.key) }))
    .sort((a, b) => a.rank - b.rank || compare(a.label, b.label))
    .map(({ group }) => group);
}

/** Where a key stands before its label counts. */
function rankOf(
  { facet, all }: AnnotationGroup,
  { codebookOf }: GroupNames,
): (key: string) => number {
  if (facet !== 'kind' && facet !== 'state') return (key) => Number(key === '');
  const order =
    facet === 'state' ? annotationStates : [...codebookOf(all[0]![0]!.text).kinds.keys()];
  const ranks = new Map<string, number>(order.map((key, rank) => [key, rank]));
  return (key) => ranks.get(key) ?? order.length;
}
