import type * as vscode from 'vscode';
import { layersOf, type Layer, type StripeColors } from '../../core/reading/layers';
import type { Desk } from '../desk';
import { settings } from '../settings';
import { plainTextOf, toSpan } from '../world/documents';
import { shownAnnotations } from './shownAnnotations';

/** What is drawn in a text, as the reading aids say. `selections`: of the editor that shows it. */
export function drawnLayers(
  desk: Pick<Desk, 'workspace' | 'filter'>,
  document: vscode.TextDocument,
  colors: StripeColors,
  selections: readonly vscode.Selection[] = [],
): ReadonlyMap<string, Layer> {
  const uri = document.uri.toString();
  const isOn = settings.reading('highlights');
  const parts = {
    highlights: isOn,
    stripes: isOn && settings.reading('stripes'),
    brackets: isOn && settings.reading('brackets'),
    dim: settings.reading('dim'),
  };
  const isAnnotated = desk.workspace.annotationsOf(uri).length > 0;
  if (!isAnnotated) return new Map();
  const text = plainTextOf(document);
  const codebook = desk.workspace.codebookOf(uri);
  const selected = parts.dim ? selections.map((range) => toSpan(text, range)) : [];
  return layersOf(shownAnnotations(desk, uri), codebook, text.length, parts, colors, selected);
}
