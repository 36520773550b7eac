import { annex, divisions, finite, outermost } from '../lexicon/headings';
import type { Draft } from './draft';
import { lazy } from './lazy';

/** What shows that a line may be a heading, and which sections it would contain. */
export interface HeadingForm {
  /** Forms of a lower rank contain those of a higher one. */
  readonly rank: number;
  readonly isAnnex: boolean;
  /** It is of the highest level, whatever its form: “Preamble”, “Conclusion”. */
  readonly isOutermost: boolean;
  /**
   * How far the form alone tells: `sure` is a heading, `strong` one where text follows, `numbered`
   * where it is no item of a list, `plain` where all around it speaks for it.
   */
  readonly strength: 'sure' | 'strong' | 'numbered' | 'plain';
}

/** In UTF-16 units. */
const longest = 200;
const mostWordsBeforeColon = 6;

const annexed = lazy(() => new RegExp(`^${annex}`, 'iu'));
const divided = lazy(() => divisions.map((each) => new RegExp(`^(?:${each})`, 'iu')));
const outer = lazy(() => new RegExp(`^(?:${outermost})(?![\\p{L}])`, 'iu'));
const verb = lazy(
  () => new RegExp(`(?<![\\p{L}])(?:${finite})(?![\\p{L}])|\\s(?:by|to|de|à|d[’'])\\s?:$`, 'iu'),
);
const capitalLetter = /^([A-Z])[.)]\s+(?=["“«(]?\p{Lu})/u;

/** Whether a line that ends in a colon is a sentence that leads in a list: “We agree to:”. */
function isLeadIn(line: string): boolean {
  return line.split(' ').length > mostWordsBeforeColon || verb().test(line);
}

/** Finds the forms of headings, in reading order: capital letters are numbers only one after the other. */
export class HeadingForms {
  #letter = '';

  /** The form of a block that may be a heading; undefined for any other. */
  of(draft: Draft, text: string): HeadingForm | undefined {
    const { line, style, shape } = draft;
    if (line === '' || line.length > longest || !/\p{L}/u.test(line)) return undefined;
    const number = this.#numberRank(draft, shape, text);
    const isMarked = style.hash > 0 || style.bold;
    if (/[;,]$/.test(line) || (/[.!…]$/.test(line) && !isMarked)) return undefined;
    if (line.endsWith(':') && (!isMarked || isLeadIn(line))) return undefined;
    if (line.endsWith('.') && (shape !== '' || /^(?:we|nous)\s/iu.test(line))) return undefined;
    const isOutermost = outer().test(line);
    const form = (
      rank: number,
      strength: HeadingForm['strength'],
      isAnnex = false,
    ): HeadingForm => ({
      rank,
      isAnnex,
      isOutermost,
      strength,
    });
    if (annexed().test(line) && line.length <= 160) {
      return form(style.hash ? 10 + style.hash : 0, 'sure', true);
    }
    if (style.hash > 0) return form(10 + style.hash, 'sure');
    if (shape !== '' && number === undefined) return undefined;
    const division = divided().findIndex((each) => each.test(line));
    if (division >= 0) return form(20 + division, 'strong');
    const capitals = !/\p{Ll}/u.test(line) && /\p{Lu}[\p{L}’' ]{2}/u.test(line);
    const marked = capitals || style.bold;
    if (number !== undefined) return form(number, marked ? 'strong' : 'numbered');
    if (capitals) return form(30, 'strong');
    if (style.bold) return form(style.underlined ? 38 : style.italic ? 42 : 40, 'strong');
    return form(style.underlined ? 62 : style.italic ? 65 : 60, 'plain');
  }

  /** The rank of a number before a heading; undefined where there is none, or that of an item. */
  #numberRank(draft: Draft, shape: string, text: string): number | undefined {
    const label = draft.label ?? '';
    const isNext = label.length === 1 && label.charCodeAt(0) === this.#letter.charCodeAt(0) + 1;
    if (/^\(?I[.)–—-]$/.test(shape)) {
      if (!isNext) return 35;
      this.#letter = label;
      return 45;
    }
    const decimals = /^(1(?:\.1)*)[.)/°–—-]?$/.exec(shape);
    if (decimals) return 46 + decimals[1]!.length;
    if (/^\(?[ai]\)$/.test(shape)) return 46;
    if (shape !== '') return undefined;
    const letter = capitalLetter.exec(
      text.slice(draft.start, Math.min(draft.end, draft.start + 32)),
    );
    if (!letter) return undefined;
    const [mark, name] = [letter[0], letter[1]!];
    if (name !== 'A' && name.charCodeAt(0) !== this.#letter.charCodeAt(0) + 1) return undefined;
    this.#letter = name;
    draft.label = name;
    draft.start += mark.length;
    return 45;
  }
}
