import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { parseStructure } from '../../../src/core/structure/parseStructure';
import type { VerbKind } from '../../../src/core/structure/structure';
import { PlainText } from '../../../src/core/text/plainText';
import { labelOf, LineReader, loadGrammar } from '../../support/grammar';
import { realText, realTextNames } from '../../support/realTexts';

interface Verb {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

describe('the grammar in real texts', function () {
  let grammar: IGrammar;

  before(async function () {
    if (realTextNames().length === 0) this.skip();
    grammar = await loadGrammar();
  });

  it('marks the kinds of verbs as the parser does: nine in ten of them, and nine in ten are right', () => {
    const counts = { known: 0, found: 0, marked: 0, right: 0 };
    for (const name of realTextNames()) {
      const known = verbsOf(realText(name)!);
      const marked = markedVerbs(grammar, new PlainText(realText(name)!).text);
      counts.known += known.length;
      counts.found += known.filter((verb) => marked.some((other) => isSame(verb, other))).length;
      counts.marked += marked.length;
      counts.right += marked.filter((verb) => known.some((other) => isSame(verb, other))).length;
    }
    assert.ok(counts.found >= counts.known * 0.85, JSON.stringify(counts));
    assert.ok(counts.right >= counts.marked * 0.9, JSON.stringify(counts));
  });

  it('leaves nothing open at the end of a paragraph but contacts and links', () => {
    for (const name of realTextNames()) {
      const reader = new LineReader(grammar);
      let inFurniture = false;
      for (const [index, line] of realText(name)!.split('\n').entries()) {
        const labels = reader.read(line).map(({ scopes }) => labelOf(scopes));
        if (line.trim() !== '') inFurniture = labels[0] === 'furniture';
        // The rule for the whole text, and the one that a blank line opens.
        else if (!inFurniture) assert.ok(reader.depth <= 3, `${name}:${index + 1}`);
      }
    }
  });
});

function verbsOf(content: string): Verb[] {
  const text = new PlainText(content);
  return parseStructure(text).verbs.map(({ kind, start, end }) => ({
    kind,
    start: text.toUtf16(start),
    end: text.toUtf16(end),
  }));
}

const kinds: readonly VerbKind[] = [
  'commitment',
  'condemnation',
  'announcement',
  'appeal',
  'welcome',
];

function markedVerbs(grammar: IGrammar, text: string): Verb[] {
  const reader = new LineReader(grammar);
  const found: Verb[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    for (const { start, end, scopes } of reader.read(line)) {
      const kind = kinds.find((one) => labelOf(scopes).startsWith(one));
      if (kind) found.push({ kind, start: at + start, end: at + end });
    }
    at += line.length + 1;
  }
  return found;
}

function isSame(a: Verb, b: Verb): boolean {
  return a.kind === b.kind && a.start < b.end && b.start < a.end;
}
