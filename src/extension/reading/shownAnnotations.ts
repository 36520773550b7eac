import { filterOf } from '../../core/workspace/annotationFilter';
import type { PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import type { Desk } from '../desk';
import { settings } from '../settings';

/** The annotations of a text that reading is to show: all of them, or those that the filter shows. */
export function shownAnnotations(
  desk: Pick<Desk, 'workspace' | 'filter'>,
  text: string,
): readonly PlacedAnnotation[] {
  return shownOf(desk, desk.workspace.annotationsOf(text));
}

/** Those of some annotations that reading is to show. */
export function shownOf(
  { workspace, filter }: Pick<Desk, 'workspace' | 'filter'>,
  annotations: readonly PlacedAnnotation[],
): readonly PlacedAnnotation[] {
  return filter.isFiltering && settings.reading('onlyFiltered')
    ? annotations.filter(filterOf(filter.current, (uri) => workspace.codebookOf(uri)))
    : annotations;
}
