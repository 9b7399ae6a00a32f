//! Every scenario in `examples/` against the report kept of it, to the last bit.
//!
//! Where a change is meant to change numbers, the reports are made again by
//! `cargo run --features cli -- evaluate examples/NAME.json --format json`, and CHANGELOG says why.

use std::fs;
use std::path::Path;

use serde_json::Value as Json;

use crate::scenarios::report;

fn read(path: &Path) -> Json {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn examples_give_the_reports_kept_of_them() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut seen = 0;
    for entry in fs::read_dir(root.join("examples")).expect("the folder of examples") {
        let path = entry.expect("readable").path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let name = path.file_stem().expect("a name").to_string_lossy();
        let kept = read(&root.join(format!("tests/data/examples/{name}.report.json")));
        let made = serde_json::to_value(report(&read(&path))).expect("a report is JSON");
        for field in kept.as_object().expect("a report").keys() {
            assert_eq!(made[field], kept[field], "{name}: {field}");
        }
        assert_eq!(
            made.as_object().map(serde_json::Map::len),
            kept.as_object().map(serde_json::Map::len)
        );
        seen += 1;
    }
    assert!(seen > 0, "no examples");
}

/// A first-time reader distrusts a calculator that shouts.
#[test]
fn hidden_cost_is_of_the_order_of_the_price() {
    for name in ["live-commerce", "live-commerce.zh-CN"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("examples/{name}.json"));
        for vendor in report(&read(&path)).vendors {
            assert!(vendor.hidden < 1.5 * vendor.price, "{name}: {}", vendor.name);
        }
    }
}
