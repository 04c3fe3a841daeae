//! `Parallel(n_jobs=…)(…)`.

use super::delayed::same_function;
use super::{config, resolve_n_jobs, threads};
use crate::engine::{Shared, engine};
use crate::error::{from_run_error, to_task_error};
use crate::share::apply;
use crate::worker::{self, with_interpreter};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tb_graph::{TaskContext, TaskError, TaskResult};
use tb_parallel::{Batch, BatchBody, BatchSize, Map, MapError, MapOptions, Source, pre_dispatch_amount};
use tb_python::class::native_data;
use tb_python::freeze::{Frozen, Plain, Watched};
use tb_python::heap::{OnWrite, watch_task};
use tb_python::native::Args;
use tb_python::object::Dict;
use tb_python::vm::{PassedOn, Sink, types};
use tb_python::{Class, PyErr, PyResult, Sym, Value, Vm};

/// The settings of one `Parallel` object.
#[derive(Clone)]
pub(super) struct Settings {
    n_jobs: Value,
    backend: Backend,
    verbose: u32,
    batch_size: BatchSize,
    pre_dispatch: String,
    return_as: ReturnAs,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Backend {
    Loky,
    Multiprocessing,
    Threading,
    Sequential,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum ReturnAs {
    List,
    Generator,
}

pub(super) fn class(_: &mut Vm) -> Rc<Class> {
    let class = Class::native("Parallel", &[&types().object], Some(new));
    class.module.set(Sym::new("joblib.parallel"));
    class
        .method("__call__", call)
        .method("__enter__", enter)
        .method("__exit__", exit)
        .method("__repr__", repr);
    class
}

fn new(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let names = [
        "n_jobs",
        "backend",
        "return_as",
        "verbose",
        "timeout",
        "pre_dispatch",
        "batch_size",
        "temp_folder",
        "max_nbytes",
        "mmap_mode",
        "prefer",
        "require",
    ];
    let [n_jobs, backend, return_as, verbose, timeout, pre_dispatch, batch_size, _, _, _, prefer, require] =
        args.bind("Parallel", names, 0)?;
    let defaults = config::current();
    let or = |own: Option<&Value>, default: &Option<Value>| {
        own.filter(|value| !value.is_none()).cloned().or_else(|| default.clone())
    };
    let (n_jobs, verbose) = (or(n_jobs, &defaults.n_jobs), or(verbose, &defaults.verbose));
    let hinted = backend.is_some() || prefer.is_some() || require.is_some();
    let backend = if hinted { backend.cloned() } else { defaults.backend };
    let (prefer, require) = (or(prefer, &defaults.prefer), or(require, &defaults.require));
    if timeout.is_some_and(|timeout| !timeout.is_none()) {
        return Err(PyErr::not_implemented("Parallel(timeout=…) is not available in this notebook yet"));
    }
    let settings = Settings {
        n_jobs: n_jobs.unwrap_or(Value::None),
        backend: parse_backend(backend.as_ref(), prefer.as_ref(), require.as_ref())?,
        verbose: parse_verbose(vm, verbose.as_ref())?,
        batch_size: parse_batch_size(vm, batch_size)?,
        pre_dispatch: match pre_dispatch {
            None => "2*n_jobs".to_owned(),
            Some(value) => vm.str(value)?.as_str().to_owned(),
        },
        return_as: match return_as.map(|value| value.as_str()) {
            None | Some(Some("list")) => ReturnAs::List,
            Some(Some("generator" | "generator_unordered")) => ReturnAs::Generator,
            Some(_) => {
                return Err(PyErr::value_error(
                    "Expected `return_as` parameter to be a string equal to \"list\", \"generator\" or \"generator_unordered\"",
                ));
            }
        },
    };
    // The number is checked when the object is made, as in joblib.
    resolve_n_jobs(vm, &settings.n_jobs)?;
    Ok(class.instance(settings))
}

fn parse_backend(
    backend: Option<&Value>,
    prefer: Option<&Value>,
    require: Option<&Value>,
) -> PyResult<Backend> {
    let text = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
    if text(require).as_deref() == Some("sharedmem")
        || (backend.is_none() && text(prefer).as_deref() == Some("threads"))
    {
        return Ok(Backend::Threading);
    }
    match text(backend).as_deref() {
        None | Some("loky") => Ok(Backend::Loky),
        Some("multiprocessing") => Ok(Backend::Multiprocessing),
        Some("threading") => Ok(Backend::Threading),
        Some("sequential") => Ok(Backend::Sequential),
        Some(other) => Err(PyErr::value_error(format!(
            "Invalid backend: {other}, expected one of ['loky', 'multiprocessing', 'sequential', 'threading']"
        ))),
    }
}

/// Whether there is such a backend.
pub(super) fn check_backend(backend: &Value) -> PyResult<()> {
    parse_backend(Some(backend), None, None).map(drop)
}

fn parse_verbose(vm: &mut Vm, verbose: Option<&Value>) -> PyResult<u32> {
    match verbose {
        None => Ok(0),
        Some(value) => Ok(vm.index(value)?.clamp(0, i64::from(u32::MAX)) as u32),
    }
}

fn parse_batch_size(vm: &mut Vm, size: Option<&Value>) -> PyResult<BatchSize> {
    match size {
        None => Ok(BatchSize::Auto),
        Some(value) if value.as_str() == Some("auto") => Ok(BatchSize::Auto),
        Some(value) => match usize::try_from(vm.index(value).unwrap_or(0)) {
            Ok(size) if size > 0 => Ok(BatchSize::Fixed(size)),
            _ => {
                let shown = vm.repr(value)?;
                Err(PyErr::value_error(format!(
                    "batch_size must be 'auto' or a positive integer, got: {shown}"
                )))
            }
        },
    }
}

fn enter(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this] = args.exact("__enter__")?;
    Ok(this.clone())
}

fn exit(_: &mut Vm, _: Args<'_>) -> PyResult<Value> {
    Ok(Value::Bool(false))
}

fn repr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this] = args.exact("__repr__")?;
    let settings: &Settings = native_data(this, "Parallel")?;
    let n_jobs = vm.repr(&settings.n_jobs)?;
    Ok(Value::from(format!("Parallel(n_jobs={n_jobs})")))
}

