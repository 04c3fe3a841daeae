//! `_workers.Group`: calls that are handed to the pool one at a time and collected as they end.
//!
//! What `concurrent.futures`, `multiprocessing` and `threading` are built on, in Python (`python/`). A group either copies,
//! like a pool of processes, or shares, like a pool of threads (`share`).

use crate::engine::{Shared, engine};
use crate::error::{from_run_error, from_task_error};
use crate::joblib::parallel::{self, Call, Functions, Shipper, run_batch, run_calls};
use crate::share::{self, Original, Reply, SharedCall, Sharer};
use crate::worker::{Role, with_interpreter, with_role};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use tb_base::clock;
use tb_graph::{TaskContext, TaskResult};
use tb_python::class::native_data;
use tb_python::native::Args;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Sym, Value, Vm};
use tb_sched::{Completion, JobOptions, Jobs};

/// Where a call is; the worker that takes it and whoever cancels it agree through this.
const PENDING: u8 = 0;
const RUNNING: u8 = 1;
const CANCELLED: u8 = 2;

/// What a worker answers.
enum Answer {
    Copied(parallel::Answer),
    Shared(Reply),
    Cancelled,
}

impl Answer {
    fn nbytes(&self) -> usize {
        match self {
            Answer::Copied(answer) => answer.nbytes(),
            Answer::Shared(reply) => reply.nbytes(),
            Answer::Cancelled => 0,
        }
    }
}

/// What the kernel keeps of a call until it has ended.
struct Entry {
    state: Arc<AtomicU8>,
    naming: Naming,
    /// Only in a group that shares.
    original: Option<Original>,
}

struct Group {
    title: String,
    /// The names of its workers: `{}` stands for the worker's number, counted from 1, and `{0}` from 0; `""` for the
    /// call's label.
    names: String,
    /// The number of its process, where it is one of its own; else workers have theirs.
    pid: Option<usize>,
    workers: usize,
    shares: bool,
    /// Whether what a call changes on its worker is there for the next one: for pools with an initializer.
    keeps: bool,
    state: RefCell<State>,
}

impl Group {
    fn naming(&self, label: &Arc<str>) -> Naming {
        let names = if self.names.is_empty() { Arc::clone(label) } else { self.names.as_str().into() };
        Naming { names, shares: self.shares, pid: self.pid }
    }
}

/// How a call's worker is named.
#[derive(Clone)]
struct Naming {
    names: Arc<str>,
    shares: bool,
    pid: Option<usize>,
}

impl Naming {
    fn role(&self, worker: usize) -> Role {
        let name = self.names.replace("{}", &(worker + 1).to_string()).replace("{0}", &worker.to_string());
        Role { worker, name: name.into(), shares: self.shares, pid: self.pid }
    }
}

#[derive(Default)]
struct State {
    /// The run under way: begun by the first call, closed when nothing is outstanding.
    jobs: Option<Jobs<Answer>>,
    /// Calls handed in before this run began: task numbers start at 0 in each.
    before: usize,
    submitted: usize,
    entries: HashMap<usize, Entry>,
    shipper: Shipper,
    sharer: Sharer,
}

pub(super) fn class(_: &mut Vm) -> Rc<Class> {
    let class = Class::native("Group", &[&types().object], Some(new));
    class.module.set(Sym::new("_workers"));
    class
        .method("submit", submit)
        .method("next", next)
        .method("cancel", cancel)
        .method("running", running)
        .method("close", close);
    class
}

/// `Group(title, workers, shares, keeps, names, pid)`.
fn new(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let [title, workers, shares, keeps, names, pid] = args.exact("Group")?;
    let group = Group {
        title: vm.str(title)?.as_str().to_owned(),
        workers: vm.index(workers)?.max(1) as usize,
        shares: vm.truthy(shares)?,
        keeps: vm.truthy(keeps)?,
        names: vm.str(names)?.as_str().to_owned(),
        pid: if pid.is_none() { None } else { Some(vm.index(pid)?.max(1) as usize) },
        state: RefCell::default(),
    };
    Ok(class.instance(group))
}

