import type { Placement } from '../anchor/anchor';
import { reanchor } from '../anchor/reanchor';
import type { Annotation } from '../annotation/annotation';
import { checkAnnotation } from '../codebook/checkAnnotation';
import type { Codebook } from '../codebook/codebook';
import { message, type Message } from '../message';
import { fileStart, type Problem } from '../problem';
import type { SidecarReading } from '../sidecar/readSidecar';
import type { SidecarContent } from '../sidecar/sidecar';
import { textNamesOf } from '../sidecar/sidecarName';
import type { PlainText } from '../text/plainText';
import { sha256 } from '../text/sha256';

/**
 * Finds the passages of all sidecars of one text. A sidecar whose hash is that of the text is taken
 * at its word, so that what a person placed once stays there, and nothing is searched.
 * @param text Undefined where it is missing or cannot be read: then every passage is lost.
 * @returns one placement an annotation, by identity.
 */
export function placeAnnotations(
  text: PlainText | undefined,
  sidecars: Iterable<Pick<SidecarContent, 'sha256' | 'annotations'>>,
): ReadonlyMap<Annotation, Placement> {
  const hash = text && sha256(text);
  const placed = new Map<Annotation, Placement>();
  for (const { sha256, annotations } of sidecars) {
    const anchors = annotations.map(({ anchor }) => anchor);
    const placements = text ? reanchor(text, anchors, { sameText: sha256 === hash }) : [];
    annotations.forEach((annotation, i) => {
      placed.set(annotation, placements[i] ?? { state: 'lost' });
    });
  }
  return placed;
}

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
}

/**
 * Everything that is wrong with a sidecar, in the order of the file: what reading it found, the codes
 * that the codebook does not know, the passages that are changed or lost, a text that is missing or
 * another than the sidecar says.
 */
export function sidecarProblems(
  reading: SidecarReading,
  { textName, textIsThere, codebook, placementOf }: SidecarContext,
): Problem[] {
  const problems: Problem[] = [...reading.problems];
  const said = reading.sidecar.textName;
  if (!textIsThere) problems.push(textMissing(textName));
  else if (said !== '' && said !== textName) {
    problems.push({ ...otherText(said, textName), range: reading.locateKey('text') });
  }
  for (const annotation of reading.sidecar.annotations) {
    if (codebook !== undefined) {
      for (const { severity, code, message, key } of checkAnnotation(annotation, codebook)) {
        problems.push({ severity, code, message, range: reading.locate(annotation.id, key) });
      }
    }
    const placement = textIsThere ? placementOf(annotation) : undefined;
    const anchor = placement && anchorProblem(annotation, placement);
    if (anchor) problems.push({ ...anchor, range: reading.locate(annotation.id, 'quote') });
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

function anchorProblem(
  { anchor }: Annotation,
  placement: Placement,
): Omit<Problem, 'range'> | undefined {
  const severity = 'warning';
  const quote = beginning(anchor.quote);
  switch (placement.state) {
    case 'exact':
    case 'moved':
      return undefined;
    case 'changed':
      return { severity, code: 'anchor-changed', message: changed(quote) };
    case 'lost':
      return { severity, code: 'anchor-lost', message: lost(quote) };
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

/** Enough of a quote to know it by. */
function beginning(quote: string): string {
  const words = quote.replace(/\s+/g, ' ').trim();
  const short = Array.from(words.slice(0, 82)).slice(0, 40).join('');
  return short.length < words.length ? `${short.trimEnd()}…` : short;
}