fn call(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this, calls] = args.exact("Parallel.__call__")?;
    let settings: &Settings = native_data(this, "Parallel")?;
    let settings = settings.clone();
    let workers = resolve_n_jobs(vm, &settings.n_jobs)?;
    let calls = match vm.iter(calls) {
        Ok(iter) => iter,
        Err(err) => return Err(err.with_hint("Parallel(...) takes an iterable of delayed(f)(x) calls.")),
    };
    // On a worker nothing waits for other workers: a `Parallel` inside a task runs right there.
    let inline = workers == 1 || settings.backend == Backend::Sequential || vm.is_worker();
    let results = match settings.backend {
        _ if inline => sequential(vm, &calls)?,
        Backend::Threading => threads::shared(vm, &settings, workers, &calls)?,
        _ => shipped(vm, &settings, workers, calls)?,
    };
    super::delayed::forget();
    match settings.return_as {
        ReturnAs::List => Ok(Value::list(results)),
        ReturnAs::Generator => Ok(Value::iter(tb_python::object::Iter::vec(results, "generator"))),
    }
}

/// Everything on the kernel's own heap, one call after the other.
fn sequential(vm: &mut Vm, calls: &Value) -> PyResult<Vec<Value>> {
    let mut results = Vec::new();
    while let Some(call) = vm.next(calls)? {
        let [function, args, kwargs] = split_call(&call)?;
        results.push(apply(vm, function, args, kwargs)?);
        vm.poll()?;
    }
    Ok(results)
}

