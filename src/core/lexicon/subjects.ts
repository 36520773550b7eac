import type { LexiconLanguage } from './verbEntry';

/** The words by which one knows who does what a verb says, in small letters. */
export interface SubjectWords {
  /** Whom a text speaks as, and what stands for those who speak. */
  readonly we: readonly string[];
  readonly they: readonly string[];
  /** Common nouns for those who speak, plural or after a possessive: “the two leaders”. */
  readonly speakers: readonly string[];
  /** Organs of one state or body, in the singular: “the Department of State”. */
  readonly institutions: readonly string[];
  /** What speaks of its own accord, but undertakes nothing: “the resolution condemns”. */
  readonly sayers: readonly string[];
  /** What those who speak found together, as the last word of its name: “the Resilience Fund”. */
  readonly initiatives: readonly string[];
  /** Makes an institution one of others: “International Atomic Energy Agency”. */
  readonly ofOthers: readonly string[];
  /** Initials of institutions that texts leave unexplained. */
  readonly initials: readonly string[];
  /** Of those, what names of organisations and states hold: “Southeast Asian Nations”. */
  readonly inNames: readonly string[];
  /** Of people: what stands before a name. */
  readonly titles: readonly string[];
  /** What may stand before such a noun. */
  readonly determiners: readonly string[];
  /** What no finite verb follows: prepositions, articles, possessives, auxiliaries, negations. */
  readonly never: readonly string[];
  /** Of those, what makes a noun part of another: “of”, “between”. */
  readonly prepositions: readonly string[];
  readonly relatives: readonly string[];
  readonly conjunctions: readonly string[];
  /** What makes a statement one of what may be, not of what is. */
  readonly conditions: readonly string[];
  readonly adverbs: readonly string[];
  /** Adverbs that belong to the subject, not to the verb. */
  readonly ofSubject: readonly string[];
  /** What stands for one who was just named: “confirms that it will”. */
  readonly singular: readonly string[];
  /** What begins a clause whose subject follows. */
  readonly clauses: readonly string[];
  /** Before « que », what makes it no relative pronoun: « tant que ». */
  readonly compounds: readonly string[];
  /** What makes a future. */
  readonly modals: readonly string[];
  /** What may stand between subject and verb: « se », « en ». */
  readonly clitics: readonly string[];
  /** The same, but mostly articles. */
  readonly objects: readonly string[];
  /** What shows that something is done by being said. */
  readonly now: readonly string[];
  /** What shows that something was done earlier. */
  readonly earlier: readonly string[];
  /** Verbs of doing something with others, before “in condemning”. */
  readonly joining: readonly string[];
}

const list = (words: string): readonly string[] => words.split(/\s+/);

/**
 * Names of states and people are no words of a lexicon: the parser finds them in the text.
 */
