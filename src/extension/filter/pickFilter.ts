import * as vscode from 'vscode';
import {
  noFilter,
  wantedOf,
  withWanted,
  withWords,
  type AnnotationFilter,
} from '../../core/workspace/annotationFilter';
import { facets } from '../../core/workspace/facets';
import { finishInSlices } from '../../core/steps';
import type { Desk } from '../desk';
import { Ticks } from '../ticks';
import { facetLabels } from './describeFilter';
import { facetKey, FilterItems, wordsIn, wordsKey, type FilterItem } from './filterItems';

/**
 * Asks which annotations are to be shown, in one list: what is typed is looked for in quotes and notes, and finds
 * kinds, themes, states, coders and texts to tick. What is typed may be a list, `condem, defe,`, in which a comma ticks
 * what was found, else the words. Enter takes what is ticked; where nothing was ticked since something was typed, also
 * what it stands on, which at first are the words.
 * @returns undefined where the question was dismissed.
 */
export function pickFilter(
  desk: Pick<Desk, 'filter' | 'workspace'>,
): Promise<AnnotationFilter | undefined> {
  const { filter } = desk;
  const { annotations, lists } = filter;
  const label = facetLabels(desk);
  const wanted = facets.flatMap((facet) =>
    wantedOf(filter.current, facet).map((key) => ({ facet, key, label: label(facet, key) })),
  );
  const choices = new FilterItems(lists, wanted);
  const picker = vscode.window.createQuickPick<FilterItem>();
  const clear: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('clear-all'),
    tooltip: vscode.l10n.t('Clear Filter'),
  };
  picker.placeholder = vscode.l10n.t('Words of quote or note; a comma ticks what is found');
  picker.canSelectMany = true;
  if (filter.isFiltering) picker.buttons = [clear];
  const ticks = new Ticks(keysIn(filter.current));
  const { total } = annotations;
  let query = '';
  /** What the finished part of the typed list has ticked: it goes when that part is deleted. */
  let listed: readonly string[] = [];

  /** What Enter gives. */
  const asked = (): AnnotationFilter => {
    const { now, codes } = ticks;
    const focused = query !== '' && now === codes ? picker.activeItems[0]?.key : undefined;
    return filterFrom(focused === undefined ? now : [...now, focused]);
  };
  const tell = (): void => {
    const count = annotations.countWith(asked());
    picker.title = vscode.l10n.t('Filter annotations: {count} of {total}', { count, total });
  };
  const fill = (): void => {
    picker.items = choices.list(query, ticks.codes);
    picker.selectedItems = picker.items.filter(({ key }) => key && ticks.codes.includes(key));
    ticks.tell(keysOf(picker.selectedItems));
    const typed = picker.items.find(({ key }) => key === wordsKey(query));
    if (query !== '' && typed) picker.activeItems = [typed];
    tell();
  };
  fill();
  let isOpen = true;
  // The first words typed find their keys made.
  void finishInSlices(annotations.prepare(), async () => {
    await new Promise((resolve) => setTimeout(resolve));
    if (!isOpen) throw new vscode.CancellationError();
  }).catch(() => undefined);

  return new Promise((resolve) => {
    const end = (answer: AnnotationFilter | undefined): void => {
      resolve(answer);
      picker.hide();
    };
    picker.onDidChangeValue((value) => {
      ticks.take();
      const parts = value.split(',').map((part) => part.trim());
      query = parts.pop() ?? '';
      const now = parts.flatMap((part) =>
        part === '' ? [] : (choices.find(part) ?? wordsKey(part)),
      );
      for (const key of listed) if (!now.includes(key)) ticks.remove(key);
      listed = now.filter((key) => listed.includes(key) || !ticks.codes.includes(key));
      for (const key of listed) ticks.add(key);
      fill();
    });
    picker.onDidChangeSelection((items) => {
      ticks.hear(keysOf(items));
      tell();
    });
    picker.onDidChangeActive(tell);
    picker.onDidTriggerButton(() => {
      end(noFilter);
    });
    picker.onDidAccept(() => {
      end(asked());
    });
    picker.onDidHide(() => {
      isOpen = false;
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

function keysOf(items: readonly FilterItem[]): readonly string[] {
  return items.flatMap(({ key }) => key ?? []);
}

function keysIn(filter: AnnotationFilter): readonly string[] {
  const keys = facets.flatMap((facet) =>
    wantedOf(filter, facet).map((key) => facetKey(facet, key)),
  );
  return filter.words === undefined ? keys : [wordsKey(filter.words), ...keys];
}

function filterFrom(keys: readonly string[]): AnnotationFilter {
  const words = keys.flatMap((key) => wordsIn(key) ?? []);
  return facets.reduce(
    (filter, facet) => {
      const start = facetKey(facet, '');
      const wanted = keys
        .filter((key) => key.startsWith(start))
        .map((key) => key.slice(start.length));
      return withWanted(filter, facet, wanted);
    },
    withWords(noFilter, words.join(' ')),
  );
}
