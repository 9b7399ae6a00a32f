// How often something happens, counted so that nobody needs to know what a probability is.

/**
 * `exactly` n of so many; `about`, where too few futures were played out for hundredths; `over` and `under`, where rounding would make
 * a certainty of what is none.
 *
 * @typedef {{ kind: 'exactly' | 'about' | 'over' | 'under' | 'all' | 'none', n: number, of: number }} Chance
 */

/** A count is off by more than twice its standard error once in twenty times. */
const TWICE = 2;

/**
 * A share of simulated futures, to hundredths where its standard error √(p (1 − p) / trials) allows, else to tenths.
 *
 * @param {number} p
 * @param {number} trials
 * @returns {Chance}
 */
export function chance(p, trials) {
  if (p * trials >= trials - 0.5) return { kind: 'all', n: trials, of: trials };
  if (p * trials <= 0.5) return { kind: 'none', n: 0, of: trials };
  const error = Math.sqrt((p * (1 - p)) / trials);
  const fine = TWICE * error <= 0.01 + 1e-9;
  const of = fine ? 100 : 10;
  const n = Math.round(p * of);
  if (n === of) return { kind: 'over', n: of - 1, of };
  if (n === 0) return { kind: 'under', n: 1, of };
  return { kind: fine ? 'exactly' : 'about', n, of };
}

/**
 * Whole parts of a hundred that are as near to the shares as such parts can be, and sum to it (largest remainders).
 *
 * @param {number[]} shares
 * @param {number} whole
 * @returns {number[]}
 */
export function parts(shares, whole) {
  const sum = shares.reduce((a, b) => a + b, 0) || 1;
  const exact = shares.map((share) => (share / sum) * whole);
  const counts = exact.map(Math.floor);
  const missing = whole - counts.reduce((a, b) => a + b, 0);
  const order = exact
    .map((each, i) => ({ i, rest: each - Math.floor(each) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of order.slice(0, missing)) counts[i] = (counts[i] ?? 0) + 1;
  return counts;
}
