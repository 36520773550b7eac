import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { compareAnnotations } from '../../../src/core/annotation/annotation';
import { themePath } from '../../../src/core/codebook/themePath';
import { facets, keysOf } from '../../../src/core/workspace/facets';
import {
  AnnotationGroups,
  type AnnotationGroup,
  type Listing,
} from '../../../src/core/workspace/groupAnnotations';
import { annotationOrders, orderAnnotations } from '../../../src/core/workspace/orderAnnotations';
import { nameGroup, orderGroups, type GroupNames } from '../../../src/core/workspace/orderGroups';
import type { PlacedAnnotation } from '../../../src/core/workspace/placedAnnotation';
import { reviewCause } from '../../../src/core/workspace/reviewCause';
import { countReview, reviewLists } from '../../../src/core/workspace/reviewLists';
import { TextOrder } from '../../../src/core/workspace/textOrder';
import { annotationsByText, codebook, placed } from './someAnnotations';

const names: GroupNames = {
  language: 'en',
  codebookOf: () => codebook,
  nameOf: (text) => text,
  noTheme: 'no theme',
  noCoder: 'no coder',
  states: { review: 'r', moved: 'm', exact: 'e', lost: 'l', unknown: 'u' },
};

function listingOf(
  groups: AnnotationGroups,
  byText: ReadonlyMap<string, PlacedAnnotation[]>,
): Listing {
  return [...byText.values()].map((list) => groups.inOrder(list));
}

/** A group and those within it, as `key(count)`, in the order of lists. */
function shown(groups: readonly AnnotationGroup[], order: 'name' | 'count' = 'name'): string {
  return orderGroups(groups, order, names)
    .map(({ key, count, narrower }) => {
      const within = narrower.length === 0 ? '' : `[${shown(narrower, order)}]`;
      return `${key}(${count})${within}`;
    })
    .join(' ');
}

describe('groups of annotations', () => {
  const groups = new AnnotationGroups(() => codebook);
  const list = [
    placed('t1', '1', { kind: 'commitment', themes: ['a11', 'a1', 'a2'], coder: 'bo' }),
    placed('t1', '2', { kind: 'demand', themes: ['b'], coder: 'Ana' }),
    placed('t1', '3', { kind: 'strange', themes: ['a', 'a'] }),
    placed('t1', '4', { kind: 'strange' }),
  ];

  it('have themes within broader ones, whose counts hold each annotation once', () => {
    assert.equal(shown(groups.of([list], 'theme')), 'a(2)[a1(1)[a11(1)] a2(1)] b(1) (1)');
    assert.equal(shown(groups.of([list], 'theme'), 'count'), 'a(2)[a1(1)[a11(1)] a2(1)] b(1) (1)');
  });

  it('come as the codebook has them, by the alphabet, or the largest first', () => {
    assert.equal(shown(groups.of([list], 'kind')), 'demand(1) commitment(1) strange(2)');
    assert.equal(shown(groups.of([list], 'kind'), 'count'), 'strange(2) demand(1) commitment(1)');
    assert.equal(shown(groups.of([list], 'coder')), 'Ana(1) bo(1) (2)');
  });

  it('are named in the language of the reader, with what is above them', () => {
    const [a] = groups.of([list], 'theme');
    const [a11] = a!.narrower[0]!.narrower;
    assert.deepEqual(nameGroup(a11!, names), {
      label: 'theme a11',
      above: 'theme a > theme a1',
    });
    assert.equal(nameGroup(groups.of([list], 'coder').at(-1)!, names).label, 'no coder');
  });

  it('follow another codebook when told so', () => {
    let book = { ...codebook, themes: new Map() } as typeof codebook;
    const own = new AnnotationGroups(() => book);
    assert.equal(own.of([list], 'theme').length, 6);
    book = codebook;
    own.forget();
    assert.equal(own.of([list], 'theme').length, 3);
  });

  it('hold every annotation just where it belongs, on each level of any two facets', () => {
    const facet = fc.constantFrom(...facets);
    fc.assert(
      fc.property(annotationsByText, facet, facet, (byText, first, second) => {
        const own = new AnnotationGroups(() => codebook);
        const listing = listingOf(own, byText);
        const all = listing.flat();
        const check = (
          group: AnnotationGroup,
          within: readonly PlacedAnnotation[],
          inner: typeof first | undefined,
        ): void => {
          const { facet, key, count } = group;
          const has = within.filter((one) => keysOf(one, facet).includes(key));
          const about = within.filter((one) =>
            keysOf(one, facet).some(
              (code) =>
                code === key ||
                (facet === 'theme' &&
                  themePath(codebook, code).some((theme) => theme.code === key)),
            ),
          );
          assert.deepEqual(group.own.flat(), has);
          assert.deepEqual(group.all.flat(), about);
          assert.equal(count, about.length);
          for (const narrower of group.narrower) check(narrower, within, inner);
          if (!inner) return;
          const deeper = own.of(group.own, inner);
          for (const one of deeper) check(one, has, undefined);
          assert.deepEqual(new Set(deeper.flatMap((one) => one.all.flat())), new Set(has));
        };
        const outermost = own.of(listing, first);
        for (const group of outermost) check(group, all, second);
        assert.deepEqual(new Set(outermost.flatMap((one) => one.all.flat())), new Set(all));
        // What is known of lists that stay the same says the same again.
        assert.deepEqual(own.of(listing, first), outermost);
        for (const one of all) {
          const [outer] = own.wayTo(one, first);
          assert.ok(outermost.some(({ key }) => key === outer));
        }
      }),
    );
  });
});

