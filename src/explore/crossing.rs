//! Where totals cross as one input moves, and where another vendor becomes the cheapest.

use serde::Serialize;

use super::cheapest;
use super::ground::{Ground, snapped};
use super::root::{EXACT, Gap, Precision, Root, SAMPLED, root};
use crate::Memo;
use crate::scenario::Place;

/// Totals so close, relative to the larger, are equal.
const EQUAL: f64 = 1e-9;

/// A value at which the totals of two vendors cross.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Crossing {
    /// Where they are equal; for a jump, the first value after it.
    pub value: f64,
    /// Whether they are equal nowhere: one passes the other by a jump, as at the end of a volume tier
    /// or from one whole month to the next.
    pub jump: bool,
    /// How far the difference jumps, relative to the larger total; 0 where there is no jump. Sampled
    /// costs move in jumps of far less than 0.001.
    pub apart: f64,
    /// Which of the two is cheaper just below.
    pub cheaper_below: usize,
    /// Which of the two is cheaper just above.
    pub cheaper_above: usize,
}

/// A value at which another vendor becomes the cheapest of all.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Change {
    /// Where both cost the same; for a jump, the first value after it.
    pub value: f64,
    /// As in [`Crossing`].
    pub jump: bool,
    /// As in [`Crossing`].
    pub apart: f64,
    /// The cheapest just below.
    pub cheapest_below: usize,
    /// The cheapest just above.
    pub cheapest_above: usize,
}

/// The vendors' totals at a value; none where there is no such scenario.
#[derive(Clone, Debug)]
pub(super) struct Point {
    pub(super) value: f64,
    pub(super) totals: Option<Vec<f64>>,
}

impl Point {
    pub(super) fn new(ground: &mut Ground, place: &Place, value: f64, memo: &mut Memo) -> Self {
        Self { value, totals: ground.at(place, value, memo) }
    }
}

/// A point that has totals.
type Known<'a> = (f64, &'a [f64]);

/// Neighbours that both have totals.
pub(super) fn known_neighbours(points: &[Point]) -> impl Iterator<Item = [Known<'_>; 2]> {
    points.windows(2).filter_map(|pair| {
        let known = |point: &'_ Point| point.totals.is_some();
        let [from, to] = pair else { return None };
        (known(from) && known(to)).then_some(())?;
        Some([(from.value, from.totals.as_deref()?), (to.value, to.totals.as_deref()?)])
    })
}

/// What a root says of where it is: the value, whether it is a jump, and how far.
fn place_of(root: &Root, precision: Precision) -> (f64, bool, f64) {
    let [before, after] = [&root.before, &root.after];
    let nearest = if before.1.apart() < after.1.apart() { before } else { after };
    if nearest.1.apart() <= EQUAL.max(precision.zero) {
        return (nearest.0, false, 0.0);
    }
    let step = after.1.difference - before.1.difference;
    (after.0, true, step.abs() / after.1.size.max(before.1.size))
}

/// All crossings of two vendors among points in order, each between neighbours.
///
/// Points at which the two are equal belong to neither: they have crossed if the one that is cheaper
/// after them is another than before.
pub(super) fn crossings(
    ground: &mut Ground,
    place: &Place,
    points: &[Point],
    [a, b]: [usize; 2],
    memo: &mut Memo,
) -> Vec<Crossing> {
    let mut crossings = Vec::new();
    let mut last: Option<(f64, Gap)> = None;
    for point in points {
        let Some(totals) = &point.totals else {
            last = None;
            continue;
        };
        let now = (point.value, Gap::between(totals[a], totals[b]));
        if now.1.is_zero() {
            continue;
        }
        let before = last.replace(now);
        let Some(before) =
            before.filter(|then| (then.1.difference > 0.0) != (now.1.difference > 0.0))
        else {
            continue;
        };
        let grid = |value| snapped(place.input(), value);
        let found = root([before, now], EXACT, grid, |value| {
            let totals = ground.at(place, value, memo)?;
            Some(Gap::between(totals[a], totals[b]))
        });
        let Some(found) = found else { continue };
        let (value, jump, apart) = place_of(&found, EXACT);
        let (cheaper_below, cheaper_above) =
            if before.1.difference > 0.0 { (b, a) } else { (a, b) };
        crossings.push(Crossing { value, jump, apart, cheaper_below, cheaper_above });
    }
    crossings
}

