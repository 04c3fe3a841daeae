//! `%time` and `%%time`.

use super::timeit::format_time;
use crate::cell;
use crate::notebook::notebook;
use std::sync::Arc;
use tb_base::clock;
use tb_python::code::Source;
use tb_python::compile::Mode;
use tb_python::{PyResult, Value, Vm};

/// Runs statements once and prints how long they took; `is_cell` for the text below `%%time`. There is no clock for a thread's processor time here, so that
/// IPython's line for it is left out rather than guessed.
pub fn time(vm: &mut Vm, text: &str, is_cell: bool) -> PyResult<Value> {
    let read = cell::read(text, |_| false).text;
    // Below the magic's own line, so that lines are numbered as in the cell.
    let source = Source::new("<timed exec>", if is_cell { format!("\n{read}") } else { read });
    if let Some(notebook) = notebook(vm).filter(|_| is_cell) {
        notebook.begins(&source);
    }
    let source = Arc::new(source);
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
