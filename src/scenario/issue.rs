//! A mistake in the input, as data: where it stands, what is wrong, and the range.
//!
//! The page words it in the reader's language; [`Issue`]'s `Display` is the English of the command
//! line.

use std::fmt;

use serde::Serialize;

/// One mistake.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Issue {
    /// The field, such as `vendors[1].price.monthly`; empty for the document as a whole.
    pub path: String,
    /// What is wrong with it.
    #[serde(flatten)]
    pub problem: Problem,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
#[allow(missing_docs, reason = "each field is what its name and the variant's words say")]
pub enum Problem {
    /// The field must be there.
    Required,
    /// There is no such field.
    UnknownField,
    /// The field stands twice in its object.
    DuplicateField,
    /// The value is of another type.
    WrongType { expected: &'static str },
    /// An input, or a part of the document, that is no single number.
    NoNumber,
    /// An input of a part that the scenario does not have: a desk, an item of a list.
    NotThere,
    /// A range that ends before it begins.
    EndsBeforeStart { from: f64, to: f64 },
    /// NaN or infinity.
    NotFinite,
    /// Under the range.
    BelowMinimum { min: f64, got: f64 },
    /// At or under an end of the range that is itself outside.
    NotAbove { min: f64, got: f64 },
    /// Over the range.
    AboveMaximum { max: f64, got: f64 },
    /// A fraction where whole numbers are meant.
    NotWhole { got: f64 },
    /// Off the grid.
    NotMultiple { step: f64, got: f64 },
    /// Too few characters.
    TooShort { min: usize },
    /// Too many characters.
    TooLong { max: usize, got: usize },
    /// Too few items.
    TooFew { min: usize, got: usize },
    /// Too many items.
    TooMany { max: usize, got: usize },
    /// A list of fixed length has another one.
    WrongLength { expected: usize, got: usize },
    /// None of the words allowed.
    NotOneOf { options: &'static [&'static str], got: String },
    /// Not three capital letters.
    BadCurrency { got: String },
    /// A profile without any weight.
    AllZero,
    /// A tier that ends where, or before, the one before it ends.
    NotRising { above: f64, got: f64 },
    /// A tier before the last without its end.
    UpToMissing,
    /// A last tier with an end.
    UpToOnLast,
    /// A window that closes before it opens.
    WindowEmpty { from: f64, to: f64 },
    /// A desk with hardly any hours.
    DeskTooShort { min: f64, got: f64 },
    /// Holidays leave hardly any hours.
    DeskClosedByHolidays { min: f64, got: f64 },
    /// More revenue lost than there is.
    TooMuchDowntime { got: f64 },
    /// The text is not JSON; where, if the parser tells.
    MalformedJson {
        #[serde(skip_serializing_if = "Option::is_none")]
        line: Option<usize>,
        #[serde(skip_serializing_if = "Option::is_none")]
        column: Option<usize>,
    },
    /// Nested too deep.
    TooDeep { max: usize },
    /// More values than a scenario can have.
    TooLarge { max: usize },
    /// There are more mistakes than are worth listing.
    TooManyIssues { max: usize },
    /// Not even the name of an input to be found.
    NoLink,
    /// A link to something else.
    LinkForeign,
    /// Of a version that this program does not know yet.
    LinkNewer { version: usize },
    /// Nothing of it can be read.
    LinkDamaged,
    /// So many of its vendors can be read.
    LinkCut { kept: usize, of: usize },
    /// Something follows the end of a link that is whole.
    LinkSurplus,
    /// Longer than the link of any scenario.
    LinkTooLong { max: usize },
}

impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if self.path.is_empty() {
            return write!(f, "scenario: {}", self.problem);
        }
        // A field's name is anybody's text: it must not break the line or steer a terminal.
        for c in self.path.chars() {
            if c.is_control() { write!(f, "{}", c.escape_default())? } else { write!(f, "{c}")? }
        }
        write!(f, ": {}", self.problem)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Required => write!(f, "is required"),
            Self::UnknownField => write!(f, "is no field of a scenario"),
            Self::DuplicateField => write!(f, "stands twice"),
            Self::WrongType { expected } => write!(f, "must be {expected}"),
            Self::NoNumber => write!(f, "is no number, so there is nothing to move"),
            Self::NotThere => write!(f, "is not there: the scenario has no such part"),
            Self::EndsBeforeStart { from, to } => {
                write!(f, "the end, {to}, is before the start (at least {from})")
            }
            Self::NotFinite => write!(f, "must be a finite number"),
            Self::BelowMinimum { min, got } => write!(f, "{got} is too small (at least {min})"),
            Self::NotAbove { min, got } => write!(f, "{got} is too small (above {min})"),
            Self::AboveMaximum { max, got } => write!(f, "{got} is too large (at most {max})"),
            Self::NotWhole { got } => write!(f, "{got} is not a whole number"),
            Self::NotMultiple { step, got } => write!(f, "{got} is not a multiple of {step}"),
            Self::TooShort { min } => write!(f, "is too short (at least {min} characters)"),
            Self::TooLong { max, got } => {
                write!(f, "has {got} characters (at most {max})")
            }
            Self::TooFew { min, got } => write!(f, "has {got} items (at least {min})"),
            Self::TooMany { max, got } => write!(f, "has {got} items (at most {max})"),
            Self::WrongLength { expected, got } => {
                write!(f, "has {got} items (exactly {expected})")
            }
            Self::NotOneOf { options, got } => {
                write!(f, "{got:?} is not one of {}", options.join(", "))
            }
            Self::BadCurrency { got } => {
                write!(f, "{got:?} is no currency code (3 capital letters, such as USD)")
            }
            Self::AllZero => write!(f, "has only zeros (at least one weight above 0)"),
            Self::NotRising { above, got } => {
                write!(f, "{got} does not rise (above the tier before, {above})")
            }
            Self::UpToMissing => write!(f, "is required on all tiers but the last"),
            Self::UpToOnLast => write!(f, "must be absent on the last tier, which has no end"),
            Self::WindowEmpty { from, to } => {
                write!(f, "{to} is not after the opening hour (above {from})")
            }
            Self::DeskTooShort { min, got } => {
                write!(f, "open {got:.2} hours a week (at least {min})")
            }
            Self::DeskClosedByHolidays { min, got } => {
                write!(f, "leaves {got:.2} desk hours a year (at least {min})")
            }
            Self::TooMuchDowntime { got } => write!(
                f,
                "incidents lose {got:.2} times the revenue there is (at most 1): \
                 fewer incidents, shorter times or less impact"
            ),
            Self::MalformedJson { line: Some(line), column: Some(column) } => {
                write!(f, "is not JSON (line {line}, column {column})")
            }
            Self::MalformedJson { .. } => write!(f, "is not JSON"),
            Self::TooDeep { max } => write!(f, "is nested too deep (at most {max} levels)"),
            Self::TooLarge { max } => write!(f, "is too large (at most {max} values)"),
            Self::TooManyIssues { max } => write!(f, "more than {max} mistakes; the rest is cut"),
            Self::NoLink => write!(f, "the link holds none"),
            Self::LinkForeign => write!(f, "the link is none of a scenario"),
            Self::LinkNewer { version } => {
                write!(f, "the link is of version {version}, which this program does not know yet")
            }
            Self::LinkDamaged => write!(f, "the link is damaged"),
            Self::LinkCut { kept, of } => {
                write!(f, "the link is damaged: {kept} of its {of} vendors could be read")
            }
            Self::LinkSurplus => write!(f, "the link is whole, but something follows its end"),
            Self::LinkTooLong { max } => {
                write!(f, "the link is too long (at most {max} characters)")
            }
        }
    }
}
