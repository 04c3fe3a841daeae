//! Runs the case files of the containers, the builtins and the standard library, which CPython 3.11 has answered.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use tb_base::{Control, Error, ErrorKind, Result};
use tb_python::code::Source;
use tb_python::compile::Mode;
use tb_python::vm::types;
use tb_python::{PyErr, Vm, World, traceback};

/// A world in memory.
#[derive(Default)]
struct Memory {
    out: Rc<RefCell<String>>,
    files: BTreeMap<String, Vec<u8>>,
    /// Counts what was asked of it, so that no two answers are the same.
    entropy: u8,
}

impl World for Memory {
    fn write_out(&mut self, text: &str) {
        self.out.borrow_mut().push_str(text);
    }

    fn write_err(&mut self, _: &str) {}

    fn read_file(&mut self, path: &str) -> Result<Vec<u8>> {
        // The notebook's files have one name each, as the platforms see to it.
        let name = path.trim_start_matches("./");
        self.files.get(name).cloned().ok_or_else(|| Error::new(ErrorKind::FileNotFound, path))
    }

    fn write_file(&mut self, path: &str, bytes: &[u8], append: bool) -> Result<()> {
        let file = self.files.entry(path.to_owned()).or_default();
        if !append {
            file.clear();
        }
        file.extend_from_slice(bytes);
        Ok(())
    }

    fn remove_file(&mut self, path: &str) -> Result<()> {
        self.files.remove(path).map(|_| ()).ok_or_else(|| Error::new(ErrorKind::FileNotFound, path))
    }

    fn file_size(&mut self, path: &str) -> Option<u64> {
        self.files.get(path).map(|bytes| bytes.len() as u64)
    }

    fn list_files(&mut self) -> Vec<String> {
        self.files.keys().cloned().collect()
    }

    fn sleep_us(&mut self, us: u64) {
        std::thread::sleep(std::time::Duration::from_micros(us));
    }

    fn unix_time(&mut self) -> f64 {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        now.unwrap_or_default().as_secs_f64()
    }

    fn entropy(&mut self) -> [u8; 32] {
        self.entropy = self.entropy.wrapping_add(1);
        std::array::from_fn(|i| (i as u8).wrapping_mul(31) ^ self.entropy)
    }
}

/// What the case prints, and the exception that ends it.
fn run(path: &Path) -> String {
    let out = Rc::new(RefCell::new(String::new()));
    let world = Memory { out: Rc::clone(&out), ..Memory::default() };
    let control = Arc::new(Control::default());
    control.budget.set_limit(1 << 30);
    let mut vm = Vm::new(Box::new(world), control);
    tb_stdlib::register(&mut vm);
    let text = std::fs::read_to_string(path).unwrap();
    let source = Arc::new(Source::new(path.display().to_string(), text));
    let result = vm.compile(&source, Mode::Exec).and_then(|code| vm.run_code(code));
    // Leaving is no error, as the oracle sees it too.
    if let Err(error) = result
        && !error.is(&types().system_exit)
    {
        if !out.borrow().is_empty() && !out.borrow().ends_with('\n') {
            out.borrow_mut().push('\n');
        }
        let line = describe(&mut vm, &error, &source);
        out.borrow_mut().push_str(&line);
    }
    out.take()
}

fn describe(vm: &mut Vm, error: &PyErr, source: &Arc<Source>) -> String {
    let entries = error.data().traceback.borrow();
    let line = entries.iter().find(|entry| Arc::ptr_eq(&entry.source, source));
    let line = line.map_or(0, |entry| source.line(entry.range.0));
    drop(entries);
    let message = traceback::describe(vm, error).replace('\n', "\\n");
    format!("!! {message} @ line {line}\n")
}

/// The cases of a folder and of those in it.
fn collect(folder: &Path, cases: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, cases);
        } else if path.extension().is_some_and(|extension| extension == "py") {
            cases.push(path);
        }
    }
}

/// The interpreter recurses for natives that call back: it runs on a thread with room for that.
fn check_folder(name: &'static str) {
    let thread = std::thread::Builder::new().stack_size(64 << 20).spawn(move || check_cases(name)).unwrap();
    thread.join().unwrap();
}

fn check_cases(name: &str) {
    let mut cases = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../kernel/tests/cases").join(name), &mut cases);
    cases.sort();
    let wanted = std::env::var("CASE").unwrap_or_default();
    let mut failures = Vec::new();
    for case in cases.iter().filter(|case| case.to_string_lossy().contains(&wanted)) {
        let cpython = std::fs::read_to_string(case.with_extension("out")).unwrap();
        // What differs on purpose stands in `NAME.here`; the kernel's tests see to it that differences.toml says why.
        let here = std::fs::read_to_string(case.with_extension("here")).ok();
        assert!(here.as_ref() != Some(&cpython), "{}: no difference any more", case.display());
        let expected = here.unwrap_or(cpython);
        let found = run(case);
        if found != expected {
            failures.push(difference(case, &expected, &found));
        }
    }
    assert!(
        failures.is_empty(),
        "{} of {} cases differ\n{}",
        failures.len(),
        cases.len(),
        failures.join("\n")
    );
}

fn difference(case: &Path, expected: &str, found: &str) -> String {
    let mut text = format!("--- {}\n", case.file_stem().unwrap_or_default().to_string_lossy());
    let (expected, found): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), found.lines().collect());
    for i in 0..expected.len().max(found.len()) {
        let (a, b) = (expected.get(i), found.get(i));
        if a != b {
            text.push_str(&format!(
                "line {}\n  CPython {}\n  here    {}\n",
                i + 1,
                a.unwrap_or(&""),
                b.unwrap_or(&"")
            ));
        }
    }
    text
}

#[test]
fn containers() {
    check_folder("containers");
}

#[test]
fn builtins() {
    check_folder("builtins");
}

#[test]
fn stdlib() {
    check_folder("stdlib");
}
