export type Severity = 'p0' | 'p1' | 'p2' | 'p3';
export type BySeverity<T> = Record<Severity, T>;
export type LineName =
  | 'subscription'
  | 'usage'
  | 'support_plan'
  | 'extras'
  | 'switching'
  | 'lost_revenue'
  | 'staff'
  | 'churn'
  | 'penalties'
  | 'maintenance'
  | 'degradation'
  | 'events'
  | 'sla_credits'
  | 'claims';
export type Phase = 'detection' | 'waiting' | 'response' | 'messages' | 'repair' | 'rework';

/** A scenario document, sparse: what is absent has its default. See `schema()`. */
export type Scenario = Record<string, unknown>;

/** A mistake in the input. */
export interface Issue {
  path: string;
  code: string;
  expected?: string | number;
  options?: string[];
  min?: number;
  max?: number;
  step?: number;
  above?: number;
  from?: number;
  to?: number;
  got?: number | string;
  line?: number;
  column?: number;
  version?: number;
  kept?: number;
  of?: number;
}

export type Answer<T> = { ok: T; issues?: undefined } | { ok?: undefined; issues: Issue[] };

/** What a link held, and what of it could not be read. */
export type Opened =
  | { ok: Scenario; lost: Issue[]; issues?: undefined }
  | { ok?: undefined; lost?: undefined; issues: Issue[] };

export interface Field {
  path: string;
  kind: 'number' | 'whole' | 'text' | 'flag' | 'choice' | 'set' | 'list';
  required: boolean;
  unit?: string;
  min?: number;
  exclusive_min?: boolean;
  max?: number;
  step?: number;
  min_chars?: number;
  max_chars?: number;
  min_items?: number;
  max_items?: number;
  options?: string[];
  default?: number | string | boolean | string[];
}

export interface Factor {
  name: string;
  value: number;
}
export interface Term {
  of: string;
  amount: number;
  factors: Factor[];
}

export interface VendorReport {
  name: string;
  total: number;
  price: number;
  hidden: number;
  hidden_share: number;
  lines: Record<LineName, number>;
  open_hours_per_year: BySeverity<number>;
  availability: number;
  total_per_unit: number | null;
  by_severity: BySeverity<number>;
  by_phase: Record<Phase | 'ramp', number>;
  monthly: number[];
  cumulative: number[];
  exact: boolean;
  incidents: BySeverity<{
    per_year: number;
    hours: number | null;
    phases: Record<Phase, number> | null;
    by_phase: Record<Phase | 'ramp', number>;
    resolution_hours: number;
    cost_each: number | null;
  }>;
  phase_hours: Record<Phase, number>;
  mean_per_promise: number;
  desk: {
    always_open: boolean;
    windows: [number, number][];
    hours_per_week: number;
    around_the_clock: Severity[];
    revenue_share_closed: number;
  };
  explain: Record<LineName, Term[]>;
}

export interface Warning {
  path: string;
  code: string;
  vendor: number;
  value: number;
}

export interface BreakEven {
  a: number;
  b: number;
  value: number | null;
  cheaper_below: number;
  cheaper_above: number;
}

export interface Verdict {
  kind: 'single' | 'tie' | 'cheaper';
  best: number;
  runner_up: number | null;
  saves: number;
  price_difference: number;
  hidden_difference: number;
  lowest_price: number;
}

export interface Crossing {
  a: number;
  b: number;
  month: number;
  at: number;
  cheaper_before: number;
  cheaper_after: number;
}

export interface Report {
  version: number;
  engine: string;
  currency: string;
  horizon_months: number;
  vendors: VendorReport[];
  warnings: Warning[];
  ranking: number[];
  break_even_revenue_per_hour: BreakEven[];
  verdict: Verdict;
  crossings: Crossing[];
  week: { utc_offset_hours: number; revenue: number[] };
}

/** Amounts by percentile. */
export type Percentiles = Record<'5' | '10' | '25' | '50' | '75' | '90' | '95' | '99', number>;

export interface Histogram {
  from: number;
  to: number;
  counts: number[];
  below: number;
  above: number;
}

