import * as fs from 'node:fs';
import * as path from 'node:path';
import type { OperativeVerb } from '../../src/core/structure/structure';
import { parseStructure } from '../../src/core/structure/parseStructure';
import { PlainText } from '../../src/core/text/plainText';
import { overlaps, type Span } from '../../src/core/text/span';
import { realText } from './realTexts';

interface Passage extends Span {
  readonly kind: string;
  readonly quote: string;
}

interface CodedText {
  readonly text: PlainText;
  readonly first: readonly Passage[];
  readonly second: readonly Passage[];
}

/** Of passages, or of verbs: how many, how many of them agree, and what the others say. */
export interface Agreement {
  readonly all: number;
  readonly agreed: number;
  readonly others: readonly string[];
}

/** The texts that two coders coded, beside the repository; undefined where they are absent. */
export function codedTexts(): readonly CodedText[] | undefined {
  const folder = path.resolve('..', 'shared', 'reference', 'coded');
  if (!fs.existsSync(folder)) return undefined;
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.A.json'));
  const read = (file: string) =>
    (JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as { annotations: Passage[] })
      .annotations;
  return names.flatMap((name) => {
    const bare = name.slice(0, -'.A.json'.length);
    const raw = realText(bare);
    if (raw === undefined) return [];
    return [{ text: new PlainText(raw), first: read(name), second: read(`${bare}.B.json`) }];
  });
}

/**
 * Of the passages that both coders gave the same kind, with at least half of the shorter in common: how many
 * hold a verb of that kind, or stand in a list that one leads in.
 */
export function passagesWithVerb(texts: readonly CodedText[]): Agreement {
  return agreement(texts, ({ text, first, second }) => {
    const verbs = parseStructure(text).verbs;
    const alike = first.filter((one) => second.some((other) => isAlike(one, other)));
    return alike.map((passage) => ({
      agrees: verbs.some((verb) => reaches(verb, passage)),
      what: `${passage.kind}: ${passage.quote}`,
    }));
  });
}

/** Of the verbs of the kinds that were coded: how many lie in, or lead in, a passage of either coder of that kind. */
export function verbsInPassage(texts: readonly CodedText[]): Agreement {
  return agreement(texts, ({ text, first, second }) => {
    const passages = [...first, ...second];
    const kinds = new Set(passages.map(({ kind }) => kind));
    return parseStructure(text)
      .verbs.filter(({ kind }) => kinds.has(kind))
      .map((verb) => ({
        agrees: passages.some((passage) => reaches(verb, passage)),
        what: `${verb.kind}: ${verb.text} (${String(verb.start)})`,
      }));
  });
}

function isAlike(a: Passage, b: Passage): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return a.kind === b.kind && common * 2 >= Math.min(a.end - a.start, b.end - b.start);
}

function reaches(verb: OperativeVerb, passage: Passage): boolean {
  return verb.kind === passage.kind && overlaps(verb.list ?? verb, passage);
}

function agreement(
  texts: readonly CodedText[],
  judge: (text: CodedText) => readonly { readonly agrees: boolean; readonly what: string }[],
): Agreement {
  const judged = texts.flatMap(judge);
  const others = judged.filter(({ agrees }) => !agrees).map(({ what }) => what);
  return { all: judged.length, agreed: judged.length - others.length, others };
}

/** The passages of a text that two coders coded in the same way, in order; undefined where they are absent. */
export function codedAlike(name: string): readonly Passage[] | undefined {
  const texts = codedTexts();
  const raw = realText(name);
  const coded = texts?.find(({ text }) => text.text === new PlainText(raw ?? '').text);
  if (!coded) return undefined;
  const keyOf = ({ start, end, kind }: Passage): string => `${start}-${end} ${kind}`;
  const second = new Set(coded.second.map(keyOf));
  return coded.first
    .filter((passage) => second.has(keyOf(passage)))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
