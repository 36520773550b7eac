// Words that headings begin with, as patterns for JavaScript (`iu`) and Oniguruma (`(?i)`).

const number = String.raw`(?:\d{1,3}|[ivxlc]{1,6}|[a-z])`;
const ordinal =
  'one|two|three|four|five|six|seven|eight|nine|ten|un|deux|trois|quatre|cinq|premi[eè]re?|deuxième|seconde?|troisième';

/** “Annex”, “ANNEX II”, « Annexe — annonces »: not “Annexation”. */
export const annex =
  '(?:annex(?:e?s)?|annexe|appendix|appendices?|addendum|attachment|enclosure|pi[èe]ces? jointes?)' +
  String.raw`(?=$|\s*[-–—:.(]|\s+(?:${number}(?:$|[\s:.,)–—-])|to\b|à\b|of\b|de\b|aux?\b|du\b))`;

/** Divisions with their number, the highest first: “Part One”, « Chapitre II », “Article 5”. */
export const divisions: readonly string[] = [
  'part|partie',
  'title|titre',
  'chapter|chapitre',
  'section|pillar|pilier|axis|axe|theme|thème|session|track|volet|workstream|goal|objective|objectif|priority|priorité',
  'article',
].map((words) => String.raw`(?:${words})\s+(?:${number}|${ordinal})(?=$|[\s:.,)–—-])`);

/** What stands before or after all other sections, whatever their form. */
export const outermost =
  'preamble|préambule|introduction|foreword|avant-propos|conclusions?|concluding remarks';

/** Words no heading ends with: the line only breaks there. */
export const unfinished =
  'the|a|an|of|and|or|to|in|for|with|on|by|from|as|at|that|which|our|its|their|le|la|les|l|un|une|des?|du|d|et|ou|à|aux?|en|dans|pour|par|avec|sur|que|qui|nos|notre|leurs?|ses|son|sa';

/** What shows that a line ending in a colon is a sentence that leads in a list, not a heading. */
export const finite =
  "we|they|will|shall|must|should|are|is|was|were|has|have|had|agreed?s?|commits?|committed|decided?s?|intends?|nous|ils|elles|sont|est|ont|avons|a|sera|seront|devra|devraient|doivent|doit|conviennent|ont convenu|décident|s[’']engagent";
