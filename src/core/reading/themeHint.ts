import type { Codebook } from '../codebook/codebook';
import { themeLabel } from '../codebook/labels';

/** The longest that one label is, in code points. */
const longest = 28;
const most = 2;

/**
 * The themes of a passage in few words, to stand after it: `defence, cooperation policy +1`. Empty where there is none.
 * @param language BCP 47.
 */
export function themeHint(themes: readonly string[], codebook: Codebook, language: string): string {
  const labels = themes.slice(0, most).map((code) => shorten(themeLabel(codebook, code, language)));
  const more = themes.length > most ? ` +${themes.length - most}` : '';
  return `${labels.join(', ')}${more}`;
}

function shorten(label: string): string {
  const points = Array.from(label);
  return points.length <= longest ? label : `${points.slice(0, longest - 1).join('')}…`;
}
