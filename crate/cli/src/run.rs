//! Running one file.

use crate::host::Terminal;
use crate::memory;
use crate::platform::NativePlatform;
use std::cell::RefCell;
use std::process::ExitCode;
use std::rc::Rc;
use std::sync::Arc;
use tb_base::Control;
use tb_kernel::{Host, Script, Session, Status, parse_markdown, parse_notebook};
use tb_modules::{Platform, Shared};
use tb_python::vm::types;
use tb_python::{PyErr, Value};
use tb_sched::NativePool;

pub struct Options {
    pub file: String,
    pub workers: Option<usize>,
    /// The memory budget in MiB.
    pub memory: Option<usize>,
    pub args: Vec<String>,
}

/// Bytes of native stack of the kernel's thread and of each worker.
const STACK: usize = 64 << 20;

pub fn run(options: &Options) -> ExitCode {
    let text = match std::fs::read_to_string(&options.file) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("threadbook: can't open file '{}': {error}", options.file);
            return ExitCode::from(2);
        }
    };
    // The interpreter recurses for natives that call back: it runs on a thread with room for that.
    std::thread::scope(|scope| {
        let builder = std::thread::Builder::new().stack_size(STACK).name("kernel".into());
        match builder.spawn_scoped(scope, || run_text(options, &text)) {
            Ok(thread) => thread.join().unwrap_or(ExitCode::FAILURE),
            Err(error) => {
                eprintln!("threadbook: no thread could be started: {error}");
                ExitCode::FAILURE
            }
        }
    })
}

fn run_text(options: &Options, text: &str) -> ExitCode {
    let platform = Arc::new(NativePlatform);
    let control = Arc::new(Control::default());
    let limit = options.memory.map_or_else(memory::default_limit, |mib| mib << 20);
    memory::watch(&control, limit);
    let workers = options.workers.unwrap_or_else(|| platform.cpu_count().clamp(4, 16));
    let pool = match NativePool::spawn(Arc::clone(&control), workers, STACK) {
        Ok(pool) => pool,
        Err(error) => {
            eprintln!("threadbook: no worker could be started: {error}");
            return ExitCode::FAILURE;
        }
    };
    let mut argv = vec![options.file.clone()];
    argv.extend(options.args.iter().cloned());
    let terminal = Rc::new(Terminal { argv, failure: RefCell::default() });
    let shared = Arc::new(Shared { platform, pool: Arc::clone(pool.pool()) });
    let mut session = Session::new(&shared, Rc::clone(&terminal) as Rc<dyn Host>);
    let script = match options.file.rsplit('.').next() {
        Some("md") => Some(Ok(parse_markdown(text))),
        Some("ipynb") => Some(parse_notebook(text)),
        _ => None,
    };
    match script {
        None => run_program(&mut session, options, text),
        Some(Ok(script)) => run_cells(&mut session, &terminal, &script),
        Some(Err(message)) => {
            eprintln!("threadbook: {}: {message}", options.file);
            ExitCode::from(2)
        }
    }
}

fn run_program(session: &mut Session, options: &Options, text: &str) -> ExitCode {
    match session.run_program(&options.file, text) {
        Ok(()) => ExitCode::SUCCESS,
        Err(err) if err.is(&types().system_exit) => exit_code(session, &err),
        Err(err) => {
            eprint!("{}", session.traceback(&err));
            ExitCode::FAILURE
        }
    }
}

fn run_cells(session: &mut Session, terminal: &Terminal, script: &Script) -> ExitCode {
    for cell in script {
        let result = session.execute(&cell.source);
        let failure = terminal.failure.take();
        if result.status == Status::Error {
            eprintln!("{}", failure.unwrap_or_default());
            if !cell.raises {
                return ExitCode::FAILURE;
            }
        }
    }
    ExitCode::SUCCESS
}

/// `sys.exit(code)`: a number is the status, None is success, anything else is printed.
fn exit_code(session: &mut Session, err: &PyErr) -> ExitCode {
    let code = err.data().args.borrow().first().cloned().unwrap_or(Value::None);
    match &code {
        Value::None => ExitCode::SUCCESS,
        Value::Int(code) => ExitCode::from(*code as u8),
        other => {
            if let Ok(text) = session.vm().str(other) {
                eprintln!("{}", text.as_str());
            }
            ExitCode::FAILURE
        }
    }
}
