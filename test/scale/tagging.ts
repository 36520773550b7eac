import { eventually } from '../journeys/eventually';
import { measure, type Measure } from '../bench/measure';
import type { Host } from './host';
import { watch } from './stopwatch';

const rounds = 7;

/**
 * Measures how long after its key a passage is highlighted, in a text that has annotations already,
 * against how long after its key a letter is drawn there.
 */
export async function measureTagging(host: Host, file: string, text: string): Promise<Measure[]> {
  const { page, ask } = host;
  const tagged: number[] = [];
  const asked: number[] = [];
  for (let i = 0; i <= rounds; i++) {
    // Some words, never those of a whole sentence, in the middle, where the annotations are dense.
    const start = text.indexOf(' ', Math.floor(text.length / 2) + i * 40) + 1;
    await show(host, file, start);
    await page.bringToFront();
    const picker = await watch(page, 'picks', () => page.keyboard.press('Control+Shift+2'), 300);
    const { seen } = await watch(page, 'highlights', () => page.keyboard.press('Enter'), 300);
    await ask('settled');
    // The first one learns the coder's name, and loads what was not needed so far.
    if (i === 0) continue;
    asked.push(picker.seen.first - picker.seen.key);
    tagged.push(seen.first - seen.key);
  }
  const coded = await measureCodingMode(host, file, text);
  const letters: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const { seen } = await watch(page, 'lines', () => page.keyboard.press('a'), 300);
    letters.push(seen.first - seen.key);
    await watch(page, 'lines', () => page.keyboard.press('Backspace'), 300);
  }
  return [
    measure('from the key that tags to the highlight', 'ms', tagged, '≤ 50', (ms) => ms <= 50),
    measure('… in coding mode', 'ms', coded, '≤ 50', (ms) => ms <= 50),
    measure('… from the key of a kind to its themes', 'ms', asked),
    measure('… from a letter’s key to the letter, in the same text', 'ms', letters),
  ];
}

/** The same where one key tags: coding mode. */
async function measureCodingMode(host: Host, file: string, text: string): Promise<number[]> {
  const { page, ask } = host;
  const taken: number[] = [];
  await page.keyboard.press('Alt+Enter');
  const sign = page.locator('.statusbar-item', { hasText: 'Coding' }).first();
  await sign.waitFor();
  for (let i = 0; i <= rounds; i++) {
    const start = text.indexOf(' ', Math.floor(text.length / 2) + 600 + i * 40) + 1;
    await show(host, file, start);
    const { seen } = await watch(page, 'highlights', () => page.keyboard.press('2'), 300);
    await ask('settled');
    if (i > 0) taken.push(seen.first - seen.key);
  }
  await page.keyboard.press('Alt+Enter');
  await sign.waitFor({ state: 'hidden' });
  return taken;
}

/** Selects some words, until they are in view: an editor that was just opened knows no lines to scroll to. */
async function show({ page, ask }: Host, file: string, start: number): Promise<void> {
  const selection = page.locator('.editor-group-container.active .selected-text');
  await eventually('the selection is in view', async () => {
    await ask('select', file, start, start + 24);
    return (await selection.count()) > 0;
  });
}
