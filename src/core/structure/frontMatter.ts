import { yaml } from '../yaml';
import { firstDate } from '../text/dates';
import { plainLine } from './marks';

/** What the YAML front matter of a text says about it. */
export interface FrontMatter {
  readonly title?: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
}

/** Longer front matter is none, in UTF-16 units. */
const longest = 20_000;

/** Reads the front matter of a text; empty where there is none or it cannot be read. */
export function frontMatterOf(text: string): FrontMatter {
  const found = /^---[^\S\n]*\n/.exec(text);
  if (!found) return {};
  const head = text.slice(found[0].length, longest);
  const end = /^(?:---|\.\.\.)[^\S\n]*$/m.exec(head);
  if (!end) return {};
  const fields = fieldsOf(head.slice(0, end.index));
  const title = textOf(fields['title']);
  const date = [fields['date'], fields['published_time'], fields['published']]
    .map((value) => firstDate(textOf(value) ?? ''))
    .find((day) => day !== undefined);
  return { ...(title !== undefined && { title }), ...(date !== undefined && { date }) };
}

function fieldsOf(source: string): Readonly<Record<string, unknown>> {
  try {
    const options = { schema: 'failsafe', maxAliasCount: 0, logLevel: 'silent' } as const;
    const fields: unknown = yaml().parse(source, options);
    const isMap = typeof fields === 'object' && fields !== null && !Array.isArray(fields);
    return isMap ? (fields as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? plainLine(value) || undefined : undefined;
}
