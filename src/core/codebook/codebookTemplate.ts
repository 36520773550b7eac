/** What a new codebook file says: the built-in one, and how to change it. */
export const codebookTemplate = `# The codebook of this folder: what passages do (kinds) and what they are about (themes).
# La grille de codage de ce dossier : ce que font les passages (kinds), ce dont ils parlent (themes).
communique: 1

# builtin: commitment, condemnation and announcement, and EuroVoc's themes. Others: kinds, eurovoc.
# Without this line, only what stands below is known.
extends: builtin

# Each kind may have a label and a description by language, a colour, and strengths, strongest first.
# kinds:
#   appeal:
#     label: {en: appeal, fr: appel}
#     description: {en: Others are asked to act., fr: D’autres sont priés d’agir.}
#     color: "#8250df"
#     strengths:
#       high: {label: {en: high, fr: forte}}
#       low: {label: {en: low, fr: faible}}

# Each theme may have a label and a description by language, and a parent. Codes are text: quote them.
# themes:
#   "0816.1":
#     label: {en: sanctions, fr: sanctions}
#     parent: "0816"
`;
