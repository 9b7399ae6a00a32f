/** Items of a list in the document, and an input for one. */

import { h } from '../dom.js';
import { idOf } from './context.js';

/**
 * @typedef {import("./context.js").FormContext} FormContext
 * @typedef {import("./context.js").Control} Control
 */

/**
 * @param {FormContext} c
 * @param {string} path
 * @returns {any[]}
 */
export function listAt(c, path) {
  const list = c.value(path);
  return Array.isArray(list) ? list : [];
}

/**
 * An input of a list's row, named by a text of its own and by whose list it is.
 *
 * @param {FormContext} c
 * @param {string} path
 * @param {string} label
 * @param {string} owner
 * @param {(c: FormContext, path: string, names: import("./entry.js").Names) => Control} make
 */
export function itemInput(c, path, label, owner, make) {
  const id = idOf(path, 'label');
  const control = make(c, path, { labelledby: `${id} ${owner}`.trim() });
  const node = h(
    'div',
    { class: 'item' },
    h('label', { class: 'unseen', id, for: idOf(path) }, label),
    control.node,
  );
  return { node, update: control.update };
}
