import type { ExportedAnnotation, ExportedText } from '../export/rows';
import { documentFacts } from '../structure/facts';
import type { PlainText } from '../text/plainText';
import type { AnnotationWorkspace } from './annotationWorkspace';
import type { PlacedAnnotation } from './placedAnnotation';
import { placeAnnotations } from './placeAnnotations';
import { readText, type TextSource } from './readText';

export interface ExportSource extends TextSource {
  readonly workspace: AnnotationWorkspace;
  /** What stands in the column `document` for a text. */
  readonly documentOf: (text: string) => string;
}

/**
 * The texts of some annotations as they are exported, read one by one: a text that is shown as it is
 * shown, any other as it is on disk. One that is missing or cannot be read has every passage lost.
 */
export async function* exportTexts(
  annotations: Iterable<PlacedAnnotation>,
  source: ExportSource,
): AsyncGenerator<ExportedText> {
  const { workspace, documentOf } = source;
  const byText = new Map<string, PlacedAnnotation[]>();
  for (const placed of annotations) {
    const known = byText.get(placed.text);
    if (known) known.push(placed);
    else byText.set(placed.text, [placed]);
  }
  for (const [uri, placed] of byText) {
    const shown = workspace.shownText(uri);
    const read = shown ?? (await readText(uri, source));
    const text = typeof read === 'string' ? undefined : read;
    const facts = text && documentFacts(text);
    yield {
      document: documentOf(uri),
      title: facts?.title,
      date: facts?.date,
      language: facts?.language,
      parties: facts?.parties,
      text,
      annotations:
        shown && placed.every(({ placement }) => placement)
          ? placed.map(known)
          : lookUp(uri, placed, text, workspace),
      codebook: workspace.codebookOf(uri),
    };
  }
}

function known({ annotation, placement }: PlacedAnnotation): ExportedAnnotation {
  return { annotation, placement: placement ?? { state: 'lost' } };
}

/** Places whole sidecars, since passages are evidence for their neighbours, as the command line does. */
function lookUp(
  uri: string,
  placed: readonly PlacedAnnotation[],
  text: PlainText | undefined,
  workspace: AnnotationWorkspace,
): ExportedAnnotation[] {
  const placements = placeAnnotations(
    text,
    workspace.sidecarsOf(uri).map(({ annotations, reading }) => {
      return { annotations: annotations.sorted, sha256: reading?.sidecar.sha256 ?? '' };
    }),
  );
  return placed.map(({ annotation }) => {
    return { annotation, placement: placements.get(annotation) ?? { state: 'lost' } };
  });
}
