import * as fs from 'node:fs';
import * as path from 'node:path';
import { measure, type Measure } from '../bench/measure';
import { writeCorpus } from './corpus';
import { openHost } from './host';
import { watch } from './stopwatch';

const words = ['sécurité', 'défense', 'energy', 'trade', 'œuvre', 'navires', 'accord', 'border'];

/** Measures the picker of a codebook of 5,000 themes. */
export async function measureLargeCodebook(folder: string): Promise<Measure[]> {
  writeCorpus(folder, { texts: 3, annotations: 20 });
  fs.writeFileSync(path.join(folder, 'communique.codebook.yaml'), codebook(5000));
  const host = await openHost(folder);
  const { page, ask } = host;
  try {
    await ask('ready');
    const file = path.join(folder, '1986', 'communique-0001.en.txt');
    const [opened, typed]: number[][] = [[], []];
    for (let i = 0; i < 6; i++) {
      await ask('select', file, 400 + i * 30, 420 + i * 30);
      const { seen } = await watch(
        page,
        'picks',
        () => page.keyboard.press('Control+Shift+2'),
        300,
      );
      if (i > 0) opened!.push(seen.first - seen.key);
      for (const key of '123') {
        const { seen } = await watch(page, 'picks', () => page.keyboard.press(key), 200);
        if (i > 0) typed!.push(seen.last - seen.key);
      }
      await watch(page, 'picks', () => page.keyboard.press('Escape'), 200);
    }
    return [
      measure('the picker of 5,000 themes opens', 'ms', opened!, '≤ 100', (ms) => ms <= 100),
      measure('… and answers a letter', 'ms', typed!, '≤ 100', (ms) => ms <= 100),
    ];
  } finally {
    await host.close();
  }
}

/** A codebook in three levels, with labels in two languages. */
function codebook(count: number): string {
  const themes = Array.from({ length: count }, (_, i) => {
    const pick = (step: number) => words[(i * step + step) % words.length]!;
    const parent = i < 20 ? '' : `\n    parent: "${i < 150 ? i % 20 : 20 + (i % 130)}"`;
    return `  "${i}":\n    label: { en: "${pick(3)} ${pick(5)} ${i}", fr: "${pick(7)} de la ${pick(1)} ${i}" }${parent}\n`;
  });
  return `communique: 1\nextends: kinds\nthemes:\n${themes.join('')}`;
}
