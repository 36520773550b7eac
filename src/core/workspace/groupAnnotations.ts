import { compareAnnotations } from '../annotation/annotation';
import type { Codebook } from '../codebook/codebook';
import { themePath } from '../codebook/themePath';
import { keysOf, type Facet } from './facets';
import type { PlacedAnnotation } from './placedAnnotation';

/** Annotations text by text: each list has those of one text, in the order of reading. */
export type Listing = readonly (readonly PlacedAnnotation[])[];

/** The annotations that have the same of a facet. */
export interface AnnotationGroup {
  readonly facet: Facet;
  /** As {@link keysOf} gives it. */
  readonly key: string;
  /** Of a theme, the codes from the broadest down to it; of others, the key alone. */
  readonly path: readonly string[];
  /** How many there are in all, each once. At least one. */
  readonly count: number;
  /** Of a theme, with those of the narrower ones. */
  readonly all: Listing;
  /** Of a theme, those that have this very one; of others, all. */
  readonly own: Listing;
  /** Of a theme, the groups of the narrower ones that have annotations. */
  readonly narrower: readonly AnnotationGroup[];
}

interface Growing extends AnnotationGroup {
  count: number;
  readonly all: (readonly PlacedAnnotation[])[];
  readonly own: (readonly PlacedAnnotation[])[];
  readonly narrower: Growing[];
}

/** What the annotations of one text give to a group. */
interface Part {
  readonly path: readonly string[];
  readonly all: PlacedAnnotation[];
  readonly own: PlacedAnnotation[];
}

type Parts = ReadonlyMap<string, Part>;

/** The groups that a theme is in, the broadest first and its own last. */
type Way = readonly { readonly name: string; readonly path: readonly string[] }[];

/** No code has it. */
const step = '\n';

/**
 * Groups annotations. What one text gives to the groups is worked out once for each list of its annotations, so
 * that grouping anew, after a change in one of five thousand texts, only adds up what is known; and no group copies
 * a list.
 */
export class AnnotationGroups {
  #parts = new Map<Facet, WeakMap<readonly PlacedAnnotation[], Parts>>();
  readonly #inOrder = new WeakMap<readonly PlacedAnnotation[], readonly PlacedAnnotation[]>();
  #ways = new Map<Codebook, Map<string, Way>>();

  constructor(private readonly codebookOf: (text: string) => Codebook) {}

  /** A codebook is another: themes may have other broader ones. */
  forget(): void {
    this.#parts = new Map();
    this.#ways = new Map();
  }

  /** The annotations of one text, of one or several sidecars, in the order of reading. */
  inOrder(annotations: readonly PlacedAnnotation[]): readonly PlacedAnnotation[] {
    // Which those of one sidecar are as they come; to look is quicker than to remember.
    if (isSorted(annotations)) return annotations;
    let sorted = this.#inOrder.get(annotations);
    if (!sorted) {
      sorted = annotations.toSorted((a, b) => compareAnnotations(a.annotation, b.annotation));
      this.#inOrder.set(annotations, sorted);
    }
    return sorted;
  }

  /**
   * The groups of a facet, in the order in which they come up. An annotation with several themes is in the group
   * of each, and in those of the broader ones. Groups are never empty.
   */
  of(listing: Listing, facet: Facet): readonly AnnotationGroup[] {
    if (facet === 'text') return listing.map(textGroup);
    const groups = new Map<string, Growing>();
    const outermost: Growing[] = [];
    for (const annotations of listing) {
      for (const [name, part] of this.#partsOf(annotations, facet)) {
        let group = groups.get(name);
        if (!group) {
          groups.set(name, (group = begun(facet, part.path)));
          const above = groups.get(part.path.slice(0, -1).join(step));
          (part.path.length > 1 && above ? above.narrower : outermost).push(group);
        }
        group.count += part.all.length;
        group.all.push(part.all);
        if (part.own.length > 0) group.own.push(part.own);
      }
    }
    return outermost;
  }

