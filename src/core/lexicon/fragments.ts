/**
 * What patterns share, by name, in the notation of `compilePattern`; besides, classes and bounded
 * quantifiers that JavaScript and Oniguruma read alike. None refers to another.
 */
export const fragments: Readonly<Record<string, string>> = {
  /** English adverbs before or inside a verb, each with its blank; maybe none. */
  adv: String.raw`((\p{L}{2,20}ly|also|too|further|again|hereby|today|now|all|both|each|together|once more|as well|in particular|in turn),? ){0,3}`,
  /** Any English word in small letters. */
  word: String.raw`\p{Ll}[\p{Ll}\-]{1,24}`,
  be: '(are|is|am|were|was|remain|remains|remained|stand|stands|stood|have been|has been)',
  have: '((have|has|had) )?',
  /** What one may say before “concern”, “commitment” or “opposition”. */
  adjectives: String.raw`((\p{Ll}[\p{Ll}\-]{1,20})(,| and| or)? ){0,4}`,
  possessive: '(our|their|its|his|her|a|the)',
  hold: '(launch|host|hold|convene|establish|inaugurate|create|open|organize|organise|co-host|co-chair|sign|set up|form|start|initiate|begin|conclude)',
  preposition: '(about|at|by|over|that|with|regarding|on|for|of|as to|concerning|to)',

  /** French adverbs after a finite verb, each with the blank before it; maybe none. */
  fadv: String.raw`( (\p{L}{3,20}ment|également|aussi|encore|toujours|ensemble|plus|tous|toutes|donc|ainsi|aujourd'hui|désormais|en outre|par ailleurs|à nouveau|de nouveau|une fois de plus)){0,3}`,
  /** The same before what follows. */
  'adv-fr': String.raw`((\p{L}{3,20}ment|également|aussi|encore|toujours|ensemble|plus|tous|toutes|donc|ainsi|aujourd'hui|désormais|par ailleurs|à nouveau|de nouveau|très|si) ){0,3}`,
  /** Endings of the present tense of verbs in -er: first person plural, third persons. */
  er: '(ons|ent|e)',
  avoir: '(avons|ont|a|avaient|avait)',
  être: '(sommes|sont|est|restons|restent|reste|demeurons|demeurent|demeure|étaient|était)',
  notre: "(notre|nos|leur|leurs|son|sa|ses|une|la|le|l'|sa)",
  adjectifs: String.raw`((\p{Ll}[\p{Ll}\-]{1,20})(,| et)? ){0,3}`,
  s: '(e|s|es)?',
};
