//! The memory budget: a program that uses it up gets a MemoryError, and goes on.

use std::process::Command;

/// What a program prints that fills its memory with `fill`, catches the error, and goes on.
fn run(name: &str, fill: &str) -> String {
    let program = format!(
        "def fill():\n    kept = []\n{fill}\ntry:\n    fill()\nexcept MemoryError as e:\n    \
         print('MemoryError', 'iB' in str(e))\nprint(sum(range(1000)), len(str(2 ** 100)))\n"
    );
    let path = std::env::temp_dir().join(format!("threadbook-memory-{}-{name}.py", std::process::id()));
    std::fs::write(&path, program).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_threadbook"))
        .args(["run", "--memory", "200", "--workers", "2"])
        .arg(&path)
        .output()
        .unwrap();
    std::fs::remove_file(&path).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

const WENT_ON: &str = "MemoryError True\n499500 31\n";

#[test]
fn many_small_strings() {
    assert_eq!(run("strings", "    while True:\n        kept.append('x' * 1000)"), WENT_ON);
}

#[test]
fn a_chain_of_objects() {
    let fill = "    class Node:\n        pass\n    node = None\n    while True:\n        new = Node()\n        \
                new.next = node\n        node = new";
    assert_eq!(run("chain", fill), WENT_ON);
}

#[test]
fn a_dict_that_grows() {
    assert_eq!(run("dict", "    d = {}\n    while True:\n        d[len(d)] = str(len(d))"), WENT_ON);
}

#[test]
fn a_native_loop() {
    assert_eq!(run("native", "    kept = list(map(str, range(10**12)))"), WENT_ON);
}

#[test]
fn one_large_request() {
    assert_eq!(run("large", "    kept = [0] * 10**10"), WENT_ON);
}

#[test]
fn on_a_worker() {
    let fill = "    from joblib import Parallel, delayed\n    def task():\n        kept = []\n        \
                while True:\n            kept.append('x' * 1000)\n    Parallel(n_jobs=2)(delayed(task)() for _ in range(2))";
    assert_eq!(run("worker", fill), WENT_ON);
}
