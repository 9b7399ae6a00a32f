//! Links of scenarios at the ends of what the table of bounds allows, and links that nobody made.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::{Value as Json, json};
use vendor_tco::Scenario;
use vendor_tco::link::{MAX_LINK, Opened, decode, encode};
use vendor_tco::scenario::{MAX_VALUES, Value};

use crate::documents::{cases, scenario};
use crate::extreme_documents::Draw;
use crate::links::{HOST, value};

fn values(value: &Value) -> usize {
    1 + match value {
        Value::List(items) => items.iter().map(values).sum(),
        Value::Object(fields) => fields.iter().map(|(_, value)| values(value)).sum(),
        _ => 0,
    }
}

#[track_caller]
fn comes_back(document: &Json) -> String {
    let document = value(document);
    let link = encode(&document).unwrap_or_else(|issues| panic!("{issues:#?}"));
    let Opened { document: back, lost } = decode(&link, None, &HOST).expect("a link");
    assert_eq!(lost, []);
    assert_eq!(Scenario::read(&back), Scenario::read(&document));
    assert_eq!(encode(&back).as_ref(), Ok(&link));
    link
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn any_scenario_comes_back(document in Just(()).prop_perturb(|(), mut rng| {
        Draw { rng: &mut rng, longest: false }.scenario()
    })) {
        comes_back(&document);
    }

    /// What nobody wrote decodes to something all the same. It never has more values than a document
    /// may have, and what passes for whole is no less than that.
    #[test]
    fn any_bytes_have_an_answer(
        bytes in prop::collection::vec(any::<u8>(), 0..2000),
        every in prop::sample::select(vec![0_u8, 1, 0x80, 0xff]),
        run in 0_usize..3000,
    ) {
        // Runs of one byte, and of anything, in either order.
        for payload in [
            [bytes.clone(), vec![every; run]].concat(),
            [vec![every; run], bytes.clone()].concat(),
        ] {
            let Ok(Opened { document, .. }) = decode(&fragment(&payload), None, &HOST) else { continue };
            prop_assert!(values(&document) < MAX_VALUES);
        }
    }

    /// Any bytes of a link exchanged for others. Of these, 0.3 would pass by chance at 2⁻¹⁶ each;
    /// they are always the same ones.
    #[test]
    fn damage_is_noticed(
        document in scenario(3),
        at in any::<prop::sample::Index>(),
        other in "[A-Za-z0-9_-]{1,6}",
        inserted in any::<bool>(),
    ) {
        let link = encode(&value(&document)).expect("a link");
        let whole = decode(&link, None, &HOST).expect("a link");
        let at = 3 + at.index(link.len() - 3);
        let rest = if inserted { at } else { (at + other.len()).min(link.len()) };
        let damaged = format!("{}{other}{}", &link[..at], &link[rest..]);
        if let Ok(Opened { document, lost }) = decode(&damaged, None, &HOST) {
            prop_assert!(!lost.is_empty() || document == whole.document, "{damaged}");
            // What is kept are the first vendors, as they were.
            let [kept, all] = [&document, &whole.document].map(vendors);
            prop_assert!(kept.len() <= all.len() && kept == &all[..kept.len()], "{damaged}");
        }
    }
}

fn vendors(document: &Value) -> &[Value] {
    let Value::Object(fields) = document else { return &[] };
    match fields.iter().find(|(name, _)| name == "vendors") {
        Some((_, Value::List(vendors))) => vendors,
        _ => &[],
    }
}

fn fragment(payload: &[u8]) -> String {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let bits = payload.iter().flat_map(|byte| (0..8).rev().map(move |place| byte >> place & 1));
    let bits: Vec<u8> = bits.collect();
    let digit = |six: &[u8]| six.iter().fold(0, |digit, bit| digit << 1 | usize::from(*bit));
    let digits = bits.chunks(6).map(|six| char::from(DIGITS[digit(six) << (6 - six.len())]));
    format!("#1.{}", digits.collect::<String>())
}

/// Twelve vendors, all lists as long as they may be, no number with a short decimal, and names of the
/// characters that take most.
#[test]
fn the_longest_link_is_within_the_limit() {
    let mut runner = TestRunner::deterministic();
    let document = Draw { rng: runner.rng(), longest: true }.scenario();
    assert!(values(&value(&document)) < MAX_VALUES);
    let link = comes_back(&document);
    assert!(link.len() < MAX_LINK / 2, "{} characters", link.len());
    assert!(link.len() > MAX_LINK / 4, "the limit is far from what is needed: {}", link.len());
}

/// Every text of the fuzz target's corpus, through the same door.
#[test]
fn what_the_fuzzer_found_is_answered() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/open");
    let mut seen = 0;
    for entry in fs::read_dir(corpus).expect("the corpus") {
        let bytes = fs::read(entry.expect("readable").path()).expect("bytes");
        let text = String::from_utf8_lossy(&bytes);
        let Ok(Opened { document, .. }) = decode(&text, None, &HOST) else { continue };
        if Scenario::read(&document).is_ok() {
            comes_back(&serde_json::to_value(&document).expect("JSON"));
            seen += 1;
        }
    }
    assert!(seen >= 8, "{seen} scenarios");
}

/// Queries and what they set, shared with the page's tests: every host reads them alike.
#[test]
fn queries_set_what_they_say() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/links/queries.json");
    let text = fs::read_to_string(path).expect("the queries");
    let queries: Vec<Json> = serde_json::from_str(&text).expect("JSON");
    for mut query in queries {
        let query = query.as_object_mut().expect("a query");
        let asked = query["query"].as_str().expect("a query").to_owned();
        let link = if asked.starts_with('?') { asked } else { format!("?{asked}") };
        let Opened { document, lost } = decode(&link, None, &HOST).expect("a link");
        let want = query.remove("document").expect("a document");
        assert_eq!(json!(document), json!(value(&want)), "{link}");
        let want = query.remove("lost").unwrap_or_else(|| json!([]));
        assert_eq!(json!(lost), want, "{link}");
    }
}
