import type { Codebook } from '../codebook/codebook';
import { message, type Message } from '../message';
import type { CodebookEdit, NewParent, NewTheme } from './editCodebook';
import type { Recoding } from './recoding';

/** What is to happen to codes, or why it cannot. */
export type Wanted =
  | { readonly recoding: Recoding; readonly edit?: CodebookEdit | undefined }
  | { readonly refused: Message };

/** Why a text is no code; undefined where it is one. */
export function codeProblem(code: string): Message | undefined {
  if (/^[^\s;](?:[^;\p{Cc}]*[^\s;])?$/u.test(code)) return undefined;
  return message(
    'A code has at least one character, no blank at its ends, and neither ";" nor a line break.',
  );
}

/** A code that the codebook does not know can become one that it knows; all others only new ones. */
export function wantRename(
  codebook: Codebook,
  { type, from, to }: { type: 'kind' | 'theme'; from: string; to: string },
): Wanted {
  const refused = codeProblem(to);
  if (refused) return { refused };
  const items = type === 'kind' ? codebook.kinds : codebook.themes;
  const recoding: Recoding = { type, codes: new Map([[from, to]]) };
  if (from === to) {
    return { refused: message('This is the code already. Give another one.') };
  }
  if (!items.has(from)) return { recoding };
  if (items.has(to)) {
    const text =
      type === 'kind'
        ? message('The codebook has a kind "{to}" already. Give another code.', { to })
        : message(
            'The codebook has a theme "{to}" already. Give another code; or make one theme of both with the command Merge Themes.',
            { to },
          );
    return { refused: text };
  }
  return { recoding, edit: { type: 'rename', what: type, from, to } };
}

/**
 * What is below a theme that goes is below the one that comes; that one, where it was below one itself,
 * moves up to its place.
 * @param to The code of a theme that the codebook has, which may be one of `from`, or a new theme.
 */
export function wantMerge(
  codebook: Pick<Codebook, 'themes'>,
  from: readonly string[],
  to: string | NewTheme,
): Wanted {
  const code = typeof to === 'string' ? to : to.code;
  const refused = codeProblem(code);
  if (refused) return { refused };
  const gone = from.filter((one) => one !== code);
  const parents = parentsWithout(codebook, gone, code);
  return {
    recoding: { type: 'theme', codes: new Map(gone.map((one) => [one, code])) },
    edit: {
      type: 'replace',
      from: gone,
      to: [code],
      add: typeof to === 'string' ? [] : [to],
      parents,
    },
  };
}

/** The new parents of what is below themes that are replaced by `to`. */
function parentsWithout(
  { themes }: Pick<Codebook, 'themes'>,
  gone: readonly string[],
  to: string,
): readonly NewParent[] {
  const parents: NewParent[] = [];
  const above = ancestors(themes, to);
  const topmost = above.findLastIndex((code) => gone.includes(code));
  if (topmost >= 0) parents.push({ code: to, parent: above[topmost + 1] });
  for (const { code, parent, deprecated } of themes.values()) {
    const isBelow = parent !== undefined && gone.includes(parent);
    if (isBelow && deprecated !== true && code !== to && !gone.includes(code)) {
      parents.push({ code, parent: to });
    }
  }
  return parents;
}

/** The themes above one, the nearest first. */
function ancestors(themes: Codebook['themes'], code: string): readonly string[] {
  const found: string[] = [];
  let at = themes.get(code)?.parent;
  while (at !== undefined && !found.includes(at)) {
    found.push(at);
    at = themes.get(at)?.parent;
  }
  return found;
}

/** Says in the codebook what a theme becomes; its annotations are decided one by one. */
export function wantSplit(from: string, to: readonly (string | NewTheme)[]): Wanted {
  const codes = to.map((one) => (typeof one === 'string' ? one : one.code));
  for (const code of codes) {
    const refused = codeProblem(code);
    if (refused) return { refused };
  }
  const add = to.filter((one): one is NewTheme => typeof one !== 'string');
  return {
    recoding: { type: 'theme', codes: new Map() },
    edit: { type: 'replace', from: [from], to: codes, add },
  };
}

/** The themes of an annotation when some, or none, have come in the place of one of them. */
export function withThemesInPlace(
  themes: readonly string[],
  from: string,
  to: readonly string[],
): readonly string[] {
  return [...new Set(themes.flatMap((theme) => (theme === from ? to : [theme])))];
}

/**
 * Reads what a theme is to be split into: codes with commas between, a new one with its label behind
 * it: `0816.1 sanctions, 0816.2 arms control`. A code in quotes, or one that is known, may hold blanks.
 */
export function parseThemes(
  typed: string,
  {
    codebook,
    language,
    parent,
  }: { codebook: Codebook; language: string; parent: string | undefined },
): readonly (string | NewTheme)[] {
  const parts = typed.match(/(?:"[^"]*"|[^,])+/g) ?? [];
  return parts.flatMap((part): (string | NewTheme)[] => {
    const text = part.trim();
    if (text === '') return [];
    if (codebook.themes.has(text)) return [text];
    const [, inQuotes, plain = '', label = ''] = /^(?:"([^"]*)"|(\S+))\s*([^]*)$/.exec(text) ?? [];
    const code = inQuotes ?? plain;
    if (codebook.themes.has(code)) return [code];
    return [{ code, label: label === '' ? code : label, language, parent }];
  });
}
