import * as vscode from 'vscode';
import type { Dimension, Statistics } from '../../core/statistics/statistics';
import type { Words } from '../../webview/statistics/messages';
import { countWords } from '../codes/countWords';
import { numberWords } from '../numberWords';

/** What the panel says whatever it shows. */
export function wordsOf(): Words {
  return {
    dimensions: {
      theme: vscode.l10n.t('By theme'),
      text: vscode.l10n.t('By text'),
      time: vscode.l10n.t('Over time'),
    },
    tabs: vscode.l10n.t('What annotations are counted by'),
    all: vscode.l10n.t('All annotations'),
    total: vscode.l10n.t('Total'),
    showInTree: vscode.l10n.t('Show these annotations in the tree'),
    // The panel fills these in.
    count: vscode.l10n.t('{label}: {count}'),
    clearFilter: vscode.l10n.t('Clear Filter'),
    saveSvg: vscode.l10n.t('Save as SVG…'),
    savePng: vscode.l10n.t('Save as PNG…'),
    copyTable: vscode.l10n.t('Copy Table'),
  };
}

export function titleOf(by: Dimension): string {
  const titles: Record<Dimension, string> = {
    theme: vscode.l10n.t('Kinds by theme'),
    text: vscode.l10n.t('Kinds by text'),
    time: vscode.l10n.t('Kinds over time'),
  };
  return titles[by];
}

/** What the first column of the table holds. */
export function headingOf({ choices: { by }, unit }: Statistics): string {
  if (by === 'theme') return vscode.l10n.t('Theme');
  if (by === 'text') return vscode.l10n.t('Text');
  if (unit === 'year') return vscode.l10n.t('Year of the text');
  return unit === 'quarter'
    ? vscode.l10n.t('Quarter of the text')
    : vscode.l10n.t('Month of the text');
}

/** What has to be known to read the picture rightly. */
export function noteWords({ choices: { by }, rows, others, overlaps }: Statistics): string[] {
  const notes: string[] = [];
  if (overlaps) {
    notes.push(vscode.l10n.t('An annotation with several themes counts under each of them.'));
  }
  const rest = rows.find(({ role }) => role === 'others');
  if (rest) {
    const said = { count: numberWords(others), annotations: numberWords(rest.total) };
    notes.push(
      by === 'theme'
        ? vscode.l10n.t(
            'Not in the picture: {count} other themes ({annotations} annotations).',
            said,
          )
        : vscode.l10n.t(
            'Not in the picture: {count} other texts ({annotations} annotations).',
            said,
          ),
    );
  }
  const undated = by === 'time' ? rows.find(({ role }) => role === 'none') : undefined;
  if (undated) {
    const count = countWords(undated.total, undated.asks?.texts?.length ?? 0);
    notes.push(
      vscode.l10n.t('Not in the picture, since their text says no date: {count}.', { count }),
    );
  }
  return notes;
}
