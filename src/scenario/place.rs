//! A number of a scenario by its path, to be read and moved.
//!
//! What is set goes through the checks that a document does, so the scenario is the one that a
//! document with that number would give. It does not take a document: setting is a short walk over
//! the scenario's own fields, so that thousands of values can be tried in a few milliseconds.

mod slot;

use super::bounds::{INPUTS, Input, Number};
use super::check::narrow;
use super::issue::{Issue, Problem};
use super::read::check;
use super::{Scenario, Tier, bounds, rules};
use slot::{Slot, slot};

/// Most bytes of a path; the longest there is has 44.
const MOST_PATH: usize = 80;

/// Where a number stands in a scenario.
#[derive(Clone, Debug)]
pub struct Place {
    path: String,
    input: &'static Number,
    vendor: Option<usize>,
}

impl Place {
    /// The place that a path names: `vendors[0].price.monthly`, or with points as links have it,
    /// `vendors.0.price.monthly`.
    ///
    /// # Errors
    ///
    /// Why there is no such number in this scenario.
    pub fn find(scenario: &mut Scenario, path: &str) -> Result<Self, Issue> {
        let fail = |path: &str, problem| {
            Err(Issue { path: path.chars().take(MOST_PATH).collect(), problem })
        };
        let Some((path, pattern)) = canonical(path) else {
            return fail(path, Problem::UnknownField);
        };
        let Some(input) = number_at(&pattern) else {
            let problem = if is_part(&pattern) { Problem::NoNumber } else { Problem::UnknownField };
            return fail(&path, problem);
        };
        let vendor = path.strip_prefix("vendors[").and_then(|rest| {
            let (index, _) = rest.split_once(']')?;
            index.parse().ok()
        });
        match slot(scenario, &path) {
            None => fail(&path, Problem::NotThere),
            Some(Slot::Real(end)) if end.is_infinite() => fail(&path, Problem::UpToOnLast),
            Some(_) => Ok(Self { path, input, vendor }),
        }
    }

    /// Its path, as issues spell it.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Its range, unit and plausible span.
    #[must_use]
    pub fn input(&self) -> &'static Number {
        self.input
    }

    /// The vendor that it is an input of, if it is one's.
    #[must_use]
    pub fn vendor(&self) -> Option<usize> {
        self.vendor
    }

    /// The number there; its default where the scenario no longer has the part.
    #[must_use]
    pub fn get(&self, scenario: &mut Scenario) -> f64 {
        match slot(scenario, &self.path) {
            Some(Slot::Real(number)) => *number,
            Some(Slot::Whole(number)) => f64::from(*number),
            Some(Slot::Version) | None => self.input.default.unwrap_or(self.input.min),
        }
    }

    /// What would be wrong with a number of this input, whatever else the scenario holds.
    #[must_use]
    pub fn check(&self, number: f64) -> Option<Issue> {
        let problem = check(number, self.input)?;
        Some(Issue { path: self.path.clone(), problem })
    }

    /// Sets the number. Where that is a mistake, the scenario stays as it is.
    ///
    /// # Errors
    ///
    /// What a document with this number would be told.
    pub fn set(&self, scenario: &mut Scenario, number: f64) -> Result<(), Issue> {
        if let Some(issue) = self.check(number) {
            return Err(issue);
        }
        let before = self.get(scenario);
        if !self.put(scenario, number) {
            return Err(Issue { path: self.path.clone(), problem: Problem::NotThere });
        }
        if let Some(issue) = self.broken_rule(scenario) {
            self.put(scenario, before);
            return Err(issue);
        }
        Ok(())
    }

    /// Whether there is a place to put it.
    fn put(&self, scenario: &mut Scenario, number: f64) -> bool {
        match slot(scenario, &self.path) {
            // −0 is 0, as in documents.
            Some(Slot::Real(place)) => *place = number + 0.0,
            Some(Slot::Whole(place)) => *place = narrow(number),
            Some(Slot::Version) => {}
            None => return false,
        }
        true
    }

    /// What this number must hold with others, and does not.
    fn broken_rule(&self, scenario: &Scenario) -> Option<Issue> {
        let issue = |path: &str, problem| Issue { path: path.to_owned(), problem };
        let vendor = self.vendor.and_then(|vendor| scenario.vendors.get(vendor));
        // The list, or the object, that the number is part of.
        let holder = |sign: &str| self.path.rsplit_once(sign).map_or("", |(before, _)| before);
        match self.input.path {
            path if path == bounds::DAILY_WEIGHT.path => {
                let problem = rules::profile(&scenario.business.daily_profile)?;
                Some(issue(holder("["), problem))
            }
            path if path == bounds::USAGE_UP_TO.path => {
                broken_tier(holder("["), &vendor?.price.usage_tiers)
            }
            path if path == bounds::SUPPORT_UP_TO.path => {
                broken_tier(holder("["), &vendor?.price.support_tiers)
            }
            path if path.starts_with("vendors[].support.desk.") => {
                let desk = vendor?.support.desk.as_ref()?;
                let way = format!("vendors[{}].support.desk", self.vendor?);
                for (i, window) in desk.windows.iter().enumerate() {
                    if let Some(problem) = rules::window(window) {
                        return Some(issue(&format!("{way}.windows[{i}].to_hour"), problem));
                    }
                }
                let (list, problem) = rules::desk(desk)?;
                Some(issue(&format!("{way}.{list}"), problem))
            }
            _ => None,
        }
    }
}

