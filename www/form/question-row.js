/** One row of the comparison table: a question, and each vendor's answer. */

import { h, setText } from '../dom.js';
import { labelOf } from '../issues.js';
import { answerOf, idOf, updateAll } from './context.js';
import { deskChoice } from './desk.js';
import { hintOf, unitWords } from './field.js';
import { slider } from './number.js';
import { inputFor } from './plain.js';
import { unitPrice } from './usage.js';

/**
 * @typedef {import("./context.js").FormContext} FormContext
 * @typedef {import("./context.js").Control} Control
 * @typedef {import("./entry.js").Names} Names
 * @typedef {import("./layout.js").Row} Row
 */

/**
 * @param {FormContext} c
 * @param {Row} row
 * @param {number[]} columns
 * @returns {Control}
 */
export function questionRow(c, row, columns) {
  const path = `vendors[].${row.path}`;
  const labelId = idOf(path, 'row');
  const unitId = idOf(path, 'row-unit');
  const hintId = idOf(path, 'row-hint');
  const hint = hintOf(c, path);
  const unit = h('span', { class: 'unit', id: unitId });
  const answers = columns.map((index) =>
    answer(c, row, index, {
      labelledby: `${labelId} vendor-${index}`,
      describedby: `${unitId} ${hint && hintId}`.trim(),
    }),
  );
  const label = h('span', { class: 'label', id: labelId }, labelOf(path, c.text));
  return {
    node: h(
      'tr',
      null,
      h(
        'th',
        { scope: 'row', class: 'question' },
        label,
        ' ',
        unit,
        hint !== '' && h('p', { class: 'hint', id: hintId }, hint),
      ),
      answers.map(({ node }) => node),
    ),
    update() {
      setText(unit, unitWords(c, path));
      updateAll(answers);
    },
  };
}

/**
 * @param {FormContext} c
 * @param {Row} row
 * @param {number} index
 * @param {Names} names
 * @returns {Control}
 */
function answer(c, row, index, names) {
  const path = `vendors[${index}].${row.path}`;
  const controls = [input(c, row, path, names)];
  const sliding = row.path.endsWith('.p0') && slider(c, path, names.labelledby ?? '');
  if (sliding) controls.push(sliding);
  const note = row.path === 'support.repair_hours.p0' ? resolution(c, index) : undefined;
  const whose = h('span', { class: 'cell-name', 'aria-hidden': 'true', 'data-name': index });
  return {
    node: h(
      'td',
      { class: 'answer' },
      whose,
      h(
        'div',
        { class: 'inline' },
        controls.map(({ node }) => node),
      ),
      note?.node,
    ),
    update() {
      updateAll(controls);
      note?.update();
    },
  };
}

/**
 * @param {FormContext} c
 * @param {Row} row
 * @param {string} path
 * @param {Names} names
 * @returns {Control}
 */
function input(c, row, path, names) {
  if (row.widget === 'usage') return unitPrice(c, path, names);
  if (row.widget === 'desk') return deskChoice(c, path, names);
  return c.details?.vendorEditor(c, row, path, names) ?? inputFor(c, path, names);
}

/**
 * What contracts promise, beside its parts.
 * @param {FormContext} c
 * @param {number} index
 * @returns {Control}
 */
function resolution(c, index) {
  const node = h('p', { class: 'note' });
  return {
    node,
    update() {
      const answer = answerOf(c, index);
      const hours = answer && c.format().hours(answer.incidents.p0.resolution_hours);
      setText(node, hours === undefined ? '' : c.text.vendors.resolved(hours));
    },
  };
}
