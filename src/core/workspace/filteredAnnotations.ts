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
  /** Of what is shown, in `all`. */
  readonly indexes: readonly number[];
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
    return all.length === 0 || !this.#isFiltering ? all : this.#find(text, all).shown;
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
   * How many annotations another filter would show, by what they have of a facet.
   *
   * @param codebook Only those that it is in force for are counted.
   * @param widen What an annotation with a key counts for: once for each, whichever of its keys gives it.
   */
  tally(
    filter: AnnotationFilter,
    facet: Facet,
    codebook: Codebook,
    widen: (key: string) => readonly string[],
  ): ReadonlyMap<string, number> {
    const matching = new Matching(matcherOf(filter), this.#columns);
    const tally = new Tally((number) => widen(this.#columns.key(number)));
    for (const text of this.source.texts) {
      const all = this.source.annotationsOf(text);
      if (all.length === 0 || this.source.codebookOf(text) !== codebook) continue;
      const { numbers, starts } = this.#columns.of(text, all, facet);
      const isKnown = this.#isFiltering && filter === this.#filter;
      const indexes = isKnown ? this.#find(text, all).indexes : this.#indexes(text, all, matching);
      for (const index of indexes) tally.add(numbers, starts[index]!, starts[index + 1]!);
    }
    return tally.counts();
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

  /** What the filter shows of a text. */
  #find(text: string, all: readonly PlacedAnnotation[]): Found {
    const known = this.#found.get(text);
    if (known?.all === all) return known;
    this.#matching ??= new Matching(matcherOf(this.#filter), this.#columns);
    const indexes = this.#indexes(text, all, this.#matching);
    // The list itself where all of it is shown.
    const shown = indexes.length === all.length ? all : indexes.map((index) => all[index]!);
    const found = { all, shown, indexes };
    this.#found.set(text, found);
    return found;
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

/** Counts annotations by what their keys stand for, each annotation once. */
class Tally {
  readonly #names: string[] = [];
  readonly #places = new Map<string, number>();
  readonly #counts: number[] = [];
  /** Which annotation was counted last, by place. */
  readonly #last: number[] = [];
  /** Where a key counts, by its number. */
  readonly #wide: (readonly number[] | undefined)[] = [];
  #annotations = 0;

  constructor(private readonly widen: (number: number) => readonly string[]) {}

  /** Counts an annotation with the keys between two indexes of a column. */
  add(numbers: readonly number[], start: number, end: number): void {
    const annotation = ++this.#annotations;
    for (let i = start; i < end; i++) {
      const number = numbers[i]!;
      for (const place of (this.#wide[number] ??= this.widen(number).map((n) =>
        this.#placeOf(n),
      ))) {
        if (this.#last[place] === annotation) continue;
        this.#last[place] = annotation;
        this.#counts[place]!++;
      }
    }
  }

  counts(): ReadonlyMap<string, number> {
    return new Map(this.#names.map((name, place) => [name, this.#counts[place]!]));
  }

  #placeOf(name: string): number {
    let place = this.#places.get(name);
    if (place === undefined) {
      place = this.#names.push(name) - 1;
      this.#places.set(name, place);
      this.#counts.push(0);
    }
    return place;
  }
}

const none: readonly number[] = [];
