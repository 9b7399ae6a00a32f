//! Rules between inputs: tiers rise, desks open, somebody earns something, and no more is lost than
//! there is.

use serde_json::{Value as Json, json};
use vendor_tco::scenario::Problem;

use crate::bad_input::{issues, only, with};
use crate::full::{full, spelled};
use crate::scenarios::answer;

#[test]
fn profiles_without_any_revenue() {
    only(&with("business.daily_profile", json!(vec![0; 24])), "business.daily_profile", "all_zero");
    let smallest: Vec<f64> =
        (0..24).map(|h| if h == 3 { f64::MIN_POSITIVE } else { 0.0 }).collect();
    assert_eq!(answer(&with("business.daily_profile", json!(smallest))).map(|_| ()), Ok(()));
}

#[test]
fn tiers_out_of_order() {
    for (path, rate) in [
        ("vendors[].price.usage.tiers", "unit_price"),
        ("vendors[].price.support_plan.tiers", "rate"),
    ] {
        let at = spelled(path);
        let tiers = |ends: &[Option<f64>]| -> Json {
            let tier = |end: &Option<f64>| match end {
                Some(end) => json!({"up_to": end, rate: 0.5}),
                None => json!({rate: 0.5}),
            };
            with(path, ends.iter().map(tier).collect())
        };
        only(&tiers(&[Some(5.0), Some(5.0), None]), &format!("{at}[1].up_to"), "not_rising");
        only(&tiers(&[Some(5.0), Some(4.0), None]), &format!("{at}[1].up_to"), "not_rising");
        only(&tiers(&[Some(5.0), None, None]), &format!("{at}[1].up_to"), "up_to_missing");
        only(&tiers(&[Some(5.0), Some(6.0)]), &format!("{at}[1].up_to"), "up_to_on_last");
        only(&tiers(&[Some(5.0)]), &format!("{at}[0].up_to"), "up_to_on_last");
        only(&tiers(&[Some(0.0), None]), &format!("{at}[0].up_to"), "not_above");
        assert_eq!(answer(&tiers(&[None])).map(|_| ()), Ok(()));
        assert_eq!(answer(&tiers(&[])).map(|_| ()), Ok(()));
    }
}

#[test]
fn desks_that_hardly_open() {
    let windows = "vendors[].support.desk.windows";
    let at = spelled(windows);
    let window = |from: f64, to: f64| json!([{"days": ["tue"], "from_hour": from, "to_hour": to}]);
    only(&with(windows, window(9.0, 9.0)), &format!("{at}[0].to_hour"), "window_empty");
    only(&with(windows, window(18.0, 9.0)), &format!("{at}[0].to_hour"), "window_empty");
    only(&with(windows, json!([{"from_hour": 24}])), &format!("{at}[0].to_hour"), "window_empty");
    only(&with(windows, window(9.0, 9.99)), &at, "desk_too_short");
    only(&with(windows, json!([{"days": []}])), &at, "desk_too_short");
    // The same half hour twice is half an hour.
    let half = json!({"days": ["tue"], "from_hour": 9, "to_hour": 9.5});
    only(&with(windows, json!([half, half])), &at, "desk_too_short");
    // One hour in fractions that do not add up to it but for rounding.
    let three = json!([
        {"days": ["mon"], "from_hour": 0.1, "to_hour": 0.3},
        {"days": ["tue"], "from_hour": 0.2, "to_hour": 0.7},
        {"days": ["wed"], "from_hour": 0.4, "to_hour": 0.7},
    ]);
    let mut open = with(windows, three);
    open["vendors"][0]["support"]["desk"]["holiday_runs"] = json!([]);
    assert_eq!(answer(&open).map(|_| ()), Ok(()));
}

/// An hour a week is open on 52 hours of the clock year, so that one holiday on it is too many.
#[test]
fn holidays_that_leave_too_few_hours() {
    let runs = spelled("vendors[].support.desk.holiday_runs");
    let mut document = full();
    let desk = &mut document["vendors"][0]["support"]["desk"];
    desk["utc_offset_hours"] = json!(0);
    desk["windows"] = json!([{"days": ["mon"], "from_hour": 9, "to_hour": 10}]);
    desk["holiday_runs"] = json!([1]);
    only(&document, &runs, "desk_closed_by_holidays");
    let desk = &mut document["vendors"][0]["support"]["desk"];
    desk["windows"] = json!([{"days": ["mon", "tue"], "from_hour": 9, "to_hour": 9.5}]);
    desk["holiday_runs"] = json!([]);
    assert_eq!(answer(&document).map(|_| ()), Ok(()));
    let desk = &mut document["vendors"][0]["support"]["desk"];
    desk["windows"] = json!([{}]);
    desk["holiday_runs"] = json!(vec![31; 30]);
    only(&document, &runs, "desk_closed_by_holidays");
}

#[test]
fn incidents_that_lose_more_than_there_is() {
    let mut document = json!({
        "business": {"revenue_per_hour": 1},
        "vendors": [
            {"name": "a", "incidents_per_year": {"p0": 2921}},
            {"name": "b", "incidents_per_year": {"p0": 2920}},
            {"name": "c", "incidents_per_year": {"p0": 5000}},
        ],
    });
    // 2,920 incidents of 3 h are the whole year, and not more than it.
    let found = issues(&document);
    let path = |i: usize| format!("vendors[{i}].incidents_per_year");
    let Problem::TooMuchDowntime { got } = found[0].problem else { panic!("{found:?}") };
    assert!((got - 2921.0 / 2920.0).abs() < 1e-12);
    assert_eq!(
        found.iter().map(|issue| issue.path.clone()).collect::<Vec<_>>(),
        [path(0), path(2)]
    );
    document["business"]["impact"] = json!({"p0": 0});
    assert_eq!(answer(&document).map(|_| ()), Ok(()));
}
