import * as fs from 'node:fs';
import * as path from 'node:path';
import { makeAnchor } from '../../src/core/anchor/makeAnchor';
import type { Annotation } from '../../src/core/annotation/annotation';
import { builtinKinds, eurovocThemes } from '../../src/core/codebook/builtin';
import { writeSidecar } from '../../src/core/sidecar/writeSidecar';
import { PlainText } from '../../src/core/text/plainText';
import { sha256 } from '../../src/core/text/sha256';
import type { Span } from '../../src/core/text/span';
import { Random } from '../support/random';
import { sentence, type Act } from './sentences';

const acts: readonly Act[] = ['commitment', 'condemnation', 'announcement'];
const coders = ['ana', 'bob', 'chloé', 'dmitri', 'élise', ''];
const themes = [...eurovocThemes.keys()];
/** Of so many texts one was changed after it had been coded. */
const changedOneIn = 1250;

export interface CorpusSize {
  readonly texts: number;
  /** Of each text. */
  readonly annotations: number;
}

/** Writes a workspace of coded communiqués: texts by year, French and English, each with its sidecar. */
export function writeCorpus(folder: string, { texts, annotations }: CorpusSize): void {
  for (let i = 0; i < texts; i++) {
    const year = 1985 + (i % 40);
    const language = i % 3 === 0 ? 'fr' : 'en';
    const name = `communique-${String(i).padStart(4, '0')}.${language}.txt`;
    fs.mkdirSync(path.join(folder, String(year)), { recursive: true });
    writeText(path.join(folder, String(year), name), {
      seed: i,
      language,
      count: annotations,
      isChanged: i % changedOneIn === 7,
    });
  }
}

interface TextPlan {
  readonly seed: number;
  readonly language: 'en' | 'fr';
  /** How many annotations it has. */
  readonly count: number;
  /** Whether a sentence of it, coded already, was written anew since. */
  readonly isChanged?: boolean;
}

/** Writes a text and its sidecar. */
export function writeText(file: string, { seed, language, count, isChanged }: TextPlan): void {
  const random = new Random(seed + 1);
  const { text, passages } = textOf(random, language, count);
  const content = {
    textName: path.basename(file),
    sha256: sha256(text),
    annotations: passages.map((passage, n) => annotationOf(random, text, passage, `${seed}${n}`)),
  };
  const first = passages[0]!.span;
  const now = isChanged
    ? text.slice({ start: 0, end: first.start }) +
      text.slice(first).replace(/\b(?:will|the|les|la) /, 'perhaps ') +
      text.text.slice(text.toUtf16(first.end))
    : text.text;
  fs.writeFileSync(file, now);
  fs.writeFileSync(`${file}.annotations.yaml`, writeSidecar(undefined, content));
}

interface Passage {
  readonly act: Act;
  readonly span: Span;
}

function textOf(random: Random, language: 'en' | 'fr', count: number) {
  const title =
    language === 'en' ? 'Joint communiqué of the ministers' : 'Communiqué conjoint des ministres';
  let text = `${title}\n\n${1985 + random.below(40)}-0${1 + random.below(9)}-1${random.below(9)}\n\n`;
  const passages: Passage[] = [];
  while (passages.length < count) {
    const act = random.chance(0.65) ? random.pick(acts) : 'none';
    const words = sentence(random, language, act);
    // All in one plane: code points are UTF-16 units here.
    const start = text.length;
    if (act !== 'none') passages.push({ act, span: { start, end: start + words.length } });
    text += words + (random.chance(0.25) ? '\n\n' : ' ');
  }
  const end = language === 'en' ? 'They thanked the hosts.' : 'Ils ont remercié leurs hôtes.';
  return { text: new PlainText(`${text}${end}\n`), passages };
}

function annotationOf(
  random: Random,
  text: PlainText,
  { act, span }: Passage,
  seed: string,
): Annotation {
  const strengths = builtinKinds.get(act)!.strengths.map(({ code }) => code);
  const day = String(1 + random.below(28)).padStart(2, '0');
  return {
    id: Number(seed).toString(36).padStart(8, '0'),
    kind: act,
    themes: Array.from({ length: random.below(4) }, () => random.pick(themes)).filter(
      (code, i, all) => all.indexOf(code) === i,
    ),
    ...(strengths.length > 0 && random.chance(0.5) ? { strength: random.pick(strengths) } : {}),
    anchor: makeAnchor(text, span),
    ...(random.chance(0.3)
      ? { note: `See paragraph ${random.below(40)} of the year before.` }
      : {}),
    coder: random.pick(coders),
    created: `2026-0${1 + random.below(9)}-${day}T1${random.below(10)}:2${random.below(10)}:00Z`,
  };
}