export interface VendorDistribution {
  name: string;
  mean: number;
  standard_error: number;
  sd: number;
  percentiles: Percentiles;
  percentile_errors: Percentiles;
  cvar95: number;
  cvar95_error: number;
  histogram: Histogram;
  exceedance: [number, number][];
}

/** How much more vendor a costs than vendor b, future by future. */
export interface Difference {
  a: number;
  b: number;
  mean: number;
  standard_error: number;
  sd: number;
  percentiles: Percentiles;
  percentile_errors: Percentiles;
  histogram: Histogram;
}

export interface Distribution {
  version: number;
  engine: string;
  currency: string;
  horizon_months: number;
  trials: number;
  requested: number;
  seed: number;
  luck_only: boolean;
  vendors: VendorDistribution[];
  p_cheapest: number[];
  p_cheaper: number[][];
  difference: Difference | null;
}

// Exploring: what would change the answer. In the worker's WebAssembly only.

/** Where a buyer would look for a number, and how the way along it, 0..1, becomes one. */
export interface Span {
  from: number;
  to: number;
  /** even: from + (to − from)·w; log: from·(to ÷ from)^w; cubic: from + (to − from)·w³ */
  scale: 'even' | 'log' | 'cubic';
}
export interface Field {
  span?: Span;
}

/** One vendor's total at each value; null where the scenario with that value is a mistake. */
export interface VendorSweep {
  name: string;
  totals: (number | null)[];
}

/** Every vendor's total over the values of one input. */
export interface Sweep {
  path: string;
  present: number;
  values: number[];
  vendors: VendorSweep[];
}

/** A value at which two vendors' totals cross. For a jump, the first value after it. */
export interface TotalsCrossing {
  value: number;
  jump: boolean;
  /** How far the difference jumps, relative to the larger total. */
  apart: number;
  cheaper_below: number;
  cheaper_above: number;
}

/** Where every two vendors' totals meet as one input moves from `from` to `to`, its whole range. */
export interface BreakEvens {
  path: string;
  present: number;
  from: number;
  to: number;
  pairs: {
    a: number;
    b: number;
    crossings: TotalsCrossing[];
    /** Which is cheaper throughout; null where they cross, or tie throughout. */
    cheaper_everywhere: number | null;
  }[];
}

/** A value at which another vendor becomes the cheapest of all. */
export interface CheapestChange {
  value: number;
  jump: boolean;
  apart: number;
  cheapest_below: number;
  cheapest_above: number;
}

/** Every vendor's total as one input moves over its plausible span. */
export interface Curve extends Span {
  path: string;
  /** The vendor that it is an input of, if it is one's. */
  vendor: number | null;
  present: number;
  values: number[];
  vendors: VendorSweep[];
  changes: CheapestChange[];
}

/** The nearest value on one side of the present one at which another vendor becomes the cheapest. */
export interface Flip {
  path: string;
  vendor: number | null;
  present: number;
  value: number;
  /** Whether it is above the present value. */
  above: boolean;
  jump: boolean;
  apart: number;
  /** The cheapest vendor beyond it. */
  cheapest: number;
  /** How far it is, as a share of the way along the plausible span. */
  distance: number;
}

/** The total of the runner-up less that of the best, at a value. */
export interface DifferenceAt {
  value: number;
  difference: number;
}

/** How far that difference moves as one input moves over its plausible span. */
export interface Swing {
  path: string;
  vendor: number | null;
  present: number;
  from: DifferenceAt;
  to: DifferenceAt;
  swing: number;
  /** Whether the runner-up is cheaper than the best anywhere over the span. */
  flips: boolean;
}

/** What an hour faster is worth, money a year; null where the time is 0 already. */
export interface PriceOfTime {
  vendor: number;
  response: BySeverity<number | null>;
  repair: BySeverity<number | null>;
}

/** Prices at which the best two change places; null where no price in range does it. */
export interface Offer {
  best: number;
  runner_up: number | null;
  most_monthly: number | null;
  discount_to_win: number | null;
}

/** What would change the answer. `flips` are nearest first, `tornado` farthest first. */
export interface Explored {
  best: number;
  runner_up: number | null;
  saves: number;
  flips: Flip[];
  tornado: Swing[];
  price_of_time: PriceOfTime[];
  offer: Offer;
}
