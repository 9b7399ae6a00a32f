//! A second implementation of the clock and of the incident (`model.md` §3 and §5), as plain as can
//! be: a year of minutes, and incidents lived through one after the other. It shares nothing with
//! the core, so that the two can only agree by being right.

use serde_json::{Value as Json, json};

const MINUTES_PER_WEEK: usize = 7 * 24 * 60;
const MINUTES_PER_YEAR: usize = 52 * MINUTES_PER_WEEK;
const CLOCK_YEAR: f64 = 8736.0;
/// The phases in which an incident is open, in the order of the report.
pub(crate) const PHASES: [&str; 6] =
    ["detection", "waiting", "response", "messages", "repair", "rework"];
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Days (0 is Monday), opening and closing hour.
pub(crate) type Window = (std::ops::RangeInclusive<usize>, f64, f64);

/// One business and one severity at one vendor. Hours are whole minutes where a clock shows them.
#[derive(Clone, Debug)]
pub(crate) struct Setting {
    pub(crate) windows: Vec<Window>,
    pub(crate) desk_offset: f64,
    pub(crate) holiday_runs: Vec<usize>,
    pub(crate) profile: [f64; 24],
    pub(crate) weekend: f64,
    pub(crate) business_offset: f64,
    pub(crate) bias: f64,
    pub(crate) detection: f64,
    pub(crate) response: f64,
    pub(crate) message_rounds: f64,
    pub(crate) round_trip: f64,
    pub(crate) repair: f64,
    pub(crate) spread: f64,
    pub(crate) fix_rate: f64,
}

/// A business whose evening earns most, as live shows do.
pub(crate) const EVENING: [f64; 24] = [
    0.2, 0.1, 0.1, 0.1, 0.1, 0.2, 0.5, 0.8, 1.0, 1.0, 1.0, 1.0, 1.2, 1.0, 1.0, 1.0, 1.1, 1.3, 1.8,
    2.4, 2.6, 2.2, 1.4, 0.6,
];

impl Setting {
    /// Nine to six on working days, a flat week, the default P1 of `model.md` §2.
    pub(crate) fn nine_to_six() -> Self {
        Self {
            windows: vec![(0..=4, 9.0, 18.0)],
            desk_offset: 0.0,
            holiday_runs: Vec::new(),
            profile: [1.0; 24],
            weekend: 1.0,
            business_offset: 0.0,
            bias: 0.0,
            detection: 0.0,
            response: 1.0,
            message_rounds: 0.0,
            round_trip: 0.0,
            repair: 15.0,
            spread: 3.0,
            fix_rate: 1.0,
        }
    }

    /// The scenario in which one such incident a year, for one year, costs what is earned while it
    /// is open: `lost_revenue` is the mean of that, and the open hours are its mean duration.
    pub(crate) fn document(&self) -> Json {
        let windows: Vec<Json> = self
            .windows
            .iter()
            .map(|(days, from, to)| {
                json!({"days": DAYS[days.clone()], "from_hour": from, "to_hour": to})
            })
            .collect();
        json!({
            "horizon_months": 12,
            "business": {
                "revenue_per_hour": 1,
                "daily_profile": self.profile,
                "weekend_factor": self.weekend,
                "utc_offset_hours": self.business_offset,
                "peak_bias": self.bias,
            },
            "vendors": [{
                "name": "desk",
                "incidents_per_year": {"p0": 1},
                "support": {
                    "detection_hours": {"p0": self.detection},
                    "response_hours": {"p0": self.response},
                    "repair_hours": {"p0": self.repair},
                    "spread": self.spread,
                    "first_time_fix_rate": self.fix_rate,
                    "message_rounds": self.message_rounds,
                    "round_trip_hours": self.round_trip,
                    "desk": {
                        "windows": windows,
                        "utc_offset_hours": self.desk_offset,
                        "holiday_runs": self.holiday_runs,
                    },
                },
            }],
        })
    }

    fn is_open(&self, utc_minute: usize, holidays: &[bool]) -> bool {
        let local = local_minute(utc_minute, self.desk_offset);
        let day = local / 1440;
        let hour = float(local % 1440) / 60.0;
        let within =
            |(days, from, to): &Window| days.contains(&(day % 7)) && hour >= *from && hour < *to;
        !holidays[day] && self.windows.iter().any(within)
    }

