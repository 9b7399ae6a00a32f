// The same numbers as a table.

import { html } from './svg.js';

/**
 * The first cell of every row is its heading.
 *
 * @param {{ caption: string, head: string[], rows: string[][], foot?: string[][] }} content
 * @returns {HTMLTableElement}
 */
export function table({ caption, head, rows, foot = [] }) {
  return html(
    'table',
    { class: 'chart-table' },
    html('caption', {}, caption),
    html(
      'thead',
      {},
      html(
        'tr',
        {},
        ...head.map((cell) => (cell === '' ? html('td') : html('th', { scope: 'col' }, cell))),
      ),
    ),
    html('tbody', {}, ...rows.map(line)),
    foot.length > 0 && html('tfoot', {}, ...foot.map(line)),
  );
}

/** @param {string[]} cells */
function line([heading, ...cells]) {
  return html(
    'tr',
    {},
    html('th', { scope: 'row' }, heading ?? ''),
    ...cells.map((cell) => html('td', {}, cell)),
  );
}
