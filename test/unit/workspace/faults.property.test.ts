import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readSidecar } from '../../../src/core/sidecar/readSidecar';
import type { FileErrorCode } from '../../../src/core/workspace/fileStore';
import { counted, noteFigure } from '../../support/figures';
import { Random } from '../../support/random';
import { runs } from '../../support/runs';
import { UnsteadyFiles } from '../../support/unsteadyFiles';
import { fields, patchOf, plain, sidecarUri, WindowWriter } from './writers';

const told: Record<FileErrorCode, RegExp> = {
  full: /the disk is full\. Make room, then try again; your change is kept/,
  denied: /is read-only\. Allow writing there, then try again; your change is kept/,
  missing: /its folder is gone\. Put the folder back, then try again; your change is kept/,
  failed: /\(\{reason\}\)\. Try again; your change is kept/,
};

const step = fc.record({
  act: fc.constantFrom('add', 'edit', 'remove', 'undo', 'redo'),
  which: fc.nat(9),
  field: fc.constantFrom(...fields),
  fault: fc.option(fc.constantFrom<FileErrorCode>('full', 'denied', 'missing', 'failed')),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function change(writer: WindowWriter, { act, which, field }: Step, value: string): void {
  const { annotations } = writer;
  const id = annotations[which % Math.max(1, annotations.length)]?.id ?? '';
  if (act === 'add') writer.add(value);
  else if (act === 'edit') writer.edit(id, patchOf(field, value));
  else if (act === 'remove') writer.remove(id);
  else writer[act]();
}

describe('a workspace whose files fail', () => {
  it('says so, leaves the bytes alone, keeps the change, and writes it when asked again', async function () {
    const numRuns = runs(200, 5000);
    this.timeout(60_000 + numRuns * 50);
    let faults = 0;
    const minute = (
      (count) => () =>
        count++
    )(0);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.array(step, { maxLength: 15 }), async (seed, steps) => {
        const files = new UnsteadyFiles(new Random(seed));
        const writer = await WindowWriter.open(files, new Random(seed), minute, 'ana');
        const onDisk = (): string | undefined => files.text(sidecarUri);
        for (const each of steps) {
          const [before, annotations] = [onDisk(), JSON.stringify(writer.annotations)];
          files.faults.replace = each.fault ?? undefined;
          writer.failures.length = 0;
          change(writer, each, `v${minute()}`);
          const changed = JSON.stringify(writer.annotations);
          await writer.saved();
          assert.equal(JSON.stringify(writer.annotations), changed, 'kept in memory');
          if (changed === annotations) continue;
          if (each.fault === null) assert.deepEqual(writer.failures, [undefined]);
          else {
            faults++;
            assert.match(writer.failures.join(), told[each.fault]);
            assert.equal(onDisk(), before);
          }
        }
        files.faults.replace = undefined;
        writer.saveAgain();
        await writer.saved();
        const { annotations } = writer;
        const other = await WindowWriter.open(files, new Random(seed), minute, 'bob');
        assert.deepEqual(plain(other.annotations), plain(annotations));
        assert.ok(!writer.workspace.sidecarsOf('mem:/texts/a.txt').some(({ unsaved }) => unsaved));
      }),
      { numRuns },
    );
    noteFigure({
      what: 'a save of the workspace that fails',
      tried: counted(faults, 'failed saves'),
      result: 'each told, bytes intact, change kept and written when asked again',
    });
  });

  it('tries again by itself with the next change, and once a damaged file is mended', async () => {
    const files = new UnsteadyFiles(new Random(1));
    const minute = (
      (count) => () =>
        count++
    )(0);
    const writer = await WindowWriter.open(files, new Random(1), minute, 'ana');
    files.faults.replace = 'full';
    writer.add('first');
    await writer.saved();
    files.faults.replace = undefined;
    writer.add('second');
    await writer.saved();
    const whole = files.text(sidecarUri)!;
    assert.deepEqual([...whole.matchAll(/kind: "(.*)"/g)].map(([, kind]) => kind).sort(), [
      'first',
      'second',
    ]);
    files.race = () => {
      files.put(sidecarUri, whole.slice(0, -20));
    };
    writer.add('third');
    await writer.saved();
    assert.match(writer.failures.at(-1)!, /has a problem at line/);
    assert.equal(files.text(sidecarUri), whole.slice(0, -20));
    assert.equal(writer.annotations.length, 3);
    files.put(sidecarUri, whole);
    writer.saveAgain();
    await writer.saved();
    const { sidecar } = readSidecar(new TextEncoder().encode(files.text(sidecarUri)));
    assert.deepEqual(plain(sidecar.annotations), plain(writer.annotations));
    assert.equal(writer.annotations.length, 3);
  });

  it('gives up politely where another program never stops writing', async () => {
    const files = new UnsteadyFiles(new Random(1));
    const minute = (
      (count) => () =>
        count++
    )(0);
    const writer = await WindowWriter.open(files, new Random(1), minute, 'ana');
    const busy = (): void => {
      files.put(sidecarUri, `# ${minute()}\n${empty}`);
      files.race = busy;
    };
    files.race = busy;
    writer.add('first');
    await writer.saved();
    assert.match(writer.failures.at(-1)!, /is being written by another program all the time/);
    files.race = undefined;
    writer.saveAgain();
    await writer.saved();
    assert.match(files.text(sidecarUri)!, /kind: "first"/);
  });
});

