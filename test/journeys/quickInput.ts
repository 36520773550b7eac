import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';
import type { RowElement } from './rowElement';

export interface PickItem {
  readonly label: string;
  /** What screen readers say of the row: label, description, detail, position. */
  readonly spoken: string;
  readonly ticked: boolean | undefined;
  readonly focused: boolean;
}

/** The box at the top: quick picks, input boxes and the command palette. Driven by keyboard. */
export class QuickInput {
  readonly #box: Locator;

  constructor(private readonly page: Page) {
    this.#box = page.locator('.quick-input-widget');
  }

  async opened(): Promise<void> {
    await this.#input().waitFor();
  }

  async closed(): Promise<void> {
    await this.#box.waitFor({ state: 'hidden' });
  }

  async isOpen(): Promise<boolean> {
    return this.#box.isVisible();
  }

  async title(): Promise<string> {
    return plain((await this.#box.locator('.quick-input-title').textContent()) ?? '');
  }

  async placeholder(): Promise<string> {
    return (await this.#input().getAttribute('placeholder')) ?? '';
  }

  /** What is written under the input: the prompt of an input box, or what is wrong with the input. */
  async prompt(): Promise<string> {
    return plain((await this.#box.locator('.quick-input-message').textContent()) ?? '');
  }

  /** Replaces what is in the input; a command palette's `>` is part of it. */
  async type(text: string): Promise<void> {
    await this.opened();
    // Keys would go to the editor where the box closes meanwhile.
    await this.#input().fill(text, { timeout: 5000 });
  }

  /** The rows that are rendered: the first twenty or so of a long list. */
  async items(): Promise<PickItem[]> {
    // All at once: a list that is filtered meanwhile would take rows away while they are read.
    const rows = await this.#box
      .locator('.quick-input-list .monaco-list-row')
      .evaluateAll((found: RowElement[]) =>
        found.map((row) => ({
          label: row.querySelector('.label-name')?.textContent ?? '',
          spoken: row.getAttribute('aria-label') ?? '',
          ticked: row.getAttribute('aria-checked'),
          className: row.className,
        })),
      );
    return rows.map(({ label, spoken, ticked, className }) => ({
      label: plain(label),
      spoken: plain(spoken),
      ticked: ticked === null ? undefined : ticked === 'true',
      focused: /\bfocused\b/.test(className),
    }));
  }

  /** The labels of the rendered rows. */
  async labels(): Promise<string[]> {
    return (await this.items()).map(({ label }) => label);
  }

  /** Waits until just these items are shown. */
  async lists(...labels: string[]): Promise<void> {
    await this.opened();
    await eventually(
      `the pick lists ${labels.join(', ')}`,
      async () => (await this.labels()).join() === labels.join(),
      async () => `it lists ${(await this.labels()).join(', ')}`,
    );
  }

  /** Waits for the item, moves to it by arrow key and chooses it. */
  async choose(label: string): Promise<void> {
    await this.#moveTo(label);
    await this.accept();
  }

  /** Ticks or unticks an item of a pick of several, which stays open. */
  async tick(label: string): Promise<void> {
    await this.#moveTo(label, true);
    const before = await this.#find(label);
    await this.page.keyboard.press('Space');
    await eventually(`“${label}” is toggled`, async () => {
      return (await this.#find(label))?.ticked !== before?.ticked;
    });
  }

  /** Confirms, and waits until the box closes or asks for something else. */
  async accept(): Promise<void> {
    const before = await this.#content();
    await this.page.keyboard.press('Enter');
    await eventually(
      'the box at the top takes Enter',
      async () => (await this.#content()) !== before,
      () => Promise.resolve(`It still shows: ${before}`),
    );
  }

  async #content(): Promise<string> {
    if (!(await this.isOpen())) return '';
    return this.#box.innerText();
  }

  async cancel(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.closed();
  }

  #input(): Locator {
    return this.#box.locator('input[type="text"], input.input').first();
  }

  async #find(label: string): Promise<PickItem | undefined> {
    return (await this.items()).find((item) => item.label === plain(label));
  }

  /**
   * In a pick of several the first arrow key takes the focus from the input to the list, where the space bar
   * ticks; in the others the focus stays in the input.
   */
  async #moveTo(label: string, inList = false): Promise<void> {
    await this.opened();
    await eventually(
      `the pick lists “${label}”`,
      async () => {
        if ((await this.#find(label)) !== undefined) return true;
        assert.ok(await this.isOpen(), 'the box is closed');
        return false;
      },
      async () => `it lists ${(await this.labels()).join(' | ')}`,
    );
    for (let steps = 0; steps < 40; steps++) {
      const there = !inList || (await this.#box.locator('.monaco-list:focus').isVisible());
      if (there && (await this.#find(label))?.focused) return;
      await this.page.keyboard.press('ArrowDown');
    }
    assert.fail(`“${label}” could not be reached by arrow key`);
  }
}

/** Text as people read it: VS Code writes no-break spaces where a space would collapse. */
export function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').trim();
}
