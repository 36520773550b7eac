import assert from 'node:assert/strict';
import { LiveAnchors } from '../../../src/core/anchor/liveAnchors';
import { textChanges, type TextChange } from '../../../src/core/anchor/textChange';
import { Random } from '../../support/random';
import { runs } from '../../support/runs';

/** A text with its passage between brackets, which are no part of it. */
function live(marked: string): LiveAnchors<string> {
  const start = marked.indexOf('[');
  const anchors = new LiveAnchors<string>(marked.replace(/[[\]]/g, ''));
  anchors.set('p', { start, end: marked.indexOf(']') - 1 });
  return anchors;
}

function shown(anchors: LiveAnchors<string>): string {
  const span = anchors.get('p');
  const { text } = anchors;
  if (!span) return `${text} lost`;
  return `${text.slice(0, span.start)}[${text.slice(span.start, span.end)}]${text.slice(span.end)}`;
}

/** Replaces the only place where `words` stand. */
function change(anchors: LiveAnchors<string>, words: string, text: string): TextChange {
  const start = anchors.text.indexOf(words);
  assert.ok(start >= 0 && start === anchors.text.lastIndexOf(words), `one "${words}"`);
  return { start, end: start + words.length, text };
}

const insert = (start: number, text: string): TextChange => ({ start, end: start, text });

describe('LiveAnchors', () => {
  const start = 'Nous [condamnons ceci]. Fin';

  for (const [what, from, words, text, expected] of [
    [
      'moves with what stands before it',
      start,
      'Nous',
      'Nous tous',
      'Nous tous [condamnons ceci]. Fin',
    ],
    ['stays when what follows it changes', start, 'Fin', 'Suite', 'Nous [condamnons ceci]. Suite'],
    [
      'grows with words put into it',
      start,
      'ceci',
      'tout ceci',
      'Nous [condamnons ]tout ceci. Fin',
    ],
    [
      'grows between its words',
      start,
      'nons ce',
      'nons bien ce',
      'Nous [condamnons bien ceci]. Fin',
    ],
    ['shrinks at its start', start, 'Nous condam', '', '[nons ceci]. Fin'],
    ['shrinks at its end', start, 'ceci. Fin', '', 'Nous [condamnons ]'],
    ['leaves out what replaces its start', start, 'Nous con', 'X', 'X[damnons ceci]. Fin'],
    ['is lost with its last word', start, 'condamnons ceci', '', 'Nous . Fin lost'],
    ['is lost when others take its place', start, 'condamnons ceci', 'X', 'Nous X. Fin lost'],
    [
      'survives a paste that keeps its words',
      start,
      'Nous condamnons ceci. Fin',
      'Nous tous, condamnons ceci. Fin',
      'Nous tous, [condamnons ceci]. Fin',
    ],
  ] as const) {
    it(what, () => {
      const anchors = live(from);
      anchors.apply([change(anchors, words, text)]);
      assert.equal(shown(anchors), expected);
    });
  }

  it('stays outside of what is typed at its edges', () => {
    const anchors = live(start);
    anchors.apply([insert(5, 'a'), insert(20, 'z')]);
    assert.equal(shown(anchors), 'Nous a[condamnons ceci]z. Fin');
    anchors.apply([insert(6, 'b'), insert(22, 'y')]);
    assert.equal(shown(anchors), 'Nous ab[condamnons ceci]zy. Fin');
  });

  it('comes back, exactly, when its deletion is undone', () => {
    const anchors = live(start);
    assert.deepEqual(anchors.apply([change(anchors, 'ous condamnons ceci. F', '')]).lost, ['p']);
    assert.equal(shown(anchors), 'Nin lost');
    anchors.apply([insert(1, 'q')]);
    anchors.apply([{ start: 1, end: 2, text: '' }], true);
    assert.deepEqual(anchors.apply([insert(1, 'ous condamnons ceci. F')], true).restored, ['p']);
    assert.equal(shown(anchors), start);
  });

  it('comes back when it was deleted letter by letter and all is undone at once', () => {
    const anchors = live('ab[cdef]gh');
    for (const at of [5, 4, 3, 2, 1]) anchors.apply([{ start: at, end: at + 1, text: '' }]);
    assert.equal(shown(anchors), 'agh lost');
    anchors.apply([insert(1, 'bcdef')], true);
    assert.equal(shown(anchors), 'ab[cdef]gh');
  });

  it('takes its last letter back only from an undo, not from a hand that types it again', () => {
    const typed = live('ab[cde]f');
    typed.apply([{ start: 4, end: 5, text: '' }]);
    typed.apply([insert(4, 'e')]);
    assert.equal(shown(typed), 'ab[cd]ef');
    const undone = live('ab[cde]f');
    undone.apply([{ start: 4, end: 5, text: '' }]);
    undone.apply([insert(4, 'e')], true);
    assert.equal(shown(undone), 'ab[cde]f');
  });

  it('is not stretched by a second copy of words that it took along', () => {
    const anchors = live('one\n[two words]\nthree\n');
    anchors.apply([{ start: 4, end: 14, text: '' }, insert(20, 'two words\n')]);
    assert.equal(shown(anchors), 'one\nthree\n[two words]\n');
    anchors.apply([insert(4, 'two words\n')]);
    assert.equal(shown(anchors), 'one\ntwo words\nthree\n[two words]\n');
  });

  it('goes along when a line is moved', () => {
    const anchors = live('one\n[two]\nthree');
    anchors.apply([insert(0, 'two\n'), { start: 3, end: 7, text: '' }]);
    assert.equal(shown(anchors), '[two]\none\nthree');
  });

  it('holds through replace-all and a change at every cursor', () => {
    const anchors = live('a-b [a-b a-b] a-b');
    const dashes = [1, 5, 9, 13].map((at) => ({ start: at, end: at + 1, text: ' à ' }));
    anchors.apply(dashes);
    assert.equal(shown(anchors), 'a à b [a à b a à b] a à b');
  });

  it('is found again in a new edition of the whole text', () => {
    const paragraph = 'Les parties réaffirment leur attachement au droit international. ';
    const before = `${paragraph.repeat(8)}[Nous condamnons les tirs de missiles du 31 octobre.] Nous appelons au calme.`;
    const anchors = live(before);
    const now = `Titre\n\n${anchors.text.replace(/ /g, '\u00A0').replace('parties', 'Parties')}`;
    anchors.apply([{ start: 0, end: anchors.text.length, text: now }]);
    const span = anchors.get('p')!;
    assert.equal(
      now.slice(span.start, span.end).replace(/\u00A0/g, ' '),
      'Nous condamnons les tirs de missiles du 31 octobre.',
    );
  });

  it('counts an editor’s offsets in a document with CRLF', () => {
    const at = (line: number, character: number) => ({ line, character });
    const changes = textChanges(
      [
        { range: { start: at(2, 1), end: at(3, 0) }, rangeOffset: 9, rangeLength: 3, text: '' },
        {
          range: { start: at(0, 1), end: at(0, 1) },
          rangeOffset: 1,
          rangeLength: 0,
          text: 'x\r\ny',
        },
      ],
      true,
    );
    assert.deepEqual(changes, [
      { start: 1, end: 1, text: 'x\ny' },
      { start: 7, end: 9, text: '' },
    ]);
  });

  it('agrees with an oracle that follows every character, through edits, undo and redo', () => {
    const total = runs(4000, 100_000);
    for (let done = 0, seed = 1; done < total; seed++) {
      const oracle = new Oracle(new Random(seed));
      for (let i = 0; i < 100; i++, done++) oracle.step(`seed ${seed}, step ${i}`);
    }
  });
});

