//! The page in Chromium: www-tests/*.test.mjs, which start servers of their own through www-tests/harness.mjs.

use super::web::{browser_tests, node_test};
use super::{Count, Suite};
use crate::page;
use crate::shell::{self, Result};
use crate::wasm::Profile;

/// Builds what the next steps look at.
pub fn page(suite: &Suite) -> Result<Count> {
    page::site(suite.context, Profile::Quick)?;
    Ok(Count { passed: 1, failed: 0 })
}

pub fn tests(suite: &Suite) -> Result<Count> {
    let xtask = std::env::current_exe().map_err(|e| e.to_string())?;
    let files: Vec<_> = browser_tests(suite.context)
        .into_iter()
        .filter(|file| wanted(suite, &file.to_string_lossy()))
        .collect();
    let mut count = Count::default();
    // One file at a time: several pages with pools of workers on two cores would get in each other's way.
    for file in files {
        println!("   {}", suite.context.relative(&file).display());
        let mut node = shell::command("node", &suite.context.root);
        node.env("THREADBOOK_CHROMIUM", &suite.browsers.chromium).env("THREADBOOK_XTASK", &xtask);
        if let Some(driver) = &suite.browsers.geckodriver {
            node.env("THREADBOOK_GECKODRIVER", driver);
        }
        count += node_test(&mut node, &[file])?;
    }
    Ok(count)
}

/// `--full` adds the files named so, and those of Firefox where it is installed.
fn wanted(suite: &Suite, file: &str) -> bool {
    let long = file.ends_with(".full.test.mjs");
    let firefox = file.ends_with("firefox.full.test.mjs");
    (suite.full || !long) && (suite.browsers.geckodriver.is_some() || !firefox)
}
