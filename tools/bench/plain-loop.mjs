/**
 * The simulation as one would write it in an afternoon: every incident lived through, round by round, Poisson counts by inversion, normals
 * by the polar method, `Math.exp`. The core is timed against it, and its means are a check of both.
 *
 * It knows desks that are always open, and incidents that strike at any hour alike.
 */

const HOURS_OF_MONTH = 730;
const SEVERITIES = /** @type {const} */ (['p0', 'p1', 'p2', 'p3']);
/** Φ⁻¹(0.9) and Φ⁻¹(0.95). */
const Z_90 = 1.2815515655446004;
const Z_95 = 1.6448536269514722;

/** Defaults of what a scenario may leave out. */
const IMPACT = { p0: 1, p1: 0.15, p2: 0.02, p3: 0 };
const RESPONSE = { p0: 0.25, p1: 1, p2: 4, p3: 24 };
const REPAIR = { p0: 2.75, p1: 15, p2: 32, p3: 24 };
const NONE = { p0: 0, p1: 0, p2: 0, p3: 0 };

/**
 * @param {any} scenario valid
 * @param {number} trials
 * @returns {{ totals: number[][], cheapest: number[], percentiles: number[][] }} by vendor: each trial's total, the share of trials in
 *   which it is cheapest, and percentiles 5, 10, 25, 50, 75, 90, 95 and 99
 */
export function plainLoop(scenario, trials) {
  const months = scenario.horizon_months ?? 36;
  const business = {
    gross_margin: 1,
    recoverable: 0,
    annual_growth: 0,
    engineer_hourly_cost: 0,
    ramp_hours: 0,
    revenue_uncertainty: 1.2,
    ...scenario.business,
  };
  if (business.peak_bias > 0 || business.events?.length > 0)
    throw new Error('neither a peak bias nor events');
  const vendors = scenario.vendors.map((/** @type {any} */ vendor) =>
    prepare(vendor, scenario, business, months),
  );
  /** @type {number[][]} */
  const totals = vendors.map(() => []);
  const wins = vendors.map(() => 0);
  for (let trial = 0; trial < trials; trial += 1) {
    const revenue = factor(business.revenue_uncertainty);
    let best = 0;
    for (let i = 0; i < vendors.length; i += 1) {
      totals[i].push(live(vendors[i], revenue));
      if (totals[i][trial] < totals[best][trial]) best = i;
    }
    wins[best] += 1;
  }
  const percentiles = totals.map((costs) => {
    const sorted = Float64Array.from(costs).sort();
    return [5, 10, 25, 50, 75, 90, 95, 99].map(
      (percent) => sorted[Math.ceil((percent / 100) * trials) - 1],
    );
  });
  return { totals, cheapest: wins.map((/** @type {number} */ won) => won / trials), percentiles };
}

/**
 * @param {any} vendor
 * @param {any} scenario
 * @param {any} business
 * @param {number} months
 */
