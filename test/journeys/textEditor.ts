import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';
import { plain } from './quickInput';

/** The text editor that has the focus, driven by keyboard but for `hoverByMouse`. */
export class TextEditor {
  readonly #find: Locator;

  constructor(private readonly page: Page) {
    this.#find = page.locator('.editor-group-container.active .find-widget.visible');
  }

  /**
   * Selects from the start of the first occurrence of `start` to the end of the next one of `end`, or just
   * `start`. Both within one line, as the find widget takes them; the passage may be of any length and wrapped.
   */
  async selectPassage(start: string, end?: string): Promise<void> {
    await this.placeCursor(start);
    if (end === undefined) {
      await this.#findNext(start);
      return;
    }
    await this.#chord('Control+K Control+B');
    await this.#findNext(end);
    await this.page.keyboard.press('ArrowRight');
    await this.#chord('Control+K Control+K');
  }

  /** Puts the cursor at the start of the first occurrence of a text, with nothing selected. */
  async placeCursor(text: string): Promise<void> {
    await this.focus();
    await this.page.keyboard.press('Control+Home');
    await this.#findNext(text);
    await this.page.keyboard.press('ArrowLeft');
  }

  /** What is selected, as it comes from the clipboard. */
  async selectedText(): Promise<string> {
    await this.focus();
    await this.page.keyboard.press('Control+C');
    return this.page.evaluate<string>('navigator.clipboard.readText()');
  }

  /** Waits until a passage is selected that starts so. */
  async selected(start: string): Promise<void> {
    let text = '';
    await eventually(
      `“${start}” is selected`,
      async () => (text = await this.selectedText()).startsWith(start),
      () => Promise.resolve(`Selected is: ${text}`),
    );
  }

  /** Brings the focus back from a view or a panel. */
  async focus(): Promise<void> {
    const focused = this.page.locator('.editor-group-container.active .monaco-editor.focused');
    // What opens or is shown just then may take the focus again.
    await eventually('the editor has the focus', async () => {
      await this.#chord('Control+1');
      return focused.first().isVisible();
    });
  }

  /** The hover at the start of a text, asked for by key. */
  async hover(text: string): Promise<string> {
    await this.placeCursor(text);
    await this.#chord('Control+K Control+I');
    return this.#readHover();
  }

  /** The hover at the start of a text, where the mouse comes to rest on it. */
  async hoverByMouse(text: string): Promise<string> {
    await this.placeCursor(text);
    const cursor = this.page
      .locator('.editor-group-container.active .cursors-layer .cursor')
      .first();
    const box = await cursor.boundingBox();
    assert.ok(box, 'the cursor is not in view');
    await this.page.mouse.move(box.x + 60, box.y + 60);
    await this.page.mouse.move(box.x + 4, box.y + box.height / 2, { steps: 5 });
    return this.#readHover();
  }

  async closeHover(): Promise<void> {
    await this.page.mouse.move(0, 0);
    await this.page.keyboard.press('ArrowRight');
    await this.#hover().waitFor({ state: 'hidden' });
  }

  /** A link of the hover that is shown. */
  hoverLink(name: string): Locator {
    return this.#hover().getByRole('link', { name });
  }

  #hover(): Locator {
    return this.page
      .locator('.monaco-resizable-hover:visible, .monaco-hover:not(.hidden):visible')
      .first();
  }

  async #readHover(): Promise<string> {
    const hover = this.#hover();
    await hover.waitFor();
    // Its parts come one after the other.
    let [text, stable] = ['', 0];
    await eventually('the hover is complete', async () => {
      const now = plain(await hover.innerText());
      stable = now !== '' && now === text ? stable + 1 : 0;
      text = now;
      return stable >= 5;
    });
    return text;
  }

  async #findNext(text: string): Promise<void> {
    await this.page.keyboard.press('Control+F');
    const input = this.#find.locator('.find-part textarea, .find-part input').first();
    await input.waitFor();
    // Without a change it would not search again.
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.insertText(text);
    const count = this.#find.locator('.matchesCount');
    await eventually(
      `the text holds “${text}”`,
      async () => /^\d+\D+\d+$/.test(plain((await count.textContent()) ?? '')),
      async () => `The find widget says: ${(await count.textContent()) ?? ''}`,
    );
    // Escape alone would put away messages first.
    await this.page.keyboard.press('Shift+Escape');
    await this.#find.waitFor({ state: 'hidden' });
  }

  async #chord(keys: string): Promise<void> {
    for (const key of keys.split(' ')) await this.page.keyboard.press(key);
  }
}
