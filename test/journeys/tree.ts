import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';
import { plain } from './quickInput';
import type { RowElement } from './rowElement';

export interface TreeRow {
  readonly label: string;
  readonly description: string;
  /** 1 for the outermost. */
  readonly level: number;
  /** Undefined for a row without children. */
  readonly expanded: boolean | undefined;
  readonly selected: boolean;
}

/** The trees of a part of the workbench. Only what is scrolled into view counts as there. */
export class Tree {
  constructor(
    private readonly part: Locator,
    private readonly page: Page,
  ) {}

  async rows(): Promise<TreeRow[]> {
    // All at once: a tree that is drawn anew meanwhile would take rows away while they are read.
    const rows = await this.part
      .locator('.pane-body .monaco-list-row')
      .evaluateAll((found: RowElement[]) =>
        found.map((row) => ({
          label: row.querySelector('.label-name')?.textContent ?? '',
          description: row.querySelector('.label-description')?.textContent ?? '',
          level: row.getAttribute('aria-level'),
          expanded: row.getAttribute('aria-expanded'),
          selected: row.getAttribute('aria-selected'),
        })),
      );
    return rows.map(({ label, description, level, expanded, selected }) => ({
      label: plain(label),
      description: plain(description),
      level: Number(level),
      expanded: expanded === null ? undefined : expanded === 'true',
      selected: selected === 'true',
    }));
  }

  async labels(): Promise<string[]> {
    return (await this.rows()).map(({ label }) => label);
  }

  /** The row whose text starts so; waits until it is there. */
  async row(label: string): Promise<Locator> {
    await eventually(
      `the tree has a row “${label}”`,
      async () => (await this.#indexOf(label)) >= 0,
      async () => `Its rows are: ${(await this.labels()).join(' | ')}`,
    );
    // By what it says, not by its place: rows that come in above it would move it.
    const words = plain(label)
      .split(' ')
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const name = this.page.locator('.label-name', {
      hasText: new RegExp(`^\\s*${words.join('\\s')}`),
    });
    return this.part.locator('.pane-body .monaco-list-row', { has: name }).first();
  }

  async click(label: string): Promise<void> {
    await (await this.row(label)).click();
  }

  /** Opens a row's children, if they are not shown. */
  async expand(label: string): Promise<void> {
    const row = await this.row(label);
    if ((await row.getAttribute('aria-expanded')) === 'false') {
      await row.locator('.monaco-tl-twistie').click();
    }
  }

  /** Clicks a button in a row, by what it is called for screen readers. */
  async clickAction(label: string, action: string): Promise<void> {
    const row = await this.row(label);
    await row.hover();
    await row.getByRole('button', { name: action }).click();
  }

  /** Chooses from a row's context menu. */
  async chooseFromMenu(label: string, item: string): Promise<void> {
    await (await this.row(label)).click({ button: 'right' });
    const menu = this.page.locator('.monaco-menu');
    await menu.waitFor();
    // VS Code takes no click in a menu's first 100 ms, in which the button that opened it may still be released.
    await eventually(`“${item}” is chosen`, async () => {
      const entry = menu.getByRole('menuitem', { name: item });
      // It may be gone just now, by the click before.
      if (await menu.isVisible()) await entry.click({ timeout: 1000 }).catch(() => undefined);
      return !(await menu.isVisible());
    });
  }

  /** What a view says that has nothing to show. */
  async welcome(): Promise<string> {
    return plain(await this.part.locator('.welcome-view-content').innerText());
  }

  async #indexOf(label: string): Promise<number> {
    return (await this.labels()).findIndex((text) => text.startsWith(plain(label)));
  }
}
