import * as vscode from 'vscode';
import type { AnnotationRef, PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import { annotationTitle } from '../changing/annotationTitle';
import { changeAnnotations } from '../changing/changeAnnotations';
import type { Desk } from '../desk';
import { askForNote } from './askForNote';
import { notePlace } from './notePlace';

/** How long VS Code may take to show the editor of a note, in milliseconds, however busy it is. */
const patience = 10_000;

/** A note that is being written. */
interface Session {
  readonly thread: vscode.CommentThread;
  readonly comment: vscode.Comment;
  readonly meant: readonly PlacedAnnotation[];
  /** Where the keys go back to. */
  readonly document: vscode.TextDocument;
  readonly column: vscode.ViewColumn | undefined;
  /** The note as it was before. */
  readonly before: string;
  /** The note as it is written now. */
  draft: string;
  /** VS Code’s document of what is written; undefined before it is there. */
  input: vscode.TextDocument | undefined;
}

/**
 * The editor for notes, of several lines, below the passage: one comment of VS Code’s, shown only
 * while it is written. Another one that is begun meanwhile saves it.
 */
export class NoteEditor implements vscode.Disposable {
  readonly #desk: Pick<Desk, 'workspace'>;
  #controller: vscode.CommentController | undefined;
  #session: Session | undefined;
  readonly #subscriptions: vscode.Disposable;

  constructor(desk: Pick<Desk, 'workspace'>) {
    this.#desk = desk;
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (this.#session?.input === document) this.#session.draft = document.getText();
      }),
      desk.workspace.onDidChange(() => {
        // One that is gone has no note.
        const { meant } = this.#session ?? {};
        if (meant?.every((placed) => !desk.workspace.find(placed))) this.#end();
      }),
    );
  }

  dispose(): void {
    this.#end();
    this.#controller?.dispose();
    this.#subscriptions.dispose();
  }

  /** Opens the note of some annotations, below the passage of the first. */
  async open(refs: readonly AnnotationRef[]): Promise<void> {
    const begun = this.#session;
    if (begun && begun.draft !== begun.before) await this.#write(begun.meant, begun.draft);
    this.#end();
    const meant = refs.flatMap((ref) => this.#desk.workspace.find(ref) ?? []);
    const [first] = meant;
    if (!first) return;
    const notes = new Set(meant.map(({ annotation }) => annotation.note ?? ''));
    // What differs from one to the next is replaced only where something is written.
    const before = notes.size === 1 ? [...notes].join('') : '';
    const place = showsComments() ? await notePlace(this.#desk, first) : undefined;
    const session = place && this.#show(meant, before, place);
    if (session && (await this.#prefill(session))) return;
    this.#end();
    const written = await askForNote(annotationTitle(this.#desk, meant), before);
    if (written !== undefined && written !== before) await this.#write(meant, written);
  }

  /** @param comment The one that a button belongs to: it knows what is written in it. */
  async save(comment?: vscode.Comment): Promise<void> {
    const session = this.#session;
    if (!session) return;
    const body = comment?.body ?? session.draft;
    const written = typeof body === 'string' ? body : body.value;
    await this.#leave(session);
    if (written !== session.before) await this.#write(session.meant, written);
  }

  async cancel(): Promise<void> {
    if (this.#session) await this.#leave(this.#session);
  }

  #show(
    meant: readonly PlacedAnnotation[],
    before: string,
    { editor, range }: { editor: vscode.TextEditor; range: vscode.Range },
  ): Session {
    this.#controller ??= vscode.comments.createCommentController('communique.notes', 'Communiqué');
    // Empty at first: VS Code would open its panel of comments for one with words.
    const comment: vscode.Comment = {
      body: '',
      mode: vscode.CommentMode.Editing,
      author: { name: annotationTitle(this.#desk, meant) },
    };
    const { document, viewColumn } = editor;
    const thread = this.#controller.createCommentThread(document.uri, range, [comment]);
    thread.label = vscode.l10n.t('Note');
    thread.canReply = false;
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    const begun = { thread, comment, meant, document, column: viewColumn, before };
    this.#session = { ...begun, draft: before, input: undefined };
    return this.#session;
  }

  /** Puts the note into its editor once that is there. @returns whether it came. */
  async #prefill(session: Session): Promise<boolean> {
    const input = await commentInput();
    if (!input) return false;
    session.input = input;
    if (session.before === '') return true;
    // Before it has its width, lines would wrap after each word, and its height stay for as many.
    await isActive(input);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(input.uri, new vscode.Position(0, 0), session.before);
    return vscode.workspace.applyEdit(edit);
  }

  /** Ends the session, and gives the keys back to the text. */
  async #leave({ document, column }: Session): Promise<void> {
    this.#end();
    await vscode.window.showTextDocument(document, {
      ...(column === undefined ? {} : { viewColumn: column }),
    });
  }

  #end(): void {
    this.#session?.thread.dispose();
    this.#session = undefined;
  }

  async #write(meant: readonly PlacedAnnotation[], written: string): Promise<void> {
    const note = written.replaceAll(/\r\n?/g, '\n').trim();
    await changeAnnotations(this.#desk, meant, () => ({ note: note === '' ? undefined : note }));
  }
}

/** Whether the person has not switched comments off. */
function showsComments(): boolean {
  return vscode.workspace.getConfiguration('comments').get('visible', true);
}

/** The next document of a comment that VS Code opens; undefined where none comes. */
function commentInput(): Promise<vscode.TextDocument | undefined> {
  return new Promise((resolve) => {
    const end = (document: vscode.TextDocument | undefined): void => {
      clearTimeout(timer);
      subscription.dispose();
      resolve(document);
    };
    const timer = setTimeout(end, patience, undefined);
    const subscription = vscode.workspace.onDidOpenTextDocument((document) => {
      if (document.uri.scheme === 'comment') end(document);
    });
  });
}

/** Resolves when the editor of a document has the keys, or when it takes too long, as in a window that has not. */
function isActive(document: vscode.TextDocument): Promise<void> {
  return new Promise((resolve) => {
    const look = (editor: vscode.TextEditor | undefined): void => {
      if (editor?.document === document) end();
    };
    const end = (): void => {
      clearTimeout(timer);
      subscription.dispose();
      resolve();
    };
    const timer = setTimeout(end, 1000);
    const subscription = vscode.window.onDidChangeActiveTextEditor(look);
    look(vscode.window.activeTextEditor);
  });
}
