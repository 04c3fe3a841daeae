//! Thread-like tasks: calls that share the kernel's memory, as with a thread pool on CPython, and yet run in parallel.
//!
//! A call is shipped, but its objects are watched on the worker. A call that only reads them is done there; objects in its
//! result that it was given are the kernel's own objects again. A call that writes to one, or has another effect that can't
//! be taken back, ends there: what it printed is dropped, and the kernel runs it again on the objects themselves, one at a
//! time, as under the GIL. So does a call that can't be shipped. Nothing is lost, and nothing happens twice.
//!
//! `Sharer::ship` on the kernel, `run` on a worker, `Sharer::settle` on the kernel again, in the order of the calls.

use crate::error::to_task_error;
use crate::worker;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use tb_graph::TaskResult;
use tb_python::freeze::{Frozen, Watched};
use tb_python::heap::{OnWrite, note_write, watch_task};
use tb_python::native::Args;
use tb_python::vm::types;
use tb_python::{PyResult, Sym, Value, Vm};

/// A call on its way to a worker. Without a payload it can't be shipped and comes back as it is.
pub struct SharedCall {
    payload: Option<(Arc<Frozen>, Frozen)>,
}

impl SharedCall {
    pub fn nbytes(&self) -> usize {
        self.payload.as_ref().map_or(0, |(_, args)| args.nbytes())
    }
}

/// What the kernel keeps of a call until its reply is there.
pub struct Original {
    function: Value,
    args: Value,
    kwargs: Value,
    function_objects: Rc<Vec<Value>>,
    args_objects: Vec<Value>,
}

/// What a worker answers.
pub enum Reply {
    Done(Frozen),
    /// The call is to be run on the kernel.
    Again,
}

impl Reply {
    pub fn nbytes(&self) -> usize {
        match self {
            Reply::Done(frozen) => frozen.nbytes(),
            Reply::Again => 0,
        }
    }
}

/// The kernel's side of some calls that belong together.
#[derive(Default)]
pub struct Sharer {
    /// The function that was frozen last, with its objects.
    last: Option<(Value, Arc<Frozen>, Rc<Vec<Value>>)>,
    /// One of the calls has written to what they share: the others are not sent away any more.
    stay: bool,
}

impl Sharer {
    /// Freezes the call `function(*args, **kwargs)`: a tuple and a dict.
    pub fn ship(
        &mut self,
        vm: &mut Vm,
        function: &Value,
        args: &Value,
        kwargs: &Value,
    ) -> (SharedCall, Original) {
        let mut original = Original {
            function: function.clone(),
            args: args.clone(),
            kwargs: kwargs.clone(),
            function_objects: Rc::default(),
            args_objects: Vec::new(),
        };
        if self.stay {
            return (SharedCall { payload: None }, original);
        }
        let payload = self.freeze(vm, &mut original);
        // What can't be frozen (a lock, an open file, a generator) is used where it is.
        (SharedCall { payload: payload.ok() }, original)
    }

    fn freeze(&mut self, vm: &mut Vm, original: &mut Original) -> PyResult<(Arc<Frozen>, Frozen)> {
        let (function, objects) = match &self.last {
            Some((value, frozen, objects)) if value.is(&original.function) => {
                (Arc::clone(frozen), Rc::clone(objects))
            }
            _ => {
                vm.begin_shipment();
                let (frozen, objects) = vm.freeze_keeping(&original.function)?;
                let (frozen, objects) = (Arc::new(frozen), Rc::new(objects));
                self.last = Some((original.function.clone(), Arc::clone(&frozen), Rc::clone(&objects)));
                (frozen, objects)
            }
        };
        let pair = Value::tuple(vec![original.args.clone(), original.kwargs.clone()]);
        let (args, args_objects) = vm.freeze_keeping(&pair)?;
        (original.function_objects, original.args_objects) = (objects, args_objects);
        Ok((function, args))
    }

