import type { Dimension } from '../../core/statistics/statistics';
import { element } from './element';
import type { FromPanel, Show } from './messages';

/** What the controls ask for. */
export interface Asks {
  readonly send: (message: FromPanel) => void;
  readonly save: (format: 'svg' | 'png') => void;
}

const dimensions: readonly Dimension[] = ['theme', 'text', 'time'];

/** Tabs for what is counted by; then saving and copying. */
export function toolbarOf({ words, choices, kinds }: Show, { send, save }: Asks): HTMLElement {
  const tabs = element('div', { role: 'tablist', 'aria-label': words.tabs });
  for (const by of dimensions) {
    const isChosen = by === choices.by;
    const tab = element(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${by}`,
        'aria-selected': String(isChosen),
        'aria-controls': 'shown',
        tabindex: isChosen ? 0 : -1,
        'data-focus': `tab ${by}`,
      },
      words.dimensions[by],
    );
    tab.addEventListener('click', () => {
      send({ type: 'choose', choices: { by } });
    });
    tabs.append(tab);
  }
  tabs.addEventListener('keydown', ({ key }) => {
    const all = [...tabs.querySelectorAll('button')];
    const at = all.findIndex((tab) => tab === document.activeElement);
    const steps: Record<string, number> = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      Home: 0,
      End: -1,
    };
    const next = steps[key] === undefined ? undefined : all.at(steps[key] % all.length);
    next?.focus();
    next?.click();
  });
  const action = (label: string, name: string, act: () => void): HTMLElement => {
    const attributes = { type: 'button', class: 'action', 'data-focus': name };
    const button = element('button', { ...attributes, disabled: kinds.length === 0 }, label);
    button.addEventListener('click', act);
    return button;
  };
  return element(
    'div',
    { class: 'toolbar' },
    tabs,
    element(
      'div',
      { class: 'actions' },
      action(words.saveSvg, 'svg', () => {
        save('svg');
      }),
      action(words.savePng, 'png', () => {
        save('png');
      }),
      action(words.copyTable, 'copy', () => {
        send({ type: 'copyTable' });
      }),
    ),
  );
}

/** Lists to choose from: how themes are taken together, how many, in which order. */
export function listsOf({ lists }: Show, { send }: Asks): HTMLElement {
  const row = element('div', { class: 'lists' });
  for (const { name, label, value, options } of lists) {
    const select = element('select', { 'data-focus': `list ${name}` });
    for (const option of options) {
      const attributes = { value: option.value, selected: option.value === value };
      select.append(element('option', attributes, option.label));
    }
    select.addEventListener('change', () => {
      const isNumber = name === 'level' || name === 'most';
      send({ type: 'choose', choices: { [name]: isNumber ? Number(select.value) : select.value } });
    });
    row.append(element('label', {}, element('span', {}, label), select));
  }
  return row;
}

/** Leads back from the filter to all. */
export function clearOf({ words }: Show, { send }: Asks): HTMLElement {
  const clear = element('button', { type: 'button', class: 'action' }, words.clearFilter);
  clear.dataset['focus'] = 'clear';
  clear.addEventListener('click', () => {
    send({ type: 'clearFilter' });
  });
  return clear;
}
