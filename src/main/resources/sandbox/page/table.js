import {el} from './dom.js';
import {mrkdwn} from './mrkdwn.js';
import {richText} from './rich.js';
import {t} from './texts.js';

/** Slack's native table: the first row is the header, columns sort, long ones turn pages. */
export function table(block) {
  const [header, ...rows] = block.rows;
  const shown = {column: -1, down: false, page: 0};
  const size = Math.max(1, block.page_size ?? 5);
  const body = el('tbody');
  const heads = header.map((cell, column) => head(cell, column, () => sort(column)));
  const pages = el('div', {class: 'pages'});
  const node = el('div', {},
    el('div', {class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': block.caption ?? t('table')},
      el('table', {},
        block.caption && el('caption', {}, block.caption),
        el('thead', {}, el('tr', {}, heads)),
        body)),
    pages);

  function sort(column) {
    shown.down = shown.column === column ? !shown.down : false;
    shown.column = column;
    shown.page = 0;
    show();
  }

  function show() {
    const ordered = shown.column < 0 ? rows : [...rows].sort(by(shown.column, shown.down));
    const page = ordered.slice(shown.page * size, (shown.page + 1) * size);
    body.replaceChildren(...page.map(row => line(row, block.row_header_column_index)));
    heads.forEach((one, column) => one.setAttribute('aria-sort',
      column !== shown.column ? 'none' : shown.down ? 'descending' : 'ascending'));
    turn(pages, rows.length, size, shown, show);
  }

  show();
  return node;
}

function head(cell, column, sort) {
  return el('th', {scope: 'col', class: cell.type === 'raw_number' ? 'number' : ''},
    el('button', {type: 'button', onclick: sort, 'data-focus': `sort-${column}`}, words(cell)));
}

function line(row, rowHeader) {
  return el('tr', {}, row.map((cell, column) =>
    el(column === rowHeader ? 'th' : 'td', {
      scope: column === rowHeader ? 'row' : null,
      class: cell.type === 'raw_number' ? 'number' : null,
    }, content(cell))));
}

const words = cell => cell.text ?? (cell.value === undefined ? '' : String(cell.value));

function content(cell) {
  if (cell?.type === 'rich_text') return richText(cell);
  if (cell?.type === 'mrkdwn') return mrkdwn(cell.text);
  return words(cell ?? {});
}

function by(column, down) {
  return (one, other) => {
    const [a, b] = [value(one[column]), value(other[column])];
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), undefined, {numeric: true});
    return down ? -order : order;
  };
}

const value = cell => (cell?.type === 'raw_number' ? Number(cell.value) : content(cell)?.textContent ?? words(cell ?? {}));

function turn(pages, count, size, shown, show) {
  const last = Math.ceil(count / size) - 1;
  if (last < 1) return;
  const step = by => () => {
    shown.page += by;
    show();
  };
  pages.replaceChildren(
    el('button', {type: 'button', disabled: shown.page === 0, onclick: step(-1)}, t('previousPage')),
    el('span', {}, t('page', {page: shown.page + 1, pages: last + 1})),
    el('button', {type: 'button', disabled: shown.page === last, onclick: step(1)}, t('nextPage')));
}
