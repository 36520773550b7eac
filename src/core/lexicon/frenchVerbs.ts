import type { VerbEntry } from './verbEntry';

const language = 'fr';

const condemnations = [
  ...[
    '(condamn|réprouv)<er><fadv><avec-force>',
    '<avoir> <adv-fr>(condamné|réprouvé)<avec-force>',
    '(sommes|sont|restons|restent) <adv-fr>(uni|unanime)(e|s|es)? dans <notre><adjectifs>condamnation',
    '(continu(ons|ent|e)|continue<ra>) <adv-fr>(à|de) condamner',
    '(exprim|réitèr|réitér|réaffirm)<er><fadv> <notre><adjectifs>(condamnation|indignation)',
    '<avoir> <adv-fr>(exprimé|réitéré|réaffirmé) <notre><adjectifs>(condamnation|indignation)',
    '<être> <adv-fr>(indign|scandalis|révolt)<é>',
  ].map((pattern) => ({ kind: 'condemnation', strength: 'high', language, pattern }) as const),
  ...[
    '(déplor|dénonç|dénonc|rejett|rejet)<er><fadv><avec-force>',
    '<avoir> <adv-fr>(déploré|dénoncé|rejeté)',
    "(nous|s'|se) ?oppos<er><fadv>( à| au| aux)?",
    '(réitèr|réitér|réaffirm|exprim|rappel|rappell)<er><fadv> <notre><adjectifs>(opposition|rejet|refus)',
    '<être> <adv-fr>(oppos<é>|hostiles?) (à|au|aux)',
    "(n'accept<er>|ne tolérons|ne tolèrent|ne tolère|refus<er>) (pas|aucune?)",
    "(continu(ons|ent|e)|continue<ra>) <adv-fr>(à|de) (dénoncer|déplorer|rejeter|nous opposer|s'opposer)",
  ].map((pattern) => ({ kind: 'condemnation', strength: 'mid', language, pattern }) as const),
  {
    kind: 'condemnation',
    strength: 'mid',
    language,
    pattern:
      '(est|sont|reste|restent|demeure|demeurent) <adv-fr>(inacceptable|inadmissible|intolérable|injustifiable)(s)?',
    when: 'event',
  } as const,
  ...[
    "<être> <adv-fr>(préoccup<é>|inqui(et|ets|ète|ètes)|alarm<é>|troubl<é>|constern<é>|attrist<é>|inquiét<é>)( par| de| des| du| d')?<nobody>",
    "(nous sommes|se sont|s'est) <adv-fr>(dit|déclaré|montré)(e|s|es)? <adv-fr>(préoccup<é>|inqui(et|ets|ète|ètes))<nobody>",
    '(exprim|partage|partag|réitèr|réitér|manifest|renouvel|renouvell)<er><fadv> <notre><adjectifs>(inquiétude|préoccupation|inquiétudes|préoccupations)<nobody>',
    '(fai(sons|t)|font)<fadv> part de <notre><adjectifs>(inquiétude|préoccupation|inquiétudes|préoccupations)<nobody>',
    '((not|constat|observ|suiv)<er>|prenons note|prennent note|suit)<fadv> avec <notre>?<adjectifs>(inquiétude|préoccupation)',
    '<avoir> <adv-fr>(exprimé|partagé|réitéré|manifesté|fait part de) <notre><adjectifs>(inquiétude|préoccupation|inquiétudes|préoccupations)<nobody>',
    "(nous|s'|se) ?(inquiét(ons)|inquiète(nt)?|alarm<er>)",
    '(regrett|regrèt)<er>( très| si)?<fadv>',
  ].map((pattern) => ({ kind: 'condemnation', strength: 'low', language, pattern }) as const),
];

/** A sum of money follows, so that what is said is done. */
const sum =
  "(?= (plus de |jusqu'à |près de |environ |quelque |un montant de |une enveloppe de |une somme de |la somme de ){0,2}[0-9])";

