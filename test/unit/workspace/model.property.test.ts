import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Annotation } from '../../../src/core/annotation/annotation';
import { inlineJson } from '../../../src/core/sidecar/canonicalText';
import { readSidecar } from '../../../src/core/sidecar/readSidecar';
import { counted, noteFigure } from '../../support/figures';
import { Random } from '../../support/random';
import { runs } from '../../support/runs';
import { turns, UnsteadyFiles } from '../../support/unsteadyFiles';
import {
  CloneWriter,
  fields,
  patchOf,
  plain,
  sidecarUri,
  WindowWriter,
  type Field,
  type Writer,
} from './writers';

const act = fc.constantFrom(
  ...(['add', 'add', 'edit', 'edit', 'edit', 'remove', 'undo', 'redo', 'decide'] as const),
  ...(['read', 'read', 'saved', 'race', 'full', 'readable', 'damage'] as const),
);
const step = fc.record({
  act,
  who: fc.nat(2),
  /** Which annotation, of those that the writer sees. */
  which: fc.nat(9),
  field: fc.constantFrom(...fields),
  /** How long the others have before the next step. */
  pause: fc.constantFrom(0, 0, 1, 3, 8),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Every value that an annotation has for a field, those to be decided about included. */
function valuesOf(annotation: Annotation | undefined): string[] {
  if (!annotation) return [];
  return fields.flatMap((field) => {
    const values: unknown[] = [annotation[field], ...(annotation.conflicts?.[field] ?? [])];
    return values.map((value) => `${annotation.id} ${field} ${inlineJson(value ?? null)}`);
  });
}

/** Some writers of one sidecar, and what must not be lost. */
class Model {
  readonly files: UnsteadyFiles;
  readonly writers: Writer[] = [];
  /** Ids that somebody added, and that somebody removed. */
  readonly #added = new Set<string>();
  readonly #removed = new Set<string>();
  /** Values that somebody wrote, and that somebody who saw them replaced or decided against. */
  readonly #written = new Set<string>();
  readonly #replaced = new Set<string>();
  #count = 0;

  private constructor(readonly random: Random) {
    this.files = new UnsteadyFiles(random);
  }

  static async start(seed: number, windows: number): Promise<Model> {
    const model = new Model(new Random(seed));
    const minute = (): number => model.#count++;
    for (let i = 0; i < windows; i++) {
      model.writers.push(await WindowWriter.open(model.files, model.random, minute, `w${i}`));
    }
    model.writers.push(new CloneWriter(model.files, minute));
    return model;
  }

  async take({ act, who, which, field, pause }: Step): Promise<void> {
    const writer = this.writers[who % this.writers.length]!;
    const { annotations } = writer;
    const id = annotations[which % Math.max(1, annotations.length)]?.id ?? '';
    const value = `v${this.#count++}`;
    switch (act) {
      case 'add':
        this.#watched(writer, () => {
          writer.add(value);
        });
        break;
      case 'edit':
        this.#watched(writer, () => {
          writer.edit(id, patchOf(field, value));
        });
        break;
      case 'decide':
        this.#watched(writer, () => {
          writer.edit(id, { conflicts: undefined });
        });
        break;
      case 'remove':
        this.#watched(writer, () => {
          writer.remove(id);
        });
        break;
      case 'undo':
      case 'redo':
        this.#watched(writer, () => {
          writer[act]();
        });
        break;
      case 'read':
      case 'saved':
        await writer[act]();
        break;
      case 'race':
        this.files.race = () => {
          const other = this.writers.at(-1)!;
          this.#watched(other, () => {
            other.add(value);
          });
          void other.read();
        };
        break;
      case 'full':
        this.files.faults.replace = this.files.faults.replace ? undefined : 'full';
        break;
      case 'readable':
        this.files.faults.read = this.files.faults.read ? undefined : 'failed';
        break;
      case 'damage':
        await this.#damage(writer, which);
        break;
    }
    await turns(pause);
  }

  /** Everybody saves and reads until nothing is new. */
  async settle(): Promise<void> {
    this.files.faults.replace = this.files.faults.read = undefined;
    for (
      let rounds = 0, before: string | undefined;
      rounds < 2 || before !== this.#text;
      rounds++
    ) {
      assert.ok(rounds < 10, 'no end of changes');
      before = this.#text;
      for (const writer of this.writers) {
        await writer.read();
        writer.saveAgain();
        await writer.saved();
      }
    }
    for (const writer of this.writers) await writer.read();
  }

  get #text(): string | undefined {
    return this.files.text(sidecarUri);
  }

  check(): void {
    const text = this.#text;
    const bytes = new TextEncoder().encode(text ?? '');
    const { sidecar, problems } = readSidecar(bytes);
    if (text !== undefined) assert.deepEqual(problems, []);
    for (const { annotations } of this.writers) {
      assert.deepEqual(plain(annotations), plain(sidecar.annotations));
    }
    const byId = new Map(sidecar.annotations.map((annotation) => [annotation.id, annotation]));
    for (const id of this.#added) {
      assert.ok(byId.has(id) || this.#removed.has(id), `${id} is lost`);
    }
    const kept = new Set(sidecar.annotations.flatMap(valuesOf));
    for (const value of this.#written) {
      const isGone = this.#replaced.has(value) || this.#removed.has(value.split(' ')[0]!);
      assert.ok(kept.has(value) || isGone, `${value} is lost`);
    }
  }

  /** Notes what a writer adds, removes, writes and replaces. */
  #watched(writer: Writer, change: () => void): void {
    const before = new Map(writer.annotations.map((annotation) => [annotation.id, annotation]));
    change();
    const after = new Map(writer.annotations.map((annotation) => [annotation.id, annotation]));
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      if (!before.has(id)) this.#added.add(id);
      if (!after.has(id)) this.#removed.add(id);
      const [had, has] = [before, after].map((all) => new Set(valuesOf(all.get(id))));
      for (const value of has!) if (!had!.has(value)) this.#written.add(value);
      for (const value of had!) if (!has!.has(value)) this.#replaced.add(value);
    }
  }

  /** Somebody finds the file cut for a while. */
  async #damage(writer: Writer, which: number): Promise<void> {
    const text = this.#text;
    if (text === undefined) return;
    this.files.put(sidecarUri, text.slice(0, (text.length * (which + 1)) / 12));
    const cut = this.#text;
    await writer.read();
    await turns(10);
    assert.equal(this.#text, cut, 'what is cut is not written over');
    this.files.put(sidecarUri, text);
  }
}

