import * as vscode from 'vscode';
import { searchKey } from '../../core/codebook/searchKey';
import type { Facet } from '../../core/workspace/facets';
import type { AnnotationGroup } from '../../core/workspace/groupAnnotations';
import { nameGroup, orderGroups } from '../../core/workspace/orderGroups';
import { capitalize } from '../capitalize';
import { kindIcon, type DrawnIcon } from '../kindIcon';
import { numberWords } from '../numberWords';
import type { AnnotationLists } from './annotationLists';

/** What can be ticked in a filter: a value of a facet, or words. */
export interface FilterItem extends vscode.QuickPickItem {
  /** {@link facetKey} or {@link wordsKey}; undefined for a separator. */
  readonly key?: string;
}

interface Choice {
  readonly key: string;
  readonly label: string;
  readonly above: string;
  readonly count: number;
  readonly facet: Facet;
  /** Of kinds. */
  readonly icon: vscode.ThemeIcon | DrawnIcon | undefined;
  /** What typed words are looked for in. */
  readonly found: string;
}

/** More texts than these are not listed before something is typed; and a longer list takes VS Code long. */
const mostTexts = 30;
const most = 300;

const order: readonly Facet[] = ['kind', 'theme', 'state', 'coder', 'text'];

const wordsPrefix = 'words:';

export function facetKey(facet: Facet, key: string): string {
  return `${facet}:${key}`;
}

export function wordsKey(words: string): string {
  return `${wordsPrefix}${words}`;
}

/** The words that a key stands for; undefined for that of a value. */
export function wordsIn(key: string): string | undefined {
  return key.startsWith(wordsPrefix) ? key.slice(wordsPrefix.length) : undefined;
}

/** Lists all that annotations can be filtered by, section by section, with how many have it. */
export class FilterItems {
  readonly #choices: readonly Choice[];

  /** @param wanted Values of facets that are to be listed though no annotation has them, and what they are called. */
  constructor(
    private readonly lists: AnnotationLists,
    wanted: readonly { readonly facet: Facet; readonly key: string; readonly label: string }[],
  ) {
    this.#choices = order.flatMap((facet) => {
      const used = this.#choicesOf(facet);
      const known = new Set(used.map(({ key }) => key));
      const others = wanted.filter(
        (one) => one.facet === facet && !known.has(facetKey(facet, one.key)),
      );
      return [
        ...others.map(({ key, label }) => {
          return {
            key: facetKey(facet, key),
            label,
            above: '',
            count: 0,
            facet,
            icon: facet === 'kind' ? kindIcon(key, undefined) : undefined,
            found: searchKey(label),
          };
        }),
        ...used,
      ];
    });
  }

  /** What is found by what is typed, the words themselves first; around it, what is ticked. */
  list(query: string, ticked: readonly string[]): FilterItem[] {
    const typed = wordsKey(query);
    const words = ticked.filter((key) => wordsIn(key) !== undefined && key !== typed);
    const items: FilterItem[] = [...(query === '' ? [] : [typed]), ...words].map(wordsItem);
    const sought = searchKey(query).split(' ');
    const isTicked = new Set(ticked);
    for (const facet of order) {
      const all = this.#choices.filter((choice) => choice.facet === facet);
      const found = all.filter(({ key, found }) => {
        return isTicked.has(key) || sought.every((word) => found.includes(word));
      });
      // Whoever comes back to the list sees at once what there is to untick.
      if (query === '') found.sort((a, b) => +isTicked.has(b.key) - +isTicked.has(a.key));
      const limit = facet === 'text' && query === '' ? mostTexts : most;
      if (found.length === 0) continue;
      items.push(separator(facetNames()[facet]));
      items.push(...found.slice(0, limit).map((choice) => itemOf(choice, query)));
      if (found.length <= limit) continue;
      const count = found.length - limit;
      items.push(separator(vscode.l10n.t('and {count} more: type to find them', { count })));
    }
    return items;
  }

  /** The key of what a part of its name means: what begins with it goes first, then kinds, themes and so on. */
  find(part: string): string | undefined {
    const sought = searchKey(part);
    const words = sought.split(' ');
    const all = this.#choices.filter(({ found }) => words.every((word) => found.includes(word)));
    return (all.find(({ found }) => found.startsWith(sought)) ?? all[0])?.key;
  }

  #choicesOf(facet: Facet): Choice[] {
    const { groups, all, names } = this.lists;
    const choicesIn = (some: readonly AnnotationGroup[]): Choice[] =>
      orderGroups(some, 'name', names).flatMap((group) => [
        this.#choice(group),
        ...choicesIn(group.narrower),
      ]);
    return choicesIn(groups.of(all, facet));
  }

  #choice(group: AnnotationGroup): Choice {
    const { facet, key, count } = group;
    const { label, above } = nameGroup(group, this.lists.names);
    const found = searchKey(`${label} ${above} ${facet === 'theme' ? key : ''}`);
    const codebook = this.lists.names.codebookOf(group.all[0]![0]!.text);
    const icon = facet === 'kind' ? kindIcon(key, codebook) : undefined;
    return { key: facetKey(facet, key), label, above, count, facet, icon, found };
  }
}

function facetNames(): Readonly<Record<Facet, string>> {
  return {
    kind: vscode.l10n.t('kinds'),
    theme: vscode.l10n.t('themes'),
    state: vscode.l10n.t('states'),
    coder: vscode.l10n.t('coders'),
    text: vscode.l10n.t('texts'),
  };
}

function itemOf({ key, label, above, count, facet, icon }: Choice, query: string): FilterItem {
  const isName = facet === 'text' || facet === 'coder';
  // VS Code shows no headings once something is typed: a name does not say whose it is.
  const what = facet === 'coder' && query !== '' ? vscode.l10n.t('coder') : '';
  return {
    key,
    label: isName ? label : capitalize(label),
    description: [numberWords(count), what, above].filter(Boolean).join(' · '),
    // The search has decided already; VS Code's own would drop what differs by an accent.
    alwaysShow: true,
    ...(icon ? { iconPath: icon } : {}),
  };
}

function wordsItem(key: string): FilterItem {
  return {
    key,
    // Without quotation marks: VS Code puts first what begins as is typed, and is shortest.
    label: wordsIn(key) ?? '',
    description: vscode.l10n.t('words of quote or note'),
    iconPath: new vscode.ThemeIcon('search'),
    alwaysShow: true,
  };
}

function separator(label: string): FilterItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