    /// Revenue in a minute of the year; its unit is arbitrary.
    fn weight(&self, utc_minute: usize) -> f64 {
        let local = local_minute(utc_minute, self.business_offset);
        let weekend = if local / 1440 % 7 >= 5 { self.weekend } else { 1.0 };
        self.profile[local % 1440 / 60] * weekend
    }
}

fn local_minute(utc_minute: usize, offset: f64) -> usize {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let ahead = (float(MINUTES_PER_YEAR) + offset * 60.0) as usize;
    (utc_minute + ahead) % MINUTES_PER_YEAR
}

#[allow(clippy::cast_precision_loss)]
fn float(n: usize) -> f64 {
    n as f64
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn floor(x: f64) -> usize {
    x as usize
}

/// What has passed of the clock year, in hours, by each of its minutes.
pub(crate) struct Clock {
    /// Desk hours.
    worked: Vec<f64>,
    /// Revenue, in hours of its mean.
    earned: Vec<f64>,
    /// Revenue of the desk's hours.
    earned_open: Vec<f64>,
    /// How many of the year's incidents have started.
    started: Vec<f64>,
}

impl Clock {
    pub(crate) fn new(setting: &Setting) -> Self {
        let mut holidays = vec![false; 364];
        let runs = setting.holiday_runs.len();
        for (k, days) in setting.holiday_runs.iter().enumerate() {
            for day in 0..*days {
                holidays[(52 * k / runs * 7 + day) % 364] = true;
            }
        }
        let weights: Vec<f64> = (0..MINUTES_PER_WEEK).map(|m| setting.weight(m)).collect();
        let mean = weights.iter().sum::<f64>() / float(MINUTES_PER_WEEK);
        let open = |m: usize| setting.is_open(m, &holidays);
        let weight = |m: usize| weights[m % MINUTES_PER_WEEK] / mean;
        let only = |is: bool, x: f64| if is { x } else { 0.0 };
        Self {
            worked: running(|m| only(open(m), 1.0)),
            earned: running(weight),
            earned_open: running(|m| only(open(m), weight(m))),
            started: running(|m| (1.0 - setting.bias) + setting.bias * weight(m)),
        }
    }

    /// What has passed by the time t, from a table.
    fn by(table: &[f64], t: f64) -> f64 {
        let years = (t / CLOCK_YEAR).floor();
        let minute = (t - years * CLOCK_YEAR) * 60.0;
        let place = floor(minute).min(MINUTES_PER_YEAR - 1);
        let rise = table[place + 1] - table[place];
        years * table[MINUTES_PER_YEAR] + table[place] + (minute - float(place)) * rise
    }

    /// The earliest moment by which so much has passed.
    fn when(table: &[f64], passed: f64) -> f64 {
        let a_year = table[MINUTES_PER_YEAR];
        let years = (((passed - 1e-9) / a_year).ceil() - 1.0).max(0.0);
        let rest = passed - years * a_year;
        let place = table.partition_point(|&before| before < rest - 1e-9).max(1) - 1;
        let rise = table[place + 1] - table[place];
        let part = if rise > 0.0 { (rest - table[place]) / rise } else { 0.0 };
        years * CLOCK_YEAR + (float(place) + part) / 60.0
    }

    /// `work(t, h)` of §3.
    pub(crate) fn work(&self, t: f64, h: f64) -> f64 {
        if h == 0.0 { t } else { Self::when(&self.worked, Self::by(&self.worked, t) + h).max(t) }
    }
}

/// The running integral, in hours, of what passes in each minute.
fn running(per_hour: impl Fn(usize) -> f64) -> Vec<f64> {
    let mut sum = 0.0;
    let after = (0..MINUTES_PER_YEAR).map(|minute| {
        sum += per_hour(minute) / 60.0;
        sum
    });
    std::iter::once(0.0).chain(after).collect()
}

/// Numbers that look random: Steele, Lea and Flood's mixer, on a counter.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Uniform in (0, 1).
    #[allow(clippy::cast_precision_loss)]
    pub(crate) fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 12) as f64 / (1_u64 << 52) as f64 + f64::EPSILON / 2.0
    }

    /// Lognormal of a mean, whose 90th percentile is `spread` times its median.
    pub(crate) fn time(&mut self, mean: f64, spread: f64) -> f64 {
        if spread == 1.0 || mean == 0.0 {
            return mean;
        }
        let sigma = spread.ln() / 1.281_551_565_544_600_4;
        let radius = (-2.0 * self.uniform().ln()).sqrt();
        let normal = radius * (2.0 * std::f64::consts::PI * self.uniform()).cos();
        mean * (sigma * normal - sigma * sigma / 2.0).exp()
    }
}