/// Function, arguments and keyword arguments of a call.
pub(super) fn split_call(call: &Value) -> PyResult<&[Value; 3]> {
    if let Value::Tuple(parts) = call
        && let Ok(parts @ [_, Value::Tuple(_), Value::Dict(_)]) = <&[Value; 3]>::try_from(&parts[..])
    {
        return Ok(parts);
    }
    let text = format!("Parallel expected calls made by delayed(f)(...), got '{}'", call.type_name());
    Err(PyErr::type_error(text).with_hint("Write Parallel(n_jobs=2)(delayed(f)(x) for x in xs)."))
}

/// One call on its way to a worker: small, since there may be a million of them.
pub(crate) struct Call {
    /// Its number among the map's functions.
    function: u32,
    args: CallArgs,
}

pub(crate) enum CallArgs {
    /// One positional argument.
    Int(i64),
    Float(f64),
    One(Plain),
    /// Some plain positional arguments.
    Some(Box<[Plain]>),
    /// `(args, kwargs)`.
    Many(Box<Frozen>),
}

impl Call {
    pub(crate) fn nbytes(&self) -> usize {
        match &self.args {
            CallArgs::Int(_) | CallArgs::Float(_) => 8,
            CallArgs::One(plain) => plain.nbytes(),
            CallArgs::Some(args) => args.iter().map(Plain::nbytes).sum(),
            CallArgs::Many(frozen) => frozen.nbytes(),
        }
    }
}

/// A result on its way back.
pub(crate) enum Answer {
    Int(i64),
    Float(f64),
    Plain(Plain),
    Whole(Box<Frozen>),
}

impl Answer {
    /// The result on this heap.
    pub(crate) fn thaw(&self, vm: &mut Vm) -> PyResult<Value> {
        match self {
            Answer::Int(i) => Ok(Value::Int(*i)),
            Answer::Float(x) => Ok(Value::Float(*x)),
            Answer::Plain(plain) => Ok(plain.value()),
            Answer::Whole(frozen) => vm.thaw(frozen),
        }
    }

    pub(crate) fn nbytes(&self) -> usize {
        match self {
            Answer::Int(_) | Answer::Float(_) => 8,
            Answer::Plain(plain) => plain.nbytes(),
            Answer::Whole(frozen) => frozen.nbytes(),
        }
    }
}

/// The functions of one map, usually a single one; calls name them by number.
pub(crate) type Functions = Arc<Mutex<Vec<Arc<Frozen>>>>;

/// Freezes calls; a function that comes again and again only once.
#[derive(Default)]
pub(crate) struct Shipper {
    pub(crate) functions: Functions,
    last: Option<(Value, u32)>,
}

/// The calls of a map, one after the other.
struct Calls<'v> {
    vm: &'v mut Vm,
    shipper: Shipper,
    first: Option<Value>,
    calls: &'v Value,
    /// What the generator of calls does for each item, once it has been looked at.
    passed: Option<Option<PassedOn>>,
}

impl Calls<'_> {
    /// Takes the items of a generator that only passes them on, without running it. It is left as it would be.
    fn pull_passed(&mut self, items: &mut Vec<Call>, wanted: usize) -> PyResult<()> {
        let Value::Generator(generator) = self.calls else { return Ok(()) };
        if self.passed.is_none() {
            let found = self.vm.passed_on(generator, super::delayed::is_delayed);
            let found = found.filter(|passed| super::delayed::is_wrapper(&passed.callee));
            let function = match &found {
                Some(passed) => Some(split_call(&self.vm.call(&passed.callee, &[])?)?[0].clone()),
                None => None,
            };
            let last = self.shipper.last.as_ref().map(|(last, _)| last);
            let same = matches!((&function, last), (Some(one), Some(other)) if same_function(one, other));
            self.passed = Some(found.filter(|_| same));
        }
        let Some(Some(passed)) = &self.passed else { return Ok(()) };
        while items.len() < wanted {
            let Some(item) = self.vm.next(&passed.iter)? else { return Ok(()) };
            if !self.shipper.ship_item(&passed.args, &item, items) {
                let args = passed.args.iter().map(|arg| arg.clone().unwrap_or_else(|| item.clone()));
                let args: Vec<Value> = args.collect();
                let call = self.vm.call(&passed.callee, &args)?;
                self.shipper.ship(self.vm, &call, items)?;
            }
            if items.len().is_multiple_of(POLL_ITEMS) {
                self.vm.poll()?;
            }
        }
        Ok(())
    }
}

