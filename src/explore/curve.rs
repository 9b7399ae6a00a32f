//! The small curves beside inputs: every vendor's total over the plausible span.

use serde::Serialize;

use super::crossing::{Change, Point, changes, known_neighbours};
use super::ground::{Ground, span, values};
use super::sweep::{VendorSweep, steps_issue};
use crate::Memo;
use crate::scenario::bounds::Scale;
use crate::scenario::{Issue, Place, Scenario};

/// Every vendor's total as one input moves over its plausible span.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Curve {
    /// The input.
    pub path: String,
    /// The vendor that it is an input of, if it is one's.
    pub vendor: Option<usize>,
    /// Its value in the scenario.
    pub present: f64,
    /// Lower end of the span, widened so that the present value lies within.
    pub from: f64,
    /// Upper end.
    pub to: f64,
    /// How the values are spaced.
    pub scale: Scale,
    /// The values, rising.
    pub values: Vec<f64>,
    /// The vendors, in the scenario's order.
    pub vendors: Vec<VendorSweep>,
    /// Where another vendor becomes the cheapest, rising.
    pub changes: Vec<Change>,
}

/// Curves of inputs one by one, so that a worker can do something else, or stop, in between.
pub struct Curves {
    ground: Ground,
    places: std::vec::IntoIter<Place>,
    points: usize,
}

/// All curves at once.
///
/// # Errors
///
/// As [`Curves::new`].
pub fn curves(
    scenario: &Scenario,
    paths: &[String],
    points: usize,
    memo: &mut Memo,
) -> Result<Vec<Curve>, Vec<Issue>> {
    let mut curves = Curves::new(scenario, paths, points, memo)?;
    Ok(std::iter::from_fn(|| curves.step(memo)).collect())
}

impl Curves {
    /// Begins with the inputs of these paths, so many points each.
    ///
    /// # Errors
    ///
    /// What is wrong with each path, and with the number of points.
    pub fn new(
        scenario: &Scenario,
        paths: &[String],
        points: usize,
        memo: &mut Memo,
    ) -> Result<Self, Vec<Issue>> {
        let mut ground = Ground::new(scenario, memo);
        if let Some(issue) = steps_issue(points) {
            return Err(vec![issue]);
        }
        let places = ground.places(paths)?.into_iter();
        Ok(Self { ground, places, points })
    }

    /// The curve of the next input; none after the last.
    pub fn step(&mut self, memo: &mut Memo) -> Option<Curve> {
        let place = self.places.next()?;
        let ground = &mut self.ground;
        let present = ground.present(&place);
        let span = span(place.input(), present);
        let points: Vec<Point> = values(place.input(), &span, self.points)
            .into_iter()
            .map(|value| Point::new(ground, &place, value, memo))
            .collect();
        let mut found = Vec::new();
        for pair in known_neighbours(&points) {
            found.extend(changes(ground, &place, pair, memo));
        }
        let values = points.iter().map(|point| point.value).collect();
        let totals: Vec<_> = points.into_iter().map(|point| point.totals).collect();
        Some(Curve {
            path: place.path().to_owned(),
            vendor: place.vendor(),
            present,
            from: span.from,
            to: span.to,
            scale: span.scale,
            values,
            vendors: VendorSweep::each(ground.scenario(), &totals),
            changes: found,
        })
    }
}