/// One incident, by phase.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lived {
    pub(crate) hours: [f64; 6],
    pub(crate) earned: [f64; 6],
}

impl Lived {
    pub(crate) fn total(&self) -> f64 {
        self.hours.iter().sum()
    }
}

/// Lives through one incident that starts at `start`.
pub(crate) fn live(setting: &Setting, clock: &Clock, start: f64, random: &mut Random) -> Lived {
    let mut lived = Lived::default();
    let reported = start + setting.detection;
    lived.hours[0] = setting.detection;
    lived.earned[0] = Clock::by(&clock.earned, reported) - Clock::by(&clock.earned, start);
    let mut now = reported;
    let mut first = true;
    loop {
        let steps = [
            random.time(setting.response, setting.spread),
            setting.message_rounds * setting.round_trip,
            random.time(setting.repair, setting.spread),
        ];
        for (i, h) in steps.into_iter().enumerate() {
            let end = clock.work(now, h);
            let phase = if first { 2 + i } else { 5 };
            let at = |table: &[f64]| Clock::by(table, end) - Clock::by(table, now);
            let (earned, at_work) = (at(&clock.earned), at(&clock.earned_open));
            lived.hours[phase] += h;
            lived.hours[1] += end - now - h;
            lived.earned[phase] += at_work;
            lived.earned[1] += earned - at_work;
            now = end;
        }
        first = false;
        if random.uniform() < setting.fix_rate {
            return lived;
        }
    }
}

/// Where the share `q` of a year's incidents has started.
pub(crate) fn start(clock: &Clock, q: f64) -> f64 {
    Clock::when(&clock.started, q * clock.started[MINUTES_PER_YEAR])
}

/// An estimate and its standard error.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Estimate {
    pub(crate) mean: f64,
    pub(crate) error: f64,
}

/// Simulated runs, each of `INCIDENTS` whose starts are one random shift away from evenly spread
/// over the year. Runs are independent of one another, so that the spread of their means tells the
/// error, however well the starts are spread within each.
const RUNS: usize = 16;

/// Estimates the means of what `measure` makes of an incident.
///
/// Work is a control variate: its mean (R̄ + K + X̄)/φ is known, so what a run had of it above or
/// below that is taken out of everything that goes along with it.
pub(crate) fn estimate<const N: usize>(
    setting: &Setting,
    incidents: usize,
    seed: u64,
    measure: impl Fn(&Lived, &mut Random) -> [f64; N],
) -> [Estimate; N] {
    let clock = Clock::new(setting);
    let mut random = Random::new(seed);
    let messages = setting.message_rounds * setting.round_trip;
    let work_mean = (setting.response + messages + setting.repair) / setting.fix_rate;
    let mut runs = vec![([0.0; N], 0.0); RUNS];
    let mut with_work = [0.0; N];
    let mut work_squared = 0.0;
    for (means, mean_work) in &mut runs {
        let shift = random.uniform();
        for i in 0..incidents {
            let q = (float(i) + shift) / float(incidents);
            let lived = live(setting, &clock, start(&clock, q), &mut random);
            let measured = measure(&lived, &mut random);
            let more_work = lived.hours[2..].iter().sum::<f64>() - work_mean;
            *mean_work += more_work / float(incidents);
            work_squared += more_work * more_work;
            for n in 0..N {
                means[n] += measured[n] / float(incidents);
                with_work[n] += measured[n] * more_work;
            }
        }
    }
    std::array::from_fn(|n| {
        let slope = if work_squared > 0.0 { with_work[n] / work_squared } else { 0.0 };
        let of_run: Vec<f64> =
            runs.iter().map(|(means, more_work)| means[n] - slope * more_work).collect();
        let mean = of_run.iter().sum::<f64>() / float(RUNS);
        let squares: f64 = of_run.iter().map(|run| (run - mean) * (run - mean)).sum();
        Estimate { mean, error: (squares / float(RUNS * (RUNS - 1))).sqrt() }
    })
}