describe('writers of one sidecar', () => {
  const scenario = fc.record({
    seed: fc.nat(),
    windows: fc.integer({ min: 1, max: 2 }),
    steps: fc.array(step, { minLength: 3, maxLength: 40, size: 'max' }),
  });

  it('agree once each has read what the others wrote, and nothing is lost', async function () {
    const numRuns = runs(400, 10_000);
    this.timeout(60_000 + numRuns * 50);
    await fc.assert(
      fc.asyncProperty(scenario, async ({ seed, windows, steps }) => {
        const model = await Model.start(seed, windows);
        for (const each of steps) await model.take(each);
        await model.settle();
        model.check();
      }),
      { numRuns },
    );
    noteFigure({
      what: 'model of 2–3 writers: add, edit, remove, undo, merge, races, faults',
      tried: counted(numRuns, 'runs'),
      result: 'all converge, 0 lost',
    });
  });

  /** Two writers that know the same annotation, and a clone or a window as the other. */
  async function pair(seed: number, clone: boolean): Promise<[Model, Writer, Writer, string]> {
    const model = await Model.start(seed, 2);
    const [one, two, git] = model.writers;
    const other = clone ? git! : two!;
    one!.add('first');
    await one!.saved();
    for (const writer of model.writers) await writer.read();
    return [model, one!, other, one!.annotations[0]!.id];
  }
  const meeting = fc.record({
    seed: fc.nat(),
    clone: fc.boolean(),
    field: fc.constantFrom(...fields),
    order: fc.shuffledSubarray(['one', 'other', 'read one', 'read other'] as const, {
      minLength: 4,
    }),
  });
  const play = async (
    [model, one, other]: readonly [Model, Writer, Writer, string],
    order: readonly string[],
    ours: () => void,
    theirs: () => void,
  ): Promise<Annotation | undefined> => {
    // Neither has seen what the other did.
    ours();
    theirs();
    for (const what of order) {
      const writer = what.endsWith('one') ? one : other;
      await (what.startsWith('read') ? writer.read() : writer.saved());
    }
    await model.settle();
    return one.annotations[0];
  };

  it('keep what one removed and another edited, flagged', async () => {
    await fc.assert(
      fc.asyncProperty(meeting, async ({ seed, clone, field, order }) => {
        const met = await pair(seed, clone);
        const [model, one, other, id] = met;
        const left = await play(
          met,
          order,
          () => {
            one.remove(id);
          },
          () => {
            other.edit(id, patchOf(field, 'theirs'));
          },
        );
        assert.deepEqual(left?.conflicts, { removed: true });
        assert.deepEqual(left[field], field === 'themes' ? ['theirs'] : 'theirs');
        model.check();
      }),
      { numRuns: runs(100, 2000) },
    );
  });

  it('keep both values of a field that two edited, flagged', async () => {
    await fc.assert(
      fc.asyncProperty(meeting, async ({ seed, clone, field, order }) => {
        const met = await pair(seed, clone);
        const [model, one, other, id] = met;
        const left = await play(
          met,
          order,
          () => {
            one.edit(id, patchOf(field, 'ours'));
          },
          () => {
            other.edit(id, patchOf(field, 'theirs'));
          },
        );
        assert.deepEqual(Object.keys(left?.conflicts ?? {}), [field]);
        const both = [left![field], ...left!.conflicts![field]!];
        assert.deepEqual(both.flat().sort(), ['ours', 'theirs']);
        model.check();
      }),
      { numRuns: runs(100, 2000) },
    );
  });

  it('take back only what they did themselves', async () => {
    const two = fc.uniqueArray(fc.constantFrom(...fields), { minLength: 2, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(meeting, two, async ({ seed, clone, order }, [mine, others]) => {
        const met = await pair(seed, clone);
        const [model, one, other, id] = met;
        const [before] = one.annotations;
        await play(
          met,
          order,
          () => {
            one.edit(id, patchOf(mine!, 'ours'));
          },
          () => {
            other.edit(id, patchOf(others!, 'theirs'));
          },
        );
        const value = (field: Field): unknown => one.annotations[0]?.[field];
        const theirs = patchOf(others!, 'theirs')[others!];
        one.undo();
        assert.deepEqual([value(mine!), value(others!)], [before?.[mine!], theirs]);
        one.redo();
        assert.deepEqual([value(mine!), value(others!)], [patchOf(mine!, 'ours')[mine!], theirs]);
        one.undo();
        await model.settle();
        assert.deepEqual([value(mine!), value(others!)], [before?.[mine!], theirs]);
      }),
      { numRuns: runs(100, 2000) },
    );
  });
});
