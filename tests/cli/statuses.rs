//! Exit statuses, and what standard error says.

use std::fs::File;
use std::io::Write;
use std::process::Stdio;

use serde_json::json;

use crate::run::{mistakes, named, printed, program, report, run};

const EXAMPLE: &str = "examples/live-commerce.json";

#[test]
fn a_file_and_standard_input_give_the_same() {
    let file = run(&["evaluate", EXAMPLE, "--format", "json"], b"");
    assert_eq!(file.status.code(), Some(0));
    let text = std::fs::read(EXAMPLE).expect("an example");
    let input = run(&["evaluate", "-", "--format", "json"], &text);
    assert_eq!(input.status.code(), Some(0));
    assert!(file.stdout == input.stdout);
    assert!(file.stderr.is_empty() && input.stderr.is_empty());
}

#[test]
fn a_byte_order_mark_is_no_mistake() {
    let document = named(&["a"]);
    let marked = [b"\xef\xbb\xbf", document.to_string().as_bytes()].concat();
    let output = run(&["evaluate", "-", "--format", "json"], &marked);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stdout), printed(&document, "json"));
}

#[test]
fn every_mistake_is_a_line_with_its_path_and_range() {
    let document = json!({
        "currency": "usd",
        "horizon_months": 121,
        "titel": "",
        "business": {"revenue_per_hour": -1, "peak_bias": "x"},
        "vendors": [
            {"name": "", "price": {"usage": {"tiers": [{"up_to": 1, "unit_price": 1}]}}},
            {"sla": {"counted": ["p9"]}},
        ],
    });
    assert_eq!(
        mistakes(document.to_string().as_bytes()),
        [
            "currency: \"usd\" is no currency code (3 capital letters, such as USD)",
            "horizon_months: 121 is too large (at most 120)",
            "business.revenue_per_hour: -1 is too small (at least 0)",
            "business.peak_bias: must be a number",
            "vendors[0].name: is too short (at least 1 characters)",
            "vendors[0].price.usage.tiers[0].up_to: must be absent on the last tier, which has no end",
            "vendors[1].name: is required",
            "vendors[1].sla.counted[0]: \"p9\" is not one of p0, p1, p2, p3",
            "titel: is no field of a scenario",
        ]
    );
}

#[test]
fn too_much_downtime_is_a_mistake_too() {
    let mut document = named(&["a"]);
    document["vendors"][0]["incidents_per_year"] = json!({"p0": 10_000});
    let lines = mistakes(document.to_string().as_bytes());
    assert_eq!(lines.len(), 1);
    assert!(lines[0].starts_with("vendors[0].incidents_per_year: "), "{lines:?}");
}

/// A field's name is anybody's text.
#[test]
fn hostile_names_of_fields_stay_within_their_line() {
    let document = json!({
        "a\nb\r\u{1b}[2J": 1,
        "business": {"revenue_per_hour": 1},
        "vendors": [{"name": "a", "sla": {"counted": ["\n\u{7}"]}}],
    });
    let lines = mistakes(document.to_string().as_bytes());
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(!lines.concat().chars().any(char::is_control), "{lines:?}");
}

#[test]
fn what_is_not_json_is_located() {
    assert_eq!(mistakes(b"{\n  \"a\": ]"), ["scenario: is not JSON (line 2, column 8)"]);
    for broken in [&b""[..], b"{", b"{} {}", b"nul", b"{'a': 1}", b"[1,]", b"NaN", b"1e999"] {
        let lines = mistakes(broken);
        assert_eq!(lines.len(), 1, "{lines:?}");
        assert!(lines[0].starts_with("scenario: is not JSON (line 1, column "), "{lines:?}");
    }
    assert_eq!(mistakes(b"null")[0], "scenario: must be an object");
}

#[test]
fn wild_documents_are_answered() {
    let deep = "[".repeat(100_000) + &"]".repeat(100_000);
    assert_eq!(mistakes(deep.as_bytes())[0], "scenario: must be an object");
    let nested = "{\"vendors\":[".repeat(50_000) + &"]}".repeat(50_000);
    assert!(mistakes(nested.as_bytes())[0].contains("is required"));
    assert_eq!(mistakes("[".repeat(100_000).as_bytes()).len(), 1);
    let many: Vec<String> = (0..1000).map(|i| format!("\"x{i}\": 0")).collect();
    let lines = mistakes(format!("{{{}}}", many.join(", ")).as_bytes());
    assert_eq!(lines.len(), 101);
    assert_eq!(lines[100], "scenario: more than 100 mistakes; the rest is cut");
}

#[test]
fn what_cannot_be_read_is_a_mistake() {
    for (file, words) in [("no-such-scenario.json", "no-such-scenario.json: "), ("src", "src: ")] {
        let output = run(&["evaluate", file], b"");
        assert_eq!(output.status.code(), Some(2));
        let line = String::from_utf8_lossy(&output.stderr);
        assert!(line.starts_with(words) && line.lines().count() == 1, "{line}");
        assert!(output.stdout.is_empty());
    }
    assert_eq!(mistakes(b"{\"title\": \"\xff\"}"), ["-: is not UTF-8"]);
}

#[test]
fn arguments_that_it_does_not_know_are_a_mistake() {
    for arguments in
        [&[][..], &["evaluate"], &["evaluate", "-", "--format", "xml"], &["simulate", "-"], &["-x"]]
    {
        let output = run(arguments, b"");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty());
    }
    for arguments in [&["--help"][..], &["--version"], &["evaluate", "--help"]] {
        let output = run(arguments, b"");
        assert_eq!(output.status.code(), Some(0));
        assert!(!output.stdout.is_empty());
    }
    let version = run(&["--version"], b"").stdout;
    let engine = report(&named(&["a"])).engine;
    assert_eq!(String::from_utf8_lossy(&version).trim(), format!("vendor-tco {engine}"));
}

/// `vendor-tco … | head` is satisfied before everything is written. The pipe is closed before the
/// program has anything to write.
#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let mut child = program(&["evaluate", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(named(&["a"]).to_string().as_bytes()).expect("it reads");
    drop(stdin);
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

/// A full disk is nobody's mistake in the input.
#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_a_failure() {
    for format in ["json", "table", "csv", "markdown"] {
        let full = File::options().write(true).open("/dev/full").expect("Linux has one");
        let output = program(&["evaluate", EXAMPLE, "--format", format])
            .stdout(full)
            .stderr(Stdio::piped())
            .output()
            .expect("it ends");
        assert_eq!(output.status.code(), Some(1), "{format}");
        assert!(String::from_utf8_lossy(&output.stderr).starts_with("cannot write: "));
    }
}
