import type { Annotation } from '../../../src/core/annotation/annotation';
import { writeSidecar } from '../../../src/core/sidecar/writeSidecar';

const quote = 'Nous condamnons avec la plus grande fermeté cette attaque';
let body: { annotations: number; text: string } | undefined;

/** The bytes of a sidecar that tells in each of its annotations which revision of it this is. */
export function revisionOf(annotations: number, revision: number): Uint8Array {
  // Every save counts: only the revision is filled in anew.
  if (body?.annotations !== annotations) {
    const all = Array.from({ length: annotations }, (_, i): Annotation => {
      const anchor = { start: i * 100, end: i * 100 + quote.length, quote, prefix: '', suffix: '' };
      const rest = { themes: ['0816'], anchor, coder: 'ana', created: '', note: 'revision §' };
      return { id: `a${i}`, kind: 'condemnation', ...rest };
    });
    const content = { textName: 'a.txt', sha256: '', annotations: all };
    body = { annotations, text: writeSidecar(undefined, content) };
  }
  return new TextEncoder().encode(body.text.replaceAll('§', String(revision).padStart(7, '0')));
}
