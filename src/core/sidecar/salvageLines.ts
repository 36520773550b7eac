import type { Annotation } from '../annotation/annotation';
import { annotationKeys, annotationOf, emptyDraft } from './annotationFields';
import { CanonicalScanner } from './canonicalScanner';

/** What could be read of the lines of a damaged annotation. */
export interface Salvaged {
  /** Undefined where too little is whole. */
  readonly annotation: Annotation | undefined;
  /** The lines that could not be read, or not be used. */
  readonly rest: readonly string[];
}

/** Reads a damaged annotation line by line: each line that is whole and canonical counts. */
export function salvageLines(source: string): Salvaged {
  const draft = emptyDraft();
  const rest: string[] = [];
  const lines = source.split('\n').filter((line) => line.trim() !== '');
  for (const line of lines) {
    const scan = new CanonicalScanner(`${line.replace(/^ *(?:- +)?/, '')}\n`);
    const key = annotationKeys.find((name) => scan.skip(`${name}: `));
    const isNew = key !== undefined && draft[key] === undefined;
    const before = key && draft[key];
    if (!isNew || !scan.value(draft, key) || scan.endOfLine() !== '') {
      if (isNew) Object.assign(draft, { [key]: before });
      rest.push(line);
    }
  }
  const annotation = annotationOf(draft);
  return annotation ? { annotation, rest } : { annotation, rest: lines };
}
