import assert from 'node:assert/strict';
import { render } from '../../../src/core/message';
import type { CodebookEdit } from '../../../src/core/recoding/editCodebook';
import { wantMerge } from '../../../src/core/recoding/recodingRequests';
import type { RecodingRequest } from '../../../src/core/workspace/recodingPlan';
import { AnnotationWorkspace } from '../../../src/core/workspace/annotationWorkspace';
import { FileError } from '../../../src/core/workspace/fileStore';
import type { RecodingOutcome, Watch } from '../../../src/core/workspace/recodingPorts';
import { MemoryFiles } from '../../support/memoryFiles';

const home = 'mem:/w/communique.codebook.yaml';
const journal = 'mem:/w/.communique-recoding.json';
const codebook = `# ours
extends: builtin
themes:
  a: {label: A} # the first
  b: {label: B, parent: a}
`;
const uris = ['mem:/w/1.txt', 'mem:/w/sub/2.txt', 'mem:/w/3.txt'].map(
  (uri) => `${uri}.annotations.yaml`,
);

function entry(id: string, themes: string, kind = '"commitment"'): string {
  return `- id: "${id}"
  kind: ${kind}
  themes: ${themes}
  start: 0
  end: 1
  quote: "q"
  prefix: ""
  suffix: ""
  coder: "ana"
  created: "2026-01-01T00:00:00Z"
`;
}

function sidecar(name: string, ...entries: string[]): string {
  return `communique: 1\ntext: "${name}"\nsha256: ""\nannotations:\n${entries.join('')}...\n`;
}

const byHand = `communique: 1
text: 3.txt
# by hand
annotations:
  - {id: x, kind: commitment, themes: [a, c], start: 0, end: 1, quote: q, prefix: "", suffix: "", coder: ana, created: ""}
`;

class World {
  readonly files = new MemoryFiles();
  readonly workspace: AnnotationWorkspace;

  /** @param more So many sidecars more than are named above, each with one annotation. */
  constructor(
    from?: World,
    private readonly more: number = from?.more ?? 0,
  ) {
    if (from) this.files = from.files;
    else {
      for (const uri of this.#more) {
        this.files.put(uri, sidecar('x.txt', entry('eeeeeeee', '["a"]')));
      }
      this.files.put(home, codebook);
      this.files.put(
        uris[0]!,
        sidecar('1.txt', entry('aaaaaaaa', '["a"]'), entry('bbbbbbbb', '["b", "a"] # two')),
      );
      this.files.put(uris[1]!, sidecar('2.txt', entry('cccccccc', '["b"]')));
      this.files.put(uris[2]!, byHand);
      this.files.put(
        'mem:/other/1.txt.annotations.yaml',
        sidecar('1.txt', entry('dddddddd', '["a"]')),
      );
    }
    this.workspace = new AnnotationWorkspace({
      files: this.files,
      now: () => new Date('2026-11-21T18:00:00Z'),
      random: (bytes) => bytes,
      coder: () => 'ana',
      ownSidecar: () => false,
    });
  }

