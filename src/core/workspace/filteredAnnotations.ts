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

/** How many annotations have the same of a facet: with these keys, as `keysOf` gives them. */
export type Tally = readonly { readonly keys: readonly string[]; readonly count: number }[];

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

  /** How many another filter would show of those that a codebook is in force for, by what they have of a facet. */
  tally(filter: AnnotationFilter, facet: Facet, codebook: Codebook): Tally {
    const matching = new Matching(matcherOf(filter), this.#columns);
    const counts: number[] = [];
    for (const text of this.source.texts) {
      const all = this.source.annotationsOf(text);
      if (all.length === 0 || this.source.codebookOf(text) !== codebook) continue;
      const column = this.#columns.of(text, all, facet);
      for (const index of this.#indexes(text, all, matching)) {
        const number = column[index]!;
        counts[number] = (counts[number] ?? 0) + 1;
      }
    }
    const tally: { keys: readonly string[]; count: number }[] = [];
    counts.forEach((count, number) =>
      tally.push({ keys: this.#columns.keys(facet, number), count }),
    );
    return tally;
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
    const { texts, words } = matching.matcher;
    if (texts && !texts.has(text)) return none;
    const fits = matching.testOf(text, all, this.source.codebookOf(text));
    if (words.length > 0) return this.#keys.find(text, all, words).filter(fits);
    const found: number[] = [];
    for (let index = 0; index < all.length; index++) if (fits(index)) found.push(index);
    return found;
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
    const tests = this.matcher.wants.map(({ facet, accepts }, want) => {
      const column = this.columns.of(text, annotations, facet);
      const answers = this.#answersOf(codebook)[want]!;
      return (index: number): boolean => {
        const number = column[index]!;
        return (answers[number] ??= accepts(this.columns.keys(facet, number), codebook));
      };
    });
    const [only] = tests;
    return tests.length === 1 ? only! : (index) => tests.every((test) => test(index));
  }

  #answersOf(codebook: Codebook): (boolean | undefined)[][] {
    let answers = this.#answers.get(codebook);
    if (!answers) this.#answers.set(codebook, (answers = this.matcher.wants.map(() => [])));
    return answers;
  }
}

const none: readonly number[] = [];
