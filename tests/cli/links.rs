//! Share links on the command line.

use std::fs;

use serde_json::Value as Json;

use crate::run::run;

const SCENARIO: &str = "tests/data/links/v1/two-vendors.json";

fn kept(name: &str) -> String {
    let path = format!("{}/tests/data/links/v1/{name}", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(path).expect("a kept link").trim().to_owned()
}

/// What the program prints, where nothing is wrong.
#[track_caller]
fn said(arguments: &[&str]) -> String {
    let output = run(arguments, b"");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn a_scenario_has_a_link_with_and_without_an_address() {
    let link = kept("two-vendors.link");
    assert_eq!(said(&["link", SCENARIO]).trim(), link);
    let base = "https://example.org/tco/";
    assert_eq!(said(&["link", SCENARIO, "--base", base]).trim(), format!("{base}{link}"));
    let old = format!("{base}#1.AAAA");
    assert_eq!(said(&["link", SCENARIO, "--base", &old]).trim(), format!("{base}{link}"));
}

#[test]
fn a_link_is_opened_as_json_and_taken_for_a_scenario() {
    let link = format!("https://example.org/{}", kept("two-vendors.link"));
    let document: Json = serde_json::from_str(&said(&["open", &link])).expect("JSON");
    assert_eq!(document["vendors"][0]["name"], "Lowbid");
    let of_link = said(&["evaluate", &link, "--format", "json"]);
    assert_eq!(of_link, said(&["evaluate", SCENARIO, "--format", "json"]));
    assert_eq!(said(&["link", &link]).trim(), kept("two-vendors.link"));
}

#[test]
fn inputs_may_be_set_by_hand() {
    let link =
        format!("https://example.org/?vendors.0.price.monthly=1{}", kept("two-vendors.link"));
    let document: Json = serde_json::from_str(&said(&["open", &link])).expect("JSON");
    assert_eq!(document["vendors"][0]["price"]["monthly"], 1.0);
}

#[test]
fn what_can_be_read_of_a_cut_link_is_printed_and_the_rest_is_said() {
    let link = kept("three-vendors.link");
    let cut = &link[..link.len() - 20];
    let output = run(&["open", cut], b"");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        "scenario: the link is damaged: 2 of its 3 vendors could be read\n"
    );
    let document: Json = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(document["vendors"].as_array().map(Vec::len), Some(2));

    // Half a scenario has an answer, but not to what was asked.
    let output = run(&["evaluate", cut], b"");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(String::from_utf8_lossy(&output.stdout), "");
}

#[test]
fn what_is_no_link_is_said_in_words() {
    for (link, words) in [
        ("#2.abc", "is of version 2"),
        ("#1.abc", "is damaged"),
        ("https://example.org/#prices", "is none of a scenario"),
        ("https://example.org/", "holds none"),
        ("https://example.org/?vendors.0.nome=A", "vendors.0.nome: is no field"),
    ] {
        let output = run(&["open", link], b"");
        assert_eq!(output.status.code(), Some(2), "{link}");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains(words), "{link}: {said}");
    }
}
