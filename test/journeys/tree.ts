import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';
import { plain } from './quickInput';

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
    const rows = await this.part.locator('.pane-body .monaco-list-row').all();
    return Promise.all(rows.map(read));
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
    return this.part.locator('.pane-body .monaco-list-row').nth(await this.#indexOf(label));
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
    await this.page.locator('.monaco-menu').getByRole('menuitem', { name: item }).click();
  }

  /** What a view says that has nothing to show. */
  async welcome(): Promise<string> {
    return plain(await this.part.locator('.welcome-view-content').innerText());
  }

  async #indexOf(label: string): Promise<number> {
    return (await this.labels()).findIndex((text) => text.startsWith(plain(label)));
  }
}

async function read(row: Locator): Promise<TreeRow> {
  const [label, description, level, expanded, selected] = await Promise.all([
    row.locator('.label-name').first().textContent(),
    row.locator('.label-description').allTextContents(),
    row.getAttribute('aria-level'),
    row.getAttribute('aria-expanded'),
    row.getAttribute('aria-selected'),
  ]);
  return {
    label: plain(label ?? ''),
    description: plain(description.join('')),
    level: Number(level),
    expanded: expanded === null ? undefined : expanded === 'true',
    selected: selected === 'true',
  };
}
