//! System packages: the script beside `x` does it, so that the toolchain and this go one way.

use crate::context::Context;
use crate::shell::{self, Result};

/// Installs Debian packages; the error says what to do where that is not possible.
pub fn install(context: &Context, packages: &[&str], purpose: &str) -> Result<()> {
    let script = context.root.join("crate/xtask/setup/apt.sh");
    let mut command = shell::command("sh", &context.root);
    shell::run(command.arg(script).args(packages)).map_err(|_| {
        let names = packages.join(" ");
        format!("{purpose} missing, and installing did not work; on Debian as root: apt-get install {names}")
    })
}
