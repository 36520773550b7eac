import { clearOf, listsOf, toolbarOf, type Asks } from './controls';
import { element } from './element';
import type { FromPanel, Progress, Show, ToPanel } from './messages';
import { screenPalette } from './palette';
import { drawPicture } from './picture';
import { savedPng, savedSvg } from './savePicture';
import './statistics.css';
import { tableOf } from './table';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPanel): void;
  setState(state: unknown): void;
};

const vscode = acquireVsCodeApi();
let show: Show | undefined;

const header = element('header', {});
const title = element('h1', {});
// One and the same element all the time: screen readers say what changes in it, not what is new in the page.
const summary = element('p', { role: 'status' });
const about = element('div', { class: 'about' });
const progress = element('div', { class: 'progress', role: 'status' });
const figure = element('figure', {});
const notes = element('div', { class: 'notes' });
const numbers = element('div', { class: 'numbers' });
const parts = [about, progress, figure, notes, numbers];
const shown = element('div', { id: 'shown', role: 'tabpanel' }, ...parts);
about.append(title, summary);
document.body.append(header, element('main', {}, shown));

const asks: Asks = {
  send: (message) => {
    vscode.postMessage(message);
  },
  save: (format) => {
    if (!show) return;
    const content = format === 'svg' ? Promise.resolve(savedSvg(show)) : savedPng(show);
    void content.then((made) => {
      vscode.postMessage({ type: 'save', format, content: made });
    });
  },
};

/** Draws everything anew, and leaves the focus where it was. */
function draw(next: Show): void {
  const focused = document.activeElement?.getAttribute('data-focus');
  show = next;
  vscode.setState(next.choices);
  document.documentElement.lang = next.language;
  header.replaceChildren(toolbarOf(next, asks));
  about.hidden = false;
  title.textContent = next.title;
  const said = [next.summary, next.filter].filter(Boolean).join(' · ');
  if (summary.textContent !== said) summary.textContent = said;
  while (about.lastChild !== summary) about.lastChild?.remove();
  about.append(...(next.filter === '' ? [] : [clearOf(next, asks)]), listsOf(next, asks));
  shown.setAttribute('aria-labelledby', `tab-${next.choices.by}`);
  progress.replaceChildren();
  notes.replaceChildren(...next.notes.map((note) => element('p', {}, note)));
  const isEmpty = next.empty !== '';
  numbers.replaceChildren(...(isEmpty ? [] : [tableOf(next)]));
  drawFigure();
  if (focused) focusOn(focused);
}

/** Where what had the focus is gone, such as a number that was narrowed to, it goes to what leads back, or to the tabs. */
function focusOn(name: string): void {
  const places = [`[data-focus="${name}"]`, '[data-focus="clear"]', '[role=tab][tabindex="0"]'];
  const found = places.map((place) => document.querySelector<HTMLElement>(place));
  found.find((place) => place !== null)?.focus();
}

function drawFigure(): void {
  if (!show) return;
  if (show.empty !== '') {
    figure.replaceChildren(element('p', { class: 'empty' }, show.empty));
    return;
  }
  const width = Math.max(280, Math.floor(figure.clientWidth));
  const options = { width, isAlone: false };
  figure.replaceChildren(drawPicture(show, screenPalette(show.kinds), options));
}

/** Says how far the reading is; what was shown by something else makes room for it. */
function drawProgress({ by, label, done, of }: Progress): void {
  if (show?.choices.by !== by) {
    show = undefined;
    for (const tab of header.querySelectorAll('[role=tab]')) {
      tab.setAttribute('aria-selected', String(tab.id === `tab-${by}`));
    }
    about.hidden = true;
    for (const place of [figure, notes, numbers]) place.replaceChildren();
  }
  const bar = element('progress', { value: done, max: of, 'aria-label': label });
  progress.replaceChildren(element('span', {}, label), bar);
}

shown.addEventListener('click', ({ target }) => {
  const place = target instanceof Element ? target.closest('.leads, .lead') : undefined;
  if (!show || !place) return;
  const [row, kind] = ['data-row', 'data-kind'].map((name) => place.getAttribute(name));
  vscode.postMessage({
    type: 'narrow',
    edition: show.edition,
    ...(typeof row === 'string' && { row: Number(row) }),
    ...(typeof kind === 'string' && { kind: Number(kind) }),
  });
});

window.addEventListener('message', ({ data }: MessageEvent<ToPanel>) => {
  if (data.type === 'show') draw(data);
  else drawProgress(data);
});

let drawnWidth = 0;
new ResizeObserver(() => {
  if (figure.clientWidth === drawnWidth) return;
  drawnWidth = figure.clientWidth;
  drawFigure();
}).observe(figure);

// The colours and the letters of VS Code are on these two.
const themes = new MutationObserver(drawFigure);
themes.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
themes.observe(document.body, { attributes: true, attributeFilter: ['class'] });

vscode.postMessage({ type: 'ready' });
