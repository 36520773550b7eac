import { eventually } from './eventually';
import type { Workbench } from './workbench';

/** Waits until the editor of a note has the keys, and holds these words, line breaks as blanks. */
export async function noteInput({ page }: Workbench, words: string): Promise<void> {
  const lines = page.locator('.review-widget .monaco-editor.focused .view-lines');
  let found = '';
  await eventually(
    `the editor of a note has the keys and holds “${words}”`,
    async () => {
      if (!(await lines.isVisible())) return false;
      found = (await lines.innerText()).replaceAll(/\s+/g, ' ').trim();
      return found === words;
    },
    () => Promise.resolve(`It holds: ${found}`),
  );
}
