//! Generators: resuming, suspending, `send`, `throw`, `close`, `yield from`.

use super::Vm;
use super::frame::Frame;
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::object::{GenState, Generator};
use crate::value::Value;
use std::rc::Rc;

impl Vm {
    /// The next value of a generator, `None` when it returns.
    ///
    /// # Errors
    /// What the generator raises.
    pub fn next_generator(&mut self, generator: &Rc<Generator>) -> PyResult<Option<Value>> {
        match self.resume_generator(generator, Ok(Value::None))? {
            Ok(value) => Ok(Some(value)),
            Err(_) => Ok(None),
        }
    }

    /// Goes on with a generator, sending a value or raising inside. `Ok(Ok(v))`: it yielded; `Ok(Err(v))`: it returned.
    ///
    /// # Errors
    /// What it raises; `ValueError` if it is running; `RuntimeError` if it raises `StopIteration`.
    pub fn resume_generator(
        &mut self,
        generator: &Rc<Generator>,
        input: PyResult<Value>,
    ) -> PyResult<Result<Value, Value>> {
        let state = generator.state.get();
        match (state, &input) {
            (GenState::Running, _) => return Err(PyErr::value_error("generator already executing")),
            (GenState::Done, Ok(_)) => return Ok(Err(Value::None)),
            (GenState::Done, Err(err)) => return Err(err.clone()),
            (GenState::Created, Ok(value)) if !value.is_none() => {
                return Err(PyErr::type_error("can't send non-None value to a just-started generator"));
            }
            _ => {}
        }
        if self.frames.len() >= super::RECURSION_LIMIT {
            return Err(super::execute::recursion_error());
        }
        let Some(mut frame) = generator.frame.borrow_mut().take() else { return Ok(Err(Value::None)) };
        self.enter_native()?;
        generator.state.set(GenState::Running);
        frame.handled_base = self.handled.len() as u32;
        if let Some(parts) = &mut frame.generator {
            parts.object = Some(Rc::clone(generator));
            self.handled.append(&mut parts.handled);
        }
        let depth = self.frames.len();
        let outcome = match input {
            Ok(value) => {
                if state == GenState::Suspended {
                    self.deliver(&frame, value);
                }
                self.frames.push(frame);
                self.run(depth)
            }
            Err(err) => {
                self.frames.push(frame);
                match self.unwind(err, depth, true) {
                    Ok(()) => self.run(depth),
                    Err(err) => Err(err),
                }
            }
        };
        self.native_depth -= 1;
        match outcome {
            Ok(value) if generator.state.get() == GenState::Suspended => Ok(Ok(value)),
            Ok(value) => Ok(Err(value)),
            Err(err) => {
                generator.state.set(GenState::Done);
                if err.is(&self.types.stop_iteration) {
                    let wrapped = PyErr::runtime_error("generator raised StopIteration");
                    return Err(wrapped.with_cause(err.value()));
                }
                Err(err)
            }
        }
    }

    /// Puts a sent value where the `yield` expects it.
    fn deliver(&mut self, frame: &Frame, value: Value) {
        let at = (frame.pc as usize).saturating_sub(1);
        let i = frame.code.code.instrs[at];
        // SAFETY: a register of the generator's own frame.
        unsafe { *frame.regs.add(usize::from(i.a)) = value };
    }

    /// Takes the running generator's frame off the stack; what it yielded goes to whoever resumed it.
    pub(super) fn suspend_generator(&mut self, value: Value) -> Value {
        let Some(mut frame) = self.frames.pop() else { return value };
        let base = frame.handled_base as usize;
        let handled = self.handled.split_off(base.min(self.handled.len()));
        let object = frame.generator.as_mut().and_then(|parts| {
            parts.handled = handled;
            parts.object.take()
        });
        if let Some(object) = object {
            object.state.set(GenState::Suspended);
            *object.frame.borrow_mut() = Some(frame);
        }
        value
    }

    /// A generator's frame has returned.
    pub(super) fn finish_generator(&mut self, frame: Frame, value: Value) -> Value {
        if let Some(object) = frame.generator.as_ref().and_then(|parts| parts.object.as_ref()) {
            object.state.set(GenState::Done);
        }
        value
    }

    /// One step of `yield from`: `Ok(v)` to yield, `Err(v)` is the result of the expression.
    pub(super) fn yield_from(&mut self, iter: &Value, sent: &Value) -> PyResult<Result<Value, Value>> {
        match iter {
            Value::Generator(inner) => {
                let inner = Rc::clone(inner);
                let sent = if inner.state.get() == GenState::Created { Value::None } else { sent.clone() };
                self.resume_generator(&inner, Ok(sent))
            }
            other if sent.is_none() => Ok(match self.next_or_value(other)? {
                Ok(value) => Ok(value),
                Err(result) => Err(result),
            }),
            other => {
                let send = self.getattr(other, names::SEND)?;
                match self.call(&send, std::slice::from_ref(sent)) {
                    Ok(value) => Ok(Ok(value)),
                    Err(err) if err.is(&self.types.stop_iteration) => Ok(Err(stop_value(&err))),
                    Err(err) => Err(err),
                }
            }
        }
    }

    fn next_or_value(&mut self, iter: &Value) -> PyResult<Result<Value, Value>> {
        if let Value::Instance(_) = iter
            && let Some(method) = self.special(iter, names::DUNDER_NEXT)
        {
            return match self.call(&method, &[]) {
                Ok(value) => Ok(Ok(value)),
                Err(err) if err.is(&self.types.stop_iteration) => Ok(Err(stop_value(&err))),
                Err(err) => Err(err),
            };
        }
        Ok(self.next(iter)?.ok_or(Value::None))
    }
}

/// The value that a `StopIteration` carries.
pub(crate) fn stop_value(err: &PyErr) -> Value {
    err.data().args.borrow().first().cloned().unwrap_or(Value::None)
}
