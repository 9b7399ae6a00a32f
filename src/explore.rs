//! What would change the answer: sweeps, break-evens, what flips the verdict, what matters most, the
//! price of time.
//!
//! Everything here asks for totals at other values of one input, thousands of times, and each total
//! is bit for bit what [`crate::evaluate`] gives there. [`Ground`] makes that quick; the files beside
//! it each answer one question.

mod break_even;
mod crossing;
mod curve;
mod flip;
mod ground;
mod offer;
mod root;
mod scan;
mod sweep;
mod time;

pub use break_even::{BreakEvens, Pair, break_evens};
pub use crossing::{Change, Crossing};
pub use curve::{Curve, Curves, curves};
pub use flip::{Difference, Exploration, Exploring, Flip, Swing, explore};
pub use offer::Offer;
pub use sweep::{Sweep, VendorSweep, steps, sweep};
pub use time::PriceOfTime;

use crate::scenario::bounds::{INPUTS, Input, Number};
use crate::scenario::{Place, Scenario};

/// Every number of a scenario that has a plausible span, in the order of the document.
#[must_use]
pub fn places(scenario: &Scenario) -> Vec<Place> {
    let mut scenario = scenario.clone();
    let mut places = Vec::new();
    let mut each = |number: &Number| {
        if number.span.is_some() {
            place_each(&mut scenario, number.path, &mut places);
        }
    };
    for input in INPUTS {
        match input {
            Input::Number(number) => each(number),
            Input::Numbers(numbers) => numbers.each.iter().for_each(&mut each),
            _ => {}
        }
    }
    places
}

/// All places that a path of the table of bounds stands for, item by item of its lists.
fn place_each(scenario: &mut Scenario, path: &str, places: &mut Vec<Place>) -> bool {
    let Some((list, rest)) = path.split_once("[]") else {
        let place = Place::find(scenario, path);
        let is_there = place.is_ok();
        places.extend(place);
        return is_there;
    };
    let mut position = 0;
    while place_each(scenario, &format!("{list}[{position}]{rest}"), places) {
        position += 1;
    }
    position > 0
}

/// The vendor of the lowest total; of equal ones the first, as rankings have it.
fn cheapest(totals: &[f64]) -> usize {
    let lowest = totals.iter().enumerate().min_by(|(_, a), (_, b)| a.total_cmp(b));
    lowest.map_or(0, |(vendor, _)| vendor)
}
