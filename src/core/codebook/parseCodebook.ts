import { message } from '../message';
import type { Problem, SourceRange } from '../problem';
import { decodeText } from '../text/decode';
import { bases } from './bases';
import type { Codebook, Kind, Theme } from './codebook';
import { nearest } from './nearest';
import { readKinds, readThemes } from './readEntries';
import { fieldsOf, readText, readTexts } from './readFields';
import { addKinds, addThemes } from './verifyEntries';
import { verifyDistinct, verifyLanguages } from './verifyLabels';
import { type ProblemLog, type YamlNode, type YamlText, yamlTree } from './yamlTree';

/** What became of a file that a codebook extends. */
export type Extended = Codebook | 'missing' | 'unusable' | 'circle';

/** A codebook file by itself, before what it extends is known. */
export interface CodebookDraft {
  /** The files that it extends, as they are written there: relative paths with `/`. */
  readonly files: readonly string[];
  /** Where the kinds and themes are that stand in this file itself, by code. */
  readonly places: Readonly<Record<'kinds' | 'themes', ReadonlyMap<string, SourceRange>>>;
  /**
   * @param extended What became of each of `files`.
   * @param isWhole Whether it is used as it is, and not only extended: then it needs kinds.
   * @returns `codebook`: undefined where the file, or one that it extends, says nothing to go by.
   */
  build(extended: (file: string) => Extended, isWhole: boolean): CodebookResult;
}

export interface CodebookResult {
  readonly codebook?: Codebook;
  /** In the file's order. */
  readonly problems: readonly Problem[];
}

/** Reads a codebook file as far as that goes without the files that it extends. Never throws. */
export function parseCodebook(source: Uint8Array | string): CodebookDraft {
  const decoded = typeof source === 'string' ? { text: source } : decodeText(source);
  if ('problem' in decoded) return unusable([decoded.problem]);
  const { root, log } = yamlTree(decoded.text);
  if (root === undefined && log.problems.length > 0) return unusable(log.problems);
  if (root?.type !== 'map') {
    const text = message(
      'A codebook is a map with the keys "extends", "kinds" and "themes". Until it is, it is not used.',
    );
    log.add('error', 'codebook-type', root ?? { from: 0, to: 0 }, text);
    return unusable(log.problems);
  }
  const known = ['communique', 'extends', 'themesPerAnnotation', 'kinds', 'themes'];
  const fields = fieldsOf(root, known, log);
  if (!isKnownVersion(fields.get('communique'), log)) return unusable(log.problems);
  const extend = readTexts(fields.get('extends'), log);
  // Found out when asked: most of a large codebook never is.
  let places: CodebookDraft['places'] | undefined;
  return {
    files: extend.map(({ value }) => value).filter(isFile),
    get places() {
      return (places ??= {
        kinds: placesIn(fields, 'kinds', log),
        themes: placesIn(fields, 'themes', log),
      });
    },
    build: (extended, isWhole) => {
      // Built again when a file that is extended changes: problems must not add up.
      const problems = [...log.problems];
      const add: ProblemLog['add'] = (severity, code, at, message) => {
        problems.push({ severity, code, message, range: log.rangeOf(at) });
      };
      const own = { problems, rangeOf: log.rangeOf, add };
      const codebook = build(fields, extend, extended, isWhole, own);
      inOrder(problems);
      return codebook === undefined ? { problems } : { codebook, problems };
    },
  };
}

function placesIn(
  fields: ReadonlyMap<string, YamlNode>,
  key: string,
  log: ProblemLog,
): ReadonlyMap<string, SourceRange> {
  const node = fields.get(key);
  const keys = node?.type === 'map' ? node.entries.map((entry) => entry.key) : [];
  return new Map(keys.map((at) => [at.value, log.rangeOf(at)]));
}

function unusable(problems: readonly Problem[]): CodebookDraft {
  const places = { kinds: new Map<string, never>(), themes: new Map<string, never>() };
  return { files: [], places, build: () => ({ problems }) };
}

function inOrder(problems: Problem[]): void {
  problems.sort(
    ({ range: { start: a } }, { range: { start: b } }) =>
      a.line - b.line || a.character - b.character,
  );
}

