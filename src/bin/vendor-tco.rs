//! The calculator on the command line. Nothing is computed here.

use std::fs;
use std::io::{self, IsTerminal, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};
use vendor_tco::explore::{self, Sweep};
use vendor_tco::link::{self, Host, Opened};
use vendor_tco::scenario::{Issue, Problem, Value};
use vendor_tco::simulate::{Request, simulate};
use vendor_tco::{Distribution, Memo, Report, Scenario, evaluate, table};

const HOST: Host = Host {
    pairs: |query| form_urlencoded::parse(query.as_bytes()).into_owned().collect(),
    number: |text| text.parse().ok(),
};

/// Which vendor is really cheapest, once slow service and downtime are counted.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// What each vendor is expected to cost.
    Evaluate {
        /// A scenario: a file, - for standard input, or a share link.
        scenario: String,
        /// How to print it; a table on a terminal, JSON elsewhere.
        #[arg(long)]
        format: Option<Format>,
    },
    /// What each vendor may come to cost, and how likely each is the cheapest.
    Simulate {
        /// A scenario: a file, - for standard input, or a share link.
        scenario: String,
        /// How many futures are drawn.
        #[arg(long, allow_negative_numbers = true)]
        trials: Option<f64>,
        /// Where the stream of random numbers begins: the same seed, the same answer.
        #[arg(long, allow_negative_numbers = true)]
        seed: Option<f64>,
        /// Take the inputs for certain, so that luck is all there is.
        #[arg(long)]
        luck_only: bool,
        /// How to print it; a table on a terminal, JSON elsewhere.
        #[arg(long)]
        format: Option<SimulateFormat>,
    },
    /// Every vendor's total over the values of one input.
    Sweep {
        /// A scenario: a file, - for standard input, or a share link.
        scenario: String,
        /// The input, such as vendors[0].price.monthly.
        #[arg(long)]
        input: String,
        /// The first value.
        #[arg(long, allow_negative_numbers = true)]
        from: f64,
        /// The last value.
        #[arg(long, allow_negative_numbers = true)]
        to: f64,
        /// How many values, both ends included; fewer where only whole numbers are meant. [default: 21]
        #[arg(long, allow_negative_numbers = true)]
        steps: Option<f64>,
        /// How to print it; a table on a terminal, JSON elsewhere.
        #[arg(long)]
        format: Option<SweepFormat>,
    },
    /// The share link of a scenario.
    Link {
        /// A scenario: a file, - for standard input, or a share link.
        scenario: String,
        /// The address of the calculator; without it only what follows the address is printed.
        #[arg(long, default_value = "")]
        base: String,
    },
    /// The scenario in a share link, as JSON.
    Open {
        /// The link, or what follows its #.
        link: String,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
    Markdown,
    Csv,
}