/// So many items are taken between two looks at the interrupt.
const POLL_ITEMS: usize = 1 << 14;

impl Source<Call, PyErr> for Calls<'_> {
    fn pull(&mut self, items: &mut Vec<Call>, wanted: usize) -> PyResult<bool> {
        if self.first.is_none() && self.shipper.last.is_some() {
            self.pull_passed(items, wanted)?;
        }
        while items.len() < wanted {
            if let Value::Generator(generator) = self.calls
                && self.first.is_none()
            {
                let mut quick = Quick { shipper: &self.shipper, items: &mut *items, wanted };
                let Some(call) = self.vm.drain(generator, &mut quick)? else { return Ok(false) };
                self.shipper.ship(self.vm, &call, items)?;
                continue;
            }
            let next = match self.first.take() {
                Some(call) => Some(call),
                None => self.vm.next(self.calls)?,
            };
            let Some(call) = next else { return Ok(false) };
            self.shipper.ship(self.vm, &call, items)?;
        }
        Ok(true)
    }
}

/// Ships calls of the last function with one plain argument while the generator that makes them goes on. The last wanted
/// one is left over, so that the generator waits behind it.
struct Quick<'s> {
    shipper: &'s Shipper,
    items: &'s mut Vec<Call>,
    wanted: usize,
}

impl Sink for Quick<'_> {
    fn take(&mut self, call: &Value) -> bool {
        if self.items.len() + 1 >= self.wanted {
            return false;
        }
        self.shipper.ship_plain(call, self.items)
    }
}

impl Shipper {
    /// Appends a call to those of a batch.
    pub(crate) fn ship(&mut self, vm: &mut Vm, call: &Value, items: &mut Vec<Call>) -> PyResult<()> {
        let [function, args, kwargs] = split_call(call)?;
        if self.last.as_ref().is_none_or(|(last, _)| !same_function(last, function)) {
            vm.begin_shipment();
            let frozen = Arc::new(vm.freeze(function).map_err(not_picklable)?);
            let mut functions = lock(&self.functions);
            self.last = Some((function.clone(), functions.len() as u32));
            functions.push(frozen);
        }
        if self.ship_plain(call, items) {
            return Ok(());
        }
        let function = self.last.as_ref().map_or(0, |(_, number)| *number);
        let whole = vm.freeze(&Value::tuple([args.clone(), kwargs.clone()])).map_err(not_picklable)?;
        items.push(Call { function, args: CallArgs::Many(Box::new(whole)) });
        Ok(())
    }

    /// Appends a call of the last function with `item` where an argument is `None`; false if they are not all plain.
    fn ship_item(&self, args: &[Option<Value>], item: &Value, items: &mut Vec<Call>) -> bool {
        let Some((_, number)) = &self.last else { return false };
        let plain = match (args, item) {
            ([None], Value::Int(i)) => Some(CallArgs::Int(*i)),
            ([None], Value::Float(x)) => Some(CallArgs::Float(*x)),
            ([None], item) => Plain::of(item).map(CallArgs::One),
            (args, item) => {
                let args = args.iter().map(|arg| Plain::of(arg.as_ref().unwrap_or(item)));
                args.collect::<Option<_>>().map(CallArgs::Some)
            }
        };
        plain.map(|args| items.push(Call { function: *number, args })).is_some()
    }

