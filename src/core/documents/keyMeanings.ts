import { message, type Message } from '../message';

/** What keys mean, as the schemas in `schemas/` say it. */
export type Meanings = ReadonlyMap<string, Message>;

/** The keys of a sidecar as a whole. */
export const sidecarKeys: Meanings = new Map([
  [
    'communique',
    message(
      'Always 1, in digits without quotes. A sidecar of a newer version is not read and not touched.',
    ),
  ],
  ['text', message('The file name of the text, without its folder.')],
  [
    'sha256',
    message(
      'SHA-256, in hexadecimal, of the text when the offsets were last written; empty where unknown. Communiqué writes it.',
    ),
  ],
  [
    'annotations',
    message('One dash an annotation, sorted by start, end and id; [] where there is none.'),
  ],
]);

/** The keys of an annotation. */
export const annotationKeyMeanings: Meanings = new Map([
  [
    'id',
    message(
      'Unique in this file, and never changed. Communiqué makes them of 8 lower-case letters and digits.',
    ),
  ],
  ['kind', message('What the passage does: the code of a kind of the codebook, in quotes.')],
  [
    'themes',
    message(
      'What the passage is about: codes of themes of the codebook, each in quotes, in the order of their weight. Leave the line out where there is none.',
    ),
  ],
  [
    'strength',
    message(
      'How strong the act is: the code of one of the strengths of the kind. Leave the line out where there is none.',
    ),
  ],
  [
    'start',
    message(
      'Where the passage begins: how many Unicode code points of the text stand before it. Digits without quotes.',
    ),
  ],
  [
    'end',
    message(
      'Where the passage ends: the offset right after its last code point. Digits without quotes.',
    ),
  ],
  [
    'quote',
    message(
      'The words of the passage. They are the truth; the offsets only tell where to look first.',
    ),
  ],
  [
    'prefix',
    message('What stands before the passage, up to 32 code points: it tells equal quotes apart.'),
  ],
  [
    'suffix',
    message('What stands after the passage, up to 32 code points: it tells equal quotes apart.'),
  ],
  [
    'state',
    message(
      'lost: a person decided that the passage is not in the text any more. Leave the line out otherwise.',
    ),
  ],
  ['note', message('Anything there is to say about the annotation.')],
  ['coder', message('Who made the annotation; empty where unknown.')],
  ['created', message('When the annotation was made, in UTC; empty where unknown.')],
  [
    'modified',
    message('When the annotation was last changed, in UTC. Leave the line out where it never was.'),
  ],
  [
    'conflicts',
    message(
      'What a merge could not decide: the other values of some keys. Keep the right values and remove this line.',
    ),
  ],
]);

/** The keys of a codebook as a whole. */
export const codebookKeys: Meanings = new Map([
  ['communique', message('The version of the format: 1. May be absent.')],
  [
    'extends',
    message(
      'What this codebook adds to: a built-in one by its name, or another codebook file by its path from here. Absent: nothing.',
    ),
  ],
  [
    'themesPerAnnotation',
    message(
      'one: each annotation is to have exactly one theme, and those that have none or several are problems. many, and absent: as many as it needs.',
    ),
  ],
  ['kinds', message('What passages do: kinds by code, in the order in which they are offered.')],
  ['themes', message('What passages are about: themes by code, in quotes.')],
]);

/** What kinds and themes, and partly strengths, have in common. */
const common: readonly (readonly [string, Message])[] = [
  ['label', message('Its name: a text, or one text a language, such as "en: appeal".')],
  ['description', message('What it means: a text, or one a language.')],
  ['when', message('In which cases it is the right one: a text, or one a language.')],
  [
    'whenNot',
    message('In which cases it is not the right one, and which one is: a text, or one a language.'),
  ],
  ['examples', message('Passages for which it is right: one, or a list of them.')],
  [
    'color',
    message(
      '"#" and six digits from 0 to f, in quotes, since a bare # begins a comment. Absent: a colour of the VS Code theme.',
    ),
  ],
];

/** The keys of a kind. */
export const kindKeys: Meanings = new Map([
  ...common,
  [
    'key',
    message(
      'One digit or one small letter by which the kind is chosen. No other kind may have it.',
    ),
  ],
  [
    'strengths',
    message(
      'Strengths by code, the strongest first. A scale given here replaces the one that is extended.',
    ),
  ],
]);

/** The keys of a theme. */
export const themeKeys: Meanings = new Map([
  ...common,
  ['parent', message('The code of the theme above it, in quotes.')],
  [
    'deprecated',
    message(
      'true: no longer to be used. Annotations that have it keep it, and are reported until someone decides.',
    ),
  ],
  [
    'replacedBy',
    message(
      'The code of the theme to use in its place, or a list of them. A theme that is replaced is deprecated.',
    ),
  ],
]);

/** The keys of a strength. */
export const strengthKeys: Meanings = new Map(
  common.filter(([key]) => key === 'label' || key === 'description'),
);
