//! Any text, opened as a link: an answer, and where it is a scenario, one that comes back from its own
//! link as it was.

#![no_main]

use libfuzzer_sys::fuzz_target;
use vendor_tco::Scenario;
use vendor_tco::link::{Host, Opened, decode, encode};

const HOST: Host = Host {
    pairs: |query| form_urlencoded::parse(query.as_bytes()).into_owned().collect(),
    number: |text| text.parse().ok(),
};

fuzz_target!(|text: &str| {
    let Ok(Opened { document, .. }) = decode(text, None, &HOST) else { return };
    let Ok(scenario) = Scenario::read(&document) else { return };
    let link = encode(&document).expect("a scenario has a link");
    let Opened { document, lost } = decode(&link, None, &HOST).expect("a link opens");
    assert!(lost.is_empty());
    assert_eq!(Scenario::read(&document).as_ref(), Ok(&scenario));
});
