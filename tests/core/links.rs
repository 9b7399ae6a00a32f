//! Links: whole ones give their scenario to the last bit, damaged ones say so, and those of every
//! version open for ever.

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use proptest::prelude::*;
use serde_json::{Value as Json, json};
use vendor_tco::Scenario;
use vendor_tco::link::{Host, MAX_LINK, Opened, decode, encode};
use vendor_tco::scenario::Value;
use vendor_tco::scenario::bounds::{INPUTS, Input};

use crate::documents::{cases, scenario};
use crate::full::full;

pub(crate) const HOST: Host = Host {
    pairs: |query| form_urlencoded::parse(query.as_bytes()).into_owned().collect(),
    number: |text| text.parse().ok(),
};

pub(crate) fn value(document: &Json) -> Value {
    serde_json::from_value(document.clone()).expect("JSON fits the tree")
}

fn json_of(document: &Value) -> Json {
    serde_json::to_value(document).expect("a document is JSON")
}

#[track_caller]
fn read(document: &Value) -> Scenario {
    Scenario::read(document).unwrap_or_else(|issues| panic!("{issues:#?}"))
}

/// The codes of what a link has lost, or of why it cannot be opened.
fn codes(link: &str) -> Vec<String> {
    let issues = match decode(link, None, &HOST) {
        Ok(Opened { lost, .. }) => lost,
        Err(issues) => issues,
    };
    let code = |issue| json!(issue)["code"].as_str().expect("a code").to_owned();
    issues.into_iter().map(code).collect()
}

#[track_caller]
fn opened(link: &str) -> Value {
    let Opened { document, lost } = decode(link, None, &HOST).expect("a link");
    assert_eq!(lost, []);
    document
}

