import type { Annotation } from '../annotation/annotation';
import { message, type Message } from '../message';
import type { Codebook, Theme } from './codebook';
import { labelOf } from './labels';
import { nearest } from './nearest';
import { searchKey } from './searchKey';

/** What the codebook has against an annotation: a problem that its sidecar gives its place. */
export interface CodeProblem {
  readonly severity: 'error' | 'warning';
  readonly code:
    | 'unknown-kind'
    | 'unknown-theme'
    | 'unknown-strength'
    | 'deprecated-theme'
    | 'too-many-themes'
    | 'theme-missing';
  readonly message: Message;
  /** The key of the annotation that holds it, for `SidecarReading.locate`. */
  readonly key: 'kind' | 'themes' | 'strength';
  /**
   * The code that is wrong, as it stands there: of too many themes the second one, of one that is
   * missing nothing.
   */
  readonly value: string;
}

/**
 * The codes of an annotation that `codebook` does not know, with those that may be meant (the ones
 * spelled alike, or whose label was written, right or nearly so, in place of the code), and its
 * themes where they are deprecated, or more or fewer than it asks for.
 *
 * @param language In which themes are named, BCP 47.
 */
export function checkAnnotation(
  annotation: Annotation,
  codebook: Codebook,
  language = 'en',
): CodeProblem[] {
  const problems: CodeProblem[] = [];
  const { kind, themes, strength } = annotation;
  const known = codebook.kinds.get(kind);
  if (known === undefined) {
    problems.push(unknown('unknown-kind', 'kind', kind, unknownKind(kind, codebook)));
  } else if (strength !== undefined && !known.strengths.some(({ code }) => code === strength)) {
    const codes = known.strengths.map(({ code }) => code);
    const args = { strength, kind, known: codes.join(', ') };
    const text =
      codes.length === 0
        ? message('The kind "{kind}" has no strengths. Remove "{strength}".', args)
        : message('The kind "{kind}" has no strength "{strength}", but: {known}.', args);
    problems.push(unknown('unknown-strength', 'strength', strength, text));
  }
  for (const theme of themes) {
    const known = codebook.themes.get(theme);
    if (known === undefined) {
      problems.push(unknown('unknown-theme', 'themes', theme, unknownTheme(theme, codebook)));
    } else if (known.deprecated === true) {
      const code = 'deprecated-theme';
      problems.push({ severity: 'warning', code, ...deprecated(known, codebook, language) });
    }
  }
  if (codebook.themesPerAnnotation === 'one' && themes.length !== 1) {
    problems.push(themes.length === 0 ? noTheme() : tooMany(themes));
  }
  return problems;
}

function deprecated(
  { code, replacedBy = [] }: Theme,
  codebook: Codebook,
  language: string,
): Pick<CodeProblem, 'key' | 'value' | 'message'> {
  const label = (code: string) => {
    const known = codebook.themes.get(code);
    const own = known ? labelOf(known, language) : code;
    return own === code ? code : `${code} (${own})`;
  };
  const args = { theme: code, replacement: replacedBy.map(label).join(', ') };
  const text =
    replacedBy.length > 0
      ? message('The theme "{theme}" is deprecated. Take {replacement} in its place.', args)
      : message('The theme "{theme}" is deprecated. Take another, or remove it.', args);
  return { key: 'themes', value: code, message: text };
}

function tooMany(themes: readonly string[]): CodeProblem {
  const text = message(
    'This annotation has {count} themes, and its codebook allows one. Keep the one that fits best, or make an annotation for each.',
    { count: themes.length },
  );
  const [, value = ''] = themes;
  return { severity: 'error', code: 'too-many-themes', message: text, key: 'themes', value };
}

function noTheme(): CodeProblem {
  const text = message(
    'This annotation has no theme, and its codebook asks for exactly one. Give it one.',
  );
  return {
    severity: 'warning',
    code: 'theme-missing',
    message: text,
    key: 'themes',
    value: '',
  };
}

function unknown(
  code: CodeProblem['code'],
  key: CodeProblem['key'],
  value: string,
  message: Message,
): CodeProblem {
  return { severity: 'error', code, message, key, value };
}

function unknownKind(kind: string, codebook: Codebook): Message {
  const known = [...codebook.kinds.keys()].join(', ');
  const meant = meantCodes(kind, codebook.kinds).join(', ');
  return meant === ''
    ? message('The codebook has no kind "{kind}", but: {known}.', { kind, known })
    : message('The codebook has no kind "{kind}". Did you mean {meant}?', { kind, meant });
}

function unknownTheme(theme: string, codebook: Codebook): Message {
  const meant = meantCodes(theme, codebook.themes).join(', ');
  return meant === ''
    ? message('The codebook has no theme "{theme}". Add it there, or take another.', { theme })
    : message('The codebook has no theme "{theme}". Did you mean {meant}?', { theme, meant });
}

type Items = Codebook['kinds'] | Codebook['themes'];
const remembered = new WeakMap<Items, Map<string, readonly string[]>>();

/** Codes that may be meant by one that is not known; worked out once for each. */
export function meantCodes(typed: string, items: Items): readonly string[] {
  const known = remembered.get(items) ?? new Map<string, readonly string[]>();
  remembered.set(items, known);
  let meant = known.get(typed);
  if (meant === undefined) known.set(typed, (meant = findMeant(typed, items)));
  return meant;
}

function findMeant(typed: string, items: Items): readonly string[] {
  const key = searchKey(typed);
  const labelled = [...items.values()]
    .filter(({ labels }) => Object.values(labels).some((label) => searchKey(label) === key))
    .map(({ code }) => code);
  if (labelled.length > 0) return labelled.slice(0, 3);
  const near = nearest(typed, items.keys());
  return near.length > 0 ? near : labelledAlike(key, items);
}

/** The codes whose labels are spelled nearly as what was written in the place of a code. */
function labelledAlike(key: string, items: Items): readonly string[] {
  const codes = new Map<string, string>();
  for (const { code, labels } of items.values()) {
    for (const label of Object.values(labels)) codes.set(searchKey(label), code);
  }
  return [...new Set(nearest(key, codes.keys()).map((label) => codes.get(label) ?? label))];
}
