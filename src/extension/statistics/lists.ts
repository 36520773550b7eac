import * as vscode from 'vscode';
import { mosts } from '../../core/statistics/choices';
import type { Statistics } from '../../core/statistics/statistics';
import type { Choice } from '../../webview/statistics/messages';

/** What can be chosen of how annotations are counted: only what makes a difference for these. */
export function listsOf({ choices, levels, unit, others, rows }: Statistics): Choice[] {
  if (choices.by === 'time') return unit === undefined ? [] : [unitList(choices.unit)];
  const count = rows.length + others;
  return [
    ...(levels > 1 ? [levelList(choices.level, levels)] : []),
    ...(count > 2 ? [orderList(choices.order, choices.by)] : []),
    ...(others > 0 || choices.most !== mosts[0] ? [mostList(choices.most)] : []),
  ];
}

function unitList(value: string): Choice {
  return {
    name: 'unit',
    label: vscode.l10n.t('Periods'),
    value,
    options: [
      { value: 'auto', label: vscode.l10n.t('Automatic') },
      { value: 'month', label: vscode.l10n.t('Months') },
      { value: 'quarter', label: vscode.l10n.t('Quarters') },
      { value: 'year', label: vscode.l10n.t('Years') },
    ],
  };
}

function levelList(level: number, levels: number): Choice {
  const between = Array.from({ length: Math.max(0, levels - 2) }, (_, i) => i + 2);
  return {
    name: 'level',
    label: vscode.l10n.t('Themes'),
    value: String(level >= levels ? 0 : level),
    options: [
      { value: '1', label: vscode.l10n.t('The broadest') },
      ...between.map((value) => {
        return {
          value: String(value),
          label: vscode.l10n.t('Down to level {level}', { level: value }),
        };
      }),
      { value: '0', label: vscode.l10n.t('As they were coded') },
    ],
  };
}

function orderList(value: string, by: 'theme' | 'text'): Choice {
  const alphabetic = by === 'theme' ? vscode.l10n.t('By label') : vscode.l10n.t('By name');
  return {
    name: 'order',
    label: vscode.l10n.t('Order'),
    value,
    options: [
      { value: 'count', label: vscode.l10n.t('By number of annotations') },
      { value: 'label', label: alphabetic },
    ],
  };
}

function mostList(value: number): Choice {
  return {
    name: 'most',
    label: vscode.l10n.t('Show'),
    value: String(value),
    options: mosts.map((count) => {
      return { value: String(count), label: vscode.l10n.t('The {count} most frequent', { count }) };
    }),
  };
}
