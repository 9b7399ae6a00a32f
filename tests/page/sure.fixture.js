// Distributions as the core makes them, from futures drawn here: a price that is sure, incidents by chance, each with a lognormal cost. All
// that a distribution says is counted from the same futures, so it agrees with itself.

/** @typedef {import('../../www/boundary').Distribution} Distribution */
/** @typedef {import('../../www/boundary').VendorDistribution} VendorDistribution */
/** @typedef {import('../../www/boundary').Report} Report */

/**
 * @typedef {object} Maker
 * @property {string} name
 * @property {number} price over the horizon
 * @property {number} incidents mean number of them
 * @property {number} cost median of one
 * @property {number} [sigma]
 * @property {number} [off] how far the number may be off
 */

const PERCENTS = /** @type {const} */ ([5, 10, 25, 50, 75, 90, 95, 99]);
const BINS = 80;

/** Steady is dear and calm, Lowbid cheap and wild. @type {Maker[]} */
export const TWO = [
  { name: 'Lowbid', price: 431_000, incidents: 18, cost: 105_000, sigma: 0.9, off: 2 },
  { name: 'Steady', price: 657_000, incidents: 4, cost: 21_000, sigma: 0.7, off: 2 },
];

/** Names as long as they come, and one that would be markup. */
const NAMES = [
  ...[
    'Lowbid',
    'Steady',
    '云速视频加速',
    'Northwind Interactive Live Delivery Network (Asia Pacific)',
  ],
  ...['Cirrus', '<img src=x onerror=alert(1)>', 'Quorum', 'Halcyon', 'Ibex', 'Jetcast'],
  ...['Keystone Video', 'Lumen'],
];

/**
 * @param {number} count
 * @returns {Maker[]}
 */
export function many(count) {
  return Array.from({ length: count }, (_, i) => ({
    name: NAMES[i] ?? `Vendor ${i}`,
    price: 420_000 + 61_000 * ((i * 5) % 12),
    incidents: 18 - 1.3 * ((i * 5) % 12),
    cost: 46_000 - 2_500 * ((i * 7) % 12),
    sigma: 0.6 + 0.05 * (i % 5),
    off: 1.6,
  }));
}

/**
 * @param {Maker[]} makers
 * @param {{ trials?: number, seed?: number, said?: number, luckOnly?: boolean }} [how] `said` trials are what the distribution claims: errors are theirs
 * @returns {{ distribution: Distribution, report: Report }}
 */
export function simulated(
  makers,
  { trials = 4000, seed = 1, said = trials, luckOnly = false } = {},
) {
  const random = generator(seed);
  const totals = makers.map(({ price, incidents, cost, sigma = 0.8, off = 1 }) =>
    Array.from({ length: trials }, () => {
      const spread = luckOnly ? 0 : Math.log(off) / 1.645;
      const rate = incidents * Math.exp(spread * random.normal() - spread ** 2 / 2);
      let total = price;
      for (let n = random.poisson(rate); n > 0; n--)
        total += cost * Math.exp(sigma * random.normal());
      return total;
    }),
  );
  const sums = totals.map((all) => sum(all) / trials);
  const ranking = sums.map((_, i) => i).sort((i, j) => at(sums, i) - at(sums, j) || i - j);
  const [best = 0, second] = ranking;

  const sorted = totals.map(ascending);
  const from = Math.min(...sorted.map((all) => at(all, 0)));
  const to = Math.max(...sorted.map((all) => quantile(all, 0.995)));
  const vendors = sorted.map((all, i) => ({
    name: at(makers, i).name,
    ...spreadOf(all, said),
    ...tail(all, said),
    histogram: binned(all, from, to),
    exceedance: exceedance(all),
  }));
  const cheaper = makers.map((_, i) =>
    makers.map((_, j) => share(totals[i], totals[j], (a, b) => a < b)),
  );
  const wins = makers.map(() => 0);
  for (let t = 0; t < trials; t++) {
    const costs = totals.map((all) => at(all, t));
    wins[costs.indexOf(Math.min(...costs))] += 1 / trials;
  }
  const gaps =
    second === undefined
      ? null
      : ascending(at(totals, second).map((amount, t) => amount - at(at(totals, best), t)));
  return {
    distribution: {
      version: 1,
      engine: 'test',
      currency: 'USD',
      horizon_months: 36,
      trials: said,
      requested: said,
      seed,
      luck_only: luckOnly,
      vendors,
      p_cheapest: wins,
      p_cheaper: cheaper,
      difference:
        gaps === null || second === undefined
          ? null
          : {
              a: second,
              b: best,
              ...spreadOf(gaps, said),
              histogram: binned(gaps, at(gaps, 0), quantile(gaps, 0.995)),
            },
    },
    report: reportOf(makers, sums, ranking),
  };
}

