import { message, render, type Message, type Translate } from '../message';

/** How long a line of comments may be, in UTF-16 units: seen whole beside a view. */
const width = 84;

/** What a new codebook file says: the built-in one, and how to change it, in the reader's language. */
export function codebookTemplate(translate: Translate): string {
  const comment = (text: Message): string => commentLines(render(text, translate));
  return `${comment(
    message(
      'The codebook of this folder: what passages do (kinds), and what they are about (themes).',
    ),
  )}${comment(
    message(
      'Codes are text. Put them in quotes, since other programs take 0816 or no for something else.',
    ),
  )}communique: 1

${comment(
  message(
    'What this codebook adds to. builtin is the three kinds with the themes of EuroVoc; kinds, eurovoc and security (our themes of security policy) can be listed, and so can other codebooks, by their paths from here. Without this line, only what stands below is known.',
  ),
)}extends: builtin
# extends: [kinds, security, ../shared.yaml]

${comment(message('Where each annotation is to have exactly one theme:'))}# themesPerAnnotation: one

${comment(
  message(
    'Kinds by code. Only the label is needed; the rest tells coders what is meant. The key chooses the kind where one is asked for. Strengths go from strong to weak.',
  ),
)}# kinds:
#   "appeal":
#     label: { en: "appeal", fr: "appel" }
#     description: { en: "Others are asked to act.", fr: "D’autres sont priés d’agir." }
#     when: { en: "Somebody is named, or clear.", fr: "Quelqu’un est nommé ou évident." }
#     whenNot: { en: "What they did is blamed.", fr: "Ce qu’ils ont fait est blâmé." }
#     examples: ["We call on all parties to show restraint."]
#     color: "#8250df"
#     key: "a"
#     strengths:
#       "high": { label: { en: "demand", fr: "exigence" } }
#       "low": { label: { en: "invitation", fr: "invitation" } }

${comment(
  message(
    'Themes by code, with the same texts. A theme that is no longer to be used is kept as deprecated, with what replaces it.',
  ),
)}# themes:
#   "0816.1":
#     label: { en: "embargoes", fr: "embargos" }
#     parent: "0816"
#   "0816.2":
#     label: { en: "arms embargoes", fr: "embargos sur les armes" }
#     replacedBy: "0816.1"
`;
}

function commentLines(text: string): string {
  let line = '#';
  let lines = '';
  // No-break spaces stay inside their line.
  for (const word of text.split(' ')) {
    if (line.length + word.length >= width) {
      lines += `${line}\n`;
      line = '#';
    }
    line += ` ${word}`;
  }
  return `${lines}${line}\n`;
}
