/** In UTF-16: how far before and after a year or month is looked. */
const reach = { before: 28, after: 60 };

/** Names of programmes hold a year that is none of theirs: “2030 Agenda”, « Programme 2030 ». */
const programmeBefore =
  /(?:durable à l['’]horizon|Agenda|Programme|Program|Vision|Horizon|Plan|Master ?plan|Masterplan|Strategy|Stratégie|Objectifs?|Goals?|Roadmap|Perspectives?|Outlook|Expo|Europe|Africa|Afrique|Prosperity|Prospérité|Framework|Cadre|Reduction|Initiative|Post|Action|Blueprints?|[Dd]isease|[Mm]aladie|COVID|\p{Lu}{2}\)|\p{Lu}{3}|\p{Lu}\d{1,2})[\s*_]{1,12}$/u;
const programmeAfter =
  /^[\s*_]{1,12}(?:[\p{Lu}&][\p{L}’'.-]*[\s*_]{1,12}){0,4}(?:Agenda|Strategy|Vision|Programme|Program|Pathways|Goals|Roadmap|Initiative|Plan|Compact)(?!\p{L})/u;
/** A number, not a year: of a document, of things, of money, of a telephone. */
const numberBefore =
  /(?:[Rr][ée]solutions?|UNSCRs?|RCSNU|Nos?\.?|n[°º]s?|[Aa]rt(?:icle)?s?\.?|paragraph(?:e|s)?|§|pages?|p\.|Regulation|Directive|[Rr]èglement|années|USD|EUR|CAD|US|C|A|\+|\d|\d \()[\s*_]{0,12}$/u;
const numberAfter =
  /^(?:\)\s*\d|[\s*_]{0,3}(?:%|percent|per cent|pour cent|km|kilom|m[²2]|metres|mètres|MW|GW|tons?\b|tonnes|people\b|personnes|troops|soldiers|soldats|participants|jobs|emplois|hectares|euros|dollars|students|étudiants|million|billion|milliard|families|familles|refugees|réfugiés|delegates|délégués|companies|entreprises|words|mots|\d{2,}))/u;
const monthBefore =
  /(?<![\p{L}])(?:in|since|by|until|till|of|for|last|next|this|early|late|from|through|before|after|during|and|to|between|the|our|its|their|his|her|that|a|['’]s|en|d['’]|de|mois|début|mi-?|fin|depuis|dès|jusqu['’]en|jusqu['’]à|et|à|entre|mid-?|end-?)[\s*_>]{0,12}$/iu;

/** Years before 1900 are years only after these. */
const yearBefore =
  /(?<!\p{L})(?:in|since|until|en|depuis|jusqu['’]en|before|after|avant|après|of|de)[\s*_]{1,12}$/iu;

/** Whether the year or years from `start` to `end` of a text, in UTF-16, are a date. */
export function isYear(source: string, start: number, end: number): boolean {
  const before = source.slice(Math.max(0, start - reach.before), start);
  const after = source.slice(end, end + reach.after);
  if (/^(?:[.,]\d|[-–]\p{L})/u.test(after)) return false;
  if (source[start] === '1' && source[start + 1]! < '9' && !yearBefore.test(before)) return false;
  if (/\d\s?\($/.test(before) && after.startsWith(')')) return false;
  if (numberBefore.test(before) || numberAfter.test(after)) return false;
  return !programmeBefore.test(before) && !programmeAfter.test(after);
}

/** Whether the month from `start` to `end` of a text, in UTF-16, is a date: “in March”, « en mars ». */
export function isMonthAlone(source: string, start: number, end: number): boolean {
  const before = source.slice(Math.max(0, start - reach.before), start);
  if (source.startsWith('Mars', start)) return false;
  return monthBefore.test(before) && !/^[-–]\p{L}/u.test(source.slice(end, end + 2));
}
