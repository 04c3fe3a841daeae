//! `threadbook run FILE`: the kernel on native threads. Prints what Python would; exit status 1 and the traceback on
//! stderr if the program raises.

mod host;
mod memory;
mod platform;
mod run;

use std::process::ExitCode;
use tb_alloc::Hybrid;

#[global_allocator]
static ALLOCATOR: Hybrid = Hybrid;

const USAGE: &str = "usage: threadbook run FILE [--workers N] [--memory MIB] [ARG ...]\n\
    FILE is a .py, a lesson (.md) or a notebook (.ipynb).";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match parse(&args) {
        Ok(options) => run::run(&options),
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn parse(args: &[String]) -> Result<run::Options, String> {
    let mut args = args.iter();
    if args.next().map(String::as_str) != Some("run") {
        return Err(USAGE.into());
    }
    let mut file = None;
    let (mut workers, mut memory) = (None, None);
    let mut rest = Vec::new();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--workers" if file.is_none() || rest.is_empty() => {
                let count = args.next().and_then(|count| count.parse().ok()).filter(|count| *count > 0);
                workers = Some(count.ok_or("--workers takes a positive number")?);
            }
            "--memory" if file.is_none() || rest.is_empty() => {
                let mib: Option<usize> = args.next().and_then(|mib| mib.parse().ok()).filter(|mib| *mib > 0);
                memory = Some(mib.ok_or("--memory takes a positive number of MiB")?);
            }
            "-h" | "--help" if file.is_none() => return Err(USAGE.into()),
            _ if file.is_none() => file = Some(arg.clone()),
            _ => rest.push(arg.clone()),
        }
    }
    Ok(run::Options { file: file.ok_or(USAGE)?, workers, memory, args: rest })
}
