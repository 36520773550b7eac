import * as vscode from 'vscode';
import {
  isFiltering,
  noFilter,
  readFilter,
  type AnnotationFilter,
} from '../../core/workspace/annotationFilter';
import type { AnnotationWorkspace } from '../../core/workspace/annotationWorkspace';
import { Emitter, type Disposable, type Event } from '../../core/event';
import { FilteredAnnotations } from '../../core/workspace/filteredAnnotations';
import { AnnotationLists } from './annotationLists';

const key = 'communique.filter';

/**
 * The one filter of this window: tree, statistics and export follow it, and highlights where it is wished. It is
 * remembered with the workspace: the tree says on top what it shows.
 */
export class SharedFilter implements Disposable {
  readonly #changed = new Emitter<AnnotationFilter>();
  readonly onDidChange: Event<AnnotationFilter> = this.#changed.event;
  /** What it shows. */
  readonly annotations: FilteredAnnotations;
  readonly lists: AnnotationLists;
  readonly #following: Disposable;

  constructor(
    workspace: AnnotationWorkspace,
    private readonly memory: vscode.Memento,
  ) {
    this.annotations = new FilteredAnnotations(workspace);
    this.annotations.filter = readFilter(memory.get(key));
    this.lists = new AnnotationLists(workspace, this.annotations);
    this.#following = vscode.Disposable.from(
      workspace.onDidChange(({ origin }) => {
        if (origin === 'codebook') {
          this.annotations.forget();
          this.lists.forgetCodebooks();
        } else this.lists.refresh();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.lists.forgetNames();
      }),
    );
  }

  get current(): AnnotationFilter {
    return this.annotations.filter;
  }

  get isFiltering(): boolean {
    return isFiltering(this.current);
  }

  set(filter: AnnotationFilter): void {
    this.annotations.filter = filter;
    this.lists.filter();
    this.#changed.fire(filter);
    void this.memory.update(key, this.isFiltering ? filter : undefined);
  }

  clear(): void {
    if (this.isFiltering) this.set(noFilter);
  }

  dispose(): void {
    this.#following.dispose();
    this.#changed.dispose();
  }
}
