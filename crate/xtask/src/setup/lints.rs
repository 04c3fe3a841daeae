//! clippy and rustfmt. rustup brings them with the toolchain; on Debian they are packages of their own.

use super::apt;
use crate::context::{Context, Toolchain};
use crate::shell::Result;
use std::path::Path;

pub fn lints(context: &Context) -> Result<()> {
    if has_both(context) {
        return Ok(());
    }
    if context.toolchain == Toolchain::Rustup {
        return Err("clippy or rustfmt is missing: rustup component add clippy rustfmt".into());
    }
    apt::install(context, &["rust-web-clippy", "rustfmt-web"], "clippy and rustfmt are")?;
    link(context);
    if has_both(context) {
        Ok(())
    } else {
        Err("clippy and rustfmt are installed but not in /usr/bin".into())
    }
}

fn has_both(context: &Context) -> bool {
    ["cargo-clippy", "cargo-fmt"].iter().all(|name| context.target.join("toolchain").join(name).exists())
}

/// `x` linked what was there when it started.
fn link(context: &Context) {
    for name in ["cargo-clippy", "clippy-driver", "cargo-fmt", "rustfmt"] {
        let from = Path::new("/usr/bin").join(name);
        if from.exists() {
            let _ = std::os::unix::fs::symlink(from, context.target.join("toolchain").join(name));
        }
    }
}
