//! The interpreters of the pool's workers: one per thread, made at its first Python task, rebuilt after a panic.

use crate::engine::{Shared, worker_engine};
use crate::register;
use std::cell::{Cell, RefCell};
use std::sync::Arc;
use tb_graph::{Stream, TaskContext};
use tb_python::freeze::Frozen;
use tb_python::heap::{in_shared_task, note_write};
use tb_python::{Vm, World};

thread_local! {
    static INTERPRETER: RefCell<Option<Box<Vm>>> = const { RefCell::new(None) };
    /// The task that runs here, for what it prints. Set only inside `with_interpreter`.
    static CONTEXT: Cell<Option<*const dyn TaskContext>> = const { Cell::new(None) };
    /// As whom the task runs, where its pool names its workers.
    static ROLE: RefCell<Option<Role>> = const { RefCell::new(None) };
    /// What the task has printed, while it may still have to be dropped.
    static HELD: RefCell<Option<Vec<(Stream, String)>>> = const { RefCell::new(None) };
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

/// Payloads from here on are worth a collection when they are dropped: a function and its globals are a cycle.
const LARGE: usize = 1 << 20;

/// Frees what was thawed of a payload, which must not be held any more.
pub fn dropped(vm: &mut Vm, payload: &Frozen) {
    if payload.nbytes() >= LARGE {
        vm.collect_garbage(true);
    }
}

/// What a task prints from now on is held back: dropped with this value, unless it is released.
pub fn hold_output() -> HeldOutput {
    HeldOutput { outer: HELD.replace(Some(Vec::new())) }
}

/// See `hold_output`.
pub struct HeldOutput {
    outer: Option<Vec<(Stream, String)>>,
}

impl HeldOutput {
    /// Prints what was held back.
    pub fn release(mut self) {
        let held = HELD.replace(self.outer.take());
        for (stream, text) in held.into_iter().flatten() {
            WorkerWorld::write(stream, &text);
        }
    }
}

impl Drop for HeldOutput {
    fn drop(&mut self) {
        HELD.set(self.outer.take());
    }
}

/// A thread-like task must not do what can't be taken back: the kernel runs it again, and does it then.
fn refuse_in_shared_task() -> tb_base::Result<()> {
    if !in_shared_task() {
        return Ok(());
    }
    note_write();
    Err(tb_base::Error::new(tb_base::ErrorKind::Os, "a task that shares its data writes to a file"))
}

/// A worker as a program sees it: a process or a thread with a name.
#[derive(Clone)]
pub struct Role {
    /// 0-based index of the worker.
    pub worker: usize,
    pub name: Arc<str>,
    /// A thread of the notebook's process, not a process of its own.
    pub shares: bool,
    /// The number of its process, where that is not the worker's.
    pub pid: Option<usize>,
}

/// Runs `work` under a name of its own.
pub fn with_role<R>(role: Role, work: impl FnOnce() -> R) -> R {
    let outer = ROLE.replace(Some(role));
    let _outer = RoleGuard(Some(outer));
    work()
}

/// Restores the outer role when a task ends, also by a panic.
struct RoleGuard(Option<Option<Role>>);

impl Drop for RoleGuard {
    fn drop(&mut self) {
        ROLE.set(self.0.take().flatten());
    }
}

/// As whom Python runs on this thread; `None` on the notebook's own heap outside of any task.
pub fn role() -> Option<Role> {
    let named = ROLE.with_borrow(Clone::clone);
    named.or_else(|| {
        let worker = current_worker()?;
        let shares = in_shared_task();
        let name = if shares {
            format!("ThreadPoolExecutor-0_{worker}")
        } else {
            format!("LokyProcess-{}", worker + 1)
        };
        Some(Role { worker, name: name.into(), shares, pid: None })
    })
}

fn current_worker() -> Option<usize> {
    // SAFETY: see `ContextGuard`: the pointer is set only while the context lives.
    CONTEXT.get().map(|context| unsafe { &*context }.worker())
}

struct WorkerWorld {
    shared: Arc<Shared>,
}

impl WorkerWorld {
    fn write(stream: Stream, text: &str) {
        let held = HELD.with_borrow_mut(|held| match held {
            Some(held) => {
                held.push((stream, text.to_owned()));
                true
            }
            None => false,
        });
        if held {
            return;
        }
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
        refuse_in_shared_task()?;
        self.shared.platform.write(path, bytes, append)
    }

    fn remove_file(&mut self, path: &str) -> tb_base::Result<()> {
        refuse_in_shared_task()?;
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

    /// Threads belong to the notebook's process; a worker that copies is one of its own.
    fn process_id(&mut self) -> usize {
        match role() {
            Some(role) if !role.shares => role.pid.unwrap_or(role.worker + 2),
            _ => 1,
        }
    }
}
