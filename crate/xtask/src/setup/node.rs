//! Node, npm, and the packages of package-lock.json.

use super::apt;
use crate::context::Context;
use crate::shell::{self, Result};
use std::fs;

const OLDEST_NODE: u32 = 18;

/// Node and everything in package-lock.json.
pub fn node(context: &Context) -> Result<()> {
    programs(context)?;
    packages(context)
}

fn programs(context: &Context) -> Result<()> {
    let missing: Vec<&str> = [("node", "nodejs"), ("npm", "npm")]
        .into_iter()
        .filter(|(program, _)| shell::find(&[program]).is_none())
        .map(|(_, package)| package)
        .collect();
    if !missing.is_empty() {
        apt::install(context, &missing, "Node.js and npm are")?;
    }
    let version = shell::version_of("node").unwrap_or_default();
    match version.split('.').next().and_then(|major| major.parse::<u32>().ok()) {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        _ => Err(format!("node is {version}; {OLDEST_NODE} or newer is needed (https://nodejs.org)")),
    }
}

/// `npm ci`, unless these very packages are installed already.
fn packages(context: &Context) -> Result<()> {
    let wanted =
        fs::read(context.root.join("package-lock.json")).map_err(|e| format!("package-lock.json: {e}"))?;
    let stamp = context.node_modules().join(".threadbook-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    shell::step("npm ci: the page's libraries, esbuild, TypeScript, biome", || {
        let mut npm = shell::command("npm", &context.root);
        shell::run(npm.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]))
    })?;
    fs::write(stamp, wanted).map_err(|e| e.to_string())
}
