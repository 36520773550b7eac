import { message, type Message } from '../core/message';

export const overview: Message = message(
  `communique: the annotations of diplomatic texts, on the command line

Usage: communique VERB [PATH…] [OPTION…]

Verbs:
  export    write annotations as CSV
  check     list every problem of sidecars, codebooks and passages
  reanchor  tell where every passage is now, and write what was found again
  outline   tell what texts are made of: facts, sections, abbreviations, verbs
  codebook  list kinds and themes, and how often they are used
  merge     merge three versions of a sidecar, as a merge driver of git

A PATH is a text, a sidecar (TEXT.annotations.yaml) or a folder, which is searched
deep. Without one, the working folder is meant.

Examples:
  communique export --output annotations.csv
  communique check statements/

communique VERB --help explains a verb. communique --version prints the version.
Exit codes: 0 done, 1 problems found, 2 wrong use.
`,
);

export const exportHelp: Message = message(
  `communique export: write annotations as CSV

Usage: communique export [PATH…] [OPTION…]

Examples:
  communique export > annotations.csv
      every annotation below the working folder, a row per annotation and theme
  communique export 2024/ --layout wide --language fr --output 2024.csv
      one folder, a row per annotation, with French labels, into a file
  communique export --delimiter ";" --bom --output excel.csv
      for Excel where the decimal sign is a comma
  communique export note.txt --encoding windows-1252
      a text that is not in UTF-8

Options:
  --format csv            the only format so far
  --layout long|wide      long: a row per annotation and theme (default)
                          wide: a row per annotation, its themes joined by "; "
  --delimiter ,|;|tab     between cells; a comma by default
  --language en|fr        of the labels of themes; en by default
  --bom                   begin with a byte order mark, by which Excel knows UTF-8
  --raw                   leave cells that a spreadsheet would run as formulas as
                          they are; without it they begin with an apostrophe
  --encoding NAME         of texts without a byte order mark; utf-8 by default
  -o, --output FILE       write to a file instead of standard output

Cells are quoted as in RFC 4180, records end with CRLF, lines inside cells with LF.
Lines and columns count from 1; start and end are offsets from 0, end exclusive;
all count code points. Codes such as 0816 are text: import that column as text.
`,
);

export const checkHelp: Message = message(
  `communique check: list every problem of sidecars, codebooks and passages

Usage: communique check [PATH…] [OPTION…]

Examples:
  communique check
      everything below the working folder
  communique check statement.txt
      the sidecars of one text
  communique check --json > problems.jsonl
      for other programs: one JSON object a line
  communique check --format github
      in a workflow of GitHub, which then marks the lines; from the root of the
      repository, since it knows files by their paths from there

Options:
  --format text|json|github
                          text: file:line:column: severity code message (default)
                          json: {file, line, column, severity, code, message}
                          github: workflow commands
  --json                  the same as --format json
  --encoding NAME         of texts without a byte order mark; utf-8 by default

Each problem is a line. The exit code is 1 if any of them is an error. Passages that
are changed or lost are warnings, and so are deprecated themes that are still used.
`,
);

export const codebookHelp: Message = message(
  `communique codebook: list kinds and themes, and how often they are used

Usage: communique codebook [PATH…] [OPTION…]

Examples:
  communique codebook
      the codebooks of all texts below the working folder
  communique codebook 2024/ --language fr
      how often each code is used in one folder, with French labels
  communique codebook --json > codes.jsonl
      for other programs: one JSON object a line

Options:
  --language en|fr        of the labels; en by default
  --json                  {codebook, type, code, known, labels, parent, deprecated,
                          replacedBy, annotations, texts} a line; codebook is null
                          for the built-in one, known false for a code that only
                          annotations have

Each kind and theme is a line: what it is, its code, the annotations and the texts
that have it, its label. The exit code is 1 if a sidecar or codebook cannot be read.
`,
);

export const reanchorHelp: Message = message(
  `communique reanchor: tell where every passage is in its text as it reads now

Usage: communique reanchor [PATH…] [OPTION…]

Examples:
  communique reanchor
      every annotation below the working folder
  communique reanchor --write 2024/
      after the texts of a folder changed: keep what was found again
  communique reanchor --json statement.txt
      for other programs: one JSON object a line

Options:
  --write                 write the anchors that are exact or moved to the sidecars;
                          what is changed or lost stays as it is, for a person
  --json                  {file, id, state, start, end, candidates} a line, where
                          candidates are {start, end, score, reasons}
  --encoding NAME         of texts without a byte order mark; utf-8 by default

Each annotation is a line: file:line:column: state id "beginning of the quote". Where
the passage is lost, the place is that in the sidecar. The states are exact, moved
(found elsewhere, surely), changed (a proposal, for a person to look at) and lost. The
exit code is 1 if any is changed or lost, or something cannot be read or written.
`,
);

export const outlineHelp: Message = message(
  `communique outline: tell what texts are made of

Usage: communique outline [PATH…] [OPTION…]

Examples:
  communique outline statement.txt
      title, date, language, parties; sections, abbreviations and operative verbs
      with their lines
  communique outline statements/
      all diplomatic texts of a folder
  communique outline --json statements/ > outlines.jsonl
      for other programs: one JSON object a line

Options:
  --json                  {file, title, date, language, parties, sections,
                          abbreviations, verbs} a line; sections are {title, level,
                          start, end}, abbreviations {short, long, start, end},
                          verbs {text, kind, strength, start, end}
  --encoding NAME         of texts without a byte order mark; utf-8 by default

In a folder, texts are what ends in .communique, what has a sidecar, and plain text and
Markdown that read as diplomatic texts. Offsets are code points from 0, end exclusive;
what a text does not say is null. The exit code is 1 if a text cannot be read.
`,
);

export const mergeHelp: Message = message(
  `communique merge: merge three versions of a sidecar by the ids of its annotations

Usage: communique merge BASE OURS THEIRS [OPTION…]

BASE is the common ancestor; it may be empty or absent. The result replaces OURS.

Examples:
  git config merge.communique.driver 'communique merge %O %A %B'
  echo '*.annotations.yaml merge=communique' >> .gitattributes
      git merges sidecars so from now on, here
  communique merge base.yaml mine.yaml yours.yaml --output merged.yaml
      three files by hand

Options:
  -o, --output FILE       write to FILE instead of OURS; - is standard output

Different annotations never conflict, nor do different fields of one. Where both sides
changed the same, both values are kept, one in the key "conflicts", and the exit code
is 1: git then shows the file as conflicted. It is 129, and nothing is written, where
OURS or THEIRS cannot be read: git then stops the merge.
`,
);
