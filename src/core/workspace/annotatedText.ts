import type { Placement } from '../anchor/anchor';
import type { Annotation } from '../annotation/annotation';
import { checkAnnotation } from '../codebook/checkAnnotation';
import type { Codebook } from '../codebook/codebook';
import { message, type Message } from '../message';
import { fileStart, type Problem } from '../problem';
import { formProblems } from '../sidecar/formProblems';
import type { SidecarReading } from '../sidecar/readSidecar';
import { textNamesOf } from '../sidecar/sidecarName';
import { beginning } from '../text/beginning';
import { conflictProblems } from './conflictProblems';

/** What a sidecar is checked against. */
export interface SidecarContext {
  /** File name of the text it belongs to. */
  readonly textName: string;
  /** Whether the text is there, readable or not. */
  readonly textIsThere: boolean;
  /** Undefined where it cannot be read: then codes are not checked. */
  readonly codebook: Codebook | undefined;
  /** Undefined for an annotation that is not placed, because the text cannot be read. */
  readonly placementOf: (annotation: Annotation) => Placement | undefined;
  /** In which themes are named, BCP 47; English without it. */
  readonly language?: string;
}

/**
 * Everything that is wrong with a sidecar, in the order of the file: what reading it found, the codes
 * that the codebook does not know, what a merge left to be decided, the passages that are changed,
 * lost or moved, a text that is missing or another than the sidecar says.
 */
export function sidecarProblems(
  reading: SidecarReading,
  { textName, textIsThere, codebook, placementOf, language }: SidecarContext,
): Problem[] {
  const problems: Problem[] = [...reading.problems, ...formProblems(reading)];
  const said = reading.sidecar.textName;
  if (!textIsThere) problems.push(textMissing(textName));
  else if (said !== '' && said !== textName) {
    problems.push({ ...otherText(said, textName), range: reading.locateKey('text') });
  }
  const moved: Annotation[] = [];
  for (const annotation of reading.sidecar.annotations) {
    if (codebook !== undefined) {
      for (const { severity, code, message, key, value } of checkAnnotation(
        annotation,
        codebook,
        language,
      )) {
        const range = reading.locate(annotation.id, key, value);
        problems.push({ severity, code, message, range });
      }
    }
    for (const problem of conflictProblems(annotation)) {
      problems.push({ ...problem, range: reading.locate(annotation.id, 'conflicts') });
    }
    const placement = textIsThere ? placementOf(annotation) : undefined;
    if (placement?.state === 'moved') moved.push(annotation);
    const anchor = placement && anchorProblem(annotation, placement);
    if (anchor) problems.push({ ...anchor, range: reading.locate(annotation.id, 'quote') });
  }
  const [first] = moved;
  if (first) {
    problems.push({ ...staleOffsets(moved.length), range: reading.locate(first.id, 'start') });
  }
  return problems.sort(
    ({ range: { start: a } }, { range: { start: b } }) =>
      a.line - b.line || a.character - b.character,
  );
}

/**
 * The file name of the text that the sidecar `name` belongs to: of those its own name allows, the one
 * that it names itself, else the likeliest.
 * @param said The key `text` of the sidecar.
 */
export function textNameOf(name: string, said: string): string | undefined {
  const names = textNamesOf(name);
  return names.find((candidate) => candidate === said) ?? names[0];
}

function textMissing(text: string): Problem {
  const sentence = message(
    'The text "{text}" of this sidecar is not beside it. Put it back, or give the sidecar the name of the text.',
    { text },
  );
  return { severity: 'error', code: 'text-missing', message: sentence, range: fileStart };
}

function otherText(said: string, text: string): Omit<Problem, 'range'> {
  const sentence = message(
    'This sidecar is beside "{text}", and says it was made for "{said}". If it belongs here, change its key "text".',
    { text, said },
  );
  return { severity: 'warning', code: 'sidecar-other-text', message: sentence };
}

/** One for all of them: what is put in at the beginning of a text moves every passage. */
function staleOffsets(count: number): Omit<Problem, 'range'> {
  const sentence = message(
    'Passages that stand elsewhere in the text now than their offsets say: {count}. They were found again. The next change of an annotation writes all offsets anew.',
    { count },
  );
  return { severity: 'info', code: 'anchor-moved', message: sentence };
}

function anchorProblem(
  { anchor, state }: Annotation,
  placement: Placement,
): Omit<Problem, 'range'> | undefined {
  const severity = 'warning';
  switch (placement.state) {
    case 'exact':
    case 'moved':
      return undefined;
    case 'changed':
      return { severity, code: 'anchor-changed', message: changed(beginning(anchor.quote)) };
    case 'lost':
      if (state === 'lost') return undefined;
      return { severity, code: 'anchor-lost', message: lost(beginning(anchor.quote)) };
  }
}

function changed(quote: string): Message {
  return message(
    'The passage "{quote}" no longer stands in the text as it was. Look at the proposed place, and accept or move it.',
    { quote },
  );
}

function lost(quote: string): Message {
  return message(
    'The passage "{quote}" is not in the text any more. Give the annotation another passage, or remove it.',
    { quote },
  );
}
