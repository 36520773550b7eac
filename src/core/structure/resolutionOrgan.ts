/** Who adopted a resolution; `other` is a body whose resolutions are not documents of the United Nations. */
export type Organ = 'security' | 'assembly' | 'human-rights' | 'economic' | 'other';

const organs: readonly (readonly [Organ, RegExp])[] = [
  ['human-rights', /^(?:Human Rights Council|UNHRC|HRC|Conseil des droits de l['’]homme)$/],
  ['economic', /^(?:Economic and Social Council|Conseil économique et social|ECOSOC)$/],
  ['security', /^(?:Security Council|UNSC|Conseil de sécurité|CSNU)$/],
  ['assembly', /^(?:General Assembly|Assemblée générale|UNGA|AGNU)$/],
];
const before =
  /(?<!\p{L})(Human Rights Council|UNHRC|HRC|Economic and Social Council|ECOSOC|Security Council|UNSC|CSNU|General Assembly|UNGA|AGNU|House|Senate|Congress|Joint|Assembly|Parliament|Parliamentary|Parlement|Sénat|UNEA|WHA|IAEA|AIEA|Governors|gouverneurs|OAS|OEA|ICAO|OACI|IMO|OMI|Union|Board)(?:['’]s?)?(?: \([A-Z]{2,6}\))? $/u;
const after =
  /^,? ?(?:\([A-Z]{2,6}\) )?(?:du|de la|de l['’]|of the|by the|adopted by the) ?(?:United Nations |UN )?(Human Rights Council|Conseil des droits de l['’]homme|Economic and Social Council|Conseil économique et social|Security Council|UNSC|Conseil de sécurité|CSNU|General Assembly|Assemblée générale|House|Senate|Congress|Parliament|Parlement|Sénat|AIEA|OEA|OACI|OMI|UE|EU|European|Parliamentary|Assemblée|Assembly|Union)(?!\p{L})/u;

/**
 * The organ whose resolutions stand from `start` to `end` of a text, in UTF-16; undefined where the words
 * around say none.
 * @param word By which they are called: “resolutions”, “UNSCR”.
 */
export function organAround(
  source: string,
  start: number,
  end: number,
  word: string,
): Organ | undefined {
  if (/^(?:UNSCR|RCSNU)/i.test(word)) return 'security';
  const left = source.slice(Math.max(0, start - 60), start).replace(/[\s*_]+/g, ' ');
  const right = source.slice(end, end + 80).replace(/[\s*_]+/g, ' ');
  const name = before.exec(left)?.[1] ?? after.exec(right)?.[1];
  if (name === undefined) return undefined;
  return organs.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';
}
