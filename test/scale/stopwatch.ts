import type { Page } from 'playwright-core';

/** When what is watched changed first and last, and when the key before was pressed: in ms since 1970. */
export interface Seen {
  readonly key: number;
  readonly first: number;
  readonly last: number;
}

/** What a part of the workbench shows, as an expression that gives a text in the page. */
export const shown = {
  rows: `[...document.querySelectorAll('.customview-tree .monaco-list-row')]
    .map((row) => row.getAttribute('aria-label')).join('\\n')`,
  /** The annotations alone, where the codebook is shown, too. */
  annotations: `[...document.querySelectorAll('.pane')]
    .filter((pane) => pane.querySelector('.pane-header')?.getAttribute('aria-label')?.startsWith('Annotations'))
    .flatMap((pane) => [...pane.querySelectorAll('.monaco-list-row')])
    .map((row) => row.getAttribute('aria-label')).join('\\n')`,
  explorer: `[...document.querySelectorAll('.explorer-folders-view .monaco-list-row')]
    .filter((row) => row.offsetParent !== null)
    .map((row) => row.getAttribute('aria-label')).join('\\n')`,
  /** Decorations of extensions in the editor; the layer has those of the lines in view. */
  highlights: `[...document.querySelectorAll('.view-overlays .cdr[class*="ced-"]')]
    .map((box) => box.className + box.getAttribute('style') + box.parentElement.getAttribute('style')).join('\\n')`,
  /** The words of the lines in view. */
  lines: `document.querySelector('.editor-group-container.active .view-lines')?.textContent`,
  picks: `[...document.querySelectorAll('.quick-input-widget .monaco-list-row')]
    .filter((row) => row.offsetParent !== null)
    .map((row) => row.getAttribute('aria-label')).join('\\n')`,
} as const;

/** Watches in the page itself, so that no way between the processes is counted. */
const script = `
  window.rest = (look, quiet) => new Promise((resolve) => {
    let shown = look(), since = performance.now();
    const timer = setInterval(() => {
      const is = look();
      if (is !== shown) [shown, since] = [is, performance.now()];
      if (performance.now() - since < quiet) return;
      clearInterval(timer);
      resolve();
    }, 50);
  });
  window.watch = (look, quiet) => new Promise((resolve, reject) => {
    const now = () => performance.timeOrigin + performance.now();
    const channel = new MessageChannel();
    let shown = look(), key = 0, first = 0, last = 0, rest;
    const onKey = (event) => {
      if (!['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) key = now();
    };
    const observer = new MutationObserver(() => {
      const is = look();
      if (is === shown) return;
      shown = is;
      // After this frame is drawn.
      channel.port2.postMessage('');
    });
    const end = () => {
      window.removeEventListener('keydown', onKey, true);
      observer.disconnect();
      clearTimeout(never);
    };
    channel.port1.onmessage = () => {
      last = now();
      first ||= last;
      clearTimeout(rest);
      rest = setTimeout(() => { end(); resolve({ key, first, last }); }, quiet);
    };
    const never = setTimeout(() => {
      end();
      reject(new Error('nothing changed in half a minute; there is: ' + shown.slice(0, 500)));
    }, 30000);
    window.addEventListener('keydown', onKey, true);
    observer.observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
  });
`;

/**
 * Tells when something in the workbench changed, from before `act` until nothing has changed for
 * `quiet` milliseconds; as long it has to rest before.
 */
export async function watch<T>(
  page: Page,
  what: keyof typeof shown,
  act: () => Promise<T>,
  quiet = 500,
): Promise<{ readonly seen: Seen; readonly done: T }> {
  const look = `() => ${shown[what]}`;
  await page.evaluate(`${script}; window.rest(${look}, ${quiet})`);
  await page.evaluate(`window.seen = window.watch(${look}, ${quiet}); 0`);
  const done = await act();
  return { seen: await page.evaluate<Seen>('window.seen'), done };
}
