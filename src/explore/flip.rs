//! What would flip the verdict, and what it hangs on most.

use serde::Serialize;

use super::crossing::{Point, changes};
use super::ground::{Ground, snapped, span, step, values};
use super::offer::Offer;
use super::places;
use super::scan::{COARSE, Density, SPARSE, last_known, points, range};
use super::time::PriceOfTime;
use crate::Memo;
use crate::order::ascending;
use crate::scenario::{Issue, Place, Scenario};

/// What would change the answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Exploration {
    /// The cheapest vendor.
    pub best: usize,
    /// The next one; none where there is none.
    pub runner_up: Option<usize>,
    /// Its total less that of the cheapest.
    pub saves: f64,
    /// The nearest values at which another vendor becomes the cheapest, nearest first.
    pub flips: Vec<Flip>,
    /// How far the difference between the best two moves with each input, farthest first. Inputs that
    /// do not move it are left out.
    pub tornado: Vec<Swing>,
    /// What an hour faster is worth, vendor by vendor.
    pub price_of_time: Vec<PriceOfTime>,
    /// What a better plan is worth.
    pub offer: Offer,
}

/// The nearest value on one side of the present one at which another vendor becomes the cheapest.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Flip {
    /// The input.
    pub path: String,
    /// The vendor that it is an input of, if it is one's.
    pub vendor: Option<usize>,
    /// Its value in the scenario.
    pub present: f64,
    /// Where the verdict flips. For a jump, the nearest value at which it has.
    pub value: f64,
    /// Whether this is above the present value.
    pub above: bool,
    /// As in [`super::Crossing`].
    pub jump: bool,
    /// As in [`super::Crossing`].
    pub apart: f64,
    /// The cheapest vendor beyond it.
    pub cheapest: usize,
    /// How far it is, as a share of the way along the plausible span.
    pub distance: f64,
}

/// How far the difference between the best two moves as one input moves over its plausible span.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Swing {
    /// The input.
    pub path: String,
    /// The vendor that it is an input of, if it is one's.
    pub vendor: Option<usize>,
    /// Its value in the scenario.
    pub present: f64,
    /// At the lower end of the span, or of what of it makes a scenario.
    pub from: Difference,
    /// At the upper end.
    pub to: Difference,
    /// The largest difference over the span less the smallest.
    pub swing: f64,
    /// Whether the runner-up is cheaper than the best anywhere over the span.
    pub flips: bool,
}

/// The total of the runner-up less that of the best, at a value of the input.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Difference {
    /// The value.
    pub value: f64,
    /// The difference, below 0 where the order of the two has changed.
    pub difference: f64,
}

/// What would change the answer, input by input, so that a worker can do something else in between.
pub struct Exploring {
    ground: Ground,
    places: std::vec::IntoIter<Place>,
    totals: Vec<f64>,
    ranking: Vec<usize>,
    flips: Vec<Flip>,
    tornado: Vec<Swing>,
}

/// All of it at once: of the inputs at some paths, or of all that have a plausible span.
///
/// # Errors
///
/// As [`Exploring::new`].
pub fn explore(
    scenario: &Scenario,
    paths: Option<&[String]>,
    memo: &mut Memo,
) -> Result<Exploration, Vec<Issue>> {
    Exploring::new(scenario, paths, memo)?.finish(memo)
}

impl Exploring {
    /// Begins with the inputs at some paths, or with every number of the scenario that has a
    /// plausible span.
    ///
    /// # Errors
    ///
    /// The issues that `evaluate` has with the scenario, or what is wrong with the paths.
    pub fn new(
        scenario: &Scenario,
        paths: Option<&[String]>,
        memo: &mut Memo,
    ) -> Result<Self, Vec<Issue>> {
        let mut ground = Ground::new(scenario, memo);
        let totals = ground.totals()?;
        let ranking = ascending(&totals, |total| *total);
        let mut places = match paths {
            Some(paths) => ground.places(paths)?,
            None => places(scenario),
        };
        // With one vendor there is nothing to flip.
        if ranking.len() < 2 {
            places.clear();
        }
        Ok(Self {
            ground,
            places: places.into_iter(),
            totals,
            ranking,
            flips: Vec::new(),
            tornado: Vec::new(),
        })
    }

    /// How many inputs are left.
    #[must_use]
    pub fn left(&self) -> usize {
        self.places.len()
    }

