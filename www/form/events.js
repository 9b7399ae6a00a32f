/** The business's big events, a row each. */

import { h } from '../dom.js';
import { idOf } from './context.js';
import { listAt } from './item.js';
import { addButton, list, removeButton, removeItem } from './lists.js';
import { numberInput } from './number.js';
import { textInput } from './plain.js';

/**
 * @typedef {import("./context.js").FormContext} FormContext
 * @typedef {import("./context.js").Control} Control
 */

/** @typedef {"name" | "per_year" | "hours" | "revenue_factor" | "incident_multiplier"} EventKey */

const EVENT_KEYS = /** @type {const} */ ([
  'name',
  'per_year',
  'hours',
  'revenue_factor',
  'incident_multiplier',
]);

/**
 * @param {FormContext} c
 * @returns {Control}
 */
export function eventList(c) {
  const path = 'business.events';
  const { text } = c;
  /** @type {Control[]} */
  const controls = [];
  const items = listAt(c, path).map((_, index) => {
    const cells = EVENT_KEYS.map((key) => {
      const own = `${path}[${index}].${key}`;
      const label = idOf(own, 'label');
      const control = (key === 'name' ? textInput : numberInput)(c, own, {
        labelledby: `${label} events-label event-${index}`,
      });
      controls.push(control);
      return h(
        'div',
        { class: 'field' },
        h('label', { id: label, for: idOf(own) }, text.fields[`${path}[].${key}`][0]),
        control.node,
      );
    });
    const remove = removeButton(text.widgets.removeEvent(index + 1), () =>
      removeItem(c, path, index),
    );
    return h(
      'div',
      { class: 'event' },
      h('span', { class: 'unseen', id: `event-${index}` }, index + 1),
      cells,
      remove,
    );
  });
  const full = items.length >= (c.field(path)?.max_items ?? 20);
  const inner = list(
    c,
    path,
    'events-label',
    items,
    controls,
    full ? null : addButton(text.widgets.addEvent, add),
  );
  const node = h(
    'div',
    { class: 'events' },
    h('span', { class: 'unseen', id: 'events-label' }, text.fields[path][0]),
    h('p', { class: 'hint' }, text.fields[path][1]),
    inner.node,
  );
  return { node, update: inner.update };

  function add() {
    c.edit(path, [...listAt(c, path), { name: '' }]);
    c.focus(`${path}[${items.length}].name`);
  }
}
