import type * as vscode from 'vscode';

/** What the YAML extension finds as well: syntax, and what a schema knows. */
const bySyntax: ReadonlySet<unknown> = new Set(['sidecar-syntax', 'codebook-syntax']);
const bySchema: ReadonlySet<unknown> = new Set([
  'sidecar-wrong-type',
  'sidecar-missing-key',
  'sidecar-duplicate-key',
  'sidecar-offsets',
  'sidecar-newer-version',
  'sidecar-not-a-sidecar',
  'codebook-type',
  'codebook-version',
  'codebook-duplicate',
  'codebook-unknown-key',
  'codebook-code',
  'codebook-color',
  'codebook-key',
  'codebook-language',
  'codebook-themes-per-annotation',
]);

/** Whether a problem was found by the YAML extension. */
export function isTheirs({ source }: Pick<vscode.Diagnostic, 'source'>): boolean {
  return /^yaml\b/i.test(source ?? '');
}

/**
 * Our problems without those that the YAML extension shows already: a syntax error where it has one,
 * what a schema knows where it marks the same line. What it does not say, we do.
 * @param all What is shown of a file.
 */
export function withoutDoubles(
  ours: readonly vscode.Diagnostic[],
  all: readonly vscode.Diagnostic[],
): vscode.Diagnostic[] {
  const theirs = all.filter(isTheirs);
  const hasSyntaxError = theirs.some(({ source }) => /^yaml$/i.test(source ?? ''));
  const lines = new Set(theirs.map(({ range }) => range.start.line));
  return ours.filter(({ code, range }) => {
    if (bySyntax.has(code)) return !hasSyntaxError;
    return !bySchema.has(code) || !lines.has(range.start.line);
  });
}
