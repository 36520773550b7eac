import type { VerbEntry } from './verbEntry';

const language = 'en';

const condemnations = [
  ...[
    '(will )?(continue|continues|continued) to <adv>condemn<terms>',
    'condemn(s|ed)?<terms>',
    '<be> <adv>condemning',
    '(reiterate|reaffirm|express|repeat|renew)<s> <possessive> <adjectives>condemnation of',
    '(repudiate|decry|abhor)(s|d|red)?',
    '<be> <adv>(outraged|appalled)( by| at)?',
    '<be> <adv>(united|unanimous|unified|firm|resolute|steadfast) in (<possessive> )?<adjectives>condemnation',
  ].map((pattern) => ({ kind: 'condemnation', strength: 'high', language, pattern }) as const),
  {
    kind: 'condemnation',
    strength: 'high',
    language,
    pattern: 'condemning',
    when: 'joined',
  } as const,
  ...[
    '(will )?(continue|continues|continued) to <adv>(oppose|reject|denounce|deplore)',
    '(deplore|denounce|oppose|reject)<s>',
    '<be> <adv>(opposed to|opposing|rejecting|deploring|denouncing)',
    '(reiterate|reaffirm|express|share|underscore|restate|emphasize)<s> <possessive> <adjectives>(opposition|objection|objections) to',
    '(reiterate|reaffirm|express)<s> <possessive> <adjectives>rejection of',
    '(stand|stands|stood) <adv>(against|opposed)',
    '(object|objects|objected) to',
    'express(es|ed)? (<possessive> )?<adjectives>(outrage|indignation|dismay)',
    '(do not|does not|can not|cannot|did not) <adv>(accept|tolerate|condone)',
  ].map((pattern) => ({ kind: 'condemnation', strength: 'mid', language, pattern }) as const),
  {
    kind: 'condemnation',
    strength: 'mid',
    language,
    pattern: '(is|are|remains|remain) <adv>(unacceptable|inadmissible|intolerable|inexcusable)',
    when: 'event',
  } as const,
  ...[
    '<be> <adv>(concerned|alarmed|disturbed|dismayed|troubled|worried|preoccupied)( about| by| at| over| with| regarding)?<nobody>',
    '(express|share|voice|reiterate|raise|register|have|convey|repeat|restate|reaffirm|emphasize|underscore|highlight)<s> (with )?(<possessive> )?<adjectives>(concern|concerns|alarm|worry|worries)( about| over| at| regarding| with)?<nobody>',
    '(view|note|observe|follow)<s> with <adjectives>(concern|alarm)',
    'regret(s|ted)?',
  ].map((pattern) => ({ kind: 'condemnation', strength: 'low', language, pattern }) as const),
];

/** A sum of money follows, so that what is said is done. */
const sum =
  '(?= (up to |more than |over |nearly |almost |approximately |about |an additional |another |an initial |a further |additional ){0,2}([a-z]{0,3} ?[$€£¥]|[0-9][0-9.,]{0,12} (million|billion)))';

const announcements = [
  ...[
    'announc(e|es|ed)( today)?',
    '<have><adv>announced',
    '(do )?hereby (establish|create|launch|institute|inaugurate|adopt|proclaim|announce|designate)(s|es)?',
    `(invest|contribute|provide|allocate|award|release|mobilize|mobilise|pledge|commit)s${sum}`,
    `<be> <adv>(investing|contributing|providing|allocating|awarding|releasing|mobilizing|mobilising)${sum}`,
    '<be> <adv>announcing',
    '<be> <adv>(pleased|delighted|proud|happy|honored|honoured|glad|excited) to <adv>(announce|launch|host|unveil|inaugurate|establish)( today)?',
    '<be> <adv>(launching|inaugurating|unveiling|establishing|creating)',
    '<will> <adv>announce',
  ].map((pattern) => ({ kind: 'announcement', language, pattern }) as const),
  {
    kind: 'announcement',
    language,
    pattern: '(launch|inaugurate|unveil|establish|create)(es|s)?',
    when: 'direct',
  } as const,
  {
    kind: 'announcement',
    language,
    pattern:
      '((<have><adv>)?(launched|inaugurated|unveiled|established|created|founded|signed|concluded|initialed|initialled|finalized|finalised)|<be> <adv>(sanctioning|designating|imposing|issuing|releasing|publishing|signing|adopting|joining|expanding|extending))',
    when: 'now',
  } as const,
  {
    kind: 'announcement',
    language,
    pattern:
      '<will> <adv>(take place|be held|be hosted|be launched|be convened|be established|be inaugurated|be signed)',
    when: 'event',
  } as const,
];

