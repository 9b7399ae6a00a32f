//! The distribution of a compound Poisson sum S = X₁ + X₂ + … over equally likely outcomes.
//!
//! P(S ≤ d) = Σₙ P(N = n)·P(X₁ + … + Xₙ ≤ d). The terms of n = 0 and 1 are read off the outcomes.
//! Those above come from a lattice over 0..d, on which the transform of the sum is exp(λ(f̂ − 1))
//! (Embrechts & Frei, Math. Meth. Oper. Res. 69, 2009). An exponential tilt damps what lies beyond
//! the lattice and would wrap around (Grübel & Hermesmeier, ASTIN Bulletin 29, 1999). Since only
//! values ≤ 0 are exponentiated, the highest rates cost no more than digits that do not matter.

use super::fourier::{forward, inverse, rotation};

/// Cells of the smallest lattice. Outcomes between its points are split among their neighbours in
/// proportion, which keeps their mean and errs by the square of a cell.
const LEAST_CELLS: usize = 1024;
/// Cells of the largest lattice, for sums of very many very short outcomes.
const MOST_CELLS: usize = 1 << 16;
/// A cell is at most this share of the outcomes' root mean square. Splitting then adds less than
/// 0.2 % to the sum's variance, however many outcomes it has.
const CELL_PER_OUTCOME: f64 = 0.1;
/// Tilt over the whole lattice. What wraps around is damped by exp(−18) = 1.5e-8; the rounding of
/// the transform, 1e-16, grows to about as much when the tilt is taken back.
const TILT: f64 = 18.0;
/// Outcomes that are whole multiples of a unit but for this many hours are taken for such.
const SAME: f64 = 1e-9;
/// Least unit looked for, in hours.
const LEAST_UNIT: f64 = 1e-3;

/// A sum of a Poisson number of outcomes.
#[derive(Clone, Debug)]
pub struct CompoundPoisson {
    /// Outcomes above 0, and the rate of each.
    outcomes: Vec<(f64, f64)>,
    /// λ, the rate of all of them.
    rate: f64,
    root_mean_square: f64,
    /// What all outcomes are whole multiples of, where there is such a unit: constant times.
    unit: Option<f64>,
    /// The sum of those outcomes alone that come again and again among others that vary, where they
    /// have a unit: sums of them may hit d exactly.
    repeated: Option<Box<CompoundPoisson>>,
}

impl CompoundPoisson {
    /// The sum over kinds of incidents, each with its rate and its equally likely outcomes, of which
    /// those below `shortest` do not count.
    #[must_use]
    pub fn new(kinds: &[(f64, &[f64])], shortest: f64) -> Self {
        let mut outcomes = Vec::with_capacity(kinds.iter().map(|(_, hours)| hours.len()).sum());
        for (rate, hours) in kinds {
            #[allow(clippy::cast_precision_loss)]
            let each = rate / hours.len() as f64;
            let counted = hours.iter().filter(|&&x| x > 0.0 && x >= shortest);
            outcomes.extend(counted.map(|&x| (x, each)));
        }
        let mut sum = Self::of(outcomes);
        if sum.unit.is_none() {
            let repeated = Self::of(repeated(&sum.outcomes));
            sum.repeated = repeated.unit.is_some().then(|| Box::new(repeated));
        }
        sum
    }

    fn of(outcomes: Vec<(f64, f64)>) -> Self {
        let rate: f64 = outcomes.iter().map(|(_, rate)| rate).sum();
        let squares: f64 = outcomes.iter().map(|(x, rate)| rate * x * x).sum();
        let unit = common_unit(&outcomes);
        let root_mean_square = if rate > 0.0 { (squares / rate).sqrt() } else { 0.0 };
        Self { outcomes, rate, root_mean_square, unit, repeated: None }
    }

    /// P(S > d).
    #[must_use]
    pub fn above(&self, d: f64) -> f64 {
        if d < 0.0 { 1.0 } else { (1.0 - self.at_most(d)).clamp(0.0, 1.0) }
    }

    /// P(S ≤ d) for d ≥ 0.
    fn at_most(&self, d: f64) -> f64 {
        let within: f64 = self.outcomes.iter().filter(|(x, _)| *x <= d).map(|(_, rate)| rate).sum();
        let none = libm::exp(-self.rate);
        if within == 0.0 {
            return none;
        }
        let lattice = self.lattice(d);
        let one = lattice.at_most(&lattice.rates);
        let all = lattice.at_most(&lattice.sum(self.rate)) + none * (within - one);
        let Some(repeated) = &self.repeated else { return all };
        // Where nothing but repeated outcomes comes, their own lattice is exact.
        let nothing_else = libm::exp(repeated.rate - self.rate);
        let split = Lattice { rates: lattice.split(&repeated.outcomes), ..lattice };
        let single = repeated.outcomes.iter().filter(|(x, _)| *x <= d).map(|(_, rate)| rate);
        let single_differs = single.sum::<f64>() - split.at_most(&split.rates);
        let on_split =
            split.at_most(&split.sum(repeated.rate)) + libm::exp(-repeated.rate) * single_differs;
        all + nothing_else * (repeated.at_most(d) - on_split)
    }

