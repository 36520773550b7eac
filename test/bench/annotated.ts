import { makeAnchor } from '../../src/core/anchor/makeAnchor';
import type { Annotation } from '../../src/core/annotation/annotation';
import type { PlainText } from '../../src/core/text/plainText';
import { Random } from '../support/random';
import { randomPassages } from '../support/reanchoring';

/** So many annotations of a text as analysts make them: about 480 bytes each in a sidecar. */
export function annotationsOf(text: PlainText, count: number): Annotation[] {
  const random = new Random(count);
  const kinds = ['commitment', 'condemnation', 'announcement'];
  return randomPassages(random, text, count).map((span, i) => ({
    id: `a${i.toString(36).padStart(7, '0')}`,
    kind: random.pick(kinds),
    themes: ['0816', '0821', '1006', '7231'].slice(0, random.below(4)),
    ...(random.chance(0.5) ? { strength: 'high' } : {}),
    anchor: makeAnchor(text, span),
    ...(random.chance(0.3) ? { note: 'See the statement of the year before.' } : {}),
    coder: random.pick(['ana', 'bob']),
    created: '2026-11-21T18:00:00Z',
  }));
}
