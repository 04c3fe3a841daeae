//! `./x test`: every step, even after one failed, and one line with the sum at the end.

mod browser;
mod count;
mod docs;
mod native;
mod wasm;
mod web;

use crate::context::Context;
use crate::setup::{self, Browsers};
use crate::shell::{self, Result};
use count::Count;
use std::process::ExitCode;
use std::time::Instant;

pub use web::files_below;

/// What a step may use: all of it is set up before the first one.
struct Suite<'a> {
    context: &'a Context,
    browsers: Browsers,
    /// Also what takes long: soaks, big corpora, Firefox end to end.
    full: bool,
}

struct Step {
    name: &'static str,
    run: fn(&Suite) -> Result<Count>,
}

/// What is cheap and fails often comes first; the browser tests need the page that `page` builds.
const STEPS: [Step; 10] = [
    Step { name: "fmt", run: native::fmt },
    Step { name: "tsc", run: web::tsc },
    Step { name: "biome", run: web::biome },
    Step { name: "units", run: web::units },
    Step { name: "clippy", run: native::clippy },
    Step { name: "cargo", run: native::tests },
    Step { name: "docs", run: docs::numpy },
    Step { name: "page", run: browser::page },
    Step { name: "wasm", run: wasm::tests },
    Step { name: "browser", run: browser::tests },
];

pub fn command(context: &Context, args: &[String]) -> Result<ExitCode> {
    if args.iter().any(|arg| arg == "--list") {
        STEPS.iter().for_each(|step| println!("{}", step.name));
        return Ok(ExitCode::SUCCESS);
    }
    let (options, names): (Vec<&String>, Vec<&String>) = args.iter().partition(|arg| arg.starts_with('-'));
    if let Some(option) = options.iter().find(|option| **option != "--full") {
        return Err(format!("./x test knows --full and --list, not {option}"));
    }
    let steps = chosen(&names)?;
    let start = Instant::now();
    let suite = Suite { context, browsers: set_up(context)?, full: !options.is_empty() };
    let count = run_all(&suite, &steps);
    println!("all of it: {}", shell::seconds(start.elapsed()));
    println!("{} passed, {} failed", count.passed, count.failed);
    Ok(if count.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn chosen(names: &[&String]) -> Result<Vec<&'static Step>> {
    if names.is_empty() {
        return Ok(STEPS.iter().collect());
    }
    let find = |name: &&String| STEPS.iter().find(|step| step.name == name.as_str());
    names.iter().map(|name| find(name).ok_or(format!("no step named {name}; see ./x test --list"))).collect()
}

fn set_up(context: &Context) -> Result<Browsers> {
    setup::lints(context)?;
    setup::node(context)?;
    let browsers = setup::browsers(context)?;
    setup::wasm_bindgen(context)?;
    setup::wasm_pack(context)?;
    Ok(browsers)
}

fn run_all(suite: &Suite, steps: &[&Step]) -> Count {
    let mut all = Count::default();
    let mut lines = Vec::new();
    for step in steps {
        let start = Instant::now();
        // A step that could not even start counts as one failure.
        let count = shell::step(step.name, || (step.run)(suite)).unwrap_or_else(|message| {
            println!("{}: {message}", step.name);
            Count::failure()
        });
        lines.push(format!("{:<8} {count:<28} {}", step.name, shell::seconds(start.elapsed())));
        all += count;
    }
    println!("\n{}", lines.join("\n"));
    all
}
