import {
  isFiltering,
  noFilter,
  type AnnotationFilter,
} from '../../core/workspace/annotationFilter';
import { Emitter, type Disposable, type Event } from '../../core/event';

/** The one filter of this window: tree, statistics and export follow it, and highlights where it is wished. */
export class SharedFilter implements Disposable {
  readonly #changed = new Emitter<AnnotationFilter>();
  readonly onDidChange: Event<AnnotationFilter> = this.#changed.event;
  #current: AnnotationFilter = noFilter;

  get current(): AnnotationFilter {
    return this.#current;
  }

  get isFiltering(): boolean {
    return isFiltering(this.#current);
  }

  set(filter: AnnotationFilter): void {
    this.#current = filter;
    this.#changed.fire(filter);
  }

  clear(): void {
    if (this.isFiltering) this.set(noFilter);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
