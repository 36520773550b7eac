/**
 * What patterns share, by name, in the notation of `compilePattern`; besides, classes and bounded
 * quantifiers that JavaScript and Oniguruma read alike. None refers to another.
 */
export const fragments: Readonly<Record<string, string>> = {
  /** English adverbs before or inside a verb, each with the blank after it; maybe none. */
  adv: String.raw`(([a-z]{2,20}ly|also|too|further|again|hereby|today|now|all|both|each|together|never|deeply and [a-z]{2,20}ly),? ){0,3}`,
  /** Any English word in small letters. */
  word: String.raw`[a-z][a-z\-]{1,24}`,
  /** A verb of doing something, not of being, having or needing. */
  act: String.raw`(?!(be|have|need|depend|require|benefit|receive|enjoy|gain|face|see|find|know|enable|allow|lead|result|come|become|not|only|always|likely)(?![a-z\-]))[a-z][a-z\-]{1,24}`,
  be: '(are|is|am|were|was|remain|remains|remained|stand|stands|stood|(have|has) been|continue to be|continues to be)',
  will: '(will|shall)',
  have: '((have|has|had) )',
  /** Words between a possessive and its noun. */
  adjectives: String.raw`([a-z][a-z\-]{1,20},? ){0,5}`,
  possessive: '(our|their|its|his|her|a|the)',
  s: '(s|d|ed|es)?',
  /** What may be put between a verb and what it is about: “, as appropriate,”. */
  aside: String.raw`(, [^,.;:()]{2,60},)?`,
  /** How strongly one condemns. */
  terms: '( in the (strongest|strongest possible|clearest|clearest possible|most serious) terms)?',

  /** Not where one is concerned at what no one does. */
  nobody: String.raw`(?!( [a-zà-ÿœ\-]{1,20}){0,6} (climate|climatique|pandemic|pandémie|outbreak|epidemic|épidémie|covid|disease|diseases|maladie|earthquake|séisme|drought|sécheresse|flood|floods|inondations|famine|hunger|faim|biodiversity|biodiversité|inflation|nature loss|food insecurity|insécurité alimentaire)(?![a-zà-ÿœ]))`,

  /** French adverbs after a finite verb, each with the blank before it; maybe none. */
  fadv: String.raw`( ([a-zà-ÿœ]{3,20}ment|également|aussi|encore|toujours|ensemble|tous|toutes|donc|ainsi|aujourd'hui|désormais|en outre|par ailleurs|à nouveau|de nouveau|une fois de plus|en particulier)){0,3}`,
  /** The same before what follows. */
  'adv-fr': String.raw`(([a-zà-ÿœ]{3,20}ment|également|aussi|encore|toujours|ensemble|tous|toutes|donc|ainsi|aujourd'hui|désormais|en outre|par ailleurs|à nouveau|de nouveau|très|si|pleinement et [a-zà-ÿœ]{3,20}ment) ){0,3}`,
  /** Endings of the present of verbs in -er: first person plural, third persons. */
  er: '(ons|ent|e)',
  avoir: '(avons|ont|a|avaient|avait)',
  être: '(sommes|sont|est|restons|restent|reste|demeurons|demeurent|demeure|étaient|était)',
  /** A possessive or article, with the blank after it where it has one. */
  notre: "((notre|nos|leur|leurs|son|sa|ses|une|la|le|de|des|leur plus|notre plus) |l'|d'|de l')",
  adjectifs: String.raw`([a-zà-ÿœ][a-zà-ÿœ\-]{1,20},? ){0,4}`,
  é: '(é|ée|és|ées)',
  /** Endings of the future: first person plural, third persons. */
  ra: '(rons|ront|ra)',
  'avec-force': String.raw`( (avec (la plus (grande|extrême|vive) )?(fermeté|force|vigueur|énergie)|dans les termes les plus (forts|fermes|vifs|énergiques)|(fermement|vivement|vigoureusement|énergiquement|sans réserve|sans équivoque|unanimement)( et [a-zà-ÿœ]{3,20})?))?`,
  /**
   * Stems of the French future, before -rons, -ront, -ra: all but those of être, avoir, pouvoir, devoir,
   * falloir, savoir, and the verbs in -rer whose present looks like a future (« ouvrons », « tirons »).
   */
  futur: String.raw`(?!(ser|aur|pourr|devr|faudr|saur|re?couvr|découvr|ouvr|rouvr|œuvr|oeuvr|manœuvr|livr|délivr|tir|retir|attir|étir|admir|aspir|inspir|respir|désir|vir|engendr)(ons|ont|a)(?![a-zà-ÿœ]))[a-zà-ÿœ]{0,20}(e|i|nd|ud|tt|[îi]t|v|mp|inc|clu|our|ver|quer)`,
};
