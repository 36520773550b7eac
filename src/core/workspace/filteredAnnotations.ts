import type { Codebook } from '../codebook/codebook';
import type { Steps } from '../steps';
import {
  isFiltering,
  matcherOf,
  noFilter,
  type AnnotationFilter,
  type Matcher,
} from './annotationFilter';
import { FacetColumns } from './facetColumns';
import type { Facet } from './facets';
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
  readonly #columns = new FacetColumns();
  #filter: AnnotationFilter = noFilter;
  #isFiltering = false;
  #matching: Matching | undefined;
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
    this.#matching = undefined;
    this.#found.clear();
  }

  /** Of one text, in the order of its sidecars. The same list as long as nothing changes. */
  of(text: string): readonly PlacedAnnotation[] {
    const all = this.source.annotationsOf(text);
    if (all.length === 0 || !this.#isFiltering) return all;
    const known = this.#found.get(text);
    if (known?.all === all) return known.shown;
    this.#matching ??= new Matching(matcherOf(this.#filter), this.#columns);
    const indexes = this.#indexes(text, all, this.#matching);
    // The list itself where all of it is shown.
    const shown = indexes.length === all.length ? all : indexes.map((index) => all[index]!);
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
    const matching = new Matching(matcherOf(filter), this.#columns);
    let count = 0;
    for (const text of this.source.texts) {
      const all = this.source.annotationsOf(text);
      if (all.length > 0) count += this.#indexes(text, all, matching).length;
    }
    return count;
  }

  /**
   * What the annotations that another filter would show have of a facet: of each its keys, as `keysOf` gives them.
   *
   * @param codebook Only those that it is in force for are looked at.
   */
  *keysWith(
    filter: AnnotationFilter,
    facet: Facet,
    codebook: Codebook,
  ): Iterable<readonly string[]> {
    const matching = new Matching(matcherOf(filter), this.#columns);
    for (const text of this.source.texts) {
      const all = this.source.annotationsOf(text);
      if (all.length === 0 || this.source.codebookOf(text) !== codebook) continue;
      const { numbers, starts } = this.#columns.of(text, all, facet);
      for (const index of this.#indexes(text, all, matching)) {
        const own = numbers.slice(starts[index], starts[index + 1]);
        yield own.map((number) => this.#columns.key(number));
      }
    }
  }

  /** Prepares for filters with words, so that the first does not take longer than the next. */
  *prepare(): Steps<void> {
    const texts = new Set(this.source.texts);
    this.#keys.keepOnly(texts);
    this.#columns.keepOnly(texts);
    for (const text of texts) {
      const all = this.source.annotationsOf(text);
      if (all.length > 0) this.#keys.prepare(text, all);
      yield;
    }
  }

  /** The indexes of what is shown of a text, ascending. */
  #indexes(text: string, all: readonly PlacedAnnotation[], matching: Matching): readonly number[] {
    const { texts, wants, words } = matching.matcher;
    if (texts && !texts.has(text)) return none;
    if (wants.length === 0 && words.length > 0) return this.#keys.find(text, all, words);
    const fits = matching.testOf(text, all, this.source.codebookOf(text));
    const found: number[] = [];
    for (let index = 0; index < all.length; index++) if (fits(index)) found.push(index);
    if (words.length === 0 || found.length === 0) return found;
    const said = new Set(this.#keys.find(text, all, words));
    return found.filter((index) => said.has(index));
  }
}

/** A filter at work: what it answered for keys that it was asked about before. */
class Matching {
  readonly #answers = new Map<Codebook, (boolean | undefined)[][]>();

  constructor(
    readonly matcher: Matcher,
    private readonly columns: FacetColumns,
  ) {}

  /** Tells of each annotation of a text, by its index, whether it has what is asked of its facets. */
  testOf(
    text: string,
    annotations: readonly PlacedAnnotation[],
    codebook: Codebook,
  ): (index: number) => boolean {
    const known = this.#answersOf(codebook);
    const tests = this.matcher.wants.map(({ facet, accepts }, want) => {
      const { numbers, starts } = this.columns.of(text, annotations, facet);
      const answers = known[want]!;
      return (index: number): boolean => {
        const end = starts[index + 1]!;
        for (let i = starts[index]!; i < end; i++) {
          const number = numbers[i]!;
          if ((answers[number] ??= accepts(this.columns.key(number), codebook))) return true;
        }
        return false;
      };
    });
    const [only] = tests;
    return tests.length === 1 ? only! : (index) => tests.every((test) => test(index));
  }

  /** By what is wanted, and the number of the key. */
  #answersOf(codebook: Codebook): (boolean | undefined)[][] {
    let answers = this.#answers.get(codebook);
    if (!answers) this.#answers.set(codebook, (answers = this.matcher.wants.map(() => [])));
    return answers;
  }
}

const none: readonly number[] = [];
