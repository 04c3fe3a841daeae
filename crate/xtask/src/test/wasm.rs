//! The wasm crate's tests, in real browsers, with the flags and the folder of the threads build.

use super::{Count, Suite};
use crate::shell::{self, Result};
use crate::wasm::{self, Build, Profile};

pub fn tests(suite: &Suite) -> Result<Count> {
    let mut count = in_browser(suite, "chrome")?;
    match suite.browsers.geckodriver {
        Some(_) => count += in_browser(suite, "firefox")?,
        None => {
            println!("Firefox is not installed: the wasm tests ran in Chromium alone")
        }
    }
    Ok(count)
}

fn in_browser(suite: &Suite, browser: &str) -> Result<Count> {
    let mut pack = shell::command("wasm-pack", &suite.context.root);
    pack.args(["test", "--headless", "--mode", "no-install", &format!("--{browser}"), "crate/wasm"]);
    // What follows goes to cargo. No documentation tests: rustdoc cannot use a standard library built on the way.
    pack.args(["--profile", Profile::Quick.name(), "--lib", "--test", "*"]);
    wasm::environment(&mut pack, suite.context, Build::Threads);
    pack.env("CHROMEDRIVER", &suite.browsers.chromedriver).env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    if let Some(driver) = &suite.browsers.geckodriver {
        pack.env("GECKODRIVER", driver);
    }
    let mut count = Count::default();
    let ended_well = shell::follow(&mut pack, |line| count.read_cargo(line))?;
    Ok(count.of_run(ended_well))
}
