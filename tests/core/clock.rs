//! The clock of §3 by hand: when a desk works, when work ends there, and what is earned meanwhile.

use vendor_tco::scenario::{Desk, Scenario, Value, Window};
use vendor_tco::week::{
    CLOCK_YEAR, DeskClock, RevenueWeek, hours_per_week, hours_per_year, is_always_open,
    weekly_windows,
};

use crate::full::full;
use crate::simulated::{Clock, Setting};

const WORKDAYS: [bool; 7] = [true, true, true, true, true, false, false];
const EVERY_DAY: [bool; 7] = [true; 7];
/// Rounding of times of the clock year, in hours.
const ROUNDING: f64 = 1e-11;

fn flat() -> RevenueWeek {
    let document: Value = serde_json::from_value(full()).expect("JSON fits");
    let mut scenario = Scenario::read(&document).expect("a scenario");
    scenario.business.weekend_factor = 1.0;
    RevenueWeek::new(&scenario.business)
}

fn desk(windows: &[([bool; 7], f64, f64)]) -> Desk {
    let windows =
        windows.iter().map(|&(days, from_hour, to_hour)| Window { days, from_hour, to_hour });
    Desk { windows: windows.collect(), utc_offset_hours: 0.0, holiday_runs: Vec::new() }
}

fn nine_to_six() -> Desk {
    desk(&[(WORKDAYS, 9.0, 18.0)])
}

/// Hours from Monday 00:00 of a week of the clock year; days from 0.
fn at(week: u32, day: u32, hour: f64) -> f64 {
    f64::from(week * 168 + day * 24) + hour
}

/// `work(t, h)`: the earliest moment at which h desk hours have passed since t.
fn work(desk: &Desk, t: f64, h: f64) -> f64 {
    let revenue = flat();
    let clock = DeskClock::new(desk, &revenue);
    let from = clock.at(t, &revenue);
    clock.when(from.worked + h, &revenue).t
}

#[track_caller]
fn ends(desk: &Desk, t: f64, h: f64, want: f64) {
    let got = work(desk, t, h);
    assert!((got - want).abs() < ROUNDING, "work({t}, {h}) = {got} instead of {want}");
}

#[test]
fn work_within_a_day_takes_its_time() {
    ends(&nine_to_six(), at(0, 0, 10.0), 3.0, at(0, 0, 13.0));
    ends(&nine_to_six(), at(7, 3, 9.0), 8.5, at(7, 3, 17.5));
}

#[test]
fn work_that_ends_at_closing_time_ends_there() {
    let desk = nine_to_six();
    ends(&desk, at(0, 0, 10.0), 8.0, at(0, 0, 18.0));
    ends(&desk, at(0, 4, 10.0), 8.0, at(0, 4, 18.0));
    ends(&desk, at(0, 0, 9.0), 45.0, at(0, 4, 18.0));
    // As it does within 1e-9 h, and not beyond.
    ends(&desk, at(0, 0, 10.0), 8.0 + 5e-10, at(0, 0, 18.0) + 5e-10);
    ends(&desk, at(0, 0, 10.0), 8.0 + 1e-6, at(0, 1, 9.0) + 1e-6);
    // The last close of the year, and a whole year's work.
    ends(&desk, at(51, 4, 17.0), 1.0, at(51, 4, 18.0));
    ends(&desk, at(0, 0, 9.0), 52.0 * 45.0, at(51, 4, 18.0));
    ends(&desk, at(0, 2, 9.0), 52.0 * 45.0, at(52, 1, 18.0));
    // Tenths of an hour do not add up to whole hours in floating point.
    for start in 0..80_u32 {
        let tenths = f64::from(start) / 10.0;
        let h = f64::from(90 - start) / 10.0;
        ends(&desk, at(3, 1, 9.0 + tenths), h, at(3, 1, 18.0));
    }
}

