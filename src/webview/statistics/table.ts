import { english } from '../../core/message';
import { aboveOf, numberFormat } from './drawing';
import { element } from './element';
import type { Show } from './messages';

/** The numbers of the picture, and of what is not drawn, to be read row by row; buttons lead to the annotations. */
export function tableOf(show: Show): HTMLTableElement {
  const { kinds, rows, words } = show;
  const number = numberFormat(show.language);
  // What a click does is the title's to say: a row header is read again with each number of its row.
  const lead = (row: number, kind: number | undefined, text: string, said?: string): Node => {
    const attributes = { type: 'button', title: words.showInTree, 'aria-label': said };
    const button = element(
      'button',
      { ...attributes, class: 'lead', 'data-row': row, 'data-kind': kind },
      text,
    );
    button.dataset['focus'] = `cell ${row} ${kind ?? ''}`;
    return button;
  };
  const cells = (row: number): HTMLElement[] => {
    const { label, counts, total, leads, role } = rows[row]!;
    const title = aboveOf(show, row) || undefined;
    const header = element('th', { scope: 'row', class: role, title });
    header.append(leads ? lead(row, undefined, label) : label);
    const numbers = counts.map((count, kind) => {
      const text = number(count);
      const said = `${label}, ${english(words.count, { label: kinds[kind]!.label, count: text })}`;
      return element(
        'td',
        { class: count === 0 && 'zero' },
        leads && count > 0 ? lead(row, kind, text, said) : text,
      );
    });
    return [header, ...numbers, element('td', { class: 'total' }, number(total))];
  };
  const head = element('tr', {}, element('th', { scope: 'col' }, show.heading));
  for (const { label } of kinds) head.append(element('th', { scope: 'col' }, label));
  head.append(element('th', { scope: 'col' }, words.total));
  const body = element('tbody', {});
  for (const [row, { total }] of rows.entries()) {
    // A period with nothing in it is a gap in the picture; read aloud, it is only in the way.
    if (total > 0) body.append(element('tr', {}, ...cells(row)));
  }
  const foot = element('tr', {}, element('th', { scope: 'row' }, words.all));
  for (const total of show.totals) foot.append(element('td', {}, number(total)));
  foot.append(element('td', { class: 'total' }, number(show.annotations)));
  const said = [show.title, show.summary, show.filter].filter((line) => line !== '').join('. ');
  return element(
    'table',
    {},
    element('caption', {}, said),
    element('thead', {}, head),
    body,
    element('tfoot', {}, foot),
  );
}
