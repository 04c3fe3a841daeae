//! The engine as wasm, twice: with threads, and serially for pages that are not isolated.
//!
//! Both are built with the standard library from its sources, so that a panic unwinds and can be caught; stable
//! compilers allow that with RUSTC_BOOTSTRAP. wasm-bindgen's output goes to dist/engine/ as it is, unbundled.

use crate::context::Context;
use crate::setup;
use crate::shell::{self, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

#[derive(Clone, Copy, PartialEq)]
pub enum Build {
    Threads,
    Serial,
}

#[derive(Clone, Copy, PartialEq)]
pub enum Profile {
    /// Optimised without link-time optimisation: daily work and tests.
    Quick,
    /// What is shipped: link-time optimisation and wasm-opt. Takes a quarter of an hour.
    Release,
}

const TRIPLE: &str = "wasm32-unknown-unknown";
/// Megabytes of native stack: the interpreter keeps its frames on the heap, parsers and printers do not.
const STACK: usize = 8 << 20;

const COMMON_FEATURES: &str = "+bulk-memory,+mutable-globals,+simd128";
const THREAD_LINK_ARGS: [&str; 8] = [
    "--shared-memory",
    "--import-memory",
    "--max-memory=4294967296",
    "--export=__wasm_init_tls",
    "--export=__tls_size",
    "--export=__tls_align",
    "--export=__tls_base",
    "--export=__heap_base",
];
/// What the code above may contain; wasm-opt refuses the rest.
const OPT_FEATURES: [&str; 8] = [
    "--enable-simd",
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-exception-handling",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
];

impl Build {
    fn name(self) -> &'static str {
        match self {
            Build::Threads => "threads",
            Build::Serial => "serial",
        }
    }

    pub fn target_folder(self, context: &Context) -> PathBuf {
        context.target.join(format!("wasm-{}", self.name()))
    }

    fn rustflags(self) -> String {
        let mut flags = vec!["-Cpanic=unwind".to_string()];
        let mut link_args = vec![format!("-zstack-size={STACK}"), "--growable-table".into()];
        if self == Build::Threads {
            flags.push(format!("-Ctarget-feature=+atomics,{COMMON_FEATURES}"));
            link_args.extend(THREAD_LINK_ARGS.map(String::from));
        } else {
            flags.push(format!("-Ctarget-feature={COMMON_FEATURES}"));
        }
        flags.extend(link_args.into_iter().map(|arg| format!("-Clink-arg={arg}")));
        flags.join(" ")
    }
}

impl Profile {
    pub fn name(self) -> &'static str {
        match self {
            Profile::Quick => "quick",
            Profile::Release => "release",
        }
    }
}

/// Both builds, ready in dist/engine/.
pub fn build_all(context: &Context, profile: Profile) -> Result<()> {
    setup::wasm_bindgen(context)?;
    let library = library(context)?;
    for build in [Build::Threads, Build::Serial] {
        shell::step(&format!("engine, {}", build.name()), || build_one(context, build, profile, &library))?;
    }
    place_library(context, &library)
}

/// The Python sources and docs that the engine fetches when it first needs one.
struct Library {
    packed: Vec<u8>,
    hash: String,
}

fn library(context: &Context) -> Result<Library> {
    let packed = tb_library::pack(&context.root.join("crate")).map_err(|e| format!("the library: {e}"))?;
    Ok(Library { hash: tb_library::hash(&packed), packed })
}

/// Puts the library into dist/engine/, in the place of earlier ones.
fn place_library(context: &Context, library: &Library) -> Result<()> {
    let folder = context.dist.join("engine");
    let of = |path: &Path| format!("{}: ", path.display());
    for entry in fs::read_dir(&folder).map_err(|e| of(&folder) + &e.to_string())?.flatten() {
        if entry.file_name().to_string_lossy().starts_with("library-") {
            fs::remove_file(entry.path()).map_err(|e| of(&entry.path()) + &e.to_string())?;
        }
    }
    let file = folder.join(format!("library-{}.txt", library.hash));
    fs::write(&file, &library.packed).map_err(|e| of(&file) + &e.to_string())
}

/// What every cargo command for wasm needs; wasm-pack passes it on.
pub fn environment(command: &mut Command, context: &Context, build: Build) {
    command
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_unwind")
        .env("CARGO_TARGET_DIR", build.target_folder(context))
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", &context.wasm_linker)
        .env("RUSTFLAGS", build.rustflags())
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
}

