import type { Annotation } from '../annotation/annotation';
import { message, type Message } from '../message';
import type { Codebook } from './codebook';
import { nearest } from './nearest';
import { searchKey } from './searchKey';

/** What the codebook does not know of an annotation: a problem that its sidecar gives its place. */
export interface CodeProblem {
  readonly severity: 'error';
  readonly code: 'unknown-kind' | 'unknown-theme' | 'unknown-strength';
  readonly message: Message;
  /** The key of the annotation that holds it, for `SidecarReading.locate`. */
  readonly key: 'kind' | 'themes' | 'strength';
  /** The code that is not known, as it stands there. */
  readonly value: string;
}

/**
 * The codes of an annotation that `codebook` does not know, with those that may be meant: the ones
 * spelled alike, or whose label was written in place of the code.
 */
export function checkAnnotation(annotation: Annotation, codebook: Codebook): CodeProblem[] {
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
    if (codebook.themes.has(theme)) continue;
    problems.push(unknown('unknown-theme', 'themes', theme, unknownTheme(theme, codebook)));
  }
  return problems;
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
  return labelled.length > 0 ? labelled.slice(0, 3) : nearest(typed, items.keys());
}
