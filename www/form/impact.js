/** What an incident of each severity does to the business. */

import { h } from '../dom.js';
import { labelOf } from '../issues.js';
import { SEVERITIES } from '../severities.js';
import { idOf, updateAll } from './context.js';
import { unitWords } from './field.js';
import { IMPACT_COLUMNS } from './layout.js';
import { numberInput } from './number.js';

/**
 * @typedef {import("./context.js").FormContext} FormContext
 * @typedef {import("./context.js").Control} Control
 */

/**
 * Severities down, consequences across.
 * @param {FormContext} c
 * @returns {Control}
 */
export function impactTable(c) {
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
