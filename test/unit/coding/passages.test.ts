import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nextLikelyPassage } from '../../../src/core/coding/likelyPassage';
import { nextParagraph, nextSentence, type Direction } from '../../../src/core/coding/readingMoves';
import { grow, shrink, type Edge, type Unit } from '../../../src/core/coding/resize';
import { PlainText } from '../../../src/core/text/plainText';
import { sentenceAt, sentences } from '../../../src/core/text/sentence';
import { sameSpan, type Span } from '../../../src/core/text/span';
import { trimSpan } from '../../../src/core/text/trimSpan';
import { anyText } from '../structure/anyText';
import { runs } from '../../support/runs';

const text = new PlainText(`# Joint Statement

> “We condemn the attack,” they said. We will
> send help.

1. We commit to meet every year, and we continue to work; together.
2. L’Ukraine 😀 reste libre. We announce a dialogue.
`);

/** What stands at a place of the text. */
function spanOf(quote: string): Span {
  const start = text.toCodePoint(text.text.indexOf(quote));
  assert.ok(start >= 0 && text.text.includes(quote), quote);
  return { start, end: start + Array.from(quote).length };
}

/** The passages that a move leads to, from an end of the text on. */
function walk(
  move: (from: Span) => Span | undefined,
  from = sentenceAt(text, 0),
): readonly string[] {
  const found: string[] = [];
  for (let at = move(from); at; at = move(at)) found.push(text.slice(at));
  return found;
}

const end = { start: text.length, end: text.length };

describe('moving by sentence and paragraph', () => {
  const all = sentences(text).map((sentence) => text.slice(sentence));

  it('reads every sentence, forwards and backwards', () => {
    assert.deepEqual(
      walk((from) => nextSentence(text, from, 1)),
      all.slice(1),
    );
    assert.deepEqual(
      walk((from) => nextSentence(text, from, -1), end),
      all.toReversed(),
    );
  });

  it('goes to the beginning of each heading, quotation and item', () => {
    const beginnings = ['Joint Statement', 'We condemn the attack', 'We commit to', 'L’Ukraine'];
    const back = walk((from) => nextParagraph(text, from, -1), end);
    assert.deepEqual(
      back.map((words) => beginnings.findIndex((one) => words.includes(one))),
      [3, 2, 1, 0],
    );
    assert.equal(walk((from) => nextParagraph(text, from, 1)).length, 3);
  });

  it('goes to the beginning of its own sentence and paragraph first', () => {
    const inner = spanOf('we continue');
    assert.match(text.slice(nextSentence(text, inner, -1)!), /^We commit/);
    assert.match(text.slice(nextSentence(text, inner, 1)!), /^L’Ukraine/);
    const second = spanOf('We announce a dialogue.');
    assert.match(text.slice(nextParagraph(text, second, -1)!), /^L’Ukraine/);
  });
});

describe('giving a passage other ends', () => {
  const whole = spanOf('We commit to meet every year, and we continue to work; together.');
  const quoteOf = (change: typeof grow, from: Span, unit: Unit, edge: Edge): string =>
    text.slice(change(text, from, unit, edge));

  it('takes off and gives back words, clauses and sentences, with the marks around them', () => {
    const lines: readonly [typeof grow, Span, Unit, Edge, string][] = [
      [shrink, whole, 'word', 'end', 'We commit to meet every year, and we continue to work'],
      [shrink, whole, 'word', 'start', text.slice(whole).slice('We '.length)],
      [shrink, whole, 'clause', 'end', 'We commit to meet every year, and we continue to work'],
      [shrink, whole, 'clause', 'start', 'and we continue to work; together.'],
      [grow, spanOf('We commit to meet every'), 'word', 'end', 'We commit to meet every year'],
      [grow, spanOf('We commit to meet every'), 'clause', 'end', 'We commit to meet every year'],
      [grow, spanOf('we continue to work'), 'word', 'end', 'we continue to work; together.'],
      [
        grow,
        spanOf('continue'),
        'sentence',
        'start',
        'We commit to meet every year, and we continue',
      ],
    ];
    for (const [change, from, unit, edge, expected] of lines) {
      assert.equal(quoteOf(change, from, unit, edge), expected);
    }
  });

  it('goes on into the next and the previous sentence', () => {
    const both = grow(text, spanOf('We announce a dialogue.'), 'sentence', 'start');
    assert.equal(text.slice(both), 'L’Ukraine 😀 reste libre. We announce a dialogue.');
    assert.equal(text.slice(shrink(text, both, 'sentence', 'end')), 'L’Ukraine 😀 reste libre.');
  });

  it('leaves a last word, and the ends of the text', () => {
    const word = spanOf('continue');
    assert.deepEqual(shrink(text, word, 'word', 'end'), word);
    assert.deepEqual(shrink(text, word, 'word', 'start'), word);
    const last = spanOf('We announce a dialogue.');
    assert.deepEqual(grow(text, last, 'clause', 'end'), last);
  });
});

