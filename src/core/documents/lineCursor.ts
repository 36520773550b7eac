/** What a cursor is at in one line of YAML, whether the line can be parsed or not. UTF-16 columns. */
export interface LineCursor {
  /** The key whose value is being written; undefined where the line has none before the cursor. */
  readonly key: string | undefined;
  /** Keys of the braces around the cursor, outermost first, {@link key} not included. */
  readonly path: readonly string[];
  /** Where that key, or what stands in its place, begins. */
  readonly column: number;
  /** The column of the dash that begins the item, where there is one before the cursor. */
  readonly dash: number | undefined;
  /** Whether it is between square brackets. */
  readonly inList: boolean;
  /** Whether it is between braces. */
  readonly inMap: boolean;
  /** What is being written, its quotes included: what a completion replaces. */
  readonly from: number;
  readonly to: number;
  /** It, up to the cursor and without its quotes. */
  readonly typed: string;
  /** Whether the cursor is right behind a colon, where a value needs a blank first. */
  readonly tight: boolean;
}

interface Frame {
  readonly type: 'block' | 'list' | 'map';
  key: string | undefined;
}

interface Token {
  readonly from: number;
  /** Undefined while it goes on. */
  readonly to: number | undefined;
  readonly text: string;
  readonly quote: string;
}

/** Undefined in a comment. */
export function lineCursor(line: string, cursor: number): LineCursor | undefined {
  const before = line.slice(0, cursor);
  const frames: Frame[] = [{ type: 'block', key: undefined }];
  let dash: number | undefined;
  let column: number | undefined;
  let token: Token | undefined;
  let at = 0;
  while (at < before.length) {
    const frame = frames.at(-1)!;
    const c = before[at]!;
    const next = before[at + 1];
    const endsWord = next === undefined || /\s/.test(next);
    if (c === ' ' || c === '\t') at++;
    else if (c === '#' && (at === 0 || /\s/.test(before[at - 1]!))) return undefined;
    else if (c === ':' && (endsWord || token?.quote !== '') && token !== undefined) {
      frame.key = token.text;
      token = undefined;
      at++;
    } else if (c === '-' && endsWord && frame.type === 'block' && frame.key === undefined) {
      [dash, column] = [at, undefined];
      at++;
    } else if (frame.type !== 'block' && /[,\]}]/.test(c)) {
      token = undefined;
      if (c !== ',') frames.pop();
      if (frames.at(-1)!.type === 'map') frames.at(-1)!.key = undefined;
      at++;
    } else if (token === undefined && (c === '[' || c === '{')) {
      frames.push({ type: c === '[' ? 'list' : 'map', key: undefined });
      at++;
    } else if (token === undefined) {
      token = c === '"' || c === "'" ? quotedAt(before, at, c) : plainAt(before, at, frame.type);
      if (frame.type === 'block' && frame.key === undefined) column ??= at;
      at = token.to ?? before.length;
    } else at++;
  }
  const path = frames.flatMap(({ key }) => key ?? []);
  const { type, key } = frames.at(-1)!;
  const own = type === 'list' ? frames.at(-2)?.key : key;
  const from = token?.from ?? cursor;
  return {
    key: own,
    path: own === undefined ? path : path.slice(0, -1),
    column: column ?? cursor,
    dash,
    inList: type === 'list',
    inMap: frames.some((frame) => frame.type === 'map'),
    from,
    to: endOf(line, cursor, token),
    typed: token === undefined ? '' : token.text,
    tight: token === undefined && before.endsWith(':'),
  };
}

function quotedAt(before: string, from: number, quote: string): Token {
  for (let at = from + 1; at < before.length; at++) {
    if (before[at] === '\\' && quote === '"') at++;
    else if (before[at] === quote) {
      if (quote === "'" && before[at + 1] === quote) at++;
      else return { from, to: at + 1, text: scalarText(before.slice(from, at + 1)), quote };
    }
  }
  return { from, to: undefined, text: before.slice(from + 1), quote };
}

function plainAt(before: string, from: number, type: Frame['type']): Token {
  const end = type === 'block' ? /:(?=\s|$)| #/g : /:(?=[\s,[\]{}]|$)| #|[,\]}[{]/g;
  end.lastIndex = from;
  const to = end.exec(before)?.index ?? before.length;
  return { from, to, text: before.slice(from, to).trimEnd(), quote: '' };
}

/** Where what is written at the cursor ends: a closing quote belongs to it, what follows does not. */
function endOf(line: string, cursor: number, token: Token | undefined): number {
  const after = line.slice(cursor);
  if (token?.quote && token.to !== undefined) return Math.max(cursor, token.to);
  if (token === undefined) return cursor;
  if (token.quote) {
    const closed = new RegExp(`^[^,\\[\\]{}${token.quote}]*${token.quote}`).exec(after);
    if (closed) return cursor + closed[0].length;
  }
  return cursor + /^[^\s,[\]{}"'#:]*/.exec(after)![0].length;
}

/** The text of a scalar on one line, as the failsafe schema of YAML reads it. */
export function scalarText(source: string): string {
  const trimmed = source.trim();
  if (trimmed.startsWith("'")) return trimmed.slice(1, -1).replaceAll("''", "'");
  if (!trimmed.startsWith('"')) return trimmed.replace(/\s#.*$/, '').trimEnd();
  try {
    return JSON.parse(trimmed) as string;
  } catch {
    return trimmed.slice(1, trimmed.endsWith('"') ? -1 : undefined);
  }
}
