import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { readSidecar } from '../../../src/core/sidecar/readSidecar';
import { repairSidecar } from '../../../src/core/sidecar/repairSidecar';
import type { Sidecar } from '../../../src/core/sidecar/sidecar';
import { writeSidecar } from '../../../src/core/sidecar/writeSidecar';
import { runs } from '../../support/runs';
import { annotations } from './records';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** What can happen to a file. `at` and `to` are fractions of it. */
const damage = fc.record({
  what: fc.constantFrom(
    'cut',
    'nul',
    'flip',
    'zeros',
    'swap',
    'drop',
    'double',
    'marker',
    'crlf',
    'utf16',
  ),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  bit: fc.nat(7),
});
type Damage = typeof damage extends fc.Arbitrary<infer D> ? D : never;

function damaged(bytes: Uint8Array, { what, at, to, bit }: Damage): Uint8Array {
  const offset = Math.floor(at * (bytes.length - 1));
  const copy = bytes.slice();
  if (what === 'cut') return bytes.slice(0, offset);
  if (what === 'crlf') return encode(decode(bytes).replaceAll('\n', '\r\n'));
  if (what === 'utf16') return new Uint8Array(Buffer.from(`\ufeff${decode(bytes)}`, 'utf16le'));
  if (what === 'zeros') return copy.fill(0, offset);
  if (what === 'nul' || what === 'flip') {
    copy[offset] = what === 'nul' ? 0 : copy[offset]! ^ (1 << bit);
    return copy;
  }
  const lines = decode(bytes).split('\n');
  const [from, other] = [at, to].map((place) => Math.floor(place * (lines.length - 1)));
  const line = lines[from!]!;
  if (what === 'swap') [lines[from!], lines[other!]] = [lines[other!]!, line];
  else if (what === 'drop') lines.splice(from!, 1);
  else if (what === 'double') lines.splice(from!, 0, line);
  else lines.splice(from!, 0, '<<<<<<< HEAD');
  return encode(lines.join('\n'));
}

/** The annotations of `whole` whose lines all stand in `text`, with nothing else between. */
function untouched(whole: Sidecar, text: string): string[] {
  const entries = [...whole.source.entries.values()];
  return entries
    .filter((entry) => {
      const at = `\n${text}`.indexOf(`\n${entry.text}`);
      const rest = text.slice(at + entry.text.length);
      return at > 0 && /^(?:- id: "|\.\.\.\n)/.test(rest);
    })
    .map(({ annotation }) => JSON.stringify(annotation));
}

const shortOf = ({ annotations }: Sidecar): unknown[] =>
  annotations.map(({ id, kind, anchor }) => [id, kind, String(anchor.start), anchor.quote]);

/** The same, as the yaml package reads the file as a whole. */
const yamlShortOf = (text: string): unknown[] => {
  const root = parse(text, { schema: 'failsafe' }) as { annotations: unknown };
  const items = Array.isArray(root.annotations) ? (root.annotations as unknown[]) : [];
  return items.map((item) => {
    const { id, kind, start, quote } = item as Record<string, string>;
    return [id, kind, start, quote];
  });
};

describe('a damaged sidecar', () => {
  const scenario = fc.record({
    content: fc.record({ textName: fc.constant('a.txt'), sha256: fc.constant('0'), annotations }),
    damages: fc.array(damage, { minLength: 1, maxLength: 3 }),
  });
  const damagedFile = ({
    content,
    damages,
  }: typeof scenario extends fc.Arbitrary<infer S> ? S : never) => {
    const text = writeSidecar(undefined, content);
    return {
      whole: readSidecar(encode(text)).sidecar,
      bytes: damages.reduce(damaged, encode(text)),
    };
  };

  it('is never an exception, and what is whole in it stays readable', () => {
    fc.assert(
      fc.property(scenario, (value) => {
        const { whole, bytes } = damagedFile(value);
        const { sidecar, problems, writable } = readSidecar(bytes);
        assert.equal(writable, !problems.some(({ severity }) => severity === 'error'));
        const text = decode(bytes).replace(/\r\n?/g, '\n');
        const read = new Set(sidecar.annotations.map((annotation) => JSON.stringify(annotation)));
        for (const annotation of untouched(whole, text)) {
          assert.ok(read.has(annotation), annotation);
        }
        if (writable) assert.deepEqual(shortOf(sidecar), yamlShortOf(text));
        const lineCount = text.split('\n').length;
        for (const { range } of problems) assert.ok(range.start.line < lineCount);
      }),
      { numRuns: runs(150, 10_000) },
    );
  });

  it('is never taken for whole where it was cut', () => {
    fc.assert(
      fc.property(scenario, fc.double({ min: 0, max: 1, noNaN: true }), ({ content }, at) => {
        const bytes = encode(writeSidecar(undefined, content));
        // What ends with the dots lacks nothing but a line end.
        const length = Math.floor(at * (bytes.length - 2));
        assert.equal(readSidecar(bytes.slice(0, length)).writable, false);
      }),
      { numRuns: runs(150, 10_000) },
    );
  });

  it('is repaired into one that can be read, with all that was readable before', () => {
    fc.assert(
      fc.property(scenario, (value) => {
        const { bytes } = damagedFile(value);
        const before = readSidecar(bytes);
        const repaired = repairSidecar(bytes);
        if (!repaired) return;
        assert.ok(!before.writable);
        const after = readSidecar(encode(repaired.text));
        assert.deepEqual(after.problems, [], repaired.text);
        assert.ok(after.sidecar.annotations.length >= before.sidecar.annotations.length);
        const kept = new Set(after.sidecar.annotations.map(({ anchor }) => JSON.stringify(anchor)));
        for (const { anchor } of before.sidecar.annotations) {
          assert.ok(kept.has(JSON.stringify(anchor)));
        }
      }),
      { numRuns: runs(200, 10_000) },
    );
  });

  const cut = `communique: 1
text: "a.txt"
sha256: "ab"
annotations:
- id: "a1"
  kind: "x"
  start: 1
  end: 2
  quote: "w"
- id: "b2"
  kind: "x"
  start: 3
  end: 4
  quote: "v"
  prefix: "cut of`;

  it('keeps what can be salvaged of a cut annotation, and its lines as comments', () => {
    const repaired = repairSidecar(encode(cut));
    assert.match(repaired!.text, /^- id: "a1"$/m);
    assert.match(repaired!.text, /^# {3}prefix: "cut of\n- id: "b2"$/m);
    assert.deepEqual(readSidecar(encode(repaired!.text)).problems, []);
  });

  it('leaves out what cannot be read, and says so at its line', () => {
    const repaired = repairSidecar(encode(cut.replace('quote: "v"', 'quote: "v')));
    assert.match(repaired!.text, /^# - id: "b2"\n# {3}kind: "x"$/m);
    const left = repaired!.problems.find(({ code }) => code === 'sidecar-left-out');
    assert.equal(left?.range.start.line, 9);
  });

  it('is left alone where it is whole, or of a newer format, or no sidecar', () => {
    const newer =
      'communique: 2\ntext: a\nannotations:\n- id: a\n  kind: b\n  start: 1\n  end: 2\n  quote: c\n';
    for (const text of [
      cut.replace(/- id[^]*/, '...\n').replace('annotations:', 'annotations: []'),
      newer,
      'title: x\n',
      '',
    ]) {
      assert.equal(repairSidecar(encode(text)), undefined);
    }
  });
});
