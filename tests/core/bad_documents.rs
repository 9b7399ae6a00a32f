//! Documents that are wrong as a whole: mistakes by the hundred, nesting without end, keys that stand
//! twice, and nonsense, which must never panic.

use proptest::prelude::*;
use serde_json::{Value as Json, json};
use vendor_tco::Issue;
use vendor_tco::scenario::bounds::INPUTS;
use vendor_tco::scenario::{MAX_ISSUES, Scenario, Value};

use crate::bad_input::{code_of, issues, path_of};
use crate::documents::cases;
use crate::full::{full, pointer, spelled};
use crate::scenarios::answer;

fn read(text: &str) -> Result<Vec<Issue>, serde_json::Error> {
    let document: Value = serde_json::from_str(text)?;
    Ok(Scenario::read(&document).err().unwrap_or_default())
}

fn listed(text: &str) -> Vec<(String, String)> {
    let issues = read(text).expect("JSON that is small enough");
    issues.iter().map(|issue| (issue.path.clone(), code_of(issue))).collect()
}

fn expect(found: &[(String, String)], path: &str, code: &str) {
    assert!(found.contains(&(path.to_owned(), code.to_owned())), "{path} {code}: {found:?}");
}

#[test]
fn keys_that_stand_twice() {
    let text = r#"{"title": "a", "business": {"revenue_per_hour": 1, "revenue_per_hour": 2},
        "vendors": [{"name": "a", "name": "b", "price": {"extras": []}}], "title": "a"}"#;
    let found = listed(text);
    for path in ["title", "business.revenue_per_hour", "vendors[0].name"] {
        expect(&found, path, "duplicate_field");
    }
    assert_eq!(found.len(), 3);
}

