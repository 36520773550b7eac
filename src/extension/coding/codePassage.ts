import * as vscode from 'vscode';
import { kindKeys } from '../../core/codebook/kindKeys';
import { kindLabel, themeLabel } from '../../core/codebook/labels';
import { innermostAt, type AnnotationRef } from '../../core/workspace/placedAnnotation';
import { overlapAtCursor } from '../currentAnnotation';
import type { Desk } from '../desk';
import { report } from '../report';
import { keptThemes, rememberThemes, slottedThemes } from '../tagging/recentThemes';
import { showText } from '../world/followTexts';
import { activeText } from './codingMode';
import type { PassageCursor } from './passageCursor';

/** Codes by single keys: kinds, and the themes used last. */
export class PassageCoder {
  /** What the last key made: of several annotations of a passage, the one that is meant. */
  #made: ReadonlySet<string> = new Set();
  /** Keys come faster than texts are read: each waits for the one before it. */
  #work = Promise.resolve();

  constructor(
    private readonly desk: Desk,
    private readonly cursor: PassageCursor,
  ) {}

  /**
   * The one that was chosen among those at the cursor; else the annotations of the current passage, the one made
   * last first; else the innermost at the cursor.
   */
  refs(): readonly AnnotationRef[] {
    const current = this.cursor.current;
    if (!current) return [];
    const chosen = this.desk.chosenAtCursor.among(overlapAtCursor(this.desk).here);
    if (chosen) return [chosen];
    const { workspace } = this.desk;
    const uri = current.editor.document.uri.toString();
    const there = workspace.annotationsOn(uri, current.passage);
    if (there.length === 0) {
      return innermostAt(workspace.annotationsOf(uri), current.passage.start).slice(0, 1);
    }
    const made = (ref: AnnotationRef): number => Number(this.#made.has(ref.id));
    return there.sort(
      (a, b) => made(b) - made(a) || compare(b.annotation.created, a.annotation.created),
    );
  }

  /** Tags the selections, or the sentence at the cursor, with the kind of a key and the themes that are kept. */
  codeKind(key: string): Promise<void> {
    const document = activeText();
    const passages = this.cursor.passages;
    if (!document) return Promise.resolve();
    const text = document.uri.toString();
    const { version } = document;
    const codebook = this.desk.workspace.codebookOf(text);
    const kind = kindKeys(codebook).get(key);
    if (!kind || passages.length === 0) return Promise.resolve();
    return this.#afterOthers(async () => {
      await this.desk.coder.learn();
      await showText(this.desk, document);
      if (document.version !== version) {
        status(vscode.l10n.t('Not coded: the text changed meanwhile'));
        return;
      }
      const has = (span: (typeof passages)[number]): boolean =>
        this.desk.workspace
          .annotationsOn(text, span)
          .some(({ annotation }) => annotation.kind === kind.code);
      const fresh = passages.filter((span) => !has(span));
      if (fresh.length === 0) {
        const label = kindLabel(codebook, kind.code, vscode.env.language);
        status(vscode.l10n.t('This passage has the kind “{kind}” already', { kind: label }));
        return;
      }
      const themes = keptThemes(this.desk.memory) ?? [];
      const outcome = this.desk.workspace.annotate(text, fresh, { kind: kind.code, themes });
      if ('refused' in outcome) await report(outcome.refused);
      else this.#made = new Set(outcome.done.map(({ id }) => id));
    });
  }

  /** Gives the theme of a digit to all annotations of the passage, or takes it from them where all have it. */
  toggleTheme(digit: number): Promise<void> {
    const code = slottedThemes(this.desk.memory)[digit - 1];
    if (code === undefined) return Promise.resolve();
    return this.#afterOthers(async () => {
      const refs = this.refs();
      const [first] = refs.flatMap((ref) => this.desk.workspace.find(ref) ?? []);
      if (!first) {
        status(vscode.l10n.t('There is no annotation here to give a theme to'));
        return;
      }
      const codebook = this.desk.workspace.codebookOf(first.text);
      const adds = !first.annotation.themes.includes(code);
      const only = codebook.themesPerAnnotation === 'one';
      const outcome = this.desk.workspace.edit(refs, ({ themes }) => {
        const others = only ? [] : themes.filter((one) => one !== code);
        return { themes: adds ? [...others, code] : themes.filter((one) => one !== code) };
      });
      if ('refused' in outcome) {
        await report(outcome.refused);
        return;
      }
      const now = this.desk.workspace.find(first)?.annotation.themes ?? [];
      await rememberThemes(this.desk.memory, now);
      const theme = themeLabel(codebook, code, vscode.env.language);
      status(
        adds
          ? vscode.l10n.t('Theme added: {theme}', { theme })
          : vscode.l10n.t('Theme removed: {theme}', { theme }),
      );
    });
  }

  /** Resolves when what the keys so far have begun is done. */
  settled(): Promise<void> {
    return this.#work;
  }

  /** Does something when what the keys before have begun is done. */
  #afterOthers(work: () => Promise<void>): Promise<void> {
    const done = this.#work.then(work);
    this.#work = done.catch(() => undefined);
    return done;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function status(words: string): void {
  vscode.window.setStatusBarMessage(words, 3000);
}