    /// Appends a call of the last function with plain positional arguments; false if it is no such call.
    fn ship_plain(&self, call: &Value, items: &mut Vec<Call>) -> bool {
        let (Some((last, number)), Value::Tuple(parts)) = (&self.last, call) else { return false };
        let [function, Value::Tuple(args), Value::Dict(kwargs)] = &parts[..] else { return false };
        if !same_function(last, function) || !kwargs.is_empty() {
            return false;
        }
        let function = *number;
        let plain = match &args[..] {
            [Value::Int(i)] => Some(CallArgs::Int(*i)),
            [Value::Float(x)] => Some(CallArgs::Float(*x)),
            [arg] => Plain::of(arg).map(CallArgs::One),
            args => args.iter().map(Plain::of).collect::<Option<_>>().map(CallArgs::Some),
        };
        plain.map(|args| items.push(Call { function, args })).is_some()
    }
}

/// joblib's words, with the reason as its cause.
fn not_picklable(err: PyErr) -> PyErr {
    if err.is(&types().keyboard_interrupt) || err.is(&types().memory_error) {
        return err;
    }
    let class = Class::native("PicklingError", &[&types().exception], types().exception.new);
    class.module.set(Sym::new("_pickle"));
    let hint = err.data().hint.borrow().clone();
    let shown =
        PyErr::new(&class, "Could not pickle the task to send it to the workers.").with_cause(err.value());
    match hint {
        Some(hint) => shown.with_hint(hint),
        None => shown,
    }
}

/// How the map is to run; its tasks are named after the first call's function.
pub(super) fn map_options<I, B>(
    vm: &mut Vm,
    settings: &Settings,
    workers: usize,
    first: &Value,
    item_bytes: fn(&I) -> usize,
    result_bytes: fn(&B) -> usize,
) -> PyResult<MapOptions<I, B>> {
    let label = function_label(vm, first);
    let n_jobs = vm.repr(&settings.n_jobs)?;
    Ok(MapOptions {
        mode: engine(vm).mode(workers),
        title: format!("Parallel(n_jobs={n_jobs}): {label}"),
        n_jobs,
        effective_n_jobs: workers,
        batch_size: settings.batch_size,
        pre_dispatch: pre_dispatch_amount(&settings.pre_dispatch, workers)?,
        verbose: settings.verbose,
        backend: match settings.backend {
            Backend::Multiprocessing => "MultiprocessingBackend",
            Backend::Threading => "ThreadingBackend",
            _ => "LokyBackend",
        }
        .to_owned(),
        label: label.into(),
        item_bytes,
        result_bytes,
    })
}

fn shipped(vm: &mut Vm, settings: &Settings, workers: usize, calls: Value) -> PyResult<Vec<Value>> {
    let engine = engine(vm);
    let first = vm.next(&calls)?;
    let Some(first) = first else { return Ok(Vec::new()) };
    let result_bytes = |results: &Vec<Answer>| results.iter().map(Answer::nbytes).sum();
    let options = map_options(vm, settings, workers, &first, Call::nbytes, result_bytes)?;
    let functions = Functions::default();
    let body = batch_body(&engine.shared, &functions);
    let mut map = Map::start(&engine.shared.pool, options, engine.observer(vm), body);
    let mut results = Vec::new();
    let shipper = Shipper { functions, last: None };
    let mut source = Calls { vm, shipper, first: Some(first), calls: &calls, passed: None };
    loop {
        match map.next_batch(&mut source) {
            Ok(Some(batch)) => thaw_batch(source.vm, &batch, &mut results)?,
            Ok(None) => return Ok(results),
            Err(MapError::Source(err)) => return Err(err),
            Err(MapError::Run(error)) => return Err(from_run_error(source.vm, &error)),
        }
    }
}

