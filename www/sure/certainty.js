/** The verdict's second half: in how many futures it holds. */

import { chance } from '../charts/chances.js';

/**
 * @typedef {import("../boundary").Distribution} Distribution
 * @typedef {import("../boundary").Report} Report
 * @typedef {import("../format.js").Format} Format
 * @typedef {import("../text/sure.en.js").SureText} SureText
 * @typedef {import("../text/say.js").Part} Part
 */

/** Between two vendors, so near to one half that neither wins. */
const TOSS = { from: 0.45, to: 0.55 };

/**
 * Whether a distribution is of the vendors that a report is of; one of an earlier edit may not be.
 *
 * @param {Distribution} distribution
 * @param {Report} report
 */
export function isOf(distribution, report) {
  const { vendors } = distribution;
  return (
    vendors.length === report.vendors.length &&
    vendors.every(({ name }, i) => name === report.vendors[i].name)
  );
}

/**
 * @param {Distribution} distribution
 * @param {Report} report
 * @param {SureText} text
 * @param {Pick<Format, "number">} format
 * @param {string} [gap] between two sentences
 * @returns {Part[]} nothing where there is nothing to compare
 */
export function certainty(distribution, report, text, format, gap = '') {
  const said = isOf(distribution, report) ? sentence(distribution, report, text, format) : [];
  return said.length > 0 && distribution.luck_only ? [...said, gap, text.certainty.luck] : said;
}

/**
 * @param {Distribution} distribution
 * @param {Report} report
 * @param {SureText} text
 * @param {Pick<Format, "number">} format
 * @returns {Part[]}
 */
function sentence(distribution, report, text, format) {
  const { p_cheapest: wins, vendors, trials, difference } = distribution;
  const { best } = report.verdict;
  // Two that cost the same in every future differ by no luck.
  if (vendors.length < 2 || (report.verdict.kind === 'tie' && difference?.sd === 0)) return [];
  const two = vendors.length === 2;
  const order = wins.map((_, i) => i).sort((a, b) => wins[b] - wins[a] || (a === best ? -1 : 1));
  const [first, second] = order;
  const name = (/** @type {number} */ i) => vendors[i].name;
  const share = (/** @type {number} */ i) => text.share(chance(wins[i], trials), format.number);

  if (two && wins[best] >= TOSS.from && wins[best] <= TOSS.to)
    return text.certainty.toss({ name: name(best), share: share(best) });
  if (first !== best) {
    const it = { name: name(first), share: share(first), best: name(best), two };
    return text.certainty.despite(it);
  }
  if (!two && wins[first] <= 0.5) {
    const other = { other: name(second), otherShare: share(second) };
    return text.certainty.open({ name: name(first), share: share(first), ...other });
  }
  return text.certainty.often({ name: name(first), share: share(first), two });
}
