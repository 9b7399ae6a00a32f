/** The unit price in the comparison table: one number while there is one tier, else a summary that leads to the tiers. */

import { h, setText } from '../dom.js';
import { writeNumber } from '../number-text.js';
import { listAt } from './item.js';
import { numberInput } from './number.js';

/**
 * @typedef {import("./context.js").FormContext} FormContext
 * @typedef {import("./context.js").Control} Control
 */

/**
 * @param {FormContext} c
 * @param {string} path `vendors[i].price.usage`
 * @param {import("./entry.js").Names} names
 * @returns {Control}
 */
export function unitPrice(c, path, names) {
  const tiers = `${path}.tiers`;
  if (listAt(c, tiers).length <= 1) {
    const control = numberInput(c, `${tiers}[0].unit_price`, { ...names, place: 'first' });
    return control;
  }
  const words = h('span');
  const edit = h(
    'button',
    {
      type: 'button',
      class: 'link',
      'aria-labelledby': names.labelledby,
      'data-path': path,
      onclick() {
        c.setOpen('vendor:price', true);
        c.focus(`${tiers}[0].unit_price`);
      },
    },
    words,
  );
  return {
    node: h('div', { class: 'entry' }, edit),
    update() {
      const prices = listAt(c, tiers)
        .map((tier) => tier.unit_price)
        .filter((price) => typeof price === 'number');
      const show = (/** @type {number} */ price) => writeNumber(price, c.text.tag, true);
      setText(
        words,
        c.text.widgets.tierSummary(
          listAt(c, tiers).length,
          show(Math.min(...prices)),
          show(Math.max(...prices)),
        ),
      );
    },
  };
}