    fn lattice(&self, d: f64) -> Lattice {
        if let Some(unit) = self.unit {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let end = ((d + SAME) / unit) as usize;
            if end + 2 <= MOST_CELLS {
                return Lattice::new(&self.outcomes, unit, end, true);
            }
        }
        let mut cells = LEAST_CELLS;
        #[allow(clippy::cast_precision_loss)]
        while cells < MOST_CELLS && d > CELL_PER_OUTCOME * self.root_mean_square * cells as f64 {
            cells *= 2;
        }
        // One point at d itself, and one beyond for what is split across d.
        let end = cells - 2;
        #[allow(clippy::cast_precision_loss)]
        let cell = d / end as f64;
        Lattice::new(&self.outcomes, cell, end, false)
    }
}

/// Rates on points 0, 1, …, a power of two of them.
struct Lattice {
    rates: Vec<f64>,
    cell: f64,
    /// The point of d, or the last one within it.
    end: usize,
    /// Whether outcomes lie on the points, rather than being split between them.
    exact: bool,
}

impl Lattice {
    fn new(outcomes: &[(f64, f64)], cell: f64, end: usize, exact: bool) -> Self {
        let mut lattice = Self { rates: Vec::new(), cell, end, exact };
        lattice.rates = lattice.split(outcomes);
        lattice
    }

    /// Outcomes' rates on the points.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
    fn split(&self, outcomes: &[(f64, f64)]) -> Vec<f64> {
        let mut rates = vec![0.0; (self.end + 2).next_power_of_two()];
        let beyond = (self.end + 1) as f64;
        for &(x, rate) in outcomes {
            let at = if self.exact { (x / self.cell).round() } else { x / self.cell };
            if at < beyond {
                let point = at as usize;
                let upper = at - point as f64;
                rates[point] += rate * (1.0 - upper);
                rates[point + 1] += rate * upper;
            }
        }
        rates
    }

    /// What lies within d. A split point stands for a triangle one cell wide to either side, so
    /// half of the one at d is within.
    fn at_most(&self, points: &[f64]) -> f64 {
        let before: f64 = points[..self.end].iter().sum();
        before + if self.exact { points[self.end] } else { points[self.end] / 2.0 }
    }

    /// The probabilities of the sum's points, where all outcomes, those beyond the lattice too, come
    /// at `rate`.
    #[allow(clippy::cast_precision_loss)]
    fn sum(&self, rate: f64) -> Vec<f64> {
        let tilt = TILT / self.rates.len() as f64;
        let damp = |point: usize| libm::exp(-tilt * point as f64);
        let rates = self.rates.iter().enumerate().map(|(point, rate)| rate * damp(point));
        let mut transform = forward(rates);
        for (re, im) in &mut transform {
            let size = libm::exp(*re - rate);
            let (cos, sin) = rotation(*im);
            (*re, *im) = (size * cos, size * sin);
        }
        let mut sum = inverse(transform);
        for (point, probability) in sum.iter_mut().enumerate() {
            *probability /= damp(point);
        }
        sum
    }
}

/// Outcomes that come again and again, found by looking at a few.
fn repeated(outcomes: &[(f64, f64)]) -> Vec<(f64, f64)> {
    const LOOKED_AT: usize = 64;
    let step = (outcomes.len() / LOOKED_AT).max(1);
    let looked_at = outcomes.iter().step_by(step).map(|(x, _)| *x);
    let same = |a: f64, b: f64| (a - b).abs() <= SAME;
    let mut seen: Vec<f64> = Vec::new();
    let mut again: Vec<f64> = Vec::new();
    for x in looked_at {
        if again.iter().any(|&known| same(known, x)) {
            continue;
        }
        let list = if seen.iter().any(|&known| same(known, x)) { &mut again } else { &mut seen };
        list.push(x);
    }
    let repeats = |x: f64| again.iter().any(|&known| same(known, x));
    outcomes.iter().copied().filter(|&(x, _)| repeats(x)).collect()
}

/// The largest value that all outcomes are whole multiples of, by Euclid's algorithm; `None` where
/// it is too small to be one.
fn common_unit(outcomes: &[(f64, f64)]) -> Option<f64> {
    let mut unit = outcomes.first()?.0;
    for &(x, _) in outcomes {
        let mut rest = x;
        // Rounding leaves remainders just above 0 or just below the divisor; both are none.
        while rest > SAME {
            // `%` on floats brings long division with it, exact far below what matters here.
            let remainder = unit - rest * (unit / rest).floor();
            unit = rest;
            rest = if unit - remainder < SAME { 0.0 } else { remainder };
        }
        if unit < LEAST_UNIT {
            return None;
        }
    }
    let whole = |&(x, _): &(f64, f64)| ((x / unit).round() * unit - x).abs() <= SAME;
    outcomes.iter().all(whole).then_some(unit)
}
