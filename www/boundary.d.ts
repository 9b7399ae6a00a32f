/** What crosses between the page and the core: the core's own types, and what the page calls them. */

import type { Explored as Exploration, Issue, LineName, Report, Scenario } from './pkg/vendor_tco';

export type {
  Curve,
  Distribution,
  Explored as Exploration,
  Field,
  Flip,
  Issue,
  Opened,
  PriceOfTime,
  Report,
  Span,
  Swing,
  VendorDistribution,
  VendorReport,
} from './pkg/vendor_tco';

export type Line = LineName;

/** A scenario as typed: where a number belongs, there may be text that is not a number yet. */
export type Draft = Scenario;

export type Answer = { ok: Report; issues?: undefined } | { ok?: undefined; issues: Issue[] };
export type Parsed = { ok: Draft; issues?: undefined } | { ok?: undefined; issues: Issue[] };
export type Linked = { ok: string; issues?: undefined } | { ok?: undefined; issues: Issue[] };
export type Explored =
  | { ok: Exploration; issues?: undefined }
  | { ok?: undefined; issues: Issue[] };
