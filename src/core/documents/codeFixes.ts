import { meantCodes } from '../codebook/checkAnnotation';
import type { Codebook } from '../codebook/codebook';
import { kindLabel, strengthLabel, themeLabel } from '../codebook/labels';
import { nearest } from '../codebook/nearest';
import { message, type Message } from '../message';
import { quoted } from '../sidecar/canonicalText';
import { codePlaces, type SidecarPlace } from '../sidecar/codePlaces';
import { codesAround } from './codeAt';
import type { FileEdit, Fix } from './fix';
import { lineStart } from './lineAbove';

type Place = Omit<SidecarPlace, 'range'>;

/**
 * What can be done about the codes of one annotation of a sidecar between two offsets: the ones that may be meant by one
 * that is not known, what takes the place of one that is deprecated, quotes for one that has none.
 * @param text With LF line ends.
 */
export function codeFixes(
  text: string,
  from: number,
  to: number,
  codebook: Codebook,
  language: string,
): Fix[] {
  const here = codesAround(text, from).filter((place) => place.from <= to && from <= place.to);
  const fixes = here.flatMap((place) => [
    ...replacements(place, codebook, language),
    ...withoutStrength(text, place, codebook),
    ...(isUnquoted(text, place) ? [inQuotes(place)] : []),
  ]);
  if (!here.some((place) => isUnquoted(text, place))) return fixes;
  const unquoted = codePlaces(text).filter((place) => isUnquoted(text, place));
  return unquoted.length > 1 ? [...fixes, allInQuotes(unquoted)] : fixes;
}

function replacements(place: Place, codebook: Codebook, language: string): Fix[] {
  const { settles, codes } = meant(place, codebook);
  return codes.map((code, i): Fix => {
    const label = labelOf(place, code, codebook, language);
    const title: Message =
      label === code
        ? message('Replace by {code}', { code })
        : message('Replace by {code} ({label})', { code, label });
    return {
      title,
      edits: [replaced(place, code)],
      settles: [settles],
      preferred: i === 0 && codes.length === 1,
    };
  });
}

/** The codes to propose in place of one, and the problem that it is. */
function meant(
  { key, code, kind }: Place,
  codebook: Codebook,
): { settles: string; codes: readonly string[] } {
  switch (key) {
    case 'kind': {
      const known = codebook.kinds.has(code);
      return { settles: 'unknown-kind', codes: known ? [] : meantCodes(code, codebook.kinds) };
    }
    case 'strength': {
      const scale = (codebook.kinds.get(kind)?.strengths ?? []).map((strength) => strength.code);
      const near = nearest(code, scale);
      const codes = scale.includes(code) ? [] : near.length > 0 ? near : scale;
      return { settles: 'unknown-strength', codes };
    }
    case 'themes': {
      const theme = codebook.themes.get(code);
      if (!theme) return { settles: 'unknown-theme', codes: meantCodes(code, codebook.themes) };
      const codes = theme.deprecated === true ? (theme.replacedBy ?? []) : [];
      return { settles: 'deprecated-theme', codes };
    }
  }
}

function labelOf({ key, kind }: Place, code: string, codebook: Codebook, language: string): string {
  if (key === 'kind') return kindLabel(codebook, code, language);
  if (key === 'themes') return themeLabel(codebook, code, language);
  return strengthLabel(codebook, kind, code, language);
}

/** A kind without a scale: the line of the strength goes. */
function withoutStrength(text: string, { key, kind, from, to }: Place, codebook: Codebook): Fix[] {
  const scale = codebook.kinds.get(kind)?.strengths;
  const start = lineStart(text, from);
  const end = text.indexOf('\n', to) + 1 || text.length;
  const isOwnLine = /^ +(["']?)strength\1 *: *$/.test(text.slice(start, from));
  if (key !== 'strength' || scale?.length !== 0 || !isOwnLine) return [];
  const title = message('Remove the strength');
  const edits = [{ from: start, to: end, insert: '' }];
  return [{ title, edits, settles: ['unknown-strength'], preferred: true }];
}

function isUnquoted(text: string, { from }: Place): boolean {
  return !/["'|>]/.test(text[from] ?? '"');
}

function inQuotes(place: Place): Fix {
  const title = message('Put {code} in quotes', { code: place.code });
  return { title, edits: [replaced(place)], settles: ['code-unquoted'], preferred: true };
}

function allInQuotes(places: readonly Place[]): Fix {
  const title = message('Put all codes in quotes');
  return {
    title,
    edits: places.map((place) => replaced(place)),
    settles: ['code-unquoted'],
    preferred: false,
  };
}

function replaced({ from, to, code }: Place, next = code): FileEdit {
  return { from, to, insert: quoted(next) };
}
