import { INITIAL } from 'vscode-textmate';
import { documentFacts } from '../../src/core/structure/facts';
import { dateMentions } from '../../src/core/structure/dateMentions';
import { definedTerms } from '../../src/core/structure/definedTerms';
import { layoutOf } from '../../src/core/structure/layout';
import { operativeVerbs } from '../../src/core/structure/operativeVerbs';
import { isDiplomaticText } from '../../src/core/structure/recognise';
import { documentReferences } from '../../src/core/structure/references';
import type { TextBlock } from '../../src/core/structure/structure';
import { PlainText } from '../../src/core/text/plainText';
import { communiqueGrammar } from '../../src/grammar/communiqueGrammar';
import { loadGrammar } from '../support/grammar';
import { slowBits } from '../support/slowBits';
import { measure, type Measure } from './measure';

interface Family {
  readonly what: string;
  /** The longer of the two lines, in characters. */
  readonly length: number;
  readonly bits: readonly string[];
  readonly read: (line: string) => unknown;
}

/**
 * Measures whether a line of the worst characters costs in proportion to its length, whatever it repeats: the time of
 * a line to that of its half, the worst of all repeated bits, in processor time of this process. A pattern that tries
 * again from every place would show 4; one that does not, 2.
 */
export async function measureGrowth(): Promise<Measure[]> {
  const families = await allFamilies();
  return families.flatMap((family) => {
    const ratios = family.bits.map((bit) => growth(family, bit));
    const worst = Math.max(...ratios);
    const what = `${family.what}: a line of ${family.length / 1000} kB to its half, the worst of ${ratios.length}`;
    return [measure(what, 'times', [worst], '≤ 3', (ratio) => ratio <= 3)];
  });
}

async function allFamilies(): Promise<Family[]> {
  const made = communiqueGrammar();
  // Without the rule that leaves long lines plain.
  const repository = { ...made.repository, tooLong: { match: '(?!)' } };
  const grammar = await loadGrammar({ ...made, repository });
  const verbs = (language: 'en' | 'fr') => (line: string) => {
    const text = new PlainText(line);
    const words = { start: 0, end: text.length };
    const block: TextBlock = { ...words, words, role: 'paragraph', level: 0 };
    return operativeVerbs(text, [block], { language });
  };
  const layout = (line: string) => {
    const text = new PlainText(line);
    return [layoutOf(text), documentFacts(text), isDiplomaticText(text)];
  };
  const mentions = (line: string) => {
    const text = new PlainText(line);
    return [dateMentions(text), documentReferences(text), definedTerms(text, [])];
  };
  return [
    { what: 'layout and facts', length: 500_000, bits: slowBits.layout, read: layout },
    { what: 'dates, terms, references', length: 1e6, bits: slowBits.mentions, read: mentions },
    { what: 'English verbs', length: 18_000, bits: slowBits.verbs, read: verbs('en') },
    { what: 'French verbs', length: 18_000, bits: slowBits.verbs, read: verbs('fr') },
    {
      what: 'grammar',
      length: 4_000,
      bits: slowBits.grammar,
      read: (line) => grammar.tokenizeLine2(line, INITIAL),
    },
  ];
}

/** The least of a few trials: others use the machine, too. */
function growth({ length, read }: Family, bit: string): number {
  const line = (characters: number) => bit.repeat(Math.ceil(characters / bit.length));
  const [half, whole] = [line(length / 2), line(length)];
  read(half);
  let least = Infinity;
  for (let trial = 0; trial < 6 && least > 2.5; trial++) {
    const long = processorTime(() => read(whole));
    // What takes no time cannot take too long, and no clock is fine enough to compare it.
    least = Math.min(
      least,
      long < 10
        ? 1
        : long /
            Math.max(
              1,
              processorTime(() => read(half)),
            ),
    );
  }
  return least;
}

/** In milliseconds. */
function processorTime(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
