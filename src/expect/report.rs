//! The report: what `evaluate` answers.

use serde::Serialize;

use super::explain::Term;
use crate::incident::Phases;
use crate::scenario::PerSeverity;

/// What each vendor is expected to cost. Money is discounted, in the scenario's currency.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// Schema version.
    pub version: u32,
    /// Version of the engine.
    pub engine: &'static str,
    /// The scenario's currency.
    pub currency: String,
    /// Horizon M.
    pub horizon_months: u32,
    /// The vendors, in the scenario's order.
    pub vendors: Vec<VendorReport>,
    /// What the reader should doubt.
    pub warnings: Vec<Warning>,
    /// Vendors by total, cheapest first; those that tie stay in the scenario's order.
    pub ranking: Vec<usize>,
    /// For every two vendors, the revenue per hour at which their totals are equal.
    pub break_even_revenue_per_hour: Vec<BreakEven>,
    /// Who is cheapest, and by how much.
    pub verdict: Verdict,
    /// Where running totals cross.
    pub crossings: Vec<Crossing>,
    /// The business's week.
    pub week: WeekReport,
}

/// What one vendor is expected to cost over the horizon.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct VendorReport {
    /// Name.
    pub name: String,
    /// Price and hidden cost.
    pub total: f64,
    /// What the vendor charges, switching included.
    pub price: f64,
    /// What its incidents cost, less what comes back.
    pub hidden: f64,
    /// Hidden cost ÷ total; 0 where the total is.
    pub hidden_share: f64,
    /// The total, line by line.
    pub lines: ByLine<f64>,
    /// Hours a year in which an incident is open: λ·E\[T\].
    pub open_hours_per_year: PerSeverity<f64>,
    /// Share of the year without counted downtime.
    pub availability: f64,
    /// Total ÷ discounted units; none without usage.
    pub total_per_unit: Option<f64>,
    /// What incidents of each severity cost: lost revenue, staff, churn and penalties.
    pub by_severity: PerSeverity<f64>,
    /// What each phase of incidents costs: lost revenue, staff and churn.
    pub by_phase: ByPhase,
    /// The total, month by month.
    pub monthly: Vec<f64>,
    /// Running total at the end of each month.
    pub cumulative: Vec<f64>,
    /// Whether every line is a closed form.
    pub exact: bool,
    /// Incidents, by severity.
    pub incidents: PerSeverity<IncidentReport>,
    /// Hours a year by phase, all severities together.
    pub phase_hours: Phases<f64>,
    /// Mean ÷ promise, where a promise is kept 90 % of the time.
    pub mean_per_promise: f64,
    /// When support works.
    pub desk: DeskReport,
    /// How each line came about: terms that sum to it, each a product of factors.
    pub explain: ByLine<Vec<Term>>,
}

/// A value for each line of cost.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ByLine<T> {
    /// The fixed part of the bills.
    pub subscription: T,
    /// The rest of the bills.
    pub usage: T,
    /// Support plans.
    pub support_plan: T,
    /// Other charges.
    pub extras: T,
    /// Coming and going.
    pub switching: T,
    /// Revenue lost in incidents.
    pub lost_revenue: T,
    /// Own engineers tied up.
    pub staff: T,
    /// Customers who leave.
    pub churn: T,
    /// Fixed costs of incidents.
    pub penalties: T,
    /// Revenue lost in planned maintenance.
    pub maintenance: T,
    /// Revenue lost to chronic stutter.
    pub degradation: T,
    /// Incidents during events.
    pub events: T,
    /// What comes back; not above 0.
    pub sla_credits: T,
    /// Own engineers who claim it.
    pub claims: T,
}

impl ByLine<f64> {
    /// What the vendor charges, switching included.
    #[must_use]
    pub fn price(&self) -> f64 {
        self.subscription + self.usage + self.support_plan + self.extras + self.switching
    }

    /// What incidents cost, less what comes back.
    #[must_use]
    pub fn hidden(&self) -> f64 {
        self.lost_revenue
            + self.staff
            + self.churn
            + self.penalties
            + self.maintenance
            + self.degradation
            + self.events
            + self.sla_credits
            + self.claims
    }
}

/// Cost by phase of incidents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct ByPhase {
    /// The phases in which an incident is open.
    #[serde(flatten)]
    pub open: Phases<f64>,
    /// The time in which revenue returns.
    pub ramp: f64,
}

/// Incidents of one severity at one vendor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct IncidentReport {
    /// λ.
    pub per_year: f64,
    /// E\[T\], from start to end; none where it takes a table and there are no incidents to make
    /// one for.
    pub hours: Option<f64>,
    /// The same by phase; none where `hours` is.
    pub phases: Option<Phases<f64>>,
    /// What all of them cost over the horizon, by phase: lost revenue, staff and churn.
    pub by_phase: ByPhase,
    /// Mean desk hours of a first round, what contracts promise as resolution time.
    pub resolution_hours: f64,
    /// What one incident costs at today's revenue; none where `hours` is.
    pub cost_each: Option<f64>,
}

/// When support works.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DeskReport {
    /// Whether it never closes.
    pub always_open: bool,
    /// Open hours of the business's local week, from Monday 00:00, in order and apart; none where
    /// it never closes.
    pub windows: Vec<(f64, f64)>,
    /// Hours a week without holidays.
    pub hours_per_week: f64,
    /// Severities worked on at any hour.
    pub around_the_clock: Vec<&'static str>,
    /// Share of a week's revenue that is earned while it is closed, holidays aside.
    pub revenue_share_closed: f64,
}

/// What the reader should doubt.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Warning {
    /// The input that it hangs on.
    pub path: String,
    /// `down_a_tenth`: incidents lose more than a tenth of all revenue. `churn_above_customers`:
    /// more customers are lost over the horizon than there are.
    pub code: &'static str,
    /// The vendor.
    pub vendor: usize,
    /// The share of revenue or customers lost.
    pub value: f64,
}

/// Where the totals of two vendors meet. Totals are affine in revenue per hour.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct BreakEven {
    /// One vendor.
    pub a: usize,
    /// The other, listed after it.
    pub b: usize,
    /// Revenue per hour at which both cost the same; none where there is no such value in range.
    pub value: Option<f64>,
    /// Which of the two is cheaper below it, or everywhere.
    pub cheaper_below: usize,
    /// Which of the two is cheaper above it, or everywhere.
    pub cheaper_above: usize,
}

/// Who is cheapest.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Verdict {
    /// `single`: there is nobody to compare with. `tie`: the best two differ by less than what the
    /// report is sure of. `cheaper`: they do not.
    pub kind: &'static str,
    /// The vendor of the lowest total.
    pub best: usize,
    /// The next one.
    pub runner_up: Option<usize>,
    /// Its total less that of the best.
    pub saves: f64,
    /// Price of the best less that of the next.
    pub price_difference: f64,
    /// Hidden cost of the best less that of the next.
    pub hidden_difference: f64,
    /// The vendor of the lowest price.
    pub lowest_price: usize,
}

/// Where two running totals cross.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Crossing {
    /// One vendor.
    pub a: usize,
    /// The other.
    pub b: usize,
    /// The month in which they cross, from 1.
    pub month: usize,
    /// The same in months since the start, as straight lines between months' ends cross.
    pub at: f64,
    /// Which of the two had cost less until then.
    pub cheaper_before: usize,
    /// Which has cost less from then on.
    pub cheaper_after: usize,
}

/// The business's week.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WeekReport {
    /// Hours east of UTC.
    pub utc_offset_hours: f64,
    /// Revenue in each hour of the local week, from Monday 00:00.
    pub revenue: Vec<f64>,
}
