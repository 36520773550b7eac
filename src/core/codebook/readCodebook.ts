import { message } from '../message';
import type { Problem } from '../problem';
import { decodeText } from '../text/decode';
import { builtinCodebook, builtinKinds, eurovocThemes } from './builtin';
import type { Codebook } from './codebook';
import { readKinds, readThemes } from './readEntries';
import { fieldsOf } from './readFields';
import { type ProblemLog, type YamlNode, yamlTree } from './yamlTree';

/** What `extends` may name: what a codebook adds to. */
const bases: Readonly<Record<string, Codebook>> = {
  builtin: builtinCodebook,
  kinds: { kinds: builtinKinds, themes: new Map() },
  eurovoc: { kinds: new Map(), themes: eurovocThemes },
};
const nothing: Codebook = { kinds: new Map(), themes: new Map() };

/**
 * Reads a codebook file, as `docs/codebook.md` describes its format. Never throws.
 * @returns `codebook`: all of it that could be read, or undefined where the file as a whole says
 *   nothing to go by (no text, no YAML, a newer format). In it every theme's parent is known and no
 *   theme is above itself. `problems`: in the file's order, each with its place.
 */
export function readCodebook(source: Uint8Array | string): {
  readonly codebook?: Codebook;
  readonly problems: readonly Problem[];
} {
  const decoded = typeof source === 'string' ? { text: source } : decodeText(source);
  if ('problem' in decoded) return { problems: [decoded.problem] };
  const { root, log } = yamlTree(decoded.text);
  const codebook = log.problems.length > 0 && root === undefined ? undefined : read(root, log);
  const problems = log.problems.sort(
    ({ range: { start: a } }, { range: { start: b } }) =>
      a.line - b.line || a.character - b.character,
  );
  return codebook === undefined ? { problems } : { codebook, problems };
}

function read(root: YamlNode | undefined, log: ProblemLog): Codebook | undefined {
  if (root?.type !== 'map') {
    const text = message(
      'A codebook is a map with the keys "extends", "kinds" and "themes". Until it is, it is not used.',
    );
    log.add('error', 'codebook-type', root ?? { from: 0, to: 0 }, text);
    return undefined;
  }
  const fields = fieldsOf(root, ['communique', 'extends', 'kinds', 'themes'], log);
  if (!isKnownVersion(fields.get('communique'), log)) return undefined;
  const base = baseOf(fields.get('extends'), log);
  const kinds = readKinds(fields.get('kinds'), base.kinds, log);
  const themes = readThemes(fields.get('themes'), base.themes, log);
  if (kinds.size === 0) {
    const text = message(
      'This codebook has no kinds, so nothing can be annotated with it. Add some below "kinds", or take the three built-in ones with "extends: kinds" or "extends: builtin".',
    );
    log.add('error', 'codebook-no-kinds', fields.get('kinds') ?? { from: 0, to: 0 }, text);
  }
  return { kinds, themes };
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

function baseOf(node: YamlNode | undefined, log: ProblemLog): Codebook {
  if (node === undefined) return nothing;
  const name = node.type === 'text' ? node.value : '';
  const base = Object.hasOwn(bases, name) ? bases[name] : undefined;
  if (base !== undefined) return base;
  const text = message(
    'A codebook cannot extend "{name}". Write builtin (the three kinds and EuroVoc), kinds (only these kinds) or eurovoc (only its themes), or remove this line.',
    { name },
  );
  log.add('error', 'codebook-extends', node, text);
  return nothing;
}
