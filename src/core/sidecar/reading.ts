import type { ParsedNode } from 'yaml';
import { fileStart, type SourceRange } from '../problem';
import { LineTable, problemsOf, type Flaw } from './flaw';
import type { Sidecar, SidecarEntry, SidecarReading } from './sidecar';
import { contentEnd } from './yamlPart';
import { yaml } from '../yaml';

/** Where an annotation stands in the text. Offsets are UTF-16. */
export interface Spot {
  readonly from: number;
  readonly to: number;
}

/** A reading that finds out where something stands only when asked. */
export class LazyReading implements SidecarReading {
  readonly problems;
  readonly writable;
  readonly #lines: LineTable;

  /** @param spot Gives where the annotation of an id stands. */
  constructor(
    readonly sidecar: Sidecar,
    readonly text: string,
    private readonly spot: (id: string) => Spot | undefined,
    flaws: readonly Flaw[] = [],
    readonly canonical = true,
  ) {
    this.#lines = new LineTable(text);
    this.problems = problemsOf(flaws, this.#lines);
    this.writable = flaws.every(({ severity }) => severity !== 'error');
  }

  locate(id: string, key?: string, item?: string): SourceRange {
    const spot = this.spot(id);
    if (!spot) return fileStart;
    const value = key === undefined ? undefined : this.#valueSpot(spot, key, item);
    const { from, to } = value ?? spot;
    return this.#lines.range(from, to);
  }

  locateKey(key: string): SourceRange {
    const line = new RegExp(`^(["']?)${key}\\1[ \\t]*:.*\\n?`, 'm').exec(this.text);
    const spot = line && { from: line.index, to: line.index + line[0].length };
    const value = spot && (this.#valueSpot(spot, key) ?? spot);
    return value ? this.#lines.range(value.from, value.to) : fileStart;
  }

  #valueSpot({ from, to }: Spot, key: string, item?: string): Spot | undefined {
    // Blanks in front keep the indents of the first line and the others in line.
    const column = from - (this.text.lastIndexOf('\n', from - 1) + 1);
    const source = ' '.repeat(column) + this.text.slice(from, to);
    const value = valueIn(source, key, item);
    const shift = from - column;
    return value && { from: value.range[0] + shift, to: contentEnd(value) + shift };
  }
}

function valueIn(source: string, key: string, item: string | undefined): ParsedNode | undefined {
  try {
    const { contents } = yaml().parseDocument(source, { schema: 'failsafe', logLevel: 'silent' });
    const map = yaml().isSeq(contents) ? contents.items[0] : contents;
    if (!yaml().isMap<ParsedNode, ParsedNode | null>(map)) return undefined;
    const pair = map.items.find((item) => yaml().isScalar(item.key) && item.key.value === key);
    if (item !== undefined && yaml().isSeq<ParsedNode>(pair?.value)) {
      const found = pair.value.items.find((node) => yaml().isScalar(node) && node.value === item);
      if (found) return found;
    }
    return pair && (pair.value ?? pair.key);
  } catch {
    return undefined;
  }
}

/** The annotations and their lines, by id. */
export function entriesById<E extends SidecarEntry>(entries: readonly E[]): Map<string, E> {
  const byId = new Map<string, E>();
  for (const entry of entries) byId.set(entry.annotation.id, entry);
  return byId;
}
