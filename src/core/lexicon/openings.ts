/** What a match begins with. */
export interface Opening {
  /** Its first letters, six at most; '' where it may begin with anything. */
  readonly letters: string;
  /** Whether they are a whole word. */
  readonly whole: boolean;
}

interface Sofar extends Opening {
  /** Whether more letters are known to follow. */
  readonly open: boolean;
}

/** Enough letters to tell most verbs from most other words. */
const longest = 6;
const nothing: readonly Sofar[] = [{ letters: '', whole: true, open: true }];
const unknown: readonly Sofar[] = [{ letters: '', whole: false, open: false }];
const wordEnd: readonly Sofar[] = [{ letters: '', whole: true, open: false }];

/**
 * What matches of `source` begin with: every one of them with one of these.
 * @param source What `compileInner` makes.
 */
export function openings(source: string): Opening[] {
  return choice({ source, at: 0 });
}

interface Cursor {
  readonly source: string;
  at: number;
}

function choice(cursor: Cursor): Sofar[] {
  const found = sequence(cursor);
  while (cursor.source[cursor.at] === '|') {
    cursor.at++;
    found.push(...sequence(cursor));
  }
  return found;
}

function sequence(cursor: Cursor): Sofar[] {
  let found: Sofar[] = [...nothing];
  while (cursor.at < cursor.source.length && !/[|)]/.test(cursor.source[cursor.at]!)) {
    const next = quantified(cursor, atom(cursor));
    found = found.flatMap((first) =>
      first.open ? next.map((then) => join(first, then)) : [first],
    );
  }
  return found;
}

function join(first: Sofar, then: Sofar): Sofar {
  const letters = first.letters + then.letters;
  const isCut = letters.length > longest;
  return {
    letters: letters.slice(0, longest),
    whole: then.whole && !isCut,
    open: then.open && !isCut,
  };
}

function atom(cursor: Cursor): readonly Sofar[] {
  const rest = cursor.source.slice(cursor.at, cursor.at + 80);
  const group = /^\(\?(?:(:)|<?[!=])/.exec(rest);
  if (group) {
    cursor.at += group[0].length;
    const inner = choice(cursor);
    cursor.at++;
    return group[1] === undefined ? nothing : inner;
  }
  const [one] = /^(?:\[(?:\\.|[^\]\\])*\]|\\p\{\w+\}|\\?.)/su.exec(rest)!;
  cursor.at += one.length;
  if (/^\p{L}$/u.test(one)) return [{ letters: one, whole: true, open: true }];
  return new RegExp(`^${one}$`, 'u').test('a') ? unknown : wordEnd;
}

/** What is optional may be nothing; of what is repeated, only the first time is known. */
function quantified(cursor: Cursor, found: readonly Sofar[]): readonly Sofar[] {
  const quantifier = /^(?:\?|\{(\d+)[^}]*\})/.exec(cursor.source.slice(cursor.at, cursor.at + 12));
  if (!quantifier) return found;
  cursor.at += quantifier[0].length;
  if (quantifier[0] === '?') return [...found, ...nothing];
  const once = found.map((first) => ({ ...first, whole: first.whole && !first.open, open: false }));
  return Number(quantifier[1]) > 0 ? once : [...once, ...nothing];
}
