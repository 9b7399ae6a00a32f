//! Incidents at a desk that closes, averaged over every start.
//!
//! Whether work passes a closing time is a jump, which a sample of starts and work together finds
//! only with an error of a few in a thousand. So only the work is sampled here, and the start is
//! integrated out:
//!
//! - A report while the desk is closed is taken up when it opens. The work that starts at opening k
//!   waits for the closed time before opening l if it takes more than the desk hours between them,
//!   so mean waiting is Σₖ Pₖ Σₗ closedₗ·P(H > yₗ − yₖ), with P from the sample.
//! - A report while the desk is open: were starts spread evenly over desk hours, each closed time
//!   would be met at the rate of desk hours worked, E\[H\] ÷ desk hours of the year. What starts add
//!   to that by leaning to the peak is summed in the same way, hour by hour of the desk.
//! - What is earned while the desk works is the mean of its hours, but for how the hours after an
//!   opening, or those that starts lean to, differ from that; only this difference is sampled.

use super::calendar::Calendar;
use super::outcomes::OUTCOMES;
use super::work::Work;
use super::{Incident, Phases};
use crate::order::sorted;
use crate::week::{
    CLOCK_YEAR, DeskClock, HOURS_PER_WEEK, Moment, Opening, SAME_HOUR, WEEKS_PER_CLOCK_YEAR,
};

const WEEKS: usize = WEEKS_PER_CLOCK_YEAR as usize;
/// Incidents followed from each week's openings, times the weeks: a whole number for each, so that
/// every week weighs the same.
const FROM_OPENINGS: usize = 8 * WEEKS;
/// Incidents followed from each week's open hours, likewise. There are far more of those, and they
/// matter less.
const FROM_OPEN_HOURS: usize = 2 * WEEKS;
/// From one incident to the next the week moves on by about the golden section of a year; coprime
/// with 52, so that any 52 of them meet all weeks.
const NEXT_WEEK: usize = 33;
const GOLDEN: f64 = 0.618_033_988_749_894_9;
/// Steps from opening to opening that work is followed over, at most. Where a desk opens so often
/// that there would be more, a few openings in a row, each a fraction of that work apart, count as
/// the one in their middle.
const MOST_STEPS: usize = 2_000_000;
/// Desk hours before a closed time within which it matters at what hour work starts. Further off,
/// peaks and quiet hours have evened out.
const REACH: f64 = 150.0;

/// Means over the start and the work, from the report on.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct AtDesk {
    /// Hours in which the desk is closed.
    pub(super) waiting: f64,
    /// What is earned in them, in hours of mean revenue.
    pub(super) earned_waiting: f64,
    /// What is earned while the desk works, by phase.
    pub(super) earned_at_work: Phases<f64>,
}

/// An opening, and what is reported before it and in the open stretch that it begins.
struct Reports {
    opening: Opening,
    /// Hours closed before it, and what is earned in them.
    closed: f64,
    earned_closed: f64,
    /// The probability of a report while it is closed, and while it is open.
    while_closed: f64,
    while_open: f64,
}

impl AtDesk {
    pub(super) fn average(
        incident: &Incident,
        desk: &DeskClock,
        works: &[Work],
        calendar: &Calendar,
    ) -> Self {
        let mut average = Self::default();
        // Nothing is waited for where there is nothing to do.
        if incident.resolution() <= SAME_HOUR {
            return average;
        }
        let detection = incident.detection;
        let mut known = KnownTimes::default();
        let reports: Vec<Reports> = desk
            .openings()
            .map(|opening| {
                let (from, opens) = (opening.closed_since, opening.opens.t);
                let until_open =
                    known.or_find(from, opens, || Self::until_open(&opening, detection, calendar));
                average.waiting += until_open.waiting;
                average.earned_waiting += until_open.earned_waiting;
                Reports::new(opening, detection, calendar)
            })
            .collect();
        let year = desk.worked_per_year();
        // Whole years of work meet every closed time once; what is left of it, in (0, year], goes
        // on from there.
        let mut years = 0.0;
        let rest = works.iter().map(|work| {
            let whole = ((work.total - SAME_HOUR) / year).ceil().max(1.0) - 1.0;
            years += whole;
            work.total - whole * year
        });
        let rest = Survival::new(&rest.collect::<Vec<_>>());
        #[allow(clippy::cast_precision_loss)]
        let mean_years = years / works.len() as f64;

        let while_closed: f64 = reports.iter().map(|reports| reports.while_closed).sum();
        average.each_closed_time(while_closed * mean_years, desk);
        average.reported_while_closed(&reports, &rest, year);

        let while_open: f64 = reports.iter().map(|reports| reports.while_open).sum();
        average.each_closed_time(while_open * incident.work() / year, desk);
        let hours = open_hours(&reports, while_open / year, detection, calendar);
        average.leaning(&reports, &hours, &rest, year);

        if !calendar.revenue.is_flat() {
            average.earned_at_work =
                earned_at_work(&reports, &hours, incident, desk, works, calendar);
        }
        average
    }

