//! The hours in which a desk works, and what is earned meanwhile.

use super::{CLOCK_YEAR, HOURS_PER_WEEK, RevenueWeek, SAME_HOUR, WEEKS_PER_CLOCK_YEAR};
use super::{hours, whole};
use crate::order::sorted;
use crate::scenario::Desk;

/// Hours from one moment to another.
type Interval = (f64, f64);

/// Open hours without a break.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    open: f64,
    close: f64,
    /// Desk hours of the clock year before it opens.
    worked_before: f64,
    /// What is earned in those.
    earned_before: f64,
    /// What is earned until it opens, at the desk or not.
    all_earned_before: f64,
}

impl Stretch {
    fn worked_by_close(&self) -> f64 {
        self.worked_before + (self.close - self.open)
    }
}

/// The clock of a desk over the clock year, and the revenue that its open hours see.
#[derive(Clone, Debug)]
pub struct DeskClock {
    stretches: Vec<Stretch>,
    worked_per_year: f64,
    earned_per_year: f64,
    /// For each hour of the year, the first stretch that closes after it.
    at_hour: Vec<u16>,
    /// For each desk hour of the year, the first stretch by whose close it has passed.
    at_worked: Vec<u16>,
}

/// A moment, as a desk's clock sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// The time.
    pub t: f64,
    /// Desk hours until then, from the start of the clock year.
    pub worked: f64,
    /// What the open ones of them earned, in hours of mean revenue.
    pub earned: f64,
}

/// A closed time and the open one that follows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Opening {
    /// When the desk closed, last year at worst.
    pub closed_since: f64,
    /// When it opens, and what its clock shows then.
    pub opens: Moment,
    /// When it closes again.
    pub close: f64,
}

impl DeskClock {
    /// The clock of a desk with at least one open hour; `revenue` is what its hours are worth.
    #[must_use]
    pub fn new(desk: &Desk, revenue: &RevenueWeek) -> Self {
        let open = open_in_clock_year(desk);
        let mut stretches = Vec::with_capacity(open.len());
        let (mut worked, mut earned) = (0.0, 0.0);
        for (open, close) in open {
            let all_earned_before = revenue.earned_until(open);
            stretches.push(Stretch {
                open,
                close,
                worked_before: worked,
                earned_before: earned,
                all_earned_before,
            });
            worked += close - open;
            earned += revenue.earned_until(close) - all_earned_before;
        }
        Self {
            at_hour: first_past(&stretches, CLOCK_YEAR, |stretch, hour| stretch.close > hour),
            at_worked: first_past(&stretches, worked, |stretch, hour| {
                stretch.worked_by_close() + SAME_HOUR >= hour
            }),
            stretches,
            worked_per_year: worked,
            earned_per_year: earned,
        }
    }

    /// All openings of the clock year.
    pub fn openings(&self) -> impl Iterator<Item = Opening> + '_ {
        let last_year = self.stretches.last().map_or(0.0, |last| last.close - CLOCK_YEAR);
        let closes = self.stretches.iter().map(|stretch| stretch.close);
        std::iter::once(last_year).chain(closes).zip(&self.stretches).map(
            |(closed_since, stretch)| Opening {
                closed_since,
                close: stretch.close,
                opens: Moment {
                    t: stretch.open,
                    worked: stretch.worked_before,
                    earned: stretch.earned_before,
                },
            },
        )
    }

    /// Desk hours in the clock year.
    #[must_use]
    pub fn worked_per_year(&self) -> f64 {
        self.worked_per_year
    }

    /// What the desk's hours earn in the clock year, in hours of mean revenue.
    #[must_use]
    pub fn earned_per_year(&self) -> f64 {
        self.earned_per_year
    }

    /// What the desk's clock shows at the time `t` ≥ 0.
    #[must_use]
    pub fn at(&self, t: f64, revenue: &RevenueWeek) -> Moment {
        let years = (t / CLOCK_YEAR).floor();
        let in_year = t - years * CLOCK_YEAR;
        let mut place = usize::from(self.at_hour[whole(in_year).min(self.at_hour.len() - 1)]);
        while self.stretches.get(place).is_some_and(|stretch| stretch.close <= in_year) {
            place += 1;
        }
        let (worked, earned) = match self.stretches.get(place) {
            None => (self.worked_per_year, self.earned_per_year),
            Some(stretch) if in_year <= stretch.open => {
                (stretch.worked_before, stretch.earned_before)
            }
            Some(stretch) => (
                stretch.worked_before + (in_year - stretch.open),
                stretch.earned_before + (revenue.earned_until(in_year) - stretch.all_earned_before),
            ),
        };
        Moment {
            t,
            worked: years * self.worked_per_year + worked,
            earned: years * self.earned_per_year + earned,
        }
    }

    /// The earliest moment at which `worked` desk hours have passed since the start of the clock
    /// year. Work that ends at closing time ends there.
    #[must_use]
    pub fn when(&self, worked: f64, revenue: &RevenueWeek) -> Moment {
        let (years, stretch, t) = self.place(worked);
        let earned = stretch.earned_before + (revenue.earned_until(t) - stretch.all_earned_before);
        Moment { t: years * CLOCK_YEAR + t, worked, earned: years * self.earned_per_year + earned }
    }

    /// The time of that moment.
    #[must_use]
    pub fn time_when(&self, worked: f64) -> f64 {
        let (years, _, t) = self.place(worked);
        years * CLOCK_YEAR + t
    }

    /// The years that are over, the stretch and the time of the year at which so many desk hours
    /// have passed.
    fn place(&self, worked: f64) -> (f64, &Stretch, f64) {
        let mut years = (worked / self.worked_per_year).floor();
        let mut in_year = worked - years * self.worked_per_year;
        if in_year <= SAME_HOUR && years > 0.0 {
            years -= 1.0;
            in_year = self.worked_per_year;
        }
        let place = self.at_worked[whole(in_year).min(self.at_worked.len() - 1)];
        let mut place = usize::from(place).min(self.stretches.len() - 1);
        while place + 1 < self.stretches.len()
            && self.stretches[place].worked_by_close() + SAME_HOUR < in_year
        {
            place += 1;
        }
        let stretch = &self.stretches[place];
        (years, stretch, stretch.open + (in_year - stretch.worked_before))
    }
}

