//! What watches runs: `dask.callbacks.Callback` and what is built on it. The Python side (`callbacks.py`)
//! knows what a callback wants; this side tells it what happens.

use super::graph;
use super::task::{Outcome, Plan};
use std::cell::RefCell;
use tb_graph::Key;
use tb_python::vm::types;
use tb_python::{PyErr, PyResult, Sym, Value, Vm};
use tb_sched::{Progress, RunId, RunObserver, RunReport, RunStart, TaskInfo};

const KEY: &str = "dask.callbacks";

/// One run and those who watch it.
pub struct Watch {
    /// `callbacks._Run`.
    run: Value,
    /// Some callback wants each task's value.
    generic: bool,
    report: RefCell<Option<RunReport>>,
    /// The keys of the run's tasks; none for a value that was there.
    keys: RefCell<Vec<Option<Key>>>,
}

/// Who watches the run that is about to begin, if anyone does.
///
/// # Errors
/// What a callback's `_start` raises.
pub fn watch(vm: &mut Vm, plan: &Plan) -> PyResult<Option<Watch>> {
    let Some(module) = vm.loaded(Sym::new(KEY)).cloned() else { return Ok(None) };
    let class = module.namespace.get(Sym::new("Callback")).unwrap_or_default();
    let active = vm.getattr(&class, Sym::new("active"))?;
    let callbacks = vm.collect(&active)?;
    if callbacks.is_empty() {
        return Ok(None);
    }
    let module = Value::Module(module);
    let graph = graph::of_plan(plan);
    let key = |place: &u32| graph::key_value(&plan.steps[*place as usize].key);
    let wanted = Value::list(plan.outputs.iter().map(key).collect());
    let data = plan.steps.iter().filter(|step| step.call.is_data());
    let data = Value::list(data.map(|step| graph::key_value(&step.key)).collect());
    let run = vm.call_method(&module, "_Run", &[Value::list(callbacks), graph, wanted, data])?;
    let generic = vm.getattr(&run, Sym::new("generic"))?;
    let generic = vm.truthy(&generic)?;
    Ok(Some(Watch { run, generic, report: RefCell::default(), keys: RefCell::default() }))
}

impl Watch {
    pub fn is_generic(&self) -> bool {
        self.generic
    }

    /// # Errors
    /// What a callback raises.
    pub fn before(&self, vm: &mut Vm, key: &Key) -> PyResult<()> {
        vm.call_method(&self.run, "before", &[graph::key_value(key)]).map(drop)
    }

    /// # Errors
    /// What a callback raises.
    pub fn after(&self, vm: &mut Vm, key: &Key, value: &Value) -> PyResult<()> {
        vm.call_method(&self.run, "after", &[graph::key_value(key), value.clone()]).map(drop)
    }

    /// An observer that passes everything on and tells the callbacks how far the run is.
    pub fn live<'a, 'v>(&'a self, vm: &'a RefCell<&'v mut Vm>, inner: &'a dyn RunObserver) -> Live<'a, 'v> {
        Live { watch: self, vm, inner, error: RefCell::default() }
    }

    /// Tells the callbacks that the run is over.
    ///
    /// # Errors
    /// The run's own; else what a callback raises.
    pub fn finish(self, vm: &mut Vm, result: PyResult<Vec<Outcome>>) -> PyResult<Vec<Outcome>> {
        let rows = self.rows();
        let finished = vm.call_method(&self.run, "finish", &[Value::Bool(result.is_err()), rows]);
        let outcomes = result?;
        finished?;
        Ok(outcomes)
    }

    /// `(key, start, end, worker)` of each task that ran, in seconds since the run's start.
    fn rows(&self) -> Value {
        let report = self.report.borrow();
        let keys = self.keys.borrow();
        let spans = report.as_ref().map_or(&[][..], |report| &report.spans);
        let seconds = |us: u32| Value::Float(f64::from(us) / 1e6);
        let row = |span: &tb_sched::TaskSpan| {
            let key = graph::key_value(keys.get(span.task as usize)?.as_ref()?);
            let worker = Value::Int(i64::from(span.worker));
            Some(Value::tuple(vec![key, seconds(span.start_us), seconds(span.end_us), worker]))
        };
        Value::list(spans.iter().filter(|span| !span.erred).filter_map(row).collect())
    }
}

/// See `Watch::live`.
pub struct Live<'a, 'v> {
    watch: &'a Watch,
    vm: &'a RefCell<&'v mut Vm>,
    inner: &'a dyn RunObserver,
    error: RefCell<Option<PyErr>>,
}

impl Live<'_, '_> {
    /// What a callback raised while the run went on.
    pub fn into_error(self) -> Option<PyErr> {
        self.error.into_inner()
    }
}

impl RunObserver for Live<'_, '_> {
    fn run_started(&self, start: &RunStart<'_>) {
        if let Some(graph) = start.graph {
            let key = |task: &tb_graph::Task| (!task.op.is_data()).then(|| task.key.clone());
            *self.watch.keys.borrow_mut() = graph.tasks.iter().map(key).collect();
        }
        self.inner.run_started(start);
    }

    fn waiting(&self) {
        self.inner.waiting();
    }

    fn tasks_added(&self, run: RunId, tasks: &[TaskInfo]) {
        self.inner.tasks_added(run, tasks);
    }

    fn written(&self, stream: tb_graph::Stream, text: &str) {
        self.inner.written(stream, text);
    }

    fn progress(&self, progress: &Progress) {
        self.inner.progress(progress);
        let count = |count: usize| Value::from_usize(count);
        let values = [
            count(progress.done),
            count(progress.total),
            count(progress.running),
            Value::Int(i64::try_from(progress.held_bytes).unwrap_or(i64::MAX)),
        ];
        // A callback that computes something itself finds the interpreter busy: it is not told of its own
        // run.
        let Ok(mut vm) = self.vm.try_borrow_mut() else { return };
        let outcome = vm.call_method(&self.watch.run, "tick", &values);
        if let Err(err) = outcome {
            let stop = err.is(&types().keyboard_interrupt);
            self.error.borrow_mut().get_or_insert(err);
            if stop {
                vm.control.interrupt.request_current();
            }
        }
    }

    fn run_ended(&self, report: &RunReport) {
        *self.watch.report.borrow_mut() = Some(report.clone());
        self.inner.run_ended(report);
    }
}