    /// Every closed time of the year, so many times.
    fn each_closed_time(&mut self, times: f64, desk: &DeskClock) {
        self.waiting += times * (CLOCK_YEAR - desk.worked_per_year());
        self.earned_waiting += times * (CLOCK_YEAR - desk.earned_per_year());
    }

    /// From a report in the closed time before an opening until then, times its probability.
    fn until_open(opening: &Opening, detection: f64, calendar: &Calendar) -> Self {
        let revenue = &calendar.revenue;
        let opens = opening.opens.t;
        let closed = opens - opening.closed_since;
        let mut met = Self::default();
        if revenue.is_flat() {
            met.waiting = closed * closed / 2.0 / CLOCK_YEAR;
            met.earned_waiting = met.waiting;
            return met;
        }
        // From hour to hour of the start's density, which is constant within.
        let until = revenue.earned_until(opens);
        let mut t = opening.closed_since;
        while t < opens {
            let next = (revenue.next_hour(t - detection) + detection).min(opens);
            let middle = f64::midpoint(t, next);
            let probability = calendar.start_density(middle - detection) * (next - t);
            met.waiting += probability * (opens - middle);
            met.earned_waiting += probability * (until - revenue.earned_until(middle));
            t = next;
        }
        met
    }

    /// The closed times that work meets which starts when the desk opens.
    fn reported_while_closed(&mut self, reports: &[Reports], rest: &Survival, year: f64) {
        let longest = rest.longest();
        let within = reports.partition_point(|reports| reports.opening.opens.worked < longest);
        let together = (reports.len() * (within + 1)).div_ceil(MOST_STEPS);
        for group in 0..reports.len().div_ceil(together) {
            let first = group * together;
            let group = &reports[first..(first + together).min(reports.len())];
            let probability: f64 = group.iter().map(|reports| reports.while_closed).sum();
            let middle = first + group.len() / 2;
            let from = reports[middle].opening.opens.worked;
            let this_year = reports[middle + 1..].iter().map(|next| (next, 0.0));
            let next_year = reports[..=middle].iter().map(|next| (next, year));
            for (next, years_on) in this_year.chain(next_year) {
                let more = rest.above(next.opening.opens.worked + years_on - from + SAME_HOUR);
                if more == 0.0 {
                    break;
                }
                self.waiting += probability * more * next.closed;
                self.earned_waiting += probability * more * next.earned_closed;
            }
        }
    }

    /// The closed times that work meets more or less often because its start leans to the peak.
    fn leaning(&mut self, reports: &[Reports], hours: &[OpenHour], rest: &Survival, year: f64) {
        let longest = rest.longest();
        let mut within = Remembered::new(|x| rest.within(x));
        for next in reports {
            let opens = &next.opening.opens;
            let before = hours.partition_point(|hour| hour.from < opens.t);
            let this_year = hours[..before].iter().rev().map(|hour| (hour, 0.0));
            let last_year = hours[before..].iter().rev().map(|hour| (hour, year));
            for (hour, years_ago) in this_year.chain(last_year) {
                let distance = opens.worked + years_ago - hour.worked;
                let half = hour.length / 2.0;
                if distance - half > longest || distance > REACH {
                    break;
                }
                let (near, far) = (distance - half, distance + half);
                // The mean share of the sample above what lies between.
                let more = (within.at(far) - within.at(near)) / (far - near);
                self.waiting += hour.leaning * more * next.closed;
                self.earned_waiting += hour.leaning * more * next.earned_closed;
            }
        }
    }
}

