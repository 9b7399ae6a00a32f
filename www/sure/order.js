/** In which order the vendors of a simulation stand. */

import { isOf } from './certainty.js';

/**
 * The cheapest first, as in the other pictures; a distribution of other vendors than the report's keeps an order of its own.
 *
 * @param {import("../boundary").Distribution} distribution
 * @param {import("../boundary").Report} report
 */
export function orderOf(distribution, report) {
  if (isOf(distribution, report)) return report.ranking;
  const { vendors } = distribution;
  return vendors.map((_, i) => i).sort((a, b) => vendors[a].mean - vendors[b].mean);
}
