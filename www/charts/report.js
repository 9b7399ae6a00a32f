/**
 * A vendor by the index that `ranking`, `verdict` and `crossings` use.
 *
 * @param {import('./view.js').Report} report
 * @param {number} index
 */
export function vendorAt(report, index) {
  return /** @type {import('./view.js').VendorReport} */ (report.vendors[index]);
}
