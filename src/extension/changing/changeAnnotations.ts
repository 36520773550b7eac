import type { Annotation, AnnotationPatch } from '../../core/annotation/annotation';
import type { PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import type { Desk } from '../desk';
import { report } from '../report';

/**
 * Changes annotations as one step; tells why where it cannot be done.
 * @returns whether it was done.
 */
export async function changeAnnotations(
  { workspace }: Pick<Desk, 'workspace'>,
  meant: readonly PlacedAnnotation[],
  patchFor: (annotation: Annotation) => AnnotationPatch,
): Promise<boolean> {
  const outcome = workspace.edit(meant, patchFor);
  if (!('refused' in outcome)) return true;
  await report(outcome.refused);
  return false;
}
