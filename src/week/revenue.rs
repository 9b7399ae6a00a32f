//! Revenue by the hour of the week, relative to its mean.

use super::{HOURS_PER_WEEK, SAME_HOUR, hours, whole};
use crate::scenario::Business;

const HOURS: usize = 168;
const SATURDAY: usize = 5 * 24;

/// rev(t) ÷ `revenue_per_hour`, whose mean over a week is 1.
#[derive(Clone, Debug)]
pub struct RevenueWeek {
    /// w(t) ÷ mean(w) by local hour.
    weights: [f64; HOURS],
    /// What is earned before each local hour of the week, in hours of mean revenue.
    before: [f64; HOURS + 1],
    utc_offset_hours: f64,
    flat: bool,
}

impl RevenueWeek {
    /// The week of a business.
    #[must_use]
    pub fn new(business: &Business) -> Self {
        // Dividing by the largest weight first keeps the mean of tiny weights from becoming 0.
        let largest = business.daily_profile.iter().copied().fold(0.0, f64::max);
        let mut weights: [f64; HOURS] = std::array::from_fn(|hour| {
            let weekend = if hour >= SATURDAY { business.weekend_factor } else { 1.0 };
            business.daily_profile[hour % 24] / largest * weekend
        });
        let flat = weights.iter().all(|&weight| weight == weights[0]);
        let scale = HOURS_PER_WEEK / weights.iter().sum::<f64>();
        for weight in &mut weights {
            *weight = if flat { 1.0 } else { *weight * scale };
        }
        let mut before = [0.0; HOURS + 1];
        for hour in 0..HOURS {
            before[hour + 1] = before[hour] + weights[hour];
        }
        // It is 168 but for rounding, which must not add up over the weeks.
        before[HOURS] = HOURS_PER_WEEK;
        Self { weights, before, utc_offset_hours: business.utc_offset_hours, flat }
    }

    /// Whether every hour earns the same.
    #[must_use]
    pub fn is_flat(&self) -> bool {
        self.flat
    }

    /// Revenue ÷ mean revenue in each hour of the local week, from Monday 00:00.
    #[must_use]
    pub fn weights(&self) -> &[f64; HOURS] {
        &self.weights
    }

    /// ∫ rev ÷ mean revenue from a fixed moment up to `t`. Only the difference of two such values
    /// means anything.
    #[must_use]
    pub fn earned_until(&self, t: f64) -> f64 {
        if self.flat {
            return t;
        }
        let local = t + self.utc_offset_hours;
        let weeks = (local / HOURS_PER_WEEK).floor();
        let (hour, part) = hour_and_part(local - weeks * HOURS_PER_WEEK);
        weeks * HOURS_PER_WEEK + self.before[hour] + part * self.weights[hour]
    }

    /// Hours east of UTC of its local time.
    #[must_use]
    pub fn utc_offset_hours(&self) -> f64 {
        self.utc_offset_hours
    }

    /// The next full hour of local time after `t`.
    #[must_use]
    pub fn next_hour(&self, t: f64) -> f64 {
        // A full hour that rounding has moved a little must not come again.
        (t + self.utc_offset_hours + SAME_HOUR).floor() + 1.0 - self.utc_offset_hours
    }

    /// rev(t) ÷ mean revenue.
    #[must_use]
    pub fn weight_at(&self, t: f64) -> f64 {
        let local = t + self.utc_offset_hours;
        let weeks = (local / HOURS_PER_WEEK).floor();
        self.weights[hour_and_part(local - weeks * HOURS_PER_WEEK).0]
    }

    /// The moment of the clock year's first week, or a little before, by which the share `q` in
    /// 0..1 of a week's incidents has started, where starts have density
    /// ∝ (1 − bias) + bias·w(t)/mean(w).
    #[must_use]
    pub fn start_quantile(&self, q: f64, bias: f64) -> f64 {
        let wanted = q * HOURS_PER_WEEK;
        if self.flat || bias == 0.0 {
            return wanted;
        }
        let by = |hour: usize| (1.0 - bias) * hours(hour) + bias * self.before[hour];
        let (mut low, mut high) = (0, HOURS);
        while high - low > 1 {
            let middle = usize::midpoint(low, high);
            if by(middle) <= wanted { low = middle } else { high = middle }
        }
        let density = (1.0 - bias) + bias * self.weights[low];
        let part = if density > 0.0 { ((wanted - by(low)) / density).clamp(0.0, 1.0) } else { 0.0 };
        hours(low) + part - self.utc_offset_hours
    }
}

/// The hour of the week that a time lies in, and how far into it.
fn hour_and_part(in_week: f64) -> (usize, f64) {
    // Rounding may put the last moment of the week into the next.
    let hour = whole(in_week).min(HOURS - 1);
    (hour, in_week - hours(hour))
}