describe('a workspace that finds a damaged sidecar', () => {
  const damage = fc.record({
    what: fc.constantFrom('cut', 'nul', 'flip', 'line', 'marker'),
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    bit: fc.nat(7),
  });
  type Damage = typeof damage extends fc.Arbitrary<infer D> ? D : never;

  function damaged(bytes: Uint8Array, { what, at, bit }: Damage): Uint8Array {
    const offset = Math.floor(at * bytes.length);
    if (what === 'cut') return bytes.slice(0, offset);
    const copy = bytes.slice();
    if (what === 'nul') copy[offset] = 0;
    if (what === 'flip') copy[offset]! ^= 1 << bit;
    if (what !== 'line' && what !== 'marker') return copy;
    const lines = new TextDecoder().decode(bytes).split('\n');
    const line = Math.floor(at * lines.length);
    lines.splice(line, what === 'line' ? 1 : 0, ...(what === 'marker' ? ['<<<<<<< HEAD'] : []));
    return new TextEncoder().encode(lines.join('\n'));
  }

  it('writes nothing on opening, nothing at all where it cannot be read whole, and loses nothing', async function () {
    const numRuns = runs(200, 10_000);
    this.timeout(60_000 + numRuns * 50);
    const minute = (
      (count) => () =>
        count++
    )(0);
    const made = new UnsteadyFiles(new Random(1));
    const ana = await WindowWriter.open(made, new Random(1), minute, 'ana');
    for (let i = 0; i < 5; i++) ana.add(`v${minute()}`);
    await ana.saved();
    const whole = new TextEncoder().encode(made.text(sidecarUri));
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
        const bytes = damages.reduce(damaged, whole);
        const files = new UnsteadyFiles(new Random(1));
        await files.replace(sidecarUri, bytes, undefined);
        const writer = await WindowWriter.open(files, new Random(2), minute, 'bob');
        await writer.saved();
        assert.equal(await files.read(sidecarUri), bytes, 'opened');
        const { writable, sidecar } = readSidecar(bytes);
        const seen = new Set(writer.annotations.map(({ id }) => id));
        assert.equal(seen.size, sidecar.annotations.length);
        writer.add('new');
        await writer.saved();
        if (!writable) refused++;
        if (!writable) assert.equal(await files.read(sidecarUri), bytes, 'left alone');
        const after = readSidecar((await files.read(sidecarUri))!);
        assert.equal(after.writable, writable);
        const kept = new Set(after.sidecar.annotations.map(({ id }) => id));
        for (const id of seen) assert.ok(kept.has(id));
      }),
      { numRuns },
    );
    noteFigure({
      what: 'mutated sidecars in a window',
      tried: `${counted(numRuns, 'runs')}, ${refused.toLocaleString('en')} of them not to be read whole`,
      result: 'no exception, not a byte of these written',
    });
  });
});

const empty = 'communique: 1\ntext: "a.txt"\nsha256: ""\nannotations: []\n...\n';
