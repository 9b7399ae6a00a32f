/** The few inputs that the author of an article chose, each with its label, its unit and a slider where one helps. */

import { h, setText } from '../dom.js';
import { idOf, updateAll } from '../form/context.js';
import { deskChoice } from '../form/desk.js';
import { unitWords } from '../form/field.js';
import { slider } from '../form/number.js';
import { inputFor } from '../form/plain.js';
import { placeWords } from '../issues.js';
import { valueAt } from '../state/path.js';

/**
 * @typedef {import("../form/context.js").FormContext} FormContext
 * @typedef {import("../form/context.js").Control} Control
 *
 * @typedef {object} Chosen
 * @property {string} path what is edited
 * @property {string} named the path whose label it has
 */

/** An article is not a form: what needs more inputs is for the whole calculator. */
const MOST = 8;

/** Nobody who wants a few inputs names more; an address may. */
const MOST_NAMED = 100;

/** Kinds that are one input. */
const SINGLE = new Set(['number', 'whole', 'text', 'choice', 'set', 'flag']);

/**
 * The wanted inputs that there are: what is misspelt, or of a vendor that is not there, is left out.
 *
 * @param {string[]} wanted paths, with positions written `vendors.0.…` or `vendors[0].…`
 * @param {FormContext} c
 * @returns {Chosen[]}
 */
export function chosenInputs(wanted, c) {
  const paths = wanted
    .slice(0, MOST_NAMED)
    .map((each) => each.trim().replace(/\.(\d+)(?=\.|$)/g, '[$1]'));
  return [...new Set(paths)]
    .flatMap((path) => chosenInput(path, c) ?? [])
    .filter(({ path }) => isThere(path, c))
    .slice(0, MOST);
}

/**
 * @param {string} path
 * @param {FormContext} c
 * @returns {Chosen | undefined}
 */
function chosenInput(path, c) {
  if (/^vendors\[\d+\]\.support\.desk$/.test(path)) return { path, named: path };
  if (/^vendors\[\d+\]\.price\.usage$/.test(path)) {
    const tiers = c.value(`${path}.tiers`);
    // One price is a number; more than one are no single input.
    const single = !Array.isArray(tiers) || tiers.length <= 1;
    return single ? { path: `${path}.tiers[0].unit_price`, named: path } : undefined;
  }
  return SINGLE.has(c.field(path)?.kind ?? '') ? { path, named: path } : undefined;
}

/**
 * Whether the document has the items that a path goes through. The first tier of a price is made when it is typed.
 * @param {string} path
 * @param {FormContext} c
 */
function isThere(path, c) {
  return Array.from(path.matchAll(/\[\d+\](?=\.|$)/g), ({ index, 0: place }) =>
    path.slice(0, index + place.length),
  ).every((item) => item.endsWith('.usage.tiers[0]') || valueAt(c.draft(), item) !== undefined);
}

/**
 * @param {FormContext} c
 * @param {Chosen} chosen
 * @returns {Control}
 */
export function compactControl(c, { path, named }) {
  const labelId = idOf(path, 'label');
  const unitId = idOf(path, 'unit');
  const label = h('label', { id: labelId, for: idOf(path) });
  const unit = h('span', { class: 'unit', id: unitId });
  const names = { labelledby: labelId, describedby: unitId };
  const input = path.endsWith('.desk') ? usualDesk(c, path, names) : singleInput(c, path, names);
  const sliding = slider(c, path, labelId, c.field(path)?.span);
  const controls = sliding === undefined ? [input] : [input, sliding];
  return {
    node: h(
      'div',
      { class: 'control' },
      h('div', { class: 'what' }, label, ' ', unit),
      h('div', { class: 'line' }, sliding?.node, input.node),
    ),
    update() {
      setText(label, placeWords(named, c.draft(), c.text));
      setText(unit, unitWords(c, named));
      updateAll(controls);
    },
  };
}

/**
 * @param {FormContext} c
 * @param {string} path
 * @param {import("../form/entry.js").Names} names
 */
function singleInput(c, path, names) {
  const { mode, per, days } = c.text.widgets;
  /** @type {Record<string, string>} */
  const words = { ...mode, ...per, ...days };
  return inputFor(c, path, names, (option) => words[option] ?? option.toUpperCase());
}

/**
 * Hours of one's own are typed in the whole calculator; here they can be kept or left for usual ones.
 * @param {FormContext} c
 * @param {string} path
 * @param {import("../form/entry.js").Names} names
 */
function usualDesk(c, path, names) {
  const control = deskChoice(c, path, names);
  const custom = /** @type {HTMLElement} */ (control.node).querySelector('[value="custom"]');
  custom?.setAttribute('disabled', '');
  return control;
}
