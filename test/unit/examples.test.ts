import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { makeAnchor } from '../../src/core/anchor/makeAnchor';
import type { Annotation } from '../../src/core/annotation/annotation';
import { builtinCodebook } from '../../src/core/codebook/builtin';
import { checkAnnotation } from '../../src/core/codebook/checkAnnotation';
import { readSidecar } from '../../src/core/sidecar/readSidecar';
import { writeSidecar } from '../../src/core/sidecar/writeSidecar';
import { decodeText } from '../../src/core/text/decode';
import { isDiplomaticText } from '../../src/core/structure/recognise';
import { documentFacts } from '../../src/core/structure/facts';
import { PlainText } from '../../src/core/text/plainText';
import { sha256 } from '../../src/core/text/sha256';

const folder = path.join(process.cwd(), 'examples');

for (const { name, language } of [
  { name: 'declaration-val-clair.fr.txt', language: 'fr' },
  { name: 'harbour-statement.en.md', language: 'en' },
]) {
  describe(`the example ${name}`, () => {
    const text = textOf(fs.readFileSync(path.join(folder, name)));
    const bytes = fs.readFileSync(path.join(folder, `${name}.annotations.yaml`));
    const { sidecar, problems } = readSidecar(bytes);

    it('has a title, a date and a language', () => {
      const facts = documentFacts(text);
      assert.ok(facts.title !== undefined && facts.date !== undefined);
      assert.equal(facts.language, language);
    });

    it('has a canonical sidecar of this very text', () => {
      assert.deepEqual(problems, []);
      assert.equal(sidecar.textName, name);
      assert.equal(sidecar.sha256, sha256(text));
      assert.equal(writeSidecar(undefined, sidecar), bytes.toString());
    });

    it('has every passage where its offsets say, with the words around it', () => {
      for (const { anchor } of sidecar.annotations) {
        assert.deepEqual(anchor, makeAnchor(text, anchor));
        assert.equal(anchor.quote, anchor.quote.trim());
      }
    });

    it('is coded by the built-in codebook', () => {
      for (const annotation of sidecar.annotations) {
        assert.deepEqual(checkAnnotation(annotation, builtinCodebook), []);
        assert.ok(annotation.themes.length >= 1 && annotation.themes.length <= 3, annotation.id);
      }
    });

    it('shows every kind and strength, passages that nest and passages that overlap', () => {
      const codes = new Set(sidecar.annotations.map(({ kind, strength }) => `${kind} ${strength}`));
      for (const kind of builtinCodebook.kinds.values()) {
        const strengths = kind.strengths.length > 0 ? kind.strengths : [{ code: undefined }];
        for (const { code } of strengths) assert.ok(codes.has(`${kind.code} ${code}`), code);
      }
      assert.ok(somePair(sidecar.annotations, (a, b) => a.start <= b.start && b.end < a.end));
      const cross = (a: Span, b: Span) => a.start < b.start && b.start < a.end && a.end < b.end;
      assert.ok(somePair(sidecar.annotations, cross));
    });
  });
}

for (const { name, language, wrong } of [
  { name: 'exercice-defense-lisane.fr.txt', language: 'fr', wrong: '4821' },
  { name: 'exercise-straits-defence.en.txt', language: 'en', wrong: '4821' },
]) {
  describe(`the exercise ${name}`, () => {
    const text = textOf(fs.readFileSync(path.join(folder, name)));
    const bytes = fs.readFileSync(path.join(folder, `${name}.annotations.yaml`));
    const { sidecar, problems } = readSidecar(bytes);

    it('is a diplomatic text with a canonical sidecar of it', () => {
      assert.ok(isDiplomaticText(text));
      assert.equal(documentFacts(text).language, language);
      assert.deepEqual(problems, []);
      assert.equal(sidecar.sha256, sha256(text));
      assert.equal(writeSidecar(undefined, sidecar), bytes.toString());
      for (const { anchor } of sidecar.annotations) {
        assert.deepEqual(anchor, makeAnchor(text, anchor));
      }
    });

    it('leaves to do what the README tells: six wrong themes, and a condemnation to be tagged', () => {
      const { annotations } = sidecar;
      const mistaken = annotations.filter(({ themes }) => themes.includes(wrong));
      assert.equal(mistaken.length, 6);
      const last = Math.max(...annotations.map(({ anchor }) => anchor.end));
      assert.match(text.text.slice(last), /^\s*9\. (We condemn|Nous condamnons)/);
    });
  });
}

type Span = Annotation['anchor'];

function somePair(
  annotations: readonly Annotation[],
  relate: (a: Span, b: Span) => boolean,
): boolean {
  return annotations.some((a) => annotations.some((b) => a !== b && relate(a.anchor, b.anchor)));
}

function textOf(bytes: Uint8Array): PlainText {
  const decoded = decodeText(bytes);
  assert.ok('text' in decoded);
  return new PlainText(decoded.text);
}
