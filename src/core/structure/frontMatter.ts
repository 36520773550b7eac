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
  const found = rules(text);
  if (!found) return {};
  const fields = fieldsOf(text.slice(found.start, found.end));
  const title = textOf(fields['title']);
  const date = [fields['date'], fields['published_time'], fields['published']]
    .map((value) => firstDate(textOf(value) ?? ''))
    .find((day) => day !== undefined);
  return { ...(title !== undefined && { title }), ...(date !== undefined && { date }) };
}

/** Where the text after its front matter begins, in UTF-16; 0 where it has none. */
export function frontMatterEnd(text: string): number {
  return rules(text)?.after ?? 0;
}

/** Where what stands between the two rules begins and ends, and where the second rule does. */
function rules(text: string): { start: number; end: number; after: number } | undefined {
  const first = /^---[^\S\n]{0,80}\n/.exec(text)?.[0].length;
  if (first === undefined) return undefined;
  const second = /^(?:---|\.\.\.)[^\S\n]{0,80}$/m.exec(text.slice(first, longest));
  if (!second) return undefined;
  const end = first + second.index;
  return { start: first, end, after: end + second[0].length };
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