fn broken_tier(list: &str, tiers: &[Tier]) -> Option<Issue> {
    let mut end = 0.0;
    for (i, tier) in tiers.iter().enumerate() {
        if let Some(problem) = rules::tier_end(end, tier.up_to) {
            return Some(Issue { path: format!("{list}[{i}].up_to"), problem });
        }
        end = tier.up_to;
    }
    None
}

/// The path as issues spell it, and the same without its positions, as the table of bounds does.
fn canonical(path: &str) -> Option<(String, String)> {
    if path.len() > MOST_PATH || path.is_empty() {
        return None;
    }
    let (mut spelled, mut pattern) = (String::new(), String::new());
    let position = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()) && !text.is_empty();
    for part in path.split('.') {
        let (key, mut positions) = part.split_at(part.find('[').unwrap_or(part.len()));
        if key.is_empty() {
            return None;
        }
        if position(key) {
            spelled.push('[');
            spelled.push_str(key);
            spelled.push(']');
            pattern.push_str("[]");
        } else {
            if !spelled.is_empty() {
                spelled.push('.');
                pattern.push('.');
            }
            spelled.push_str(key);
            pattern.push_str(key);
        }
        while !positions.is_empty() {
            let (inner, rest) = positions.strip_prefix('[')?.split_once(']')?;
            if !position(inner) {
                return None;
            }
            spelled.push('[');
            spelled.push_str(inner);
            spelled.push(']');
            pattern.push_str("[]");
            positions = rest;
        }
    }
    Some((spelled, pattern))
}

/// The number of the table of bounds at a path without positions.
fn number_at(pattern: &str) -> Option<&'static Number> {
    INPUTS.iter().find_map(|input| match input {
        Input::Number(number) => (number.path == pattern).then_some(*number),
        Input::Numbers(numbers) => numbers.each.iter().find(|number| number.path == pattern),
        _ => None,
    })
}

/// Whether a path names anything of a document: an input of another kind, an object, an item.
fn is_part(pattern: &str) -> bool {
    let inputs = INPUTS.iter().map(|input| match input {
        Input::Number(input) => input.path,
        Input::Numbers(input) => input.path,
        Input::Text(input) => input.path,
        Input::List(input) => input.path,
        Input::Words(input) => input.path,
        Input::Flag(input) => input.path,
    });
    !pattern.is_empty()
        && inputs.into_iter().any(|path| {
            path.strip_prefix(pattern).is_some_and(|rest| {
                rest.is_empty() || rest.starts_with('.') || rest.starts_with("[]")
            })
        })
}
