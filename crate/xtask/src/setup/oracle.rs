//! CPython with the real NumPy, pandas, Dask and joblib, in a venv of the tests' own: target/oracle.

use super::apt;
use crate::context::Context;
use crate::shell::{self, Result};
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// The version whose messages the expected outputs carry.
const PYTHON: &str = "3.11";

/// The venv's python, with crate/xtask/oracle/requirements.txt installed.
pub fn oracle(context: &Context) -> Result<PathBuf> {
    let what = "CPython with NumPy, pandas, Dask and joblib into target/oracle";
    venv(context, "oracle", "requirements.txt", what)
}

/// A venv of its own with IPython, for what notebooks show.
pub fn notebook_oracle(context: &Context) -> Result<PathBuf> {
    let what = "CPython with IPython into target/notebook-oracle";
    venv(context, "notebook-oracle", "notebook-requirements.txt", what)
}

fn venv(context: &Context, name: &str, requirements: &str, what: &str) -> Result<PathBuf> {
    let venv = context.target.join(name);
    let python = venv.join("bin/python");
    let requirements = context.root.join("crate/xtask/oracle").join(requirements);
    let wanted = fs::read(&requirements).map_err(|e| format!("{}: {e}", requirements.display()))?;
    let stamp = venv.join("installed.txt");
    if python.exists() && fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(python);
    }
    shell::step(what, || {
        shell::run(Command::new(base_python(context)?).args(["-m", "venv", "--clear"]).arg(&venv))?;
        let mut pip = Command::new(&python);
        shell::run(pip.args(["-m", "pip", "install", "--quiet", "--requirement"]).arg(&requirements))
    })?;
    fs::write(stamp, wanted).map_err(|e| e.to_string())?;
    Ok(python)
}

fn base_python(context: &Context) -> Result<PathBuf> {
    if let Some(python) = usable_python() {
        return Ok(python);
    }
    apt::install(context, &["python3", "python3-venv"], &format!("CPython {PYTHON} with venv is"))?;
    usable_python().ok_or(format!("no CPython {PYTHON} with the venv module on the PATH"))
}

/// Debian splits `ensurepip` off, and then `-m venv` fails halfway.
fn usable_python() -> Option<PathBuf> {
    let check = format!("import sys, venv, ensurepip; sys.exit(not sys.version.startswith('{PYTHON}.'))");
    let names = [format!("python{PYTHON}"), "python3".to_string()];
    names.iter().filter_map(|name| shell::find(&[name])).find(|python| {
        let mut command = Command::new(python);
        command.args(["-c", &check]).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
    })
}
