import { firstDate } from '../text/dates';
import { PlainText } from '../text/plainText';
import { frontMatterOf, type FrontMatter } from './frontMatter';
import { layoutOf } from './layout';
import { plainLine } from './marks';
import { partiesOf } from './parties';
import type { TextBlock } from './structure';

/** What a text says about itself. What it does not say is absent. */
export interface DocumentFacts {
  readonly title?: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  readonly language?: 'en' | 'fr';
  /** Who speaks: states, organisations, heads of government, in reading order and as the text names them. */
  readonly parties?: readonly string[];
}

/** Where a date is still that of the document, and of what its language is told, in UTF-16 units. */
const beginning = 1500;
const languageSample = 20_000;

/** Title, date, language and parties of a text: from its YAML front matter, else from its first lines. */
export function documentFacts(
  text: PlainText,
  matter: FrontMatter = frontMatterOf(text.text),
  blocks?: readonly TextBlock[],
): DocumentFacts {
  if (!blocks) {
    const head = new PlainText(text.text.slice(0, languageSample));
    return documentFacts(head, matter, layoutOf(head, matter.title).blocks);
  }
  const body = blocks.filter(({ role }) => role !== 'front-matter' && role !== 'furniture');
  const lineOf = ({ words }: TextBlock) => plainLine(text.slice(words));
  const title = matter.title ?? titleOf(body, lineOf);
  const start = text.toUtf16(body[0]?.start ?? 0);
  const date = matter.date ?? dateOf(body, lineOf, text.text.slice(start, start + beginning));
  const sample = text.text.slice(start, languageSample);
  const language = languageOf(`${title ?? ''} ${sample}`);
  const parties = partiesOf(title ?? '', chapeauOf(body, text));
  return {
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(language !== undefined && { language }),
    ...(parties.length > 0 && { parties }),
  };
}

type LineOf = (block: TextBlock) => string;

/** A title of several lines is one. */
function titleOf(body: readonly TextBlock[], lineOf: LineOf): string | undefined {
  const first = body.findIndex(({ role }) => role === 'title');
  if (first < 0) return undefined;
  const after = body.findIndex(({ role }, i) => i > first && role !== 'title');
  const lines = body.slice(first, after < 0 ? undefined : after).map(lineOf);
  return [...new Set(lines)].join(' ');
}

function dateOf(body: readonly TextBlock[], lineOf: LineOf, head: string): string | undefined {
  for (const block of body) {
    const date = block.role === 'dateline' ? firstDate(lineOf(block)) : undefined;
    if (date !== undefined) return date;
  }
  return firstDate(head.replace(/<[^<>]{0,200}>/g, ''));
}

/** The first paragraphs and what stands above them, in which those who speak say who they are. */
function chapeauOf(body: readonly TextBlock[], text: PlainText): string[] {
  const paragraphs = body.filter(({ role }) => role === 'paragraph').slice(0, 4);
  return paragraphs.map(({ words }) => {
    const end = Math.min(words.end, words.start + beginning);
    return plainLine(text.slice({ start: words.start, end }));
  });
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