#[test]
fn work_reported_at_night_starts_in_the_morning() {
    let desk = nine_to_six();
    for night in [at(0, 0, 18.0), at(0, 0, 20.0), at(0, 1, 0.0), at(0, 1, 9.0)] {
        ends(&desk, night, 2.0, at(0, 1, 11.0));
    }
    ends(&desk, at(0, 5, 3.0), 10.0, at(1, 1, 10.0));
    ends(&desk, at(51, 6, 23.0), 1.0, at(52, 0, 10.0));
}

#[test]
fn work_over_years_counts_every_year() {
    let desk = nine_to_six();
    let year = 52.0 * 45.0;
    ends(&desk, at(0, 0, 12.0), 3.0 * year + 1.0, 3.0 * CLOCK_YEAR + at(0, 0, 13.0));
    ends(&desk, CLOCK_YEAR + at(5, 0, 12.0), year, 2.0 * CLOCK_YEAR + at(5, 0, 12.0));
}

#[test]
fn windows_count_by_their_union() {
    let plain = nine_to_six();
    let pieces = desk(&[
        (WORKDAYS, 9.0, 12.5),
        ([true, true, false, false, false, false, false], 11.0, 18.0),
        ([false, false, true, true, true, false, false], 12.5, 17.75),
        ([false, false, true, true, true, false, false], 17.0, 18.0),
    ]);
    assert_eq!(weekly_windows(&pieces, 0.0), weekly_windows(&plain, 0.0));
    assert!((hours_per_week(&pieces) - 45.0).abs() < ROUNDING);
    for (t, h) in [(0.0, 1.0), (30.0, 17.0), (100.0, 45.0), (5000.0, 333.25)] {
        ends(&pieces, t, h, work(&plain, t, h));
    }
}

#[test]
fn a_window_until_midnight_goes_on_the_next_day() {
    let night = desk(&[(EVERY_DAY, 22.0, 24.0), (EVERY_DAY, 0.0, 6.0)]);
    ends(&night, at(0, 2, 23.0), 6.0, at(0, 3, 5.0));
    ends(&night, at(0, 6, 23.0), 6.0, at(1, 0, 5.0));
    ends(&night, at(51, 6, 23.0), 8.0, at(52, 0, 22.0) + 1.0);
}

#[test]
fn offsets_move_the_desk_and_not_the_clock() {
    let mut desk = nine_to_six();
    // 9 o'clock in China is 1 o'clock UTC; in Honolulu it is 19.
    desk.utc_offset_hours = 8.0;
    ends(&desk, at(0, 0, 0.0), 1.0, at(0, 0, 2.0));
    // Monday morning there falls on the Sunday before, which the year's end wraps around to.
    desk.utc_offset_hours = 14.0;
    ends(&desk, at(51, 6, 20.0), 1.0, at(51, 6, 21.0));
    ends(&desk, at(0, 0, 0.0), 5.0, at(0, 0, 20.0));
    desk.utc_offset_hours = -10.0;
    ends(&desk, at(0, 0, 0.0), 1.0, at(0, 0, 20.0));
    ends(&desk, at(0, 5, 3.0), 1.5, at(1, 0, 19.5));
    desk.utc_offset_hours = 5.75;
    ends(&desk, at(0, 0, 0.0), 1.0, at(0, 0, 4.25));
    // In the business's own time.
    assert_eq!(weekly_windows(&desk, 5.75)[0], (9.0, 18.0));
    assert_eq!(weekly_windows(&desk, 0.0)[0], (3.25, 12.25));
    assert_eq!(weekly_windows(&desk, 14.0)[4], (9.0 + 8.25 + 96.0, 18.0 + 8.25 + 96.0));
    assert!((hours_per_week(&desk) - 45.0).abs() < ROUNDING);
}

