import type { Annotation } from '../../src/core/annotation/annotation';
import { builtinCodebook } from '../../src/core/codebook/builtin';
import { FilteredAnnotations } from '../../src/core/workspace/filteredAnnotations';
import { AnnotationGroups, type Listing } from '../../src/core/workspace/groupAnnotations';
import { orderAnnotations } from '../../src/core/workspace/orderAnnotations';
import type { PlacedAnnotation } from '../../src/core/workspace/placedAnnotation';
import { annotationsOf } from './annotated';
import { longText } from './longText';
import { measure, median, timed, type Measure } from './measure';

const texts = Array.from({ length: 5000 }, (_, i) => `file:///texts/statement-${i}.txt`);
const rounds = 9;

/**
 * Measures what the tree does with 100,000 annotations in 5,000 texts, against a search of one word as it is typed
 * in the same quotes: the least that any filter by words has to do.
 */
export function measureTree(): Measure[] {
  const byText = new Map<string, readonly PlacedAnnotation[]>();
  const made = annotationsOf(longText(20_000), 20);
  for (const text of texts) {
    byText.set(
      text,
      made.map((one) => placed(text, one)),
    );
  }
  const source = {
    texts,
    annotationsOf: (text: string) => byText.get(text) ?? [],
    codebookOf: () => builtinCodebook,
  };
  const all = [...byText.values()].flat();
  const filtered = new FilteredAnnotations(source);
  const groups = new AnnotationGroups(source.codebookOf);
  const filter = { kinds: ['commitment', 'announcement'], themes: ['08'], words: 'états securite' };
  const show = (): Listing => {
    const listing = texts.map((text) => filtered.of(text)).filter(({ length }) => length > 0);
    for (const group of groups.of(listing, 'theme')) {
      orderAnnotations(group.own, 'reading', { ...source, language: 'en' }, 500);
    }
    return listing;
  };
  const plain: number[] = [];
  const first = timed(() => filtered.countWith({ words: 'anything' })).ms;
  const [filters, groupings, changes]: number[][] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    plain.push(
      timed(() => all.filter(({ annotation }) => annotation.anchor.quote.includes('sécurité'))).ms,
    );
    filters!.push(
      timed(() => filtered.countWith({ ...filter, words: `${filter.words} ${round}` })).ms,
    );
    // Another filter, so that nothing is known of what it shows; the groups of all are made anew for it.
    filtered.filter = { kinds: ['commitment', 'condemnation', `${round}`] };
    groupings!.push(timed(show).ms);
    byText.set(texts[round]!, byText.get(texts[round]!)!.slice(1));
    changes!.push(timed(show).ms);
  }
  const unit = '×';
  const per = (values: readonly number[]): number[] => values.map((ms) => ms / median(plain));
  return [
    measure('one word in 100,000 quotes, as it is typed', 'ms', plain),
    measure(
      'a filter by kind, theme and words, to that',
      unit,
      per(filters!),
      '≤ 5',
      (n) => n <= 5,
    ),
    measure('… the very first with words, to that', unit, per([first])),
    measure('filtered and grouped by theme, to that', unit, per(groupings!), '≤ 6', (n) => n <= 6),
    measure('… again, after one text changed, to that', unit, per(changes!), '≤ 3', (n) => n <= 3),
  ];
}

function placed(text: string, annotation: Annotation): PlacedAnnotation {
  const { id } = annotation;
  const placement = { state: 'exact', span: annotation.anchor } as const;
  return {
    sidecar: `${text}.annotations.yaml`,
    id,
    text,
    annotation: { ...annotation },
    placement,
  };
}
