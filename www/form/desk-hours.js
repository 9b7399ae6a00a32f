/** Support hours one by one: windows of the week, and holidays. */

import { h } from '../dom.js';
import { readNumber } from '../number-text.js';
import { DAYS } from './desk.js';
import { entry, inputAttributes } from './entry.js';
import { itemInput, listAt } from './item.js';
import { addButton, list, removeButton, removeItem } from './lists.js';
import { numberInput } from './number.js';
import { setInput } from './plain.js';

/**
 * @typedef {import("./context.js").FormContext} FormContext
 * @typedef {import("./context.js").Control} Control
 * @typedef {import("./entry.js").Names} Names
 */

/**
 * @param {FormContext} c
 * @param {string} path `vendors[i].support.desk.windows`
 * @param {string} owner
 * @returns {Control}
 */
export function windowList(c, path, owner) {
  const { text } = c;
  /** @type {Control[]} */
  const controls = [];
  const windows = listAt(c, path);
  const items = windows.map((_, index) => {
    const own = `${path}[${index}]`;
    /** @param {"days" | "from_hour" | "to_hour"} key */
    const label = (key) =>
      text.place.nth(text.fields[`vendors[].support.desk.windows[].${key}`][0], index + 1);
    const days = itemInput(c, `${own}.days`, label('days'), owner, (c, path, names) =>
      setInput(c, path, names, (day) => text.widgets.days[/** @type {"mon"} */ (day)]),
    );
    const from = itemInput(c, `${own}.from_hour`, label('from_hour'), owner, numberInput);
    const to = itemInput(c, `${own}.to_hour`, label('to_hour'), owner, numberInput);
    controls.push(days, from, to);
    return h(
      'div',
      { class: 'stack' },
      days.node,
      h(
        'div',
        { class: 'row' },
        h('span', { class: 'words' }, text.widgets.from),
        from.node,
        h('span', { class: 'words' }, text.widgets.to),
        to.node,
        windows.length > 1 &&
          removeButton(text.widgets.removeWindow(index + 1), () => removeItem(c, path, index)),
      ),
    );
  });
  const none = windows.length === 0;
  const full = windows.length >= (c.field(path)?.max_items ?? 14);
  const first = none ? [h('p', { class: 'words' }, text.widgets.always)] : items;
  return list(
    c,
    path,
    owner,
    first,
    controls,
    full ? null : addButton(text.widgets.addWindow, add),
  );

  function add() {
    const day = none
      ? { days: DAYS.slice(0, 5), from_hour: 9, to_hour: 18 }
      : { days: ['sat'], from_hour: 9, to_hour: 18 };
    c.edit(path, [...windows, day]);
    c.focus(`${path}[${windows.length}].from_hour`);
  }
}

/**
 * Lengths of holiday runs, typed as one line: `8, 7, 3`.
 * @param {FormContext} c
 * @param {string} path
 * @param {Names} names
 * @returns {Control}
 */
export function holidayInput(c, path, names) {
  /** @type {unknown} */
  let shown;
  const input = h('input', {
    ...inputAttributes(path, names),
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    class: 'text',
    oninput() {
      shown = readRuns(input.value);
      c.edit(path, shown, path);
    },
    onblur: () => c.pause(),
  });
  const control = entry(c, path, input, names, () => {
    const value = c.value(path);
    if (value === shown) return;
    shown = value;
    input.value = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  });
  return control;
}

/**
 * @param {string} text
 * @returns {number[] | string | undefined} the text itself while it is not yet such a list
 */
export function readRuns(text) {
  const pieces = text.split(/[,，、;；\s]+/).filter((piece) => piece !== '');
  if (pieces.length === 0) return undefined;
  const numbers = pieces.map(readNumber);
  const typing = /[,，、;；]\s*$/.test(text);
  return typing || numbers.includes(undefined) ? text : /** @type {number[]} */ (numbers);
}
