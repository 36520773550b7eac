import * as vscode from 'vscode';
import { firstChoices, withChoices } from '../../core/statistics/choices';
import { narrowed } from '../../core/statistics/narrowed';
import { statisticsOf, type Statistics } from '../../core/statistics/statistics';
import { tabbed } from '../../core/statistics/tabbed';
import { finishInSlices } from '../../core/steps';
import type { AnnotationFilter } from '../../core/workspace/annotationFilter';
import { TextDates } from '../../core/workspace/textDates';
import type { FromPanel, Show, ToPanel } from '../../webview/statistics/messages';
import type { Desk } from '../desk';
import { describeFilter } from '../filter/describeFilter';
import { soon } from '../soon';
import { translate } from '../translate';
import { decodeOther } from '../world/documents';
import { numberWords } from '../numberWords';
import { paperColors } from './paperColors';
import { savePicture } from './savePicture';
import { shown } from './shown';
import { panelFolder, statisticsHtml } from './statisticsHtml';

/** How often progress is told, in texts. */
const stride = 25;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The panel that shows how many annotations there are. It follows the annotations, the codebooks and the filter. */
export class StatisticsPanel implements vscode.Disposable {
  #choices = firstChoices;
  /** What is shown, and what the filter was then. */
  #last: { statistics: Statistics; filter: AnnotationFilter; show: Show } | undefined;
  #edition = 0;
  readonly #dates: TextDates;
  readonly #names = new Map<string, string>();
  readonly #subscriptions: vscode.Disposable;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly context: Pick<vscode.ExtensionContext, 'extension' | 'extensionUri'>,
    private readonly desk: Pick<Desk, 'workspace' | 'files' | 'filter'>,
    choices: unknown,
  ) {
    const { workspace, files, filter } = desk;
    this.#choices = withChoices(firstChoices, choices);
    this.#dates = new TextDates(workspace, { files, decode: decodeOther, pause });
    const refresh = (): void => void this.#refresh();
    const refreshSoon = soon(refresh);
    const icon = (theme: string): vscode.Uri =>
      vscode.Uri.joinPath(context.extensionUri, 'images', `communique-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(context.extensionUri, ...panelFolder)],
    };
    this.#subscriptions = vscode.Disposable.from(
      refreshSoon,
      workspace.onDidChange(({ origin, texts }) => {
        if (origin === 'text') this.#dates.forget(texts);
        refreshSoon();
      }),
      filter.onDidChange(refresh),
      panel.webview.onDidReceiveMessage((message: FromPanel) => this.#answer(message)),
    );
    panel.webview.html = statisticsHtml(panel.webview, context.extensionUri);
  }

  reveal(): void {
    this.panel.reveal();
  }

  dispose(): void {
    this.#edition++;
    this.#subscriptions.dispose();
  }

  async #answer(message: FromPanel): Promise<void> {
    const { filter } = this.desk;
    switch (message.type) {
      case 'ready':
        await this.#refresh();
        break;
      case 'choose':
        this.#choices = withChoices(this.#choices, message.choices);
        await this.#refresh();
        break;
      case 'narrow':
        await this.#narrow(message);
        break;
      case 'clearFilter':
        filter.clear();
        break;
      case 'save':
        await savePicture(this.#fileName(), message.format, message.content);
        break;
      case 'copyTable':
        await this.#copyTable();
    }
  }

  /** Counts anew, reading the dates of texts first where they are asked for, and shows it. */
  async #refresh(): Promise<void> {
    // A hidden panel has forgotten everything, and says when it is there again.
    if (!this.panel.visible) return;
    const edition = ++this.#edition;
    const choices = this.#choices;
    const filter = this.desk.filter.current;
    if (choices.by === 'time') await this.#readDates(edition);
    if (edition !== this.#edition) return;
    const { workspace } = this.desk;
    const counting = statisticsOf(choices, {
      annotations: this.desk.filter.annotations.all(),
      themes: filter.themes,
      codebookOf: (text) => workspace.codebookOf(text),
      nameOf: (text) => this.#nameOf(text),
      dateOf: (text) => this.#dates.of(text),
      language: vscode.env.language,
      translate,
    });
    const statistics = await finishInSlices(counting, pause);
    if (edition !== this.#edition) return;
    const words = describeFilter(this.desk, filter);
    const show = shown(statistics, words, edition, paperColors(this.context.extension));
    this.#last = { statistics, filter, show };
    await this.#send(show);
  }

  async #readDates(edition: number): Promise<void> {
    const texts = new Set<string>();
    for (const { text } of this.desk.filter.annotations.all()) texts.add(text);
    const onRead = (done: number, of: number): boolean => {
      if (edition !== this.#edition) return false;
      if (done % stride === 0) {
        const said = { done: numberWords(done), of: numberWords(of) };
        const label = vscode.l10n.t('Reading the dates of the texts: {done} of {of}', said);
        void this.#send({ type: 'progress', by: this.#choices.by, label, done, of });
      }
      return true;
    };
    // Again, where texts changed meanwhile: without a date is only what was read and says none.
    while (edition === this.#edition && this.#dates.unknown(texts).length > 0) {
      await this.#dates.read(texts, onRead);
    }
  }

  async #narrow({ edition, row, kind }: Extract<FromPanel, { type: 'narrow' }>): Promise<void> {
    if (!this.#last || this.#last.show.edition !== edition || row === undefined) return;
    const filter = narrowed(this.#last.filter, this.#last.statistics, row, kind);
    if (!filter) return;
    this.desk.filter.set(filter);
    await vscode.commands.executeCommand('communique.annotations.focus', { preserveFocus: true });
  }

  async #copyTable(): Promise<void> {
    if (!this.#last) return;
    const { show } = this.#last;
    const { all, total } = show.words;
    await vscode.env.clipboard.writeText(tabbed(show, { heading: show.heading, all, total }));
    vscode.window.setStatusBarMessage(vscode.l10n.t('Table copied'), 5000);
  }

  #fileName(): string {
    return this.#last?.show.title.replace(/\s+/g, '-').toLowerCase() ?? 'statistics';
  }

  #nameOf(text: string): string {
    let name = this.#names.get(text);
    if (name === undefined) {
      name = vscode.workspace.asRelativePath(vscode.Uri.parse(text, true));
      this.#names.set(text, name);
    }
    return name;
  }

  async #send(message: ToPanel): Promise<void> {
    await this.panel.webview.postMessage(message);
  }
}