#[derive(Clone, Copy, ValueEnum)]
enum SimulateFormat {
    Table,
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
enum SweepFormat {
    Table,
    Json,
    Csv,
}

/// Why nothing came of it.
enum Failure {
    /// Mistakes in the input: exit status 2.
    Input(Vec<Issue>),
    /// The input cannot be read: exit status 2.
    Unreadable(String),
    /// The output cannot be written: exit status 1.
    Output(io::Error),
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Input(issues)) => {
            for issue in issues {
                eprintln!("{issue}");
            }
            ExitCode::from(2)
        }
        Err(Failure::Unreadable(why)) => {
            eprintln!("{why}");
            ExitCode::from(2)
        }
        // Whoever read the output has seen enough.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(Failure::Output(error)) => {
            eprintln!("cannot write: {error}");
            ExitCode::from(1)
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), Failure> {
    match &arguments.command {
        Command::Evaluate { scenario, format } => {
            let scenario = Scenario::read(&document(scenario)?).map_err(Failure::Input)?;
            let report = evaluate(&scenario).map_err(Failure::Input)?;
            let terminal = io::stdout().is_terminal();
            let format = format.unwrap_or(if terminal { Format::Table } else { Format::Json });
            print(&report, format).map_err(Failure::Output)
        }
        Command::Simulate { scenario, trials, seed, luck_only, format } => {
            let [trials, seed] = [trials, seed].map(|number| number.map(Value::Number));
            let request = Request::read(trials.as_ref(), seed.as_ref(), *luck_only)
                .map_err(Failure::Input)?;
            let scenario = Scenario::read(&document(scenario)?).map_err(Failure::Input)?;
            let distribution = simulate(&scenario, &request).map_err(Failure::Input)?;
            let terminal = io::stdout().is_terminal();
            let format = format.unwrap_or(if terminal {
                SimulateFormat::Table
            } else {
                SimulateFormat::Json
            });
            print_distribution(&distribution, format).map_err(Failure::Output)
        }
        Command::Sweep { scenario, input, from, to, steps, format } => {
            let scenario = Scenario::read(&document(scenario)?).map_err(Failure::Input)?;
            let steps = explore::steps(steps.map(Value::Number).as_ref())
                .map_err(|issue| Failure::Input(vec![issue]))?;
            let mut memo = Memo::for_exploring();
            let swept = explore::sweep(&scenario, input, *from, *to, steps, &mut memo)
                .map_err(Failure::Input)?;
            let terminal = io::stdout().is_terminal();
            let format =
                format.unwrap_or(if terminal { SweepFormat::Table } else { SweepFormat::Json });
            print_sweep(&swept, format).map_err(Failure::Output)
        }
        Command::Link { scenario, base } => {
            let fragment = link::encode(&document(scenario)?).map_err(Failure::Input)?;
            // The fragment of a base would be taken for the scenario.
            let base = base.split('#').next().unwrap_or_default();
            writeln!(io::stdout(), "{base}{fragment}").map_err(Failure::Output)
        }
        Command::Open { link } => {
            let Opened { document, lost } = opened(link)?;
            let mut out = io::stdout().lock();
            let printed =
                serde_json::to_writer_pretty(&mut out, &document).map_err(io::Error::from);
            printed.and_then(|()| writeln!(out)).map_err(Failure::Output)?;
            if lost.is_empty() { Ok(()) } else { Err(Failure::Input(lost)) }
        }
    }
}

/// The document that an argument means.
fn document(scenario: &str) -> Result<Value, Failure> {
    if scenario == "-" || !is_link(scenario) || Path::new(scenario).exists() {
        return parse(&read(scenario)?).map_err(|issue| Failure::Input(vec![issue]));
    }
    let Opened { document, lost } = opened(scenario)?;
    // Half a scenario has an answer, but not to what was asked.
    if lost.is_empty() { Ok(document) } else { Err(Failure::Input(lost)) }
}

fn is_link(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://") || text.contains(['#', '?'])
}

fn opened(link: &str) -> Result<Opened, Failure> {
    link::decode(link, None, &HOST).map_err(Failure::Input)
}

fn read(scenario: &str) -> Result<String, Failure> {
    let bytes = if scenario == "-" {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(scenario)
    };
    let bytes = bytes.map_err(|error| Failure::Unreadable(format!("{scenario}: {error}")))?;
    String::from_utf8(bytes).map_err(|_| Failure::Unreadable(format!("{scenario}: is not UTF-8")))
}

fn parse(text: &str) -> Result<Value, Issue> {
    // Editors of some systems put a byte order mark before the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    serde_json::from_str(text).map_err(|error| {
        let problem =
            Problem::MalformedJson { line: Some(error.line()), column: Some(error.column()) };
        Issue { path: String::new(), problem }
    })
}

fn print(report: &Report, format: Format) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match format {
        Format::Json => {
            serde_json::to_writer_pretty(&mut out, report)?;
            writeln!(out)
        }
        Format::Table => write!(out, "{}", table::plain(report)),
        Format::Markdown => write!(out, "{}", table::markdown(report)),
        Format::Csv => write!(out, "{}", table::csv(report)),
    }
}

fn print_distribution(distribution: &Distribution, format: SimulateFormat) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match format {
        SimulateFormat::Json => {
            serde_json::to_writer_pretty(&mut out, distribution)?;
            writeln!(out)
        }
        SimulateFormat::Table => write!(out, "{}", table::distribution::plain(distribution)),
    }
}

fn print_sweep(sweep: &Sweep, format: SweepFormat) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match format {
        SweepFormat::Json => {
            serde_json::to_writer_pretty(&mut out, sweep)?;
            writeln!(out)
        }
        SweepFormat::Table => write!(out, "{}", table::sweep::plain(sweep)),
        SweepFormat::Csv => write!(out, "{}", table::sweep::csv(sweep)),
    }
}
