// Drives the real workbench as a person would: the packaged extension, installed in the served VS Code.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/host/browser.mjs';
import { startServer, type Server } from '../../scripts/host/server.mjs';
import { temporaryFolder } from '../../scripts/host/temporary.mjs';
import { root } from '../../scripts/root.mjs';
import { eventually } from './eventually';
import { plain, QuickInput } from './quickInput';
import { TextEditor } from './textEditor';
import { Tree } from './tree';

export interface LaunchOptions {
  /** A folder to open a copy of; without it the folder is empty but for `files`. */
  readonly folder?: string;
  /** Subfolders of that copy to open as the folders of a workspace, in place of the copy itself. */
  readonly roots?: readonly string[];
  /** Texts to add to that copy, by relative path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly locale?: 'en' | 'fr';
  readonly colorTheme?: keyof typeof colorThemes;
  readonly size?: { readonly width: number; readonly height: number };
  /** Pixels of a picture for each of the screen. */
  readonly scale?: number;
  /** Where pictures go, relative to the repository; `out/screenshots` without it. */
  readonly pictures?: string;
  readonly vsix?: string;
}

const colorThemes = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  highContrast: 'Default High Contrast',
  highContrastLight: 'Default High Contrast Light',
};

const open = new Set<Workbench>();
/** One for all workbenches: each has a context of its own in it. */
let sharedBrowser: Promise<Browser> | undefined;

