import type { Span } from '../../src/core/text/span';
import type { Random } from './random';

/** A character of an edited text and which one of the old text it was; -1 for a new one. */
interface Character {
  readonly text: string;
  readonly was: number;
}

/** A text under edits that knows, for every one of its characters, which one of the old text it was. */
export class EditedText {
  #characters: Character[];

  constructor(text: string) {
    this.#characters = Array.from(text, (character, was) => ({ text: character, was }));
  }

  get text(): string {
    return this.#characters.map(({ text }) => text).join('');
  }

  /** Where each old passage is now, in code points; undefined where it is gone or torn apart. */
  placesOf(spans: readonly Span[]): (Span | undefined)[] {
    const now = new Map<number, { first: number; last: number }>();
    this.#characters.forEach(({ was }, index) => {
      if (was < 0) return;
      const place = now.get(was);
      if (place) place.last = index;
      else now.set(was, { first: index, last: index });
    });
    return spans.map(({ start, end }) => {
      let place: { start: number; end: number } | undefined;
      let kept = 0;
      for (let was = start; was < end; was++) {
        const at = now.get(was);
        if (!at) continue;
        kept++;
        if (!place) place = { start: at.first, end: at.last + 1 };
        else if (at.first < place.end) return undefined;
        else place.end = at.last + 1;
      }
      if (!place || kept * 2 < end - start) return undefined;
      return place.end - place.start <= 2 * (end - start) + 32 ? place : undefined;
    });
  }

  get paragraphs(): number {
    return this.#paragraphStarts().length;
  }

  /** Inserts a paragraph at the beginning or at a blank line. */
  insertParagraph(random: Random, words: string): void {
    const at = random.chance(0.5) ? 0 : this.#paragraphStart(random);
    this.#characters.splice(at, 0, ...fresh(`${words}\n\n`));
  }

  /** Moves a paragraph to another blank line. */
  moveParagraph(random: Random): void {
    const moved = this.#takeParagraph(random);
    this.#characters.splice(this.#paragraphStart(random), 0, ...moved);
  }

  deleteParagraph(random: Random): void {
    this.#takeParagraph(random);
  }

  /** Writes a second time, elsewhere, what a paragraph says. */
  copyParagraph(random: Random): void {
    const start = this.#paragraphStart(random);
    const copy = this.#characters.slice(start, this.#paragraphEnd(start));
    this.#characters.splice(this.#paragraphStart(random), 0, ...fresh(join(copy)));
  }

  /** Writes the words of an old passage a second time, as a paragraph at the end. */
  copyToAnnex({ start, end }: Span): void {
    const words = join(this.#characters.filter(({ was }) => was >= start && was < end));
    this.#characters.push(...fresh(`\n\n${words}\n`));
  }

  /** Cuts an old passage out and pastes it as a paragraph at the end. */
  cutToAnnex(span: Span): void {
    const cut = this.#characters.filter(({ was }) => was >= span.start && was < span.end);
    this.deletePassage(span);
    this.#characters.push(...fresh('\n\n'), ...cut, ...fresh('\n'));
  }

  deletePassage({ start, end }: Span): void {
    this.#characters = this.#characters.filter(({ was }) => was < start || was >= end);
  }

  /** One to three typing errors inside an old passage, or a word changed there. */
  mistype(random: Random, { start, end }: Span): void {
    for (let n = 1 + random.below(3); n > 0; n--) {
      const was = start + random.below(end - start);
      const at = this.#characters.findIndex((character) => character.was === was);
      if (at < 0) continue;
      const letter = 'abcdefghijklmnopqrstuvwxyzé0123456789'[random.below(37)]!;
      const kind = random.below(5);
      if (kind === 0) this.#characters[at] = { text: letter, was };
      else if (kind === 1) this.#characters.splice(at, 1);
      else if (kind === 2) this.#characters.splice(at, 0, { text: letter, was: -1 });
      else if (kind === 3) this.#characters.splice(at, 0, ...fresh(` ${random.pick(inserted)} `));
      else this.#characters.splice(at, random.below(12));
    }
  }

  /** Another house style: blanks, quotes, dashes, ligatures, line breaks, normalisation. */
  restyle(random: Random): void {
    const some = styles.filter(() => random.chance(0.5));
    for (const style of some.length > 0 ? some : [random.pick(styles)]) {
      this.#characters = this.#characters.flatMap((character, index, all) => {
        const text = style(character.text, all[index + 1]?.text ?? '', all[index - 1]?.text ?? '');
        if (text === character.text) return character;
        return Array.from(text, (each) => ({ text: each, was: character.was }));
      });
    }
  }

  #takeParagraph(random: Random): Character[] {
    const start = this.#paragraphStart(random);
    return this.#characters.splice(start, this.#paragraphEnd(start) - start);
  }

  #paragraphStart(random: Random): number {
    return random.pick(this.#paragraphStarts());
  }

  #paragraphStarts(): number[] {
    const starts = [0];
    this.#characters.forEach(({ text }, index, all) => {
      const ends = text === '\n' && all[index - 1]?.text === '\n';
      if (ends && all[index + 1] && all[index + 1]!.text !== '\n') starts.push(index + 1);
    });
    return starts;
  }

  /** After the blank lines that end a paragraph. */
  #paragraphEnd(start: number): number {
    let end = start + 1;
    const all = this.#characters;
    while (end < all.length && !(all[end - 1]!.text === '\n' && all[end]!.text === '\n')) end++;
    while (end < all.length && all[end]!.text === '\n') end++;
    return end;
  }
}

const inserted = ['not', 'never', '2031', 'further', 'ne … pas', 'Moldova', 'de manière décisive'];

function fresh(text: string): Character[] {
  return Array.from(text, (character) => ({ text: character, was: -1 }));
}

function join(characters: readonly Character[]): string {
  return characters.map(({ text }) => text).join('');
}

type Style = (character: string, next: string, previous: string) => string;

const swap =
  (pairs: Readonly<Record<string, string>>): Style =>
  (character) =>
    pairs[character] ?? character;

const isBlank = (character: string): boolean => /^\s?$/.test(character);

const styles: readonly Style[] = [
  swap({ ' ': '\u00A0' }),
  swap({ '\u00A0': ' ', '\u202F': ' ' }),
  swap({ '’': "'", '“': '"', '”': '"', '«': '"', '»': '"' }),
  swap({ "'": '’', '–': '-', '—': '-' }),
  swap({ '-': '\u2011', '…': '...', œ: 'oe' }),
  // A single line break becomes a blank, and a blank a line break.
  (character, next, previous) =>
    character === '\n' && !isBlank(next) && !isBlank(previous) ? ' ' : character,
  (character, next, previous) =>
    character === ' ' && /^[a-m]/.test(next) && /[a-m]$/.test(previous) ? '\n' : character,
  (character) => character.normalize('NFD'),
  (character) => character.normalize('NFC'),
];
