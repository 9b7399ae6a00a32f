//! A scenario in a link: `#1.` and what differs from the defaults, compressed; and, for people who
//! write links by hand, any input by its path in the query.
//!
//! Links are for ever: what version 1 writes and reads is frozen, and a test holds the table of
//! bounds to it. CONTRIBUTING says how a version is added.

mod base64;
mod coder;
mod query;
mod symbols;
mod walk;

use coder::Coder;
use query::note;
use walk::{Walked, cut, walk};

use crate::scenario::{Issue, Problem, Scenario, Value};

/// Most bytes of a link; the longest that a scenario needs is half as long.
pub const MAX_LINK: usize = 200_000;

/// What reading a query takes and every host has.
#[derive(Clone, Copy, Debug)]
pub struct Host {
    /// The keys and values of a query, as the URL standard reads `application/x-www-form-urlencoded`.
    pub pairs: fn(&str) -> Vec<(String, String)>,
    /// A decimal number, rounded to the nearest.
    pub number: fn(&str) -> Option<f64>,
}

/// What a link held.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// A sparse document, of which nothing is checked yet but its shape.
    pub document: Value,
    /// What could not be read.
    pub lost: Vec<Issue>,
}

/// The fragment of the link to a document.
///
/// # Errors
///
/// Every mistake in the document: only a scenario has a link.
pub fn encode(document: &Value) -> Result<String, Vec<Issue>> {
    Scenario::read(document)?;
    // Documents that mean the same have one form, and so one link.
    let canonical = walk(&mut Coder::writer(), document).document;
    let mut writer = Coder::writer();
    walk(&mut writer, &canonical);
    let mut link = "#1.".to_owned();
    base64::write(&writer.finish(), &mut link);
    Ok(link)
}

/// Opens a link: a whole address, or only its query and fragment.
///
/// What the query sets is set in the document of the fragment; without one in `base`, unless the
/// query names a vendor.
///
/// # Errors
///
/// Why nothing could be read.
pub fn decode(text: &str, base: Option<Value>, host: &Host) -> Result<Opened, Vec<Issue>> {
    let mut lost = Vec::new();
    if text.len() > MAX_LINK {
        note(&mut lost, "", Problem::LinkTooLong { max: MAX_LINK });
        return Err(lost);
    }
    let (query, fragment) = parts(text);
    let settings = query::read(query, host, &mut lost);
    let document = match open(fragment, &mut lost) {
        None if settings.is_empty() => {
            if lost.is_empty() {
                note(&mut lost, "", Problem::NoLink);
            }
            return Err(lost);
        }
        None if query::names_vendors(&settings) => None,
        None => base,
        document => document,
    };
    let mut document = document.unwrap_or(Value::Object(Vec::new()));
    query::apply(settings, &mut document, host.number, &mut lost);
    Ok(Opened { document, lost })
}

/// The query and the fragment of an address, as written.
fn parts(text: &str) -> (&str, &str) {
    let (before, fragment) = cut(text, b'#');
    let (address, query) = cut(before, b'?');
    if fragment.is_empty() && query.is_empty() {
        // A bare fragment, or one before which a program wrote the sign as it writes signs in names.
        let start = address.bytes().rposition(|byte| byte == b'/').map_or(0, |slash| slash + 1);
        let last = address.get(start..).unwrap_or_default();
        return ("", last.strip_prefix("%23").unwrap_or(last));
    }
    (query, fragment)
}

/// The document of a fragment, if there is one. Whatever cannot be read is noted.
fn open(fragment: &str, lost: &mut Vec<Issue>) -> Option<Value> {
    let mut signs = Signs(fragment.as_bytes());
    let mut version = 0_usize;
    loop {
        let problem = match signs.next() {
            Some(digit @ b'0'..=b'9') => {
                version = version.saturating_mul(10).saturating_add(usize::from(digit - b'0'));
                continue;
            }
            Some(b'.') if version == 1 => break,
            Some(b'.') if version > 1 => Problem::LinkNewer { version },
            None if version == 0 => return None,
            _ => Problem::LinkForeign,
        };
        note(lost, "", problem);
        return None;
    }
    let mut reader = Coder::reader(base64::read(signs));
    let Walked { document, kept, of } = walk(&mut reader, &Value::Null);
    if kept == 0 {
        note(lost, "", Problem::LinkDamaged);
        return None;
    }
    if kept < of {
        note(lost, "", Problem::LinkCut { kept, of });
    } else if reader.has_surplus() {
        note(lost, "", Problem::LinkSurplus);
    }
    Some(document)
}

/// The signs of a fragment. Programs break long lines, so blanks count for nothing; some write `%2E`
/// for a point.
struct Signs<'a>(&'a [u8]);

impl Iterator for Signs<'_> {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        let hex = |byte: u8| char::from(byte).to_digit(16);
        loop {
            let [sign, rest @ ..] = self.0 else { return None };
            self.0 = rest;
            if let (b'%', [high, low, rest @ ..]) = (sign, rest) {
                self.0 = rest;
                return u8::try_from(hex(*high)? << 4 | hex(*low)?).ok();
            }
            if !sign.is_ascii_whitespace() {
                return Some(*sign);
            }
        }
    }
}
