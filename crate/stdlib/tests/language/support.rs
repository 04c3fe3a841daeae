//! An interpreter without files that keeps what is printed.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use tb_base::Control;
use tb_python::code::Source;
use tb_python::compile::Mode;
use tb_python::{Vm, World, traceback};

/// The engine's native stack in the tab.
pub const STACK: usize = 8 << 20;

struct Printed(Rc<RefCell<String>>);

impl World for Printed {
    fn write_out(&mut self, text: &str) {
        self.0.borrow_mut().push_str(text);
    }
    fn write_err(&mut self, _: &str) {}
    fn sleep_us(&mut self, _: u64) {}
    fn unix_time(&mut self) -> f64 {
        0.0
    }
    fn entropy(&mut self) -> [u8; 32] {
        [1; 32]
    }
}

/// What a program prints, and a last line `!! Type: message` if it raises.
pub fn answer(control: &Arc<Control>, text: &str) -> String {
    let out = Rc::new(RefCell::new(String::new()));
    let mut vm = Vm::new(Box::new(Printed(Rc::clone(&out))), Arc::clone(control));
    tb_stdlib::register(&mut vm);
    let source = Arc::new(Source::new("program", text));
    let result = vm.compile(&source, Mode::Exec).and_then(|code| vm.run_code(code));
    let mut printed = out.take();
    if let Err(error) = result {
        if !printed.is_empty() && !printed.ends_with('\n') {
            printed.push('\n');
        }
        let message = traceback::describe(&mut vm, &error).replace('\n', "\\n");
        printed.push_str(&format!("!! {message}\n"));
    }
    printed
}

/// Runs a test on a thread with the stack that the engine has in the tab.
pub fn with_stack(test: impl FnOnce() + Send + 'static) {
    std::thread::Builder::new().stack_size(STACK).spawn(test).unwrap().join().unwrap();
}
