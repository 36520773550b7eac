import assert from 'node:assert/strict';
import type { Anchor, Placement } from '../../../src/core/anchor/anchor';
import { makeAnchor } from '../../../src/core/anchor/makeAnchor';
import { reanchor, reanchorInSlices } from '../../../src/core/anchor/reanchor';
import { PlainText } from '../../../src/core/text/plainText';

/** A text and the anchors of the passages that stand between brackets in it. */
function marked(source: string): { text: string; anchors: Anchor[] } {
  const text = new PlainText(source.replace(/[[\]]/g, ''));
  const anchors: Anchor[] = [];
  let at = 0;
  let start = 0;
  for (const character of source) {
    if (character === '[') start = at;
    else if (character === ']') anchors.push(makeAnchor(text, { start, end: at }));
    else at++;
  }
  return { text: text.text, anchors };
}

/** What a placement shows: its state, the words there, and the reasons to ask. */
function told(now: string, placement: Placement): string {
  const text = new PlainText(now);
  if (placement.state === 'lost') return 'lost';
  if (placement.state !== 'changed') return `${placement.state}: ${text.slice(placement.span)}`;
  const [best] = placement.candidates;
  return `changed (${best!.reasons.join(' ')}): ${text.slice(best!)}`;
}

function after(source: string, edit: (text: string) => string): string[] {
  const { text, anchors } = marked(source);
  const now = edit(text);
  return reanchor(new PlainText(now), anchors).map((placement) => told(now, placement));
}

const before =
  'Nous, ministres des Affaires étrangères, nous sommes réunis à Ottawa.\n\nNous condamnons les tirs de missiles balistiques du 31 octobre. ';
const behind =
  ' Nous appelons la Corée du Nord au dialogue.\n\nNous renforcerons notre coopération en matière de défense et de sécurité.\n';
const sentence = 'Nous exprimons notre profonde inquiétude quant aux livraisons d’armes.';
const source = `${before}[${sentence}]${behind}`;

describe('reanchor', () => {
  it('finds a passage where it was', () => {
    assert.deepEqual(
      after(source, (text) => text),
      [`exact: ${sentence}`],
    );
    assert.deepEqual(
      after(source, (text) => `${text}\nUn ajout.`),
      [`exact: ${sentence}`],
    );
  });

  it('finds it where it moved, alone or with its paragraph', () => {
    assert.deepEqual(
      after(source, (text) => `Un titre\n\n${text}`),
      [`moved: ${sentence}`],
    );
    const swapped = (text: string): string => {
      const [first, second, third] = text.split('\n\n');
      return [third, first, second].join('\n\n');
    };
    assert.deepEqual(after(source, swapped), [`moved: ${sentence}`]);
  });

  it('finds it in another typography, line ends and spaces included', () => {
    const restyled = (text: string): string =>
      text
        .replace(/’/g, "'")
        .replace(/ (?=[a-l])/g, '\n')
        .replace(/ /g, '\u00A0')
        .normalize('NFD');
    const [found] = after(source, restyled);
    assert.equal(found!.slice(0, 7), 'moved: ');
    assert.equal(found!.slice(7), restyled(sentence));
  });

  const quote =
    'Le 31 octobre, la Russie et deux autres parties ont violé leurs engagements avec constance.';
  for (const [what, edited, reasons] of [
    ['number', quote.replace('31', '13'), 'number words'],
    ['number in words', quote.replace('deux', 'trois'), 'number words'],
    ['negation', quote.replace('ont violé', 'n’ont pas violé'), 'negation words'],
    ['name', quote.replace('Russie', 'Chine'), 'name words'],
    ['word', quote.replace('constance', 'vigueur'), 'words'],
  ] as const) {
    it(`asks where a ${what} differs, and says so`, () => {
      const text = `${before}[${quote}]${behind}`;
      assert.deepEqual(
        after(text, (all) => all.replace(quote, edited)),
        [`changed (${reasons}): ${edited}`],
      );
    });
  }

  it('proposes what was rewritten between the same neighbours', () => {
    const rewritten = 'Les envois de matériel militaire nous alarment.';
    const [found] = after(source, (text) => text.replace(sentence, rewritten));
    assert.equal(found, `changed (words): ${rewritten}`);
  });

  it('loses what is gone, and nothing else', () => {
    const two = `${before}[${sentence}] [Nous appelons la Corée du Nord] au dialogue.`;
    const [gone, left] = after(two, (text) => text.replace(`${sentence} `, ''));
    assert.equal(gone, 'lost');
    assert.match(left!, /: Nous appelons la Corée du Nord$/);
    assert.deepEqual(
      after(source, () => ''),
      ['lost'],
    );
    assert.deepEqual(
      after(source, () => 'Tout autre chose.'),
      ['lost'],
    );
  });

  it('gives every anchor a placement, however odd', () => {
    const odd: Anchor[] = [
      { start: 0, end: 0, quote: '', prefix: '', suffix: '' },
      { start: 9e9, end: 9e9, quote: 'nulle part', prefix: '', suffix: '' },
      { start: 2, end: 4, quote: '\u200B', prefix: '\u0301', suffix: '\uD83D' },
      { start: 5, end: 1, quote: 'b', prefix: 'a', suffix: 'c' },
    ];
    for (const text of ['', 'abc', 'nulle part', '\u200B'.repeat(10)]) {
      assert.equal(reanchor(new PlainText(text), odd).filter(Boolean).length, odd.length);
    }
  });

  it('takes a text that is known to be the same at its word', () => {
    const { text, anchors } = marked('ab [ab] ab ab');
    const [placement] = reanchor(new PlainText(text), anchors, { sameText: true });
    assert.equal(placement!.state, 'exact');
  });

  it('gives the same in slices, and lets others run between them', async () => {
    const source2 = marked(`${source}\n`.repeat(1) + 'x '.repeat(200_000));
    const now = new PlainText(`Un titre\n\n${source2.text}`);
    let pauses = 0;
    const pause = async (): Promise<void> => {
      pauses++;
      await Promise.resolve();
    };
    const sliced = await reanchorInSlices(now, source2.anchors, pause, { budget: 1 });
    assert.deepEqual(sliced, reanchor(now, source2.anchors));
    assert.ok(pauses > 2);
  });
});

