import * as vscode from 'vscode';
import { innermostAt, type PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import { changeAnnotations } from '../changing/changeAnnotations';
import type { Desk } from '../desk';
import { report } from '../report';
import { canHaveSidecar } from '../tagging/annotate';
import { selectedPassages } from '../tagging/passages';
import { pickKind } from '../tagging/pickKind';
import { keptThemes, rememberThemes } from '../tagging/recentThemes';
import { plainTextOf } from '../world/documents';
import { showText } from '../world/followTexts';

/** A kind or a theme. Plain data. */
export interface Code {
  readonly type: 'kind' | 'theme';
  readonly code: string;
}

/**
 * Gives codes to passages: a kind makes an annotation of them, themes go to the annotation that is
 * there, else to a new one, whose kind is asked for where none is among the codes.
 * @param places A bare position means the annotation at it, else its sentence.
 * @param meant The annotations that themes go to, where it is not for the places to say.
 */
export async function tagWithCode(
  desk: Desk,
  document: vscode.TextDocument,
  places: readonly vscode.Range[],
  codes: readonly Code[],
  meant?: readonly PlacedAnnotation[],
): Promise<void> {
  if (!(await canHaveSidecar(document))) return;
  await showText(desk, document);
  const uri = document.uri.toString();
  const themes = codes.flatMap(({ type, code }) => (type === 'theme' ? code : []));
  const given = codes.find(({ type }) => type === 'kind')?.code;
  const there = given === undefined ? (meant ?? annotationsAt(desk, document, places)) : [];
  const codebook = desk.workspace.codebookOf(uri);
  const together = (before: readonly string[]): readonly string[] => {
    const all = [...new Set([...before, ...themes])];
    return codebook.themesPerAnnotation === 'one' ? all.slice(-1) : all;
  };
  if (there.length > 0) {
    const added = await changeAnnotations(desk, there, (annotation) => ({
      themes: together(annotation.themes),
    }));
    if (added) await rememberThemes(desk.memory, themes);
    return;
  }
  const { version } = document;
  const kind = given ?? (await pickKind(codebook));
  if (kind === undefined) return;
  if (document.version !== version) {
    await report(vscode.l10n.t('The text changed meanwhile. Select the passage again.'));
    return;
  }
  const passages = selectedPassages(plainTextOf(document), places).filter(
    (span) =>
      !desk.workspace.annotationsOn(uri, span).some(({ annotation }) => annotation.kind === kind),
  );
  if (passages.length === 0) return;
  await desk.coder.learn();
  await showText(desk, document);
  const all = together(keptThemes(desk.memory) ?? []);
  const outcome = desk.workspace.annotate(uri, passages, { kind, themes: all });
  if ('refused' in outcome) await report(outcome.refused);
  else await rememberThemes(desk.memory, all);
}

/** The annotations of the passages that are selected; at a bare cursor, the innermost one there. */
function annotationsAt(
  { workspace }: Pick<Desk, 'workspace'>,
  document: vscode.TextDocument,
  places: readonly vscode.Range[],
): PlacedAnnotation[] {
  const text = plainTextOf(document);
  const uri = document.uri.toString();
  return places.flatMap((place) => {
    if (place.isEmpty) {
      return innermostAt(workspace.annotationsOf(uri), text.offsetAt(place.start)).slice(0, 1);
    }
    return selectedPassages(text, [place]).flatMap((span) => workspace.annotationsOn(uri, span));
  });
}
