//! The input document: one business, one horizon, one or more vendors.
//!
//! [`Scenario::read`] turns a document into a [`Scenario`], or lists everything that is wrong with
//! it. A `Scenario` that exists is within the ranges of [`bounds`].

pub mod bounds;
mod check;
mod document;
mod issue;
mod place;
mod read;
mod rules;
mod span;

use serde::Serialize;

pub use document::{MAX_DEPTH, MAX_VALUES, Value};
pub use issue::{Issue, Problem};
pub use place::Place;
pub use read::MAX_ISSUES;
pub(crate) use read::number;

/// How bad an incident is (问题等级).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Core business down.
    P0,
    /// Partly degraded.
    P1,
    /// Minor, a workaround exists.
    P2,
    /// A question.
    P3,
}

impl Severity {
    /// All four, worst first.
    pub const ALL: [Self; 4] = [Self::P0, Self::P1, Self::P2, Self::P3];

    /// Its key in documents and reports.
    #[must_use]
    pub fn key(self) -> &'static str {
        bounds::SEVERITY_KEYS[self as usize]
    }
}

/// A value for each severity; indexed by `Severity as usize`, spelled out in documents.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PerSeverity<T>(pub [T; 4]);

impl<T> PerSeverity<T> {
    /// Makes the value of each severity.
    pub fn from_fn(make: impl FnMut(Severity) -> T) -> Self {
        Self(Severity::ALL.map(make))
    }
}

impl<T> std::ops::Index<Severity> for PerSeverity<T> {
    type Output = T;

    fn index(&self, severity: Severity) -> &T {
        &self.0[severity as usize]
    }
}

impl<T> std::ops::IndexMut<Severity> for PerSeverity<T> {
    fn index_mut(&mut self, severity: Severity) -> &mut T {
        &mut self.0[severity as usize]
    }
}

impl<T: Serialize> Serialize for PerSeverity<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(bounds::SEVERITY_KEYS.iter().zip(&self.0))
    }
}

/// The whole input. Durations are hours, shares 0..1, money in one currency, counts per year.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// Title.
    pub title: String,
    /// ISO 4217 code, for display only.
    pub currency: String,
    /// Horizon M in months of 730 h.
    pub horizon_months: u32,
    /// Effective discount rate per year.
    pub discount_rate: f64,
    /// The buyer's business.
    pub business: Business,
    /// How much of the vendors' service is used.
    pub usage: Usage,
    /// The vendors compared.
    pub vendors: Vec<Vendor>,
}

/// The buyer's business.
#[derive(Clone, Debug, PartialEq)]
pub struct Business {
    /// Mean revenue per hour over a week.
    pub revenue_per_hour: f64,
    /// 90 % sure that revenue lies within × or ÷ this.
    pub revenue_uncertainty: f64,
    /// Share of revenue that is really lost money.
    pub gross_margin: f64,
    /// Share of interrupted revenue that comes back later.
    pub recoverable: f64,
    /// Growth of revenue per year.
    pub annual_growth: f64,
    /// Relative revenue by local hour of day.
    pub daily_profile: [f64; 24],
    /// Multiplies Saturday and Sunday.
    pub weekend_factor: f64,
    /// Hours east of UTC, local time of the profile.
    pub utc_offset_hours: f64,
    /// 0: incidents strike at any hour alike; 1: in proportion to load.
    pub peak_bias: f64,
    /// Cost of one hour of an own engineer.
    pub engineer_hourly_cost: f64,
    /// Hours over which revenue returns linearly after an incident.
    pub ramp_hours: f64,
    /// Share of revenue lost while an incident is open.
    pub impact: PerSeverity<f64>,
    /// Own engineers tied up from the report to the end.
    pub engineers: PerSeverity<f64>,
    /// Fixed cost of one incident.
    pub penalty: PerSeverity<f64>,
    /// Viewers who may leave.
    pub audience: Audience,
    /// Events with far more at stake than an ordinary week.
    pub events: Vec<Event>,
}

impl Business {
    /// κ, the share of interrupted revenue that is lost money: gross margin × (1 − recoverable).
    #[must_use]
    pub fn margin_lost(&self) -> f64 {
        self.gross_margin * (1.0 - self.recoverable)
    }
}

/// Viewers who may leave.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Audience {
    /// How many customers there are.
    pub customers: f64,
    /// Worth of one.
    pub value: f64,
    /// Share of customers lost per hour of full outage.
    pub churn_per_hour: f64,
}

/// An event on top of ordinary weeks.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Name.
    pub name: String,
    /// How often it takes place in a year.
    pub per_year: f64,
    /// Its length in hours.
    pub hours: f64,
    /// Revenue during it ÷ mean revenue.
    pub revenue_factor: f64,
    /// Incident rate during it ÷ ordinary rate.
    pub incident_multiplier: f64,
}

/// How much of the vendors' service is used.
#[derive(Clone, Debug, PartialEq)]
pub struct Usage {
    /// Units used in the first month.
    pub units_per_month: f64,
    /// Growth per year.
    pub annual_growth: f64,
    /// What a unit is called.
    pub unit: String,
}

/// One vendor.
#[derive(Clone, Debug, PartialEq)]
pub struct Vendor {
    /// Name.
    pub name: String,
    /// What the contract charges.
    pub price: Price,
    /// What coming and going costs.
    pub switching: Switching,
    /// Rate λ of incidents by severity.
    pub incidents_per_year: PerSeverity<f64>,
    /// How fast incidents are dealt with.
    pub support: Support,
    /// What comes back for downtime.
    pub sla: Sla,
    /// Planned maintenance.
    pub maintenance: Maintenance,
    /// Chronic stutter (卡顿).
    pub degradation: Degradation,
    /// How well the buyer knows this vendor.
    pub uncertainty: Uncertainty,
}

