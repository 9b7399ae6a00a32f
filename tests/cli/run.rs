//! Runs the program.

use std::io::Write;
use std::process::{Command, Output, Stdio};
use std::thread;

use serde_json::{Value as Json, json};
use vendor_tco::scenario::{Scenario, Value};
use vendor_tco::{Report, evaluate};

/// The program, with arguments.
pub(crate) fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vendor-tco"));
    command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

/// What it answers to arguments, and to what it reads.
pub(crate) fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = program(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_owned();
    // A program that stops reading early closes the pipe, which is no failure of the test. Another
    // thread writes, lest both wait for the other to read.
    let writer = thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().expect("the program ends");
    writer.join().expect("what could be written is");
    output
}

/// What it prints of a document that has nothing wrong with it.
#[track_caller]
pub(crate) fn printed(document: &Json, format: &str) -> String {
    let output = run(&["evaluate", "-", "--format", format], document.to_string().as_bytes());
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The mistakes that it lists of an input, line by line.
#[track_caller]
pub(crate) fn mistakes(input: &[u8]) -> Vec<String> {
    let output = run(&["evaluate", "-"], input);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(String::from_utf8_lossy(&output.stdout), "");
    let lines = String::from_utf8(output.stderr).expect("UTF-8");
    lines.lines().map(str::to_owned).collect()
}

/// What the library answers.
pub(crate) fn report(document: &Json) -> Report {
    let document: Value = serde_json::from_value(document.clone()).expect("JSON fits");
    let scenario = Scenario::read(&document).expect("a scenario");
    evaluate(&scenario).expect("a report")
}

/// Vendors of these names, the first the cheapest.
pub(crate) fn named(names: &[&str]) -> Json {
    let vendor = |(i, name): (u32, &&str)| {
        json!({
            "name": name,
            "price": {"monthly": 1000.0 / 3.0 + 1e6 * f64::from(i)},
            "incidents_per_year": {"p0": 1},
            "support": {"desk": {"windows": [{"from_hour": 9, "to_hour": 18}]}},
            "sla": {"credits": [{"below": 0.999, "share": 0.1}]},
        })
    };
    let vendors: Vec<Json> = (0..).zip(names).map(vendor).collect();
    json!({"business": {"revenue_per_hour": 1000}, "vendors": vendors})
}
