/** Support hours as a choice of the usual ones. */

import { h } from '../dom.js';
import { entry, inputAttributes } from './entry.js';

/**
 * @typedef {import("./context.js").FormContext} FormContext
 * @typedef {import("./context.js").Control} Control
 * @typedef {import("./entry.js").Names} Names
 */

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

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
