//! The scenarios that benches time: those beside them, by name.

use std::fs;
use std::path::Path;

use vendor_tco::scenario::{Scenario, Value};

pub(crate) fn all() -> impl Iterator<Item = (String, Scenario)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches");
    let entries = fs::read_dir(&folder).expect("the folder of the benches");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("readable").path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    files.into_iter().map(|file| {
        let text = fs::read_to_string(&file).expect("readable");
        let document: Value = serde_json::from_str(&text).expect("JSON");
        let name = file.file_stem().expect("a name").to_string_lossy().into_owned();
        (name, Scenario::read(&document).expect("valid"))
    })
}