interface State {
  readonly text: string;
  /** For every character, the passages that it belongs to. */
  readonly members: readonly ReadonlySet<number>[];
}

/** Holds a text as characters that know their passages, and undoes as an editor does. */
class Oracle {
  #state: State;
  readonly #live: LiveAnchors<number>;
  readonly #undo: { state: State; changes: TextChange[] }[] = [];
  readonly #redo: { state: State; changes: TextChange[] }[] = [];
  #fresh = 0x4e00;

  constructor(readonly random: Random) {
    const text = this.#newText(60);
    this.#live = new LiveAnchors(text);
    const members = Array.from(text, () => new Set<number>());
    for (let passage = 0; passage < 8; passage++) {
      const start = random.below(50);
      const end = start + 1 + random.below(10);
      this.#live.set(passage, { start, end });
      for (let i = start; i < end; i++) members[i]!.add(passage);
    }
    this.#state = { text, members };
  }

  step(what: string): void {
    const kind = this.random.below(10);
    if (kind < 3 && this.#undo.length > 0) this.#goBack(this.#undo, this.#redo);
    else if (kind < 4 && this.#redo.length > 0) this.#goBack(this.#redo, this.#undo);
    else this.#edit();
    assert.equal(this.#live.text, this.#state.text, what);
    for (let passage = 0; passage < 8; passage++) {
      const { members } = this.#state;
      const start = members.findIndex((of) => of.has(passage));
      const end = members.findLastIndex((of) => of.has(passage)) + 1;
      const expected = start < 0 ? undefined : { start, end };
      assert.deepEqual(this.#live.get(passage), expected, `${what}, passage ${passage}`);
    }
  }

  #edit(): void {
    const changes: TextChange[] = [];
    let from = 0;
    for (let n = 1 + this.random.below(3); n > 0; n--) {
      const room = this.#state.text.length - from;
      if (room < 0) break;
      const start = from + this.random.below(Math.min(room, 25) + 1);
      const length = this.random.chance(0.5) ? 0 : this.random.below(12);
      const end = Math.min(this.#state.text.length, start + length);
      const text = this.random.chance(0.4) ? '' : this.#newText(1 + this.random.below(6));
      if (text !== '' || end > start) changes.push({ start, end, text });
      from = end + 1;
    }
    const state = this.#state;
    this.#state = this.#applied(changes);
    this.#live.apply(changes);
    this.#undo.push({ state, changes: inverse(state.text, changes) });
    this.#redo.length = 0;
  }

  #goBack(from: { state: State; changes: TextChange[] }[], to: typeof from): void {
    const { state, changes } = from.pop()!;
    to.push({ state: this.#state, changes: inverse(this.#state.text, changes) });
    this.#live.apply(changes, true);
    this.#state = state;
  }

  #applied(changes: readonly TextChange[]): State {
    let { text } = this.#state;
    const members = [...this.#state.members];
    for (const change of [...changes].reverse()) {
      text = text.slice(0, change.start) + change.text + text.slice(change.end);
      members.splice(change.start, change.end - change.start);
      const before = members[change.start - 1] ?? new Set<number>();
      const after = members[change.start] ?? new Set<number>();
      const between = new Set([...before].filter((passage) => after.has(passage)));
      members.splice(change.start, 0, ...Array.from(change.text, () => between));
    }
    return { text, members };
  }

  /** Characters that no text had before, so that nothing but an undo brings one back. */
  #newText(length: number): string {
    return Array.from({ length }, () => String.fromCharCode(this.#fresh++)).join('');
  }
}

function inverse(text: string, changes: readonly TextChange[]): TextChange[] {
  let shift = 0;
  return changes.map((change) => {
    const start = change.start + shift;
    shift += change.text.length - (change.end - change.start);
    return { start, end: start + change.text.length, text: text.slice(change.start, change.end) };
  });
}
