//! Generated programs, which CPython has answered: `programs.txt` beside this file, and fresh ones with the oracle.
//!
//! Written by `crate/xtask/oracle/generate.py COUNT SEED`.

use crate::support::{answer, with_stack};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use tb_base::Control;

/// Checks every section `#### NAME`, program, `---- out`, answer; how many there are.
fn check(sections: &str) -> usize {
    let mut failed = Vec::new();
    let mut count = 0;
    for section in sections.split("#### ").skip(1) {
        let (name, rest) = section.split_once('\n').unwrap();
        let (program, expected) = rest.split_once("---- out\n").unwrap();
        let control = Arc::new(Control::default());
        control.budget.set_limit(1 << 30);
        let got = answer(&control, program);
        // A program that prints nothing at its end may still lack the line end.
        if got.trim_end_matches('\n') != expected.trim_end_matches('\n') {
            failed.push(format!("program {name}\n{program}--- CPython\n{expected}--- here\n{got}"));
        }
        count += 1;
    }
    assert!(failed.is_empty(), "{} of {count} programs differ:\n{}", failed.len(), failed.join("\n"));
    count
}

#[test]
fn generated_programs_do_as_on_cpython() {
    with_stack(|| assert!(check(include_str!("programs.txt")) >= 300));
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[test]
#[ignore = "needs the oracle: ./x test --full"]
fn fresh_programs_do_as_on_cpython() {
    with_stack(|| {
        let today = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
        let seed = (today.as_secs() / 86_400).to_string();
        let python = root().join("target/oracle/bin/python");
        let mut generator = Command::new(python);
        generator.arg(root().join("crate/xtask/oracle/generate.py")).args(["3000", &seed]);
        let output = generator.env("PYTHONHASHSEED", "0").output().expect("./x bless sets the oracle up");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(check(&String::from_utf8(output.stdout).unwrap()), 3000, "seed {seed}");
    });
}
