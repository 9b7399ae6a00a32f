//! Where to look for crossings over an input's whole range.

use super::crossing::Point;
use super::ground::{Ground, snapped, span, step, values};
use crate::Memo;
use crate::scenario::Place;
use crate::scenario::bounds::Number;

/// How closely to look.
#[derive(Clone, Copy, Debug)]
pub(super) struct Density {
    /// Values over the plausible span.
    pub(super) inside: usize,
    /// Values on either side of it.
    pub(super) outside: usize,
    /// Halvings with which the end of what makes a scenario is looked for.
    pub(super) edge: usize,
}

/// What is looked at for all inputs together: the values of a curve.
pub(super) const COARSE: Density = Density { inside: 21, outside: 6, edge: 10 };
/// The same where each value takes samples of its own, thousands of times the work: every other value
/// of a curve. Totals bend over hours and desks, but hardly back within a tenth of the span.
pub(super) const SPARSE: Density = Density { inside: 11, outside: 4, edge: 6 };
/// What is looked at for one input alone. A grid of no more values, such as months, is met whole.
pub(super) const FINE: Density = Density { inside: 121, outside: 24, edge: 40 };

/// Values over the whole range, rising: closely over the plausible span, the present value among
/// them, and from its ends on at distances that grow by the same factor. Where totals may jump is
/// looked at besides.
pub(super) fn range(input: &Number, present: f64, density: &Density, jumps: Vec<f64>) -> Vec<f64> {
    let span = span(input, present);
    let mut all = beyond(span.from, input.min, span.to - span.from, density.outside);
    all.reverse();
    all.extend(values(input, &span, density.inside));
    all.extend(beyond(span.to, input.max, span.to - span.from, density.outside));
    all.push(present);
    all.extend(jumps);
    for value in &mut all {
        *value = snapped(input, *value);
    }
    all = crate::order::sorted(&all, |value| *value);
    all.dedup();
    all
}

/// Values from the end of a span to that of the range.
fn beyond(from: f64, to: f64, width: f64, count: usize) -> Vec<f64> {
    /// The first is as far away as this share of the span.
    const FIRST: f64 = 0.25;
    let (first, last) = (FIRST * width, (to - from).abs());
    if last == 0.0 {
        return Vec::new();
    }
    let mut values = Vec::with_capacity(count);
    if last > first && first > 0.0 && count > 1 {
        #[allow(clippy::cast_precision_loss)]
        let factor = libm::pow(last / first, 1.0 / (count - 1) as f64);
        let mut distance = first;
        for _ in 1..count {
            values.push(if to > from { from + distance } else { from - distance });
            distance *= factor;
        }
    }
    values.push(to);
    values
}

/// The points at these values. Where scenarios end between two of them, the last one that is a
/// scenario is added.
pub(super) fn points(
    ground: &mut Ground,
    place: &Place,
    values: &[f64],
    edge: usize,
    memo: &mut Memo,
) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::with_capacity(values.len());
    for &value in values {
        let point = Point::new(ground, place, value, memo);
        if let Some(before) = points.last()
            && before.totals.is_some() != point.totals.is_some()
            && let Some(last) = last_known(ground, place, [before, &point], edge, memo)
        {
            points.push(last);
        }
        points.push(point);
    }
    points
}

/// The known point nearest to where totals end between two points, one of which is known.
pub(super) fn last_known(
    ground: &mut Ground,
    place: &Place,
    [a, b]: [&Point; 2],
    edge: usize,
    memo: &mut Memo,
) -> Option<Point> {
    let [mut known, mut unknown] =
        if a.totals.is_some() { [a.value, b.value] } else { [b.value, a.value] };
    let mut last = None;
    for _ in 0..edge {
        let middle = snapped(place.input(), f64::midpoint(known, unknown));
        if middle == known || middle == unknown {
            break;
        }
        let point = Point::new(ground, place, middle, memo);
        if point.totals.is_some() {
            known = middle;
            last = Some(point);
        } else {
            unknown = middle;
        }
    }
    last
}

/// Whether the range holds no more values than are worth looking at one by one.
pub(super) fn is_small_grid(input: &Number) -> bool {
    /// As many as there are quarters of an hour between the ends of the earth's clocks.
    const FEW: f64 = 120.0;
    step(input).is_some_and(|step| (input.max - input.min) / step <= FEW)
}
