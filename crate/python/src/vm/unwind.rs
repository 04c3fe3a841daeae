//! Exceptions on their way through the frames, and the `raise` statement.

use super::Vm;
use super::frame::Finish;
use crate::code::Op;
use crate::error::{PyErr, PyResult, TraceEntry};
use crate::names;
use crate::value::Value;
use std::sync::Arc;

/// A chain of contexts is followed so far, in case a program has closed one to a circle.
const MOST_LINKS: usize = 10_000;

impl Vm {
    /// Finds the handler of an exception, from the top frame down to the one at `entry`. `Ok`: the frame on top goes on
    /// at its handler. Adds a traceback entry for every frame it passes; for the first one only if `fresh`.
    pub(super) fn unwind(&mut self, mut err: PyErr, entry: usize, fresh: bool) -> PyResult<()> {
        // One that comes out of a native has got its context where it was raised.
        if fresh && err.data().traceback.borrow().is_empty() {
            self.set_context(&err);
        }
        let mut add_entry = fresh;
        while self.frames.len() > entry {
            let Some(frame) = self.frames.last_mut() else { break };
            let at = frame.pc.saturating_sub(1);
            let code = &frame.code.code;
            // The library's own lines would only hide the student's.
            if add_entry && !code.source.is_library() {
                let mut range = code.positions.get(at as usize).copied().unwrap_or_default();
                // The operands of a call stand behind it; with them the place of the method, for when it is not found.
                let is_operand = code.instrs.get(at as usize).is_some_and(|i| i.op == Op::Ext);
                if is_operand && !std::mem::take(&mut self.method_missing) {
                    range = code.positions.get(at as usize - 1).copied().unwrap_or(range);
                }
                err.data().traceback.borrow_mut().push(TraceEntry {
                    source: Arc::clone(&code.source),
                    function: code.name,
                    range,
                    remote: false,
                });
            }
            add_entry = true;
            // A task that is to be run again ends: no handler of its own may look at that.
            let handlers = if self.heap.is_aborting() { &[][..] } else { &code.handlers[..] };
            let handler = handlers.iter().find(|h| (h.start..h.end).contains(&at)).copied();
            if let Some(handler) = handler {
                frame.pc = handler.target;
                let depth = frame.handled_base as usize + usize::from(handler.depth);
                self.handled.truncate(depth);
                self.handled.push(err);
                return Ok(());
            }
            let Some(frame) = self.frames.pop() else { break };
            self.handled.truncate(frame.handled_base as usize);
            if let Some(parts) = &frame.generator {
                if let Some(object) = &parts.object {
                    object.state.set(crate::object::GenState::Done);
                }
                if matches!(frame.finish, Finish::Loop | Finish::Delegate) {
                    err = self.out_of_generator(err);
                }
            } else {
                self.release(frame);
            }
        }
        Err(err)
    }

    fn set_context(&mut self, err: &PyErr) {
        let Some(current) = self.handled.last() else { return };
        if std::rc::Rc::ptr_eq(current.instance(), err.instance()) {
            return;
        }
        // A chain that leads back to the error itself is cut there, so that none goes round.
        let mut link = current.clone();
        for _ in 0..MOST_LINKS {
            let Some(next) = PyErr::from_value(&link.data().context.borrow()) else { break };
            if std::rc::Rc::ptr_eq(next.instance(), err.instance()) {
                *link.data().context.borrow_mut() = Value::Unbound;
                break;
            }
            link = next;
        }
        let old = err.data().context.replace(current.value());
        drop(old);
    }

    /// The exception that a `raise` statement raises.
    pub(super) fn raise_statement(&mut self, exc: Option<&Value>, cause: Option<&Value>) -> PyErr {
        let Some(exc) = exc else {
            return match self.handled.last() {
                Some(err) => err.clone(),
                None => PyErr::runtime_error("No active exception to reraise"),
            };
        };
        let err = match self.to_exception(exc, "exceptions must derive from BaseException") {
            Ok(err) | Err(err) => err,
        };
        self.set_context(&err);
        match cause {
            None => err,
            Some(Value::None) => {
                err.data().suppress_context.set(true);
                *err.data().cause.borrow_mut() = Value::None;
                err
            }
            Some(cause) => {
                match self.to_exception(cause, "exception causes must derive from BaseException") {
                    Ok(cause) => err.with_cause(cause.value()),
                    Err(problem) => problem,
                }
            }
        }
    }

    /// An exception from an instance or a class.
    ///
    /// # Errors
    /// `TypeError` with `complaint`; what the class raises.
    pub fn to_exception(&mut self, value: &Value, complaint: &str) -> PyResult<PyErr> {
        if let Some(err) = PyErr::from_value(value) {
            return Ok(err);
        }
        if Vm::is_exception_class(value) {
            let instance = self.call(value, &[])?;
            let Some(err) = PyErr::from_value(&instance) else {
                let (class, kind) = (self.repr(value)?, Value::Class(instance.class()));
                let kind = self.repr(&kind)?;
                let text =
                    format!("calling {class} should have returned an instance of BaseException, not {kind}");
                return Err(PyErr::type_error(text));
            };
            return Ok(err);
        }
        Err(PyErr::type_error(complaint))
    }

    /// Whether an exception matches the class (or tuple of classes) of an `except` clause.
    pub(super) fn exception_matches(&mut self, exception: &Value, pattern: &Value) -> PyResult<bool> {
        match pattern {
            Value::Class(class) if Vm::is_exception_class(pattern) => {
                Ok(exception.class().is_subclass(class))
            }
            Value::Tuple(items) if items.iter().all(Vm::is_exception_class) => {
                let class = exception.class();
                let is_one = |item: &Value| matches!(item, Value::Class(of) if class.is_subclass(of));
                Ok(items.iter().any(is_one))
            }
            _ => Err(PyErr::type_error(
                "catching classes that do not inherit from BaseException is not allowed",
            )),
        }
    }

    /// `__enter__()` of a context manager, and its bound `__exit__`.
    pub(super) fn with_enter(&mut self, context: &Value) -> PyResult<(Value, Value)> {
        let missing = |what: &str| {
            let name = context.type_name();
            PyErr::type_error(format!("'{name}' object does not support the context manager protocol{what}"))
        };
        let Some(enter) = self.special(context, names::DUNDER_ENTER) else { return Err(missing("")) };
        let Some(exit) = self.special(context, names::DUNDER_EXIT) else {
            return Err(missing(" (missed __exit__ method)"));
        };
        let entered = self.call(&enter, &[])?;
        Ok((entered, exit))
    }

    /// `__exit__` of a context manager whose block has raised.
    pub(super) fn call_exit(&mut self, exit: &Value, exception: Value) -> PyResult<Value> {
        let traceback = PyErr::from_value(&exception).map(|err| self.traceback_object(&err));
        let class = Value::Class(exception.class());
        self.call(exit, &[class, exception, traceback.unwrap_or(Value::None)])
    }
}
