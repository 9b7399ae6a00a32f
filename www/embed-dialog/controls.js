/** The inputs that an author may leave to the readers: those that a sentence in an article would turn on. */

import { valueAt } from '../state/path.js';
import { vendorsOf } from '../state/vendors.js';

/** @typedef {import("../boundary").Draft} Draft */

/** As many as the compact view shows. */
export const MOST_CONTROLS = 8;

const OF_BUSINESS = ['business.revenue_per_hour', 'horizon_months', 'usage.units_per_month'];

const OF_VENDOR = [
  'price.monthly',
  'incidents_per_year.p0',
  'support.response_hours.p0',
  'support.repair_hours.p0',
  'support.desk',
];

/**
 * @typedef {object} Offered
 * @property {string[]} business paths
 * @property {{ path: string, vendors: { name: string, path: string }[] }[]} questions what is asked of every vendor; its own path has no position
 *
 * @param {Draft} draft
 * @returns {Offered}
 */
export function offeredControls(draft) {
  const vendors = vendorsOf(draft);
  const usesUnits =
    valueAt(draft, 'usage.units_per_month') !== undefined ||
    vendors.some((vendor) => valueAt(vendor, 'price.usage') !== undefined);
  return {
    business: OF_BUSINESS.filter((path) => usesUnits || !path.startsWith('usage.')),
    questions: OF_VENDOR.map((step) => ({
      path: `vendors[].${step}`,
      vendors: vendors.map(({ name }, index) => ({
        name: String(name ?? ''),
        path: `vendors[${index}].${step}`,
      })),
    })),
  };
}

/**
 * All paths on offer, in the order in which an embed shows them.
 * @param {Draft} draft
 */
export function offeredPaths(draft) {
  const { business, questions } = offeredControls(draft);
  return [...business, ...questions.flatMap(({ vendors }) => vendors.map(({ path }) => path))];
}

/**
 * What a reader asks first of a verdict: whether it holds for a business of another size, and if the cheapest offer mended faster.
 * @param {import("../boundary").Report} report
 */
export function usualControls({ verdict }) {
  return ['business.revenue_per_hour', `vendors[${verdict.lowest_price}].support.repair_hours.p0`];
}