  /** The keys of the groups, each within the one before, of the first group that an annotation is in by itself. */
  wayTo(placed: PlacedAnnotation, facet: Facet): readonly string[] {
    const [key = ''] = keysOf(placed, facet);
    if (facet !== 'theme') return [key];
    return this.#waysIn(this.codebookOf(placed.text))(key).at(-1)!.path;
  }

  #partsOf(annotations: readonly PlacedAnnotation[], facet: Facet): Parts {
    let known = this.#parts.get(facet);
    if (!known) this.#parts.set(facet, (known = new WeakMap()));
    let parts = known.get(annotations);
    if (!parts) known.set(annotations, (parts = this.#takeApart(annotations, facet)));
    return parts;
  }

  #takeApart(annotations: readonly PlacedAnnotation[], facet: Facet): Parts {
    return facet === 'theme' ? this.#byTheme(annotations) : byKey(annotations, facet);
  }

  #byTheme(annotations: readonly PlacedAnnotation[]): Parts {
    const parts = new Map<string, Part>();
    const ways = this.#waysIn(this.codebookOf(annotations[0]!.text));
    for (const placed of annotations) {
      const { themes } = placed.annotation;
      for (const theme of themes.length === 0 ? none : themes) {
        let own: Part | undefined;
        // Broader ones first: a group is there before those within it.
        for (const { name, path } of ways(theme)) {
          let part = parts.get(name);
          if (!part) parts.set(name, (part = { path, all: [], own: [] }));
          // One that has a theme twice, or two with the same broader one, is there once.
          if (part.all.at(-1) !== placed) part.all.push(placed);
          own = part;
        }
        if (own && own.own.at(-1) !== placed) own.own.push(placed);
      }
    }
    return trimmed(parts);
  }

  /** For each theme of a codebook the steps down to it: the names and paths of its groups. */
  #waysIn(codebook: Codebook): (theme: string) => Way {
    const ways = this.#ways.get(codebook) ?? new Map<string, Way>();
    this.#ways.set(codebook, ways);
    return (theme) => {
      let way = ways.get(theme);
      if (!way) {
        const known = themePath(codebook, theme).map(({ code }) => code);
        const path = known.length === 0 ? [theme] : known;
        way = path.map((_, depth) => {
          const steps = path.slice(0, depth + 1);
          return { name: steps.join(step), path: steps };
        });
        ways.set(theme, way);
      }
      return way;
    };
  }
}

const none: readonly string[] = [''];

function byKey(annotations: readonly PlacedAnnotation[], facet: Facet): Parts {
  const parts = new Map<string, Part>();
  for (const placed of annotations) {
    for (const key of keysOf(placed, facet)) {
      let part = parts.get(key);
      if (!part) {
        const all: PlacedAnnotation[] = [];
        parts.set(key, (part = { path: [key], all, own: all }));
      }
      part.all.push(placed);
    }
  }
  return trimmed(parts);
}

/** What is pushed to grows by room for sixteen more, which for thousands of texts is most of the memory. */
function trimmed(parts: Map<string, Part>): Parts {
  for (const [name, { path, all, own }] of parts) {
    const exact = all.slice();
    parts.set(name, { path, all: exact, own: own === all ? exact : own.slice() });
  }
  return parts;
}

function begun(facet: Facet, path: readonly string[]): Growing {
  return { facet, key: path.at(-1)!, path, count: 0, all: [], own: [], narrower: [] };
}

function textGroup(annotations: readonly PlacedAnnotation[]): AnnotationGroup {
  const key = annotations[0]!.text;
  const all = [annotations];
  const count = annotations.length;
  return { facet: 'text', key, path: [key], count, all, own: all, narrower: [] };
}

function isSorted(annotations: readonly PlacedAnnotation[]): boolean {
  for (let i = 1; i < annotations.length; i++) {
    if (compareAnnotations(annotations[i - 1]!.annotation, annotations[i]!.annotation) > 0) {
      return false;
    }
  }
  return true;
}
