//! What a notebook gives to its cells: `get_ipython`, `display`, the package `IPython`, the history of inputs and
//! results, and answers about names for the page.
//!
//! Most of it is written in Python (`../../python`), over the natives of a module `_notebook`.

mod assist;
mod history;
mod natives;
mod packages;

pub use assist::{Question, answer, snapshot};
pub use packages::install;

use crate::display::{self, Shown};
use crate::runs::Runs;
use crate::stream::Streams;
use crate::{Event, Output, cell};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use tb_python::code::Source;
use tb_python::compile::Mode;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Sym, Value, Vm};

/// Under which the interpreter keeps its notebook.
const KEY: &str = "notebook";

/// The state of a session that cells can reach.
pub struct Notebook {
    pub streams: Rc<Streams>,
    runs: Rc<Runs>,
    /// Of the cell that runs, or ran last.
    pub count: Cell<u32>,
    /// Whether floats are shown as Python shows them: `%precision` changes that.
    pub plain_floats: Cell<bool>,
    unders: RefCell<history::Unders>,
    usage_error: RefCell<Option<Rc<Class>>>,
}

impl Notebook {
    pub fn new(streams: Rc<Streams>, runs: Rc<Runs>) -> Rc<Self> {
        Rc::new(Notebook {
            streams,
            runs,
            count: Cell::new(0),
            plain_floats: Cell::new(true),
            unders: RefCell::default(),
            usage_error: RefCell::default(),
        })
    }

    /// Shows a value as a display, under an id if there is one.
    ///
    /// # Errors
    /// What the value's own methods raise.
    pub fn display(&self, vm: &mut Vm, value: &Value, display_id: Option<String>) -> PyResult<()> {
        if let Some(Shown { data, metadata }) = self.shown(vm, value)? {
            self.streams.emit(Event::Output { output: Output::DisplayData { data, metadata }, display_id });
        }
        Ok(())
    }

    /// Shows a cell's result.
    ///
    /// # Errors
    /// What the value's own methods raise.
    pub fn show_result(&self, vm: &mut Vm, value: &Value) -> PyResult<()> {
        if let Some(Shown { data, metadata }) = self.shown(vm, value)? {
            let output = Output::ExecuteResult { execution_count: self.count.get(), data, metadata };
            self.streams.emit(Event::Output { output, display_id: None });
        }
        Ok(())
    }

    /// A value in its forms; `None` if it shows itself.
    fn shown(&self, vm: &mut Vm, value: &Value) -> PyResult<Option<Shown>> {
        match display::forms(vm, value, self.plain_floats.get())? {
            Some(forms) => display::shown(vm, &forms).map(Some),
            None => Ok(None),
        }
    }

    /// Runs the text of a cell as part of the running one, and shows its result.
    ///
    /// # Errors
    /// What the text raises.
    pub fn run_text(&self, vm: &mut Vm, text: &str) -> PyResult<()> {
        let read = cell::read(text, |_| false);
        let source = Arc::new(Source::new(format!("Cell In[{}]", self.count.get()), read.text));
        self.begins(&source);
        let code = vm.compile(&source, Mode::Cell)?;
        let value = vm.run_code(code)?;
        if read.quiet || matches!(value, Value::None | Value::Unbound) {
            return Ok(());
        }
        self.show_result(vm, &value)
    }

    /// What runs now is a part of the cell, line for line: the lab may point at its lines.
    pub fn begins(&self, source: &Source) {
        self.runs.cell_started(source.id, Some(self.count.get()));
    }

    fn usage_error_class(&self, vm: &mut Vm) -> PyResult<Rc<Class>> {
        if let Some(class) = &*self.usage_error.borrow() {
            return Ok(Rc::clone(class));
        }
        let module = vm.import("IPython.core.interactiveshell")?;
        let Some(Value::Class(class)) = module.namespace.get(Sym::new("UsageError")) else {
            return Err(PyErr::runtime_error("IPython.core.interactiveshell has no UsageError"));
        };
        self.usage_error.replace(Some(Rc::clone(&class)));
        Ok(class)
    }
}

/// The notebook of an interpreter; a worker's has none.
pub fn notebook(vm: &Vm) -> Option<Rc<Notebook>> {
    vm.extensions.get(KEY)?.clone().downcast().ok()
}

/// IPython's exception for a magic that is not used as it is meant to.
pub fn usage_error(vm: &mut Vm, message: &str) -> PyErr {
    let class = notebook(vm).map(|notebook| notebook.usage_error_class(vm));
    match class {
        Some(Ok(class)) => PyErr::new(&class, message),
        Some(Err(err)) => err,
        None => PyErr::new(&types().value_error, message),
    }
}

/// Whether an exception is a `UsageError`: IPython shows its message alone.
pub fn is_usage_error(err: &PyErr) -> bool {
    let class = err.class();
    class.name().as_str() == "UsageError" && class.module.get().as_str() == "IPython.core.error"
}
