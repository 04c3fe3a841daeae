//! The interpreter alone, without engines or packages: `cargo run -p tb-python --example alone --profile quick -- FILE`.

use std::sync::Arc;
use tb_base::Control;
use tb_python::code::Source;
use tb_python::compile::Mode;
use tb_python::{Vm, World, traceback};

struct Terminal;

impl World for Terminal {
    fn write_out(&mut self, text: &str) {
        print!("{text}");
    }
    fn write_err(&mut self, text: &str) {
        eprint!("{text}");
    }
    fn sleep_us(&mut self, us: u64) {
        std::thread::sleep(std::time::Duration::from_micros(us));
    }
    fn unix_time(&mut self) -> f64 {
        0.0
    }
    fn entropy(&mut self) -> [u8; 32] {
        [0; 32]
    }
}

fn clock(_: &mut Vm, _: tb_python::Args<'_>) -> tb_python::PyResult {
    Ok(tb_python::Value::Float(tb_base::clock::now_ns() as f64 / 1e9))
}

fn main() {
    let path = std::env::args().nth(1).expect("a file");
    let text = std::fs::read_to_string(&path).expect("readable");
    let mut vm = Vm::new(Box::new(Terminal), Arc::new(Control::default()));
    vm.builtins.set("perf_counter".into(), tb_python::Value::native("perf_counter", clock));
    let source = Arc::new(Source::new(path, text));
    let outcome = vm.compile(&source, Mode::Exec).and_then(|code| vm.run_code(code));
    if let Err(err) = outcome {
        eprint!("{}", traceback::format_exception(&mut vm, &err));
        std::process::exit(1);
    }
}
