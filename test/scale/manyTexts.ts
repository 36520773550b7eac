import * as fs from 'node:fs';
import * as path from 'node:path';
import type { AnnotationFilter } from '../../src/core/workspace/annotationFilter';
import type { Memory } from '../bench/agent';
import { measure, type Measure } from '../bench/measure';
import { openHost, type Host } from './host';
import { watch } from './stopwatch';
import { measureTagging } from './tagging';

const filters: readonly [what: string, filter: AnnotationFilter][] = [
  ['by words', { words: 'customs officers' }],
  ['by a kind', { kinds: ['condemnation'] }],
  ['by a theme and all below it', { themes: ['08'] }],
  ['by all of these', { words: 'customs', kinds: ['commitment'], themes: ['08'] }],
];
/** It begins with the last of these. */
const groupings = ['Kind', 'Theme', 'Text'] as const;

/** Measures a workspace of 5,000 texts with 20 annotations each. */
export async function measureManyTexts(folder: string, empty: Memory): Promise<Measure[]> {
  const host = await openHost(folder);
  try {
    const ready = await host.ask('ready');
    const counts = await host.ask('counts');
    if (counts.annotations !== 100_000 || counts.unplaced > 0) {
      throw new Error(JSON.stringify(counts));
    }
    const read = await host.ask('memory');
    const opened = await rowsAfter(host, () => host.ask('run', 'communique.annotations.focus'));
    const explorer = await measureExplorer(host);
    const shown = await measureView(host);
    const text = path.join(folder, '1986', 'communique-0001.en.txt');
    const tagging = await measureTagging(host, text, fs.readFileSync(text, 'utf8'));
    await host.ask('settled');
    const used = await host.ask('memory');
    const renaming = await measureRenaming(host, folder);
    return [
      measure('5,000 texts, 100,000 annotations: sidecars read', 'ms', [ready.scan]),
      measure('… processor time of that', 'ms', [ready.scanWork]),
      measure('… all texts looked through, in the background', 'ms', [ready.check]),
      measure('the view opens', 'ms', [opened], '≤ 1,000', (ms) => ms <= 1000),
      measure('… the Explorer of VS Code itself, shown again', 'ms', [explorer]),
      ...shown,
      ...tagging,
      ...memoryMeasures('all read', read, empty),
      ...memoryMeasures('all views used', used, empty),
      ...renaming,
    ];
  } finally {
    await host.close();
  }
}

async function measureExplorer({ page, ask }: Host): Promise<number> {
  const { seen, done } = await watch(page, 'explorer', () => ask('run', 'workbench.view.explorer'));
  await ask('run', 'communique.annotations.focus');
  return seen.last - done.at;
}

async function measureView(host: Host): Promise<Measure[]> {
  const taken = new Map<string, number[]>(groupings.map((by) => [by, []]));
  for (let i = 0; i < 3; i++) {
    for (const [by, ms] of taken) {
      ms.push(await rowsAfter(host, () => host.ask('run', `communique.groupBy${by}`)));
    }
  }
  const grouped = [...taken].map(([by, ms]) =>
    measure(`grouped by ${by.toLowerCase()}, until the rows rest`, 'ms', ms),
  );
  const filtered = await measureFilters(host, filters);
  await host.ask('run', 'communique.codebook.focus');
  const both = await measureFilters(
    host,
    filters.slice(0, 2).map(([what, filter]) => [`${what}, the codebook shown, too`, filter]),
  );
  await host.ask('run', 'communique.annotations.focus');
  return [...grouped, ...filtered, ...both];
}

async function measureFilters(host: Host, some: typeof filters): Promise<Measure[]> {
  const filtered: Measure[] = [];
  for (const [what, filter] of some) {
    const ms: number[] = [];
    for (let i = 0; i < 9; i++) {
      const { seen, done } = await watch(host.page, 'annotations', () =>
        host.ask('filter', filter),
      );
      // The line above the rows comes 200 ms later, as VS Code has it, and moves them.
      ms.push(seen.first - done);
      await watch(host.page, 'annotations', () => host.ask('filter', {}));
    }
    filtered.push(measure(`filtered ${what}`, 'ms', ms, '≤ 100', (median) => median <= 100));
  }
  return filtered;
}

/** Renames a kind everywhere, against writing and flushing the same files by Node alone. */
async function measureRenaming({ ask }: Host, folder: string): Promise<Measure[]> {
  const { texts, took } = await ask('renameKind', folder, 'announcement', 'news');
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sidecars = names.filter((name) => name.endsWith('.annotations.yaml')).slice(0, texts);
  const began = performance.now();
  for (const name of sidecars) {
    const content = await fs.promises.readFile(path.join(folder, name));
    const handle = await fs.promises.open(path.join(folder, `${name}.copy`), 'w');
    await handle.writeFile(content);
    await handle.sync();
    await handle.close();
  }
  const plain = performance.now() - began;
  return [
    measure(`a kind renamed in ${texts.toLocaleString('en')} sidecars`, 'ms', [took]),
    measure('… these files, only written and flushed, one after the other', 'ms', [plain]),
  ];
}

/** How long after an act the rows of the tree are as they stay. */
async function rowsAfter(
  { page }: Host,
  act: () => Promise<{ readonly at: number }>,
): Promise<number> {
  const { seen, done } = await watch(page, 'rows', act);
  return seen.last - done.at;
}

function memoryMeasures(when: string, now: Memory, empty: Memory): Measure[] {
  const above = now.process - empty.process;
  const holds = (megabytes: number): boolean => megabytes <= 300;
  return [
    measure(`memory of the extension host, ${when}`, 'MB', [now.process]),
    measure('… above that with an empty folder', 'MB', [above], '≤ 300', holds),
    measure('… of that, in use', 'MB', [now.javaScript - empty.javaScript]),
    measure('… the most it ever held', 'MB', [now.most]),
  ];
}