/// For each whole hour up to `end`, the place of the first stretch that is past it.
fn first_past(stretches: &[Stretch], end: f64, past: impl Fn(&Stretch, f64) -> bool) -> Vec<u16> {
    let mut place: u16 = 0;
    (0..=whole(end))
        .map(|hour| {
            while stretches.get(usize::from(place)).is_some_and(|s| !past(s, hours(hour))) {
                place += 1;
            }
            place
        })
        .collect()
}

/// The desk's hours in a week without holidays.
#[must_use]
pub fn hours_per_week(desk: &Desk) -> f64 {
    weekly_windows(desk, desk.utc_offset_hours).iter().map(|(from, to)| to - from).sum()
}

/// The desk's hours in the clock year, holidays taken out.
#[must_use]
pub fn hours_per_year(desk: &Desk) -> f64 {
    open_in_clock_year(desk).iter().map(|(from, to)| to - from).sum()
}

/// Whether the desk never closes.
#[must_use]
pub fn is_always_open(desk: &Desk) -> bool {
    desk.holiday_runs.is_empty() && hours_per_week(desk) >= HOURS_PER_WEEK - SAME_HOUR
}

/// The desk's weekly windows in the local time of another offset: hours from Monday 00:00, in
/// order, apart from one another, within 0..168.
#[must_use]
pub fn weekly_windows(desk: &Desk, utc_offset_hours: f64) -> Vec<Interval> {
    turned(&local_week(desk), utc_offset_hours - desk.utc_offset_hours, HOURS_PER_WEEK)
}

fn local_week(desk: &Desk) -> Vec<Interval> {
    let mut windows = Vec::new();
    for window in &desk.windows {
        for (day, _) in window.days.iter().enumerate().filter(|(_, open)| **open) {
            let midnight = hours(day * 24);
            windows.push((midnight + window.from_hour, midnight + window.to_hour));
        }
    }
    united(&windows)
}

fn open_in_clock_year(desk: &Desk) -> Vec<Interval> {
    let week = local_week(desk);
    let mondays = (0..WEEKS_PER_CLOCK_YEAR).map(|week| f64::from(week) * HOURS_PER_WEEK);
    let open: Vec<Interval> = mondays
        .flat_map(|monday| week.iter().map(move |&(from, to)| (monday + from, monday + to)))
        .collect();
    let open = without(&united(&open), &holidays(&desk.holiday_runs));
    turned(&open, -desk.utc_offset_hours, CLOCK_YEAR)
}

/// Run k of n starts on the Monday of week ⌊52·k/n⌋, desk-local.
fn holidays(runs: &[u32]) -> Vec<Interval> {
    let closed = runs.iter().enumerate().map(|(k, &days)| {
        let monday = hours(WEEKS_PER_CLOCK_YEAR as usize * k / runs.len()) * HOURS_PER_WEEK;
        (monday, monday + f64::from(days) * 24.0)
    });
    turned(&united(&closed.collect::<Vec<_>>()), 0.0, CLOCK_YEAR)
}

/// The union, in order. Intervals that touch become one.
fn united(intervals: &[Interval]) -> Vec<Interval> {
    let mut union: Vec<Interval> = Vec::with_capacity(intervals.len());
    for (from, to) in sorted(intervals, |interval| interval.0) {
        match union.last_mut() {
            Some(last) if from <= last.1 + SAME_HOUR => last.1 = last.1.max(to),
            _ => union.push((from, to)),
        }
    }
    union
}

/// What is left of `open` outside `closed`; both in order and apart.
fn without(open: &[Interval], closed: &[Interval]) -> Vec<Interval> {
    let mut left = Vec::with_capacity(open.len() + closed.len());
    for &(mut from, to) in open {
        for &(closed_from, closed_to) in closed {
            if closed_to <= from || closed_from >= to {
                continue;
            }
            if closed_from > from {
                left.push((from, closed_from));
            }
            from = closed_to;
        }
        if from < to {
            left.push((from, to));
        }
    }
    left
}

/// Intervals within a period and beyond its end, moved by `shift` and wrapped into the period.
fn turned(intervals: &[Interval], shift: f64, period: f64) -> Vec<Interval> {
    let mut wrapped = Vec::with_capacity(intervals.len() + 1);
    for &(from, to) in intervals {
        let length = to - from;
        let from = from + shift;
        let from = from - (from / period).floor() * period;
        if from + length <= period {
            wrapped.push((from, from + length));
        } else {
            wrapped.push((from, period));
            wrapped.push((0.0, from + length - period));
        }
    }
    united(&wrapped)
}
