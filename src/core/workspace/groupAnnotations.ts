import type { Codebook } from '../codebook/codebook';
import { kindLabel, themeLabel } from '../codebook/labels';
import { themePath } from '../codebook/themePath';
import { labelOf } from '../codebook/labels';
import { pathSeparator } from '../codebook/themePath';
import { compareAnnotations } from '../annotation/annotation';
import type { PlacedAnnotation } from './placedAnnotation';

/** What a list of annotations can be grouped by. */
export type Grouping = 'text' | 'kind' | 'theme';

export interface AnnotationGroup {
  /** URI of the text, or code of the kind or theme; empty for those without a theme. */
  readonly key: string;
  readonly label: string;
  /** What stands above it: the broader themes; empty for others. */
  readonly above: string;
  /** By text, then in the order of reading. */
  readonly annotations: readonly PlacedAnnotation[];
}

/** What grouping needs to know besides the annotations. */
export interface GroupingContext {
  readonly language: string;
  readonly codebookOf: (text: string) => Codebook;
  /** How a text is called in lists; also their order. */
  readonly nameOf: (text: string) => string;
  /** The label for annotations without a theme. */
  readonly noTheme: string;
}

/** Groups annotations. One with several themes is in the group of each. Groups are never empty. */
export function groupAnnotations(
  annotations: Iterable<PlacedAnnotation>,
  by: Grouping,
  context: GroupingContext,
): AnnotationGroup[] {
  const members = new Map<string, PlacedAnnotation[]>();
  for (const placed of annotations) {
    for (const key of keysOf(placed, by)) {
      const group = members.get(key);
      if (group) group.push(placed);
      else members.set(key, [placed]);
    }
  }
  const groups = [...members].map(([key, group]) => {
    const sorted = sortByText(group, context);
    return { key, ...nameGroup(key, by, sorted[0]!, context), annotations: sorted };
  });
  return sortGroups(groups, by, context);
}

function keysOf({ text, annotation }: PlacedAnnotation, by: Grouping): readonly string[] {
  if (by === 'text') return [text];
  if (by === 'kind') return [annotation.kind];
  return annotation.themes.length === 0 ? [''] : [...new Set(annotation.themes)];
}

function nameGroup(
  key: string,
  by: Grouping,
  first: PlacedAnnotation,
  { language, codebookOf, nameOf, noTheme }: GroupingContext,
): { label: string; above: string } {
  if (by === 'text') return { label: nameOf(key), above: '' };
  const codebook = codebookOf(first.text);
  if (by === 'kind') return { label: kindLabel(codebook, key, language), above: '' };
  if (key === '') return { label: noTheme, above: '' };
  const above = themePath(codebook, key).slice(0, -1);
  return {
    label: themeLabel(codebook, key, language),
    above: above.map((step) => labelOf(step, language)).join(pathSeparator),
  };
}

function sortByText(
  group: PlacedAnnotation[],
  { nameOf }: GroupingContext,
): readonly PlacedAnnotation[] {
  const names = new Map<string, string>();
  for (const { text } of group) if (!names.has(text)) names.set(text, nameOf(text));
  return group.sort((a, b) =>
    a.text === b.text
      ? compareAnnotations(a.annotation, b.annotation)
      : compareNames(names.get(a.text)!, names.get(b.text)!) || (a.text < b.text ? -1 : 1),
  );
}

/** Texts by name, kinds in the order of the codebook, themes by label; those without a theme last. */
function sortGroups(
  groups: AnnotationGroup[],
  by: Grouping,
  { language, codebookOf }: GroupingContext,
): AnnotationGroup[] {
  const [first] = groups;
  if (by === 'kind' && first) {
    const order = [...codebookOf(first.annotations[0]!.text).kinds.keys()];
    const rank = ({ key }: AnnotationGroup): number => {
      const index = order.indexOf(key);
      return index < 0 ? order.length : index;
    };
    return groups.sort((a, b) => rank(a) - rank(b) || compareNames(a.label, b.label));
  }
  const { compare } = new Intl.Collator(language, { numeric: true });
  return groups.sort(
    (a, b) => Number(a.key === '') - Number(b.key === '') || compare(a.label, b.label),
  );
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
