// The lines of a vendor's cost, in the order in which a bar stacks them.

/** @typedef {import('./view.js').Line} Line */
/** @typedef {import('./view.js').VendorReport} VendorReport */

/** @type {readonly Line[]} */
export const PRICE = ['subscription', 'usage', 'support_plan', 'extras', 'switching'];

/** Lost revenue first: it is what the picture is about, and it then starts where the price ends.
 * @type {readonly Line[]} */
export const HIDDEN = [
  'lost_revenue',
  'staff',
  'churn',
  'penalties',
  'degradation',
  'maintenance',
  'events',
  'claims',
  'sla_credits',
];

/** @type {readonly Line[]} */
export const LINES = [...PRICE, ...HIDDEN];

/**
 * The lines that say something: those that are not zero for every vendor.
 *
 * @param {VendorReport[]} vendors
 */
export function linesInUse(vendors) {
  return LINES.filter((line) => vendors.some((vendor) => vendor.lines[line] !== 0));
}