/// What is earned while the desk works, by phase.
fn earned_at_work(
    reports: &[Reports],
    hours: &[OpenHour],
    incident: &Incident,
    desk: &DeskClock,
    works: &[Work],
    calendar: &Calendar,
) -> Phases<f64> {
    let per_hour = desk.earned_per_year() / desk.worked_per_year();
    let mut sum = Phases::default();
    sum.add_times(per_hour, &Phases { detection: 0.0, ..incident.hours_at_work() });

    let openings = by_week(reports, |reports| reports.opening.opens.t);
    let hours = by_week(hours, |hour| hour.from);
    let differs = |sum: &mut Phases<f64>, probability: f64, from: &Moment, work: &Work| {
        let mut before = *from;
        let mut phase = |hours: f64| {
            if hours == 0.0 {
                return 0.0;
            }
            let now = desk.when(before.worked + hours, &calendar.revenue);
            let differs = now.earned - before.earned - hours * per_hour;
            before = now;
            probability * differs
        };
        sum.response += phase(work.response);
        sum.messages += phase(incident.messages);
        sum.repair += phase(work.repair);
        sum.rework += phase(work.later);
    };
    for (i, work, visits) in followed(works, FROM_OPENINGS) {
        for reports in openings[i * NEXT_WEEK % WEEKS] {
            differs(&mut sum, reports.while_closed / visits, &reports.opening.opens, work);
        }
    }
    if !calendar.is_even() {
        for (i, work, visits) in followed(works, FROM_OPEN_HOURS) {
            #[allow(clippy::cast_precision_loss)]
            let shift = (i as f64 * GOLDEN).fract();
            for hour in hours[i * NEXT_WEEK % WEEKS] {
                let from = desk.at(hour.from + shift * hour.length, &calendar.revenue);
                differs(&mut sum, hour.leaning / visits, &from, work);
            }
        }
    }
    sum
}

/// So many incidents out of a sample, evenly spread over it, numbered, and how many of them each
/// week meets.
fn followed(works: &[Work], count: usize) -> impl Iterator<Item = (usize, &Work, f64)> {
    #[allow(clippy::cast_precision_loss)]
    let visits = (count / WEEKS) as f64;
    (0..count).map(move |i| (i, &works[(2 * i + 1) * OUTCOMES / (2 * count)], visits))
}

impl Reports {
    fn new(opening: Opening, detection: f64, calendar: &Calendar) -> Self {
        let (from, opens, close) = (opening.closed_since, opening.opens.t, opening.close);
        let revenue = &calendar.revenue;
        Self {
            opening,
            closed: opens - from,
            earned_closed: revenue.earned_until(opens) - revenue.earned_until(from),
            while_closed: calendar.start_probability(from - detection, opens - detection),
            while_open: calendar.start_probability(opens - detection, close - detection),
        }
    }
}

/// What was found for closed times of the week so far: but for holidays every week has the same.
#[derive(Default)]
struct KnownTimes(Vec<(f64, f64, AtDesk)>);

impl KnownTimes {
    fn or_find(&mut self, from: f64, to: f64, find: impl FnOnce() -> AtDesk) -> AtDesk {
        let of_week = from - (from / HOURS_PER_WEEK).floor() * HOURS_PER_WEEK;
        let length = to - from;
        let same = |(f, l, _): &&(f64, f64, AtDesk)| {
            (f - of_week).abs() < SAME_HOUR && (l - length).abs() < SAME_HOUR
        };
        if let Some((_, _, known)) = self.0.iter().find(same) {
            return *known;
        }
        let found = find();
        self.0.push((of_week, length, found));
        found
    }
}

/// An hour of the desk, in which the density of starts is constant, or a part of one.
struct OpenHour {
    from: f64,
    length: f64,
    /// Desk hours until its middle.
    worked: f64,
    /// The probability of a report in it, less what it were if reports were even over desk hours.
    leaning: f64,
}

/// The desk's hours, where starts lean to any of them.
fn open_hours(
    reports: &[Reports],
    evenly: f64,
    detection: f64,
    calendar: &Calendar,
) -> Vec<OpenHour> {
    let mut hours = Vec::new();
    if calendar.is_even() {
        return hours;
    }
    for Reports { opening, .. } in reports {
        let mut from = opening.opens.t;
        while from < opening.close {
            let next = calendar.revenue.next_hour(from - detection) + detection;
            let length = next.min(opening.close) - from;
            let middle = from + length / 2.0;
            let density = calendar.start_density(middle - detection);
            let worked = opening.opens.worked + (middle - opening.opens.t);
            hours.push(OpenHour { from, length, worked, leaning: (density - evenly) * length });
            from = next;
        }
    }
    hours
}

