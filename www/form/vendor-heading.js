/** The head of a vendor's column: its name, edited in place, and what can be done with the column. */

import { h, setAttribute, setText } from '../dom.js';
import {
  duplicateVendor,
  freeName,
  MOST_VENDORS,
  moveVendor,
  removeVendor,
  vendorsOf,
} from '../state/vendors.js';
import { textInput } from './plain.js';

/**
 * @typedef {import("./context.js").FormContext} FormContext
 * @typedef {import("./context.js").Control} Control
 */

/**
 * @param {FormContext} c
 * @param {number} index
 * @param {number} count
 * @returns {Control}
 */
export function vendorHeading(c, index, count) {
  const { text } = c;
  const path = `vendors[${index}].name`;
  const nameOf = () => String(vendorsOf(c.draft())[index]?.name ?? '');
  const name = textInput(c, path, { labelledby: `name-label vendor-${index}` });
  const owner = h('span', { class: 'unseen', id: `vendor-${index}` });
  const dot = h('span', { class: 'dot', 'aria-hidden': 'true' });
  dot.style.setProperty('background', `var(--vendor-${index % MOST_VENDORS})`);

  /**
   * @param {string} action
   * @param {Node | string} face
   * @param {(name: string) => string} words
   * @param {boolean} disabled
   * @param {() => void} act
   */
  const button = (action, face, words, disabled, act) => ({
    words,
    node: h(
      'button',
      { type: 'button', class: 'link', id: `${action}-${index}`, disabled, onclick: act },
      face,
    ),
  });
  const buttons = [
    button('left', '←', text.vendors.left, index === 0, () => move(-1)),
    button('right', '→', text.vendors.right, index === count - 1, () => move(1)),
    button(
      'duplicate',
      text.vendors.duplicateShort,
      text.vendors.duplicate,
      count >= MOST_VENDORS,
      () => {
        const copy = freeName(c.draft(), (n) => text.vendors.copyName(nameOf(), n));
        c.replace(duplicateVendor(c.draft(), index, copy));
        c.focus(`vendors[${index + 1}].name`);
      },
    ),
    button('remove', text.vendors.removeShort, text.vendors.remove, count === 1, () => {
      const removed = nameOf();
      c.replace(removeVendor(c.draft(), index));
      c.tell(text.tools.removed(removed), true);
      // On a button rather than in a text field, where undo by key would be the field's own.
      c.focusId(count === 2 ? 'add-vendor' : `remove-${Math.min(index, count - 2)}`);
    }),
  ];

  return {
    node: h(
      'th',
      { scope: 'col', class: 'heading' },
      owner,
      h('div', { class: 'vendor-name' }, dot, name.node),
      h(
        'div',
        { class: 'actions' },
        buttons.map(({ node }) => node),
      ),
    ),
    update() {
      name.update();
      setText(owner, nameOf());
      for (const { node, words } of buttons) {
        setAttribute(node, 'aria-label', words(nameOf()));
        setAttribute(node, 'title', words(nameOf()));
      }
    },
  };

  /**
   * @param {-1 | 1} by
   */
  function move(by) {
    c.replace(moveVendor(c.draft(), index, by));
    const to = index + by;
    // The same button again, or the way back where the row of vendors ends.
    const [onward, back] = by === -1 ? ['left', 'right'] : ['right', 'left'];
    const atEnd = to === (by === -1 ? 0 : count - 1);
    c.focusId(`${atEnd ? back : onward}-${to}`);
  }
}
