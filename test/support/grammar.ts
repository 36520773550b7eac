import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import {
  INITIAL,
  Registry,
  type IGrammar,
  type IRawGrammar,
  type StateStack,
} from 'vscode-textmate';
import { communiqueGrammar } from '../../src/grammar/communiqueGrammar';
import type { Grammar } from '../../src/grammar/rule';

/** A run of one line with its scopes, that of the language and its name as their ending left out. */
export interface ScopedRun {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

let onigLib: Promise<{
  createOnigScanner: typeof createOnigScanner;
  createOnigString: typeof createOnigString;
}>;

/** The grammar as VS Code would load it; YAML, which VS Code brings, is only `key: value` here. */
export async function loadGrammar(grammar: Grammar = communiqueGrammar()): Promise<IGrammar> {
  onigLib ??= prepare();
  const yaml = { match: String.raw`([\w-]+)(:)`, name: 'entity.name.tag.yaml' };
  const raw: Record<string, unknown> = {
    'text.communique': grammar,
    'source.yaml': { scopeName: 'source.yaml', patterns: [yaml], repository: {} },
  };
  const registry = new Registry({
    onigLib,
    loadGrammar: (name) => Promise.resolve((raw[name] as IRawGrammar | undefined) ?? null),
  });
  return (await registry.loadGrammar('text.communique'))!;
}

async function prepare() {
  const main = createRequire(path.resolve('package.json')).resolve('vscode-oniguruma');
  await loadWASM(fs.readFileSync(path.join(path.dirname(main), 'onig.wasm')));
  return { createOnigScanner, createOnigString };
}

/** Reads lines one after the other, as an editor does. */
export class LineReader {
  #state: StateStack = INITIAL;

  constructor(private readonly grammar: IGrammar) {}

  /** How many rules are open after the last line. */
  get depth(): number {
    return this.#state.depth;
  }

  read(line: string): ScopedRun[] {
    const { tokens, ruleStack } = this.grammar.tokenizeLine(line, this.#state);
    this.#state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      start: startIndex,
      end: Math.min(endIndex, line.length),
      scopes: scopes.slice(1).map((scope) => scope.replace(/\.communique$/, '')),
    }));
  }
}

/** The scopes that tests tell apart, by their beginning, and what tests call them. */
const labels: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:keyword|message|entity\.name\.function|variable|support\.class).*?\.((?:commitment|condemnation|announcement|appeal|welcome)(?:\.\w+)?)$/,
    '$1',
  ],
  [/^constant\.(?:numeric|other)\.(\w+)$/, '$1'],
  [/^entity\.name\.section\.(\w+)$/, '$1'],
  [/^entity\.name\.type\.document-kind$/, 'kind'],
  [/^meta\.dateline$/, 'dateline'],
  [/^markup\.list\.(\w+)$/, '$1'],
  [/^string\.quoted\.\w+$/, 'quotation'],
  [/^punctuation\.definition\.string$/, 'quote-mark'],
  [/^punctuation\.definition\.heading$/, 'heading-mark'],
  [/^comment\.block\.(\w+)$/, '$1'],
  [/^markup\.underline\.link\.reference$/, 'reference'],
  [/^markup\.underline\.link$/, 'address'],
  [/^meta\.embedded\.block\.frontmatter$/, 'front-matter'],
  [/^markup\.(bold|italic)$/, '$1'],
];

/** What a run is, by the innermost scope that tells: `commitment.high`, `date`, `heading`; '' for plain text. */
export function labelOf(scopes: readonly string[]): string {
  for (const scope of scopes.toReversed()) {
    for (const [pattern, label] of labels) {
      if (pattern.test(scope)) return scope.replace(pattern, label);
    }
  }
  return '';
}

/** A text as `{Nous approfondirons|commitment.high} notre coopération`, every run with its label. */
export function marked(grammar: IGrammar, text: string): string {
  const reader = new LineReader(grammar);
  return text
    .split('\n')
    .map((line) => {
      const runs: { label: string; words: string }[] = [];
      for (const { start, end, scopes } of reader.read(line)) {
        const label = labelOf(scopes);
        const words = line.slice(start, end);
        if (runs.at(-1)?.label === label) runs.at(-1)!.words += words;
        else runs.push({ label, words });
      }
      return runs
        .map(({ label, words }) => (label && words ? `{${words}|${label}}` : words))
        .join('');
    })
    .join('\n');
}
