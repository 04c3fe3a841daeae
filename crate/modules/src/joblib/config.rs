//! `parallel_config` and `parallel_backend`: what `Parallel` takes where its own arguments say nothing.

use std::cell::RefCell;
use std::rc::Rc;
use tb_python::class::native_data;
use tb_python::native::Args;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Sym, Value, Vm};

/// Settings by the names of `Parallel`'s arguments.
#[derive(Clone, Default)]
pub(super) struct Defaults {
    pub backend: Option<Value>,
    pub n_jobs: Option<Value>,
    pub verbose: Option<Value>,
    pub prefer: Option<Value>,
    pub require: Option<Value>,
}

thread_local! {
    static CURRENT: RefCell<Defaults> = RefCell::default();
}

/// What holds now.
pub(super) fn current() -> Defaults {
    CURRENT.with_borrow(Clone::clone)
}

/// A configuration that was set, and what held before it.
struct Config {
    before: Defaults,
    /// What `with … as` gives: joblib's `(backend, n_jobs)` for `parallel_backend`, its settings for `parallel_config`.
    entered: Value,
}

pub(super) fn classes() -> [(&'static str, Rc<Class>); 2] {
    [
        ("parallel_config", class("parallel_config", new_config)),
        ("parallel_backend", class("parallel_backend", new_backend)),
    ]
}

fn class(name: &'static str, new: tb_python::class::NativeNew) -> Rc<Class> {
    let class = Class::native(name, &[&types().object], Some(new));
    class.module.set(Sym::new("joblib.parallel"));
    class.method("__enter__", enter).method("__exit__", exit).method("unregister", exit);
    class
}

/// As in joblib, the settings hold from the call on, with or without `with`.
fn new_config(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let names = [
        "backend",
        "*n_jobs",
        "*verbose",
        "*temp_folder",
        "*max_nbytes",
        "*mmap_mode",
        "*prefer",
        "*require",
        "*inner_max_num_threads",
    ];
    let [backend, n_jobs, verbose, _, _, _, prefer, require, _] = args.bind("parallel_config", names, 0)?;
    if let Some(backend) = backend.filter(|backend| !backend.is_none()) {
        super::parallel::check_backend(backend)?;
    }
    let own = Defaults {
        backend: given(backend),
        n_jobs: given(n_jobs),
        verbose: given(verbose),
        prefer: given(prefer),
        require: given(require),
    };
    set(vm, class, own, |_, _| Ok(Value::None))
}

fn new_backend(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let [backend, n_jobs, _] =
        args.bind("parallel_backend", ["backend", "n_jobs", "inner_max_num_threads"], 1)?;
    let Some(backend) = backend else { return Err(PyErr::type_error("parallel_backend() needs a backend")) };
    super::parallel::check_backend(backend)?;
    let n_jobs = n_jobs.cloned().unwrap_or(Value::Int(-1));
    let own =
        Defaults { backend: Some(backend.clone()), n_jobs: Some(n_jobs.clone()), ..Defaults::default() };
    set(vm, class, own, |_, own| Ok(Value::tuple([own.backend.clone().unwrap_or_default(), n_jobs])))
}

fn given(value: Option<&Value>) -> Option<Value> {
    value.filter(|value| !value.is_none()).cloned()
}

fn set(
    vm: &mut Vm,
    class: &Rc<Class>,
    own: Defaults,
    entered: impl FnOnce(&mut Vm, &Defaults) -> PyResult<Value>,
) -> PyResult<Value> {
    let entered = entered(vm, &own)?;
    let before = current();
    let outer = before.clone();
    CURRENT.set(Defaults {
        backend: own.backend.or(outer.backend),
        n_jobs: own.n_jobs.or(outer.n_jobs),
        verbose: own.verbose.or(outer.verbose),
        prefer: own.prefer.or(outer.prefer),
        require: own.require.or(outer.require),
    });
    Ok(class.instance(Config { before, entered }))
}

fn enter(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this] = args.exact("__enter__")?;
    let config: &Config = native_data(this, "a joblib configuration")?;
    Ok(config.entered.clone())
}

fn exit(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let config: &Config = native_data(args.pos().first().unwrap_or(&Value::None), "a joblib configuration")?;
    CURRENT.set(config.before.clone());
    Ok(Value::Bool(false))
}
