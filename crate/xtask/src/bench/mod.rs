//! `./x bench`: measures, both sides of a comparison in one run, and prints a table with the machine's name.
//!
//! A bench is a module here with one function from [`Bench`] to rows; it says nothing about good or bad.

mod language;
mod machine;
mod stats;
mod tab;
mod table;

use crate::context::Context;
use crate::shell::Result;
use crate::wasm::Profile;
use std::path::PathBuf;
use table::Row;

/// What every bench may use.
pub struct Bench<'a> {
    pub context: &'a Context,
    /// The native interpreter.
    pub threadbook: PathBuf,
    /// How the page's engine is built.
    pub page: Profile,
}

type Measure = fn(&Bench) -> Result<Vec<Row>>;

/// Named for the command line, in the order of the table.
const BENCHES: [(&str, Measure); 4] = [
    ("language", language::measure),
    ("stdlib", language::measure_stdlib),
    ("arrays", language::measure_arrays),
    ("tab", tab::measure),
];

/// `--release` measures the page as `./x build` makes it; without, the quick build of daily work.
pub fn command(context: &Context, args: &[String]) -> Result<()> {
    let (flags, names): (Vec<&String>, Vec<&String>) = args.iter().partition(|arg| *arg == "--release");
    let page = if flags.is_empty() { Profile::Quick } else { Profile::Release };
    if let Some(name) = names.iter().find(|name| !BENCHES.iter().any(|(known, _)| *known == name.as_str())) {
        let known: Vec<&str> = BENCHES.iter().map(|(name, _)| *name).collect();
        return Err(format!("no bench named {name}; there are {}", known.join(", ")));
    }
    let bench = Bench { context, threadbook: crate::run::build(context)?, page };
    let mut rows = Vec::new();
    for (name, measure) in BENCHES {
        if names.is_empty() || names.iter().any(|wanted| wanted.as_str() == name) {
            eprintln!("x: measuring {name}");
            rows.extend(measure(&bench)?);
        }
    }
    println!("{}\n\n{}", machine::describe(), table::markdown(&rows));
    Ok(())
}