function build(
  fields: ReadonlyMap<string, YamlNode>,
  extend: readonly YamlText[],
  extended: (file: string) => Extended,
  isWhole: boolean,
  log: ProblemLog,
): Codebook | undefined {
  const base = baseOf(extend, extended, log);
  const [kinds, themes] = [
    new Map<string, Kind>(base?.kinds),
    new Map<string, Theme>(base?.themes),
  ];
  const ownKinds = readKinds(fields.get('kinds'), kinds, log);
  const ownThemes = readThemes(fields.get('themes'), themes, log);
  addKinds(kinds, ownKinds.own, log);
  addThemes(themes, ownThemes, log);
  verifyLanguages([...ownKinds.own, ...ownKinds.strengths, ...ownThemes], log);
  verifyDistinct(kinds, ownKinds.own, log);
  verifyDistinct(themes, ownThemes, log);
  const each = themesPerAnnotation(fields.get('themesPerAnnotation'), log);
  if (base === undefined) return undefined;
  if (isWhole && kinds.size === 0) {
    const text = message(
      'This codebook has no kinds, so nothing can be annotated with it. Add some below "kinds", or take the three built-in ones: "extends: [kinds, eurovoc]".',
    );
    log.add('error', 'codebook-no-kinds', fields.get('kinds') ?? { from: 0, to: 0 }, text);
  }
  const perAnnotation = each ?? base.themesPerAnnotation;
  return { kinds, themes, ...(perAnnotation && { themesPerAnnotation: perAnnotation }) };
}

function isKnownVersion(node: YamlNode | undefined, log: ProblemLog): boolean {
  if (node === undefined || (node.type === 'text' && node.value === '1')) return true;
  const version = node.type === 'text' ? node.value : '';
  const text = message(
    'This codebook has the format "{version}", and this version of Communiqué reads format 1. Update Communiqué, or write "communique: 1".',
    { version },
  );
  log.add('error', 'codebook-version', node, text);
  return false;
}

function themesPerAnnotation(
  node: YamlNode | undefined,
  log: ProblemLog,
): Codebook['themesPerAnnotation'] {
  const value = readText(node, log);
  if (value === undefined || value === 'one' || value === 'many') return value;
  const text = message(
    'This is "one", where each annotation is to have exactly one theme, or "many".',
  );
  log.add('error', 'codebook-themes-per-annotation', node!, text);
  return undefined;
}

/** Whether what is extended is a file, and not built in. */
function isFile(name: string): boolean {
  return /\.ya?ml$/i.test(name) && !/^(?:[a-z][\w+.-]*:|[/\\])/i.test(name);
}

/**
 * All that is extended together, the later before the earlier; undefined where a file is of no use. No
 * circle can come of that: what is above a theme of the later one is in the later one as well.
 */
function baseOf(
  extend: readonly YamlText[],
  extended: (file: string) => Extended,
  log: ProblemLog,
): Codebook | undefined {
  const found: Codebook[] = [];
  let failed = false;
  for (const node of extend) {
    const base = isFile(node.value) ? extended(node.value) : bases.get(node.value)?.();
    if (typeof base === 'object') {
      found.push(base);
    } else if (base === undefined) {
      log.add('error', 'codebook-extends', node, unknownBase(node.value));
    } else {
      failed = true;
      log.add('error', `codebook-extends-${base}`, node, unusableBase(base, node.value));
    }
  }
  if (failed) return undefined;
  if (found.length === 1) return found[0]!;
  const kinds = new Map(found.flatMap((base) => [...base.kinds]));
  const themes = new Map(found.flatMap((base) => [...base.themes]));
  const each = found.findLast((base) => base.themesPerAnnotation)?.themesPerAnnotation;
  return { kinds, themes, themesPerAnnotation: each };
}

function unknownBase(name: string): ReturnType<typeof message> {
  const [meant] = nearest(name, bases.keys(), 1);
  const args = { name, meant: meant ?? '' };
  return meant === undefined
    ? message(
        'A codebook cannot extend "{name}". Write builtin (the three kinds and EuroVoc), kinds (only these kinds), eurovoc or security (only themes), or the path of a codebook from here, such as "../shared.yaml".',
        args,
      )
    : message('A codebook cannot extend "{name}". Did you mean "{meant}"?', args);
}

function unusableBase(why: Exclude<Extended, Codebook>, file: string): ReturnType<typeof message> {
  switch (why) {
    case 'missing':
      return message(
        'There is no file "{file}" that this codebook could extend. Correct the path, which begins at the folder of this codebook.',
        { file },
      );
    case 'unusable':
      return message(
        'The codebook "{file}" cannot be read, so this one, which extends it, cannot be used either. Open it, and put right what is marked there.',
        { file },
      );
    case 'circle':
      return message(
        'The codebook "{file}" extends this one, so this one cannot extend it. Remove one of both.',
        { file },
      );
  }
}
