import assert from 'node:assert/strict';
import { PlainText } from '../../../src/core/text/plainText';
import { AnnotationWorkspace } from '../../../src/core/workspace/annotationWorkspace';
import type { WorkspaceChange } from '../../../src/core/workspace/change';
import { spanOf, type PlacedAnnotation } from '../../../src/core/workspace/placedAnnotation';
import { MemoryFiles } from '../../support/memoryFiles';

const uri = 'mem:/texts/a.txt';
const sidecar = 'mem:/texts/a.txt.annotations.yaml';
const words = 'We condemn the attack. We will send help. We welcome the talks.\n';

interface World {
  readonly files: MemoryFiles;
  readonly workspace: AnnotationWorkspace;
  readonly changes: WorkspaceChange[];
}

/** Goes on from world to world, so that no two make the same ids. */
let seed = 1;

function world(
  files = new MemoryFiles(),
  coder = 'ana',
  ownSidecar = false,
  drawn?: () => Promise<void>,
): World {
  const workspace = new AnnotationWorkspace({
    files,
    drawn,
    now: () => new Date('2026-11-21T18:00:00.500Z'),
    random: (bytes) => bytes.map(() => (seed = (seed * 48271) % 2147483647) & 0xff),
    coder: () => coder,
    ownSidecar: () => ownSidecar,
  });
  const changes: WorkspaceChange[] = [];
  workspace.onDidChange((change) => changes.push(change));
  return { files, workspace, changes };
}

async function shown(files = new MemoryFiles(), text = words, made = world(files)): Promise<World> {
  files.put(uri, text);
  await made.workspace.showText(uri, new PlainText(text), false);
  return made;
}

function tag({ workspace }: World, quote: string, kind: string, ...themes: string[]): void {
  const start = words.indexOf(quote);
  const outcome = workspace.annotate(uri, [{ start, end: start + quote.length }], { kind, themes });
  assert.ok('done' in outcome);
}

function quotes(annotations: readonly PlacedAnnotation[]): string[] {
  return annotations.map(({ annotation }) => annotation.anchor.quote);
}

