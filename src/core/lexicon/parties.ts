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
  'Peace and Security Council|Conseil de [Pp]aix et de [Ss]écurité',
  'North Atlantic Council|Conseil de l’Atlantique Nord',
  'North Atlantic Alliance|Alliance atlantique',
  'Pacific Islands Forum|Forum des îles du Pacifique',
  'League of Arab States|Ligue des États arabes',
  'Arab League|Ligue arabe',
  'Council of Europe|Conseil de l’Europe',
  'G5 Sahel|G-7|G-20|Quad|AUKUS|Mercosur|MERCOSUR|Benelux|Visegrad Group|Groupe de Visegrad|Weimar Triangle|Triangle de Weimar',
  'Francophonie|Commonwealth',
];

/** What may stand before the short name of a state: `Federal Republic of`, `the Kingdom of`; « République fédérative du ». */
export const beforeState = [
  String.raw`(?:\p{Lu}[\p{L}’]{1,24} ){0,3}(?:Republic|Kingdom|States?|Commonwealth|Federation|Union|Principality|Sultanate|Duchy) of (?:the )?`,
  String.raw`(?:République|Royaume|États?|Commonwealth|Fédération|Union|Principauté|Sultanat|Grand-Duché)(?:-Unie?|-Unis)?(?: \p{Ll}{3,24}){0,3} (?:de la |de l’|du |des |de |d’)`,
].join('|');

/** And behind it. */
export const afterState =
  ' of America| d’Amérique|(?<=États-Unis) du Mexique| of Great Britain and Northern Ireland| de Grande-Bretagne et d’Irlande du Nord';

/** `Argentine Republic`: what stands before the noun. « République argentine » is whole. */
export const beforeRepublic = String.raw`(?:\p{Lu}[\p{L}’]{1,24} ){1,3}`;
export const republics = [
  '(?:Republic|Federation|Confederation)(?! of)',
  String.raw`(?:République|Confédération|Fédération)(?: (?:arabe|populaire|démocratique|islamique|fédérale|socialiste)){0,2} (?!et |est |de |a )\p{Ll}{4,24}(?<!ment)(?! (?:de|du|des|d’))`,
].join('|');

/** Short names of states. */
export function stateNames(): string {
  return countryNames().join('|');
}

/** Names of bodies that speak, and of states by their initials; apostrophes are ’. */
export function bodyNames(): string {
  const codes = new Set(speaking.split(' '));
  const known = knownNames()
    .filter(({ en }) => codes.has(en))
    .flatMap(({ en, fr, english, french }) => [english, french, en, fr])
    .map((name) => name.replace(/[.]/g, String.raw`\.`));
  const names = [...new Set([...known, ...others.flatMap((each) => each.split('|'))])];
  names.sort((a, b) => b.length - a.length);
  return [...names, String.raw`U\.S\.A?\.?|U\.K\.|U\.N\.|E\.U\.|United Mexican States`].join('|');
}
