/** A native input with what belongs to it: its message, when something is wrong. */

import { fill, h, setAttribute } from '../dom.js';
import { issueWords } from '../issues.js';
import { SCALES, toTyped, writeNumber } from '../number-text.js';
import { idOf } from './context.js';

/**
 * @typedef {import("./context.js").FormContext} FormContext
 * @typedef {import("./context.js").Control} Control
 *
 * @typedef {object} Names
 * @property {string} [labelledby]
 * @property {string} [describedby]
 * @property {string} [place] where a path has two inputs, what tells their ids apart
 */

/**
 * @param {string} path
 * @param {Names} names
 */
export function inputAttributes(path, { labelledby, place }) {
  return {
    id: idOf(path, place),
    'data-path': path,
    'aria-labelledby': labelledby,
  };
}

/**
 * @param {FormContext} c
 * @param {string} path
 * @param {HTMLElement} input
 * @param {Names} names
 * @param {() => void} update
 * @param {Node | false} [beside]
 * @returns {Control}
 */
export function entry(c, path, input, names, update, beside) {
  const message = messages(c, path, names.place);
  const messageId = message.node.id;
  const node = h('div', { class: 'entry' }, input, beside, message.node);
  return {
    node,
    update() {
      update();
      message.update();
      setAttribute(input, 'aria-invalid', message.any() ? 'true' : null);
      const describedby = [message.any() ? messageId : '', names.describedby ?? '']
        .filter(Boolean)
        .join(' ');
      setAttribute(input, 'aria-describedby', describedby === '' ? null : describedby);
    },
  };
}

/**
 * What is wrong at a path. An empty field offers its default, so that nothing needs to be remembered.
 *
 * @param {FormContext} c
 * @param {string} path
 * @param {string} [place]
 */
export function messages(c, path, place = '') {
  const node = h('p', { class: 'message', id: idOf(path, `${place}message`), hidden: true });
  let shown = '';
  const field = c.field(path);
  return {
    node,
    any: () => c.issues(path).length > 0,
    update() {
      const typed = c.value(path);
      const words = c.issues(path).map((issue) => issueWords(issue, field, typed, c.text));
      const key = words.join(' ');
      if (key === shown) return;
      shown = key;
      setAttribute(node, 'hidden', key === '');
      fill(node, key, ' ', typed === '' && words.length > 0 && useDefault());
    },
  };

  function useDefault() {
    if (typeof field?.default !== 'number') return null;
    const share = field.unit === 'share';
    const number = writeNumber(toTyped(field.default, share ? SCALES.share : 1), c.text.tag, true);
    /** @param {Event} event */
    const use = (event) => {
      event.preventDefault();
      c.edit(path, undefined);
      c.focus(path);
    };
    return h(
      'button',
      { type: 'button', class: 'link', onclick: use },
      c.text.issues.useDefault(`${number}${share ? '%' : ''}`),
    );
  }
}
