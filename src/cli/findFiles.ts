import * as fs from 'node:fs';
import * as path from 'node:path';
import { codebookFileName } from '../core/codebook/codebook';
import { nearest } from '../core/codebook/nearest';
import { compareCodePoints } from '../core/export/rows';
import { message, type Message } from '../core/message';
import { journalName } from '../core/recoding/journal';
import { isSidecarName, textNamesOf } from '../core/sidecar/sidecarName';
import { UsageError } from './usageError';

/** What the paths of the arguments stand for. All absolute, each once, sorted by code points. */
export interface FoundFiles {
  /**
   * The sidecars; with each the only text whose sidecar it may be where the text was named, and not
   * the sidecar or a folder.
   */
  readonly sidecars: ReadonlyMap<string, string | undefined>;
  /** The texts that were named themselves. */
  readonly texts: readonly string[];
  readonly codebooks: readonly string[];
  /** What tells of changes of codes that are not finished, in these folders or beside these files. */
  readonly journals: readonly string[];
  /** Folders that cannot be listed, and why. */
  readonly failures: ReadonlyMap<string, unknown>;
}

/** Where nobody keeps texts. */
const skipped = new Set(['.git', 'node_modules']);

/**
 * Finds the sidecars and codebooks of texts, sidecars and folders; folders are searched deep, links
 * to folders are not followed.
 * @throws UsageError for a path where nothing is.
 */
export function findFiles(cwd: string, paths: readonly string[]): FoundFiles {
  const sidecars = new Map<string, string | undefined>();
  const texts = new Set<string>();
  const codebooks = new Set<string>();
  const journals = new Set<string>();
  const failures = new Map<string, unknown>();

  const take = (file: string): void => {
    if (isSidecarName(path.basename(file))) sidecars.set(file, undefined);
    else if (path.basename(file) === codebookFileName) codebooks.add(file);
    else if (path.basename(file) === journalName) journals.add(file);
  };
  const list = (folder: string): fs.Dirent[] => {
    try {
      return fs.readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      failures.set(folder, error);
      return [];
    }
  };
  const walk = (folder: string): void => {
    for (const entry of list(folder)) {
      const file = path.join(folder, entry.name);
      if (!entry.isDirectory()) take(file);
      else if (!skipped.has(entry.name)) walk(file);
    }
  };
  for (const given of paths) {
    const file = path.resolve(cwd, given);
    const stats = fs.statSync(file, { throwIfNoEntry: false });
    if (stats === undefined) throw new UsageError(nothingThere(given, file));
    if (stats.isDirectory()) {
      walk(file);
      continue;
    }
    const journal = path.join(path.dirname(file), journalName);
    if (fs.existsSync(journal)) take(journal);
    if (isSidecarName(path.basename(file)) || path.basename(file) === codebookFileName) {
      take(file);
    } else {
      texts.add(file);
      for (const { name } of list(path.dirname(file))) {
        const sidecar = path.join(path.dirname(file), name);
        const isOurs = textNamesOf(name).includes(path.basename(file));
        if (isOurs && !sidecars.has(sidecar)) sidecars.set(sidecar, file);
      }
    }
  }
  const sorted = (names: Iterable<string>) => [...names].sort(compareCodePoints);
  return {
    sidecars: new Map(sorted(sidecars.keys()).map((file) => [file, sidecars.get(file)])),
    texts: sorted(texts),
    codebooks: sorted(codebooks),
    journals: sorted(journals),
    failures,
  };
}

/** That nothing is at `file`, which was given as `given`, and what may have been meant. */
export function nothingThere(given: string, file: string): Message {
  let names: string[] = [];
  try {
    names = fs.readdirSync(path.dirname(file));
  } catch {
    // Not even its folder is there: nothing to propose.
  }
  const [meant] = nearest(path.basename(file), names);
  if (meant === undefined) {
    return message('There is no file or folder "{path}".', { path: given });
  }
  const args = { path: given, meant: path.join(path.dirname(given), meant) };
  return message('There is no file or folder "{path}". Did you mean "{meant}"?', args);
}

/** As it is printed: relative to the working folder, its parts separated by `/`. */
export function shownPath(cwd: string, file: string): string {
  return path.relative(cwd, file).split(path.sep).join('/') || '.';
}
