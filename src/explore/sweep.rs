//! Every vendor's total over evenly spaced values of one input.

use serde::Serialize;

use super::ground::{Ground, values};
use crate::Memo;
use crate::scenario::bounds::{Number, Scale, Span, Unit};
use crate::scenario::{self, Issue, Problem, Scenario, Value};

/// How many values of one sweep.
const STEPS: Number = Number::new("steps", Unit::Count, 1.0, 10_000.0, 21.0).whole();

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
/// What is wrong with the path, the ends or the number of [`steps`].
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
    issues.extend(steps_issue(steps));
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

/// How many values a sweep has, from a value that may be anything: 1..10,000, and 21 where it is absent.
///
/// # Errors
///
/// What is wrong with it.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub fn steps(value: Option<&Value>) -> Result<usize, Issue> {
    match scenario::number(value, &STEPS) {
        Ok(steps) => Ok(steps as usize),
        Err(problem) => Err(Issue { path: STEPS.path.to_owned(), problem }),
    }
}

/// What is wrong with a number of steps.
#[allow(clippy::cast_precision_loss)]
pub(super) fn steps_issue(count: usize) -> Option<Issue> {
    steps(Some(&Value::Number(count as f64))).err()
}
