// What web pages and press offices put around a text, as patterns for JavaScript (`iu`) and Oniguruma (`(?i)`).

/** Lines that are nothing else. */
export const wholeLines: readonly string[] = [
  'home|accueil|menu|search|rechercher|share|partager|print|imprimer|close|fermer|top|listen|écouter',
  "breadcrumb|fil d[’']ariane|you are here|vous êtes ici|cookies?|language selection|sélection de la langue",
  'facebook|twitter|x|instagram|linkedin|youtube|flickr|whatsapp|telegram|rss|e-?mail|courriel',
  'news|newsroom|press ?room|actualités?|salle de presse|espace presse|médias?|presse|publications',
  'english|français|español|read the version|version imprimable|print(?:er-friendly| this page)?',
  'back to (?:the )?(?:top|list|news)|retour (?:en haut|à la liste|au sommaire)|haut de page',
  'begin text|end text|end of text|end|fin|fin du texte|texte intégral|full text',
  'for immediate release|pour diffusion immédiate|for release|à diffuser',
  'check against delivery|seul le prononcé fait foi|as delivered|as prepared(?: for delivery)?',
  'distr(?:ibution|\\.)? ?: (?:general|générale|limited|limitée)|original ?: (?:english|french|anglais|français)',
];

/** Lines above a title: who publishes, and the sign under which it is filed. */
export const letterheads: readonly string[] = [
  '(?:the )?(?:ministry|department|office|embassy|government|mission|permanent mission|cabinet|presidency|delegation) (?:of|for|to)\\b.*',
  "(?:le |la )?(?:ministère|ambassade|gouvernement|mission|cabinet|présidence|délégation|secrétariat|palais) (?:de|du|des|d[’']).*",
  "the white house|la maison[- ]blanche|élysée|global affairs canada|affaires mondiales canada|foreign office|quai d[’']orsay|downing street",
  '(?:the )?(?:united nations|security council|general assembly|human rights council|european (?:council|commission|union|parliament)|council of the european union|council|north atlantic council|african union|nato|asean|osce|g7|g20)',
  "(?:l[’']|le |la )?(?:nations unies|conseil de sécurité|assemblée générale|conseil européen|commission européenne|union (?:européenne|africaine)|conseil de l[’']union européenne|otan|oif|organisation internationale de la francophonie)",
  '(?:from|to|de|à|date|réf|ref|n°|no|original|delegations|prev\\. doc)\\.? ?:.*',
  '\\(or\\. [a-z/]+\\)|limite|limited|public|restreint|restricted',
];

/** Short lines that begin so. */
export const beginnings: readonly string[] = [
  'skip to|aller au contenu|passer au contenu',
  'under embargo|embargoed|sous embargo',
  'subscribe|sign up for|abonnez-vous|inscrivez-vous',
  'share (?:this|on|via)|partager (?:cet|cette|sur|par)',
  'download (?:the|this|pdf|as|full)|télécharger (?:le|la|en|au)|view (?:the )?pdf',
  'reading time|temps de lecture|read (?:more|next|also)|also read|lire (?:aussi|la suite)',
  '!\\[[^\\]\\n]{0,99}\\]\\(',
  'photo (?:credit|by|:)|crédits? photos?|image (?:credit|:)|©|\\(c\\) |copyright|all rights reserved|tous droits réservés',
  'date (?:modified|de modification)|last (?:updated|modified|reviewed)|dernière (?:mise à jour|modification)|mis à jour le|updated (?:on|:)',
  'report a problem|signaler un problème|tags ?:|keywords ?:|mots-clés|topics? ?:|catégories? ?:',
  'page \\d+|\\d+ ?\\| ?page',
  'find more here|learn more|more information (?:is|can)|click here|cliquez ici|view this',
];

/** Short lines after which only more of the kind follows: contacts, links. */
export const openers: readonly string[] = [
  '(?:media |press |news )?contacts?(?: (?:us|information|presse|media|médias|details?))? ?:?$',
  'personnes?-ressources?|contacts? (?:presse|médias?)|relations? (?:avec les )?médias|service de presse|bureau de presse',
  'media (?:relations|enquir|inquir|office)|press (?:office|enquir|inquir|service)',
  'for (?:media|press|more|further|additional)(?: \\p{L}+)? (?:inquir|enquir|information|details|queries)',
  "pour (?:plus|de plus amples|tout(?:e)?|obtenir)(?: plus)?(?: d[’']| de )?(?: ?\\p{L}+)? ?(?:informations?|renseignements?|questions?|détails)",
  'follow (?:us|@|[\\p{L} ]{1,60} on (?:twitter|x|facebook|instagram|linkedin))|like us|suivez[- ]|aimez-nous|retrouvez-nous',
  'page details|détails de la page|about this (?:page|site)|à propos de (?:cette page|ce site)',
  'related (?:links?|products?|content|articles?|news|documents?|information|stories)|associated links|see also',
  '[aà] lire (?:également|aussi)|voir (?:aussi|également)|sur le même (?:sujet|thème)|articles? (?:liés?|connexes?|similaires?)|liens? (?:connexes?|utiles?|pertinents?|associés?)|produits? connexes?',
];

/** A line that is only an address, a telephone number or an account. */
export const address =
  '(?:(?:tel|tél|phone|fax|mobile|e-?mail|courriel|mél|web|website|site|internet|twitter|x|facebook|follow)[^:\\n]{0,20}:?\\s?)?' +
  '<?(?:[^\\s@]{1,64}@[^\\s@.]{1,64}(?:\\.[^\\s@.]{1,64}){1,5}|https?://\\S+|www\\.\\S+|@\\w+|\\+?[\\d() ./-]{7,})>?';
