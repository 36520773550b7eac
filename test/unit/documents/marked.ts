import assert from 'node:assert/strict';

/** A text without its mark `|`, and where that stood. */
export function marked(source: string): { text: string; offset: number } {
  const offset = source.indexOf('|');
  assert.ok(offset >= 0, source);
  return { text: source.slice(0, offset) + source.slice(offset + 1), offset };
}

/** The text after what is proposed first, or under a label, is taken, with `|` for the cursor. */
export function taken(
  text: string,
  {
    from,
    to,
    items,
  }: {
    from: number;
    to: number;
    items: readonly { label: string; insert: string; caret?: number | undefined }[];
  },
  label?: string,
): string {
  const item = label === undefined ? items[0] : items.find((one) => one.label === label);
  assert.ok(item, `${String(label)} is not among ${items.map((one) => one.label).join(', ')}`);
  const caret = item.caret ?? item.insert.length;
  const insert = `${item.insert.slice(0, caret)}|${item.insert.slice(caret)}`;
  return text.slice(0, from) + insert + text.slice(to);
}
