import type { PlainText } from '../text/plainText';
import type { DocumentFacts } from './facts';
import { verbCandidates, type VerbCandidate } from './operativeVerbCandidates';
import { listsOf } from './operativeVerbLists';
import { formOf, type Counted, type Speakers } from './operativeVerbPlace';
import { wordAt } from './operativeVerbSentence';
import { speakersOf } from './operativeVerbSpeakers';
import { isSpoken } from './operativeVerbSpoken';
import type { OperativeVerb, TextBlock } from './structure';

/** Sentences that tell who speaks in a text, so that no more of a huge one are held at once. */
const enough = 3000;

/**
 * The verbs by which a text commits, condemns, announces, appeals and welcomes, in reading order: what those
 * who speak do by saying it, so no nouns, negations, acts of others, nor infinitives in a chain. Linear in the length of the text.
 * @param facts What is known of the text; English where no language is.
 */
export function operativeVerbs(
  text: PlainText,
  blocks: readonly TextBlock[],
  facts: DocumentFacts,
): OperativeVerb[] {
  const language = facts.language ?? 'en';
  const candidates = verbCandidates(text, blocks, language);
  const early = take(candidates, enough);
  const speakers = speakersOf(early, facts, language);
  const lists = listsOf(text, blocks);
  const found: OperativeVerb[] = [];
  const read = (candidate: VerbCandidate): void => {
    const listEnd = candidate.isLast ? lists.get(candidate.block) : undefined;
    found.push(...verbsOf(text, candidate, speakers, listEnd));
  };
  for (const candidate of early) read(candidate);
  for (const candidate of candidates) read(candidate);
  return found;
}

function take<T>(values: Iterator<T, void>, count: number): T[] {
  const taken: T[] = [];
  while (taken.length < count) {
    const next = values.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

function verbsOf(
  text: PlainText,
  { sentence, verbs, isFirst, spanOf }: VerbCandidate,
  speakers: Speakers,
  listEnd: number | undefined,
): OperativeVerb[] {
  const found: OperativeVerb[] = [];
  const lead = isFirst ? 'third' : 'none';
  let previous: Counted | undefined;
  let others = -1;
  let end = 0;
  for (const { match, head, at } of verbs) {
    if (match.start < end) continue;
    const { entry } = match;
    if (!isSpoken({ sentence, at, head, entry, speakers, lead, previous, others })) {
      if (entry.ending || formOf({ sentence, head, entry }) === 'other') others = at;
      continue;
    }
    end = match.end;
    previous = { at, last: wordAt(sentence, end - 1), entry };
    const utf16 = spanOf(sentence.starts[at]!, end);
    const start = text.toCodePoint(utf16.start);
    const verb = {
      start,
      end: text.toCodePoint(utf16.end),
      text: text.text.slice(utf16.start, utf16.end),
      ...(listEnd !== undefined && { list: { start, end: listEnd } }),
    };
    found.push({ ...verb, kind: entry.kind, ...(entry.strength && { strength: entry.strength }) });
  }
  return found;
}
