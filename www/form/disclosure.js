/** A heading that opens to detail. What is closed is not built. */

import { h, setText } from '../dom.js';

/** @typedef {import("./context.js").FormContext} FormContext */

/**
 * @param {FormContext} c
 * @param {string} key what is remembered as open
 * @param {[title: string, contents: string]} words
 * @param {{ controls?: string, filled: () => number, mistakes: () => number }} about
 */
export function disclosure(c, key, [title, contents], { controls, filled, mistakes }) {
  const open = c.isOpen(key);
  const count = h('span', { class: 'count' });
  const node = h(
    'button',
    {
      type: 'button',
      class: 'disclosure',
      'aria-expanded': open ? 'true' : 'false',
      'aria-controls': open ? controls : undefined,
      'data-group': key,
      onclick: () => c.setOpen(key, !open),
    },
    h('span', { class: 'marker', 'aria-hidden': 'true' }),
    h('span', { class: 'title' }, title),
    ' ',
    h('span', { class: 'contents' }, contents),
    ' ',
    count,
  );
  return {
    node,
    update() {
      const wrong = mistakes();
      const set = filled();
      setText(
        count,
        wrong > 0
          ? c.text.verdict.toCheck(wrong).replace(/[:：]$/, '')
          : set > 0 && !open
            ? c.text.vendors.filled(set)
            : '',
      );
      count.classList.toggle('wrong', wrong > 0);
    },
  };
}
