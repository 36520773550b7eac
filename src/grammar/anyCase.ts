const token = /\[(?:\\.|[^\]\\])*\]|\\[pPx]\{\w+\}|\\.|\p{L}/gsu;
const small = /^\p{Ll}$/u;

/**
 * The source of an expression in small letters, changed so that each letter may be a capital. `(?i:…)` would
 * say so, too, but takes Oniguruma ten times as long to prepare.
 */
export function anyCase(source: string): string {
  const changed = source.replace(token, (part) => {
    if (part.startsWith('[')) return withCapitals(part);
    return small.test(part) ? `[${part.toUpperCase()}${part}]` : part;
  });
  return `(?:${changed})`;
}

/** A class with the capitals of its letters; ranges are of `a-z` and its like. */
function withCapitals(characters: string): string {
  return characters.replace(/\\[pPx]\{\w+\}|\\.|\p{Ll}-\p{Ll}|\p{Ll}/gsu, (part) =>
    part.startsWith('\\') ? part : part.toUpperCase() + part,
  );
}
