//! The static site in dist/: the engine beside the bundled page.

use crate::context::Context;
use crate::setup;
use crate::shell::{self, Result};
use crate::wasm::{self, Profile};

/// `./x build`: what an instructor uploads.
pub fn command(context: &Context, args: &[String]) -> Result<()> {
    if let Some(arg) = args.first().filter(|arg| *arg != "--release") {
        return Err(format!("./x build takes no {arg}"));
    }
    site(context, Profile::Release)?;
    println!("The site is in {}: upload the folder as it is.", context.relative(&context.dist).display());
    Ok(())
}

pub fn site(context: &Context, profile: Profile) -> Result<()> {
    setup::node(context)?;
    wasm::build_all(context, profile)?;
    shell::step("page", || bundle(context, profile))
}

fn bundle(context: &Context, profile: Profile) -> Result<()> {
    let mut node = shell::command("node", &context.root);
    node.args(["web/build.mjs", "page"]);
    if profile == Profile::Release {
        node.arg("--release");
    }
    shell::run(&mut node)
}