fn kept(name: &str) -> String {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests/data/links", name].iter().collect();
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The kept links of a version, with the scenario that each must give.
fn links_of(version: &str) -> Vec<(String, Json)> {
    let folder: PathBuf =
        [env!("CARGO_MANIFEST_DIR"), "tests/data/links", version].iter().collect();
    let files = fs::read_dir(&folder).expect("a folder").map(|file| file.expect("a file").path());
    let links: Vec<PathBuf> =
        files.filter(|file| file.extension().is_some_and(|kind| kind == "link")).collect();
    assert!(links.len() >= 8, "{version}");
    links
        .into_iter()
        .map(|link| {
            let text = fs::read_to_string(link.with_extension("json")).expect("its scenario");
            let link = fs::read_to_string(&link).expect("text");
            (link.trim().to_owned(), serde_json::from_str(&text).expect("JSON"))
        })
        .collect()
}

#[test]
fn links_of_version_1_open_for_ever() {
    for (link, document) in links_of("v1") {
        assert_eq!(read(&opened(&link)), read(&value(&document)), "{link}");
    }
}

/// What version 1 writes today is what it has always written.
#[test]
fn the_same_scenario_has_the_same_link() {
    for (link, document) in links_of("v1") {
        assert_eq!(encode(&value(&document)).expect("a link"), link);
        assert_eq!(encode(&opened(&link)).expect("a link"), link);
    }
}

/// Version 1 walks the table of bounds: paths in their order, kinds, units, defaults, words, lengths.
/// Whoever changes any of it adds a version, as CONTRIBUTING says.
#[test]
fn the_table_that_version_1_reads_stays_as_it_is() {
    let mut table = String::new();
    for input in INPUTS {
        match input {
            Input::Number(n) => writeln!(table, "{} {:?} {:?}", n.path, n.unit, n.default),
            Input::Numbers(numbers) => numbers
                .each
                .iter()
                .try_for_each(|n| writeln!(table, "{} {:?} {:?}", n.path, n.unit, n.default)),
            Input::Text(t) => writeln!(table, "{} text {} {:?}", t.path, t.max_chars, t.default),
            Input::List(list) => writeln!(table, "{} list {}", list.path, list.max_items),
            Input::Words(w) => {
                let kind = if w.set { "set" } else { "choice" };
                writeln!(table, "{} {kind} {} {:?}", w.path, w.options.join(","), w.default)
            }
            Input::Flag(flag) => writeln!(table, "{} flag {}", flag.path, flag.default),
        }
        .expect("a string takes any text");
    }
    assert_eq!(table, kept("v1/table.txt"));
}

#[test]
fn links_are_short() {
    for (name, most) in [
        ("two-vendors", 300),
        ("live-commerce", 300),
        ("live-commerce.zh-CN", 300),
        ("twelve-vendors", 4000),
        ("twelve-vendors.zh-CN", 4000),
    ] {
        let characters = kept(&format!("v1/{name}.link")).trim().chars().count();
        assert!(characters < most, "{name} has {characters}");
    }
}

#[test]
fn only_a_scenario_has_a_link() {
    let mut document = full();
    document["business"]["revenue_per_hour"] = json!(-1);
    let issues = encode(&value(&document)).expect_err("no link");
    assert_eq!(issues[0].path, "business.revenue_per_hour");
}

#[test]
fn a_link_is_opened_as_people_and_programs_hand_it_over() {
    let link = kept("v1/two-vendors.link").trim().to_owned();
    let want = opened(&link);
    let payload = link.trim_start_matches('#');
    let wrapped: Vec<String> =
        payload.as_bytes().chunks(60).map(|line| String::from_utf8_lossy(line).into()).collect();
    for text in [
        payload.to_owned(),
        format!("https://example.org/{link}"),
        format!("https://example.org/?lang=zh-CN&utm_source=mail{link}"),
        format!("  https://example.org/{link}\n"),
        format!("https://example.org/#{}", wrapped.join("\r\n ")),
        format!("https://example.org/{link})"),
        format!("https://example.org/{link}。"),
        format!("https://example.org/{link},"),
        format!("https://example.org/%23{payload}"),
        format!("https://example.org/#{}", payload.replace('.', "%2E")),
    ] {
        let Opened { document, .. } = decode(&text, None, &HOST).expect("a link");
        assert_eq!(document, want, "{text}");
    }
}

#[test]
fn what_is_no_link_is_told_so() {
    for (text, code) in [
        ("", "no_link"),
        ("https://example.org/", "no_link"),
        ("https://example.org/?utm_source=mail&fbclid=1", "no_link"),
        ("https://example.org/#section-2", "link_foreign"),
        ("#0.abc", "link_foreign"),
        ("#2.abc", "link_newer"),
        ("#99999999.abc", "link_newer"),
        ("#1.", "link_damaged"),
        ("#1.AAAA", "link_damaged"),
        ("#1.🚀", "link_damaged"),
    ] {
        assert_eq!(codes(text), [code], "{text}");
    }
    assert_eq!(codes(&format!("#1.{}", "A".repeat(MAX_LINK))), ["link_too_long"]);
}

/// A link that was cut gives its first vendors whole, or nothing, and never more than it has. Bits
/// that happen to agree with 16 check bits do so once in 65,536 times; these links are fixed, and
/// none of theirs do.
#[test]
fn a_cut_link_gives_what_is_whole_and_says_so() {
    for name in ["three-vendors", "twelve-vendors"] {
        let link = kept(&format!("v1/{name}.link")).trim().to_owned();
        let whole = json_of(&opened(&link));
        let mut most = 0;
        for end in 3..link.len() {
            match decode(&link[..end], None, &HOST) {
                Err(_) => assert_eq!(most, 0, "{name} cut at {end}"),
                Ok(Opened { document, lost }) => {
                    let document = json_of(&document);
                    // The last characters may hold nothing that the checks do not say already.
                    if document == whole {
                        continue;
                    }
                    assert!(!lost.is_empty(), "{name} cut at {end}");
                    let vendors = document["vendors"].as_array().expect("vendors");
                    assert!(vendors.len() >= most, "{name} cut at {end}");
                    most = vendors.len();
                    let all = whole["vendors"].as_array().expect("vendors");
                    assert_eq!(vendors[..], all[..most], "{name} cut at {end}");
                    assert_eq!(document["business"], whole["business"]);
                }
            }
        }
        assert!(most > 0, "{name}");
    }
}

/// A changed character is noticed: of so many trials at 2⁻¹⁶ each, 0.05 would pass by chance, and
/// they are always the same ones.
#[test]
fn a_changed_character_is_noticed() {
    let link = kept("v1/two-vendors.link").trim().to_owned();
    let whole = opened(&link);
    for place in 3..link.len() {
        for other in ["A", "z", "-", "7"] {
            let changed = format!("{}{other}{}", &link[..place], &link[place + 1..]);
            if let Ok(Opened { document, lost }) = decode(&changed, None, &HOST) {
                assert!(!lost.is_empty() || document == whole, "{changed}");
            }
        }
    }
}

#[test]
fn a_query_sets_any_input_by_its_path() {
    for (query, pointer, want) in [
        ("business.revenue_per_hour=12000", "/business/revenue_per_hour", json!(12000.0)),
        ("business.revenue_per_hour=-1.5e3", "/business/revenue_per_hour", json!(-1500.0)),
        ("business.revenue_per_hour=a%20lot", "/business/revenue_per_hour", json!("a lot")),
        ("business.revenue_per_hour=1e999", "/business/revenue_per_hour", json!("1e999")),
        ("vendors.0.name=Low+bid", "/vendors/0/name", json!("Low bid")),
        ("vendors[0].name=%E4%BA%91%E9%80%9F", "/vendors/0/name", json!("云速")),
        ("vendors.0.support.repair_hours.p0=6", "/vendors/0/support/repair_hours/p0", json!(6.0)),
        ("vendors.0.sla.counted=p0,p1", "/vendors/0/sla/counted", json!(["p0", "p1"])),
        ("vendors.0.sla.counts_maintenance=true", "/vendors/0/sla/counts_maintenance", json!(true)),
        (
            "vendors.0.support.desk.holiday_runs=7,3",
            "/vendors/0/support/desk/holiday_runs",
            json!([7.0, 3.0]),
        ),
        ("vendors.0.price.extras.0.per=month", "/vendors/0/price/extras/0/per", json!("month")),
    ] {
        let document = opened(&format!("https://example.org/?{query}"));
        assert_eq!(json_of(&document).pointer(pointer), Some(&want), "{query}");
    }
}

#[test]
fn a_query_changes_what_the_fragment_holds() {
    let link = kept("v1/two-vendors.link").trim().to_owned();
    let document = opened(&format!("https://x.test/?vendors.1.price.monthly=1&lang=en{link}"));
    let mut want = json_of(&opened(&link));
    want["vendors"][1]["price"]["monthly"] = json!(1.0);
    assert_eq!(json_of(&document), want);
}

#[test]
fn a_query_without_vendors_changes_the_base() {
    let base = value(&full());
    let asked = "?business.revenue_per_hour=7";
    let Opened { document, lost } = decode(asked, Some(base), &HOST).expect("a link");
    assert_eq!(lost, []);
    let mut want = full();
    want["business"]["revenue_per_hour"] = json!(7.0);
    assert_eq!(read(&document), read(&value(&want)));
}

#[test]
fn what_a_query_cannot_set_is_named() {
    for (query, code) in [
        ("vendors.0.nome=A", "unknown_field"),
        ("business.=1", "unknown_field"),
        ("vendors.5.name=A", "too_few"),
        ("vendors.99.name=A", "too_many"),
        ("vendors.99999999999999999999999.name=A", "too_many"),
        ("title=a&title=b", "duplicate_field"),
    ] {
        assert!(codes(&format!("?{query}")).contains(&code.to_owned()), "{query}");
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn any_scenario_comes_back_from_its_link(document in scenario(4)) {
        let link = encode(&value(&document)).expect("a link");
        let back = opened(&link);
        prop_assert_eq!(read(&back), read(&value(&document)));
        prop_assert_eq!(encode(&back).expect("a link"), link);
    }

    #[test]
    fn any_text_has_an_answer(text in ".{0,400}") {
        let _ = decode(&text, None, &HOST);
    }

    #[test]
    fn any_payload_has_an_answer(payload in "[A-Za-z0-9_-]{0,600}") {
        if let Ok(Opened { document, .. }) = decode(&format!("#1.{payload}"), None, &HOST) {
            let _ = Scenario::read(&document);
        }
    }

    #[test]
    fn any_number_is_kept_to_the_last_bit(bits in any::<u64>()) {
        let size = f64::from_bits(bits).abs();
        let number = if size <= 1e9 { size } else { 1.0 / size.max(1.0) };
        prop_assume!(number.is_finite());
        let document = json!({"business": {"revenue_per_hour": number}, "vendors": [{"name": "A"}]});
        let back = read(&opened(&encode(&value(&document)).expect("a link")));
        prop_assert_eq!(back.business.revenue_per_hour.to_bits(), number.to_bits());
    }

    #[test]
    fn any_name_is_kept(name in "\\PC{1,60}|[\\x00-\\x1f一-龥𝔄-𝔷]{1,60}") {
        let document = json!({"business": {"revenue_per_hour": 1}, "vendors": [{"name": name}]});
        let back = read(&opened(&encode(&value(&document)).expect("a link")));
        prop_assert_eq!(&back.vendors[0].name, &name);
    }
}
