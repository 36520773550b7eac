const period = '(year|month|quarter|decade|half-year)';
const période = '(année|an|mois|trimestre|semestre|décennie)';
const season = '(spring|summer|autumn|fall|winter)';
const saison = '(printemps|été|automne|hiver)';
const count =
  '(\\d{1,3}|a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|thirty|sixty|ninety)';
const nombre =
  '(\\d{1,3}|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|dix-huit|trente|soixante)';
const units = '(hours|days?|weeks?|months?|years?)';
const unités = '(heures|jours|semaines?|mois|ans?|années?)';

/** What makes the date after it a deadline, in the notation of `compilePattern`. */
export const deadlineLeads: readonly string[] = [
  `(by|before|on or before|prior to|no later than|not later than)( or before)?( around)?( (the|early|late|mid|end|next|this|year-end))?( (end|close|start|beginning|middle|month|year|${season}))?( of)?( the)?`,
  "d'ici( à| au| en)?( la| le| l')?( ?(fin|début|mi|milieu|mois|année|horizon))?( (de la|de l'|de|du|d'))?",
  `au plus tard( (le|en|au|à la|à|dans))?( (fin|début|mi))?( (de|du|d'))?`,
  `avant( la| le| l')?( ?(fin|début|mi|milieu|mois|année|${saison}))?( (de|du|d'))?`,
  "à l'horizon( de)?",
];

/** Deadlines that name neither month nor year, likewise. */
export const openDeadlines: readonly string[] = [
  `([Bb]y|[Bb]efore|[Nn]o later than) the (end|close|middle|beginning) of (the|this|next)( calendar| fiscal| current)? ${period}`,
  `([Bb]y|[Bb]efore) (the )?(year's end|year-end|year end|end of (the |this )?year)`,
  `([Bb]y|[Bb]efore) (next|this) (${period}|${season})`,
  `([Bb]y|[Bb]efore) the ${season}`,
  `[Ww]ithin( the)?( next| coming| following)? ${count}( calendar| working| business)? ${units}`,
  `[Ww]ithin the (next|coming) (days|weeks|months|years|year|month)`,
  `([Dd]'ici|[Aa]vant|[Aa]u plus tard)( à)? (la |le )?(fin|milieu|début) (de la|de l'|de cette|de cet|de ce|du|de) ?(présente )?${période}( en cours| prochaine?)?`,
  `([Dd]'ici|[Aa]vant)( à)? (l'|le ) ?(${période}|${saison}) prochaine?`,
  `[Dd]'ici( à)? ${nombre} ${unités}`,
  `[Dd]ans (un délai( maximal| maximum)? de|les) ${nombre}( prochains| prochaines)? ${unités}`,
];
/** How words begin that may begin one of these. */
export const deadlineBeginnings = String.raw`[Bb]y\s|[Bb]efore\s|[Nn]o\s|[Ww]ithin\s|[Dd]['’]ici|[Aa]vant\s|[Aa]u\splus|[Dd]ans\s`;
