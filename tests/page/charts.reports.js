// Reports for the charts' tests: whatever an engine could answer, from nothing at all to absurd sums.

import fc from 'fast-check';
import { LINES, PRICE } from '../../www/charts/cost-lines.js';

/** @typedef {import('../../www/charts/view.js').Report} Report */
/** @typedef {import('../../www/charts/view.js').VendorReport} VendorReport */
/** @typedef {import('../../www/charts/view.js').Line} Line */

const amount = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 6, arbitrary: fc.double({ min: 1e-6, max: 1e7, noNaN: true }) },
  { weight: 1, arbitrary: fc.double({ min: 1, max: 1e31, noNaN: true }) },
);

const name = fc.oneof(
  fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
  fc.constantFrom('Lowbid', '云速视频加速', '<img src=x onerror=alert(1)>', 'A'.repeat(60)),
);

const vendor = fc.record({
  name,
  amounts: fc.array(amount, { minLength: LINES.length, maxLength: LINES.length }),
  given: fc.nat(100).map((percent) => percent / 100),
  hours: fc.array(amount, { minLength: 7, maxLength: 7 }),
  shape: fc.array(fc.nat(1000), { minLength: 120, maxLength: 120 }),
  window: fc.option(fc.tuple(fc.nat(83), fc.integer({ min: 84, max: 167 }))),
});

/** @type {fc.Arbitrary<Report>} */
export const reports = fc
  .record({
    months: fc.constantFrom(1, 2, 12, 23, 24, 36, 120),
    vendors: fc.array(vendor, { minLength: 1, maxLength: 12 }),
    profile: fc.array(amount, { minLength: 24, maxLength: 24 }),
    offset: fc.integer({ min: -48, max: 56 }),
  })
  .map(({ months, vendors, profile, offset }) => {
    const made = vendors.map((each) => vendorReport(each, months));
    const ranking = made
      .map((_, i) => i)
      .sort((a, b) => at(made, a).total - at(made, b).total || a - b);
    return {
      version: 1,
      engine: 'test',
      currency: 'USD',
      horizon_months: months,
      vendors: made,
      warnings: [],
      ranking,
      break_even_revenue_per_hour: [],
      verdict: verdictOf(made, ranking),
      crossings: crossingsOf(made),
      week: {
        utc_offset_hours: offset / 4,
        revenue: Array.from({ length: 168 }, (_, h) => profile[h % 24] ?? 0),
      },
    };
  });

/**
 * @param {{ name: string, amounts: number[], given: number, hours: number[], shape: number[], window: [number, number] | null }} drawn
 * @param {number} months
 * @returns {VendorReport}
 */
function vendorReport({ name, amounts, given, hours, shape, window }, months) {
  const lines = /** @type {Record<Line, number>} */ (
    Object.fromEntries(LINES.map((line, i) => [line, amounts[i] ?? 0]))
  );
  // A credit never exceeds the bill.
  lines.sla_credits = -given * lines.subscription || 0;
  const price = PRICE.reduce((sum, line) => sum + lines[line], 0);
  const total = LINES.reduce((sum, line) => sum + lines[line], 0);
  const weights = shape.slice(0, months);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const monthly = weights.map((weight) => (all > 0 ? (total * weight) / all : total / months));
  let sum = 0;
  const cumulative = monthly.map((month) => (sum += month));
  const [detection = 0, waiting = 0, response = 0, messages = 0, repair = 0, rework = 0, ramp = 0] =
    hours;
  const phases = { detection, waiting, response, messages, repair, rework };
  const noPhases = {
    ...{ detection: 0, waiting: 0, response: 0, messages: 0, repair: 0, rework: 0, ramp: 0 },
  };
  const none = { p0: 0, p1: 0, p2: 0, p3: 0 };
  const incident = {
    ...{ per_year: 1, hours: 1, phases, by_phase: { ...phases, ramp } },
    ...{ resolution_hours: 1, cost_each: 1 },
  };
  const quiet = {
    ...{ per_year: 0, hours: null, phases: null, by_phase: noPhases },
    ...{ resolution_hours: 1, cost_each: null },
  };
  return {
    name,
    total,
    price,
    hidden: total - price,
    hidden_share: 0,
    lines,
    open_hours_per_year: none,
    availability: 1,
    total_per_unit: null,
    by_severity: none,
    by_phase: { ...phases, ramp },
    monthly,
    cumulative,
    exact: true,
    incidents: { p0: incident, p1: quiet, p2: quiet, p3: quiet },
    phase_hours: phases,
    mean_per_promise: 0.48,
    desk: {
      always_open: window === null,
      windows: window === null ? [] : [window],
      hours_per_week: window === null ? 168 : window[1] - window[0],
      around_the_clock: window === null ? [] : ['p0'],
      revenue_share_closed: window === null ? 0 : 0.38,
    },
    explain: explained({}),
  };
}

/**
 * Terms of some lines, none of the others.
 *
 * @param {Partial<VendorReport['explain']>} some
 * @returns {VendorReport['explain']}
 */
export function explained(some) {
  const none = Object.fromEntries(LINES.map((line) => [line, []]));
  return /** @type {VendorReport['explain']} */ ({ ...none, ...some });
}

/**
 * @param {VendorReport[]} vendors
 * @param {number[]} ranking
 * @returns {Report['verdict']}
 */
function verdictOf(vendors, ranking) {
  const best = at(ranking, 0);
  const second = ranking[1] ?? null;
  const saves = second === null ? 0 : at(vendors, second).total - at(vendors, best).total;
  return {
    kind: second === null ? 'single' : saves === 0 ? 'tie' : 'cheaper',
    best,
    runner_up: second,
    saves,
    price_difference: second === null ? 0 : at(vendors, best).price - at(vendors, second).price,
    hidden_difference: second === null ? 0 : at(vendors, best).hidden - at(vendors, second).hidden,
    lowest_price: vendors.reduce(
      (low, { price }, i) => (price < at(vendors, low).price ? i : low),
      0,
    ),
  };
}

/**
 * @param {VendorReport[]} vendors
 * @returns {Report['crossings']}
 */
function crossingsOf(vendors) {
  /** @type {Report['crossings']} */
  const found = [];
  for (let a = 0; a < vendors.length; a++) {
    for (let b = a + 1; b < vendors.length; b++) {
      const gap = at(vendors, a).cumulative.map(
        (amount, m) => amount - at(at(vendors, b).cumulative, m),
      );
      for (let m = 1; m < gap.length; m++) {
        const before = at(gap, m - 1);
        const after = at(gap, m);
        if (before * after >= 0) continue;
        found.push({
          a,
          b,
          month: m + 1,
          at: m + before / (before - after),
          cheaper_before: before < 0 ? a : b,
          cheaper_after: after < 0 ? a : b,
        });
      }
    }
  }
  return found;
}

/**
 * @template T
 * @param {readonly T[]} list
 * @param {number} i
 */
export function at(list, i) {
  return /** @type {T} */ (list[i]);
}
