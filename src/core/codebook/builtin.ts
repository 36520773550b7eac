import eurovoc from '../../../codebooks/eurovoc.json';
import type { Codebook, Kind, Strength, Theme } from './codebook';

const high = { en: 'high', fr: 'forte' };
const mid = { en: 'medium', fr: 'moyenne' };
const low = { en: 'low', fr: 'faible' };

/** Commitment, condemnation and announcement, with the strengths of each. */
export const builtinKinds: ReadonlyMap<string, Kind> = byCode<Kind>([
  {
    code: 'commitment',
    labels: { en: 'commitment', fr: 'engagement' },
    descriptions: {
      en: 'The authors undertake a definite action in the future, towards a target they name.',
      fr: 'Les auteurs promettent une action précise à venir, au service d’un but qu’ils nomment.',
    },
    strengths: [
      strength('high', high, 'will, commit to, agree to', 's’engagent à, conviennent de, futur'),
      strength(
        'low',
        low,
        'seek, explore, stand ready',
        'cherchent à, étudient, se tiennent prêts',
      ),
    ],
  },
  {
    code: 'condemnation',
    labels: { en: 'condemnation', fr: 'condamnation' },
    descriptions: {
      en: 'The authors disapprove of what an actor does; an appeal alone does not count.',
      fr: 'Les auteurs réprouvent la conduite d’un acteur ; un simple appel n’y suffit pas.',
    },
    strengths: [
      strength('high', high, 'condemn, in the strongest terms', 'condamnent, avec fermeté'),
      strength('mid', mid, 'deplore, denounce, oppose', 'déplorent, dénoncent, s’opposent à'),
      strength('low', low, 'are concerned', 'sont préoccupés'),
    ],
  },
  {
    code: 'announcement',
    labels: { en: 'announcement', fr: 'annonce' },
    descriptions: {
      en: 'Something new and concrete is made public: launch, meeting, agreement, date.',
      fr: 'Un fait nouveau et concret est rendu public : lancement, réunion, accord, date.',
    },
    strengths: [],
  },
]);

/** EuroVoc's 21 domains and 127 microthesauri, in English and French. */
export const eurovocThemes: ReadonlyMap<string, Theme> = byCode(
  eurovoc.themes.map(([code = '', en = '', fr = '']): Theme => {
    const theme = { code, labels: { en, fr }, descriptions: {} };
    // A microthesaurus has the two digits of its domain, and two of its own.
    return code.length === 4 ? { ...theme, parent: code.slice(0, 2) } : theme;
  }),
);

/** What a workspace without a codebook of its own uses. */
export const builtinCodebook: Codebook = { kinds: builtinKinds, themes: eurovocThemes };

/** Whom the themes are owed to; shown wherever the built-in codebook is presented. */
export const eurovocAcknowledgement: string = eurovoc.acknowledgement;

function strength(
  code: string,
  labels: Strength['labels'],
  descriptionEn: string,
  descriptionFr: string,
): Strength {
  return { code, labels, descriptions: { en: descriptionEn, fr: descriptionFr } };
}

function byCode<T extends { readonly code: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.code, item]));
}
