//! The four formats, of plain and of hostile names.

use serde_json::{Value as Json, json};
use vendor_tco::table;

use crate::run::{named, printed, report, run};

/// Names that mean something to a terminal, a spreadsheet, Markdown or HTML.
const HOSTILE: [&str; 12] = [
    "plain",
    "=HYPERLINK(\"x\")",
    "+1",
    "-2,5",
    "@SUM(A1)",
    "a | b \\| c",
    "two\nlines\r\nor three",
    "\t\u{1b}[31mred\u{7}",
    "<script>alert(1)</script>",
    "[link](x) `code` *b* _i_ ~s~",
    "\"quoted\", 'single'",
    "多云 🦀 é",
];

#[test]
fn json_is_the_librarys_report_to_the_last_bit() {
    for example in std::fs::read_dir("examples").expect("examples") {
        let path = example.expect("an entry").path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("text");
        let document: Json = serde_json::from_str(&text).expect("JSON");
        let want = serde_json::to_string_pretty(&report(&document)).expect("JSON") + "\n";
        let path = path.to_str().expect("a name");
        for arguments in [&["evaluate", path, "--format", "json"][..], &["evaluate", path]] {
            let output = run(arguments, b"");
            assert!(output.stdout == want.as_bytes(), "{path}");
        }
    }
    let document = named(&HOSTILE);
    let want = serde_json::to_string_pretty(&report(&document)).expect("JSON") + "\n";
    assert!(printed(&document, "json") == want);
}

/// As every other host of the core reads them: the page's exports hold such numbers.
#[test]
fn numbers_are_read_to_the_last_bit() {
    for number in ["9639.259012977915", "0.30000000000000004", "123456789.12345679"] {
        let document = format!(
            r#"{{"business": {{"revenue_per_hour": {number}}}, "vendors": [{{"name": "a"}}]}}"#
        );
        let output = run(&["evaluate", "-", "--format", "json"], document.as_bytes());
        let text = String::from_utf8(output.stdout).expect("UTF-8");
        let echo = format!("\"revenue\": [\n      {number},");
        assert!(text.contains(&echo), "{number} is not what the week earns");
    }
}

#[test]
fn the_other_formats_are_the_librarys() {
    let document = named(&HOSTILE);
    let report = report(&document);
    assert_eq!(printed(&document, "table"), table::plain(&report));
    assert_eq!(printed(&document, "csv"), table::csv(&report));
    assert_eq!(printed(&document, "markdown"), table::markdown(&report));
}

/// The rows of a text of comma-separated values (RFC 4180).
fn csv_rows(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut field) = (Vec::new(), Vec::new(), String::new());
    let mut quoted = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                field.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut field)),
            '\r' if !quoted && chars.peek() == Some(&'\n') => {
                chars.next();
                row.push(std::mem::take(&mut field));
                rows.push(std::mem::take(&mut row));
            }
            c => field.push(c),
        }
    }
    assert!(row.is_empty() && field.is_empty() && !quoted, "the last line ends");
    rows
}

#[test]
fn csv_holds_every_number_in_full_and_every_name_as_text() {
    let document = named(&HOSTILE);
    let report = report(&document);
    let rows = csv_rows(&printed(&document, "csv"));
    assert!(rows.iter().all(|row| row.len() == 1 + HOSTILE.len()), "{rows:?}");
    assert_eq!(rows[0][0], "USD over 36 months");
    for (name, cell) in HOSTILE.iter().zip(&rows[0][1..]) {
        // Spreadsheets run what starts so, and hide an apostrophe before it.
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?}");
        assert_eq!(cell.strip_prefix('\'').unwrap_or(cell), *name);
    }
    let lines = json!(report.vendors[0].lines);
    let labels: Vec<&str> = rows[1..].iter().map(|row| row[0].as_str()).collect();
    let mut want: Vec<&str> =
        lines.as_object().expect("lines").keys().map(String::as_str).collect();
    want.extend(["price", "hidden", "total", "hidden_share", "availability", "total_per_unit"]);
    let (mut sorted, mut sorted_want) = (labels.clone(), want);
    sorted.sort_unstable();
    sorted_want.sort_unstable();
    assert_eq!(sorted, sorted_want);
    for (label, row) in labels.iter().zip(&rows[1..]) {
        for (vendor, cell) in report.vendors.iter().zip(&row[1..]) {
            let vendor = json!(vendor);
            let want = vendor["lines"].get(label).unwrap_or(&vendor[label]);
            let got =
                if cell.is_empty() { None } else { Some(cell.parse::<f64>().expect("a number")) };
            assert_eq!(got, want.as_f64(), "{label}");
        }
    }
}

/// Cells of a Markdown row: an escaped bar is text.
fn markdown_cells(row: &str) -> usize {
    let mut bars = 0;
    let mut chars = row.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => drop(chars.next()),
            '|' => bars += 1,
            _ => {}
        }
    }
    bars - 1
}

#[test]
fn markdown_is_one_table_whatever_the_names() {
    let text = printed(&named(&HOSTILE), "markdown");
    for row in text.lines() {
        assert!(row.starts_with("| ") && row.ends_with(" |"), "{row:?}");
        // Label or rule, and a cell for each vendor.
        assert_eq!(markdown_cells(row), 1 + HOSTILE.len(), "{row:?}");
        assert!(!row.chars().any(|c| c.is_control() || c == '<'), "{row:?}");
    }
    assert_eq!(text.lines().count(), 2 + 14 + 6);
    let names = text.lines().next().expect("a head");
    assert!(names.contains("\\[link\\](x) \\`code\\` \\*b\\* \\_i\\_ \\~s\\~"), "{names}");
    assert!(names.contains("多云 🦀 é"), "{names}");
}

#[test]
fn tables_align_and_steer_no_terminal() {
    let text = printed(&named(&HOSTILE), "table");
    let widths: Vec<usize> = text.lines().map(|row| row.chars().count()).collect();
    assert!(widths.iter().all(|width| *width == widths[0]), "{text}");
    assert!(!text.chars().any(|c| c.is_control() && c != '\n'), "{text:?}");
    // Cheapest first, thousands apart.
    let head = text.lines().next().expect("a head");
    assert!(head.starts_with("USD over 36 months"));
    assert!(head.find("plain") < head.find("+1"));
    let subscription = text.lines().find(|row| row.starts_with("subscription")).expect("a row");
    assert!(subscription.contains(" 36,012,000"), "{subscription}");
}

#[test]
fn a_vendor_without_usage_has_no_price_per_unit() {
    let mut document = named(&["a"]);
    assert!(printed(&document, "table").lines().last().expect("a row").ends_with('–'));
    assert!(printed(&document, "csv").ends_with("total_per_unit,\r\n"));
    document["usage"] = json!({"units_per_month": 1000});
    assert!(!printed(&document, "table").contains('–'));
}
