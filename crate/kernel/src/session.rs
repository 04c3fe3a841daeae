//! `Session`: one interpreter and its notebook: run a cell, get its outputs.

use crate::notebook::{self, Notebook, Question};
use crate::runs::Runs;
use crate::stream::{Capture, Streams};
use crate::world::KernelWorld;
use crate::{Event, Host, Output, cell};
use std::rc::Rc;
use std::sync::Arc;
use tb_base::clock;
use tb_modules::{Engine, Shared};
use tb_python::code::Source;
use tb_python::compile::Mode;
use tb_python::vm::{Outcome, types};
use tb_python::{Checkpoint, PyErr, PyResult, Sym, Value, Vm, traceback};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Ok,
    Error,
}

/// How a cell ended. Its outputs went to the host as they came.
#[derive(Debug, Clone)]
pub struct CellResult {
    pub status: Status,
    pub execution_count: u32,
    /// Until its result was shown; what the lab draws comes behind.
    pub elapsed_ns: u64,
}

/// How a step of a cell ended.
pub enum Step {
    Done(CellResult),
    /// The time slice is over: call `resume`.
    Suspended,
}

/// Magics that people type without their `%`.
const AUTOMAGIC: [&str; 17] = [
    "cat", "cd", "conda", "cp", "history", "ls", "lsmagic", "mamba", "mkdir", "mv", "pip", "pwd", "rm",
    "run", "time", "who", "whos",
];

pub struct Session {
    vm: Vm,
    engine: Rc<Engine>,
    streams: Rc<Streams>,
    runs: Rc<Runs>,
    notebook: Rc<Notebook>,
    /// Of the cell that is running or suspended.
    started_ns: u64,
    quiet: bool,
    silent: bool,
    /// Whether the cell that runs has a number and leaves its traces in `In` and `Out`.
    counts: bool,
    /// Whether a cell has begun and not ended: it may be suspended.
    running: bool,
    checkpoint: Option<Checkpoint>,
}

impl Session {
    /// A fresh session on an engine whose pool is up.
    pub fn new(shared: &Arc<Shared>, host: Rc<dyn Host>) -> Self {
        let streams = Streams::new(host);
        let world = KernelWorld { streams: Rc::clone(&streams), platform: Arc::clone(&shared.platform) };
        let mut vm = Vm::new(Box::new(world), Arc::clone(shared.pool.control()));
        tb_modules::register(&mut vm);
        let runs = Rc::new(Runs::new(Rc::clone(&streams)));
        let notebook = Notebook::new(Rc::clone(&streams), Rc::clone(&runs));
        notebook::install(&mut vm, &notebook);
        let engine = Engine::new(Arc::clone(shared), Rc::clone(&runs) as Rc<_>);
        engine.install(&mut vm);
        shared.pool.set_panic_hook(|_| tb_modules::worker::rebuild());
        Session {
            vm,
            engine,
            streams,
            runs,
            notebook,
            started_ns: 0,
            quiet: false,
            silent: false,
            counts: false,
            running: false,
            checkpoint: None,
        }
    }

    /// How many workers a run may use from now on.
    pub fn set_workers(&self, workers: usize) {
        self.engine.set_limit(workers);
    }

    /// Whether the next cells leave the execution count alone: what the page itself runs.
    pub fn set_silent(&mut self, silent: bool) {
        self.silent = silent;
    }

    /// Remembers the notebook's variables for `restore`.
    pub fn checkpoint(&mut self) {
        self.checkpoint = Some(self.vm.checkpoint());
    }

    /// Makes the variables what they were at the checkpoint. Between cells only.
    pub fn restore(&mut self) {
        if let Some(checkpoint) = &self.checkpoint {
            self.vm.restore(checkpoint);
        }
    }

    /// Lets go of what the checkpoint holds.
    pub fn forget_checkpoint(&mut self) {
        self.checkpoint = None;
    }

    pub fn vm(&mut self) -> &mut Vm {
        &mut self.vm
    }

    /// Runs a cell to its end.
    pub fn execute(&mut self, source: &str) -> CellResult {
        match self.start(source, 0) {
            Step::Done(result) => result,
            Step::Suspended => unreachable!("without a slice nothing is suspended"),
        }
    }

    /// Runs a file as `python FILE` would: its `print`s, and the exception if it raises one.
    ///
    /// # Errors
    /// What the program raises.
    pub fn run_program(&mut self, name: &str, text: &str) -> PyResult<()> {
        self.vm.control.interrupt.begin();
        let source = Arc::new(Source::new(name, text));
        let outcome = self.vm.compile(&source, Mode::Exec).and_then(|code| self.vm.run_code(code));
        let outcome = self.with_files_flushed(outcome);
        self.streams.flush();
        outcome.map(drop)
    }

