import type * as vscode from 'vscode';
import { layersOf, type Layer, type StripeColors } from '../../core/reading/layers';
import type { Desk } from '../desk';
import { settings } from '../settings';
import { plainTextOf } from '../world/documents';
import { shownAnnotations } from './shownAnnotations';

/** What is drawn in a text, as the reading aids say. */
export function drawnLayers(
  desk: Pick<Desk, 'workspace' | 'filter'>,
  document: vscode.TextDocument,
  colors: StripeColors,
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
  const { length } = plainTextOf(document);
  const codebook = desk.workspace.codebookOf(uri);
  return layersOf(shownAnnotations(desk, uri), codebook, length, parts, colors);
}
