/** What can be done with whole vendors. Pure: a document in, a document out. */

/**
 * @typedef {import("../boundary").Draft} Draft
 * @typedef {Draft & { name?: string }} Vendor
 */

export const MOST_VENDORS = 12;
const LONGEST_NAME = 60;

/**
 * @param {Draft} draft
 * @returns {Vendor[]}
 */
export function vendorsOf(draft) {
  return Array.isArray(draft.vendors) ? draft.vendors : [];
}

/**
 * A vendor that is not yet known: it has as many incidents as the first one until the reader knows better, since none at all
 * would flatter it, and its prices are left open, since a price of nothing would win every comparison.
 *
 * @param {Draft} draft
 * @param {string} name
 * @returns {Draft}
 */
export function addVendor(draft, name) {
  const vendors = vendorsOf(draft);
  /** @type {any} */
  const first = vendors[0] ?? {};
  /** @type {Vendor} */
  const vendor = { name, price: { monthly: '' } };
  if (first.price?.usage) vendor.price = { monthly: '', usage: { tiers: [{ unit_price: '' }] } };
  if (first.incidents_per_year) vendor.incidents_per_year = { ...first.incidents_per_year };
  return { ...draft, vendors: [...vendors, vendor] };
}

/**
 * @param {Draft} draft
 * @param {number} index
 * @param {string} name
 * @returns {Draft}
 */
export function duplicateVendor(draft, index, name) {
  const vendors = vendorsOf(draft);
  const copy = { ...vendors[index], name: clip(name) };
  return { ...draft, vendors: vendors.toSpliced(index + 1, 0, copy) };
}

/**
 * @param {Draft} draft
 * @param {number} index
 * @returns {Draft}
 */
export function removeVendor(draft, index) {
  return { ...draft, vendors: vendorsOf(draft).toSpliced(index, 1) };
}

/**
 * @param {Draft} draft
 * @param {number} index
 * @param {-1 | 1} by
 * @returns {Draft}
 */
export function moveVendor(draft, index, by) {
  const vendors = vendorsOf(draft);
  const to = index + by;
  if (to < 0 || to >= vendors.length) return draft;
  const [moved] = vendors.slice(index, index + 1);
  return { ...draft, vendors: vendors.toSpliced(index, 1).toSpliced(to, 0, moved) };
}

/**
 * The first of a series of names that no vendor has yet.
 * @param {Draft} draft
 * @param {(n: number) => string} nth
 */
export function freeName(draft, nth) {
  const taken = new Set(vendorsOf(draft).map(({ name }) => name));
  let n = 0;
  while (taken.has(clip(nth(n)))) n += 1;
  return clip(nth(n));
}

/**
 * Cut by characters as the core counts them, not by half of a pair.
 * @param {string} name
 */
function clip(name) {
  const characters = [...name];
  if (characters.length <= LONGEST_NAME) return name;
  // The end of a copy's name tells it from the original, so the middle goes.
  return [...characters.slice(0, LONGEST_NAME - 13), '…', ...characters.slice(-12)].join('');
}
