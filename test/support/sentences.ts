import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import type * as typescript from 'typescript';

// Loaded at run time: bundled, it would make every build of the unit tests slow.
const ts = createRequire(path.resolve('package.json'))('typescript') as typeof typescript;

/** A sentence for people in the sources: the text given to `message` or `vscode.l10n.t`. */
export interface Sentence {
  readonly text: string;
  /** `src/…:line`. */
  readonly where: string;
}

export interface Sentences {
  readonly found: readonly Sentence[];
  /** Where the text is no literal, so that nobody can look up its translation beforehand. */
  readonly hidden: readonly string[];
}

/** Every sentence in the TypeScript sources below a folder, but for those in `except`. */
export function sentencesBelow(folder: string, except: readonly string[] = []): Sentences {
  const found: Sentence[] = [];
  const hidden: string[] = [];
  for (const file of typeScriptBelow(folder)) {
    if (except.includes(file)) continue;
    const { found: sentences, hidden: others } = sentencesOf(file, fs.readFileSync(file, 'utf8'));
    found.push(...sentences);
    hidden.push(...others);
  }
  return { found, hidden };
}

export function sentencesOf(file: string, source: string): Sentences {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Sentence[] = [];
  const hidden: string[] = [];
  const visit = (node: typescript.Node): void => {
    if (ts.isCallExpression(node) && isSentenceMaker(node.expression)) {
      const first = node.arguments[0];
      const { line } = tree.getLineAndCharacterOfPosition((first ?? node).getStart(tree));
      const where = `${file}:${line + 1}`;
      if (first && ts.isStringLiteralLike(first)) found.push({ text: first.text, where });
      else hidden.push(where);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { found, hidden };
}

/** `message`, `l10n.t`, `vscode.l10n.t`. */
function isSentenceMaker(callee: typescript.Expression): boolean {
  return /^(?:message|(?:\w+\.)?l10n\.t)$/.test(callee.getText());
}

function typeScriptBelow(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))
    .sort();
}
