import * as vscode from 'vscode';
import type { Statistics, StatisticsRow } from '../../core/statistics/statistics';
import type { Show, ShownRow } from '../../webview/statistics/messages';
import { capitalize } from '../capitalize';
import { countWords } from '../codes/countWords';
import { kindColorName } from '../kindIcon';
import { listsOf } from './lists';
import { headingOf, noteWords, titleOf, wordsOf } from './words';

/**
 * Statistics as the panel shows them, in words.
 * @param filter What is shown, in words; empty where that is everything.
 */
export function shown(
  statistics: Statistics,
  filter: string,
  edition: number,
  paper: Show['paper'],
): Show {
  const { choices, kinds, rows, totals, annotations, texts } = statistics;
  return {
    type: 'show',
    edition,
    language: vscode.env.language,
    words: wordsOf(),
    choices,
    lists: listsOf(statistics),
    title: titleOf(choices.by),
    // Where there are none, the words in place of the picture say so.
    summary: annotations === 0 ? '' : countWords(annotations, texts),
    filter: filter === '' ? '' : vscode.l10n.t('Filter: {filter}', { filter }),
    heading: headingOf(statistics),
    kinds: kinds.map(({ code, label, color }) => {
      return { label: capitalize(label), colorName: kindColorName(code), color };
    }),
    rows: rows.map((row) => shownRow(row, choices.by === 'theme')),
    totals,
    annotations,
    notes: noteWords(statistics),
    empty: emptyWords(statistics, filter !== ''),
    paper,
  };
}

function shownRow(row: StatisticsRow, isTheme: boolean): ShownRow {
  const { role, label, above, short, counts, total, asks } = row;
  const name = isTheme || role !== 'one' ? capitalize(label) : label;
  return { role, label: name, above, short, counts, total, leads: asks !== undefined };
}

function emptyWords({ annotations, rows, choices }: Statistics, isFiltered: boolean): string {
  if (annotations === 0) {
    return isFiltered
      ? vscode.l10n.t('The filter shows no annotation.')
      : vscode.l10n.t('There are no annotations yet.');
  }
  const isDated = choices.by !== 'time' || rows.some(({ role }) => role === 'one');
  return isDated ? '' : vscode.l10n.t('None of these texts says its date.');
}
