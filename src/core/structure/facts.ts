import { yaml } from '../yaml';
import { blocks, frontMatterLines } from '../text/blocks';
import { firstDate } from '../text/dates';
import type { PlainText } from '../text/plainText';

/** What a text says about itself. What it does not say is absent. */
export interface DocumentFacts {
  readonly title?: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  readonly language?: 'en' | 'fr';
  /** Who speaks: states, organisations, heads of government, in reading order and as the text names them. */
  readonly parties?: readonly string[];
}

/** A title is no longer than this, in UTF-16 units: anything longer is a first paragraph. */
const longestTitle = 250;
/** Where a date is still that of the document, in UTF-16 units. */
const dateline = 1500;
const languageSample = 20_000;

/** Title, date and language of a text: from its YAML front matter, else from its first lines. */
export function documentFacts(text: PlainText): DocumentFacts {
  const { fields, body } = splitFrontMatter(text.text);
  const title = textOf(fields['title']) ?? titleOf(body);
  const date =
    firstDate(textOf(fields['date']) ?? '') ??
    firstDate(textOf(fields['published_time']) ?? '') ??
    firstDate(body.slice(0, dateline).replace(/<[^>]*>/g, ''));
  const language = languageOf(`${title ?? ''} ${body.slice(0, languageSample)}`);
  return {
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(language !== undefined && { language }),
  };
}

function splitFrontMatter(text: string): { fields: Record<string, unknown>; body: string } {
  if (!text.startsWith('---')) return { fields: {}, body: text };
  const lines = text.split('\n');
  const count = frontMatterLines(lines.map((line) => ({ text: line })));
  const body = lines.slice(count).join('\n');
  if (count < 3) return { fields: {}, body };
  try {
    const options = { schema: 'failsafe', maxAliasCount: 0, logLevel: 'silent' } as const;
    const fields: unknown = yaml().parse(lines.slice(1, count - 1).join('\n'), options);
    const isMap = typeof fields === 'object' && fields !== null && !Array.isArray(fields);
    return { fields: isMap ? (fields as Record<string, unknown>) : {}, body };
  } catch {
    return { fields: {}, body };
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? bare(value) || undefined : undefined;
}

function titleOf(body: string): string | undefined {
  const first = blocks(body.slice(0, languageSample)).slice(0, 10);
  const words = first.map(({ start, end }) => body.slice(start, end));
  const heading = words.find((block) => /^\\?#\s*\S/.test(block)) ?? words[0] ?? '';
  const title = bare(heading.replace(/^\\?#{1,6}\s*|\s+#+$/g, ''));
  const isTitle = title.length > 0 && title.length <= longestTitle && !/[.;,:]$/.test(title);
  return isTitle ? title : undefined;
}

/** Words on one line, without Markdown and HTML marks. */
function bare(words: string): string {
  return words
    .replace(/<[^>]*>|\*\*|__|\\(?=[#*_.[\]-])/g, '')
    .replace(/^[*_](.*)[*_]$/s, '$1')
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const common = {
  fr: /(?<!\p{L})(?:le|la|les|des|du|et|en|une|nous|dans|pour|que|avec|sur|notre|nos)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:the|of|and|to|in|we|for|our|that|with|on|is|are|will|by)(?!\p{L})/giu,
};

/** The language with clearly more of its commonest words; undefined for a text of few words. */
function languageOf(sample: string): 'en' | 'fr' | undefined {
  const french = sample.match(common.fr)?.length ?? 0;
  const english = sample.match(common.en)?.length ?? 0;
  if (french >= 2 && french > english * 1.5) return 'fr';
  if (english >= 2 && english > french * 1.5) return 'en';
  return undefined;
}