    /// Looks at the next input. Whether there was one.
    pub fn step(&mut self, memo: &mut Memo) -> bool {
        let Some(place) = self.places.next() else { return false };
        let present = self.ground.present(&place);
        let within = span(place.input(), present);
        let density = if self.ground.takes_samples(&place) { SPARSE } else { COARSE };
        let values = values(place.input(), &within, density.inside);
        let over_span = points(&mut self.ground, &place, &values, density.edge, memo);
        self.tornado.extend(self.swing(&place, present, &over_span));
        for above in [false, true] {
            let flip = self.flip(&place, above, &over_span, density, memo);
            self.flips.extend(flip);
        }
        true
    }

    fn swing(&self, place: &Place, present: f64, over_span: &[Point]) -> Option<Swing> {
        let [best, runner_up] = [self.ranking[0], self.ranking[1]];
        let differences: Vec<Difference> = over_span
            .iter()
            .filter_map(|point| {
                let totals = point.totals.as_ref()?;
                let difference = totals[runner_up] - totals[best] + 0.0;
                Some(Difference { value: point.value, difference })
            })
            .collect();
        let (from, to) = (*differences.first()?, *differences.last()?);
        let all = differences.iter().map(|at| at.difference);
        let (least, most) =
            (all.clone().fold(from.difference, f64::min), all.fold(from.difference, f64::max));
        let swing = most - least;
        let size = self.totals[best].abs().max(self.totals[runner_up].abs());
        // Rounding is no swing.
        (swing > 1e-12 * size).then(|| Swing {
            path: place.path().to_owned(),
            vendor: place.vendor(),
            present,
            from,
            to,
            swing,
            flips: least < 0.0,
        })
    }

    /// Looks outward from the present value until another vendor is the cheapest.
    fn flip(
        &mut self,
        place: &Place,
        above: bool,
        over_span: &[Point],
        density: Density,
        memo: &mut Memo,
    ) -> Option<Flip> {
        let input = place.input();
        let present = self.ground.present(place);
        let best = self.ranking[0];
        let mut outward = range(input, present, &density, self.ground.jumps(place));
        outward.retain(|value| if above { *value > present } else { *value < present });
        if !above {
            outward.reverse();
        }
        let mut near = Point { value: present, totals: Some(self.totals.clone()) };
        for value in outward {
            let known = over_span.iter().find(|point| point.value == value).cloned();
            let mut far = known.unwrap_or_else(|| Point::new(&mut self.ground, place, value, memo));
            // Beyond the last scenario there may be others, but nobody would get there.
            let ends = far.totals.is_none();
            if ends {
                far = last_known(&mut self.ground, place, [&near, &far], density.edge, memo)?;
            }
            let (from, to) = (near.totals.as_deref()?, far.totals.as_deref()?);
            let pair = [(near.value, from), (far.value, to)];
            if let Some(change) = changes(&mut self.ground, place, pair, memo).first() {
                let cheapest = if above { change.cheapest_above } else { change.cheapest_below };
                // A jump names the first value above it; below it the last one before it counts,
                // which is the next number down, or the step before on a grid.
                let value = match (change.jump, above, step(input)) {
                    (true, false, Some(step)) => snapped(input, change.value - step),
                    _ => change.value,
                };
                let way = span(input, present);
                debug_assert!(cheapest != best);
                return Some(Flip {
                    path: place.path().to_owned(),
                    vendor: place.vendor(),
                    present,
                    value,
                    above,
                    jump: change.jump,
                    apart: change.apart,
                    cheapest,
                    distance: (way.way_to(value) - way.way_to(present)).abs(),
                });
            }
            if ends {
                return None;
            }
            near = far;
        }
        None
    }

    /// What was found.
    ///
    /// # Errors
    ///
    /// None, as long as the scenario is the one that it began with.
    pub fn finish(mut self, memo: &mut Memo) -> Result<Exploration, Vec<Issue>> {
        while self.step(memo) {}
        let (best, runner_up) = (self.ranking[0], self.ranking.get(1).copied());
        let mut price_of_time = Vec::with_capacity(self.totals.len());
        for vendor in 0..self.totals.len() {
            price_of_time.push(PriceOfTime::new(&mut self.ground, vendor, memo)?);
        }
        let by_distance = ascending(&self.flips, |flip| flip.distance);
        let by_swing = ascending(&self.tornado, |swing| -swing.swing);
        Ok(Exploration {
            best,
            runner_up,
            saves: runner_up.map_or(0.0, |next| self.totals[next] - self.totals[best] + 0.0),
            flips: by_distance.into_iter().map(|place| self.flips[place].clone()).collect(),
            tornado: by_swing.into_iter().map(|place| self.tornado[place].clone()).collect(),
            price_of_time,
            offer: Offer::new(&mut self.ground, &self.ranking, memo)?,
        })
    }
}