  get #more(): string[] {
    return Array.from({ length: this.more }, (_, i) => `mem:/w/x${i}/x.txt.annotations.yaml`);
  }

  get #sidecars(): string[] {
    return [...uris, 'mem:/other/1.txt.annotations.yaml', ...this.#more];
  }

  async open(): Promise<this> {
    await this.workspace.readCodebook(home);
    await this.workspace.readSidecars(this.#sidecars);
    return this;
  }

  get texts(): (string | undefined)[] {
    return [home, ...this.#sidecars].map((uri) => this.files.text(uri));
  }

  themes(): string[] {
    return [...this.workspace.texts].flatMap((text) =>
      this.workspace
        .annotationsOf(text)
        .map(({ id, annotation }) => `${id}: ${annotation.themes.join(' ')}`),
    );
  }
}

class Watching implements Watch {
  isCancelled = false;
  readonly told: string[] = [];

  /** @param cancelAt Cancels when so many are done. */
  constructor(private readonly cancelAt = Infinity) {}

  progress(done: number, total: number): void {
    this.told.push(`${done}/${total}`);
    if (done >= this.cancelAt) this.isCancelled = true;
  }
}

function rename(from: string, to: string): RecodingRequest {
  const edit: CodebookEdit = { type: 'rename', what: 'theme', from, to };
  return { homes: [home], recoding: { type: 'theme', codes: new Map([[from, to]]) }, edit };
}

function merge(from: string[], to: string): RecodingRequest {
  const codes = new Map(from.map((code) => [code, to]));
  const edit: CodebookEdit = { type: 'replace', from, to: [to], add: [] };
  return { homes: [home], recoding: { type: 'theme', codes }, edit };
}

function refusal(outcome: object): string {
  assert.ok('refused' in outcome);
  return render(outcome.refused as { text: string; args: Record<string, string> });
}

const done = (annotations: number, texts: number): RecodingOutcome => ({ annotations, texts });

describe('recoding a workspace', () => {
  it('says beforehand what it would do, and does nothing', async () => {
    const world = await new World().open();
    const before = world.texts;
    const plan = await world.workspace.recodings.plan(rename('a', 'new'));
    assert.ok('texts' in plan);
    assert.deepEqual([plan.annotations, plan.texts], [3, 2]);
    assert.deepEqual(world.texts, before);
  });

  it('renames a theme in every sidecar and in the codebook, and nothing else', async () => {
    const world = await new World().open();
    const [book, one, two, three, other] = world.texts;
    const watch = new Watching();
    const outcome = await world.workspace.recodings.run(rename('a', 'new'), watch);
    assert.deepEqual(outcome, done(3, 2));
    assert.deepEqual(world.texts.slice(0, 3), [
      book!.replace('  a:', '  new:').replace('parent: a', 'parent: new'),
      one!.replaceAll('"a"', '"new"'),
      two,
    ]);
    assert.match(
      world.texts[3]!,
      /# by hand\n.*\n?annotations:\n- id: "x"[^]*themes: \["new", "c"\]/,
    );
    assert.notEqual(world.texts[3], three);
    assert.equal(world.texts[4], other, 'a text that the codebook does not hold for');
    assert.equal(world.files.text(journal), undefined);
    assert.deepEqual(world.workspace.codebookOf('mem:/w/1.txt').themes.get('b')?.parent, 'new');
    assert.equal(watch.told.at(-1), '2/2');
  });

  it('undoes that and does it again, each as one step', async () => {
    const world = await new World().open();
    const before = world.texts;
    await world.workspace.recodings.run(rename('a', 'new'), new Watching());
    const after = world.texts;
    assert.ok(world.workspace.recodings.undoesLast);
    assert.deepEqual(await world.workspace.recodings.undo(new Watching()), done(3, 2));
    assert.deepEqual(world.texts.slice(0, 3), before.slice(0, 3));
    assert.match(world.texts[3]!, /themes: \["a", "c"\]/);
    assert.deepEqual(await world.workspace.recodings.redo(new Watching()), done(3, 2));
    assert.deepEqual(world.texts, after);
    assert.deepEqual(world.workspace.recodings.undoesLast, [home]);
    assert.equal(world.workspace.recodings.redoesNext, undefined);
  });

  it('knows of a recoding whether it can still be undone', async () => {
    const world = await new World().open();
    const { recodings } = world.workspace;
    const request = rename('a', 'new');
    assert.equal(recodings.isDone(request.homes), false);
    await recodings.run(request, new Watching());
    await recodings.run(rename('new', 'newer'), new Watching());
    assert.equal(recodings.isDone(request.homes), true);
    await recodings.undo(new Watching());
    assert.equal(recodings.isDone(request.homes), true);
    await recodings.undo(new Watching());
    assert.equal(recodings.isDone(request.homes), false);
    await recodings.redo(new Watching());
    assert.equal(recodings.isDone(request.homes), true);
  });

  it('undoes in turn with other commands', async () => {
    const world = await new World().open();
    const ref = { sidecar: uris[1]!, id: 'cccccccc' };
    world.workspace.edit([ref], () => ({ note: 'n' }));
    await world.workspace.recodings.run(rename('b', 'new'), new Watching());
    world.workspace.edit([ref], () => ({ themes: ['new', 'x'] }));
    world.workspace.undo();
    assert.deepEqual(await world.workspace.recodings.undo(new Watching()), done(2, 2));
    world.workspace.undo();
    await world.workspace.settled();
    assert.equal(world.texts[2], new World().texts[2]);
  });

  it('merges themes, each once, and undoes it for each as it was', async () => {
    const world = await new World().open();
    const before = world.themes();
    assert.deepEqual(
      await world.workspace.recodings.run(merge(['a'], 'b'), new Watching()),
      done(3, 2),
    );
    assert.deepEqual(world.themes(), [
      'aaaaaaaa: b',
      'bbbbbbbb: b',
      'cccccccc: b',
      'x: b c',
      'dddddddd: a',
    ]);
    assert.match(world.texts[0]!, /a: \{label: A, replacedBy: "b"\} # the first/);
    await world.workspace.recodings.undo(new Watching());
    assert.deepEqual(world.themes(), before);
    assert.equal(world.texts[0], codebook);
  });

  it('merges a theme into one below it, which moves up, in whatever file that is said', async () => {
    const shared = 'mem:/w/shared.yaml';
    for (const [own, base, ownAfter, baseAfter] of [
      [
        'themes: {a: {label: A, parent: "08"}, b: {label: B, parent: a}}\n',
        'extends: builtin\n',
        'themes: {a: {label: A, parent: "08", replacedBy: "b"}, b: {label: B, parent: "08"}}\n',
        undefined,
      ],
      [
        'themes: {b: {label: B, parent: a}}\n',
        'themes: {a: A, c: {label: C, parent: a}}\n',
        'themes: {b: {label: B, parent: ""}, "a": {replacedBy: "b"}, "c": {parent: "b"}}\n',
        undefined,
      ],
      [
        'themes: {c: {label: C, parent: a}}\n',
        'themes: {a: A, b: {label: B, parent: a}}\n',
        'themes: {c: {label: C, parent: "b"}}\n',
        'themes: {a: {label: "A", replacedBy: "b"}, b: {label: B, parent: ""}}\n',
      ],
    ] as const) {
      const world = new World();
      const head = 'extends: [kinds, shared.yaml]\n';
      world.files.put(home, head + own);
      world.files.put(shared, base);
      await world.open();
      const wanted = wantMerge(world.workspace.codebookOf(home), ['a'], 'b');
      assert.ok('recoding' in wanted);
      const outcome = await world.workspace.recodings.run(
        { homes: [home], ...wanted },
        new Watching(),
      );
      assert.deepEqual(outcome, done(3, 2));
      assert.equal(world.files.text(home), head + ownAfter);
      assert.equal(world.files.text(shared), baseAfter ?? base);
      const { themes } = world.workspace.codebookOf(home);
      const below = [...themes.values()].filter(({ parent }) => parent === 'a');
      assert.deepEqual(below, []);
    }
  });

  it('goes back to the byte when it is cancelled', async () => {
    for (const at of [0, 1]) {
      // More than are written at once.
      const world = await new World(undefined, 20).open();
      const before = world.texts;
      const watch = new Watching(at);
      watch.isCancelled = at === 0;
      const outcome = await world.workspace.recodings.run(rename('a', 'new'), watch);
      assert.deepEqual(outcome, { cancelled: true });
      assert.deepEqual(world.texts, before);
      assert.equal(world.files.text(journal), undefined);
      assert.ok(!world.themes().some((one) => one.includes('new')));
      assert.ok(!world.workspace.recodings.undoesLast);
    }
  });

  it('goes back when a sidecar cannot be written, and says which', async () => {
    const world = await new World().open();
    const before = world.texts;
    const replace = world.files.replace.bind(world.files);
    world.files.replace = (uri, bytes, expected) => {
      const isNew = new TextDecoder().decode(bytes).includes('"new"');
      return uri === uris[2] && isNew ? failing(uri) : replace(uri, bytes, expected);
    };
    const outcome = await world.workspace.recodings.run(rename('a', 'new'), new Watching());
    assert.match(
      refusal(outcome),
      /^3\.txt\.annotations\.yaml could not be written, so no code was changed/,
    );
    assert.deepEqual(world.texts, before);
    assert.equal(world.files.text(journal), undefined);
  });

  it('names the sidecars that stop it, and begins nothing', async () => {
    const world = await new World().open();
    const damaged = world.files.text(uris[0]!)!.replace('start: 0', 'start: [0');
    world.files.put(uris[0]!, damaged);
    await world.workspace.readSidecars([uris[0]!]);
    const before = world.texts;
    const one = await world.workspace.recodings.run(rename('a', 'new'), new Watching());
    assert.match(refusal(one), /^1\.txt\.annotations\.yaml has a problem at line 9/);
    world.files.put(uris[2]!, byHand.replace('}', ''));
    await world.workspace.readSidecars([uris[2]!]);
    const two = await world.workspace.recodings.run(rename('a', 'new'), new Watching());
    assert.match(
      refusal(two),
      /^2 sidecars .*: 1\.txt\.annotations\.yaml, 3\.txt\.annotations\.yaml\./,
    );
    assert.deepEqual(world.texts.slice(0, 3), before.slice(0, 3));
    // One that has none of the codes is in nobody's way.
    const free = await world.workspace.recodings.run(rename('zz', 'y'), new Watching());
    assert.match(refusal(free), /zz.*built in/);
  });

  it('does not rename what is built in', async () => {
    const world = await new World().open();
    const outcome = await world.workspace.recodings.plan(rename('0821', 'x'));
    assert.match(refusal(outcome), /"0821" is built in/);
  });

  it('recodes annotations whose code no codebook knows', async () => {
    const world = await new World().open();
    const { recoding } = rename('c', 'a');
    assert.deepEqual(
      await world.workspace.recodings.run({ homes: [home], recoding }, new Watching()),
      done(1, 1),
    );
    assert.ok(world.themes().includes('x: a'));
    assert.equal(world.texts[0], codebook);
  });

  it('merges with what another writes meanwhile, and recodes that, too', async () => {
    const world = await new World().open();
    const race = (): void => {
      world.files.beforeWrite = undefined;
      const more = world.files
        .text(uris[1]!)!
        .replace('...\n', `${entry('ffffffff', '["a"]')}...\n`);
      world.files.put(uris[1]!, more);
    };
    world.files.beforeWrite = race;
    assert.deepEqual(
      await world.workspace.recodings.run(rename('b', 'new'), new Watching()),
      done(2, 2),
    );
    assert.ok(world.themes().includes('ffffffff: a'));
    const added = { sidecar: uris[1]!, id: 'ffffffff' };
    const watch = new Watching();
    watch.progress = () => {
      if (watch.told.push('') === 1) world.workspace.edit([added], () => ({ themes: ['c', 'a'] }));
    };
    await world.workspace.recodings.run(
      { homes: [home], recoding: rename('c', 'c2').recoding },
      watch,
    );
    await world.workspace.settled();
    assert.ok(world.themes().includes('ffffffff: c2 a'), world.themes().join());
  });

  it('does not undo over a codebook that was changed since', async () => {
    const world = await new World().open();
    await world.workspace.recodings.run(rename('a', 'new'), new Watching());
    world.files.put(home, `${world.files.text(home)!}  c: C\n`);
    const before = world.texts;
    const outcome = await world.workspace.recodings.undo(new Watching());
    assert.match(refusal(outcome), /is not as it was/);
    assert.deepEqual(world.texts, before);
    assert.ok(world.workspace.recodings.undoesLast);
  });
});

describe('a recoding that was interrupted', () => {
  /** Stops for good after so many writes, as a process does that is killed. */
  async function stopped(
    writes: number,
    request: RecodingRequest,
    { cancelAt, more }: { cancelAt?: number; more?: number } = {},
  ): Promise<World> {
    const world = await new World(undefined, more).open();
    const replace = world.files.replace.bind(world.files);
    const remove = world.files.remove.bind(world.files);
    let left = writes;
    const never = new Promise<never>(() => undefined);
    let stop = (): void => undefined;
    const dead = new Promise<void>((resolve) => (stop = resolve));
    const count = (): boolean => {
      if (left-- > 0) return true;
      stop();
      return false;
    };
    world.files.replace = (...args) => (count() ? replace(...args) : never);
    world.files.remove = (uri) => (count() ? remove(uri) : never);
    const run = world.workspace.recodings.run(request, new Watching(cancelAt));
    await Promise.race([run, dead]);
    world.files.replace = replace;
    world.files.remove = remove;
    return world;
  }

  async function expected(request: RecodingRequest): Promise<World['texts']> {
    const world = await new World().open();
    await world.workspace.recodings.run(request, new Watching());
    return world.texts;
  }

  for (const request of [rename('a', 'new'), merge(['a'], 'b')]) {
    it(`is completed, wherever it was: ${request.edit!.type}`, async () => {
      const before = new World().texts;
      const after = await expected(request);
      for (let writes = 0; writes < 5; writes++) {
        const world = await new World(await stopped(writes, request)).open();
        const recovery = await world.workspace.recodings.recover(home);
        assert.deepEqual(world.texts, writes === 0 ? before : after, `after ${writes} writes`);
        assert.deepEqual(recovery, writes === 0 ? undefined : { completed: true, annotations: 3 });
        assert.equal(world.files.text(journal), undefined);
        assert.equal(await world.workspace.recodings.recover(home), undefined);
      }
    });

    it(`is taken back to the byte, where that had begun: ${request.edit!.type}`, async () => {
      const before = new World(undefined, 20).texts;
      // The journal, the codebook and eight sidecars are written before it is cancelled.
      for (let writes = 11; writes < 21; writes++) {
        const dead = await stopped(writes, request, { cancelAt: 1, more: 20 });
        const world = await new World(dead).open();
        const recovery = await world.workspace.recodings.recover(home);
        assert.deepEqual(recovery, { completed: false, annotations: 23 });
        assert.deepEqual(world.texts, before, `after ${writes} writes`);
        assert.equal(world.files.text(journal), undefined);
      }
    });
  }

  it('keeps what others changed since', async () => {
    const dead = await stopped(2, rename('a', 'new'));
    dead.files.put(home, `${dead.files.text(home)!}  c: C\n`);
    const text = dead.files.text(uris[0]!)!;
    dead.files.put(
      uris[0]!,
      text.replace('["a"]', '["b", "a"]').replace('...\n', `${entry('gggggggg', '["a"]')}...\n`),
    );
    const world = await new World(dead).open();
    assert.deepEqual(await world.workspace.recodings.recover(home), {
      completed: true,
      annotations: 3,
    });
    assert.deepEqual(world.themes().slice(0, 3), [
      'aaaaaaaa: b new',
      'bbbbbbbb: b new',
      'gggggggg: new',
    ]);
    assert.match(world.texts[0]!, /new: \{label: A\}[^]* c: C\n$/);
  });

  it('is completed before another is begun', async () => {
    const world = await new World(await stopped(2, rename('a', 'new'))).open();
    assert.deepEqual(
      await world.workspace.recodings.run(rename('b', 'b2'), new Watching()),
      done(2, 2),
    );
    assert.ok(world.themes().includes('bbbbbbbb: b2 new'));
  });

  it('is left alone while the process that does it runs, and refuses another', async () => {
    const dead = await stopped(2, rename('a', 'new'));
    const text = dead.files.text(journal)!;
    dead.files.put(journal, text.replace('"owner":""', '"owner":"someone"'));
    const other = new AnnotationWorkspace({
      files: dead.files,
      now: () => new Date('2026-11-21T18:05:00Z'),
      random: (bytes) => bytes,
      coder: () => '',
      ownSidecar: () => false,
      presence: { self: 'me', isRunning: (owner) => owner === 'someone' },
    });
    await other.readCodebook(home);
    assert.equal(await other.recodings.recover(home), undefined);
    const { recoding } = rename('zz', 'y');
    assert.match(
      refusal(await other.recodings.run({ homes: [home], recoding }, new Watching())),
      /^Another window/,
    );
    assert.match(dead.files.text(journal)!, /someone/);
  });

  it('says what to do where a sidecar is damaged by now, and completes it afterwards', async () => {
    const dead = await stopped(2, rename('a', 'new'));
    const good = dead.files.text(uris[0]!)!;
    dead.files.put(uris[0]!, good.replace('start: 0', 'start: ['));
    const world = await new World(dead).open();
    assert.match(
      refusal((await world.workspace.recodings.recover(home))!),
      /has a problem at line/,
    );
    assert.ok(world.files.text(journal));
    world.files.put(uris[0]!, good);
    await world.workspace.readSidecars([uris[0]!]);
    assert.deepEqual(await world.workspace.recodings.recover(home), {
      completed: true,
      annotations: 3,
    });
    assert.deepEqual(world.texts, await expected(rename('a', 'new')));
  });

  it('is not guessed at from a journal that cannot be read', async () => {
    const world = await new World().open();
    for (const text of ['', '{}', '{"communiqueRecoding": 2}']) {
      world.files.put(journal, text);
      assert.match(refusal((await world.workspace.recodings.recover(home))!), /cannot be read/);
      assert.equal(world.files.text(journal), text);
    }
  });
});

function failing(uri: string): Promise<boolean> {
  return Promise.reject(new FileError('denied', uri));
}
