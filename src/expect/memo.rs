//! What was found for incidents before, kept from one evaluation to the next.
//!
//! Means and tables of incidents hang on a vendor's support and the shape of the week alone. While
//! somebody drags a price or the revenue, nothing of that changes, and it is most of the work.
//! Keeping it changes no digit: what is kept is what would be computed.

use std::collections::VecDeque;
use std::rc::Rc;

use crate::incident::{Calendar, Incident, Means, Outcome, Sample};
use crate::scenario::Desk;

/// Entries kept: every severity of twelve vendors, as they are and as they were before an edit.
const MOST_ENTRIES: usize = 96;

/// What was found before.
#[derive(Debug, Default)]
pub struct Memo {
    entries: VecDeque<Entry>,
    /// Hours with what is earned in them, which only the simulation asks for.
    outcomes: VecDeque<(Key, Rc<[Outcome]>)>,
}

#[derive(Debug)]
struct Entry {
    key: Key,
    means: Means,
    /// The table of equally likely hours, where it was asked for.
    hours: Option<Rc<[f64]>>,
}

/// All that means and hours depend on.
#[derive(Debug, PartialEq)]
struct Key {
    incident: [f64; 6],
    desk: Option<Desk>,
    utc_offset_hours: f64,
    peak_bias: f64,
    weights: [f64; 168],
}

impl Key {
    fn new(incident: &Incident, desk: Option<&Desk>, calendar: &Calendar) -> Self {
        Self {
            incident: [
                incident.detection,
                incident.response,
                incident.messages,
                incident.repair,
                incident.sigma,
                incident.first_time_fix_rate,
            ],
            desk: desk.filter(|_| incident.desk.is_some()).cloned(),
            utc_offset_hours: calendar.revenue.utc_offset_hours(),
            peak_bias: calendar.peak_bias(),
            weights: *calendar.revenue.weights(),
        }
    }
}

impl Memo {
    /// Means of incidents and, where they are asked for, equally likely hours. `desk` is the one whose
    /// clock the incidents go by.
    pub(super) fn sampled(
        &mut self,
        incident: &Incident,
        desk: Option<&Desk>,
        calendar: &Calendar,
        with_hours: bool,
    ) -> (Means, Option<Rc<[f64]>>) {
        let key = Key::new(incident, desk, calendar);
        let known = self.entries.iter().position(|entry| entry.key == key);
        if let Some(entry) = known.map(|place| &self.entries[place])
            && (entry.hours.is_some() || !with_hours)
        {
            return (entry.means, entry.hours.clone().filter(|_| with_hours));
        }
        let sample = Sample::new(incident, calendar);
        let means = sample.means(incident, calendar);
        let hours: Option<Rc<[f64]>> = with_hours.then(|| sample.hours(incident, calendar).into());
        if let Some(place) = known {
            self.entries.remove(place);
        }
        keep(&mut self.entries, Entry { key, means, hours: hours.clone() });
        (means, hours)
    }

    /// Equally likely outcomes of incidents.
    pub(crate) fn outcomes(
        &mut self,
        incident: &Incident,
        desk: Option<&Desk>,
        calendar: &Calendar,
    ) -> Rc<[Outcome]> {
        let key = Key::new(incident, desk, calendar);
        if let Some((_, outcomes)) = self.outcomes.iter().find(|(known, _)| *known == key) {
            return outcomes.clone();
        }
        let outcomes: Rc<[Outcome]> =
            Sample::new(incident, calendar).outcomes(incident, calendar).into();
        keep(&mut self.outcomes, (key, outcomes.clone()));
        outcomes
    }
}

/// Keeps one more, and drops the oldest where there are too many.
fn keep<T>(kept: &mut VecDeque<T>, new: T) {
    if kept.len() == MOST_ENTRIES {
        kept.pop_front();
    }
    kept.push_back(new);
}
