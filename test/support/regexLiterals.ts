/** The regular expressions of a TypeScript source, as they are written there: source and flags. */
export function regexLiterals(code: string): { source: string; flags: string }[] {
  const found: { source: string; flags: string }[] = [];
  const token =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|(?<=[(,=:[!&|?{};\n>]\s*)\/((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([a-z]*)/g;
  for (const [, source, flags] of code.matchAll(token)) {
    if (source !== undefined) found.push({ source, flags: flags! });
  }
  return found;
}
