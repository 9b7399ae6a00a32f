//! Any JSON: where it is a scenario, its link gives it back as it was.

#![no_main]

use libfuzzer_sys::fuzz_target;
use vendor_tco::Scenario;
use vendor_tco::link::{Host, Opened, decode, encode};
use vendor_tco::scenario::Value;

const NO_QUERY: Host = Host { pairs: |_| Vec::new(), number: |_| None };

fuzz_target!(|json: &[u8]| {
    let Ok(document) = serde_json::from_slice::<Value>(json) else { return };
    let Ok(scenario) = Scenario::read(&document) else { return };
    let link = encode(&document).expect("a scenario has a link");
    let Opened { document, lost } = decode(&link, None, &NO_QUERY).expect("a link opens");
    assert!(lost.is_empty());
    assert_eq!(Scenario::read(&document).as_ref(), Ok(&scenario));
    assert_eq!(encode(&document).as_ref(), Ok(&link));
});
