/** The answer at the foot of the table, where a buyer's own table would have it. Each figure opens to how it was made. */

import { h, setAttribute, setText } from '../dom.js';
import { answerOf } from './context.js';

/**
 * @typedef {import("./context.js").FormContext} FormContext
 * @typedef {import("./context.js").Control} Control
 */

/**
 * @param {FormContext} c
 * @param {number[]} columns
 * @returns {Control}
 */
export function totals(c, columns) {
  const { text } = c;
  const over = h('span', { class: 'unit' });
  const rows = /** @type {const} */ (['price', 'hidden', 'total']).map((key) => {
    const cells = columns.map((index) => ({
      amount: h('button', {
        type: 'button',
        class: 'link amount',
        'data-figure': `${key} ${index}`,
        onclick() {
          const answer = answerOf(c, index);
          if (answer !== undefined) c.explain(key, c.report()?.vendors.indexOf(answer) ?? 0);
        },
      }),
      mark: h('span', { class: 'mark' }),
      index,
    }));
    const label = h('span', { class: 'label' }, text.vendors[key]);
    return {
      key,
      cells,
      node: h(
        'tr',
        { class: `sum ${key === 'hidden' ? 'hidden-cost' : key}` },
        h('th', { scope: 'row', class: 'question' }, label, ' ', key === 'total' && over),
        cells.map(({ amount, mark, index }) =>
          h(
            'td',
            { class: 'answer' },
            h('span', { class: 'cell-name', 'aria-hidden': 'true', 'data-name': index }),
            amount,
            ' ',
            mark,
          ),
        ),
      ),
    };
  });
  return {
    node: h(
      'tfoot',
      null,
      rows.map(({ node }) => node),
    ),
    update() {
      const report = c.report();
      const format = c.format();
      const best = report?.verdict.kind === 'cheaper' && report.vendors[report.verdict.best];
      setText(over, report === null ? '' : text.vendors.over(format.months(report.horizon_months)));
      for (const { key, cells } of rows) {
        for (const { amount, mark, index } of cells) {
          const answer = answerOf(c, index);
          const written = answer === undefined ? '–' : format.money(answer[key]);
          setText(amount, written);
          setAttribute(amount, 'disabled', answer === undefined);
          setAttribute(
            amount,
            'aria-label',
            answer && text.charts.bars.piece(answer.name, text.vendors[key], written),
          );
          const isBest = key === 'total' && answer !== undefined && answer === best;
          setText(mark, isBest ? text.vendors.cheapest : '');
        }
      }
    },
  };
}