const announcements = [
  ...[
    '<avoir> <adv-fr>annoncé',
    '(annonç|annonc)<er><fadv>',
    'annonce<ra><fadv>',
    `(investi(ssons|ssent|t)|(allou|vers|consacr|mobilis|débloqu|affect)<er>|octro(yons|ient|ie))<fadv>${sum}`,
    '(lan(ç|c)|inaugur|proclam)<er><fadv>',
    "<être> <adv-fr>(heureux|heureuses?|ravi(e|s|es)?|fi(ers?|ères?)) (d'annoncer|de lancer|d'inaugurer|d'accueillir)<fadv>",
    "(nous|se) (réjouissons|félicitons|réjouissent|félicitent|réjouit|félicite)<fadv> d'annoncer",
    "(avons|ont|a) le plaisir d'annoncer<fadv>",
    '(créons|établissons|instituons)<fadv>',
  ].map((pattern) => ({ kind: 'announcement', language, pattern }) as const),
  {
    kind: 'announcement',
    language,
    pattern: '<avoir> <adv-fr>(lancé|inauguré|proclamé|créé|établi|institué|signé|conclu)',
    when: 'now',
  } as const,
  {
    kind: 'announcement',
    language,
    pattern:
      '((se tiendra|se tiendront)(?! aux côtés| prêt| inform)|aura lieu|auront lieu|se déroulera|se dérouleront|(sera|seront) (lancé|créé|organisé|signé|accueilli|mis en place|mise en place|établi)(e|s|es)?)',
    when: 'event',
  } as const,
];

const commitments = [
  {
    kind: 'commitment',
    strength: 'high',
    language,
    pattern: "il (a été|est) <adv-fr>(convenu|décidé) (de|d')",
    when: 'event',
  } as const,
  ...[
    "<être>( [a-zà-ÿœ]{3,20}){0,2} (déterminé|résolu|décidé|disposé|prêt)(e|s|es)? (à|d')",
    "(exprim|affirm|démontr|soulign|manifest|proclam)<er><fadv> <notre><adjectifs>(détermination|volonté|intention|résolution|disponibilité)( [a-zà-ÿœ]{3,20}){0,1} (à|de|d')",
    '(restons|restent|reste|demeurons|demeurent|demeure) <adv-fr>engag<é> (à|dans|en|aux|au)',
    "(avons|ont|a)<fadv> (pour intention|l'intention|pour objectif|pour but|pour ambition)( de| d')?",
    "(prévo(yons|ient|it)|envisag(eons|ent|e)|propos(ons|ent)|ambitionn<er>)<fadv> (de|d')",
    '(nous tenons|se tient|se tiennent)<fadv> prêt(e|s|es)? à',
    '(compt<er>(?! tenu)|souhait<er>|entend(ons|ent)?)<fadv>',
    "(espèr|espér)<er><fadv>(?= ([yl]'|le |la |les |en |y |se |s'|nous |pouvoir )?[a-zà-ÿœ]{2,20}(er|ir|re|oir)(?![a-zà-ÿœ]))",
    'explor<er><fadv>',
    "(nous|s'|se) ?déclar<er><fadv> (déterminé|résolu|décidé|disposé|prêt)(e|s|es)? (à|d')",
    '(cherch<er>|aspir<er>|vis<er>)<fadv> à',
    "(nous|s'|se) ?(efforç|efforc)<er><fadv> (de|d')",
    "(continue|cherche|viseu?|tente|tâche|essaie)<ra><fadv> (à |de |d')(étudier|explorer|examiner|envisager|rechercher)( les moyens de| des moyens de| les possibilités de)?",
    '(étudie|explore|examine|envisage|cherche|souhaite|vise|tente|tâche)<ra><fadv>( à| de)?',
    "(nous|s'|se) ?(efforce<ra><fadv> (de|d')|(emploi(e|ent)|employons|emploie<ra>)<fadv> (à|de|d'))",
    '(travaille|œuvre|oeuvre)<ra><fadv>( ensemble)? (à|pour)',
  ].map((pattern) => ({ kind: 'commitment', strength: 'low', language, pattern }) as const),
  ...[
    "(nous|s'|se|nous y|s'y) ?engag(eons|ent|e)(?!( [a-zà-ÿœ]{3,20}ment)? (les|la|le|l'|toutes les|tous les|chaque|instamment)(?![a-zà-ÿœ]))<fadv>( à| en faveur de)?",
    '(sommes|sont|est) <adv-fr>engag<é> (à|dans|aux|au)',
    "(nous sommes|se sont|s'est) <adv-fr>engag<é>( à)?",
    "(promettons|promettent|promet)<fadv> (de|d')",
    '(renouvel|renouvell)<er><fadv> <notre><adjectifs>engagement( [a-zà-ÿœ]{3,20}){0,1} (à|de) [a-zà-ÿœ]{2,20}r',
    "pour convenir (de|d')",
    "(convenons|conviennent|convient)<fadv> (de|d')",
    "(sommes|sont) convenus? (de|d')",
    "<avoir> <adv-fr>(convenu|décidé|résolu|promis|accepté) (de|d')",
    "(décid<er>|accept<er>)<fadv> (de|d')",
    "(prenons|prennent|prend|avons pris|ont pris|a pris) l'engagement",
    "continue<ra><fadv> (à|de|d')",
  ].map((pattern) => ({ kind: 'commitment', strength: 'high', language, pattern }) as const),
  {
    kind: 'commitment',
    strength: 'high',
    language,
    // What one gets or is, nobody undertakes.
    pattern:
      '(?!(bénéficie|profite|dépend|nécessite|subi|souffri|comporte|consiste|existe|suffi|figure|ressemble|découle|appartiend|équivaud)<ra>(?![a-zà-ÿœ]))<futur><ra>(?!( [a-zà-ÿœ]{3,20}){0,1} jamais)',
    ending: ['rons', 'ront', 'ra'],
  } as const,
];

