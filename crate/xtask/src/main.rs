//! `./x`: sets the machine up, builds, serves, tests, measures. Plain std, so that it is there within seconds.
//!
//! `x` itself has found the Rust toolchain and put it at the head of PATH; everything else starts here.

mod bench;
mod bless;
mod context;
mod page;
mod reference;
mod run;
mod serve;
mod setup;
mod shell;
mod test;
mod wasm;

use context::Context;
use std::process::ExitCode;

const HELP: &str = "\
Threadbook

  ./x serve [--port N] [--no-isolation]   build and serve the page at http://localhost:8000
  ./x test [--full] [NAME…]               the tests; with names only those steps (./x test --list)
  ./x build                               the static site, optimised, into dist/
  ./x run FILE [--workers N]              run a .py, .md or .ipynb natively
  ./x bench [--release] [NAME…]           measure, both sides in one run
  ./x bless [NAME…]                       rewrite the expected outputs of the Python cases with CPython

The first run sets up what is missing and says what it installs.";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match args.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", &[][..]),
    };
    let result = Context::from_env().and_then(|context| dispatch(&context, command, rest));
    match result {
        Ok(code) => code,
        Err(message) => {
            eprintln!("x: {message}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(context: &Context, command: &str, args: &[String]) -> shell::Result<ExitCode> {
    let done = |()| ExitCode::SUCCESS;
    match command {
        "serve" => serve::command(context, args).map(done),
        "test" => test::command(context, args),
        "build" => page::command(context, args).map(done),
        "run" => run::command(context, args),
        "bench" => bench::command(context, args).map(done),
        "bless" => bless::command(context, args).map(done),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        other => Err(format!("no command named {other}\n\n{HELP}")),
    }
}
