//! Tests of the core, by what they hold it against.

mod at_desk;
mod bad_documents;
mod bad_input;
mod bad_rules;
mod cases;
mod clock;
mod credits;
mod documents;
mod examples;
mod explore;
mod explore_answers;
mod extreme_documents;
mod full;
mod invariance;
mod links;
mod links_at_limits;
mod lived_through;
mod monotone;
mod properties;
mod published;
mod scenarios;
mod simulated;
mod simulated_cases;
mod simulation;
mod warnings;
