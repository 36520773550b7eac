import * as fs from 'node:fs';
import { PlainText } from '../../src/core/text/plainText';
import { Random } from '../support/random';
import { realText, realTextNames } from '../support/realTexts';

/**
 * Real texts (without them, our examples) one after the other, as often as it takes. Every repetition has a fifth of its longer
 * words changed for others of the texts: so much alike that most sentences have look-alikes, yet no
 * two the same, which no real text of this length would be either.
 */
export function longText(length: number): PlainText {
  const texts = sources();
  const random = new Random(length);
  const vocabulary = texts.join(' ').match(/\p{Ll}{5,}/gu)!;
  let text = '';
  for (let i = 0; text.length < length; i++) {
    const source = texts[i % texts.length]!;
    const again = i >= texts.length;
    text += again
      ? source.replace(/\p{Ll}{5,}/gu, (word) =>
          random.chance(0.2) ? random.pick(vocabulary) : word,
        )
      : source;
    text += '\n\n';
  }
  return new PlainText(text.slice(0, length));
}

function sources(): readonly string[] {
  const names = realTextNames();
  if (names.length > 0) return names.map((name) => realText(name)!);
  const examples = fs.readdirSync('examples').filter((name) => /\.(fr\.txt|en\.md)$/.test(name));
  return examples.map((name) => fs.readFileSync(`examples/${name}`, 'utf8'));
}