/// `group.submit(label, function, args, kwargs)`: the call's number.
///
/// # Errors
/// In a group that copies, what can't be shipped.
fn submit(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this, label, function, positional, keywords] = args.exact("submit")?;
    let group: &Group = native_data(this, "a group")?;
    let label: Arc<str> = vm.str(label)?.as_str().into();
    let state = Arc::new(AtomicU8::new(PENDING));
    let mine = Arc::clone(&state);
    let shared = Arc::clone(&engine(vm).shared);
    let naming = group.naming(&label);
    // Taken out while Python may run (freezing asks objects how they are copied).
    let (bytes, job, original) = if group.shares {
        let mut sharer = std::mem::take(&mut group.state.borrow_mut().sharer);
        let (call, original) = sharer.ship(vm, function, positional, keywords);
        group.state.borrow_mut().sharer = sharer;
        (call.nbytes(), shared_job(shared, call, mine, naming.clone()), Some(original))
    } else {
        let mut shipper = std::mem::take(&mut group.state.borrow_mut().shipper);
        let call = Value::tuple([function.clone(), positional.clone(), keywords.clone()]);
        let mut calls = Vec::with_capacity(1);
        let shipped = shipper.ship(vm, &call, &mut calls);
        let functions = Arc::clone(&shipper.functions);
        group.state.borrow_mut().shipper = shipper;
        shipped?;
        let bytes = calls.iter().map(Call::nbytes).sum();
        (bytes, copied_job(shared, functions, calls, mine, group.keeps, naming.clone()), None)
    };
    let options = JobOptions {
        mode: engine(vm).mode(group.workers),
        title: group.title.clone(),
        weigh: Answer::nbytes,
    };
    let (pool, observer) = (Arc::clone(&engine(vm).shared.pool), engine(vm).observer(vm));
    let mut inner = group.state.borrow_mut();
    let inner = &mut *inner;
    let jobs = inner.jobs.get_or_insert_with(|| {
        inner.before = inner.submitted;
        Jobs::start(&pool, &options, observer)
    });
    jobs.submit(&label, bytes, job);
    let number = inner.submitted;
    inner.submitted += 1;
    inner.entries.insert(number, Entry { state, original, naming });
    Ok(Value::from_usize(number))
}

type Job = tb_sched::Job<Answer>;

/// Whether the call is to be run: it was not cancelled while it waited.
fn begins(state: &AtomicU8) -> bool {
    state.compare_exchange(PENDING, RUNNING, Ordering::AcqRel, Ordering::Acquire).is_ok()
}

fn copied_job(
    shared: Arc<Shared>,
    functions: Functions,
    calls: Vec<Call>,
    state: Arc<AtomicU8>,
    keeps: bool,
    naming: Naming,
) -> Job {
    Box::new(move |context: &dyn TaskContext| -> TaskResult<Answer> {
        if !begins(&state) {
            return Ok(Answer::Cancelled);
        }
        let run = if keeps { run_batch } else { run_calls };
        let role = naming.role(context.worker());
        let mut answers =
            with_interpreter(&shared, context, |vm| with_role(role, || run(vm, &functions, calls)))?;
        Ok(answers.pop().map_or(Answer::Cancelled, Answer::Copied))
    })
}

fn shared_job(shared: Arc<Shared>, call: SharedCall, state: Arc<AtomicU8>, naming: Naming) -> Job {
    Box::new(move |context: &dyn TaskContext| -> TaskResult<Answer> {
        if !begins(&state) {
            return Ok(Answer::Cancelled);
        }
        let role = naming.role(context.worker());
        let reply = with_interpreter(&shared, context, |vm| with_role(role, || share::run(vm, &call)));
        reply.map(Answer::Shared)
    })
}

