/** One line that stays in view above the inputs, so that the answer moves under the reader's eyes. The verdict says the same in words, and
 * the totals of the table, which are buttons, open to how they were made as these do: stuck over the inputs, buttons here would lie on theirs. */

import { fill, h, setAttribute } from './dom.js';

/** One line has room for so many. */
const MOST_SHOWN = 4;

/**
 * @param {import("./text/index.js").Text} text
 * @param {import("./form/context.js").FormContext["explain"]} explain
 */
export function standingView(text, explain) {
  const list = h('div', { class: 'standing-list' });
  const node = h('div', { class: 'standing', 'aria-hidden': 'true' }, list);
  /** @type {unknown} */
  let shown;
  return {
    node,
    /**
     * @param {import("./boundary").Report | null} report
     * @param {boolean} stale
     * @param {import("./format.js").Format} format
     */
    update(report, stale, format) {
      setAttribute(node, 'data-stale', stale ? 'true' : null);
      setAttribute(list, 'title', stale ? text.verdict.stale : null);
      if (report === shown) return;
      shown = report;
      if (report === null) return fill(list);
      const most = Math.max(...report.vendors.map(({ total }) => total), 1e-9);
      fill(
        list,
        report.ranking
          .slice(0, MOST_SHOWN)
          .sort((a, b) => a - b)
          .map((index) => {
            const { name, price, hidden, total } = report.vendors[index];
            const bar = h(
              'span',
              { class: 'track' },
              ...[
                ['price', price],
                ['hidden', hidden],
              ].map(([kind, amount]) => {
                const part = h('span', { class: kind });
                part.style.setProperty('width', `${(Math.max(Number(amount), 0) / most) * 100}%`);
                return part;
              }),
            );
            return h(
              'span',
              { class: 'standing-vendor', onclick: () => explain('total', index) },
              h('span', { class: 'name' }, name),
              h('span', { class: 'amount' }, format.money(total)),
              bar,
            );
          }),
      );
    },
  };
}
