/** A message about what just happened, with a way back. It stays until it is dismissed or the next one comes: a reader may be slow. */

import { fill, h } from './dom.js';

/**
 * @param {{ undo: () => void, dismiss: () => void }} act
 */
export function toastView(act) {
  const node = h('div', { class: 'toast', role: 'status' });
  const clear = () => fill(node);
  return {
    node,
    clear,
    /**
     * @param {string} message
     * @param {import("./text/index.js").Text} text
     * @param {boolean} undoable
     * @param {Node} [more]
     */
    show(message, text, undoable, more) {
      const back = () => {
        clear();
        act.undo();
      };
      const dismiss = () => {
        clear();
        act.dismiss();
      };
      fill(
        node,
        h('span', null, message),
        more,
        undoable && h('button', { type: 'button', onclick: back }, text.tools.undo),
        h(
          'button',
          { type: 'button', class: 'icon', 'aria-label': text.tools.dismiss, onclick: dismiss },
          '×',
        ),
      );
    },
  };
}
