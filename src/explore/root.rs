//! Where a function of one number changes its sign.

/// A value of the function: a difference, and the size of what it is a difference of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gap {
    pub(super) difference: f64,
    pub(super) size: f64,
}

impl Gap {
    /// What one total is above another.
    pub(super) fn between(a: f64, b: f64) -> Self {
        Self { difference: a - b, size: a.abs().max(b.abs()) }
    }

    /// Whether it is nothing but rounding.
    pub(super) fn is_zero(&self) -> bool {
        self.is_within(ROUNDING)
    }

    fn is_within(&self, share: f64) -> bool {
        self.difference.abs() <= share * self.size
    }

    /// The difference relative to the size.
    pub(super) fn apart(&self) -> f64 {
        if self.size > 0.0 { self.difference.abs() / self.size } else { 0.0 }
    }
}

/// The two sides of a sign change.
#[derive(Clone, Copy, Debug)]
pub(super) struct Root {
    /// The last number known to have the sign of the bracket's start.
    pub(super) before: (f64, Gap),
    /// The first known to have the sign of its end, or where the function is 0 but for rounding.
    pub(super) after: (f64, Gap),
}

/// Totals are sums of some hundred terms; so much of them is rounding.
const ROUNDING: f64 = 1e-13;

/// How closely to look for a sign change.
#[derive(Clone, Copy, Debug)]
pub(super) struct Precision {
    /// A difference of this share of its size is 0.
    pub(super) zero: f64,
    /// A bracket narrower than this, relative to its numbers, is a point.
    pub(super) narrow: f64,
}

/// As close as totals can tell.
pub(super) const EXACT: Precision = Precision { zero: ROUNDING, narrow: 1e-12 };
/// Where every value of the function takes a sample of its own: still a hundred times as close as
/// sampled costs are sure.
pub(super) const SAMPLED: Precision = Precision { zero: 1e-5, narrow: 1e-6 };

/// More than it takes to halve a bracket of any two numbers in range until it is a point.
const MOST_ITERATIONS: u32 = 300;

/// Looks for the sign change between two numbers, at the first of which the function is not above 0
/// and at the second not below, or the other way round.
///
/// Regula falsi, of which an end that stays loses half its weight (the Illinois method: Dowell &
/// Jarratt, BIT 11, 1971), hits affine functions at once. Where two steps have not cut the bracket to
/// half it is halved, so that jumps are found as well.
///
/// `grid` brings a number onto the values that exist, where there are not all. `None` where the
/// function has no value within the bracket.
pub(super) fn root(
    [mut a, mut b]: [(f64, Gap); 2],
    precision: Precision,
    grid: impl Fn(f64) -> f64,
    mut f: impl FnMut(f64) -> Option<Gap>,
) -> Option<Root> {
    let rises = b.1.difference > a.1.difference;
    // Weighted values only steer; signs decide.
    let [mut fa, mut fb] = [a.1.difference, b.1.difference];
    let mut widths = [f64::INFINITY; 2];
    let mut moved_a = None;
    for _ in 0..MOST_ITERATIONS {
        let width = b.0 - a.0;
        if width <= precision.narrow * a.0.abs().max(b.0.abs()) || width <= f64::MIN_POSITIVE {
            break;
        }
        let within = |x: f64| x > a.0 && x < b.0;
        let by_line = grid(b.0 - fb * (width / (fb - fa)));
        let stalls = width > widths[0] / 2.0;
        let x = if within(by_line) && !stalls { by_line } else { grid(a.0 + width / 2.0) };
        if !within(x) {
            break;
        }
        widths = if stalls { [f64::INFINITY; 2] } else { [widths[1], width] };
        let fx = f(x)?;
        if fx.is_within(precision.zero) {
            return Some(Root { before: a, after: (x, fx) });
        }
        let is_before = (fx.difference < 0.0) == rises;
        if is_before {
            (a, fa) = ((x, fx), fx.difference);
            if moved_a == Some(true) {
                fb /= 2.0;
            }
        } else {
            (b, fb) = ((x, fx), fx.difference);
            if moved_a == Some(false) {
                fa /= 2.0;
            }
        }
        moved_a = Some(is_before);
    }
    Some(Root { before: a, after: b })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(from: f64, to: f64, f: impl Fn(f64) -> f64) -> (Root, u32) {
        let mut calls = 0;
        let gap = |x: f64| Gap { difference: f(x), size: 1.0 };
        let ends = [(from, gap(from)), (to, gap(to))];
        let root = super::root(
            ends,
            EXACT,
            |x| x,
            |x| {
                calls += 1;
                Some(gap(x))
            },
        );
        (root.expect("no gaps"), calls)
    }

    #[test]
    fn affine_functions_are_hit_at_once() {
        for (slope, zero) in [(1.0, 0.3), (-2.5, 7.0), (1e-3, 1e-6)] {
            let (root, calls) = found(-1.0, 10.0, |x| slope * (x - zero));
            assert!(root.after.1.is_zero() && calls == 1, "{root:?} after {calls}");
        }
    }

    /// 40 halvings make 1e-12 of the bracket; each second step may be wasted on a line.
    #[test]
    fn jumps_and_flat_curves_end() {
        let (root, calls) = found(0.0, 8.0, |x| if x > 3.0 { 2.0 } else { -1.0 });
        assert!(root.before.0 <= 3.0 && root.after.0 > 3.0 && root.after.0 < 3.000_000_001);
        assert!(calls < 130, "{calls}");
        let (root, _) = found(0.0, 8.0, |x| (x - 2.0) * (x - 2.0) * (x - 2.0));
        assert!(root.after.1.difference.abs() < 1e-12);
    }
}
