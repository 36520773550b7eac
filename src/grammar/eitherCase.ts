/**
 * The source of an expression in small letters, changed so that a match may begin with a capital.
 * `(?i:…)` would say so, too, but takes Oniguruma ten times as long to prepare.
 * @param source What `compilePattern` makes: letters, groups, classes, properties and bounded quantifiers.
 */
export function eitherCase(source: string): string {
  return choice({ source, at: 0 }).text;
}

interface Cursor {
  readonly source: string;
  at: number;
}

interface Part {
  readonly text: string;
  /** Whether it may be nothing, so that a match may begin with what follows. */
  readonly mayBeEmpty: boolean;
}

function choice(cursor: Cursor): Part {
  const parts = [sequence(cursor)];
  while (cursor.source[cursor.at] === '|') {
    cursor.at++;
    parts.push(sequence(cursor));
  }
  return {
    text: parts.map(({ text }) => text).join('|'),
    mayBeEmpty: parts.some(({ mayBeEmpty }) => mayBeEmpty),
  };
}

function sequence(cursor: Cursor): Part {
  let text = '';
  let mayBeEmpty = true;
  while (cursor.at < cursor.source.length && !/[|)]/.test(cursor.source[cursor.at]!)) {
    const start = cursor.at;
    const part = atom(cursor);
    const quantifier = /^(?:[?*+]|\{(\d+)[^}]*\})?/.exec(cursor.source.slice(cursor.at))!;
    cursor.at += quantifier[0].length;
    const isOptional = /^[?*]/.test(quantifier[0]) || quantifier[1] === '0';
    text += mayBeEmpty ? part.text + quantifier[0] : cursor.source.slice(start, cursor.at);
    mayBeEmpty &&= part.mayBeEmpty || isOptional;
  }
  return { text, mayBeEmpty };
}

function atom(cursor: Cursor): Part {
  const rest = cursor.source.slice(cursor.at);
  const group = /^\((?:\?(?::|<?[!=]))?/.exec(rest)?.[0];
  if (group !== undefined) {
    const start = cursor.at;
    cursor.at += group.length;
    const inner = choice(cursor);
    cursor.at++;
    const isLook = /[!=]$/.test(group);
    const text = isLook ? cursor.source.slice(start, cursor.at) : `${group}${inner.text})`;
    return { text, mayBeEmpty: isLook || inner.mayBeEmpty };
  }
  const [one] = /^(?:\[(?:\\.|[^\]\\])*\]|\\[pP]\{\w+\}|\\x\{\w+\}|\\?.)/su.exec(rest)!;
  cursor.at += one.length;
  const isSmall = /^\p{Ll}$/u.test(one);
  return { text: isSmall ? `[${one.toUpperCase()}${one}]` : one, mayBeEmpty: false };
}
