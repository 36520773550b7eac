import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SharedFilter } from '../../src/extension/filter/sharedFilter';
import { StatisticsPanel } from '../../src/extension/statistics/statisticsPanel';
import { EditorFiles } from '../../src/extension/world/files';
import type { FromPanel, Show, ToPanel } from '../../src/webview/statistics/messages';
import { communique, show, until, write } from './support';

/** A panel whose page is this test. */
class Page {
  readonly #messages = new vscode.EventEmitter<FromPanel>();
  readonly #shown = new vscode.EventEmitter<Show>();
  last: Show | undefined;
  readonly webview = {
    options: {},
    html: '',
    cspSource: 'https://panel.example',
    asWebviewUri: (uri: vscode.Uri) => uri,
    onDidReceiveMessage: this.#messages.event,
    postMessage: (message: ToPanel): Promise<boolean> => {
      if (message.type === 'show') {
        this.last = message;
        this.#shown.fire(message);
      }
      return Promise.resolve(true);
    },
  };
  readonly panel = { visible: true, webview: this.webview } as unknown as vscode.WebviewPanel;

  send(message: FromPanel): void {
    this.#messages.fire(message);
  }

  /** Waits until the page is to show such a thing. */
  async shows(such: (shown: Show) => boolean): Promise<Show> {
    await until(
      () => this.last !== undefined && such(this.last),
      (listener) => this.#shown.event(listener),
    );
    return this.last!;
  }
}

const words = 'Joint Statement\n\nHalden, 3 September 2026\n\nWe condemn the raid. We will help.\n';

describe('statistics', () => {
  let page: Page;
  let filter: SharedFilter;
  let made: StatisticsPanel;
  let text: string;

  const tag = async (quote: string, kind: string, ...themes: string[]): Promise<void> => {
    const { workspace } = await communique();
    const start = words.indexOf(quote);
    workspace.annotate(text, [{ start, end: start + quote.length }], { kind, themes });
  };

  before(async () => {
    const { workspace } = await communique();
    text = (await show(await write('statistics.txt', words))).document.uri.toString();
    await tag('We condemn the raid.', 'condemnation', '0816', '0811');
    const extension = vscode.extensions.getExtension('communique.communique')!;
    page = new Page();
    filter = new SharedFilter(workspace, {
      get: () => undefined,
      update: () => Promise.resolve(),
      keys: () => [],
    });
    filter.set({ texts: [text] });
    const context = { extension, extensionUri: extension.extensionUri };
    const desk = { workspace, files: new EditorFiles(), filter };
    made = new StatisticsPanel(page.panel, context, desk, undefined);
  });
  after(async () => {
    made.dispose();
    filter.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('run in a page that may load nothing but its own code', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page.webview.html);
    const [, nonce] = /script-src 'nonce-(\w{32})'/.exec(policy?.[1] ?? '') ?? [];
    assert.ok(nonce);
    assert.match(policy![1]!, /^default-src 'none';/);
    assert.doesNotMatch(policy![1]!, /unsafe|http:|\*/);
    for (const [script] of page.webview.html.matchAll(/<script[^>]*>/g)) {
      assert.ok(script.includes(`nonce="${nonce}"`));
    }
  });

  it('say what the filter shows, and follow the annotations', async () => {
    page.send({ type: 'ready' });
    const first = await page.shows(() => true);
    assert.equal(first.summary, '1 annotation in 1 text');
    assert.match(first.filter, /statistics\.txt/);
    assert.deepEqual(
      first.rows.map(({ label, counts }) => [label, counts]),
      [['International relations', [1]]],
    );
    await tag('We will help.', 'commitment');
    const next = await page.shows(({ annotations }) => annotations === 2);
    assert.deepEqual(
      next.kinds.map(({ label, colorName }) => [label, colorName]),
      [
        ['Commitment', 'commitment'],
        ['Condemnation', 'condemnation'],
      ],
    );
    assert.deepEqual(next.rows.at(-1)?.role, 'none');
  });

  it('are counted as is chosen', async () => {
    page.send({ type: 'choose', choices: { level: 0 } });
    const coded = await page.shows(({ choices }) => choices.level === 0);
    assert.deepEqual(
      coded.rows.map(({ label }) => label),
      ['Cooperation policy', 'International security', 'No theme'],
    );
    assert.equal(coded.rows[0]?.above.toLowerCase(), 'international relations');
    page.send({ type: 'choose', choices: { by: 'time' } });
    const timed = await page.shows(({ choices }) => choices.by === 'time');
    assert.deepEqual(
      timed.rows.map(({ label, total }) => [label, total]),
      [['September 2026', 2]],
    );
  });

  it('narrow the filter to what was clicked, as it was shown', async () => {
    page.send({ type: 'choose', choices: { by: 'theme', level: 1 } });
    const { edition } = await page.shows(({ choices }) => choices.by === 'theme');
    page.send({ type: 'narrow', edition: edition - 1, row: 0, kind: 1 });
    page.send({ type: 'narrow', edition, row: 0, kind: 1 });
    const narrow = await page.shows(({ annotations }) => annotations === 1);
    assert.deepEqual(filter.current, { texts: [text], themes: ['08'], kinds: ['condemnation'] });
    assert.match(narrow.filter, /condemnation/);
    page.send({ type: 'clearFilter' });
    await page.shows((shown) => shown.filter === '');
  });

  it('are shown by the command in one panel', async () => {
    const panels = (): vscode.Tab[] =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(
          ({ input }) =>
            input instanceof vscode.TabInputWebview &&
            input.viewType.endsWith('communique.statistics'),
        );
    await vscode.commands.executeCommand('communique.showStatistics');
    await vscode.commands.executeCommand('communique.showStatistics');
    await until(
      () => panels().length > 0,
      (listener) => vscode.window.tabGroups.onDidChangeTabs(listener),
    );
    assert.equal(panels().length, 1);
    assert.equal(panels()[0]!.label, 'Statistics');
  });
});
