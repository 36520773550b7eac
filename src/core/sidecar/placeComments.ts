import type { Comment } from './yamlPart';

/** A run of source that comments stand before, in, behind or after. */
export interface Region {
  readonly from: number;
  readonly to: number;
  /** Whether it is kept as it stands, the comments in it included. */
  readonly verbatim: boolean;
}

/** Which comments go with which region. */
export interface PlacedComments {
  /** Before the first region. */
  readonly lead: string[];
  /** For each region, those in the lines above it or inside it, and the one at the end of its line. */
  readonly regions: readonly { readonly above: string[]; remark: string }[];
  /** After the line of the last region. */
  readonly below: string[];
}

/** Shares out `comments` among `regions`, both in the order of the source. */
export function placeComments(
  source: string,
  regions: readonly Region[],
  comments: readonly Comment[],
): PlacedComments {
  const placed: PlacedComments = {
    lead: [],
    regions: regions.map(() => ({ above: [], remark: '' })),
    below: [],
  };
  for (const { from, text } of comments) {
    const index = regions.findLastIndex((region) => region.from <= from);
    const region = regions[index];
    const own = placed.regions[index];
    if (!region || !own) placed.lead.push(text);
    else if (from < region.to) {
      if (!region.verbatim) own.above.push(text);
    } else if (own.remark === '' && !source.slice(region.to, from).includes('\n')) {
      own.remark = ` ${text}`;
    } else (placed.regions[index + 1]?.above ?? placed.below).push(text);
  }
  return placed;
}
