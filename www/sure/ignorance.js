/** What the reader does not know, and the choice to leave it out. */

import { h, setAttribute, setText } from '../dom.js';
import { idOf, updateAll } from '../form/context.js';
import { unitWords } from '../form/field.js';
import { numberInput, slider } from '../form/number.js';
import { labelOf } from '../issues.js';
import { writeNumber } from '../number-text.js';
import { valueAt, withValue } from '../state/path.js';
import { vendorsOf } from '../state/vendors.js';

/**
 * @typedef {import("../form/context.js").FormContext} FormContext
 * @typedef {import("../form/context.js").Control} Control
 * @typedef {import("../text/sure.en.js").SureText} SureText
 */

/** Ids of their own: the same inputs may stand in the form as well. */
const PLACE = 'sure';
/** Who is off by more than that does not know at all. */
const RANGES = /** @type {const} */ ({
  'business.revenue_uncertainty': { from: 1, to: 3, scale: 'log' },
  'vendors[].uncertainty.incidents': { from: 1, to: 5, scale: 'log' },
  'vendors[].uncertainty.times': { from: 1, to: 5, scale: 'log' },
});

/**
 * @param {FormContext} c
 * @param {SureText} words
 */
export function ignoranceView(c, words) {
  const controls = Object.keys(RANGES).map((path) =>
    factor(c, /** @type {keyof typeof RANGES} */ (path), words),
  );
  /** @type {(isOn: boolean) => void} */
  let tell = () => {};
  const box = h('input', {
    type: 'checkbox',
    id: 'sure-luck',
    'aria-describedby': 'sure-luck-why',
    onchange: () => tell(box.checked),
  });
  const node = h(
    'section',
    { class: 'ignorance', 'aria-labelledby': 'sure-ignorance' },
    h('h3', { id: 'sure-ignorance' }, words.ignorance.heading),
    h('p', { class: 'hint' }, words.ignorance.intro),
    h(
      'div',
      { class: 'fields' },
      controls.map(({ node: each }) => each),
    ),
    h(
      'div',
      { class: 'luck' },
      box,
      h('label', { for: 'sure-luck' }, words.ignorance.luck),
      h('p', { class: 'hint', id: 'sure-luck-why' }, words.ignorance.luckWhy),
    ),
  );
  return {
    node,
    /**
     * @param {{ luckOnly: boolean, onLuckOnly: (isOn: boolean) => void }} state
     */
    update({ luckOnly, onLuckOnly }) {
      tell = onLuckOnly;
      if (box.checked !== luckOnly) box.checked = luckOnly;
      setAttribute(node, 'data-luck', luckOnly ? 'true' : null);
      updateAll(controls);
    },
  };
}

/**
 * @param {FormContext} c
 * @param {keyof typeof RANGES} path
 * @param {SureText} words
 * @returns {Control}
 */
function factor(c, path, words) {
  const isVendors = path.startsWith('vendors');
  const one = isVendors ? forAll(c, path) : c;
  const [labelId, unitId, noteId] = ['label', 'unit', 'note'].map((part) =>
    idOf(path, `${PLACE}-${part}`),
  );
  const input = numberInput(one, path, {
    labelledby: labelId,
    describedby: isVendors ? `${unitId} ${noteId}` : unitId,
    place: PLACE,
  });
  const sliding = slider(one, path, labelId, RANGES[path]);
  const unit = h('span', { class: 'unit', id: unitId });
  const note = h('p', { class: 'hint', id: noteId });
  return {
    node: h(
      'div',
      { class: 'field' },
      h('label', { id: labelId, for: idOf(path, PLACE) }, labelOf(path, c.text)),
      h('div', { class: 'line' }, input.node, unit, sliding?.node),
      isVendors && note,
    ),
    update() {
      setText(unit, unitWords(c, path));
      input.update();
      sliding?.update();
      if (!isVendors) return;
      const found = valuesOf(c, path);
      const numbers = found.filter((value) => typeof value === 'number').sort((a, b) => a - b);
      const write = (/** @type {number} */ n) => writeNumber(n, c.text.tag, true);
      const differ = new Set(found).size > 1 && numbers.length > 1;
      setText(
        note,
        differ ? words.ignorance.differ(write(numbers[0]), write(numbers.at(-1) ?? 1)) : '',
      );
    },
  };
}

/**
 * The same input of all vendors as one: it shows what they share, and is empty where they differ.
 *
 * @param {FormContext} c
 * @param {string} path `vendors[].…`
 * @returns {FormContext}
 */
function forAll(c, path) {
  const inner = path.slice('vendors[].'.length);
  return {
    ...c,
    value() {
      const [first, ...others] = valuesOf(c, path);
      return others.every((value) => value === first) ? first : '';
    },
    issues: () => {
      const all = valuesOf(c, path).map((_, i) => c.issues(`vendors[${i}].${inner}`));
      // Where they differ, the form tells which one is wrong.
      return all.every((issues) => issues.length > 0) ? (all[0] ?? []) : [];
    },
    edit(_path, value, run) {
      const vendors = vendorsOf(c.draft()).map((vendor) =>
        withValue(/** @type {import("../boundary").Draft} */ (vendor), inner, value),
      );
      c.edit('vendors', vendors, run);
    },
  };
}

/**
 * @param {FormContext} c
 * @param {string} path `vendors[].…`
 */
function valuesOf(c, path) {
  const inner = path.slice('vendors[].'.length);
  return vendorsOf(c.draft()).map((vendor) => valueAt(vendor, inner) ?? c.field(path)?.default);
}
