//! What was found for incidents before, kept from one evaluation to the next.
//!
//! Means, tables and credits hang on a vendor's support, its SLA and the shape of the week alone.
//! While somebody drags a price or the revenue, nothing of that changes, and it is most of the work.
//! Keeping it changes no digit: what is kept is what would be computed.

mod known;

use std::rc::Rc;

use crate::credit::{self, Downtime, MonthCredit};
use crate::incident::{Calendar, Incident, Lognormals, Means, Outcome, Sample};
use crate::scenario::{Business, Desk, Sla};
use crate::week::{DeskClock, RevenueWeek};
use known::{Known, Recent};

/// Incidents kept: every severity of twelve vendors, as they are and as they were before an edit,
/// with room to spare.
const INCIDENTS: usize = 256;
/// Of as many are tables kept, 64 kB each.
const TABLES: usize = 64;
/// Desks kept, by what they are: far more than there are, for all that is known of a desk goes with it.
const DESKS: usize = 128;
/// Weeks kept, with their calendars: 70 kB each at most.
const WEEKS: usize = 16;
/// How many times more is kept where every input is moved over its span: some twenty values of each
/// of a few dozen inputs, for each of a few vendors.
const EXPLORING: usize = 64;
/// Of weeks that is less: few inputs are the week's.
const WEEKS_EXPLORING: usize = 128;

/// What was found before.
#[derive(Debug)]
pub struct Memo {
    lognormals: Rc<Lognormals>,
    weeks: Recent<Week, Rc<Calendar>>,
    desks: Known<u64>,
    last_desk: u64,
    means: Known<Means>,
    tables: Known<Rc<[f64]>>,
    outcomes: Known<Rc<[Outcome]>>,
    in_events: Known<f64>,
    credits: Known<MonthCredit>,
}

impl Default for Memo {
    fn default() -> Self {
        Self::of_size(1)
    }
}

/// All of a business that means and hours depend on.
#[derive(Clone, Debug, PartialEq)]
struct Week {
    peak_bias: f64,
    utc_offset_hours: f64,
    weekend_factor: f64,
    daily_profile: [f64; 24],
}

/// A business's week, and the number it goes by in keys.
#[derive(Clone, Debug)]
pub(crate) struct KnownWeek {
    id: u64,
    pub(crate) calendar: Rc<Calendar>,
}

/// Incidents of one severity, and the desk they wait for where it ever closes to them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Case<'a> {
    pub(super) incident: Incident<'static>,
    pub(super) desk: Option<&'a Desk>,
    key: [u64; 8],
}

impl Memo {
    /// A memo with room for what exploring a scenario asks for.
    #[must_use]
    pub fn for_exploring() -> Self {
        Self::of_size(EXPLORING)
    }

    fn of_size(times: usize) -> Self {
        Self {
            lognormals: Rc::default(),
            weeks: Recent::new((WEEKS * times).min(WEEKS_EXPLORING)),
            desks: Known::new(DESKS * times),
            last_desk: 0,
            means: Known::new(INCIDENTS * times),
            tables: Known::new(TABLES),
            outcomes: Known::new(TABLES),
            in_events: Known::new(INCIDENTS * times),
            credits: Known::new(INCIDENTS * times),
        }
    }

    /// The business's week.
    pub(crate) fn week(&mut self, business: &Business) -> KnownWeek {
        let week = Week {
            peak_bias: business.peak_bias,
            utc_offset_hours: business.utc_offset_hours,
            weekend_factor: business.weekend_factor,
            daily_profile: business.daily_profile,
        };
        let lognormals = &self.lognormals;
        let (id, calendar) = self.weeks.or_find(&week, || {
            let revenue = RevenueWeek::new(business);
            Rc::new(Calendar::sharing(revenue, business.peak_bias, lognormals.clone()))
        });
        KnownWeek { id, calendar }
    }