function prepare(vendor, scenario, business, months) {
  const { support = {}, sla = {} } = vendor;
  if (support.desk !== undefined) throw new Error('no desk that closes');
  const { p0 = 0, p1 = 0, p2 = 0, p3 = 0 } = vendor.incidents_per_year ?? {};
  const rates = { p0, p1, p2, p3 };
  const kept = business.gross_margin * (1 - business.recoverable);
  const cost = business.engineer_hourly_cost;
  const bills = Array.from({ length: months }, (_, m) => bill(vendor.price ?? {}, scenario, m));
  const discounts = bills.map((_, m) => (1 + (scenario.discount_rate ?? 0)) ** (-m / 12));
  const growth = bills.map((_, m) => (1 + business.annual_growth) ** (m / 12));
  const audience = { customers: 0, value: 0, churn_per_hour: 0, ...business.audience };
  const churn = audience.customers * audience.value * audience.churn_per_hour;
  const maintenance = { hours_per_month: 0, load: 0.3, ...vendor.maintenance };
  const degradation = { hours_per_month: 0, impact: 0.05, ...vendor.degradation };
  const load =
    maintenance.hours_per_month * maintenance.load +
    degradation.hours_per_month * degradation.impact;
  const extras = vendor.price?.extras ?? [];
  const sigma = Math.log(support.spread ?? 3) / Z_90;
  return {
    months,
    discounts,
    growth,
    bills,
    uncertainty: { incidents: 2, times: 1.5, ...vendor.uncertainty },
    price: bills.reduce(
      (sum, each, m) =>
        sum + (each + besides(vendor, extras, cost, each, m, months)) * discounts[m],
      0,
    ),
    loadCost: growth.reduce(
      (sum, each, m) => sum + each * discounts[m] * load * business.revenue_per_hour * kept,
      0,
    ),
    perIncident: extras
      .filter((/** @type {any} */ { per }) => per === 'incident')
      .reduce((/** @type {number} */ sum, /** @type {any} */ { amount }) => sum + amount, 0),
    severities: SEVERITIES.filter((severity) => rates[severity] > 0).map((severity) => {
      const impact = { ...IMPACT, ...business.impact }[severity];
      const logMean = (/** @type {number} */ mean) => Math.log(mean) - (sigma * sigma) / 2;
      return {
        mean: (rates[severity] * months) / 12,
        detection: { ...NONE, ...support.detection_hours }[severity],
        response: logMean({ ...RESPONSE, ...support.response_hours }[severity]),
        repair: logMean({ ...REPAIR, ...support.repair_hours }[severity]),
        messages: (support.message_rounds ?? 0) * (support.round_trip_hours ?? 0),
        lost: kept * impact * business.revenue_per_hour,
        ramp: business.ramp_hours / 2,
        staff: { ...NONE, ...business.engineers }[severity] * cost,
        churn: churn * impact,
        penalty: { ...NONE, ...business.penalty }[severity],
        counted: (sla.counted ?? ['p0']).includes(severity),
      };
    }),
    sigma,
    holds: support.first_time_fix_rate ?? 1,
    sla: { credits: [], cap: 1, cash_value: 1, claim_probability: 1, claim_hours: 0, ...sla },
    shortest: (sla.min_minutes ?? 0) / 60,
    maintenance: sla.counts_maintenance ? maintenance.hours_per_month : 0,
    claim: cost,
  };
}

/** @typedef {ReturnType<typeof prepare>} Prepared */

/**
 * One vendor's horizon in one future.
 * @param {Prepared} vendor
 * @param {number} revenue
 */
function live(vendor, revenue) {
  const { months, discounts, growth, bills, sla, sigma } = vendor;
  const rates = factor(vendor.uncertainty.incidents);
  const times = factor(vendor.uncertainty.times);
  const downtime = new Array(months).fill(vendor.maintenance);
  let total = vendor.price + revenue * vendor.loadCost;
  for (const severity of vendor.severities) {
    const count = poisson(severity.mean * rates);
    for (let i = 0; i < count; i += 1) {
      const month = Math.floor(Math.random() * months);
      let work = 0;
      do {
        work +=
          Math.exp(severity.response + sigma * normal()) +
          severity.messages +
          Math.exp(severity.repair + sigma * normal());
      } while (Math.random() >= vendor.holds);
      const hours = times * (severity.detection + work);
      const lost = severity.lost * (hours + severity.ramp) * revenue * growth[month];
      const staff = severity.staff * times * work;
      total +=
        (lost + staff + severity.churn * hours + severity.penalty + vendor.perIncident) *
        discounts[month];
      if (severity.counted && hours >= vendor.shortest) downtime[month] += hours;
    }
  }
  for (let month = 0; month < months; month += 1) {
    let share = 0;
    for (const credit of sla.credits) {
      if (downtime[month] > HOURS_OF_MONTH * (1 - credit.below) + 1e-9)
        share = Math.max(share, credit.share);
    }
    share = Math.min(share, sla.cap);
    const credit = share * bills[month] * sla.claim_probability * sla.cash_value;
    const claim = credit > 0 ? sla.claim_hours * vendor.claim * sla.claim_probability : 0;
    total += (claim - credit) * discounts[month];
  }
  return total;
}

