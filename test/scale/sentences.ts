import type { Random } from '../support/random';

/** What a sentence does; `none` for what nobody would tag. */
export type Act = 'commitment' | 'condemnation' | 'announcement' | 'none';

interface Stock {
  readonly actors: readonly string[];
  readonly acts: Readonly<Record<Act, readonly string[]>>;
  readonly objects: readonly string[];
  readonly tails: readonly ((year: number) => string)[];
}

const stocks: Readonly<Record<'en' | 'fr', Stock>> = {
  en: {
    actors: [
      ...['The two Ministers', 'The leaders', 'Both sides', 'The Heads of Government'],
      ...['The participants', 'The delegations', 'The members of the Council', 'Our two countries'],
    ],
    acts: {
      commitment: [
        ...['will work closely together on', 'undertake to support', 'commit themselves to'],
        ...['agree to strengthen', 'will provide the means for', 'stand ready to contribute to'],
      ],
      condemnation: [
        ...['condemn in the strongest terms every threat to', 'deplore the continued disregard of'],
        ...['are deeply concerned about the state of', 'denounce the attacks against'],
      ],
      announcement: [
        ...[
          'announce the opening of a joint office for',
          'welcome the signature of an agreement on',
        ],
        ...['launched today a programme for', 'decided to convene a conference on'],
      ],
      none: [
        ...['exchanged views on', 'recalled the long history of', 'took note of the report on'],
        ...['discussed at length', 'were briefed about'],
      ],
    },
    objects: [
      ...[
        'the safety of shipping in the northern straits',
        'the joint development of border regions',
      ],
      ...['the protection of drinking water in cities', 'humanitarian access to the displaced'],
      ...['the training of customs officers', 'trade in agricultural products of both countries'],
      ...[
        'the exchange of students’ and teachers’ places',
        'research on drought and desertification',
      ],
      ...['the monitoring of ceasefire lines', 'the control of small arms and their ammunition'],
      ...['rail freight between the two capitals', 'the mutual recognition of diplomas'],
      ...['cooperation between their coast guards', 'the independence of electoral commissions'],
      ...[
        'the fight against the trafficking of cultural goods',
        'the restoration of listed monuments',
      ],
      ...[
        'the reduction of emissions from heavy industry',
        'access to vaccines in remote provinces',
      ],
      ...['the resilience of undersea cables', 'the return of cultural property'],
    ],
    tails: [
      (year) => `, and will review the progress made before the end of ${year}`,
      (year) => ` in accordance with the declaration of ${year}`,
      () => ', in full respect of international law and of each other’s sovereignty',
      () => ', together with regional organisations and civil society',
      (year) => `, for which a budget of ${year % 97} million will be set aside over four years`,
      () => '',
    ],
  },
  fr: {
    actors: [
      ...['Les deux ministres', 'Les chefs d’État', 'Les deux parties', 'Les participants'],
      ...['Les délégations', 'Les membres du conseil', 'Nos deux pays', 'Les signataires'],
    ],
    acts: {
      commitment: [
        ...['s’engagent à soutenir', 'conviennent de renforcer', 'mettront en œuvre ensemble'],
        ...['apporteront leur concours à', 'se tiennent prêts à contribuer à'],
      ],
      condemnation: [
        ...['condamnent avec la plus grande fermeté toute atteinte à', 'déplorent l’abandon de'],
        ...['s’inquiètent vivement des menaces qui pèsent sur', 'dénoncent les attaques contre'],
      ],
      announcement: [
        ...['annoncent l’ouverture d’un bureau commun pour', 'ont signé ce jour un accord sur'],
        ...['lancent un programme consacré à', 'ont décidé de réunir une conférence sur'],
      ],
      none: [
        ...[
          'ont échangé leurs vues sur',
          'ont rappelé l’histoire de',
          'ont pris note du rapport sur',
        ],
        ...['ont longuement évoqué'],
      ],
    },
    objects: [
      ...[
        'la sûreté de la navigation dans les détroits du nord',
        'l’essor des régions frontalières',
      ],
      ...['la protection de l’eau potable dans les villes', 'l’accès humanitaire aux déplacés'],
      ...['la formation des douaniers', 'le commerce des produits agricoles des deux pays'],
      ...['les échanges d’étudiants et d’enseignants', 'la recherche sur la sécheresse'],
      ...['la surveillance des lignes de cessez-le-feu', 'le contrôle des armes légères'],
      ...[
        'le fret ferroviaire entre les deux capitales',
        'la reconnaissance mutuelle des diplômes',
      ],
      ...['la coopération des garde-côtes', 'l’indépendance des commissions électorales'],
      ...['la lutte contre le trafic des œuvres d’art', 'la restauration des monuments classés'],
      ...['la baisse des émissions de l’industrie lourde', 'l’accès aux vaccins en province'],
    ],
    tails: [
      (year) => `, et en feront le bilan avant la fin de ${year}`,
      (year) => ` conformément à la déclaration de ${year}`,
      () =>
        ', dans le plein respect du droit international et de la souveraineté des États concernés',
      () => ', de concert avec les organisations régionales et la société civile',
      (year) => `, pour un budget de ${year % 97} millions sur quatre ans`,
      () => '',
    ],
  },
};

/** A sentence such as communiqués have, of words of our own. */
export function sentence(random: Random, language: 'en' | 'fr', act: Act): string {
  const { actors, acts, objects, tails } = stocks[language];
  const year = 1995 + random.below(40);
  const object = random.chance(0.3)
    ? `${random.pick(objects)} ${language === 'en' ? 'and' : 'et'} ${random.pick(objects)}`
    : random.pick(objects);
  return `${random.pick(actors)} ${random.pick(acts[act])} ${object}${random.pick(tails)(year)}.`;
}
