/** Revenue by hour of the day: presets, and twenty-four weights to edit under a small picture of them. */

import { h } from '../dom.js';
import { updateAll } from './context.js';
import { messages } from './entry.js';
import { itemInput } from './item.js';
import { numberInput } from './number.js';

/**
 * @typedef {import("./context.js").FormContext} FormContext
 * @typedef {import("./context.js").Control} Control
 */

const HOURS = 24;

/** Shapes of a day, hour by hour from midnight, as audiences and shops commonly have them. @type {Record<string, number[]>} */
export const PROFILES = {
  evening: [3, 2, 1, 1, 1, 1, 2, 3, 4, 4, 4, 5, 6, 5, 5, 5, 6, 7, 9, 12, 14, 14, 10, 6],
  office: [
    0.2, 0.2, 0.2, 0.2, 0.2, 0.3, 0.5, 1, 3, 5, 5, 4, 3, 4, 5, 5, 4, 3, 1, 0.5, 0.4, 0.3, 0.2, 0.2,
  ],
  shopping: [2, 1, 1, 1, 1, 1, 2, 3, 4, 5, 6, 6, 7, 6, 5, 5, 5, 5, 6, 8, 10, 10, 7, 4],
};

/**
 * @param {unknown} profile
 * @returns {string} the preset's key, `flat` or `custom`
 */
export function profileOf(profile) {
  if (profile === undefined) return 'flat';
  const text = JSON.stringify(profile);
  return Object.keys(PROFILES).find((key) => JSON.stringify(PROFILES[key]) === text) ?? 'custom';
}

/**
 * @param {FormContext} c
 * @returns {Control}
 */
export function profileEditor(c) {
  const path = 'business.daily_profile';
  const { text } = c;
  const [label, hint] = text.fields[path];
  const message = messages(c, path);

  const select = h(
    'select',
    { id: 'profile-preset', onchange: choose },
    Object.entries(text.widgets.profiles).map(([key, name]) => h('option', { value: key }, name)),
  );
  const bars = Array.from({ length: HOURS }, () => h('span', { class: 'bar' }));
  // A weight belongs to a list that is absent or whole, so an edit of one hour writes all of them.
  /** @type {FormContext} */
  const hourly = {
    ...c,
    value: (own) => weights()[Number(/\[(\d+)\]$/.exec(own)?.[1])],
    edit(own, value, run) {
      const index = Number(/\[(\d+)\]$/.exec(own)?.[1]);
      c.edit(path, weights().with(index, value ?? 0), run);
    },
  };
  const hours = bars.map((bar, hour) => {
    const input = itemInput(
      hourly,
      `${path}[${hour}]`,
      text.widgets.hour(hour),
      'profile-label',
      numberInput,
    );
    return {
      control: input,
      node: h(
        'div',
        { class: 'hour' },
        h('div', { class: 'column' }, bar),
        input.node,
        h('span', { class: 'tick', 'aria-hidden': 'true' }, hour),
      ),
    };
  });

  const node = h(
    'div',
    {
      class: 'profile',
      role: 'group',
      'aria-labelledby': 'profile-label',
      'data-path': path,
      tabindex: -1,
    },
    h(
      'div',
      { class: 'field' },
      h('span', { class: 'label', id: 'profile-label' }, label),
      h('p', { class: 'hint' }, hint),
    ),
    h(
      'div',
      { class: 'preset' },
      h('label', { for: 'profile-preset' }, text.widgets.profilePreset),
      select,
    ),
    h(
      'div',
      { class: 'hours' },
      hours.map(({ node }) => node),
    ),
    message.node,
  );
  return {
    node,
    update() {
      select.value = profileOf(c.value(path));
      const now = weights();
      const most = Math.max(
        ...now.map((weight) => (typeof weight === 'number' ? weight : 0)),
        1e-9,
      );
      bars.forEach((bar, hour) => {
        const weight = now[hour];
        bar.style.setProperty(
          'height',
          `${typeof weight === 'number' ? (Math.max(weight, 0) / most) * 100 : 0}%`,
        );
      });
      updateAll(hours.map(({ control }) => control));
      message.update();
    },
  };

  /** @returns {unknown[]} */
  function weights() {
    const profile = c.value(path);
    const list = Array.isArray(profile) ? profile : [];
    return Array.from(
      { length: HOURS },
      (_, hour) => list[hour] ?? (profile === undefined ? 1 : 0),
    );
  }

  function choose() {
    if (select.value === 'flat') c.edit(path, undefined);
    else c.edit(path, PROFILES[select.value] ?? weights());
  }
}
