//! The clock: revenue by the hour of the week, and the hours in which a desk works.
//!
//! A clock year of 52 weeks starts on Monday 00:00 UTC and repeats. Times are hours since then.

mod desk;
mod revenue;

pub use desk::{
    DeskClock, Moment, Opening, hours_per_week, hours_per_year, is_always_open, weekly_windows,
};
pub use revenue::RevenueWeek;

/// Hours of a week.
pub const HOURS_PER_WEEK: f64 = 168.0;
/// Weeks of the clock year.
pub const WEEKS_PER_CLOCK_YEAR: u32 = 52;
/// Hours of the clock year.
pub const CLOCK_YEAR: f64 = HOURS_PER_WEEK * WEEKS_PER_CLOCK_YEAR as f64;
/// Hours of the year that rates are counted by.
pub const HOURS_PER_YEAR: f64 = 8760.0;
/// Hours of a month, 1/12 of a year.
pub const HOURS_PER_MONTH: f64 = 730.0;
/// Wherever hours are compared, values this close are equal.
pub const SAME_HOUR: f64 = 1e-9;

/// A position in a table by hour, of a time that is known to be small and not negative.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(hours: f64) -> usize {
    hours as usize
}

/// A time that a position in a table by hour stands for.
#[allow(clippy::cast_precision_loss)]
fn hours(position: usize) -> f64 {
    position as f64
}