const commitments = [
  {
    kind: 'commitment',
    strength: 'high',
    language,
    pattern: 'it (was|is|has been) <adv>(agreed|decided)<aside> to',
    when: 'event',
  } as const,
  ...[
    '<will>( also)?:',
    '(intend|intends|intended|plan|plans|planned|seek|seeks|sought|aim|aims|aimed|aspire|aspires|aspired|strive|strives|endeavor|endeavors|endeavour|endeavours)<aside> to',
    '<be> <adv>(determined|resolved|prepared|ready|resolute|poised|willing|planning|seeking|aiming|striving|intending|looking) to',
    '(stand|stands|stood) (ready|prepared) to',
    '<be> <adv>(resolute|unified|united|steadfast|firm|unwavering) in (<possessive> )?<adjectives>(determination|intent|intention|resolve|commitment) to',
    '<will> <adv>(explore|consider|examine|study|seek to|seek|aim to|endeavor to|endeavour to|strive to|look to|look into|assess|((continue|work|work together|cooperate) to )<adv>(explore|consider|examine|study|seek))',
    '<will> <adv>work (together |jointly |closely |collectively )?(to|towards|toward) <adv><word>',
    '<will> <adv>be <adv>(ready|prepared) to',
    '(affirm|underscore|underline|emphasize|stress|express|declare|share|demonstrate|proclaim)<s> <possessive> <adjectives>(determination|resolve|intention|intent|readiness|willingness) to <act>',
    '(evince|manifest|proclaim)<s> <possessive> <adjectives>(will|determination|resolve)( to)?',
    '(declare|pronounce|profess)<s> (ourselves|themselves|itself) <adv>(resolved|determined|ready|prepared|willing)( to)?',
    '(hope|hopes|hoped|expect|expects|expected) to',
    '<be> <adv>(exploring|considering)',
    '(<have><adv>)?(commit|commits|committed|agree|agrees|agreed|decide|decided|pledge|pledged) to <adv>(explore|exploring|consider|considering|examine|examining|study|studying|seek|seeking|assess|assessing)',
    '<be> <adv>committed to <adv>(explore|exploring|consider|considering|examine|examining|study|studying|seeking)',
  ].map((pattern) => ({ kind: 'commitment', strength: 'low', language, pattern }) as const),
  ...[
    '(<have><adv>)?(commit|commits|committed)( ourselves| themselves| itself)?<aside> to',
    '<be> <adv>(committed|pledged|dedicated)<aside> to',
    '<be> <adv>(committing|recommitting)( ourselves| themselves| itself)? to',
    '(<have><adv>)?(pledge|pledges|pledged|vow|vows|vowed|promise|promises|promised)( to| that)',
    '<be> <adv>(pledging|vowing|promising|undertaking|resolving) to',
    '(<have><adv>)?(agree|agrees|agreed)( [a-z]{3,20}ly)?<aside> (to|upon the following|on the following|as follows)',
    '(<have><adv>)?(decide|decides|decided|resolve|resolves|resolved|undertake|undertakes|undertook|undertaken)<aside> to',
    '(<have><adv>)?(recommit|recommits|recommitted|re-commit|re-commits|re-committed)( ourselves| themselves| itself)? to',
    '(rededicate|dedicate)<s> (ourselves|themselves|itself) to',
    '<will> (?!<adv>never )<adv>(not )?<adv>(continue|work closely|cooperate|collaborate|join forces|take steps|take action) to <adv><word>',
    '<will> (?!<adv>never )<adv>(not )?<adv>(?![a-z]{2,20}ly )<act>',
    '<will> <adv>be <adv>[a-z]{2,20}ing',
    '(renew|renews|renewed) <possessive> <adjectives>(commitment|pledge|resolve) to <act>',
    '((continue|continues) to )?(make|makes) every (possible )?effort to',
    '((continue|continues) to )?(spare|spares) no efforts? to',
  ].map((pattern) => ({ kind: 'commitment', strength: 'high', language, pattern }) as const),
];

const others = [
  ...[
    '(<have><adv>)?(call|calls|called) (on|upon|for)',
    '(urge|urges|urged|demand|demands|demanded|exhort|exhorts|exhorted|implore|implores|implored|invite|invites|invited|encourage|encourages|encouraged|request|requests|requested|appeal to|appeals to|appealed to|insist|insists|insisted)',
    '(will )?(continue|continues|continued) to <adv>(call|urge|demand|encourage)( on| for| upon)?',
    '(reiterate|reaffirm|renew|repeat)<s> <possessive> <adjectives>(call|calls|demand|demands|appeal)( on| for| upon)?',
    '<be> <adv>(calling|urging|demanding)( on| for| upon)?',
  ].map((pattern) => ({ kind: 'appeal', language, pattern }) as const),
  ...[
    '(welcome|applaud|commend|congratulate|praise|hail|salute|appreciate|thank)<s>',
    'express(es|ed)? (<possessive> )?<adjectives>(appreciation|gratitude|satisfaction|thanks)',
    '(note|notes|noted) with <adjectives>(appreciation|satisfaction)',
    '<be> <adv>(grateful|pleased|delighted|encouraged)( to| by| that| with| for)?',
  ].map((pattern) => ({ kind: 'welcome', language, pattern }) as const),
];

/** Earlier entries win over later ones that match at the same place. */
export const englishVerbs: readonly VerbEntry[] = [
  ...condemnations,
  ...others.filter(({ kind }) => kind === 'appeal'),
  ...announcements,
  ...commitments,
  ...others.filter(({ kind }) => kind === 'welcome'),
];
