//! Expected cost: scenario → report.

mod charges;
mod compare;
mod explain;
mod horizon;
mod incidents;
mod memo;
mod report;
mod vendor;

pub(crate) use charges::Charges;
pub use explain::{Factor, Term};
pub(crate) use horizon::Horizon;
pub(crate) use incidents::{Expectation, expectations};
pub use memo::Memo;
pub use report::{
    BreakEven, ByLine, ByPhase, Crossing, DeskReport, IncidentReport, Report, VendorReport,
    Verdict, Warning, WeekReport,
};

use memo::KnownWeek;

use crate::ENGINE;
use crate::scenario::{Issue, Problem, Scenario};

/// What all vendors of a scenario share.
pub(crate) struct Shared {
    pub(crate) week: KnownWeek,
    pub(crate) horizon: Horizon,
}

impl Shared {
    pub(crate) fn new(scenario: &Scenario, memo: &mut Memo) -> Self {
        Self { week: memo.week(&scenario.business), horizon: Horizon::new(scenario) }
    }

    /// Whether incidents lean to the peaks of an uneven week.
    pub(crate) fn is_uneven(&self) -> bool {
        !self.week.calendar.is_even()
    }
}

/// The total of the vendor at a position, bit for bit that of [`evaluate`], for exploring what
/// thousands of other values would give.
///
/// # Errors
///
/// The issue that [`evaluate`] has with this vendor.
pub(crate) fn total(
    scenario: &Scenario,
    position: usize,
    shared: &Shared,
    memo: &mut Memo,
) -> Result<f64, Issue> {
    let vendor = vendor::Total::new(scenario, &scenario.vendors[position], shared, memo);
    too_much_downtime(position, vendor.share_of_time_lost).map_or(Ok(vendor.total), Err)
}

/// More revenue lost than there is.
fn too_much_downtime(position: usize, share_of_time_lost: f64) -> Option<Issue> {
    (share_of_time_lost > 1.0).then(|| Issue {
        path: incidents_of(position),
        problem: Problem::TooMuchDowntime { got: share_of_time_lost },
    })
}

fn incidents_of(position: usize) -> String {
    format!("vendors[{position}].incidents_per_year")
}

/// What a scenario is expected to cost with each vendor.
///
/// # Errors
///
/// An issue for each vendor whose incidents would lose more revenue than there is.
pub fn evaluate(scenario: &Scenario) -> Result<Report, Vec<Issue>> {
    evaluate_again(scenario, &mut Memo::default())
}

/// The same, to the last bit, with what was found before at hand.
///
/// # Errors
///
/// As [`evaluate`].
pub fn evaluate_again(scenario: &Scenario, memo: &mut Memo) -> Result<Report, Vec<Issue>> {
    let shared = Shared::new(scenario, memo);

    let mut expected = Vec::with_capacity(scenario.vendors.len());
    let mut issues = Vec::new();
    let mut warnings = Vec::new();
    for (i, vendor) in scenario.vendors.iter().enumerate() {
        let vendor = vendor::Expected::new(scenario, vendor, &shared, memo);
        if let Some(issue) = too_much_downtime(i, vendor.share_of_time_lost) {
            issues.push(issue);
        } else if vendor.share_of_time_lost > 0.1 {
            warnings.push(Warning {
                path: incidents_of(i),
                code: "down_a_tenth",
                vendor: i,
                value: vendor.share_of_time_lost,
            });
        }
        if vendor.share_of_customers_lost > 1.0 {
            warnings.push(Warning {
                path: "business.audience.churn_per_hour".to_owned(),
                code: "churn_above_customers",
                vendor: i,
                value: vendor.share_of_customers_lost,
            });
        }
        expected.push(vendor);
    }
    if !issues.is_empty() {
        return Err(issues);
    }

    let slopes: Vec<f64> = expected.iter().map(|vendor| vendor.per_revenue_per_hour).collect();
    let vendors: Vec<VendorReport> = expected.into_iter().map(|vendor| vendor.report).collect();
    let ranking = compare::ranking(&vendors);
    Ok(Report {
        version: 1,
        engine: ENGINE,
        currency: scenario.currency.clone(),
        horizon_months: scenario.horizon_months,
        break_even_revenue_per_hour: compare::break_evens(
            &vendors,
            &slopes,
            scenario.business.revenue_per_hour,
        ),
        verdict: compare::verdict(&vendors, &ranking),
        crossings: compare::crossings(&vendors),
        week: WeekReport {
            utc_offset_hours: scenario.business.utc_offset_hours,
            revenue: shared
                .week
                .calendar
                .revenue
                .weights()
                .iter()
                .map(|weight| weight * scenario.business.revenue_per_hour)
                .collect(),
        },
        vendors,
        warnings,
        ranking,
    })
}
