//! `%time` and `%%time`.

use super::timeit::format_time;
use crate::cell;
use std::sync::Arc;
use tb_base::clock;
use tb_python::code::Source;
use tb_python::compile::Mode;
use tb_python::{PyResult, Value, Vm};

/// Runs statements once and prints how long they took. There is no clock for a thread's processor time here, so that
/// IPython's line for it is left out rather than guessed.
pub fn time(vm: &mut Vm, text: &str) -> PyResult<Value> {
    let source = Arc::new(Source::new("<timed exec>", cell::read(text, |_| false).text));
    let code = vm.compile(&source, Mode::Cell)?;
    let start = clock::now_ns();
    let outcome = vm.run_code(code);
    let seconds = (clock::now_ns() - start) as f64 / 1e9;
    vm.print_out(&format!("Wall time: {}\n", format_time(seconds)));
    Ok(match outcome? {
        Value::Unbound => Value::None,
        value => value,
    })
}
