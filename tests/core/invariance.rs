//! What changes nothing: the order of vendors, a tier in two pieces, a desk that never closes.

use proptest::prelude::*;
use serde_json::{Value as Json, json};

use crate::documents::{cases, scenario};
use crate::properties::report;

/// Cuts one of the tiers, if there are any, at a point within it.
fn cut(tiers: &mut Vec<Json>, which: prop::sample::Index, at: f64) {
    if tiers.is_empty() {
        return;
    }
    let i = which.index(tiers.len());
    let start = if i == 0 { 0.0 } else { tiers[i - 1]["up_to"].as_f64().expect("an end") };
    let end = tiers[i]["up_to"].as_f64().unwrap_or(start + 1e5);
    let mut lower = tiers[i].clone();
    lower["up_to"] = json!(start + (end - start) * at);
    tiers.insert(i, lower);
}

/// Windows that together cover every day, cut at two hours and overlapping by some.
fn whole_week(first: f64, second: f64, overlap: f64) -> Json {
    let (first, second) = (first.min(second), first.max(second));
    json!([
        {"from_hour": 0, "to_hour": (first + overlap).min(24.0)},
        {"days": ["mon", "tue", "wed"], "from_hour": first, "to_hour": (second + overlap).min(24.0)},
        {"days": ["sun", "sat", "fri", "thu"], "from_hour": first, "to_hour": second},
        {"from_hour": second, "to_hour": 24},
    ])
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn the_order_of_vendors_changes_none_of_them(document in scenario(3)) {
        let forth = report(&document)?;
        let mut reversed = document;
        reversed["vendors"].as_array_mut().expect("a list").reverse();
        let mut back = report(&reversed)?;
        back.vendors.reverse();
        prop_assert!(json!(forth.vendors) == json!(back.vendors));
    }

    #[test]
    fn a_tier_in_two_pieces_charges_the_same(
        mut document in scenario(1),
        which in any::<prop::sample::Index>(),
        at in 0.001..0.999,
        mode in prop::sample::select(vec!["graduated", "volume"]),
    ) {
        document["vendors"][0]["incidents_per_year"] = json!({});
        document["vendors"][0]["price"]["usage"]["mode"] = json!(mode);
        let whole = report(&document)?.vendors.swap_remove(0);
        for plan in ["usage", "support_plan"] {
            let tiers = document.pointer_mut(&format!("/vendors/0/price/{plan}/tiers"));
            if let Some(tiers) = tiers.and_then(Json::as_array_mut) {
                cut(tiers, which, at);
            }
        }
        let pieces = report(&document)?.vendors.swap_remove(0);
        for (whole, pieces) in [
            (whole.lines.usage, pieces.lines.usage),
            (whole.lines.support_plan, pieces.lines.support_plan),
            (whole.total, pieces.total),
        ] {
            let scale = whole.abs().max(pieces.abs());
            prop_assert!((whole - pieces).abs() <= 1e-12 * scale, "{whole} became {pieces}");
        }
    }

    #[test]
    fn a_desk_that_never_closes_is_no_desk(
        mut document in scenario(1),
        first in 0.5..23.5,
        second in 0.5..23.5,
        overlap in prop_oneof![Just(0.0), 0.0..0.5],
        offset in -48..=56,
        around_the_clock in prop::sample::subsequence(vec!["p0", "p1", "p2", "p3"], 0..=4),
    ) {
        let vendor = &mut document["vendors"][0];
        if vendor.get("support").is_none() {
            vendor["support"] = json!({});
        }
        let support = vendor["support"].as_object_mut().expect("support");
        support.remove("desk");
        support.remove("around_the_clock");
        let without = report(&document)?;

        let support = &mut document["vendors"][0]["support"];
        support["desk"] = json!({
            "windows": whole_week(first, second, overlap),
            "utc_offset_hours": f64::from(offset) / 4.0,
        });
        support["around_the_clock"] = json!(around_the_clock);
        let mut with = report(&document)?;
        // The list of severities that the document names is the one difference there may be.
        let desk = &without.vendors[0].desk;
        with.vendors[0].desk.around_the_clock.clone_from(&desk.around_the_clock);
        prop_assert!(json!(with) == json!(without));
    }

    /// Severities worked on at any hour do not see the desk; only λ > 0 counts.
    #[test]
    fn around_the_clock_is_no_desk(mut document in scenario(1)) {
        let vendor = &mut document["vendors"][0];
        if vendor.get("support").is_none() {
            vendor["support"] = json!({});
        }
        vendor["support"]["desk"] = json!({"windows": [{"days": ["mon"], "to_hour": 12}]});
        vendor["support"]["around_the_clock"] = json!(["p0", "p1", "p2", "p3"]);
        let with = report(&document)?.vendors.swap_remove(0);
        let support = document["vendors"][0]["support"].as_object_mut().expect("support");
        support.remove("desk");
        support.remove("around_the_clock");
        let mut without = report(&document)?.vendors.swap_remove(0);
        without.desk.clone_from(&with.desk);
        prop_assert!(json!(with) == json!(without));
    }
}
