//! The browsers that tests drive: Chromium always, Firefox where it is installed.

use super::{apt, tools};
use crate::context::Context;
use crate::shell::{self, Result};
use std::path::{Path, PathBuf};

pub struct Browsers {
    pub chromium: PathBuf,
    pub chromedriver: PathBuf,
    /// Firefox's driver, where Firefox is.
    pub geckodriver: Option<PathBuf>,
}

const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

pub fn browsers(context: &Context) -> Result<Browsers> {
    if shell::find(&CHROMIUM).is_none() || shell::find(&["chromedriver"]).is_none() {
        let packages = ["chromium", "chromium-driver", "fonts-dejavu-core"];
        apt::install(context, &packages, "Chromium and its ChromeDriver are")?;
    }
    let chromium = shell::find(&CHROMIUM).ok_or("Chromium is not on the PATH")?;
    let chromedriver = shell::find(&["chromedriver"]).ok_or("chromedriver is not on the PATH")?;
    same_major(&chromium, &chromedriver)?;
    Ok(Browsers { chromium, chromedriver, geckodriver: geckodriver(context)? })
}

fn geckodriver(context: &Context) -> Result<Option<PathBuf>> {
    if shell::find(&["firefox", "firefox-esr"]).is_none() {
        return Ok(None);
    }
    if shell::find(&["geckodriver"]).is_none() {
        tools::geckodriver(context)?;
    }
    Ok(shell::find(&["geckodriver"]))
}

fn same_major(chromium: &Path, chromedriver: &Path) -> Result<()> {
    let major = |program: &Path| {
        let version = shell::version_of(program).unwrap_or_default();
        version.split('.').next().unwrap_or_default().to_string()
    };
    let (browser, driver) = (major(chromium), major(chromedriver));
    if browser == driver {
        return Ok(());
    }
    Err(format!(
        "{} is {browser} and {} is {driver}: they must match",
        chromium.display(),
        chromedriver.display()
    ))
}
