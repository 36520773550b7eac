// What tells a diplomatic text from any other, as patterns for JavaScript (`iu`) and Oniguruma (`(?i)`).

/** Those who act in such texts. */
export const actors: readonly string[] = [
  'we|they|the (?:two |three |four |both )?(?:leaders|ministers|presidents|prime ministers|sides|heads of (?:state|government|delegation)|governments|member states|council|assembly|parties)',
  'both (?:leaders|sides|presidents|countries|ministers)|(?:the )?(?:prime minister|president|minister|secretary|chancellor|high representative)(?: \\p{Lu}\\p{L}+){0,3}',
  "nous|ils|elles|les (?:deux |trois )?(?:dirigeants|ministres|présidents|chefs d[’']état(?: et de gouvernement)?|parties|pays|gouvernements|États(?: membres)?)|le (?:conseil|président|ministre|premier ministre)(?: \\p{Lu}\\p{L}+){0,3}",
];

/** What they do, right after it is said who. */
export const acts: readonly string[] = [
  'reaffirm|reiterat|condemn|welcom|deplor|commend|urg(?:e|ed|es)\\b|call(?:ed|s)? (?:on|upon|for)\\b|commit(?:ted)? (?:to|ourselves)\\b|pledg',
  'underscor|underlin|stress|emphasi[sz]|recogni[sz]|acknowledg|resolv|endors|denounc|express|affirm|applaud|recall|pa(?:y|id) tribute|stand (?:ready|with|by|in solidarity|together|united)|remain(?:ed)? (?:committed|deeply|gravely|united|seized)|met\\b|convened|gathered|discussed|exchanged views|agree(?:d|s)? (?:to|on|that)\\b',
  'réaffirm|réitér|condamn|salu(?:ons|ent|é|e)\\b|félicit|déplor|exhort|appel(?:ons|lent|le|é)\\b|engag|soulign|exprim|reconnaiss|conven|rappel|dénon|invit|soutien|oppos|déclar|affirm|se sont (?:réuni|entreten|félicit)|sommes (?:réuni|déterminé|engagé|gravement|profondément)|ont (?:convenu|souligné|réaffirmé|salué|exprimé|condamné|montré|évoqué|accordé|discuté)',
];

/** What they speak of; each counts once. */
export const matters: readonly string[] = [
  'sovereignty|souveraineté',
  'territorial integrity|intégrité territoriale',
  'international law|droit international',
  'multilateral',
  'bilat[eé]ral|trilat[eé]ral',
  'peace and (?:security|stability)|paix et (?:la |de la )?(?:sécurité|stabilité)',
  'united nations|nations unies|\\bONU\\b',
  'security council|conseil de sécurité',
  'foreign (?:affairs|minister|policy)|affaires étrangères|politique étrangère',
  "prime minister|premier ministre|head of state|heads of state|chefs? d[’']état",
  'summit|sommet',
  'sanctions',
  'ceasefire|cease-fire|cessez-le-feu|hostilities|hostilités',
  'humanitarian|humanitaire',
  'diploma[ct]|ambassad|embassy',
  'rule of law|état de droit',
  "human rights|droits (?:de l[’']homme|humains|de la personne)",
  'nuclear|nucléaire|ballistic|balistique|non-proliferation|non-prolifération',
  'treaty|traité|charter of|charte de',
  'joint (?:statement|declaration|communiqu)|déclaration (?:conjointe|commune)|communiqué',
  'partnership|partenariat',
  'strategic|stratégique',
  'defen[cs]e|défense',
  'climate|climat',
  'terroris',
  'aggression|agression|occupation',
  'migration|refugees|réfugiés',
  'cooperation|coopération',
  'our (?:two )?(?:countries|nations|peoples|governments)|nos (?:deux )?(?:pays|peuples|gouvernements|nations)',
  'international community|communauté internationale',
  'stability|stabilité',
  'indo-pacific|indo-pacifique|middle east|moyen-orient|sahel|euro-atlantic',
  'ministerial|ministériel|ministers of|ministres d',
  'president (?:of|\\p{Lu})|président (?:de|du|\\p{Lu})',
  'allies|alliés|alliance',
];

/** The first words of the paragraphs of a resolution. */
export const resolving: readonly string[] = [
  'recalling|reaffirming|noting|welcoming|recognizing|recognising|stressing|deploring|condemning|expressing|bearing in mind|mindful|acting under|emphasizing|underlining|guided by|determined|deeply concerned|gravely concerned',
  'decides|calls upon|condemns|demands|urges|requests|reaffirms|welcomes|encourages|stresses|invites|expresses|authorizes|endorses',
  "rappelant|réaffirmant|notant|considérant|soulignant|saluant|se félicitant|déplorant|condamnant|conscients?|convaincus?|préoccupés?|gravement préoccupé|reconnaissant|agissant en vertu|ayant à l[’']esprit",
  'se félicite|prend note|takes note|décide|demande|condamne|exige|exhorte|prie|réaffirme|se félicite|encourage|souligne|invite|exprime|autorise',
];

/** What texts about software and their licences speak of; each counts once. */
export const software: readonly string[] = [
  'npm|yarn|pip|apt-get|cargo|github|gitlab|sourceforge',
  'install',
  'software',
  'copyright|©|\\(c\\)',
  'licen[cs]e',
  'api\\b|function|parameter|callback|boolean|string|array',
  'bug|patch|upstream|debian|release notes|changelog|version \\d',
  'warrant',
  'javascript|python|node\\.?js|typescript|html|json|xml|perl|unix|linux|windows',
  'command|compiler|library|package|module|configur|directory|file(?:s|name)?\\b',
  'http|www\\.',
  'user|browser|server|client|code',
  '```|=>|\\{\\}|\\(\\)|<[a-z/]+>|::|--[a-z]',
];
