/** The reader's own business: what an hour is worth, and what an incident does to it. */

import { h } from '../dom.js';
import { updateAll } from './context.js';
import { disclosure } from './disclosure.js';
import { labelledField } from './field.js';
import { itemInput } from './item.js';
import { BUSINESS_GROUPS, filledIn, groupOf } from './layout.js';
import { textInput } from './plain.js';

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
    if (c.isOpen(key) && c.details !== null) {
      const inside = c.details.businessEditors(c, group.key);
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
