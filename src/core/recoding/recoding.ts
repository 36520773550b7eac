import type { Annotation, Conflicts } from '../annotation/annotation';
import type { AnnotationChange } from '../annotation/annotationSet';
import type { Sidecar } from '../sidecar/sidecar';
import { writeSidecar } from '../sidecar/writeSidecar';

/** Which codes become which: one for a rename, several that become one for a merge. */
export interface Recoding {
  readonly type: 'kind' | 'theme';
  /** By the code that goes. No code that goes is one that comes. */
  readonly codes: ReadonlyMap<string, string>;
}

/**
 * The annotation with the codes that come in place of those that go, in what a merge left to be
 * decided as well; the same object where it has none of them. A theme that is there already is not
 * there twice afterwards. When it was modified stays as it is: nobody judged the passage anew.
 */
export function recodeAnnotation(annotation: Annotation, recoding: Recoding): Annotation {
  const { kind, themes } = annotation;
  const conflicts = annotation.conflicts && recodeConflicts(annotation.conflicts, recoding);
  const isSame = conflicts === annotation.conflicts;
  if (recoding.type === 'kind') {
    const next = recoding.codes.get(kind) ?? kind;
    if (next === kind && isSame) return annotation;
    return { ...annotation, kind: next, ...(!isSame && { conflicts }) };
  }
  const next = recodeThemes(themes, recoding);
  if (next === themes && isSame) return annotation;
  return { ...annotation, themes: next, ...(!isSame && { conflicts }) };
}

function recodeThemes(themes: readonly string[], { codes }: Recoding): readonly string[] {
  if (!themes.some((theme) => codes.has(theme))) return themes;
  return [...new Set(themes.map((theme) => codes.get(theme) ?? theme))];
}

function recodeConflicts(conflicts: Conflicts, recoding: Recoding): Conflicts {
  if (recoding.type === 'kind') {
    const { codes } = recoding;
    if (!conflicts.kind?.some((kind) => codes.has(kind))) return conflicts;
    return { ...conflicts, kind: conflicts.kind.map((kind) => codes.get(kind) ?? kind) };
  }
  const themes = conflicts.themes?.map((each) => recodeThemes(each, recoding));
  const isSame = themes?.every((each, index) => each === conflicts.themes?.[index]) ?? true;
  return isSame ? conflicts : { ...conflicts, themes };
}

/** What the recoding changes among some annotations. */
export function recodingChanges(
  annotations: Iterable<Annotation>,
  recoding: Recoding,
): AnnotationChange[] {
  const changes: AnnotationChange[] = [];
  for (const before of annotations) {
    const after = recodeAnnotation(before, recoding);
    if (after !== before) changes.push({ before, after });
  }
  return changes;
}

/**
 * The text of a sidecar after the recoding, as {@link writeSidecar} writes it; undefined where it has
 * none of the codes.
 * @param sidecar Of a reading that is writable.
 */
export function recodeSidecar(sidecar: Sidecar, recoding: Recoding): string | undefined {
  const annotations = sidecar.annotations.map((one) => recodeAnnotation(one, recoding));
  if (annotations.every((one, index) => one === sidecar.annotations[index])) return undefined;
  const { textName, sha256 } = sidecar;
  return writeSidecar(sidecar, { textName, sha256, annotations });
}
