/** One input of the business with its label, unit and hint. */

import { h, setText } from '../dom.js';
import { labelOf } from '../issues.js';
import { pattern } from '../state/path.js';
import { idOf, updateAll } from './context.js';
import { inputOf } from './layout.js';
import { slider } from './number.js';
import { inputFor } from './plain.js';

/**
 * @typedef {import("./context.js").FormContext} FormContext
 * @typedef {import("./context.js").Control} Control
 */

/** What stands behind a number whose unit needs no context. @type {Record<string, string>} */
const SUFFIX_OF_UNIT = { count: 'none', weight: 'none', units: 'units', none: 'none' };

/**
 * The key of the words for a number's unit.
 * @param {Pick<FormContext, "field">} c
 * @param {string} path
 */
export function unitOf(c, path) {
  // A map by severity has no field of its own, but its parts have.
  const field = c.field(path) ?? c.field(`${path}.p0`);
  const own = inputOf(path)?.unit;
  return own ?? SUFFIX_OF_UNIT[field?.unit ?? 'none'] ?? field?.unit ?? 'none';
}

/**
 * @param {FormContext} c
 * @param {string} path
 */
export function unitWords(c, path) {
  return c.text.suffix[unitOf(c, path)]?.(c.words()) ?? '';
}

/**
 * @param {FormContext} c
 * @param {string} path
 */
export function hintOf(c, path) {
  const severity = /^(.*)\.(p[0-3])$/.exec(path);
  if (severity !== null && severity[2] !== 'p0') {
    // Said where severities are counted; repeated under every time it would only be noise.
    const counted = severity[1].endsWith('incidents_per_year');
    return counted ? c.text.severities[/** @type {"p1"} */ (severity[2])] : '';
  }
  return c.text.fields[pattern(severity === null ? path : severity[1])]?.[1] ?? '';
}

/**
 * @param {FormContext} c
 * @param {string} path
 * @param {string} [classes]
 * @param {Control} [beside] a second input on the same line
 * @returns {Control}
 */
export function labelledField(c, path, classes = '', beside) {
  const labelId = idOf(path, 'label');
  const unitId = idOf(path, 'unit');
  const hintId = idOf(path, 'hint');
  const hint = hintOf(c, path);
  const input = inputFor(c, path, {
    labelledby: labelId,
    describedby: `${unitId} ${hint && hintId}`.trim(),
  });
  const sliding = slider(c, path, labelId);
  const unit = h('span', { class: 'unit', id: unitId });
  const controls = [input, sliding, beside].filter((control) => control !== undefined);
  const node = h(
    'div',
    { class: `field ${classes}` },
    h('label', { id: labelId, for: idOf(path) }, labelOf(path, c.text)),
    h('div', { class: 'line' }, input.node, beside?.node, unit),
    sliding?.node,
    hint !== '' && h('p', { class: 'hint', id: hintId }, hint),
  );
  return {
    node,
    update() {
      setText(unit, beside === undefined ? unitWords(c, path) : c.text.widgets.aMonth);
      updateAll(controls);
    },
  };
}
