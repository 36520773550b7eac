const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Titles and the like, always before a name. */
const beforeName = words(
  'm mm mme mmes mlle mlles mgr me mr mrs ms messrs dr drs pr prof gen gén col lt cpt capt cdr adm amb sgt maj rev hon st ste ss sen rep gov pres',
);
/** Before a number; anything else makes them words at the end of a sentence. */
const beforeNumber = words(
  'no nos nº n art arts p pp par para paras § al vol ch chap fig sec sect reg rés res doc tél tel jan janv feb févr fév mar mars apr avr jun jul juil aug sep sept oct nov dec déc env approx ca ss vs cf',
);
/** In the middle of a sentence or at its end: what follows decides. */
const either = words(
  'etc inc ltd co corp bros jr sr cie dept dép gouv govt intl assn univ ed éd al suiv ff e.g i.e eg ie ex',
);
/** Words after which a single capital is a label, not an initial: "Annex B. We…". */
const labelled = words(
  'annex annexe appendix appendice part partie region région zone plan group groupe phase option section schedule category catégorie class classe list liste type vitamin vitamine column colonne table tableau article chapter chapitre title titre',
);
/** Words that begin a sentence and no name. */
const starters = words(
  'the a an this these that those we our it its they their he she his her i in on at as by for from to with of and but or nor so yet both each all any some such no not if when while where since although though however moreover furthermore therefore thus today here there after before during under through also further finally first second third including nous notre nos vous votre le la les l un une des ce cette ces cet il elle ils elles on leur leurs son sa ses à au aux en dans par pour avec sans sous sur de du d et mais ou or ni car donc ainsi aussi afin alors si quand lorsque lorsqu depuis pendant après avant toutefois cependant enfin conformément compte tenu tout toute tous toutes chaque aucun aucune c qu que aujourd',
);

/** Whether a word, its capital aside, begins sentences and is no name. */
export function beginsSentences(word: string): boolean {
  return starters.has(word.toLowerCase());
}

/**
 * Whether a full stop ends its sentence, judged by the words at its two sides.
 * @param before What the sentence holds before the full stop.
 * @param after What follows, from its first letter or digit on.
 */
export function endsSentence(before: string, after: string): boolean {
  const word = /(?<![\p{L}\p{N}.§º°])[\p{L}\p{N}.§º°]*$/u.exec(before)![0];
  const key = word.toLowerCase();
  const next = /^[\p{L}]+/u.exec(after)?.[0].toLowerCase() ?? '';
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word) || either.has(key)) return starters.has(next);
  if (/(?:^|[^\p{L}])(?:J\.-C|c\.-à-d|p\. ?ex)$/iu.test(before)) return starters.has(next);
  if (/^\p{Lu}$/u.test(word)) {
    const earlier = /(?<!\p{L})(\p{L}+)[^\p{L}]{0,40}$/u.exec(before.slice(0, -1))?.[1] ?? '';
    return labelled.has(earlier.toLowerCase());
  }
  if (beforeNumber.has(key)) return !/^(?:\p{N}|[IVXLC]+\b)/u.test(after);
  return word === key || !beforeName.has(key);
}
