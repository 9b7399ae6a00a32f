/** Support hours: a choice of the usual ones, and the windows themselves. */

import { h } from '../dom.js';
import { readNumber } from '../number-text.js';
import { entry, inputAttributes } from './entry.js';
import { addButton, itemInput, list, listAt, removeButton, removeItem } from './lists.js';
import { numberInput } from './number.js';
import { setInput } from './plain.js';

/**
 * @typedef {import("./context.js").FormContext} FormContext
 * @typedef {import("./context.js").Control} Control
 * @typedef {import("./entry.js").Names} Names
 */

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** @type {Record<string, { windows: object[], around_the_clock?: string[] }>} */
const PRESETS = {
  weekdays: { windows: [{ days: DAYS.slice(0, 5), from_hour: 9, to_hour: 18 }] },
  weekdaysP0: {
    windows: [{ days: DAYS.slice(0, 5), from_hour: 9, to_hour: 18 }],
    around_the_clock: ['p0'],
  },
  sixDays: { windows: [{ days: DAYS.slice(0, 6), from_hour: 9, to_hour: 18 }] },
  daily: { windows: [{ from_hour: 9, to_hour: 21 }] },
};

/**
 * @param {unknown} windows
 * @param {unknown} aroundTheClock
 * @returns {string} the preset's key, `always` or `custom`
 */
export function presetOf(windows, aroundTheClock) {
  if (windows === undefined) return 'always';
  const found = Object.entries(PRESETS).find(
    ([, preset]) =>
      JSON.stringify(preset.windows) === JSON.stringify(windows) &&
      JSON.stringify(preset.around_the_clock ?? []) === JSON.stringify(aroundTheClock ?? []),
  );
  return found?.[0] ?? 'custom';
}

/**
 * @param {FormContext} c
 * @param {string} path `vendors[i].support.desk`
 * @param {Names} names
 * @returns {Control}
 */
export function deskChoice(c, path, names) {
  const support = path.replace(/\.desk$/, '');
  const vendor = support.replace(/\.support$/, '');
  const { desks } = c.text.widgets;
  const select = h(
    'select',
    { ...inputAttributes(path, names), onchange: choose },
    Object.entries(desks).map(([key, label]) => h('option', { value: key }, label)),
  );
  return entry(c, path, select, names, () => {
    const now = presetOf(c.value(`${path}.windows`), c.value(`${support}.around_the_clock`));
    if (select.value !== now) select.value = now;
  });

  function choose() {
    const key = select.value;
    if (key === 'custom') {
      if (c.value(path) === undefined) put(PRESETS.weekdays);
      c.setOpen('vendor:desk', true);
      c.focus(`${path}.windows`);
    } else {
      put(PRESETS[key]);
    }
  }

  /**
   * A desk opens in its own local time; until the reader says where it is, it is where the reader is.
   * @param {{ windows: object[], around_the_clock?: string[] } | undefined} preset
   */
  function put(preset) {
    const { desk, around_the_clock: _gone, ...rest } = /** @type {any} */ (c.value(support) ?? {});
    if (preset !== undefined) {
      const offset = desk?.utc_offset_hours ?? c.value('business.utc_offset_hours');
      rest.desk = {
        windows: preset.windows,
        ...(offset !== undefined && { utc_offset_hours: offset }),
        ...(desk?.holiday_runs !== undefined && { holiday_runs: desk.holiday_runs }),
      };
      if (preset.around_the_clock) rest.around_the_clock = preset.around_the_clock;
    }
    c.edit(`${vendor}.support`, Object.keys(rest).length === 0 ? undefined : rest);
    c.focus(path);
  }
}

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
