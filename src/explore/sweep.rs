//! Every vendor's total over evenly spaced values of one input.

use serde::Serialize;

use super::ground::{Ground, values};
use crate::Memo;
use crate::scenario::bounds::{Scale, Span};
use crate::scenario::{Issue, Problem, Scenario};

/// Most values of one sweep.
pub const MOST_STEPS: usize = 10_000;

/// Totals over the values of one input.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sweep {
    /// The input.
    pub path: String,
    /// Its value in the scenario.
    pub present: f64,
    /// The values, rising; whole, or multiples of its step, where the input asks for it.
    pub values: Vec<f64>,
    /// The vendors, in the scenario's order.
    pub vendors: Vec<VendorSweep>,
}

/// One vendor's totals.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct VendorSweep {
    /// Its name.
    pub name: String,
    /// The total at each value; none where the scenario with that value is a mistake.
    pub totals: Vec<Option<f64>>,
}

impl VendorSweep {
    /// The vendors' totals, from those of all vendors value by value.
    pub(super) fn each(scenario: &Scenario, by_value: &[Option<Vec<f64>>]) -> Vec<Self> {
        let vendors = scenario.vendors.iter().enumerate();
        vendors
            .map(|(vendor, named)| Self {
                name: named.name.clone(),
                totals: by_value.iter().map(|totals| Some(totals.as_ref()?[vendor])).collect(),
            })
            .collect()
    }
}

/// Every vendor's total at `steps` values from `from` to `to`, both included.
///
/// # Errors
///
/// What is wrong with the path, the ends or the number of steps, 1..[`MOST_STEPS`].
pub fn sweep(
    scenario: &Scenario,
    path: &str,
    from: f64,
    to: f64,
    steps: usize,
    memo: &mut Memo,
) -> Result<Sweep, Vec<Issue>> {
    let mut ground = Ground::new(scenario, memo);
    let mut issues = Vec::new();
    if let Some(issue) = steps_issue(steps) {
        issues.push(issue);
    }
    let place = match ground.place(path) {
        Ok(place) => place,
        Err(issue) => {
            issues.insert(0, issue);
            return Err(issues);
        }
    };
    let wrong: Vec<_> = [from, to].into_iter().filter_map(|end| place.check(end)).collect();
    if wrong.is_empty() && to < from {
        let problem = Problem::EndsBeforeStart { from, to };
        issues.push(Issue { path: place.path().to_owned(), problem });
    }
    issues.extend(wrong);
    if !issues.is_empty() {
        return Err(issues);
    }
    let span = Span { from, to, scale: Scale::Even };
    let values = values(place.input(), &span, steps);
    let totals: Vec<_> = values.iter().map(|&value| ground.at(&place, value, memo)).collect();
    Ok(Sweep {
        path: place.path().to_owned(),
        present: ground.present(&place),
        vendors: VendorSweep::each(scenario, &totals),
        values,
    })
}

/// What is wrong with a number of steps.
#[allow(clippy::cast_precision_loss)]
pub(super) fn steps_issue(steps: usize) -> Option<Issue> {
    let (most, got) = (MOST_STEPS as f64, steps as f64);
    let problem = match steps {
        0 => Problem::BelowMinimum { min: 1.0, got },
        1..=MOST_STEPS => return None,
        _ => Problem::AboveMaximum { max: most, got },
    };
    Some(Issue { path: "steps".to_owned(), problem })
}