    /// Starts a cell and runs it for at most `slice_ns` (0: to its end).
    pub fn start(&mut self, source: &str, slice_ns: u64) -> Step {
        // As in Jupyter, an empty cell does not count.
        self.counts = !self.silent && !source.trim().is_empty();
        let count = self.notebook.count.get() + u32::from(self.counts);
        self.notebook.count.set(count);
        self.vm.control.interrupt.begin();
        self.started_ns = clock::now_ns();
        self.running = true;
        let cell = cell::read(source, |name| self.is_automagic(name));
        self.quiet = cell.quiet;
        if self.counts {
            self.notebook.remember_input(&self.vm, source, &cell.text);
        }
        let source = Arc::new(Source::new(format!("Cell In[{count}]"), cell.text));
        self.runs.cell_started(source.id, self.counts.then_some(count));
        tb_stdlib::warnings::begin_cell(&self.vm);
        let outcome = match self.vm.compile(&source, Mode::Cell) {
            Ok(code) => match self.vm.start(code, slice_ns) {
                Outcome::Done(outcome) => outcome,
                Outcome::Suspended => return self.pause(),
            },
            Err(err) => Err(err),
        };
        Step::Done(self.finish(outcome))
    }

    /// Whether the first word of a line stands for a magic: no variable has that name.
    fn is_automagic(&self, name: &str) -> bool {
        let name = Sym::new(name);
        AUTOMAGIC.contains(&name.as_str())
            && self.vm.main.namespace.get(name).is_none()
            && self.vm.builtins.get(name).is_none()
    }

    /// Goes on with a suspended cell.
    pub fn resume(&mut self, slice_ns: u64) -> Step {
        match self.vm.resume(slice_ns) {
            Outcome::Done(outcome) => Step::Done(self.finish(outcome)),
            Outcome::Suspended => self.pause(),
        }
    }

    fn pause(&mut self) -> Step {
        self.streams.flush();
        Step::Suspended
    }

    fn finish(&mut self, outcome: PyResult<Value>) -> CellResult {
        let outcome = self.with_files_flushed(outcome).and_then(|value| self.show_result(&value));
        let status = match outcome {
            Ok(()) => Status::Ok,
            Err(err) => self.show_error(&err),
        };
        self.vm.abandon();
        self.streams.drop_captures();
        self.streams.flush();
        let elapsed_ns = clock::now_ns() - self.started_ns;
        self.runs.draw();
        self.running = false;
        let execution_count = if self.counts { self.notebook.count.get() } else { 0 };
        CellResult { status, execution_count, elapsed_ns }
    }

    /// Threads that a cell left running have ended with it, and files that it left open keep nothing back.
    fn with_files_flushed(&mut self, outcome: PyResult<Value>) -> PyResult<Value> {
        let finished = tb_modules::pools::finish(&mut self.vm);
        let flushed = tb_python::builtins::flush_files(&mut self.vm);
        outcome.and_then(|value| finished.and(flushed).map(|()| value))
    }

    fn show_result(&mut self, value: &Value) -> PyResult<()> {
        if matches!(value, Value::None | Value::Unbound) || self.quiet {
            return Ok(());
        }
        let notebook = Rc::clone(&self.notebook);
        notebook.show_result(&mut self.vm, value)?;
        if !self.counts {
            return Ok(());
        }
        notebook.remember_result(&mut self.vm, value)
    }

    /// Answers, as JSON, what the page asks about the text up to the cursor; nothing while a cell runs, or if the
    /// notebook's own objects raise when they are asked for their attributes.
    pub fn answer(&mut self, question: Question, text: &str) -> Option<String> {
        self.aside(|vm| notebook::answer(vm, question, text))
    }

    /// The notebook's names, their attributes and docs, as JSON: what the page answers from while a cell runs.
    pub fn snapshot(&mut self) -> Option<String> {
        self.aside(notebook::snapshot)
    }

    /// Does something between two cells, of which nothing is shown.
    fn aside<T>(&mut self, work: impl FnOnce(&mut Vm) -> PyResult<T>) -> Option<T> {
        if self.running {
            return None;
        }
        self.streams.begin_capture(Capture::of_everything());
        let outcome = work(&mut self.vm);
        self.vm.abandon();
        self.streams.drop_captures();
        outcome.ok()
    }

    fn show_error(&mut self, err: &PyErr) -> Status {
        if err.is(&types().system_exit) {
            return Status::Ok;
        }
        let text = if notebook::is_usage_error(err) {
            traceback::describe(&mut self.vm, err).replacen("IPython.core.error.", "", 1)
        } else {
            traceback::format_exception(&mut self.vm, err)
        };
        let value = self.vm.str(&err.value()).map(|text| text.as_str().to_owned()).unwrap_or_default();
        let output = Output::Error {
            name: err.class().name().to_string(),
            value,
            traceback: text.lines().map(str::to_owned).collect(),
        };
        self.streams.emit(Event::Output { output, display_id: None });
        Status::Error
    }

    /// An exception's traceback as text, for hosts without outputs.
    pub fn traceback(&mut self, err: &PyErr) -> String {
        traceback::format_exception(&mut self.vm, err)
    }
}