export const subjectWords: Readonly<Record<LexiconLanguage, SubjectWords>> = {
  en: {
    we: ['we'],
    they: ['they', 'both'],
    speakers: list(
      `leaders presidents ministers governments countries nations sides parties participants principals
      states members heads partners secretaries delegations signatories co-chairs chairs representatives
      authorities officials experts teams agencies militaries forces envoys ministries departments
      economies allies institutions administrations administration peoples capitals side co-leads
      counterparts chancellors monarchs kings sovereigns commissioners ambassadors working-groups
      endorsers adherents coalition advisors advisers`,
    ),
    institutions: list(
      `government administration department ministry agency bureau office commission parliament council
      assembly senate congress secretariat directorate presidency`,
    ),
    sayers: list('resolution summit motion statement meps lawmakers senators parliamentarians'),
    initiatives: list(
      'initiative partnership fund platform facility alliance programme program group force',
    ),
    ofOthers: list('international world un'),
    initials: list(
      `usda usaid ustda ustr uscis dhs hhs doe doj dod dot epa fbi cdc nasa nih nsf nist noaa fema dfc exim mcc
      gac ircc fcdo dfat jica jbic koica afd giz`,
    ),
    inNames: list('nations states members peoples forces parties'),
    titles: list(
      `president vice prime minister chancellor premier secretary king queen prince emir sultan taoiseach
      ambassador governor commissioner advisor advisors adviser advisers foreign defense defence leader leaders presidents ministers
      secretaries`,
    ),
    determiners: list(
      `the both our these all two three four five six seven eight nine ten respective their
      participating other`,
    ),
    never: list(
      `to a an the this that's its his her their our my your of in on at by for from with without into
      onto upon about between among against under over through during after before towards toward within
      would could should may might can must cannot not never no neither nor who which whom whose what
      than as be been being is are was were do does did having such any some every each other those
      these whether if unless`,
    ),
    prepositions: list(
      `of in on at by for from with without into onto upon about between among amongst against under over
      through during after before towards toward within across via to as like including than beyond
      alongside concerning regarding`,
    ),
    relatives: ['who', 'which', 'that', 'whom', 'whose', 'where', 'what'],
    conjunctions: ['and', 'or', 'but', 'then', 'as well as', 'nor', '&'],
    conditions: ['if', 'unless', 'whether', 'until', 'should', 'were', 'had'],
    adverbs: list(
      `also too further again hereby today now all both each together therefore thus here still furthermore
      moreover additionally accordingly tomorrow twice meanwhile already more once well forever jointly`,
    ),
    ofSubject: list('both all each thus therefore here still'),
    singular: ['it'],
    clauses: list(
      `that as while because when where since although though so which whereby how once after before
      until what whom but and or`,
    ),
    compounds: ['so'],
    modals: ['will', 'shall'],
    clitics: [],
    objects: [],
    now: list('today hereby herewith now occasion'),
    earlier: list('last earlier previously ago since recently already past year'),
    joining: list('join joins joined joining stand stands stood unite united unites'),
  },
  fr: {
    we: ['nous'],
    they: ['ils', 'elles'],
    speakers: list(
      `dirigeants dirigeantes présidents présidentes ministres gouvernements pays nations parties
      participants participantes états membres chefs partenaires délégations signataires représentants
      autorités experts équipes forces armées envoyés ministères responsables leaders agences coprésidents
      secrétaires gouvernement pays institutions administrations hauts-représentants peuples`,
    ),
    institutions: list(
      `gouvernement administration département ministère agence bureau commission parlement conseil
      assemblée sénat congrès secrétariat direction présidence services service`,
    ),
    sayers: list(
      'résolution sommet motion déclaration députés eurodéputés sénateurs parlementaires',
    ),
    initiatives: list('initiative partenariat fonds plateforme facilité alliance programme groupe'),
    ofOthers: list('international internationale mondial mondiale onu unies'),
    initials: list('usda usaid ustda uscis dfc amc ircc afd giz aecid jica koica fcdo'),
    inNames: list('nations états pays membres peuples forces parties'),
    titles: list(
      `président présidente premier première ministre chancelier chancelière secrétaire roi reine
      ambassadeur ambassadrice gouverneur commissaire chef cheffe vice-président vice-premier mme m
      monsieur madame ministres présidents`,
    ),
    determiners: list(
      `les nos ces leurs deux trois quatre cinq six sept 2 3 4 tous toutes leur notre le la l' chaque des
      chefs`,
    ),
    never: list(
      `à de d' du des le la les l' un une ce cet cette ces son sa ses leur leurs notre nos votre par pour
      sur dans en avec sans sous entre vers chez contre depuis pendant avant après afin qui dont où que
      qu' ne n' pas si lorsque quand aux au il elle on cela ceci toute tout quelque aucune aucun être celui-ci celle-ci ceux-ci celles-ci`,
    ),
    prepositions: list(
      `à de d' du des par pour sur dans en avec sans sous entre vers chez contre depuis pendant avant après
      aux au parmi envers selon comme`,
    ),
    relatives: ['qui', 'que', "qu'", 'dont', 'où', 'laquelle', 'lequel', 'lesquels', 'lesquelles'],
    conjunctions: ['et', 'ou', 'mais', 'puis', 'ainsi'],
    conditions: ['si', "s'il", "s'ils"],
    adverbs: list(
      `également aussi encore toujours ensemble donc ainsi désormais aujourd'hui tous toutes enfin ici
      alors maintenant d'ores`,
    ),
    ofSubject: list('tous toutes donc ici enfin'),
    singular: ['il', 'elle'],
    clauses: list("que qu' et ou mais où dont lorsque alors comme car"),
    compounds: list('tant ainsi alors tandis parce dès bien afin pour'),
    modals: [],
    clitics: list("y en lui leur se s'"),
    objects: list("ne n' le la les l'"),
    now: ["aujourd'hui", 'occasion'],
    earlier: list(
      'dernier dernière derniers dernières récemment précédemment déjà depuis auparavant passé passée',
    ),
    joining: list('joignons joignent joint unissons unissent'),
  },
};
