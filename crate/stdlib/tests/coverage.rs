//! Which of CPython's names each module has. The answer is the book's reference page, written by this test: with
//! `BLESS=1` it rewrites the page, else it fails if the page is not what it would write.

use std::path::Path;
use std::sync::Arc;
use tb_base::Control;
use tb_python::{Sym, Vm, World};

/// A world with nothing in it.
struct Nothing;

impl World for Nothing {
    fn write_out(&mut self, _: &str) {}
    fn write_err(&mut self, _: &str) {}
    fn sleep_us(&mut self, _: u64) {}
    fn unix_time(&mut self) -> f64 {
        0.0
    }
    fn entropy(&mut self) -> [u8; 32] {
        [7; 32]
    }
}

/// The names of CPython 3.11, one module a line; written by crate/xtask/oracle/stdlib_names.py.
const NAMES: &str = include_str!("names.txt");

const HEAD: &str = "# The standard library\n\nWhich of the names that CPython 3.11 documents for a module are here. \
What is missing raises `ImportError` or `AttributeError`; nothing only looks right. This page is generated.\n\n\
| module | share | missing |\n|---|---|---|\n";

fn page() -> String {
    let mut vm = Vm::new(Box::new(Nothing), Arc::new(Control::default()));
    vm.control.budget.set_limit(1 << 30);
    tb_stdlib::register(&mut vm);
    let mut text = HEAD.to_owned();
    for line in NAMES.lines() {
        let (name, listed) = line.split_once(": ").unwrap();
        let module = vm.import(name).unwrap_or_else(|err| panic!("{name}: {err:?}"));
        let listed: Vec<&str> = listed.split(' ').collect();
        let missing: Vec<String> = listed
            .iter()
            .filter(|wanted| module.namespace.get(Sym::new(wanted)).is_none())
            .map(|wanted| format!("`{wanted}`"))
            .collect();
        let (here, all) = (listed.len() - missing.len(), listed.len());
        text.push_str(&format!("| `{name}` | {here} of {all} | {} |\n", missing.join(", ")));
    }
    text
}

#[test]
fn the_reference_says_what_is_here() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../book/src/reference/standard-library.md");
    let page = page();
    if std::env::var_os("BLESS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &page).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap_or_default(), page, "run it with BLESS=1");
}