describe('AnnotationWorkspace', () => {
  it('tags a passage: at once in memory, with one event, and on disk soon after', async () => {
    const made = await shown();
    made.changes.length = 0;
    tag(made, 'We condemn the attack.', 'condemnation', '0816');
    assert.deepEqual(quotes(made.workspace.annotationsOf(uri)), ['We condemn the attack.']);
    assert.deepEqual(
      made.changes.map(({ origin, texts }) => [origin, [...texts]]),
      [['local', [uri]]],
    );
    await made.workspace.settled();
    const written = made.files.text(sidecar) ?? '';
    assert.match(
      written,
      /^communique: 1\ntext: "a\.txt"\nsha256: "[0-9a-f]{64}"\nannotations:\n- id: /,
    );
    assert.match(written, /\n {2}created: "2026-11-21T18:00:00Z"\n\.\.\.\n$/);
    assert.equal(made.files.text(uri), words, 'the text is never touched');
  });

  it('names in its event what a command made or changed, and nothing that it removed', async () => {
    const made = await shown();
    tag(made, 'We condemn the attack.', 'condemnation');
    const [ref] = made.workspace.annotationsOf(uri);
    made.workspace.edit([ref!], () => ({ note: 'n' }));
    made.workspace.remove([ref!]);
    made.workspace.undo();
    const { sidecar, id } = ref!;
    const one = [{ sidecar, id }];
    assert.deepEqual(
      made.changes.slice(-4).map((change) => change.made),
      [one, one, [], one],
    );
  });

  it('writes nothing before what changed is drawn', async () => {
    const files = new MemoryFiles();
    const wait: { end?: () => void } = {};
    const drawing = new Promise<void>((resolve) => (wait.end = resolve));
    const made = await shown(
      files,
      words,
      world(files, 'ana', false, () => drawing),
    );
    tag(made, 'We condemn the attack.', 'condemnation');
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(files.text(sidecar), undefined);
    wait.end!();
    await made.workspace.settled();
    assert.match(files.text(sidecar) ?? '', /We condemn the attack/);
  });

  it('reads its own sidecar back in another window', async () => {
    const made = await shown();
    tag(made, 'We will send help.', 'commitment', '0811', '1.10');
    await made.workspace.settled();
    const other = await shown(made.files);
    assert.deepEqual(other.workspace.annotationsOf(uri), made.workspace.annotationsOf(uri));
  });

  it('never writes when a text is only looked at', async () => {
    const made = await shown();
    tag(made, 'We will send help.', 'commitment');
    await made.workspace.settled();
    const moved = await shown(made.files, `A new title.\n\n${words}`);
    await moved.workspace.settled();
    assert.equal(made.files.writes, 1);
    const [placed] = moved.workspace.annotationsOf(uri);
    assert.equal(placed?.placement?.state, 'moved');
    assert.deepEqual(spanOf(placed), { start: 37, end: 55 });
  });

  it('keeps what two windows do at the same time', async () => {
    const files = new MemoryFiles();
    const [one, other] = [await shown(files), await shown(files)];
    tag(one, 'We condemn the attack.', 'condemnation');
    tag(other, 'We will send help.', 'commitment');
    await Promise.all([one.workspace.settled(), other.workspace.settled()]);
    const third = await shown(files);
    assert.deepEqual(quotes(third.workspace.annotationsOf(uri)), [
      'We condemn the attack.',
      'We will send help.',
    ]);
  });

  it('undoes and redoes each command as one step', async () => {
    const made = await shown();
    tag(made, 'We condemn the attack.', 'condemnation');
    tag(made, 'We will send help.', 'commitment');
    const all = made.workspace.annotationsOf(uri);
    made.workspace.remove(all);
    assert.deepEqual(made.workspace.annotationsOf(uri), []);
    made.workspace.undo();
    assert.deepEqual(made.workspace.annotationsOf(uri), all);
    made.workspace.undo();
    assert.deepEqual(quotes(made.workspace.annotationsOf(uri)), ['We condemn the attack.']);
    made.workspace.redo();
    assert.deepEqual(made.workspace.annotationsOf(uri), all);
    await made.workspace.settled();
    const other = await shown(made.files);
    assert.deepEqual(other.workspace.annotationsOf(uri), all);
    while (made.workspace.undo());
    assert.equal(made.workspace.undo(), undefined);
    assert.deepEqual(made.workspace.annotationsOf(uri), []);
  });

  it('edits only what is other than before, and says when', async () => {
    const made = await shown();
    tag(made, 'We condemn the attack.', 'condemnation', '0816');
    const [placed] = made.workspace.annotationsOf(uri);
    assert.ok(placed);
    assert.deepEqual(
      made.workspace.edit([placed], () => ({ themes: ['0816'] })),
      { done: [] },
    );
    made.workspace.edit([placed], () => ({ note: 'twice', strength: 'high' }));
    const edited = made.workspace.find(placed)?.annotation;
    assert.deepEqual(edited, {
      ...placed.annotation,
      note: 'twice',
      strength: 'high',
      modified: '2026-11-21T18:00:00Z',
    });
  });

  it('keeps a change that could not be written, says why, and writes it when asked again', async () => {
    const made = await shown();
    const failures: (string | undefined)[] = [];
    made.workspace.onDidSave(({ failure }) => failures.push(failure?.text));
    made.files.failWith = 'full';
    tag(made, 'We condemn the attack.', 'condemnation');
    await made.workspace.settled();
    assert.match(failures[0] ?? '', /disk is full/);
    assert.equal(made.files.text(sidecar), undefined);
    assert.equal(made.workspace.annotationsOf(uri).length, 1);
    made.files.failWith = undefined;
    made.workspace.saveAgain();
    await made.workspace.settled();
    assert.equal(failures[1], undefined);
    assert.match(made.files.text(sidecar) ?? '', /We condemn the attack/);
  });

  it('refuses to change a sidecar that cannot be read, and leaves its bytes alone', async () => {
    const files = new MemoryFiles();
    const broken = 'communique: 1\ntext: "a.txt"\nannotations:\n- id: "k7m2q9x4\n';
    files.put(sidecar, broken);
    const made = await shown(files);
    const outcome = made.workspace.annotate(uri, [{ start: 0, end: 22 }], {
      kind: 'condemnation',
      themes: [],
    });
    assert.ok('refused' in outcome);
    assert.equal(outcome.refused.args['file'], 'a.txt.annotations.yaml');
    await made.workspace.settled();
    assert.equal(files.text(sidecar), broken);
  });

  it('follows a sidecar that is edited by hand', async () => {
    const made = await shown();
    tag(made, 'We condemn the attack.', 'condemnation', '0816');
    await made.workspace.settled();
    made.changes.length = 0;
    made.files.put(sidecar, made.files.text(sidecar)!.replace('["0816"]', '[0816, no]'));
    await made.workspace.readSidecars([sidecar]);
    assert.equal(made.changes[0]?.origin, 'external');
    assert.deepEqual(made.workspace.annotationsOf(uri)[0]?.annotation.themes, ['0816', 'no']);
    made.files.delete(sidecar);
    await made.workspace.readSidecars([sidecar]);
    assert.deepEqual(made.workspace.annotationsOf(uri), []);
  });

  it('keeps a coder’s own annotations in a sidecar of that coder', async () => {
    const files = new MemoryFiles();
    files.put(uri, words);
    const made = world(files, 'Ana B.', true);
    await made.workspace.showText(uri, new PlainText(words), false);
    tag(made, 'We will send help.', 'commitment');
    await made.workspace.settled();
    assert.match(files.text('mem:/texts/a.txt.Ana-B.annotations.yaml') ?? '', /We will send help/);
    const other = await shown(files);
    assert.deepEqual(quotes(other.workspace.annotationsOf(uri)), ['We will send help.']);
  });

  it('has the same offsets with CRLF, a byte order mark and astral characters before', async () => {
    const plain = `𝒜 😀 ${words}`;
    const before = Array.from(plain.slice(0, plain.indexOf('We will'))).length;
    const span = { start: before, end: before + 'We will send help.'.length };
    const results = await Promise.all(
      [plain, `\uFEFF${plain}`, `\uFEFF${plain.replaceAll('\n', '\r\n')}`].map(async (text) => {
        const made = await shown(new MemoryFiles(), text);
        made.workspace.annotate(uri, [span], { kind: 'commitment', themes: [] });
        await made.workspace.settled();
        return made.files.text(sidecar)?.replace(/id: .*/, '');
      }),
    );
    assert.match(results[0] ?? '', /quote: "We will send help\."/);
    assert.equal(new Set(results).size, 1);
  });

  describe('while a text is edited', () => {
    /** Types `text` over a run of the words that are shown, as an editor reports it. */
    function edit({ workspace }: World, over: string, text: string, undone = false): void {
      const shownNow = workspace.shownText(uri)!.text;
      const start = shownNow.indexOf(over);
      assert.ok(start >= 0);
      workspace.editText(uri, [{ start, end: start + over.length, text }], undone, true);
    }
    const read = ({ workspace }: World): (string | undefined)[] =>
      workspace.annotationsOf(uri).map((placed) => {
        const span = spanOf(placed);
        return span && workspace.shownText(uri)!.slice(span);
      });

    it('lets passages move and grow with their words', async () => {
      const made = await shown();
      tag(made, 'We will send help.', 'commitment');
      edit(made, 'We condemn', 'Today 😀 we condemn');
      edit(made, 'send help', 'send much help');
      assert.deepEqual(read(made), ['We will send much help.']);
      edit(made, ' We welcome', '!!! We welcome');
      assert.deepEqual(read(made), ['We will send much help.'], 'the edges stay outside');
    });

    it('loses a passage deleted whole, and has it back with the words', async () => {
      const made = await shown();
      tag(made, 'We will send help.', 'commitment');
      const [before] = made.workspace.annotationsOf(uri);
      made.changes.length = 0;
      edit(made, ' We will send help.', '');
      assert.equal(made.workspace.annotationsOf(uri)[0]?.placement?.state, 'lost');
      assert.equal(made.changes.length, 1, 'views are told');
      made.workspace.editText(
        uri,
        [{ start: 22, end: 22, text: ' We will send help.' }],
        true,
        true,
      );
      assert.deepEqual(made.workspace.annotationsOf(uri), [before]);
    });

    it('saves the anchors with the text, and only then', async () => {
      const made = await shown();
      tag(made, 'We will send help.', 'commitment');
      await made.workspace.settled();
      edit(made, 'We condemn', 'First, we condemn');
      edit(made, 'send help', 'send much help');
      await made.workspace.settled();
      assert.equal(made.files.writes, 1);
      made.workspace.saveText(uri);
      await made.workspace.settled();
      assert.equal(made.files.writes, 2);
      assert.match(
        made.files.text(sidecar)!,
        /start: 30\n {2}end: 53\n {2}quote: "We will send much help\."/,
      );
      made.workspace.saveText(uri);
      await made.workspace.settled();
      assert.equal(made.files.writes, 2, 'nothing was edited since');
    });

    it('leaves the anchors as they were when the text is closed unsaved', async () => {
      const made = await shown();
      tag(made, 'We will send help.', 'commitment');
      await made.workspace.settled();
      const written = made.files.text(sidecar);
      edit(made, 'We condemn', 'First, we condemn');
      made.workspace.hideText(uri);
      await made.workspace.checkTexts();
      assert.equal(made.files.text(sidecar), written);
      assert.deepEqual(spanOf(made.workspace.annotationsOf(uri)[0]!), { start: 23, end: 41 });
    });

    it('does not claim to know the file when a passage of unsaved words is tagged', async () => {
      const made = await shown();
      edit(made, 'We condemn', 'First, we condemn');
      const start = words.indexOf('We will') + 'First, '.length;
      made.workspace.annotate(uri, [{ start, end: start + 18 }], {
        kind: 'commitment',
        themes: [],
      });
      await made.workspace.settled();
      assert.match(made.files.text(sidecar)!, /sha256: ""/);
      made.workspace.hideText(uri);
      await made.workspace.showText(uri, new PlainText(words), false);
      assert.deepEqual(read(made), ['We will send help.']);
    });

    it('undoes a change of kind without moving the passage back', async () => {
      const made = await shown();
      tag(made, 'We will send help.', 'commitment');
      made.workspace.edit(made.workspace.annotationsOf(uri), () => ({ kind: 'announcement' }));
      edit(made, 'We condemn', 'First, we condemn');
      made.workspace.saveText(uri);
      await made.workspace.settled();
      made.workspace.undo();
      assert.deepEqual(read(made), ['We will send help.']);
      const [placed] = made.workspace.annotationsOf(uri);
      assert.equal(placed?.annotation.kind, 'commitment');
      assert.equal(placed.annotation.anchor.start, 30);
    });

    it('finds what was cut and pasted elsewhere, once the edits rest', async () => {
      const made = await shown();
      tag(made, 'We will send help.', 'commitment');
      edit(made, ' We will send help.', '');
      edit(made, 'We condemn', 'We will send help. We condemn');
      await made.workspace.settleText(uri);
      assert.deepEqual(read(made), ['We will send help.']);
      const [placed] = made.workspace.annotationsOf(uri);
      assert.equal(placed && spanOf(placed)?.start, 0);
    });

    it('has a deleted passage back by undo though it was looked for meanwhile', async () => {
      const made = await shown();
      tag(made, 'We will send help.', 'commitment');
      edit(made, ' We will send help.', '');
      await made.workspace.settleText(uri);
      assert.deepEqual(read(made), [undefined]);
      made.workspace.editText(
        uri,
        [{ start: 22, end: 22, text: ' We will send help.' }],
        true,
        true,
      );
      assert.deepEqual(read(made), ['We will send help.']);
    });
  });

  it('asks again about a proposal whose acceptance is undone', async () => {
    const made = await shown(new MemoryFiles(), words.replace('send help', 'send 3 ships'));
    const start = words.indexOf('We will');
    const span = { start, end: start + 'We will send 3 ships.'.length };
    made.workspace.annotate(uri, [span], { kind: 'commitment', themes: [] });
    await made.workspace.settled();
    const other = await shown(made.files, words.replace('send help', 'send 4 ships'));
    const states = (): (string | undefined)[] =>
      other.workspace.annotationsOf(uri).map(({ placement }) => placement?.state);
    assert.deepEqual(states(), ['changed']);
    const [{ sidecar: file, id }] = other.workspace.annotationsOf(uri) as [PlacedAnnotation];
    other.workspace.relink([{ sidecar: file, id, span }]);
    assert.deepEqual(states(), ['exact']);
    other.workspace.undo();
    assert.deepEqual(states(), ['changed']);
    other.workspace.redo();
    assert.deepEqual(states(), ['exact']);
  });

  it('says the new name of a text that it moved along with, however the text changes then', async () => {
    const made = await shown();
    tag(made, 'We will send help.', 'commitment');
    await made.workspace.settled();
    made.files.put('mem:/texts/b.txt', words);
    made.files.put('mem:/texts/b.txt.annotations.yaml', made.files.text(sidecar)!);
    made.files.delete(sidecar);
    await made.workspace.adoptSidecars([sidecar, 'mem:/texts/b.txt.annotations.yaml']);
    await made.workspace.settled();
    assert.match(made.files.text('mem:/texts/b.txt.annotations.yaml')!, /text: "b\.txt"/);
    await made.workspace.showText('mem:/texts/b.txt', new PlainText(`New. ${words}`), false);
    const [placed] = made.workspace.annotationsOf('mem:/texts/b.txt');
    assert.ok(placed);
    const outcome = made.workspace.edit([placed], () => ({ note: 'still writable' }));
    assert.ok('done' in outcome);
    await made.workspace.settled();
    assert.match(made.files.text('mem:/texts/b.txt.annotations.yaml')!, /still writable/);
  });
});