/// What the contract charges.
#[derive(Clone, Debug, PartialEq)]
pub struct Price {
    /// Fixed price per month.
    pub monthly: f64,
    /// Tiers of `usage_mode`; none means that usage is free.
    pub usage_tiers: Vec<Tier>,
    /// Units a month that cost nothing.
    pub included: f64,
    /// How tiers apply.
    pub usage_mode: TierMode,
    /// Share off subscription and usage.
    pub discount: f64,
    /// Commitment per month.
    pub minimum_monthly: f64,
    /// Price rise at each anniversary.
    pub annual_uplift: f64,
    /// Least a support plan costs per month.
    pub support_minimum: f64,
    /// Graduated shares of the month's bill.
    pub support_tiers: Vec<Tier>,
    /// Other charges.
    pub extras: Vec<Extra>,
}

/// A tier: what is above the tier before, up to and including `up_to`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tier {
    /// Its end, included; infinite on the last tier.
    pub up_to: f64,
    /// Price of a unit, or rate of a support plan.
    pub rate: f64,
}

/// How usage tiers apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TierMode {
    /// Each unit at its own tier's price.
    Graduated,
    /// All units at the price of the tier reached.
    Volume,
}

/// Another charge.
#[derive(Clone, Debug, PartialEq)]
pub struct Extra {
    /// Name.
    pub name: String,
    /// Amount.
    pub amount: f64,
    /// When it is due.
    pub per: Per,
}

/// When an extra is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Per {
    /// At the start.
    Once,
    /// Every month.
    Month,
    /// At the start of every year.
    Year,
    /// For every ordinary incident.
    Incident,
}

/// What coming and going costs. The way out is charged at the end of the horizon.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Switching {
    /// Fee to start.
    pub in_fee: f64,
    /// Own engineers' hours to start.
    pub in_hours: f64,
    /// Months in which the old bill runs on.
    pub parallel_months: f64,
    /// The old bill per month.
    pub parallel_monthly: f64,
    /// Fee to leave.
    pub out_fee: f64,
    /// Own engineers' hours to leave.
    pub out_hours: f64,
}

/// How fast incidents are dealt with. Times are means.
#[derive(Clone, Debug, PartialEq)]
pub struct Support {
    /// From the start of an incident to its report, always the same.
    pub detection_hours: PerSeverity<f64>,
    /// From the report to a person at work, mean desk hours.
    pub response_hours: PerSeverity<f64>,
    /// From then to a fix in place, mean desk hours.
    pub repair_hours: PerSeverity<f64>,
    /// 90th percentile ÷ median of response and of repair; 1 = always the mean.
    pub spread: f64,
    /// Share φ of fixes that hold.
    pub first_time_fix_rate: f64,
    /// Questions back and forth per round of work.
    pub message_rounds: f64,
    /// Desk hours that each of them takes.
    pub round_trip_hours: f64,
    /// The hours in which support works; `None` is always.
    pub desk: Option<Desk>,
    /// Severities worked on at any hour, whatever the desk.
    pub around_the_clock: PerSeverity<bool>,
}

impl Support {
    /// K, the desk hours that messages take in a round of work.
    #[must_use]
    pub fn message_hours(&self) -> f64 {
        self.message_rounds * self.round_trip_hours
    }
}

/// The weekly hours in which support works (客服时段).
#[derive(Clone, Debug, PartialEq)]
pub struct Desk {
    /// Weekly windows, local time; their union counts.
    pub windows: Vec<Window>,
    /// Hours east of UTC, local time of the windows.
    pub utc_offset_hours: f64,
    /// Lengths in days of the runs of holidays, spread over the year.
    pub holiday_runs: Vec<u32>,
}

/// The same hours on some days of the week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// Monday to Sunday.
    pub days: [bool; 7],
    /// Opening hour.
    pub from_hour: f64,
    /// Closing hour, above `from_hour`.
    pub to_hour: f64,
}

/// What comes back for downtime.
#[derive(Clone, Debug, PartialEq)]
pub struct Sla {
    /// Credit tiers, in any order.
    pub credits: Vec<Credit>,
    /// Severities that count as downtime.
    pub counted: PerSeverity<bool>,
    /// Outages shorter than this do not count; longer ones count whole.
    pub min_minutes: f64,
    /// Whether maintenance counts as downtime.
    pub counts_maintenance: bool,
    /// Most that comes back, as a share of the bill.
    pub cap: f64,
    /// Worth of a credit ÷ cash.
    pub cash_value: f64,
    /// Share of due credits that are claimed and paid.
    pub claim_probability: f64,
    /// Own engineers' hours for one claim.
    pub claim_hours: f64,
}

/// A credit tier.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Credit {
    /// Availability under which it is due.
    pub below: f64,
    /// Share of the month's bill that comes back.
    pub share: f64,
}

/// Planned maintenance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Maintenance {
    /// Hours per month.
    pub hours_per_month: f64,
    /// Revenue at that time ÷ mean revenue.
    pub load: f64,
}

/// Chronic stutter (卡顿) that nobody files a ticket for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Degradation {
    /// Hours per month.
    pub hours_per_month: f64,
    /// Share of revenue lost to it.
    pub impact: f64,
}

/// How well the buyer knows a vendor: 90 % sure within × or ÷ these.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Uncertainty {
    /// Of all its incident rates.
    pub incidents: f64,
    /// Of all its times.
    pub times: f64,
}
