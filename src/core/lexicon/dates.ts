/** In the order of the year; after the name its short forms. */
const french =
  'janvier|janv février|févr mars avril|avr mai juin juillet|juil août septembre|sept octobre|oct novembre|nov décembre|déc';
const english =
  'January|Jan February|Feb March|Mar April|Apr May June|Jun July|Jul August|Aug September|Sept|Sep October|Oct November|Nov December|Dec';
const calendars = [french, english].map((list) => list.split(' ').map((forms) => forms.split('|')));

/** Without accents and capitals, as hurried typists write months. */
export function plain(words: string): string {
  return unaccented(words).toLowerCase();
}

/** The full names in both languages, without accents and in small letters. */
export const plainMonths: readonly string[] = calendars.flatMap((calendar) =>
  calendar.map(([name]) => plain(name!)),
);

const numbers = new Map(
  calendars.flatMap((calendar) =>
    calendar.flatMap((forms, i) => forms.map((form) => [plain(form), i + 1] as const)),
  ),
);

/** The number of a month, 1 to 12, by its name or short form in either language; undefined for another word. */
export function monthNumber(word: string): number | undefined {
  return numbers.get(plain(word.replace('.', '')));
}

function unaccented(words: string): string {
  return words.normalize('NFD').replace(/\p{Mn}/gu, '');
}

/** A name as texts write it: as its language does, with a capital, in capitals, with its accents lost. */
function written(name: string): string[] {
  const forms = [name, name[0]!.toUpperCase() + name.slice(1), name.toUpperCase()];
  return [...new Set([...forms, ...forms.map(unaccented)])];
}

const names = calendars.flat().flatMap(([name]) => written(name!));
const shortNames = calendars.flat().flatMap(([, ...short]) => short.flatMap(written));

const month = `(${names.join('|')}|(${shortNames.join('|')})\\.?(?!\\p{L}))`;
const ordinal = '(er|re|e|st|nd|rd|th|[<]sup>(er|re|e|st|nd|rd|th)[<]/sup>)';
// No day goes before a group of three digits: « mai 11 500 visas ».
const day = `(3[01]|[12]\\d|0?[1-9])(?!\\d)(?! \\d{3}(?!\\d))${ordinal}?`;
const year = '(1[5-9]|20)\\d\\d(?![\\d/])';
const to = '( ?[-–—/] ?| (au|to|and|et|à|through) )';
const dayMonth = `${day}( of| de)? ${month}(,?( of)? ${year})?`;
const monthDay = `${month} ${day}(,? ${year})?`;
const part =
  '([Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|[Pp]rintemps|[Éé]té|[Aa]utomne|[Hh]iver|[QT][1-4]|(first|second|third|fourth|last) (quarter|half)|(premier|deuxième|troisième|quatrième|second|dernier) (trimestre|semestre))';

/** The forms of dates that need no context, in the notation of `compilePattern`; earlier ones win. */
export const dateForms: readonly string[] = [
  '(19|20)\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(?!\\d)',
  '(3[01]|[12]\\d|0?[1-9])[/.](1[0-2]|0?[1-9])[/.](19|20)\\d\\d(?![\\d/])',
  `(${day}${to})?${dayMonth}(${to}(le |the )?${dayMonth})?`,
  `${month} ${day}${to}${day}(?! ?${month})(,? ${year})?`,
  `${monthDay}( ?[-–—] ?${monthDay})?`,
  `(${month}( ?[-–—/] ?| (to|and|et|à) ))?${month},?( of| de)? ${year}`,
  `${part}( of| de| d')? ?${year}`,
];
/** A year or several; whether they are dates, only what stands around them tells. */
export const yearForms: readonly string[] = [
  `(19|20)\\d\\d ?[-–—/] ?((19|20)\\d\\d|\\d\\d)(?![\\d/-])`,
  `(19|20)\\d\\d (to|à|through) ${year}`,
  `(1[5-9]|20)\\d\\d(?![\\d/])`,
];
/** A month without day and year, likewise. */
export const monthForm = `(${names.join('|')})`;
/** How words begin that may begin one of all these forms: three letters each. */
export const beginnings: readonly string[] = [
  ...new Set([...names, ...shortNames].map((name) => name.slice(0, 3))),
  ...'spri Spri summ Summ autu Autu auto Auto fall Fall wint Wint prin Prin été Été hive Hive firs secon thir four last premi deux troi quat derni'.split(
    ' ',
  ),
  '[QT][1-4]',
];