    /// Incidents by all that their means and hours depend on. `desk` is the one whose clock they go
    /// by, where it ever closes to them.
    pub(super) fn case<'a>(
        &mut self,
        incident: Incident<'static>,
        desk: Option<&'a Desk>,
        week: &KnownWeek,
    ) -> Case<'a> {
        let desk_id = desk.map_or(0, |desk| self.desk_id(desk));
        let numbers = [
            incident.detection,
            incident.response,
            incident.messages,
            incident.repair,
            incident.sigma,
            incident.first_time_fix_rate,
        ];
        let [d, r, m, x, sigma, phi] = numbers.map(f64::to_bits);
        Case { incident, desk, key: [d, r, m, x, sigma, phi, week.id, desk_id] }
    }

    /// The number that a desk goes by in keys, above 0.
    fn desk_id(&mut self, desk: &Desk) -> u64 {
        let mut key = Vec::with_capacity(2 + 3 * desk.windows.len() + desk.holiday_runs.len());
        key.push(desk.utc_offset_hours.to_bits());
        key.push(desk.windows.len() as u64);
        for window in &desk.windows {
            let days = window.days.iter().fold(0, |days, open| days << 1 | u64::from(*open));
            key.extend([days, window.from_hour.to_bits(), window.to_hour.to_bits()]);
        }
        key.extend(desk.holiday_runs.iter().map(|&days| u64::from(days)));
        if let Some(id) = self.desks.get(&key) {
            return id;
        }
        self.last_desk += 1;
        self.desks.keep(&key, self.last_desk);
        self.last_desk
    }

    /// Means of incidents.
    pub(super) fn means(&mut self, case: &Case, week: &KnownWeek) -> Means {
        if let Some(means) = self.means.get(&case.key) {
            return means;
        }
        let means = Self::with_clock(case, week, |incident, calendar| {
            Sample::new(incident, calendar).means(incident, calendar)
        });
        self.means.keep(&case.key, means);
        means
    }

    /// Their table of equally likely hours.
    pub(super) fn hours(&mut self, case: &Case, week: &KnownWeek) -> Rc<[f64]> {
        if let Some(hours) = self.tables.get(&case.key) {
            return hours;
        }
        let hours: Rc<[f64]> = Self::with_clock(case, week, |incident, calendar| {
            Sample::new(incident, calendar).hours(incident, calendar).into()
        });
        self.tables.keep(&case.key, hours.clone());
        hours
    }

    /// The same table with what is earned in those hours, which only the simulation asks for.
    pub(crate) fn outcomes(&mut self, case: &Case, week: &KnownWeek) -> Rc<[Outcome]> {
        if let Some(outcomes) = self.outcomes.get(&case.key) {
            return outcomes;
        }
        let outcomes: Rc<[Outcome]> = Self::with_clock(case, week, |incident, calendar| {
            Sample::new(incident, calendar).outcomes(incident, calendar).into()
        });
        self.outcomes.keep(&case.key, outcomes.clone());
        outcomes
    }

    /// Mean hours of an incident that fall into an event of `event_hours` during which it strikes.
    ///
    /// With U uniform on the event's h hours, E\[min(T, U) | T\] is h/2 where T ≥ h, else
    /// T − T²/2h.
    pub(super) fn in_event(&mut self, case: &Case, event_hours: f64, week: &KnownWeek) -> f64 {
        let mut key = [event_hours.to_bits(); 9];
        key[1..].copy_from_slice(&case.key);
        if let Some(hours) = self.in_events.get(&key) {
            return hours;
        }
        let outcomes = self.hours(case, week);
        let in_event = |t: f64| {
            if t >= event_hours { event_hours / 2.0 } else { t - t * t / (2.0 * event_hours) }
        };
        #[allow(clippy::cast_precision_loss)]
        let mean = outcomes.iter().map(|&t| in_event(t)).sum::<f64>() / outcomes.len() as f64;
        self.in_events.keep(&key, mean);
        mean
    }

    /// What an SLA gives back in a month of incidents that come so often a month.
    pub(super) fn month_credit(
        &mut self,
        sla: &Sla,
        maintenance_hours: f64,
        counted: &[(f64, Case)],
        week: &KnownWeek,
    ) -> MonthCredit {
        let mut key = vec![maintenance_hours.to_bits(), sla.min_minutes.to_bits()];
        key.push(sla.cap.to_bits());
        for tier in &sla.credits {
            key.extend([tier.below.to_bits(), tier.share.to_bits()]);
        }
        for (rate, case) in counted {
            key.push(rate.to_bits());
            key.extend(case.key);
        }
        if let Some(credit) = self.credits.get(&key) {
            return credit;
        }
        let tables: Vec<(f64, Rc<[f64]>)> =
            counted.iter().map(|(rate, case)| (*rate, self.hours(case, week))).collect();
        let incidents = tables.iter().map(|(rate, hours)| (*rate, &**hours)).collect();
        let credit = credit::month_credit(sla, &Downtime { maintenance_hours, incidents });
        self.credits.keep(&key, credit);
        credit
    }

    /// What incidents are like on the clock of their desk. Only new ones ask, so it is not kept.
    fn with_clock<T>(
        case: &Case,
        week: &KnownWeek,
        find: impl FnOnce(&Incident, &Calendar) -> T,
    ) -> T {
        let calendar = &*week.calendar;
        let clock = case.desk.map(|desk| DeskClock::new(desk, &calendar.revenue));
        find(&Incident { desk: clock.as_ref(), ..case.incident }, calendar)
    }
}