fn thaw_batch(vm: &mut Vm, batch: &Batch<Vec<Answer>>, into: &mut Vec<Value>) -> PyResult<()> {
    vm.check_alloc(into.len().max(4096) * size_of::<Value>())?;
    into.reserve(batch.results.len());
    for answer in &batch.results {
        into.push(answer.thaw(vm)?);
    }
    Ok(())
}

fn function_label(vm: &mut Vm, call: &Value) -> String {
    let function = split_call(call).map(|[function, ..]| function.clone()).unwrap_or_default();
    match vm.getattr_opt(&function, Sym::new("__name__")) {
        Ok(Some(Value::Str(name))) => name.as_str().to_owned(),
        _ => function.type_name().to_owned(),
    }
}

/// A function as a worker has thawed it, with its payload and objects.
type Thawed = (Arc<Frozen>, Value, Watched);

thread_local! {
    /// The function that this worker thawed last, by the payload's address; the payload is kept alive beside it.
    static THAWED: RefCell<Option<Thawed>> = const { RefCell::new(None) };
}

fn batch_body(shared: &Arc<Shared>, functions: &Functions) -> Arc<BatchBody<Call, Vec<Answer>>> {
    let (shared, functions) = (Arc::clone(shared), Arc::clone(functions));
    Arc::new(move |context: &dyn TaskContext, calls: Vec<Call>| {
        with_interpreter(&shared, context, |vm| run_calls(vm, &functions, calls))
    })
}

/// Runs calls on a worker's interpreter, on copies: what one batch changes, the next does not see.
pub(crate) fn run_calls(vm: &mut Vm, functions: &Functions, calls: Vec<Call>) -> TaskResult<Vec<Answer>> {
    let (outcome, wrote) = watch_task(OnWrite::Note, || run_batch(vm, functions, calls));
    let changed = THAWED.with_borrow(|thawed| thawed.as_ref().is_some_and(|t| t.2.changed()));
    if wrote || changed || outcome.is_err() {
        // As in a process, the next batch comes with fresh copies.
        replace_thawed(vm, None);
        vm.reset_thawed_classes();
    }
    outcome
}

/// So many calls with one argument run in one loop of the interpreter.
const ROW: usize = 1024;

/// Runs calls on a worker's interpreter; what one changes, the next may see.
pub(crate) fn run_batch(vm: &mut Vm, functions: &Functions, calls: Vec<Call>) -> TaskResult<Vec<Answer>> {
    let mut results = Vec::with_capacity(calls.len());
    let mut function: Option<(u32, Value)> = None;
    let mut row = Vec::new();
    for call in calls {
        if function.as_ref().is_none_or(|(number, _)| *number != call.function) {
            if let Some((_, function)) = &function {
                run_row(vm, function, &mut row, &mut results)?;
            }
            let frozen = Arc::clone(&lock(functions)[call.function as usize]);
            let thawed = thawed_function(vm, &frozen).map_err(|err| failed(vm, &err))?;
            function = Some((call.function, thawed));
        }
        let Some((_, function)) = &function else { continue };
        let single = match &call.args {
            CallArgs::Int(i) => Some(Value::Int(*i)),
            CallArgs::Float(x) => Some(Value::Float(*x)),
            CallArgs::One(plain) => Some(plain.value()),
            CallArgs::Some(_) | CallArgs::Many(_) => None,
        };
        if let Some(single) = single {
            row.push(single);
            if row.len() == ROW {
                run_row(vm, function, &mut row, &mut results)?;
            }
            continue;
        }
        run_row(vm, function, &mut row, &mut results)?;
        match run_call(vm, function, &call.args) {
            Ok(result) => results.push(result),
            Err(err) => return Err(failed(vm, &err)),
        }
    }
    if let Some((_, function)) = &function {
        run_row(vm, function, &mut row, &mut results)?;
    }
    Ok(results)
}