    /// The call's result: the worker's, or that of running it here.
    ///
    /// # Errors
    /// What the call raises.
    pub fn settle(&mut self, vm: &mut Vm, original: &Original, reply: &Reply) -> PyResult<Value> {
        match reply {
            Reply::Done(frozen) => {
                vm.thaw_result(frozen, &[&original.function_objects, &original.args_objects])
            }
            Reply::Again => {
                self.stay = true;
                self.last = None;
                let result = apply(vm, &original.function, &original.args, &original.kwargs)?;
                vm.poll()?;
                Ok(result)
            }
        }
    }
}

/// `function(*args, **kwargs)`.
///
/// # Errors
/// What the call raises.
pub fn apply(vm: &mut Vm, function: &Value, args: &Value, kwargs: &Value) -> PyResult<Value> {
    let mut items = vm.collect(args)?;
    let mut names = Vec::new();
    if let Value::Dict(dict) = kwargs {
        for entry in dict.entries() {
            names.push(Sym::new(entry.key.as_str().unwrap_or_default()));
            items.push(entry.value);
        }
    }
    vm.call_args(function, Args::new(&items, &names))
}

/// A function as this worker has thawed it.
struct Thawed {
    payload: Arc<Frozen>,
    value: Value,
    objects: Rc<Watched>,
}

thread_local! {
    /// The function that this worker thawed last.
    static THAWED: RefCell<Option<Thawed>> = const { RefCell::new(None) };
}

/// Runs a call on a worker's interpreter.
///
/// # Errors
/// What the call raises, if it has written to nothing that it shares.
pub fn run(vm: &mut Vm, call: &SharedCall) -> TaskResult<Reply> {
    let Some((function, args)) = &call.payload else { return Ok(Reply::Again) };
    let output = worker::hold_output();
    let (outcome, wrote) = watch_task(OnWrite::Abort, || call_shared(vm, function, args));
    if wrote {
        forget(vm);
        vm.abandon();
        return Ok(Reply::Again);
    }
    output.release();
    match outcome {
        Ok(reply) => Ok(reply),
        Err(err) => {
            forget(vm);
            let error = to_task_error(vm, &err);
            vm.abandon();
            Err(error)
        }
    }
}

/// Copies that were written to are not used again.
fn forget(vm: &mut Vm) {
    replace_thawed(vm, None);
    vm.reset_thawed_classes();
}

fn replace_thawed(vm: &mut Vm, thawed: Option<Thawed>) {
    let old = THAWED.replace(thawed).map(|old| old.payload);
    if let Some(payload) = old {
        worker::dropped(vm, &payload);
    }
}

fn call_shared(vm: &mut Vm, function: &Arc<Frozen>, args: &Frozen) -> PyResult<Reply> {
    let (function, function_objects) = thawed(vm, function)?;
    let (pair, args_objects) = vm.thaw_watched(args)?;
    let parts = vm.collect(&pair)?;
    let result = apply(vm, &function, &parts[0], &parts[1]);
    if function_objects.changed() || args_objects.changed() {
        note_write();
    }
    match vm.freeze_result(&result?, &[&function_objects, &args_objects]) {
        Ok(frozen) => Ok(Reply::Done(frozen)),
        // The call has had no effect yet, and its result can't leave this heap: it is made on the kernel's.
        Err(err) if err.is(&types().type_error) => {
            note_write();
            Ok(Reply::Again)
        }
        Err(err) => Err(err),
    }
}

fn thawed(vm: &mut Vm, payload: &Arc<Frozen>) -> PyResult<(Value, Rc<Watched>)> {
    let known = THAWED.with_borrow(|thawed| {
        let thawed = thawed.as_ref().filter(|thawed| Arc::ptr_eq(&thawed.payload, payload))?;
        Some((thawed.value.clone(), Rc::clone(&thawed.objects)))
    });
    if let Some(known) = known {
        return Ok(known);
    }
    let (value, objects) = vm.thaw_watched(payload)?;
    let objects = Rc::new(objects);
    let thawed = Thawed { payload: Arc::clone(payload), value: value.clone(), objects: Rc::clone(&objects) };
    replace_thawed(vm, Some(thawed));
    Ok((value, objects))
}
