//! `input()` in `threadbook run`: from stdin, and EOFError at its end.

use std::io::Write;
use std::process::{Command, Stdio};

#[test]
fn lines_come_from_stdin() {
    let program = "name = input('Name? ')\nprint(f'[{name}]', input())\ntry:\n    input('more? ')\n\
                   except EOFError as e:\n    print('EOFError', e)\n";
    let path = std::env::temp_dir().join(format!("threadbook-input-{}.py", std::process::id()));
    std::fs::write(&path, program).unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_threadbook"))
        .arg("run")
        .arg(&path)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all("Zoë\n\n".as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    std::fs::remove_file(&path).unwrap();
    assert!(output.status.success());
    let wanted = "Name? [Zoë] \nmore? EOFError EOF when reading a line\n";
    assert_eq!(String::from_utf8(output.stdout).unwrap(), wanted);
}