/// What there is in each week of the year, from a list in order of time.
fn by_week<T>(list: &[T], time: impl Fn(&T) -> f64) -> Vec<&[T]> {
    let first = |week: u32| {
        let monday = f64::from(week) * HOURS_PER_WEEK;
        list.partition_point(|item| time(item) < monday)
    };
    (0..WEEKS_PER_CLOCK_YEAR).map(|week| &list[first(week)..first(week + 1)]).collect()
}

/// What a function gave for the numbers that it was asked for last. Week after week the same desk
/// hours lie between the same hours, so that most numbers were met before.
struct Remembered<F> {
    find: F,
    /// By some bits of the number: its own, and what was found.
    known: Vec<(u64, f64)>,
}

impl<F: Fn(f64) -> f64> Remembered<F> {
    /// As many as there are half hours within reach, and as many that begin at odd minutes.
    const SLOT_BITS: u32 = 10;

    fn new(find: F) -> Self {
        // No number has the bits of what nothing was found for.
        Self { find, known: vec![(f64::NAN.to_bits(), 0.0); 1 << Self::SLOT_BITS] }
    }

    fn at(&mut self, x: f64) -> f64 {
        /// 2⁶⁴ over the golden section spreads neighbours apart (Knuth, TAOCP 3, §6.4).
        const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;
        let bits = x.to_bits();
        let slot = (bits.wrapping_mul(SPREAD) >> (u64::BITS - Self::SLOT_BITS)) as usize;
        let (known, found) = &mut self.known[slot];
        if *known != bits {
            (*known, *found) = (bits, (self.find)(x));
        }
        *found
    }
}

/// How much of a sample is above a value.
struct Survival {
    sorted: Vec<f64>,
    /// Sums of the first so many of them.
    sums: Vec<f64>,
    /// For each bucket of values alike in their leading bits, the place of its first.
    first: Vec<u16>,
}

/// Leading bits of a float that make a bucket: sign, exponent and 7 bits of mantissa, which cuts
/// each doubling into 128 and so suits values that spread over many.
const BUCKET_SHIFT: u32 = 45;

impl Survival {
    fn new(sample: &[f64]) -> Self {
        let sample = sorted(sample, |x| *x);
        let buckets = sample.last().map_or(0, |last| Self::bucket(*last) + 1);
        let mut first = Vec::with_capacity(buckets + 1);
        let mut place: u16 = 0;
        for bucket in 0..=buckets {
            while sample.get(usize::from(place)).is_some_and(|x| Self::bucket(*x) < bucket) {
                place += 1;
            }
            first.push(place);
        }
        let mut sum = 0.0;
        let sums = sample.iter().map(|x| {
            sum += x;
            sum
        });
        let sums = std::iter::once(0.0).chain(sums).collect();
        Self { sorted: sample, sums, first }
    }

    /// The largest value.
    fn longest(&self) -> f64 {
        self.sorted.last().copied().unwrap_or(0.0)
    }

    /// The bucket of a value; all below 2⁻²⁰ h share the first.
    fn bucket(x: f64) -> usize {
        const LEAST: u64 = (2.0_f64.to_bits() - (21 << 52)) >> BUCKET_SHIFT;
        usize::try_from((x.max(0.0).to_bits() >> BUCKET_SHIFT).saturating_sub(LEAST)).unwrap_or(0)
    }

    /// The mean of the sample's values, those above `x` counted as `x`: ∫ of the share above, up
    /// to x.
    #[allow(clippy::cast_precision_loss)]
    fn within(&self, x: f64) -> f64 {
        let below = self.below(x);
        let above = (self.sorted.len() - below) as f64;
        (self.sums[below] + above * x) / self.sorted.len() as f64
    }

    /// The share of the sample above `x`.
    #[allow(clippy::cast_precision_loss)]
    fn above(&self, x: f64) -> f64 {
        (self.sorted.len() - self.below(x)) as f64 / self.sorted.len() as f64
    }

    /// How many of the sample are not above `x`.
    fn below(&self, x: f64) -> usize {
        let bucket = Self::bucket(x);
        let Some(&[from, to]) = self.first.get(bucket..bucket + 2).and_then(|w| w.first_chunk())
        else {
            return self.sorted.len();
        };
        let alike = &self.sorted[usize::from(from)..usize::from(to)];
        usize::from(from) + alike.partition_point(|&y| y <= x)
    }
}
