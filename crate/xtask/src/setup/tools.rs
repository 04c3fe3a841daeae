//! wasm-bindgen, wasm-pack and Firefox's driver, built once per user with `cargo install`.

use crate::context::Context;
use crate::shell::{self, Result};
use std::fs;

/// Must equal the `wasm-bindgen` crate's version in Cargo.lock.
const WASM_BINDGEN: &str = "0.2.130";
const WASM_PACK: &str = "0.15.1";
const GECKODRIVER: &str = "0.37.1";

pub fn wasm_bindgen(context: &Context) -> Result<()> {
    let lock = fs::read_to_string(context.root.join("Cargo.lock")).map_err(|e| format!("Cargo.lock: {e}"))?;
    if let Some(locked) = locked_version(&lock, "wasm-bindgen").filter(|locked| *locked != WASM_BINDGEN) {
        return Err(format!("Cargo.lock has wasm-bindgen {locked}, setup/tools.rs has {WASM_BINDGEN}"));
    }
    // Not --locked: the lock file that it was published with names a version that was withdrawn later.
    install(context, "wasm-bindgen", "wasm-bindgen-cli", WASM_BINDGEN, &[])
}

pub fn wasm_pack(context: &Context) -> Result<()> {
    // It only starts other programs: an unoptimised build does, and takes a third of the time.
    install(context, "wasm-pack", "wasm-pack", WASM_PACK, &["--debug"])
}

/// Debian has Firefox, but not its driver.
pub fn geckodriver(context: &Context) -> Result<()> {
    install(context, "geckodriver", "geckodriver", GECKODRIVER, &["--debug"])
}

fn install(context: &Context, program: &str, package: &str, version: &str, options: &[&str]) -> Result<()> {
    if shell::version_of(context.tools.join("bin").join(program)).as_deref() == Some(version) {
        return Ok(());
    }
    shell::step(&format!("cargo install {package} {version} into {}", context.tools.display()), || {
        let mut cargo = shell::command("cargo", &context.tools_home()?);
        cargo
            .args(["install", package, "--version", version, "--force", "--root"])
            .arg(&context.tools)
            .args(options);
        cargo.arg("--target-dir").arg(context.tools.join("build"));
        let result = shell::run(cargo.env_remove("RUSTFLAGS").env_remove("CARGO_TARGET_DIR"));
        let _ = fs::remove_dir_all(context.tools.join("build"));
        result
    })
}

impl Context {
    /// The folder of the tools, made if need be: outside the project, so that its settings do not apply.
    fn tools_home(&self) -> Result<std::path::PathBuf> {
        fs::create_dir_all(&self.tools).map_err(|e| format!("{}: {e}", self.tools.display()))?;
        Ok(self.tools.clone())
    }
}

fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let after = lock.split(&format!("name = \"{package}\"\nversion = \"")).nth(1)?;
    after.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locked_version_is_the_packages_own() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "absent"), None);
    }
}