#[test]
fn nested_too_deep() {
    let deep = |open: &str, close: &str| open.repeat(100_000) + "1" + &close.repeat(100_000);
    let found = listed(&format!(r#"{{"vendors": {}}}"#, deep("[", "]")));
    expect(&found, "vendors[0]", "wrong_type");
    let found = listed(&deep("{\"business\":", "}"));
    expect(&found, "business.business", "unknown_field");
    // The chain of fields that a document may hold ends well before nesting is cut.
    let found = listed(&format!(r#"{{"vendors": [{{"name": {}}}]}}"#, deep("[", "]")));
    expect(&found, "vendors[0].name", "wrong_type");
    assert!(read(&"[".repeat(100_000)).is_err());
}

#[test]
fn far_too_many_values() {
    let many = "1,".repeat(60_000);
    expect(&listed(&format!("[{many}1]")), "", "wrong_type");
    expect(&listed(&format!(r#"{{"vendors": [{many}1]}}"#)), "vendors", "too_many");
    // What comes after the last value that is kept is said to be missing for that reason.
    let text = format!(
        r#"{{"business": {{"revenue_per_hour": 1}}, "x": [{many}1], "vendors": [{{"name": "a"}}]}}"#
    );
    let want = [("vendors", "too_large"), ("x", "unknown_field")];
    assert_eq!(listed(&text), want.map(|(path, code)| (path.to_owned(), code.to_owned())));
}

#[test]
fn all_mistakes_at_once() {
    let found = listed(
        r#"{"version": 2, "titel": "", "currency": "usd", "horizon_months": 0.5, "discount_rate": null,
        "business": {"gross_margin": 1.1, "daily_profile": [1, -1], "impact": {"p0": "1", "p4": 0},
            "events": [{"hours": 169}, 3]},
        "usage": [],
        "vendors": [{"name": "", "price": {"usage": {"tiers": [{"unit_price": 1}, {}]}}},
            {"name": "b", "support": {"desk": {}, "around_the_clock": "p0"},
             "sla": {"credits": [{"below": 2}], "counts_maintenance": 1}}]}"#,
    );
    let want = [
        ("version", "above_maximum"),
        ("currency", "bad_currency"),
        ("horizon_months", "below_minimum"),
        ("discount_rate", "wrong_type"),
        ("business.revenue_per_hour", "required"),
        ("business.gross_margin", "above_maximum"),
        ("business.daily_profile", "wrong_length"),
        ("business.daily_profile[1]", "below_minimum"),
        ("business.impact.p0", "wrong_type"),
        ("business.impact.p4", "unknown_field"),
        ("business.events[0].hours", "above_maximum"),
        ("business.events[1]", "wrong_type"),
        ("usage", "wrong_type"),
        ("vendors[0].name", "too_short"),
        ("vendors[0].price.usage.tiers[0].up_to", "up_to_missing"),
        ("vendors[0].price.usage.tiers[1].unit_price", "required"),
        ("vendors[1].support.desk.windows", "required"),
        ("vendors[1].support.around_the_clock", "wrong_type"),
        ("vendors[1].sla.credits[0].below", "above_maximum"),
        ("vendors[1].sla.credits[0].share", "required"),
        ("vendors[1].sla.counts_maintenance", "wrong_type"),
        ("titel", "unknown_field"),
    ];
    let want: Vec<_> = want.map(|(path, code)| (path.to_owned(), code.to_owned())).to_vec();
    assert_eq!(found, want);
}

#[test]
fn more_mistakes_than_a_person_reads() {
    let document = |count: usize| {
        let unknown: Vec<String> = (0..count).map(|i| format!("\"x{i}\": 0")).collect();
        format!(
            r#"{{"business": {{"revenue_per_hour": 1}}, "vendors": [{{"name": "a"}}], {}}}"#,
            unknown.join(", ")
        )
    };
    assert_eq!(listed(&document(MAX_ISSUES)).len(), MAX_ISSUES);
    for count in [MAX_ISSUES + 1, 40_000] {
        let found = listed(&document(count));
        assert_eq!(found.len(), MAX_ISSUES + 1);
        assert_eq!(found[MAX_ISSUES], (String::new(), "too_many_issues".to_owned()));
    }
}

/// Whatever a document holds, an issue is one line of text.
#[test]
fn issues_are_single_lines() {
    let found = issues(
        &json!({"a\nb\u{1b}[2J\u{2028}": 1, "vendors": [{"name": "\n", "sla": {"counted": ["\n"]}}]}),
    );
    for issue in found {
        let line = issue.to_string();
        assert!(!line.chars().any(char::is_control), "{line:?}");
    }
}

/// Any JSON, with keys that a scenario knows more often than not.
fn nonsense() -> impl Strategy<Value = Json> {
    let keys = INPUTS.iter().flat_map(|input| path_of(input).split('.'));
    let keys: Vec<&str> = keys.map(|key| key.trim_end_matches("[]")).collect();
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<f64>().prop_map(|x| json!(x)),
        (-2.0..30.0).prop_map(|x: f64| json!(x.round())),
        prop::sample::select(vec!["", "p0", "mon", "volume", "once", "USD", "x"])
            .prop_map(Json::from),
        ".{0,5}".prop_map(Json::from),
    ];
    leaf.prop_recursive(8, 200, 12, move |inner| {
        let key = prop_oneof![9 => prop::sample::select(keys.clone()).prop_map(str::to_owned), 1 => ".{0,3}"];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Json::from),
            prop::collection::btree_map(key, inner, 0..12)
                .prop_map(|fields| Json::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn nonsense_is_answered(document in nonsense()) {
        if let Err(issues) = answer(&document) {
            prop_assert!(!issues.is_empty() && issues.len() <= MAX_ISSUES + 1);
        }
    }

    /// A full document of which one part is nonsense.
    #[test]
    fn nonsense_in_its_midst_is_answered(part in nonsense(), which in 0..INPUTS.len()) {
        let path = path_of(&INPUTS[which]);
        let mut document = full();
        *document.pointer_mut(&pointer(path)).expect("full") = part;
        if let Err(issues) = answer(&document) {
            // Windows and holidays judge the desk as a whole; losses judge all that leads to them.
            let at = spelled(path);
            let keys: Vec<&str> = at.split('.').collect();
            let group = keys[..(keys.len() - 1).min(2)].join(".");
            for Issue { path, .. } in issues {
                prop_assert!(
                    path.starts_with(&group) || path.ends_with(".incidents_per_year"),
                    "{path} for a mistake at {at}"
                );
            }
        }
    }
}