/**
 * What a month is charged for usage and subscription.
 * @param {any} price
 * @param {any} scenario
 * @param {number} month
 */
function bill(price, scenario, month) {
  const { units_per_month = 0, annual_growth = 0 } = scenario.usage ?? {};
  const units = units_per_month * (1 + annual_growth) ** (month / 12);
  const { tiers = [], included = 0, mode = 'graduated' } = price.usage ?? {};
  const billable = Math.max(units - included, 0);
  const reached = tiers.find(
    (/** @type {any} */ tier) => tier.up_to === undefined || billable <= tier.up_to,
  );
  const usage =
    mode === 'volume'
      ? billable * (reached?.unit_price ?? 0)
      : graduated(tiers, 'unit_price', billable);
  const charged = ((price.monthly ?? 0) + usage) * (1 - (price.discount ?? 0));
  const years = Math.floor(month / 12);
  return Math.max(charged, price.minimum_monthly ?? 0) * (1 + (price.annual_uplift ?? 0)) ** years;
}

/**
 * What a month costs besides its bill, but for what each incident is charged.
 * @param {any} vendor
 * @param {any[]} extras
 * @param {number} cost of an engineer's hour
 * @param {number} bill
 * @param {number} month
 * @param {number} months
 */
function besides(vendor, extras, cost, bill, month, months) {
  const { support_plan } = vendor.price ?? {};
  const plan = support_plan
    ? Math.max(support_plan.minimum ?? 0, graduated(support_plan.tiers ?? [], 'rate', bill))
    : 0;
  const due = extras.filter(
    ({ per = 'once' }) =>
      per === 'month' || (per === 'year' && month % 12 === 0) || (per === 'once' && month === 0),
  );
  const {
    in_fee = 0,
    in_hours = 0,
    parallel_months = 0,
    parallel_monthly = 0,
    out_fee = 0,
    out_hours = 0,
  } = vendor.switching ?? {};
  const arrival = month === 0 ? in_fee + in_hours * cost + parallel_months * parallel_monthly : 0;
  const leaving = month === months - 1 ? out_fee + out_hours * cost : 0;
  return due.reduce((sum, { amount }) => sum + amount, plan + arrival + leaving);
}

/**
 * Each part of an amount at its own tier's rate.
 * @param {any[]} tiers
 * @param {string} rate
 * @param {number} amount
 */
function graduated(tiers, rate, amount) {
  let [sum, from] = [0, 0];
  for (const tier of tiers) {
    const to = Math.min(amount, tier.up_to ?? Infinity);
    if (to > from) sum += (to - from) * tier[rate];
    from = Math.max(from, to);
  }
  return sum;
}

/**
 * A lognormal factor of mean 1, 90 % sure within × or ÷ so much.
 * @param {number} within
 */
function factor(within) {
  if (within === 1) return 1;
  const sigma = Math.log(within) / Z_95;
  return Math.exp(sigma * normal() - (sigma * sigma) / 2);
}

/** @param {number} mean */
function poisson(mean) {
  let left = Math.random();
  let count = 0;
  let probability = Math.exp(-mean);
  while (left > probability && count < 10_000) {
    left -= probability;
    count += 1;
    probability *= mean / count;
  }
  return count;
}

/** What the polar method made besides the last normal. @type {number | undefined} */
let spare;

function normal() {
  if (spare !== undefined) {
    const kept = spare;
    spare = undefined;
    return kept;
  }
  for (;;) {
    const x = 2 * Math.random() - 1;
    const y = 2 * Math.random() - 1;
    const square = x * x + y * y;
    if (square < 1 && square > 0) {
      const scale = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * scale;
      return x * scale;
    }
  }
}
