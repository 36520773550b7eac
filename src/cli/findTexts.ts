import * as path from 'node:path';
import * as fs from 'node:fs';
import { compareCodePoints } from '../core/export/rows';
import { isSidecarName, textNamesOf } from '../core/sidecar/sidecarName';
import { isDiplomaticText } from '../core/structure/recognise';
import type { PlainText } from '../core/text/plainText';
import { nothingThere } from './findFiles';
import { UsageError } from './usageError';

/** The texts that paths stand for. Absolute, each once, in the order of the paths, those of a folder sorted. */
export interface FoundTexts {
  readonly texts: readonly string[];
  /** Folders that cannot be listed, and why. */
  readonly failures: ReadonlyMap<string, unknown>;
}

/**
 * Finds texts: a file stands for itself, a sidecar for its text, a folder for all that lie in it, deep,
 * as `.communique`, with a sidecar, or as plain text or Markdown that reads as a diplomatic text.
 * @param read Gives a text to be recognised; undefined where it cannot be read.
 * @throws UsageError for a path where nothing is.
 */
export function findTexts(
  cwd: string,
  paths: readonly string[],
  read: (file: string) => PlainText | undefined,
): FoundTexts {
  const texts = new Set<string>();
  const failures = new Map<string, unknown>();

  const walk = (folder: string): void => {
    let entries: fs.Dirent[];
    try {
      entries = fs.readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      failures.set(folder, error);
      return;
    }
    const annotated = new Set(entries.flatMap(({ name }) => textNamesOf(name)));
    for (const entry of entries.sort((a, b) => compareCodePoints(a.name, b.name))) {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && entry.name !== 'node_modules') walk(file);
      } else if (isText(entry.name, annotated, () => read(file))) texts.add(file);
    }
  };
  for (const given of paths) {
    const file = path.resolve(cwd, given);
    const stats = fs.statSync(file, { throwIfNoEntry: false });
    if (stats === undefined) throw new UsageError(nothingThere(given, file));
    if (stats.isDirectory()) walk(file);
    else texts.add(isSidecarName(path.basename(file)) ? textOf(file) : file);
  }
  return { texts: [...texts], failures };
}

function isText(
  name: string,
  annotated: ReadonlySet<string>,
  read: () => PlainText | undefined,
): boolean {
  if (isSidecarName(name)) return false;
  if (annotated.has(name) || name.endsWith('.communique')) return true;
  if (!/\.(?:txt|md|markdown)$/i.test(name)) return false;
  const text = read();
  return text !== undefined && isDiplomaticText(text);
}

/** The text of a sidecar: of the names it may have the one that is there. */
function textOf(sidecar: string): string {
  const files = textNamesOf(path.basename(sidecar)).map((name) =>
    path.join(path.dirname(sidecar), name),
  );
  return files.find((file) => fs.existsSync(file)) ?? files[0]!;
}