/// Run k of n starts on the Monday of week ⌊52·k/n⌋.
#[test]
fn holidays_are_spread_over_the_year() {
    let mut desk = nine_to_six();
    desk.holiday_runs = vec![1, 7, 3];
    for (week, days) in [(0, 1), (17, 7), (34, 3)] {
        ends(&desk, at(week, 0, 0.0), 1.0, at(week, days, 10.0));
    }
    assert!((hours_per_year(&desk) - (52.0 * 45.0 - 9.0 - 45.0 - 27.0)).abs() < ROUNDING);
    assert!(!is_always_open(&desk));
    // Work goes on where the holiday has left it.
    ends(&desk, at(16, 4, 17.0), 2.0, at(18, 0, 10.0));
}

#[test]
fn holidays_overlap_and_wrap_past_the_end_of_the_year() {
    let mut desk = nine_to_six();
    // 26 runs start every second week: the first covers weeks 0 to 2, and so on; the last, of 21
    // days from week 50, closes the first week of the year too, which is a holiday already.
    desk.holiday_runs = vec![1; 26];
    desk.holiday_runs[0] = 21;
    desk.holiday_runs[25] = 17;
    ends(&desk, at(0, 0, 0.0), 1.0, at(3, 0, 10.0));
    ends(&desk, at(49, 4, 17.0), 2.0, at(52 + 3, 0, 10.0));
    let closed = 3.0 * 5.0 + 23.0 + 10.0;
    assert!((hours_per_year(&desk) - (260.0 - closed) * 9.0).abs() < ROUNDING);
    desk.holiday_runs[0] = 1;
    ends(&desk, at(49, 4, 17.0), 2.0, at(52, 3, 10.0));
    // Desk-local: the holiday of a desk east of UTC starts before the year does.
    desk.holiday_runs = vec![7];
    desk.utc_offset_hours = 14.0;
    ends(&desk, at(51, 6, 18.0), 1.0, at(52, 6, 20.0));
    desk.utc_offset_hours = -12.0;
    ends(&desk, at(0, 0, 0.0), 1.0, at(1, 0, 22.0));
}

#[test]
fn a_desk_without_gaps_and_holidays_never_closes() {
    let pieces = desk(&[(EVERY_DAY, 0.0, 7.3), (EVERY_DAY, 7.3, 24.0)]);
    assert!(is_always_open(&pieces));
    let mut holiday = pieces.clone();
    holiday.holiday_runs = vec![1];
    assert!(!is_always_open(&holiday));
    ends(&holiday, at(51, 6, 23.0), 2.0, at(52, 1, 1.0));
    let gap = desk(&[(EVERY_DAY, 0.0, 7.3), (EVERY_DAY, 7.4, 24.0)]);
    assert!(!is_always_open(&gap));
    ends(&gap, at(0, 0, 7.0), 1.0, at(0, 0, 8.1));
}

/// Against a clock that goes through the minutes of the year.
#[test]
fn the_clock_agrees_with_one_of_minutes() {
    let setting = Setting {
        windows: vec![(0..=4, 8.5, 17.25), (5..=5, 10.0, 12.0), (2..=3, 16.0, 20.0)],
        desk_offset: 5.75,
        holiday_runs: vec![7, 1, 3, 16],
        ..Setting::nine_to_six()
    };
    let document: Value = serde_json::from_value(setting.document()).expect("JSON fits");
    let scenario = Scenario::read(&document).expect("a scenario");
    let desk = scenario.vendors[0].support.desk.as_ref().expect("a desk");
    let (revenue, minutes) = (flat(), Clock::new(&setting));
    let clock = DeskClock::new(desk, &revenue);
    for i in 0..2000_u32 {
        // Steps along the golden section, and starts and ends on the very quarter of an hour.
        let t = f64::from(i) * 5399.186 % 8736.0;
        let h = f64::from(i) * 0.618_034 % 1.0 * 90.0 + 0.01;
        for (t, h) in [(t, h), ((t * 4.0).round() / 4.0, (h * 4.0).ceil() / 4.0)] {
            let from = clock.at(t, &revenue);
            let (got, want) = (clock.when(from.worked + h, &revenue).t, minutes.work(t, h));
            // The other clock adds up half a million minutes.
            assert!((got - want).abs() < 1e-7, "work({t}, {h}) = {got} instead of {want}");
        }
    }
}