/** Opens a workbench of its own: server, data, folder. Takes about three seconds. */
export async function launch(options: LaunchOptions = {}): Promise<Workbench> {
  const vsix = options.vsix ?? process.env['COMMUNIQUE_VSIX'];
  assert.ok(vsix, 'COMMUNIQUE_VSIX names no package: run the journeys by npm run test:journeys');
  const folder = path.join(
    temporaryFolder('journey'),
    options.folder ? path.basename(options.folder) : 'texts',
  );
  if (options.folder) fs.cpSync(options.folder, folder, { recursive: true });
  for (const [name, content] of Object.entries(options.files ?? {})) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }
  fs.mkdirSync(folder, { recursive: true });
  const opened = options.roots ? workspaceFile(folder, options.roots) : folder;
  const [server, browser] = await Promise.all([
    startServer({
      folder: opened,
      vsix,
      locale: options.locale ?? 'en',
      settings: {
        'workbench.colorTheme': colorThemes[options.colorTheme ?? 'light'],
        'editor.find.seedSearchStringFromSelection': 'never',
        ...options.settings,
      },
    }),
    (sharedBrowser ??= launchBrowser()),
  ]);
  const context = await browser.newContext({
    viewport: options.size ?? { width: 1280, height: 800 },
    deviceScaleFactor: options.scale ?? 1,
    locale: options.locale === 'fr' ? 'fr-FR' : 'en-GB',
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const workbench = new Workbench(page, folder, server, options.pictures);
  open.add(workbench);
  await page.goto(server.url, { timeout: 120_000 });
  await workbench.ready();
  return workbench;
}

function workspaceFile(folder: string, roots: readonly string[]): string {
  const file = path.join(folder, '..', 'texts.code-workspace');
  const folders = roots.map((root) => ({ path: path.join(folder, root) }));
  fs.writeFileSync(file, JSON.stringify({ folders }));
  return file;
}

export class Workbench {
  /** Quick picks, input boxes and the palette. */
  readonly quickInput: QuickInput;
  readonly editor: TextEditor;
  /** The rows of the view in the side bar. */
  readonly tree: Tree;

  constructor(
    readonly page: Page,
    /** The folder on disk, to read what the extension has written. */
    readonly folder: string,
    private readonly server: Server,
    private readonly pictures = 'out/screenshots',
  ) {
    this.quickInput = new QuickInput(page);
    this.editor = new TextEditor(page);
    this.tree = new Tree(page.locator('.part.sidebar'), page);
  }

  /** Waits until the workbench takes commands. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
    await this.page.locator('.part.activitybar').waitFor();
  }

  /** Keys as Playwright names them; the keys of a chord are separated by a blank: `Control+K Control+I`. */
  async press(keys: string): Promise<void> {
    for (const key of keys.split(' ')) await this.page.keyboard.press(key);
  }

  /** Opens a file of the folder through quick open, by its path: its name is found only once a search is ready. */
  async openText(name: string): Promise<void> {
    await this.#fromBox('Control+P', path.resolve(this.folder, name), path.basename(name));
    await this.quickInput.closed();
    const tab = this.page.locator('.tab.active', { hasText: path.basename(name) });
    await tab.waitFor();
    await this.editor.focus();
  }

  /** Runs a command by its title in the palette, in the language of the interface. */
  async runCommand(title: string): Promise<void> {
    await this.#fromBox('F1', `>${title}`, title);
  }

  /** Chooses from the box that keys open; anew where it closes before that, since an editor took the focus. */
  async #fromBox(keys: string, typed: string, label: string): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      await this.press(keys);
      try {
        await this.quickInput.type(typed);
        await this.quickInput.choose(label);
        return;
      } catch (error) {
        if (attempt === 3 || (await this.quickInput.isOpen())) throw error;
      }
    }
  }

  /** Types into the input box that is open, and confirms. */
  async enterText(text: string): Promise<void> {
    await this.quickInput.type(text);
    await this.quickInput.accept();
    await this.quickInput.closed();
  }

  /** Shows a view container by its icon in the activity bar. */
  async showView(name: string): Promise<void> {
    const icon = this.page.locator(`.activitybar .action-item:has(a[aria-label^="${name}"])`);
    await icon.waitFor();
    const checked = await icon.getAttribute('aria-expanded');
    if (checked !== 'true') await icon.click();
    // Where it rests it would call up what the icon is called.
    await this.page.mouse.move(0, 0);
    await this.page
      .locator('.part.sidebar .composite.title', { hasText: new RegExp(name, 'i') })
      .waitFor();
  }

  /** Opens the Problems panel and reads its rows: files and their problems. */
  async problems(): Promise<string[]> {
    const panel = this.page.locator('.markers-panel-container, .markers-panel').first();
    if (!(await panel.isVisible())) await this.press('Control+Shift+M');
    await panel.waitFor();
    const rows = await panel.locator('.monaco-list-row').all();
    const texts = await Promise.all(rows.map((row) => row.getAttribute('aria-label')));
    return texts.map((text) => plain(text ?? ''));
  }

  /** The messages that are shown at the bottom right. */
  async notifications(): Promise<string[]> {
    const toasts = this.page.locator('.notification-toast .notification-list-item-message');
    return (await toasts.allInnerTexts()).map(plain);
  }

  /** Waits for a message that holds a text. */
  async notification(text: string): Promise<Locator> {
    const toast = this.page.locator('.notification-toast', { hasText: text }).first();
    await eventually(
      `a message says “${text}”`,
      () => toast.isVisible(),
      async () => `The messages are: ${(await this.notifications()).join(' | ')}`,
    );
    return toast;
  }

  /** Clicks a button of the message that holds a text. */
  async answer(text: string, button: string): Promise<void> {
    const toast = await this.notification(text);
    await toast.getByRole('button', { name: button, exact: true }).click();
  }

  /** Opens the context menu of what has the focus and chooses from it: an item, or one of a submenu. */
  async chooseFromContextMenu(...labels: readonly string[]): Promise<void> {
    await this.press('Shift+F10');
    const menus = this.page.locator('.monaco-menu:not(:has(.monaco-menu))');
    const focused = this.page.locator('.monaco-menu .action-item.focused');
    for (const [depth, label] of labels.entries()) {
      const item = this.page.locator('.monaco-menu').getByRole('menuitem', { name: label });
      await item.last().waitFor();
      const at = async (): Promise<string> =>
        (await focused.count()) > depth ? plain(await focused.last().innerText()) : '';
      // A submenu takes the focus to its first item.
      if (depth > 0) await eventually('the submenu has the focus', async () => (await at()) !== '');
      for (let steps = 0; steps < 60 && !(await at()).startsWith(label); steps++) {
        await this.press('ArrowDown');
      }
      assert.ok((await at()).startsWith(label), `“${label}” could not be reached by arrow key`);
      await this.press(depth < labels.length - 1 ? 'ArrowRight' : 'Enter');
    }
    await menus.first().waitFor({ state: 'hidden' });
  }

  /** The window that something opens, such as that of another folder. */
  async opens(window: () => Promise<void>): Promise<Workbench> {
    const opening = this.page.context().waitForEvent('page');
    await window();
    const page = await opening;
    await page.setViewportSize(this.page.viewportSize()!);
    page.setDefaultTimeout(15_000);
    await page.waitForURL(/folder=/);
    const folder = new URL(page.url()).searchParams.get('folder') ?? '';
    const workbench = new Workbench(page, folder, this.server, this.pictures);
    await workbench.ready();
    return workbench;
  }

  /** The status bar’s entry that holds a text. */
  statusBar(text: string | RegExp): Locator {
    return this.page.locator('.part.statusbar .statusbar-item', { hasText: text });
  }

  /** Takes a picture. Returns its file. */
  async screenshot(name: string): Promise<string> {
    const file = path.join(root, this.pictures, `${name}.png`);
    await this.page.screenshot({ path: file, animations: 'disabled', caret: 'initial' });
    return file;
  }

  async close(): Promise<void> {
    open.delete(this);
    await this.page.context().close();
    await this.server.stop();
    fs.rmSync(path.dirname(this.folder), { recursive: true, force: true });
  }
}

after(async () => {
  await (await sharedBrowser)?.close();
});

// Whatever fails leaves a picture of every workbench that is open then.
afterEach(async function () {
  const test = this.currentTest;
  if (test?.state !== 'failed') return;
  for (const workbench of open) {
    const name = test
      .fullTitle()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .slice(0, 80);
    await workbench.screenshot(`failed-${name}`);
  }
});
