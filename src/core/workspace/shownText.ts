import { LiveAnchors, type LiveChange } from '../anchor/liveAnchors';
import type { TextChange } from '../anchor/textChange';
import { PlainText } from '../text/plainText';
import type { Span } from '../text/span';

/** A text that an editor shows, and its passages while it is edited. */
export class ShownText {
  readonly #live: LiveAnchors<string>;
  #text: PlainText | undefined;
  /** Whether it differs from the file. */
  dirty = false;
  /** Whether it changed in a way that nobody knows yet to be an edit, or the file read again. */
  unclaimed = false;
  /** Whether it was edited here since it was opened or saved. */
  edited = false;

  constructor(text: PlainText) {
    this.#text = text;
    this.#live = new LiveAnchors(text.text);
  }

  /** Whether it surely reads as the file does. */
  get isFile(): boolean {
    return !this.dirty && !this.unclaimed;
  }

  /** As it now reads; put together when it is asked for, since keys come faster than questions. */
  get text(): PlainText {
    this.#text ??= new PlainText(this.#live.text);
    return this.#text;
  }

  /** Follows a passage, in code points. */
  follow(key: string, { start, end }: Span): void {
    const { text } = this;
    this.#live.set(key, { start: text.toUtf16(start), end: text.toUtf16(end) });
  }

  unfollow(key: string): void {
    this.#live.delete(key);
  }

  /** Where a followed passage is, in code points; undefined where it is lost or not followed. */
  spanOf(key: string): Span | undefined {
    const span = this.#live.get(key);
    if (!span) return undefined;
    const { text } = this;
    return { start: text.toCodePoint(span.start), end: text.toCodePoint(span.end) };
  }

  edit(changes: readonly TextChange[], undone: boolean): LiveChange<string> {
    this.#text = undefined;
    this.edited = true;
    return this.#live.apply(changes, undone);
  }
}