/// What the total of one vendor is above the lowest of the others, its twins aside.
fn above_others(totals: &[f64], vendor: usize, twins: &[bool]) -> Gap {
    let others = totals.iter().enumerate().filter(|(other, _)| !twins[*other]);
    let lowest = others.map(|(_, total)| *total).min_by(f64::total_cmp);
    Gap::between(totals[vendor], lowest.unwrap_or(f64::MAX))
}

/// The vendors that become the cheapest, one after the other, between two neighbouring points. Where
/// the start is the higher of the two values, they come in falling order.
pub(super) fn changes(
    ground: &mut Ground,
    place: &Place,
    [from, to]: [Known; 2],
    memo: &mut Memo,
) -> Vec<Change> {
    let precision = if ground.takes_samples(place) { SAMPLED } else { EXACT };
    let rising = from.0 < to.0;
    let last = cheapest(to.1);
    let mut changes = Vec::new();
    let mut start = (from.0, from.1.to_vec());
    // Each passes on to one that is cheaper later, so there are at most as many as vendors.
    for _ in 0..from.1.len() {
        let now = cheapest(&start.1);
        if now == last {
            break;
        }
        // Those that cost the same here and there neither pass it nor are passed; it is its own twin.
        let twins: Vec<bool> = start
            .1
            .iter()
            .zip(to.1)
            .map(|(here, there)| {
                [(*here, start.1[now]), (*there, to.1[now])]
                    .iter()
                    .all(|(a, b)| Gap::between(*a, *b).is_zero())
            })
            .collect();
        let [mut near, mut far] = [
            (start.0, above_others(&start.1, now, &twins)),
            (to.0, above_others(to.1, now, &twins)),
        ];
        if !rising {
            std::mem::swap(&mut near, &mut far);
        }
        let grid = |value| snapped(place.input(), value);
        let found = root([near, far], precision, grid, |value| {
            Some(above_others(&ground.at(place, value, memo)?, now, &twins))
        });
        let Some(found) = found else { break };
        let (value, jump, apart) = place_of(&found, precision);
        // There, or just beyond a jump, some other one is the cheapest.
        let beyond = match (jump, rising) {
            (false, _) => value,
            (true, true) => found.after.0,
            (true, false) => found.before.0,
        };
        let Some(totals) = ground.at(place, beyond, memo) else { break };
        let next = next_cheapest(&totals, &twins, to.1, precision).unwrap_or(last);
        let (cheapest_below, cheapest_above) = if rising { (now, next) } else { (next, now) };
        changes.push(Change { value, jump, apart, cheapest_below, cheapest_above });
        if next == last {
            break;
        }
        // From there on, the next one counts as the cheapest even where rounding has it equal.
        let mut totals = totals;
        for (total, _) in totals.iter_mut().zip(&twins).filter(|(_, twin)| **twin) {
            *total = f64::MAX;
        }
        start = (beyond, totals);
    }
    changes
}

/// The cheapest of those that are no twins. Where several are equal, the one that is the cheapest
/// further on.
fn next_cheapest(
    totals: &[f64],
    twins: &[bool],
    further_on: &[f64],
    precision: Precision,
) -> Option<usize> {
    let others = totals.iter().enumerate().filter(|(vendor, _)| !twins[*vendor]);
    let lowest = others.clone().map(|(_, total)| *total).fold(f64::MAX, f64::min);
    let equal = others
        .filter(|(_, total)| Gap::between(**total, lowest).apart() <= EQUAL.max(precision.zero));
    let by_further_on = |a: &usize, b: &usize| further_on[*a].total_cmp(&further_on[*b]);
    equal.map(|(vendor, _)| vendor).min_by(by_further_on)
}
