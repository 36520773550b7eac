import * as vscode from 'vscode';
import type { Codebook } from '../../core/codebook/codebook';
import { pickOneTheme } from './pickOneTheme';
import { putAway } from './putAway';
import { searchIn, themeItems, type ThemeItem } from './themeItems';

/**
 * Asks for themes; for one only, where the codebook wants it so.
 * @param ticked Codes ticked at the beginning.
 * @param recent Codes that come first.
 * @returns the codes in the order of ticking, or undefined where the question was dismissed.
 */
export function pickThemes(
  codebook: Codebook,
  title: string,
  ticked: readonly string[],
  recent: readonly string[],
): Promise<readonly string[] | undefined> {
  const pick = codebook.themesPerAnnotation === 'one' ? pickOneTheme : pickManyThemes;
  return pick(codebook, title, ticked, recent);
}

/**
 * Asks in one list of codes and labels; accents and case do not count. Everything works
 * from the keyboard: what is typed may be a list, `defence, trade`, in which a comma ticks the theme
 * found and Enter takes the one found and ends. What is ticked stays ticked, and in sight, while the
 * search goes on.
 */
function pickManyThemes(
  codebook: Codebook,
  title: string,
  ticked: readonly string[],
  recent: readonly string[],
): Promise<readonly string[] | undefined> {
  const search = searchIn(codebook);
  const picker = vscode.window.createQuickPick<ThemeItem>();
  picker.placeholder = vscode.l10n.t(
    'Part of a code or label; a comma before the next, then Enter',
  );
  picker.canSelectMany = true;
  let codes = [...ticked];
  /** What the finished part of the typed list has ticked: it goes when that part is deleted. */
  let listed: readonly string[] = [];
  /** The finished parts that find nothing. */
  let missed: readonly string[] = [];
  let query = '';
  /** What VS Code was last told is ticked, and what it last said is. */
  let told: readonly string[] = [];
  let said: readonly string[] = [];
  /** VS Code answers new items with what was ticked before, with nothing, then with what it was told. */
  let answered = true;

  const fill = (): void => {
    const { found, others } = themeItems(codebook, search, query, codes, recent);
    picker.title = missed.length === 0 ? title : `${nothingFound(missed)} · ${title}`;
    picker.items = [...found, ...others];
    picker.selectedItems = picker.items.filter((item) => isTicked(item, codes));
    const before = told;
    told = codesOf(picker.selectedItems);
    answered = told.length === 0 && before.length === 0;
    said = told;
    const [first] = found;
    if (query !== '' && first) picker.activeItems = [first];
  };
  const add = (code: string | undefined): void => {
    if (code !== undefined && !codes.includes(code)) codes.push(code);
  };
  /** Takes over what was ticked and unticked by hand since the list was filled; whether anything was. */
  const takeTicks = (): boolean => {
    if (!answered || said.join() === told.join()) return false;
    codes = codes.filter((code) => said.includes(code) || !told.includes(code));
    said.forEach(add);
    told = said;
    return true;
  };
  fill();

  return new Promise((resolve) => {
    picker.onDidChangeValue((value) => {
      takeTicks();
      const parts = value.split(',').map((part) => part.trim());
      query = parts.pop() ?? '';
      const finished = parts.filter((part) => part !== '');
      missed = finished.filter((part) => search.find(part, 1).length === 0);
      const now = finished.flatMap((part) => search.find(part, 1).map(({ theme }) => theme.code));
      codes = codes.filter((code) => !listed.includes(code) || now.includes(code));
      listed = now.filter((code) => listed.includes(code) || !codes.includes(code));
      listed.forEach(add);
      fill();
    });
    picker.onDidChangeSelection((items) => {
      said = codesOf(items);
      answered ||= said.join() === told.join();
    });
    picker.onDidAccept(() => {
      if (!takeTicks() && query !== '') add(picker.activeItems[0]?.code);
      resolve(codes);
      putAway(picker);
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

function codesOf(items: readonly ThemeItem[]): readonly string[] {
  return items.flatMap(({ code }) => code ?? []);
}

function nothingFound(parts: readonly string[]): string {
  return vscode.l10n.t('No theme found: {words}', { words: parts.join(', ') });
}

function isTicked({ code }: ThemeItem, codes: readonly string[]): boolean {
  return code !== undefined && codes.includes(code);
}
