/** What a translation fills into `{name}`. */
export type MessageArguments = Readonly<Record<string, string | number>>;

/**
 * A sentence for people, not yet in their language: the English text, which is also the key of its
 * translations in `l10n/`, and what fills its `{name}` places.
 */
export interface Message {
  readonly text: string;
  readonly args: MessageArguments;
}

/** Turns a message into the reader's language: `vscode.l10n.t` is one, {@link english} another. */
export type Translate = (text: string, args: MessageArguments) => string;

/**
 * Makes a message. Give `text` as a literal: a test reads the sources and fails where a literal has
 * no French in `l10n/bundle.l10n.fr.json`.
 */
export function message(text: string, args: MessageArguments = {}): Message {
  return { text, args };
}

/** The translation that leaves the English as it is and fills in its places. */
export const english: Translate = (text, args) =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(args[name] ?? place));

/** A message in the language of `translate`. */
export function render({ text, args }: Message, translate: Translate = english): string {
  return translate(text, args);
}