/// `group.next(timeout)`: `(number, state, value)` of a call that has ended, `state` being `'done'`, `'failed'` (the value
/// is the exception) or `'cancelled'`; `None` if there is none within `timeout` seconds (`None`: however long it takes), or
/// none is outstanding.
fn next(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this, timeout] = args.exact("next")?;
    let group: &Group = native_data(this, "a group")?;
    let deadline = match timeout {
        Value::None => None,
        Value::Float(seconds) => Some(clock::now_us() + (seconds.max(0.0) * 1e6) as u64),
        other => Some(clock::now_us() + vm.index(other)?.max(0) as u64 * 1_000_000),
    };
    let Some(mut jobs) = group.state.borrow_mut().jobs.take() else { return Ok(Value::None) };
    let outcome = jobs.wait_until(deadline);
    let number = |completion: &Completion<Answer>| group.state.borrow().before + completion.task as usize;
    let completion = match outcome {
        Ok(Some(completion)) => completion,
        Ok(None) => {
            keep(group, jobs);
            return Ok(Value::None);
        }
        Err(error) => {
            group.state.borrow_mut().entries.clear();
            return Err(from_run_error(vm, &error));
        }
    };
    let number = number(&completion);
    keep(group, jobs);
    let entry = group.state.borrow_mut().entries.remove(&number);
    let (state, value) = settle(vm, group, entry, completion)?;
    Ok(Value::tuple([Value::from_usize(number), Value::from(state), value]))
}

/// A run with nothing outstanding is over.
fn keep(group: &Group, jobs: Jobs<Answer>) {
    if jobs.outstanding() == 0 {
        jobs.finish();
    } else {
        group.state.borrow_mut().jobs = Some(jobs);
    }
}

fn settle(
    vm: &mut Vm,
    group: &Group,
    entry: Option<Entry>,
    completion: Completion<Answer>,
) -> PyResult<(&'static str, Value)> {
    let result = match completion.result {
        Ok(Answer::Cancelled) => return Ok(("cancelled", Value::None)),
        Ok(Answer::Copied(answer)) => answer.thaw(vm),
        Ok(Answer::Shared(reply)) => {
            let nobody = || PyErr::runtime_error("an answer to no call");
            let Entry { original, naming, .. } = entry.ok_or_else(nobody)?;
            let original = original.ok_or_else(nobody)?;
            let mut sharer = std::mem::take(&mut group.state.borrow_mut().sharer);
            let role = naming.role(completion.worker);
            let result = with_role(role, || sharer.settle(vm, &original, &reply));
            group.state.borrow_mut().sharer = sharer;
            result
        }
        Err(error) => Err(from_task_error(vm, &error)),
    };
    match result {
        Ok(value) => Ok(("done", value)),
        Err(err) if err.is(&types().keyboard_interrupt) => Err(err),
        Err(err) => Ok(("failed", err.value())),
    }
}

/// `group.cancel(number)`: whether the call will not run.
fn cancel(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this, number] = args.exact("cancel")?;
    let number = vm.index(number)?;
    let state = state_of(this, number)?;
    let cancelled = state.is_some_and(|state| {
        match state.compare_exchange(PENDING, CANCELLED, Ordering::AcqRel, Ordering::Acquire) {
            Ok(_) => true,
            Err(now) => now == CANCELLED,
        }
    });
    Ok(Value::Bool(cancelled))
}

/// `group.running(number)`: whether a worker has begun the call.
fn running(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this, number] = args.exact("running")?;
    let number = vm.index(number)?;
    let state = state_of(this, number)?;
    Ok(Value::Bool(state.is_some_and(|state| state.load(Ordering::Acquire) == RUNNING)))
}

fn state_of(this: &Value, number: i64) -> PyResult<Option<Arc<AtomicU8>>> {
    let group: &Group = native_data(this, "a group")?;
    let inner = group.state.borrow();
    let entry = usize::try_from(number).ok().and_then(|number| inner.entries.get(&number));
    Ok(entry.map(|entry| Arc::clone(&entry.state)))
}

/// `group.close()`: what is outstanding is dropped.
fn close(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this] = args.exact("close")?;
    let group: &Group = native_data(this, "a group")?;
    let mut inner = group.state.borrow_mut();
    inner.entries.clear();
    let jobs = inner.jobs.take();
    drop(inner);
    if let Some(jobs) = jobs {
        jobs.finish();
    }
    Ok(Value::None)
}
