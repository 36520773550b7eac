// Who speaks in a communiqué, as patterns for JavaScript (`u`) and Oniguruma.
import { countryNames } from './countries';
import { knownNames } from './organisations';

/** Short forms, in English, of those known names that are states or bodies that can speak. */
const speaking =
  'UN UNGA UNSC EU NATO OSCE CSTO SCO AU ECOWAS SADC OAS CARICOM ASEAN APEC GCC OIC OIF G7 G8 G20 G77 BRICS DPRK ROK PRC DRC UAE UK US USA';
const others = [
  'European Council|Conseil européen',
  'European Commission|Commission européenne',
  '(?<=The )Security Council|Conseil de sécurité(?! nationale)',
  '(?<=The )General Assembly|Assemblée générale',
  'North Atlantic Council|Conseil de l’Atlantique Nord',
  'North Atlantic Alliance|Alliance atlantique',
  'Pacific Islands Forum|Forum des îles du Pacifique',
  'League of Arab States|Ligue des États arabes',
  'Arab League|Ligue arabe',
  'Council of Europe|Conseil de l’Europe',
  'G5 Sahel|G-7|G-20|Quad|AUKUS|Mercosur|MERCOSUR|Benelux|Visegrad Group|Groupe de Visegrad|Weimar Triangle|Triangle de Weimar',
  'Francophonie|Commonwealth',
];

/** English: `Republic of Korea`, `United States of America`; French: `République de Corée`. */
const ofState = {
  en: String.raw`(?:\p{Lu}[\p{L}’']+ ){0,3}(?:Republic|Kingdom|States?|Commonwealth|Federation|Union|Principality|Sultanate|Duchy) of (?:the )?`,
  fr: String.raw`(?:(?:République|Royaume|État|États|Commonwealth|Fédération|Union|Principauté|Sultanat|Grand-Duché)(?:-Unie?|-Unis)?(?: \p{Ll}{3,}){0,3} (?:de la |de l’|du |des |de |d’))`,
};
const byAdjective = [
  String.raw`(?:\p{Lu}[\p{L}’']+ ){1,3}(?:Republic|Federation|Confederation)(?! of)`,
  'United Mexican States',
  String.raw`(?:République|Confédération|Fédération)(?: (?:arabe|populaire|démocratique|islamique|fédérale|socialiste)){0,2} (?!et |est |de |a )\p{Ll}{4,}(?<!ment)(?! (?:de|du|des|d’))`,
];
const extended = String.raw`(?: of America| d’Amérique| of Great Britain and Northern Ireland| de Grande-Bretagne et d’Irlande du Nord)?`;

/** Names of states and of bodies that speak, without article; apostrophes are ’. */
export function partyPattern(): string {
  const codes = new Set(speaking.split(' '));
  const bodies = knownNames()
    .filter(({ en }) => codes.has(en))
    .flatMap(({ en, fr, english, french }) => [english, french, en, fr])
    .map((name) => name.replace(/[.]/g, String.raw`\.`));
  const states = countryNames().join('|');
  const dotted = String.raw`U\.S\.A?\.?|U\.K\.|U\.N\.|E\.U\.`;
  const names = [...new Set([...bodies, ...others.flatMap((each) => each.split('|'))])];
  names.sort((a, b) => b.length - a.length);
  return (
    String.raw`(?<![\p{L}\p{N}])(?=\p{Lu})(?:` +
    `${byAdjective.join('|')}|(?:${ofState.en}|${ofState.fr})?(?:${states})${extended}` +
    `|${names.join('|')}|${dotted}` +
    String.raw`)(?![\p{L}\p{N}])`
  );
}