describe('reanchor among look-alikes', () => {
  /** Where the passage is said to be for certain, if it is. */
  const certain = (told: string): boolean => /^(?:exact|moved)/.test(told);
  const annex = '\n\nAnnexe\n\n';

  it('asks when a sentence was deleted and its copy stands in an annex', () => {
    const text = `${source}${annex}${sentence}\n`;
    const [found] = after(text, (all) => all.replace(`${sentence} `, ''));
    assert.ok(!certain(found!), found);
  });

  it('asks when a whole paragraph was deleted and its copy stands in an annex', () => {
    const text = `Titre\n\nUn premier alinéa.\n\n[${sentence}]\n\nUn dernier alinéa.${annex}${sentence}\n`;
    const [found] = after(text, (all) => all.replace(`${sentence}\n\n`, ''));
    assert.ok(!certain(found!), found);
  });

  it('prefers a slightly edited passage in place to its exact copy far away', () => {
    const text = `${source}${annex}${sentence}\n`;
    const edited = sentence.replace('profonde', 'vive');
    assert.deepEqual(
      after(text, (all) => all.replace(sentence, edited)),
      [`changed (words): ${edited}`],
    );
  });

  it('does so when the copy has the same sentences around it', () => {
    const text = `${source}${annex}${before}${sentence}${behind}`;
    const edited = sentence.replace('profonde', 'vive');
    const [found] = after(text, (all) => all.replace(sentence, edited));
    assert.ok(!certain(found!), found);
  });

  it('asks when the neighbour of a sentence went and the copy of both stands elsewhere', () => {
    const [first, second] = ['Le Canada salue cet accord historique entre nos pays. ', sentence];
    const text = `${before}${first}[${second}]${behind}${annex}${first}${second}\n`;
    const [found] = after(text, (all) => all.replace(first, ''));
    const inPlace = `moved: ${second}`;
    assert.ok(!certain(found!) || found === inPlace, found);
  });

  it('asks when only a boilerplate look-alike is left', () => {
    const say = (region: string, day: string): string =>
      `We welcome the progress that was made in Region ${region} on ${day} and call on all parties to honour it.`;
    const text = `We met in spring.\n\n[${say('A', '4 May')}]\n\nWe thank our hosts.\n\n${say('B', '9 May')}\n\nWe will meet again.\n`;
    const [found] = after(text, (all) => all.replace(`${say('A', '4 May')}\n\n`, ''));
    assert.ok(found!.startsWith('changed (number name'), found);
  });

  it('keeps each of two equal sentences with its own neighbours when their paragraphs swap', () => {
    const first = `Sur l’Ukraine, nous restons unis et résolus. [${sentence}] Nous soutenons Kiev.`;
    const second = `Sur la Corée, nous restons vigilants et fermes. [${sentence}] Nous soutenons Séoul.`;
    const { text, anchors } = marked(`Titre\n\n${first}\n\n${second}\n\nFin du texte.\n`);
    const [a, b] = [first, second].map((each) => each.replace(/[[\]]/g, ''));
    const now = `Titre\n\n${b!}\n\n${a!}\n\nFin du texte.\n`;
    const places = reanchor(new PlainText(now), anchors).map((placement) =>
      'span' in placement ? placement.span.start : -1,
    );
    assert.ok(text.length === now.length);
    assert.deepEqual(places, [now.lastIndexOf(sentence), now.indexOf(sentence)]);
  });

  it('gives two passages that were apart no common words', () => {
    const row = 'Nous condamnons ces actes. ';
    const { text, anchors } = marked(`[${row}][${row}]`.repeat(3));
    const now = text.replace(row, '');
    const places = reanchor(new PlainText(now), anchors).flatMap((placement) =>
      'span' in placement ? [placement.span.start] : [],
    );
    assert.equal(new Set(places).size, places.length);
  });

  it('asks which of many equal rows a passage is once another was put above', () => {
    const row = 'Néant – néant – néant – néant – néant – néant.\n';
    const text = `${row.repeat(5)}[${row.trim()}]\n${row.repeat(5)}`;
    const [found] = after(text, (all) => `${row.replace('Néant', 'Total')}${all}`);
    assert.ok(!certain(found!), found);
  });

  it('finds one word among many by its context, and asks where that is gone', () => {
    const text =
      'La Russie agit. Selon la Russie, le droit prime. Nous appelons la [Russie] à retirer ses troupes. La Russie répond.';
    assert.deepEqual(
      after(text, (all) => `Un mot. ${all}`),
      ['moved: Russie'],
    );
    const [found] = after(text, (all) =>
      all.replace('Nous appelons la Russie à retirer ses troupes. ', ''),
    );
    assert.ok(!certain(found!), found);
  });

  it('finds a passage at either edge of a text', () => {
    assert.deepEqual(
      after(`[${sentence}]`, (all) => all),
      [`exact: ${sentence}`],
    );
    assert.deepEqual(
      after(`[${sentence}]${behind}`, (all) => `Titre\n\n${all}`),
      [`moved: ${sentence}`],
    );
    assert.deepEqual(
      after(`${before}[${sentence}]`, (all) => `Titre\n\n${all}\n\nFin.`),
      [`moved: ${sentence}`],
    );
  });
});
