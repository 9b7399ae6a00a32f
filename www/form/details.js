/** The editors inside the groups that open. Nobody needs them for the first answer, so they are loaded after it. */

import { SEVERITIES } from '../severities.js';
import { holidayInput, windowList } from './desk-hours.js';
import { eventList } from './events.js';
import { impactTable } from './impact.js';
import { creditList, extraList, tierList } from './lists.js';
import { inputFor, setInput } from './plain.js';
import { profileEditor } from './profile.js';

export { default as styles } from '../styles/details.css?inline';
export { addDetailWords } from '../text/detail-words.js';

/**
 * @typedef {import("./context.js").FormContext} FormContext
 * @typedef {import("./context.js").Control} Control
 * @typedef {import("./entry.js").Names} Names
 * @typedef {import("./layout.js").Row} Row
 */

/**
 * What a group of the business holds beside its rows.
 * @param {FormContext} c
 * @param {string} group
 * @returns {Control[]}
 */
export function businessEditors(c, group) {
  if (group === 'impact') return [impactTable(c)];
  if (group === 'revenue') return [profileEditor(c)];
  return group === 'events' ? [eventList(c)] : [];
}

/**
 * @param {FormContext} c
 * @param {Row} row
 * @param {string} path
 * @param {Names} names
 * @returns {Control}
 */
export function vendorEditor(c, row, path, names) {
  const { widgets } = c.text;
  const owner = names.labelledby ?? '';
  switch (row.widget) {
    case 'tiers':
      return tierList(c, path, owner, {
        amount: 'unit_price',
        suffix: '',
        words: { add: widgets.addFirstTier, only: widgets.all },
        firstLimit: () => usualUnits(c),
        virtual: true,
      });
    case 'plan':
      return tierList(c, path, owner, {
        amount: 'rate',
        suffix: '%',
        words: { add: widgets.addPlan, only: widgets.wholeBill },
        firstLimit: () => USUAL_PLAN_LIMIT,
        virtual: false,
      });
    case 'extras':
      return extraList(c, path, owner);
    case 'credits':
      return creditList(c, path, owner);
    case 'windows':
      return windowList(c, path, owner);
    case 'holidays':
      return holidayInput(c, path, names);
    case 'around_the_clock': {
      // Without a desk every severity is worked on at any hour, with one none is, until it is said.
      const desk = path.replace('around_the_clock', 'desk');
      const fallback = () => (c.value(desk) === undefined ? [...SEVERITIES] : []);
      return setInput(c, path, names, upper, fallback);
    }
    default:
      return inputFor(c, path, names, (option) =>
        option === 'graduated' || option === 'volume' ? widgets.mode[option] : upper(option),
      );
  }
}

/** Where a support plan's first step commonly ends. */
const USUAL_PLAN_LIMIT = 10_000;

/**
 * A first tier that ends at what the reader uses now.
 * @param {FormContext} c
 */
function usualUnits(c) {
  const units = c.value('usage.units_per_month');
  return typeof units === 'number' && units > 0 ? units : 1000;
}

/**
 * @param {string} severity
 */
function upper(severity) {
  return severity.toUpperCase();
}
