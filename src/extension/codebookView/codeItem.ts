import * as vscode from 'vscode';
import type { Codebook } from '../../core/codebook/codebook';
import { kindLabel, themeLabel } from '../../core/codebook/labels';
import { capitalize } from '../capitalize';
import { annotationCount, numberWords } from '../numberWords';
import { codeIcon } from './codeIcon';
import { idOf, type CodeNode, type MoreCodesNode, type SectionNode } from './codeNodes';

/** What a code’s row says besides what the codebook says of it. */
export interface CodeFacts {
  readonly count: number;
  /** How many of them the filter shows; undefined where it hides nothing. */
  readonly shown: number | undefined;
  /** The single key that chooses it in coding mode; undefined where it has none. */
  readonly key: string | undefined;
  /** Whether the filter asks for it. */
  readonly isWanted: boolean;
  readonly hasChildren: boolean;
  /** Whether a file defines it. */
  readonly isDefined: boolean;
}

export function sectionItem(node: SectionNode, codebook: Codebook): vscode.TreeItem {
  const labels = {
    kinds: vscode.l10n.t('Kinds'),
    themes: vscode.l10n.t('Themes'),
    unknown: vscode.l10n.t('Not in the codebook'),
  };
  const item = new vscode.TreeItem(labels[node.section], vscode.TreeItemCollapsibleState.Expanded);
  item.id = idOf(node);
  item.contextValue = 'section';
  if (node.section !== 'unknown') {
    item.description = numberWords(codebook[node.section].size);
    item.accessibilityInformation = { label: `${labels[node.section]}, ${item.description}` };
  }
  return item;
}

export function codeItem(node: CodeNode, codebook: Codebook, facts: CodeFacts): vscode.TreeItem {
  const { type, code, known } = node;
  const { count, shown, key, isWanted, hasChildren, isDefined } = facts;
  const language = vscode.env.language;
  const theme = type === 'theme' ? codebook.themes.get(code) : undefined;
  const name =
    type === 'kind'
      ? kindLabel(codebook, code, language)
      : code === ''
        ? vscode.l10n.t('no theme')
        : themeLabel(codebook, code, language);
  // A code that the codebook does not know stays as it is written.
  const label = known || name !== code ? capitalize(name) : code;
  const item = new vscode.TreeItem(
    { label, highlights: isWanted ? [[0, label.length]] : [] },
    hasChildren ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  const deprecated = theme?.deprecated === true ? vscode.l10n.t('deprecated') : '';
  const partly = shown !== undefined && shown !== count;
  const counts = partly
    ? vscode.l10n.t('{shown} of {count}', {
        shown: numberWords(shown),
        count: annotationCount(count),
      })
    : annotationCount(count);
  const pressed = key === undefined ? '' : vscode.l10n.t('key {key}', { key });
  const named = label === code || code === '' ? '' : vscode.l10n.t('code {code}', { code });
  const parts = [
    isWanted ? '✓' : '',
    type === 'kind' ? '' : named,
    deprecated,
    count === 0 ? '' : counts,
    type === 'kind' ? pressed : '',
  ];
  item.id = idOf(node);
  item.description = parts.filter((part) => part !== '').join(' · ');
  item.iconPath = codeIcon(node, codebook);
  item.contextValue = `${code === '' ? 'none' : type}${isDefined ? '.defined' : ''}${known ? '' : '.unknown'}`;
  item.command = {
    title: vscode.l10n.t('Show Only This'),
    command: 'communique.toggleCode',
    arguments: [node],
  };
  const spoken = [
    `${label}, ${annotationCount(count)}`,
    shown === undefined ? '' : vscode.l10n.t('{count} shown', { count: numberWords(shown) }),
    pressed,
    type === 'kind' ? '' : named,
    isWanted ? vscode.l10n.t('only this is shown') : '',
    known || code === '' ? '' : vscode.l10n.t('not in the codebook'),
    deprecated,
  ];
  item.accessibilityInformation = { label: spoken.filter((part) => part !== '').join('; ') };
  return item;
}

export function moreItem(node: MoreCodesNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Show more ({count})', { count: node.hidden }));
  item.id = idOf(node);
  item.contextValue = 'more';
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { title: '', command: 'communique.showMoreCodes', arguments: [node.parent] };
  return item;
}
