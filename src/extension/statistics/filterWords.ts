import * as vscode from 'vscode';
import { kindLabel, themeLabel } from '../../core/codebook/labels';
import type { AnnotationFilter } from '../../core/workspace/annotationFilter';
import type { Desk } from '../desk';

/** A filter in words; empty where it hides nothing. */
export function describeFilter(
  { workspace }: Pick<Desk, 'workspace'>,
  { texts = [], kinds = [], themes = [], coders = [], states = [], words = '' }: AnnotationFilter,
): string {
  const [any = ''] = workspace.texts;
  const codebook = workspace.codebookOf(any);
  const { language } = vscode.env;
  return [
    ...kinds.map((kind) => kindLabel(codebook, kind, language)),
    ...themes.map((theme) => themeLabel(codebook, theme, language)),
    ...texts.map((text) => text.slice(text.lastIndexOf('/') + 1)),
    ...coders,
    ...states,
    ...(words === '' ? [] : [words]),
  ].join(' · ');
}
