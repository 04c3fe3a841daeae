//! Where things are, and what `x` found out before it handed over.

use crate::shell::Result;
use std::env;
use std::path::{Path, PathBuf};

#[derive(Clone, Copy, PartialEq)]
pub enum Toolchain {
    /// A compiler of the system, with its sources: Debian's.
    System,
    Rustup,
}

pub struct Context {
    pub root: PathBuf,
    pub target: PathBuf,
    pub dist: PathBuf,
    pub toolchain: Toolchain,
    /// The linker for wasm.
    pub wasm_linker: PathBuf,
    /// A folder per user for tools that take minutes to build, shared by all clones.
    pub tools: PathBuf,
}

impl Context {
    pub fn from_env() -> Result<Context> {
        let root = PathBuf::from(variable("THREADBOOK_ROOT")?);
        let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
        let toolchain = match variable("THREADBOOK_TOOLCHAIN")?.as_str() {
            "rustup" => Toolchain::Rustup,
            _ => Toolchain::System,
        };
        let wasm_linker = PathBuf::from(variable("THREADBOOK_WASM_LD")?);
        let tools = cache_folder()?.join("threadbook/tools");
        prepend_to_path(&tools.join("bin"))?;
        Ok(Context { dist: root.join("dist"), root, target, toolchain, wasm_linker, tools })
    }

    pub fn node_modules(&self) -> PathBuf {
        self.root.join("node_modules")
    }

    /// A program that npm installed; called directly, since `npx` takes half a second.
    pub fn node_bin(&self, name: &str) -> PathBuf {
        self.node_modules().join(".bin").join(name)
    }

    pub fn relative<'a>(&self, path: &'a Path) -> &'a Path {
        path.strip_prefix(&self.root).unwrap_or(path)
    }
}

fn variable(name: &str) -> Result<String> {
    env::var(name).map_err(|_| format!("{name} is not set: start this through ./x"))
}

fn cache_folder() -> Result<PathBuf> {
    match (env::var_os("XDG_CACHE_HOME"), env::var_os("HOME")) {
        (Some(cache), _) if !cache.is_empty() => Ok(PathBuf::from(cache)),
        (_, Some(home)) => Ok(Path::new(&home).join(".cache")),
        _ => Err("neither XDG_CACHE_HOME nor HOME is set: there is no place for the build tools".into()),
    }
}

fn prepend_to_path(folder: &Path) -> Result<()> {
    let old = env::var_os("PATH").unwrap_or_default();
    let all = std::iter::once(folder.to_path_buf()).chain(env::split_paths(&old));
    let path = env::join_paths(all).map_err(|e| e.to_string())?;
    // SAFETY: called once, first thing in main, before any thread is started.
    unsafe { env::set_var("PATH", path) };
    Ok(())
}
