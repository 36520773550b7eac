import { documentFacts } from '../structure/facts';
import type { AnnotationWorkspace } from './annotationWorkspace';
import { readText, type TextSource } from './readText';

/** So many texts are read at the same time. */
const atOnce = 8;

/** The dates that texts give themselves: see {@link documentFacts}. Each text is read once, until it changes. */
export class TextDates {
  /** `YYYY-MM-DD`; undefined for a text that says none, is missing, or cannot be read. */
  readonly #dates = new Map<string, string | undefined>();
  /** Those that are being read, and are still as they were when that began. */
  readonly #reading = new Set<string>();

  constructor(
    private readonly workspace: Pick<AnnotationWorkspace, 'shownText'>,
    private readonly source: TextSource & { readonly pause: () => Promise<void> },
  ) {}

  /** As far as the text has been read. */
  of(text: string): string | undefined {
    return this.#dates.get(text);
  }

  /** Those that have to be read. */
  unknown(texts: Iterable<string>): string[] {
    return [...texts].filter((text) => !this.#dates.has(text));
  }

  /** A text is other than it was. */
  forget(texts: Iterable<string>): void {
    for (const text of texts) {
      this.#dates.delete(text);
      this.#reading.delete(text);
    }
  }

  /**
   * Reads the texts that are not known yet, letting others run after each.
   * @param onRead Called after each, with how many of how many are read. Where it gives false, the rest is left.
   */
  async read(
    texts: Iterable<string>,
    onRead: (done: number, of: number) => boolean,
  ): Promise<void> {
    const missing = this.unknown(texts);
    let next = 0;
    let done = 0;
    let goesOn = true;
    const readSome = async (): Promise<void> => {
      while (goesOn && next < missing.length) {
        const text = missing[next++]!;
        this.#reading.add(text);
        const date = await this.#read(text);
        if (this.#reading.delete(text)) this.#dates.set(text, date);
        goesOn = onRead(++done, missing.length) && goesOn;
        await this.source.pause();
      }
    };
    await Promise.all(Array.from({ length: atOnce }, readSome));
  }

  async #read(uri: string): Promise<string | undefined> {
    const text = this.workspace.shownText(uri) ?? (await readText(uri, this.source));
    return typeof text === 'string' ? undefined : documentFacts(text).date;
  }
}
