/** The reader's own business: what an hour is worth, and what an incident does to it. */

import { h } from '../dom.js';
import { labelOf } from '../issues.js';
import { idOf, updateAll } from './context.js';
import { disclosure } from './disclosure.js';
import { labelledField, unitWords } from './field.js';
import { BUSINESS_GROUPS, filledIn, groupOf, IMPACT_COLUMNS, SEVERITIES } from './layout.js';
import { addButton, itemInput, list, listAt, removeButton, removeItem } from './lists.js';
import { numberInput } from './number.js';
import { textInput } from './plain.js';
import { profileEditor } from './profile.js';

/**
 * @typedef {import("./context.js").FormContext} FormContext
 * @typedef {import("./context.js").Control} Control
 */

/**
 * @param {FormContext} c
 * @param {() => import("../boundary").Issue[]} issues
 * @returns {Control}
 */
export function businessForm(c, issues) {
  const { text } = c;
  const unitName = itemInput(c, 'usage.unit', text.fields['usage.unit'][0], '', textInput);
  /** @type {Control[]} */
  const controls = [
    labelledField(c, 'business.revenue_per_hour', 'wide'),
    labelledField(c, 'horizon_months'),
    labelledField(c, 'usage.units_per_month', 'usage', unitName),
    labelledField(c, 'business.engineer_hourly_cost'),
  ];
  const first = h(
    'div',
    { class: 'fields first' },
    controls.map(({ node }) => node),
  );

  const groups = BUSINESS_GROUPS.map((group) => {
    const key = `business:${group.key}`;
    const id = `group-${group.key}`;
    const words = text.business.groups[/** @type {"impact"} */ (group.key)];
    const button = disclosure(c, key, [words[0], words[1]], {
      controls: id,
      filled: () => filledIn([c.draft()], group),
      mistakes: () =>
        issues().filter(({ path }) => !path.startsWith('vendors[') && groupOf(path) === group.key)
          .length,
    });
    controls.push(button);
    /** @type {Control[]} */
    const inside = [];
    if (c.isOpen(key)) {
      if (group.key === 'impact') inside.push(impactTable(c));
      if (group.key === 'revenue') inside.push(profileEditor(c));
      if (group.key === 'events') inside.push(eventList(c));
      const rows = group.more.map(({ path }) => labelledField(c, path));
      controls.push(...inside, ...rows);
      const fields =
        rows.length > 0 &&
        h(
          'div',
          { class: 'fields' },
          rows.map(({ node }) => node),
        );
      return h(
        'div',
        { class: 'group' },
        h('h3', null, button.node),
        h(
          'div',
          { id, class: 'detail' },
          inside.map(({ node }) => node),
          fields,
        ),
      );
    }
    return h('div', { class: 'group' }, h('h3', null, button.node));
  });

  return {
    node: h(
      'section',
      { class: 'business', 'aria-labelledby': 'business-heading' },
      h('h2', { id: 'business-heading' }, text.business.heading),
      first,
      groups,
    ),
    update: () => updateAll(controls),
  };
}

/**
 * Severities down, consequences across.
 * @param {FormContext} c
 * @returns {Control}
 */
function impactTable(c) {
  const { text } = c;
  /** @type {Control[]} */
  const controls = [];
  const units = IMPACT_COLUMNS.map((path) =>
    h('span', { class: 'unit', id: idOf(path, 'unit'), 'data-path': path }),
  );
  const head = IMPACT_COLUMNS.map((path, index) =>
    h(
      'th',
      { scope: 'col' },
      h('span', { id: idOf(path, 'column') }, labelOf(path, text)),
      ' ',
      units[index],
      h('p', { class: 'hint', id: idOf(path, 'hint') }, text.fields[path][1]),
    ),
  );
  const rows = SEVERITIES.map((severity) => {
    const cells = IMPACT_COLUMNS.map((path) => {
      const control = numberInput(c, `${path}.${severity}`, {
        labelledby: `${idOf(path, 'column')} severity-${severity}`,
        describedby: `${idOf(path, 'unit')} ${idOf(path, 'hint')}`,
      });
      controls.push(control);
      return h('td', null, control.node);
    });
    return h(
      'tr',
      null,
      h(
        'th',
        { scope: 'row', id: `severity-${severity}` },
        h('strong', null, severity.toUpperCase()),
        ' ',
        h('span', { class: 'hint' }, text.severities[severity]),
      ),
      cells,
    );
  });
  const node = h(
    'table',
    { class: 'impact' },
    h('caption', null, text.business.perIncident),
    h('thead', null, h('tr', null, h('td'), head)),
    h('tbody', null, rows),
  );
  return {
    node,
    update() {
      IMPACT_COLUMNS.forEach((path, index) => {
        units[index].textContent = unitWords(c, path);
      });
      updateAll(controls);
    },
  };
}

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
function eventList(c) {
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
