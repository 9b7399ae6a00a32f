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