describe('lists of annotations', () => {
  const { compare } = new Intl.Collator('en', { numeric: true });
  it('have every annotation once, in the order asked for, and what is equal as it is read', () => {
    fc.assert(
      fc.property(annotationsByText, fc.nat(50), (byText, most) => {
        const listing = listingOf(new AnnotationGroups(() => codebook), byText);
        const read = listing.flat();
        for (const list of listing) {
          list.slice(1).forEach((one, i) => {
            assert.ok(compareAnnotations(list[i]!.annotation, one.annotation) <= 0);
          });
        }
        const valueOf: Record<
          (typeof annotationOrders)[number],
          (one: PlacedAnnotation) => string
        > = {
          reading: () => '',
          newest: ({ annotation }) => annotation.created,
          kind: ({ annotation }) => annotation.kind,
          theme: ({ annotation }) => annotation.themes[0] ?? '',
          coder: ({ annotation }) => annotation.coder,
        };
        for (const order of annotationOrders) {
          const all = orderAnnotations(listing, order, names);
          assert.deepEqual(new Set(all), new Set(read));
          assert.equal(all.length, read.length);
          assert.deepEqual(orderAnnotations(listing, order, names, most), all.slice(0, most));
          all.slice(1).forEach((one, i) => {
            const [a, b] = [valueOf[order](all[i]!), valueOf[order](one)];
            if (a === b) assert.ok(read.indexOf(all[i]!) < read.indexOf(one));
            else if (order === 'newest') assert.ok(a > b);
            else assert.ok(a !== '' && (b === '' || compare(a, b) < 0));
          });
        }
      }),
    );
  });

  it('of what needs review go by cause, and are counted', () => {
    fc.assert(
      fc.property(annotationsByText, (byText) => {
        const listing = [...byText.values()];
        const expected = listing.flat().filter(reviewCause);
        assert.equal(countReview(listing), expected.length);
        const found = reviewLists(listing);
        assert.deepEqual(
          new Set(found.flatMap(({ annotations }) => annotations)),
          new Set(expected),
        );
        for (const { cause, annotations } of found) {
          assert.ok(annotations.every((one) => reviewCause(one) === cause));
        }
      }),
    );
  });
});

describe('the texts', () => {
  it('come by name, numbers as numbers, and are named anew when told so', () => {
    let folder = '';
    const order = new TextOrder((text) => folder + text, 'fr');
    assert.deepEqual(order.sort(['t10', 'été', 't9', 'Eau']), ['Eau', 'été', 't9', 't10']);
    assert.equal(order.nameOf('t9'), 't9');
    folder = 'in/';
    assert.equal(order.nameOf('t9'), 't9');
    order.forget();
    assert.equal(order.nameOf('t9'), 'in/t9');
  });
});
