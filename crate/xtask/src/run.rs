//! `./x run FILE`: the native interpreter, built first. `x` itself goes straight to the binary while that is fresh.

use crate::context::Context;
use crate::shell::{self, Result};
use std::fs;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

/// Builds if need be and becomes the interpreter, in the folder of whoever called.
pub fn command(context: &Context, args: &[String]) -> Result<ExitCode> {
    let binary = build(context)?;
    let error = Command::new(&binary).arg("run").args(args).exec();
    Err(format!("cannot start {}: {error}", binary.display()))
}

/// The native interpreter, in the quick profile.
pub fn build(context: &Context) -> Result<PathBuf> {
    let folder = context.target.join("quick");
    fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let started = folder.join(".threadbook-building");
    fs::write(&started, "").map_err(|e| e.to_string())?;
    let mut cargo = shell::command("cargo", &context.root);
    cargo.args(["build", "--package", "tb-cli", "--profile", "quick"]);
    shell::run(&mut cargo)?;
    // The stamp has the time when the build began: whatever was saved meanwhile is newer.
    fs::rename(started, folder.join(".threadbook-built")).map_err(|e| e.to_string())?;
    Ok(folder.join("threadbook"))
}
