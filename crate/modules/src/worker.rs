//! The interpreters of the pool's workers: one per thread, made at its first Python task, rebuilt after a panic.

use crate::engine::{Shared, worker_engine};
use crate::register;
use std::cell::{Cell, RefCell};
use std::sync::Arc;
use tb_graph::{Stream, TaskContext};
use tb_python::{Vm, World};

thread_local! {
    static INTERPRETER: RefCell<Option<Box<Vm>>> = const { RefCell::new(None) };
    /// The task that runs here, for what it prints. Set only inside `with_interpreter`.
    static CONTEXT: Cell<Option<*const dyn TaskContext>> = const { Cell::new(None) };
}

/// Runs `work` with this worker's interpreter. Inside one of its tasks (a nested run), a fresh one is used.
pub fn with_interpreter<R>(
    shared: &Arc<Shared>,
    context: &dyn TaskContext,
    work: impl FnOnce(&mut Vm) -> R,
) -> R {
    let mut vm = INTERPRETER.take().unwrap_or_else(|| make(shared));
    let before = tb_base::clock::now_us();
    let _context = ContextGuard::set(context);
    let result = work(&mut vm);
    context.add_python_us(tb_base::clock::now_us().saturating_sub(before));
    INTERPRETER.set(Some(vm));
    result
}

/// Forgets this worker's interpreter: after a panic its state can't be trusted. (During a panic it is lost already,
/// since `with_interpreter` takes it out.)
pub fn rebuild() {
    INTERPRETER.set(None);
}

fn make(shared: &Arc<Shared>) -> Box<Vm> {
    let world = WorkerWorld { shared: Arc::clone(shared) };
    let mut vm = Box::new(Vm::new(Box::new(world), Arc::clone(shared.pool.control())));
    vm.set_worker();
    register(&mut vm);
    worker_engine(shared).install(&mut vm);
    vm
}

/// Restores the outer task's context when a task ends, also by a panic.
struct ContextGuard(Option<*const dyn TaskContext>);

impl ContextGuard {
    fn set(context: &dyn TaskContext) -> Self {
        let pointer: *const (dyn TaskContext + '_) = context;
        // SAFETY: only the lifetime is erased; the guard takes the pointer back before `context` ends.
        let pointer: *const dyn TaskContext = unsafe { std::mem::transmute(pointer) };
        ContextGuard(CONTEXT.replace(Some(pointer)))
    }
}

impl Drop for ContextGuard {
    fn drop(&mut self) {
        CONTEXT.set(self.0);
    }
}

struct WorkerWorld {
    shared: Arc<Shared>,
}

impl WorkerWorld {
    fn write(stream: Stream, text: &str) {
        if let Some(context) = CONTEXT.get() {
            // SAFETY: see `ContextGuard`: the pointer is set only while the context lives.
            unsafe { &*context }.write(stream, text);
        }
    }
}

impl World for WorkerWorld {
    fn write_out(&mut self, text: &str) {
        Self::write(Stream::Stdout, text);
    }

    fn write_err(&mut self, text: &str) {
        Self::write(Stream::Stderr, text);
    }

    fn read_file(&mut self, path: &str) -> tb_base::Result<Vec<u8>> {
        self.shared.platform.read(path)
    }

    fn write_file(&mut self, path: &str, bytes: &[u8], append: bool) -> tb_base::Result<()> {
        self.shared.platform.write(path, bytes, append)
    }

    fn remove_file(&mut self, path: &str) -> tb_base::Result<()> {
        self.shared.platform.remove(path)
    }

    fn file_size(&mut self, path: &str) -> Option<u64> {
        self.shared.platform.size(path)
    }

    fn list_files(&mut self) -> Vec<String> {
        self.shared.platform.list()
    }

    fn sleep_us(&mut self, us: u64) {
        self.shared.platform.sleep_us(us);
    }

    fn unix_time(&mut self) -> f64 {
        self.shared.platform.unix_time()
    }

    fn entropy(&mut self) -> [u8; 32] {
        self.shared.platform.entropy()
    }

    fn cpu_count(&mut self) -> usize {
        self.shared.platform.cpu_count()
    }
}