describe('the next likely passage', () => {
  const kinds = new Set(['commitment', 'condemnation', 'announcement']);
  const walkLikely = (coded: readonly Span[]): readonly string[] =>
    walk((from) => nextLikelyPassage(text, from, 1, coded, kinds)).map((words) =>
      words.slice(0, 12),
    );

  it('is a sentence with a verb of a kind of the codebook, of which nothing is coded', () => {
    const open = walkLikely([]);
    assert.ok(open.includes('We commit to') && open.includes('We announce '), open.join('|'));
    assert.ok(!open.some((words) => words.startsWith('L’Ukraine')));
    assert.deepEqual(
      walkLikely([spanOf('we continue')]),
      open.filter((one) => !one.startsWith('We commit')),
    );
    assert.equal(
      nextLikelyPassage(text, { start: 0, end: 0 }, 1, [], new Set(['appeal'])),
      undefined,
    );
  });
});

describe('passages in any text', () => {
  const units = fc.constantFrom<Unit>('word', 'clause', 'sentence');
  const edges = fc.constantFrom<Edge>('start', 'end');
  const places = anyText.chain((words) => {
    // A half of a pair in a file is replaced when VS Code opens it.
    const plain = new PlainText(words.replaceAll(/\p{Cs}/gu, '\uFFFD'));
    return fc.record({ plain: fc.constant(plain), offset: fc.nat(plain.length) });
  });

  it('a move always gets on, within the text, to a trimmed passage', () => {
    const moves = fc.constantFrom(nextSentence, nextParagraph);
    fc.assert(
      fc.property(places, moves, fc.constantFrom<Direction>(1, -1), (place, move, direction) => {
        const { plain, offset } = place;
        let at = trimSpan(plain, sentenceAt(plain, offset));
        for (let next = move(plain, at, direction); next; next = move(plain, at, direction)) {
          assert.ok(direction * (next.start - at.start) > 0);
          assertProper(plain, next);
          at = next;
        }
      }),
      { numRuns: runs(200, 20_000) },
    );
  });

  it('what grew shrinks to what it was, and stays within the text', () => {
    fc.assert(
      fc.property(places, units, edges, ({ plain, offset }, unit, edge) => {
        const sentence = trimSpan(plain, sentenceAt(plain, offset));
        fc.pre(sentence.start < sentence.end);
        const smaller = shrink(plain, sentence, unit, edge);
        assertProper(plain, smaller);
        if (!sameSpan(smaller, sentence)) {
          assert.deepEqual(grow(plain, smaller, unit, edge), sentence);
        }
        const larger = grow(plain, sentence, unit, edge);
        assertProper(plain, larger);
        if (!sameSpan(larger, sentence)) {
          assert.deepEqual(shrink(plain, larger, unit, edge), sentence);
        }
      }),
      { numRuns: runs(300, 30_000) },
    );
  });
});

function assertProper(plain: PlainText, span: Span): void {
  assert.ok(0 <= span.start && span.start < span.end && span.end <= plain.length);
  assert.deepEqual(trimSpan(plain, span), span);
  assert.doesNotMatch(plain.slice(span), /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
}