const others = [
  ...[
    '(appel|appell)<er><fadv>( à| au| aux)?',
    '(invit|exhort|demand|encourag|encourage|pri|exig|exige)<er><fadv>',
    '(enjoi(gnons|gnent|nt))',
    "engag(eons|ent|e)<fadv>(?= (les |la |le |l'|toutes les |tous les |chaque ))",
    'engag(eons|ent|e) <adv-fr>instamment',
    '<avoir> <adv-fr>(appelé|invité|exhorté|demandé|exigé|encouragé)',
    "continu(ons|ent|e) <adv-fr>(d'|à )(appeler|demander|exhorter|encourager|exiger)",
    '(lançons|lancent|lance)<fadv> un appel',
    '(réitèr|réitér|renouvel|renouvell)<er><fadv> <notre><adjectifs>appel',
  ].map((pattern) => ({ kind: 'appeal', language, pattern }) as const),
  ...[
    '(salu|félicit|remerci|lou)<er><fadv>',
    'applaudi(ssons|ssent|t)',
    "(nous|se) (réjouissons|félicitons|réjouissent|félicitent|réjouit|félicite)<fadv>( de| d'| du| des| que| qu')",
    '<avoir> <adv-fr>(salué|félicité|remercié)',
    "(nous sommes|se sont|s'est) <adv-fr>(réjouie?s?|félicitée?s?)( de| d'| du| des| que| qu')?",
    'accueill(ons|ent|e) <adv-fr>(avec <adjectifs>(satisfaction|intérêt)|favorablement)',
    '(not<er>|prenons note|prennent note|prend note) avec <adjectifs>(satisfaction|intérêt|appréciation)',
    'appréci<er>',
  ].map((pattern) => ({ kind: 'welcome', language, pattern }) as const),
];

/** Earlier entries win over later ones that match at the same place. */
export const frenchVerbs: readonly VerbEntry[] = [
  ...condemnations,
  ...others.filter(({ pattern }) => pattern.includes('un appel')),
  ...announcements,
  ...others,
  ...commitments,
];
