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
pub(crate) use incidents::{Expectation, desk_clock, expectations};
pub use memo::Memo;
pub use report::{
    BreakEven, ByLine, ByPhase, Crossing, DeskReport, IncidentReport, Report, VendorReport,
    Verdict, Warning, WeekReport,
};

use crate::ENGINE;
use crate::incident::Calendar;
use crate::scenario::{Issue, Problem, Scenario};
use crate::week::RevenueWeek;

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
    let revenue = RevenueWeek::new(&scenario.business);
    let calendar = Calendar::new(revenue, scenario.business.peak_bias);
    let horizon = horizon::Horizon::new(scenario);

    let mut expected = Vec::with_capacity(scenario.vendors.len());
    let mut issues = Vec::new();
    let mut warnings = Vec::new();
    for (i, vendor) in scenario.vendors.iter().enumerate() {
        let vendor = vendor::Expected::new(scenario, vendor, &horizon, &calendar, memo);
        let path = || format!("vendors[{i}].incidents_per_year");
        if vendor.share_of_time_lost > 1.0 {
            let problem = Problem::TooMuchDowntime { got: vendor.share_of_time_lost };
            issues.push(Issue { path: path(), problem });
        } else if vendor.share_of_time_lost > 0.1 {
            warnings.push(Warning {
                path: path(),
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
            revenue: calendar
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