fn build_one(context: &Context, build: Build, profile: Profile, library: &Library) -> Result<()> {
    compile(context, build, profile, library)?;
    let wasm = build.target_folder(context).join(TRIPLE).join(profile.name()).join("tb_wasm.wasm");
    let out = context.dist.join("engine").join(build.name());
    let stamp = build.target_folder(context).join(format!("engine-is-{}", profile.name()));
    if newer(&stamp, &wasm) && out.join("engine_bg.wasm").exists() {
        return Ok(());
    }
    forget_stamps(context, build);
    bindgen(context, &wasm, &out)?;
    if profile == Profile::Release {
        optimise(context, build, &out.join("engine_bg.wasm"))?;
    }
    fs::write(stamp, "").map_err(|e| e.to_string())
}

fn compile(context: &Context, build: Build, profile: Profile, library: &Library) -> Result<()> {
    let mut cargo = shell::command("cargo", &context.root);
    cargo.args(["build", "--package", "tb-wasm", "--lib", "--target", TRIPLE, "--profile", profile.name()]);
    if build == Build::Serial {
        cargo.args(["--no-default-features", "--features", "serial"]);
        // Few pages use it: a tenth of its speed is not worth ten more minutes of building.
        cargo.env("CARGO_PROFILE_RELEASE_LTO", "thin").env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    }
    environment(&mut cargo, context, build);
    // `library_name` in crate/wasm/src/library.rs.
    cargo.env("THREADBOOK_LIBRARY", &library.hash);
    shell::run(&mut cargo)
}

/// Into a folder beside the old one, which is then replaced: a page that loads meanwhile never sees half of it.
fn bindgen(context: &Context, wasm: &Path, out: &Path) -> Result<()> {
    let fresh = out.with_extension("new");
    let _ = fs::remove_dir_all(&fresh);
    let mut bindgen = Command::new("wasm-bindgen");
    bindgen
        .args(["--target", "web", "--no-typescript", "--out-name", "engine", "--out-dir"])
        .arg(&fresh)
        .arg(wasm);
    shell::run(&mut bindgen)?;
    place_spawn_helper(context, &fresh)?;
    let _ = fs::remove_dir_all(out);
    fs::rename(&fresh, out).map_err(|e| format!("{}: {e}", out.display()))
}

/// wasm-bindgen-rayon's own helper gives way to ours; the file says why.
fn place_spawn_helper(context: &Context, out: &Path) -> Result<()> {
    let ours = context.root.join("crate/wasm/js/worker_helpers.js");
    let Ok(snippets) = fs::read_dir(out.join("snippets")) else { return Ok(()) };
    for snippet in snippets.flatten() {
        let theirs = snippet.path().join("src/workerHelpers.js");
        if theirs.exists() {
            fs::copy(&ours, &theirs).map_err(|e| format!("{}: {e}", theirs.display()))?;
        }
    }
    Ok(())
}

fn optimise(context: &Context, build: Build, wasm: &Path) -> Result<()> {
    shell::step(&format!("wasm-opt, {}", build.name()), || {
        let mut opt = Command::new(context.node_bin("wasm-opt"));
        opt.arg("-O3").args(OPT_FEATURES);
        if build == Build::Threads {
            opt.arg("--enable-threads");
        }
        shell::run(opt.arg(wasm).arg("-o").arg(wasm))
    })
}

/// The stamp of another profile no longer holds once dist/engine/ is written.
fn forget_stamps(context: &Context, build: Build) {
    for profile in [Profile::Quick, Profile::Release] {
        let _ = fs::remove_file(build.target_folder(context).join(format!("engine-is-{}", profile.name())));
    }
}

fn newer(this: &Path, that: &Path) -> bool {
    let time = |path: &Path| -> Option<SystemTime> { path.metadata().ok()?.modified().ok() };
    matches!((time(this), time(that)), (Some(this), Some(that)) if this >= that)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_threads_build_has_atomics_and_shared_memory() {
        let (threads, serial) = (Build::Threads.rustflags(), Build::Serial.rustflags());
        assert!(threads.contains("+atomics") && threads.contains("--shared-memory"));
        assert!(!serial.contains("atomics") && !serial.contains("shared"));
        assert!(serial.contains("panic=unwind") && threads.contains("panic=unwind"));
    }
}