/**
 * As much of a report as the pictures of a simulation look at.
 *
 * @param {Maker[]} makers
 * @param {number[]} totals
 * @param {number[]} ranking
 */
function reportOf(makers, totals, ranking) {
  const [best = 0, second = null] = ranking;
  const kind =
    second === null ? 'single' : at(totals, second) === at(totals, best) ? 'tie' : 'cheaper';
  return /** @type {Report} */ (
    /** @type {unknown} */ ({
      currency: 'USD',
      horizon_months: 36,
      ranking,
      vendors: makers.map(({ name }, i) => ({ name, total: at(totals, i) })),
      verdict: { kind, best, runner_up: second },
    })
  );
}

/** @param {number} seed */
function generator(seed) {
  let state = seed >>> 0;
  // A linear congruential generator with the constants of Numerical Recipes: good enough for a picture.
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  /** @param {number} mean */
  const poisson = (mean) => {
    let n = 0;
    for (let product = uniform(); product > Math.exp(-mean); product *= uniform()) n += 1;
    return n;
  };
  return { normal, poisson };
}

/**
 * @param {number[]} all ascending
 * @param {number} said
 */
function spreadOf(all, said) {
  const mean = sum(all) / all.length;
  const sd = Math.sqrt(sum(all.map((each) => (each - mean) ** 2)) / all.length);
  const entries = (/** @type {(p: number) => number} */ of) =>
    /** @type {VendorDistribution['percentiles']} */ (
      Object.fromEntries(PERCENTS.map((percent) => [percent, of(percent / 100)]))
    );
  return {
    mean,
    sd,
    standard_error: sd / Math.sqrt(said),
    percentiles: entries((p) => quantile(all, p)),
    // √(p (1 − p) / n) in probability; the neighbouring quantiles tell what that is in money.
    percentile_errors: entries((p) => {
      const error = Math.sqrt((p * (1 - p)) / said);
      const by = Math.min(0.02, (1 - p) / 2, p / 2);
      return (error * (quantile(all, p + by) - quantile(all, p - by))) / (2 * by);
    }),
  };
}

/**
 * @param {number[]} all ascending
 * @param {number} said
 */
function tail(all, said) {
  const worst = all.slice(Math.floor(all.length * 0.95));
  const mean = sum(worst) / worst.length;
  const sd = Math.sqrt(sum(worst.map((each) => (each - mean) ** 2)) / worst.length);
  return { cvar95: mean, cvar95_error: sd / Math.sqrt(said * 0.05) };
}

/**
 * @param {number[]} all ascending
 * @param {number} from
 * @param {number} to
 */
function binned(all, from, to) {
  const counts = Array.from({ length: BINS }, () => 0);
  let [below, above] = [0, 0];
  for (const each of all) {
    const bin = to > from ? Math.floor(((each - from) / (to - from)) * BINS) : 0;
    if (each < from) below += 1;
    else if (each > to) above += 1;
    else counts[Math.min(bin, BINS - 1)] += 1;
  }
  return { from, to, counts, below, above };
}

/**
 * @param {number[]} all ascending
 * @returns {[number, number][]}
 */
function exceedance(all) {
  const steps = 40;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const p = 10 ** ((-3 * i) / steps);
    return /** @type {[number, number]} */ ([quantile(all, 1 - p), p]);
  });
}

/**
 * @param {number[] | undefined} some
 * @param {number[] | undefined} others
 * @param {(a: number, b: number) => boolean} is
 */
function share(some = [], others = [], is) {
  return some.filter((each, i) => is(each, at(others, i))).length / some.length;
}

/** @param {number[]} list */
const ascending = (list) => [...list].sort((a, b) => a - b);

/** @param {number[]} list */
const sum = (list) => list.reduce((a, b) => a + b, 0);

/**
 * @param {number[]} all ascending
 * @param {number} p
 */
const quantile = (all, p) => at(all, Math.min(all.length - 1, Math.floor(p * all.length)));

/**
 * @template T
 * @param {readonly T[]} list
 * @param {number} i
 */
const at = (list, i) => /** @type {T} */ (list[i]);
