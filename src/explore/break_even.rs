//! Where every two vendors' totals meet as one input moves over its whole range.

use serde::Serialize;

use super::crossing::{Crossing, Point, crossings};
use super::ground::{Ground, step};
use super::root::Gap;
use super::scan::{FINE, is_small_grid, points, range};
use crate::Memo;
use crate::scenario::bounds::Number;
use crate::scenario::{Issue, Scenario};

/// Break-evens of one input.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BreakEvens {
    /// The input.
    pub path: String,
    /// Its value in the scenario.
    pub present: f64,
    /// Smallest value looked at: that of its range.
    pub from: f64,
    /// Largest value looked at.
    pub to: f64,
    /// Every two vendors.
    pub pairs: Vec<Pair>,
}

/// Two vendors, and where their totals meet.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Pair {
    /// One vendor.
    pub a: usize,
    /// The other, listed after it.
    pub b: usize,
    /// Where they cross, rising. None in range is an answer.
    pub crossings: Vec<Crossing>,
    /// Which of the two is cheaper throughout; none where they cross, or tie throughout.
    pub cheaper_everywhere: Option<usize>,
}

/// Break-evens of an input, for every two vendors.
///
/// The whole range is looked at, closely over the plausible span; between two values that are looked
/// at, a pair that crosses twice is not noticed.
///
/// # Errors
///
/// What is wrong with the path.
pub fn break_evens(
    scenario: &Scenario,
    path: &str,
    memo: &mut Memo,
) -> Result<BreakEvens, Vec<Issue>> {
    let mut ground = Ground::new(scenario, memo);
    let place = ground.place(path).map_err(|issue| vec![issue])?;
    let input = place.input();
    let present = ground.present(&place);
    let values = if is_small_grid(input) {
        every(input)
    } else {
        range(input, present, &FINE, ground.jumps(&place))
    };
    let points = points(&mut ground, &place, &values, FINE.edge, memo);
    let count = scenario.vendors.len();
    let mut pairs = Vec::with_capacity(count * (count - 1) / 2);
    for a in 0..count {
        for b in a + 1..count {
            let crossings = crossings(&mut ground, &place, &points, [a, b], memo);
            let cheaper_everywhere =
                if crossings.is_empty() { cheaper(&points, [a, b]) } else { None };
            pairs.push(Pair { a, b, crossings, cheaper_everywhere });
        }
    }
    Ok(BreakEvens {
        path: place.path().to_owned(),
        present,
        from: values.first().copied().unwrap_or(present),
        to: values.last().copied().unwrap_or(present),
        pairs,
    })
}

/// Every value of a grid.
fn every(input: &Number) -> Vec<f64> {
    let step = step(input).unwrap_or(1.0);
    std::iter::successors(Some(input.min), |value| Some(value + step))
        .take_while(|value| *value <= input.max)
        .collect()
}

/// Which of two that do not cross is cheaper.
fn cheaper(points: &[Point], [a, b]: [usize; 2]) -> Option<usize> {
    points.iter().find_map(|point| {
        let totals = point.totals.as_ref()?;
        let gap = Gap::between(totals[a], totals[b]);
        (!gap.is_zero()).then_some(if gap.difference > 0.0 { b } else { a })
    })
}
