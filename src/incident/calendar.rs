//! What all incidents of a scenario share: the week, when they start, the strata of their times.

use std::cell::OnceCell;
use std::rc::Rc;

use super::lognormal::{Lognormals, Strata};
use super::outcomes::{OUTCOMES, middle};
use crate::week::{CLOCK_YEAR, HOURS_PER_WEEK, RevenueWeek, WEEKS_PER_CLOCK_YEAR};

const HOURS: usize = 168;
/// What all incidents of a scenario share.
#[derive(Debug)]
pub struct Calendar {
    /// The business's week.
    pub revenue: RevenueWeek,
    peak_bias: f64,
    starts: OnceCell<Vec<f64>>,
    lognormals: Rc<Lognormals>,
    /// Only where starts are uneven; otherwise incidents meet the mean whenever.
    after_start: Option<AfterStart>,
}

impl Calendar {
    /// The calendar of a week, where starts lean to its peaks by `peak_bias`.
    #[must_use]
    pub fn new(revenue: RevenueWeek, peak_bias: f64) -> Self {
        Self::sharing(revenue, peak_bias, Rc::default())
    }

    /// The same, with lognormals that other calendars share.
    #[must_use]
    pub fn sharing(revenue: RevenueWeek, peak_bias: f64, lognormals: Rc<Lognormals>) -> Self {
        let uneven = peak_bias > 0.0 && !revenue.is_flat();
        Self {
            after_start: uneven.then(|| AfterStart::new(&revenue, peak_bias)),
            revenue,
            peak_bias,
            starts: OnceCell::new(),
            lognormals,
        }
    }

    /// Whether starts are spread evenly over whatever the hours are worth.
    #[must_use]
    pub fn is_even(&self) -> bool {
        self.after_start.is_none()
    }

    /// By how much starts lean to the peaks of the week.
    #[must_use]
    pub fn peak_bias(&self) -> f64 {
        self.peak_bias
    }

    pub(super) fn strata(&self, sigma: f64) -> Rc<Strata> {
        self.lognormals.strata(sigma)
    }

    /// The starts of a table's outcomes. With the outcomes' rank they make a net of three
    /// coordinates, in which every box of volume 1/[`OUTCOMES`] whose sides are powers of two holds
    /// one outcome: van der Corput's sequence for the time of the week, Sobol's second for the
    /// week.
    pub(super) fn starts(&self) -> &[f64] {
        let bits = OUTCOMES.trailing_zeros();
        let start = |i: usize| {
            let of_week = middle(i.reverse_bits() >> (usize::BITS - bits));
            let of_year = middle(sobol_2(i, bits));
            let week = (of_year * f64::from(WEEKS_PER_CLOCK_YEAR)).floor();
            let start =
                week * HOURS_PER_WEEK + self.revenue.start_quantile(of_week, self.peak_bias);
            if start < 0.0 { start + CLOCK_YEAR } else { start }
        };
        self.starts.get_or_init(|| (0..OUTCOMES).map(start).collect())
    }

    /// The probability that an incident starts between two times of one year.
    pub(super) fn start_probability(&self, from: f64, to: f64) -> f64 {
        let earned = if self.is_even() {
            to - from
        } else {
            self.revenue.earned_until(to) - self.revenue.earned_until(from)
        };
        ((1.0 - self.peak_bias) * (to - from) + self.peak_bias * earned) / CLOCK_YEAR
    }

    /// The density of starts, per hour of the clock year.
    pub(super) fn start_density(&self, t: f64) -> f64 {
        let weight = if self.is_even() { 1.0 } else { self.revenue.weight_at(t) };
        ((1.0 - self.peak_bias) + self.peak_bias * weight) / CLOCK_YEAR
    }

    /// What is earned on average in the `hours` from an incident's start.
    #[must_use]
    pub fn earned_after_start(&self, hours: f64) -> f64 {
        let Some(after) = &self.after_start else { return hours };
        after.earned(hours)
    }
}

/// What incidents meet so long after their start, averaged over the start.
///
/// Weights and the density of starts are constant within hours, so the mean weight met is linear
/// between whole hours, and its integral a parabola.
#[derive(Debug)]
struct AfterStart {
    mean_weight: [f64; HOURS + 1],
    earned: [f64; HOURS + 1],
}

impl AfterStart {
    fn new(revenue: &RevenueWeek, peak_bias: f64) -> Self {
        let weights = revenue.weights();
        let mean_weight: [f64; HOURS + 1] = std::array::from_fn(|later| {
            let met = |hour: usize| {
                ((1.0 - peak_bias) + peak_bias * weights[hour]) * weights[(hour + later) % HOURS]
            };
            (0..HOURS).map(met).sum::<f64>() / HOURS_PER_WEEK
        });
        let mut earned = [0.0; HOURS + 1];
        for hour in 0..HOURS {
            earned[hour + 1] =
                earned[hour] + f64::midpoint(mean_weight[hour], mean_weight[hour + 1]);
        }
        Self { mean_weight, earned }
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
    fn earned(&self, hours: f64) -> f64 {
        let weeks = (hours / HOURS_PER_WEEK).floor();
        let in_week = hours - weeks * HOURS_PER_WEEK;
        let hour = (in_week as usize).min(HOURS - 1);
        let part = in_week - hour as f64;
        let rise = self.mean_weight[hour + 1] - self.mean_weight[hour];
        weeks * HOURS_PER_WEEK
            + self.earned[hour]
            + part * (self.mean_weight[hour] + part * rise / 2.0)
    }
}

/// The second coordinate of Sobol's sequence, on `bits` bits: direction numbers
/// mⱼ = 2mⱼ₋₁ ⊕ mⱼ₋₁ (Sobol 1967; Bratley & Fox, ACM TOMS 14, 1988).
fn sobol_2(i: usize, bits: u32) -> usize {
    let (mut point, mut direction) = (0, 1_usize);
    for bit in 0..bits {
        if i >> bit & 1 == 1 {
            point ^= direction << (bits - 1 - bit);
        }
        direction ^= direction << 1;
    }
    point
}
