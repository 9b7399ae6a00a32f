//! What must hold between inputs, each of which is within its own range.

use super::bounds;
use super::issue::Problem;
use super::{Desk, Window};
use crate::week;

/// A profile has some weight.
pub(super) fn profile(weights: &[f64; 24]) -> Option<Problem> {
    (*weights == [0.0; 24]).then_some(Problem::AllZero)
}

/// A tier ends above the end of the one before.
pub(super) fn tier_end(before: f64, got: f64) -> Option<Problem> {
    (got <= before).then_some(Problem::NotRising { above: before, got })
}

/// A window closes after it opens.
pub(super) fn window(&Window { from_hour: from, to_hour: to, .. }: &Window) -> Option<Problem> {
    (to <= from).then_some(Problem::WindowEmpty { from, to })
}

/// A desk is worth the name: what is wrong, and with which of its lists.
pub(super) fn desk(desk: &Desk) -> Option<(&'static str, Problem)> {
    let min = bounds::LEAST_DESK_HOURS_PER_WEEK;
    let got = week::hours_per_week(desk);
    if got < min - week::SAME_HOUR {
        return Some(("windows", Problem::DeskTooShort { min, got }));
    }
    let min = bounds::LEAST_DESK_HOURS_PER_YEAR;
    let got = week::hours_per_year(desk);
    let holidays = ("holiday_runs", Problem::DeskClosedByHolidays { min, got });
    (got < min - week::SAME_HOUR).then_some(holidays)
}
