import type { VerbEntry } from './verbEntry';

const language = 'fr';

/** Earlier entries win over later ones where both match. */
export const frenchVerbs: readonly VerbEntry[] = [
  ...[
    '(condamn|réprouv)<er>',
    '<avoir> <adv-fr>(condamné|réprouvé)',
    '(continu(ons|ent|e)|continuer(ons|ont|a)) (à|de) condamner',
    '(exprim|réitèr|réitér|réaffirm)<er><fadv> <notre> ?<adjectifs>(condamnation|indignation)',
    '<être> <adv-fr>(indign|scandalis|révolt)é<s>',
  ].map((pattern) => ({ kind: 'condemnation', strength: 'high', language, pattern }) as const),
  ...[
    '(déplor|dénonç|dénonc|rejett|rejet)<er>',
    '<avoir> <adv-fr>(déploré|dénoncé|rejeté)',
    "(nous|s'|se) ?oppos<er>",
    '(réitèr|réitér|réaffirm|exprim)<er><fadv> <notre> ?<adjectifs>(opposition|rejet)',
    '<être> <adv-fr>(opposé<s>|hostiles?) (à|au|aux)',
    "n'accept(ons|ent|e) (pas|aucun)",
    '<être> inacceptables?',
  ].map((pattern) => ({ kind: 'condemnation', strength: 'mid', language, pattern }) as const),
  ...[
    '<être> <adv-fr>(préoccup|inquièt|inquiet|alarm|troubl|constern)(é|s|és|ées|ée|e|es)? ?',
    '(exprim|partage|partag|fai|fais|réitèr|réitér|manifest|not|constat)(ons|ent|e|ons part de)<fadv> (avec )?(<notre> ?)?<adjectifs>(inquiétude|préoccupation|inquiétudes|préoccupations)',
    '<avoir> <adv-fr>(exprimé|partagé|réitéré|manifesté) (<notre> ?)?<adjectifs>(inquiétude|préoccupation|inquiétudes|préoccupations)',
    "(nous|s'|se) ?inquiét(ons|ent|e)",
    "s'inquiète(nt)?",
    '(regrett|regrèt)<er>',
  ].map((pattern) => ({ kind: 'condemnation', strength: 'low', language, pattern }) as const),
  ...[
    '(annonç|annonc|lanç|lanc|inaugur|proclam)<er>',
    '<avoir> <adv-fr>(annoncé|lancé|inauguré|proclamé|créé|établi|institué|signé|conclu)',
    "<être> <adv-fr>(heureux|heureuses|ravis|fiers|heureuse|ravi|fier) (d'annoncer|de lancer|d'inaugurer|d'accueillir)",
    "(nous|se) (réjouissons|félicitons|réjouissent|félicitent|réjouit|félicite) d'annoncer",
    "<avoir> le plaisir d'annoncer",
    '(se tiendra|se tiendront|aura lieu|auront lieu|se déroulera|se dérouleront|sera lancée?|sera créée?|sera organisée?|sera signée?)',
    '(créons|établissons|instituons|déclarons)',
  ].map((pattern) => ({ kind: 'announcement', language, pattern }) as const),
  ...[
    '(lancer|accueiller|accueiller|tiendr|organiser|créer|inaugurer|établir|convoquer|signer|ouvrir|réunir)(ons|ont|a)',
    "(convenons|conviennent|convient|décid<er>|<avoir> <adv-fr>(convenu|décidé)) (de |d')(lancer|tenir|créer|organiser|établir|instituer|inaugurer|accueillir|mettre en place|signer|ouvrir|convoquer)",
  ].map(
    (pattern) =>
      ({ kind: 'commitment', also: 'announcement', strength: 'high', language, pattern }) as const,
  ),
  ...[
    "(nous|s'|se|nous y|s'y) ?engag(eons|ent|e)( à| en faveur de)?",
    '<être> <adv-fr>engagé<s> (à|dans|en|envers|aux|au)',
    "(nous sommes|se sont|s'est) <adv-fr>engagé<s>",
    '(nous|se) (promettons|promettent)',
    '(promettons|promettent)',
    "(convenons|conviennent|convient)( de| d'| que| qu')",
    "(sommes|sont) convenus( de| d'| que| qu')",
    "<avoir> <adv-fr>(convenu|décidé|résolu|promis|accepté)( de| d'| que| qu')",
    "(décid|accept)<er>( de| d'| que| qu')",
    "(prenons|prennent|prend) l'engagement",
    "(réaffirm|réitèr|réitér|affirm|renouvell|renouvel|confirm|exprim|rappel|rappell|démontr|soulign)<er><fadv> <notre> ?<adjectifs>(engagement|engagements)( \\p{L}{3,20}){0,2} (à|de|d'|en faveur de)",
    "continu(ons|ent|e) <adv-fr>(à|de|d') ?\\p{L}{3,20}",
    '\\p{L}{2,20}r(ons|ont|a)',
    'poursuivons',
  ].map((pattern) => ({ kind: 'commitment', strength: 'high', language, pattern }) as const),
  ...[
    "<être>( \\p{L}{3,20}){0,2} (déterminé|résolu|décidé|disposé|prêt|dispos)<s> (à|d')",
    "(avons|ont|a)<fadv> (pour intention|l'intention|pour objectif|pour but|pour ambition)( de| d'|,)",
    '(prévo(yons|ient|it)|compt<er>|entend(ons|ent)?|cherch<er>|vis<er> à|envisag(eons|ent|e)|souhait<er>|proposons|ambitionnons|aspirons|espérons)',
    "(nous|s'|se) ?(efforç|efforc)(ons|ent|e)( de| d')",
    "(nous|s'|se) ?(emploi|employ)(ons|ent|e) à",
    "(exprim|réaffirm|réitèr|réitér|affirm|démontr|soulign|confirm|renouvel|renouvell)<er><fadv> <notre> ?<adjectifs>(détermination|volonté|intention|disponibilité)( \\p{L}{3,20}){0,2} (à|de|d')",
    '(étudi|explor|examin)(ons|ent|e)',
    '(travaill|œuvr|oeuvr)(ons|ent|e)',
  ].map((pattern) => ({ kind: 'commitment', strength: 'low', language, pattern }) as const),
  ...[
    '(appel|appell|invit|exhort|demand|exig(e)?|encourag(e)?|pri|enjoi|engageons)(ons|ent|e|gnons|gnent|nt)',
    '<avoir> <adv-fr>(appelé|invité|exhorté|demandé|exigé|encouragé)',
    "continu(ons|ent|e) (d'|à )(appeler|demander|exhorter|encourager|exiger)",
    'lan(çons|cent|ce) un appel',
  ].map((pattern) => ({ kind: 'appeal', language, pattern }) as const),
  ...[
    '(salu|félicit|remerci|lou)<er>',
    "(nous|se) (réjouissons|félicitons|réjouissent|félicitent|réjouit|félicite)( de| d'| du| des| que| qu')",
    '<avoir> <adv-fr>(salué|félicité|remercié)',
    '(accueill(ons|ent|e)) <adv-fr>(avec|favorablement)',
    '(not|prend|prenons|prennent)(ons|ent|e)?( note)? avec <adjectifs>(satisfaction|intérêt|appréciation)',
    '(attendons|attendent|attend) <adv-fr>avec (intérêt|impatience)',
    "(nous|se) (réjouissons|réjouissent|réjouit) à l'idée",
    'appréci<er>',
  ].map((pattern) => ({ kind: 'welcome', language, pattern }) as const),
];
