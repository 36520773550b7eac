/** A snippet as VS Code inserts it where nobody types, and the choices it offers, by tab stop. */
export interface Expanded {
  readonly text: string;
  readonly choices: ReadonlyMap<number, readonly string[]>;
}

const variables: Readonly<Record<string, string>> = { CURRENT_YEAR: '2026' };

/**
 * Expands a snippet (https://code.visualstudio.com/docs/editing/userdefinedsnippets#_snippet-syntax).
 * @param chosen Which of its choices a tab stop takes; the first where it has none.
 * @throws Error for what is no snippet: an open placeholder, a variable that VS Code does not have.
 */
export function expandSnippet(
  body: string,
  chosen: ReadonlyMap<number, number> = new Map(),
): Expanded {
  const choices = new Map<number, readonly string[]>();
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const sticky = new RegExp(pattern.source, 'uy');
    sticky.lastIndex = at;
    const match = sticky.exec(body);
    if (match) at += match[0].length;
    return match;
  };
  const sequence = (isInside: boolean): string => {
    let text = '';
    for (;;) {
      if (at === body.length) {
        if (isInside) throw new Error(`Not closed: ${body}`);
        return text;
      }
      if (isInside && take(/\}/)) return text;
      const escaped = take(/\\([$}\\])/);
      if (escaped) text += escaped[1]!;
      else if (body[at] === '$') text += element();
      else if (body[at] === '}') throw new Error(`Not opened: ${body}`);
      else text += body[at++]!;
    }
  };
  const element = (): string => {
    if (take(/\$\d+|\$\{\d+\}/)) return '';
    const variable = take(/\$([A-Z_]+)|\$\{([A-Z_]+)\}/);
    if (variable) return valueOf(variable[1] ?? variable[2]!);
    const choice = take(/\$\{(\d+)\|((?:[^|\\]|\\.)*)\|\}/);
    if (choice) {
      const options = choice[2]!.split(/(?<!\\),/).map((option) => option.replace(/\\(.)/g, '$1'));
      const stop = Number(choice[1]);
      choices.set(stop, options);
      return options[chosen.get(stop) ?? 0]!;
    }
    if (take(/\$\{\d+:/)) return sequence(true);
    throw new Error(`No placeholder at ${at}: ${body}`);
  };
  return { text: sequence(false), choices };
}

function valueOf(variable: string): string {
  const value = variables[variable];
  if (value === undefined) throw new Error(`No variable is called ${variable}`);
  return value;
}
