import type { Codebook } from '../codebook/codebook';
import type { Steps } from '../steps';
import {
  contains,
  isFiltering,
  matcherOf,
  noFilter,
  type AnnotationFilter,
  type Matcher,
} from './annotationFilter';
import type { PlacedAnnotation } from './placedAnnotation';
import { SearchKeys } from './searchKeys';

/** Where annotations come from: the workspace. A list stays the same one until something of its text changes. */
export interface AnnotationSource {
  readonly texts: Iterable<string>;
  annotationsOf(text: string): readonly PlacedAnnotation[];
  codebookOf(text: string): Codebook;
}

interface Found {
  /** What was looked through: the same list as long as nothing of the text changed. */
  readonly all: readonly PlacedAnnotation[];
  readonly shown: readonly PlacedAnnotation[];
}

/**
 * The annotations that a filter shows, text by text. What was found for a text holds until the text, the filter
 * or a codebook is another: asking again for five thousand texts of which one changed costs the work for one.
 */
export class FilteredAnnotations {
  readonly #keys = new SearchKeys();
  #filter: AnnotationFilter = noFilter;
  #isFiltering = false;
  #matcher: Matcher | undefined;
  /** By text. */
  readonly #found = new Map<string, Found>();

  constructor(private readonly source: AnnotationSource) {}

  get filter(): AnnotationFilter {
    return this.#filter;
  }

  set filter(filter: AnnotationFilter) {
    this.#filter = filter;
    this.#isFiltering = isFiltering(filter);
    this.forget();
  }

  /** A codebook is another: themes may have other narrower ones. */
  forget(): void {
    this.#matcher = undefined;
    this.#found.clear();
  }

  /** Of one text, in the order of its sidecars. The same list as long as nothing changes. */
  of(text: string): readonly PlacedAnnotation[] {
    const all = this.source.annotationsOf(text);
    if (all.length === 0 || !this.#isFiltering) return all;
    const known = this.#found.get(text);
    if (known?.all === all) return known.shown;
    this.#matcher ??= this.#matcherOf(this.#filter);
    const shown = this.#match(text, all, this.#matcher);
    this.#found.set(text, { all, shown });
    return shown;
  }

  /** All that are shown, text by text. */
  *all(): Iterable<PlacedAnnotation> {
    for (const text of this.source.texts) yield* this.of(text);
  }

  get count(): number {
    let count = 0;
    for (const text of this.source.texts) count += this.of(text).length;
    return count;
  }

  /** How many there are, shown or not. */
  get total(): number {
    let total = 0;
    for (const text of this.source.texts) total += this.source.annotationsOf(text).length;
    return total;
  }

  /** How many another filter would show. */
  countWith(filter: AnnotationFilter): number {
    if (!isFiltering(filter)) return this.total;
    const matcher = this.#matcherOf(filter);
    let count = 0;
    for (const text of this.source.texts) {
      const all = this.source.annotationsOf(text);
      if (all.length > 0) count += this.#match(text, all, matcher).length;
    }
    return count;
  }

  /** Prepares for filters with words, so that the first does not take longer than the next. */
  *prepare(): Steps<void> {
    const texts = new Set(this.source.texts);
    this.#keys.keepOnly(texts);
    for (const text of texts) {
      const all = this.source.annotationsOf(text);
      if (all.length > 0) this.#keys.of(text, all);
      yield;
    }
  }

  #matcherOf(filter: AnnotationFilter): Matcher {
    return matcherOf(filter, (text) => this.source.codebookOf(text));
  }

  /** Gives the list itself where all of it is shown. */
  #match(
    text: string,
    all: readonly PlacedAnnotation[],
    { texts, fits, words }: Matcher,
  ): readonly PlacedAnnotation[] {
    if (texts && !texts.has(text)) return none;
    const keys = words.length === 0 ? undefined : this.#keys.of(text, all);
    const found = all.filter((placed, i) => fits(placed) && (!keys || contains(keys[i]!, words)));
    return found.length === all.length ? all : found.length === 0 ? none : found;
  }
}

const none: readonly PlacedAnnotation[] = [];
