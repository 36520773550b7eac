/**
 * Words of a person as Markdown that shows just these words: whatever they hold, nothing in them is
 * a link, an image, a command, an icon or a tag. Every ASCII punctuation mark is escaped (CommonMark
 * 0.31, 2.4), which also breaks what a renderer would make a link of by itself.
 */
export function plainMarkdown(words: string): string {
  return words.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/\r\n?|\n/g, '  \n');
}

/** {@link plainMarkdown} on one line. Spaces at which no line is to break, as French has them, stay. */
export function inlineMarkdown(words: string): string {
  return plainMarkdown(words.replace(/[^\S\u00A0\u202F]+/g, ' ').trim());
}
