import type { Reader } from '../annotation/describeAnnotation';
import { inlineMarkdown } from '../annotation/markdown';
import type { Codebook } from '../codebook/codebook';
import { codesIn } from '../codebook/codePlaces';
import { message, render } from '../message';
import { codeAt } from './codeAt';
import { describeCode } from './describeCode';
import { keyAt, type KeyAt } from './keyAt';
import {
  annotationKeyMeanings,
  codebookKeys,
  kindKeys,
  sidecarKeys,
  strengthKeys,
  themeKeys,
  type Meanings,
} from './keyMeanings';

/** What to say of what stands at a place, as Markdown, and where that stands. Offsets are UTF-16. */
export interface DocumentHover {
  readonly about: 'code' | 'unknown code' | 'key';
  readonly markdown: string;
  readonly from: number;
  readonly to: number;
}

/** What to say at an offset of a sidecar. */
export function hoverSidecar(
  text: string,
  offset: number,
  codebook: Codebook,
  reader: Reader,
): DocumentHover | undefined {
  const place = codeAt(text, offset);
  if (place) {
    const type = place.key === 'themes' ? 'theme' : place.key;
    return hoverCode(place, type, codebook, reader, place.kind);
  }
  return hoverKey(keyAt(text, offset), reader, ({ path }) =>
    path.length === 0
      ? sidecarKeys
      : path.join() === 'annotations'
        ? annotationKeyMeanings
        : undefined,
  );
}

/**
 * What to say at an offset of a codebook.
 * @param codebook The edition in force: of a code that is only in `text` nothing is said.
 */
export function hoverCodebook(
  text: string,
  offset: number,
  codebook: Codebook,
  reader: Reader,
): DocumentHover | undefined {
  const places = codesIn(text);
  const place = places.find(({ from, to }) => from <= offset && offset <= to);
  if (place) {
    const found = hoverCode(place, place.type, codebook, reader, place.entry);
    const isDefined = places.some(
      ({ role, type, code }) => role === 'definition' && type === place.type && code === place.code,
    );
    return found.about === 'code' || !isDefined ? found : undefined;
  }
  return hoverKey(keyAt(text, offset), reader, ({ path }) => keysOf(path));
}

/** The keys that may stand in a codebook below those of `path`; undefined below codes and labels. */
export function keysOf(path: readonly string[]): Meanings | undefined {
  const [list, , inner] = path;
  if (path.length === 0) return codebookKeys;
  if (path.length === 2 && list === 'kinds') return kindKeys;
  if (path.length === 2 && list === 'themes') return themeKeys;
  return path.length === 4 && list === 'kinds' && inner === 'strengths' ? strengthKeys : undefined;
}

function hoverCode(
  { code, from, to }: { readonly code: string; readonly from: number; readonly to: number },
  type: 'kind' | 'strength' | 'theme',
  codebook: Codebook,
  reader: Reader,
  kind: string,
): DocumentHover {
  const known = describeCode(codebook, type, code, reader, kind);
  if (known !== undefined) return { about: 'code', markdown: known, from, to };
  const unknown = message('The codebook does not have this code.');
  const markdown = inlineMarkdown(render(unknown, reader.translate));
  return { about: 'unknown code', markdown, from, to };
}

function hoverKey(
  place: KeyAt | undefined,
  { translate }: Reader,
  meanings: (place: KeyAt) => Meanings | undefined,
): DocumentHover | undefined {
  const meaning = place && meanings(place)?.get(place.key);
  if (!meaning) return undefined;
  const markdown = inlineMarkdown(render(meaning, translate));
  return { about: 'key', markdown, from: place.from, to: place.to };
}
