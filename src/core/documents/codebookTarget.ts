import { codesIn } from '../codebook/codePlaces';
import { codebookCursor } from './codebookCursor';

/** What something in a codebook leads to. Offsets are UTF-16. */
export type CodebookTarget =
  | {
      readonly type: 'code';
      readonly list: 'kinds' | 'themes';
      readonly code: string;
      /** Where it is defined in the same file. */
      readonly definition: { readonly from: number; readonly to: number } | undefined;
      readonly from: number;
      readonly to: number;
    }
  /** Another codebook, by its path from this one. */
  | { readonly type: 'file'; readonly path: string; readonly from: number; readonly to: number };

/** What the word at an offset of a codebook leads to: the entry of a code, or what is extended. */
export function codebookTarget(text: string, offset: number): CodebookTarget | undefined {
  const places = codesIn(text);
  const place = places.find(({ from, to }) => from <= offset && offset <= to);
  if (place) {
    const { code, type, role, from, to } = place;
    if (role === 'definition') return undefined;
    const definition = places.find(
      (other) => other.role === 'definition' && other.type === type && other.code === code,
    );
    return { type: 'code', list: type === 'kind' ? 'kinds' : 'themes', code, definition, from, to };
  }
  const cursor = codebookCursor(text, offset);
  if (cursor?.key !== 'extends' || cursor.path.length > 0) return undefined;
  const { from, to } = cursor;
  const path = /^(["']?)(.+\.ya?ml)\1$/i.exec(wholeValue(text, from).trim())?.[2];
  return path === undefined ? undefined : { type: 'file', path, from, to };
}

/** The value that begins at `from`: paths hold characters that end a code. */
function wholeValue(text: string, from: number): string {
  return /^(?:"[^"\n]*"|'[^'\n]*'|[^\s,\]#]*)/.exec(text.slice(from))![0];
}
