import * as vscode from 'vscode';
import type { Desk } from '../desk';
import { registerOverlaps } from './overlaps';
import { registerReadingAids } from './readingAids';
import { registerThemeLabels } from './themeLabels';

/** Registers what helps in reading and can come a moment after the highlights. */
export function registerReading(desk: Desk): vscode.Disposable {
  return vscode.Disposable.from(
    registerOverlaps(desk),
    registerReadingAids(desk),
    registerThemeLabels(desk),
  );
}