/// Calls a function with each value of a row, which is empty then.
fn run_row(vm: &mut Vm, function: &Value, row: &mut Vec<Value>, results: &mut Vec<Answer>) -> TaskResult<()> {
    if row.is_empty() {
        return Ok(());
    }
    let items = Value::list(std::mem::take(row));
    let outcome = driver(vm).and_then(|driver| vm.call(&driver, &[function.clone(), items]));
    let answers = outcome.and_then(|made| match made {
        Value::List(made) => made.snapshot().iter().try_for_each(|result| {
            results.push(answer(vm, result)?);
            Ok(())
        }),
        _ => Ok(()),
    });
    answers.map_err(|err| failed(vm, &err))
}

/// The loop over a row, in Python: calls from bytecode cost the least. It leaves no trace in tracebacks.
fn driver(vm: &mut Vm) -> PyResult<Value> {
    const NAME: &str = "joblib.row";
    const SOURCE: &str = "def run(function, items):\n    return [function(item) for item in items]\n";
    if let Some(known) = vm.extensions.get(NAME).and_then(|any| Rc::clone(any).downcast::<Value>().ok()) {
        return Ok((*known).clone());
    }
    let module = tb_stdlib::load_source(vm, NAME, SOURCE, |_, _| Ok(()))?;
    let run = module.namespace.get(Sym::new("run")).unwrap_or_default();
    vm.extensions.insert(NAME, Rc::new(run.clone()));
    Ok(run)
}

fn failed(vm: &mut Vm, err: &PyErr) -> TaskError {
    let error = to_task_error(vm, err);
    vm.abandon();
    error
}

fn run_call(vm: &mut Vm, function: &Value, args: &CallArgs) -> PyResult<Answer> {
    let result = match args {
        CallArgs::Int(i) => vm.call(function, &[Value::Int(*i)])?,
        CallArgs::Float(x) => vm.call(function, &[Value::Float(*x)])?,
        CallArgs::One(plain) => vm.call(function, &[plain.value()])?,
        CallArgs::Some(plain) => {
            let args: Vec<Value> = plain.iter().map(Plain::value).collect();
            vm.call(function, &args)?
        }
        CallArgs::Many(frozen) => {
            let pair = vm.thaw(frozen)?;
            let parts = vm.collect(&pair)?;
            let empty = Value::dict(Dict::default());
            apply(vm, function, &parts[0], parts.get(1).unwrap_or(&empty))?
        }
    };
    answer(vm, &result)
}

/// A result as it goes back.
fn answer(vm: &mut Vm, result: &Value) -> PyResult<Answer> {
    Ok(match result {
        Value::Int(i) => Answer::Int(*i),
        Value::Float(x) => Answer::Float(*x),
        other => match Plain::of(other) {
            Some(plain) => Answer::Plain(plain),
            None => Answer::Whole(Box::new(vm.freeze(other)?)),
        },
    })
}

/// A panic while the list was held leaves it whole: it only grows.
fn lock(functions: &Functions) -> MutexGuard<'_, Vec<Arc<Frozen>>> {
    functions.lock().unwrap_or_else(PoisonError::into_inner)
}

fn replace_thawed(vm: &mut Vm, thawed: Option<Thawed>) {
    let old = THAWED.replace(thawed).map(|(payload, ..)| payload);
    if let Some(payload) = old {
        worker::dropped(vm, &payload);
    }
}

fn thawed_function(vm: &mut Vm, frozen: &Arc<Frozen>) -> PyResult<Value> {
    let known = THAWED.with_borrow(|thawed| match thawed {
        Some((payload, value, _)) if Arc::ptr_eq(payload, frozen) => Some(value.clone()),
        _ => None,
    });
    if let Some(value) = known {
        return Ok(value);
    }
    let (value, objects) = vm.thaw_watched(frozen)?;
    replace_thawed(vm, Some((Arc::clone(frozen), value.clone(), objects)));
    Ok(value)
}
