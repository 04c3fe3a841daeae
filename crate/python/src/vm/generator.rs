//! Generators: resuming, suspending, `send`, `throw`, `close`, `yield from`.

use super::Vm;
use super::frame::{Finish, Frame};
use crate::code::{Instr, Op};
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::object::{GenState, Generator};
use crate::sym::Sym;
use crate::value::Value;
use std::rc::Rc;

/// What came of raising inside an iterator.
enum Thrown {
    Yielded(Value),
    Returned(Value),
    Raised(PyErr),
}

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
        if self.frames.len() >= self.recursion_limit {
            return Err(super::execute::recursion_error());
        }
        let depth = self.frames.len();
        let (sent, raised) = match input {
            Ok(value) => (value, None),
            Err(err) => (Value::None, Some(err)),
        };
        self.enter_native()?;
        let inner = raised.as_ref().and_then(|_| self.delegate(generator));
        let (sent, raised, resume_at) = match (raised, inner) {
            (Some(err), Some((inner, end))) => {
                generator.state.set(GenState::Running);
                let thrown = self.throw_into(&inner, err);
                generator.state.set(GenState::Suspended);
                match thrown {
                    Thrown::Yielded(value) => {
                        self.native_depth -= 1;
                        return Ok(Ok(value));
                    }
                    Thrown::Returned(value) => (value, None, Some(end)),
                    Thrown::Raised(err) => (Value::None, Some(err), None),
                }
            }
            (raised, _) => (sent, raised, None),
        };
        if !self.push_generator(generator, sent, Finish::Native) {
            self.native_depth -= 1;
            return Ok(Err(Value::None));
        }
        if let (Some(pc), Some(frame)) = (resume_at, self.frames.last_mut()) {
            frame.pc = pc;
        }
        let ready = raised.map_or(Ok(()), |err| self.unwind(err, depth, true));
        let outcome = ready.and_then(|()| self.run(depth));
        self.native_depth -= 1;
        match outcome {
            Ok(value) if generator.state.get() == GenState::Suspended => Ok(Ok(value)),
            Ok(value) => Ok(Err(value)),
            Err(err) => {
                generator.state.set(GenState::Done);
                Err(self.out_of_generator(err))
            }
        }
    }

    /// The iterator that a generator waiting in `yield from` delegates to, and where it goes on after it.
    pub(super) fn delegate(&self, generator: &Generator) -> Option<(Value, u32)> {
        let frame = generator.frame.borrow();
        let frame = frame.as_ref().filter(|_| generator.state.get() == GenState::Suspended)?;
        let code = &frame.code.code;
        let i = code.instrs[(frame.pc as usize).saturating_sub(1)];
        if i.op != Op::YieldFrom {
            return None;
        }
        // SAFETY: a register of the generator's own frame.
        let inner = unsafe { (*frame.regs.add(usize::from(i.b))).clone() };
        Some((inner, code.labels[usize::from(i.c)]))
    }

    /// Raises inside what a generator delegates to.
    fn throw_into(&mut self, inner: &Value, err: PyErr) -> Thrown {
        if err.is(&self.types.generator_exit) {
            let closed = match self.getattr_opt(inner, Sym::new("close")) {
                Ok(Some(close)) => self.call(&close, &[]).map(drop),
                Ok(None) => Ok(()),
                Err(problem) => Err(problem),
            };
            return Thrown::Raised(closed.err().unwrap_or(err));
        }
        if let Value::Generator(inner) = inner {
            return match self.resume_generator(inner, Err(err)) {
                Ok(Ok(value)) => Thrown::Yielded(value),
                Ok(Err(value)) => Thrown::Returned(value),
                Err(err) => Thrown::Raised(err),
            };
        }
        let throw = match self.getattr_opt(inner, Sym::new("throw")) {
            Ok(Some(throw)) => throw,
            Ok(None) => return Thrown::Raised(err),
            Err(problem) => return Thrown::Raised(problem),
        };
        match self.call(&throw, &[err.value()]) {
            Ok(value) => Thrown::Yielded(value),
            Err(err) if err.is(&self.types.stop_iteration) => Thrown::Returned(stop_value(&err)),
            Err(err) => Thrown::Raised(err),
        }
    }

    /// Goes on with a generator from bytecode: its frame is on top then, and what it yields goes where `finish` says.
    /// False if it was done.
    ///
    /// # Errors
    /// `ValueError` if it is running, `RecursionError`, `KeyboardInterrupt`.
    #[inline]
    pub(super) fn enter_generator(
        &mut self,
        generator: &Rc<Generator>,
        sent: Value,
        finish: Finish,
    ) -> PyResult<bool> {
        match generator.state.get() {
            GenState::Done => return Ok(false),
            GenState::Running => return Err(PyErr::value_error("generator already executing")),
            GenState::Created | GenState::Suspended => {}
        }
        if self.frames.len() >= self.recursion_limit {
            return Err(super::execute::recursion_error());
        }
        Ok(self.push_generator(generator, sent, finish))
    }

    /// Puts a waiting generator's frame on the stack, `sent` where its `yield` expects it.
    /// False if there is none.
    fn push_generator(&mut self, generator: &Rc<Generator>, sent: Value, finish: Finish) -> bool {
        let mut waiting = generator.frame.borrow_mut();
        let Some(frame) = waiting.as_mut() else { return false };
        if generator.state.replace(GenState::Running) == GenState::Suspended {
            let i = frame.code.code.instrs[(frame.pc as usize).saturating_sub(1)];
            // SAFETY: a register of the generator's own frame.
            unsafe { Value::put(frame.regs.add(usize::from(i.a)), sent) };
        }
        frame.finish = finish;
        frame.handled_base = self.handled.len() as u32;
        if let Some(parts) = &mut frame.generator {
            parts.object = Some(Rc::clone(generator));
            self.handled.append(&mut parts.handled);
        }
        self.frames.reserve(1);
        let depth = self.frames.len();
        // SAFETY: there is room, and the frame leaves its place without being dropped.
        unsafe {
            crate::words::move_to(&raw const *frame, self.frames.as_mut_ptr().add(depth));
            self.frames.set_len(depth + 1);
            std::ptr::write(&raw mut *waiting, None);
        }
        true
    }

    /// The running generator yields: to the loop or the generator that resumed it, whose frame is on top then, or to
    /// Rust code, which gets the value.
    pub(super) fn yield_value(&mut self, value: Value) -> Option<Value> {
        loop {
            if self.sink_takes(&value) {
                return None;
            }
            match self.suspend_generator() {
                Finish::Loop => {
                    let (caller, i) = self.resumer()?;
                    // SAFETY: a register of the caller's frame.
                    unsafe { Value::put_moved(caller.regs.add(usize::from(i.a)), value) };
                    return None;
                }
                Finish::Delegate => {}
                _ => return Some(value),
            }
        }
    }

    /// The frame on top, and the instruction with which it resumed a generator.
    pub(super) fn resumer(&mut self) -> Option<(&mut Frame, Instr)> {
        let caller = self.frames.last_mut()?;
        let i = caller.code.code.instrs[(caller.pc as usize).saturating_sub(1)];
        Some((caller, i))
    }

    /// Takes the running generator's frame off the stack, back into its object. Who resumed it?
    fn suspend_generator(&mut self) -> Finish {
        let Some(frame) = self.frames.last_mut() else { return Finish::Native };
        let finish = frame.finish;
        let base = frame.handled_base as usize;
        let object = frame.generator.as_mut().and_then(|parts| {
            if self.handled.len() > base {
                parts.handled = self.handled.split_off(base);
            }
            parts.object.take()
        });
        let (Some(object), frame) = (object, &raw const *frame) else { return finish };
        object.state.set(GenState::Suspended);
        let mut waiting = object.frame.borrow_mut();
        // A frame's place and that of `Some` frame look the same.
        const { assert!(size_of::<Option<Frame>>() == size_of::<Frame>()) };
        // SAFETY: the place holds `None`; the frame on top moves there, and is not on the stack any more.
        unsafe {
            crate::words::move_to(frame, (&raw mut *waiting).cast::<Frame>());
            self.frames.set_len(self.frames.len() - 1);
        }
        finish
    }

    /// A generator's frame has returned: who resumed it goes on, or gets the value if it is Rust code.
    pub(super) fn finish_generator(&mut self, frame: Frame, value: Value) -> Option<Value> {
        let finish = frame.finish;
        if let Some(object) = frame.generator.as_ref().and_then(|parts| parts.object.as_ref()) {
            object.state.set(GenState::Done);
        }
        drop(frame);
        if !matches!(finish, Finish::Loop | Finish::Delegate) {
            return Some(value);
        }
        let (caller, i) = self.resumer()?;
        caller.pc = caller.code.code.labels[usize::from(i.c)];
        if finish == Finish::Delegate {
            // SAFETY: a register of the caller's frame.
            unsafe { Value::put(caller.regs.add(usize::from(i.a)), value) };
        }
        None
    }

    /// What an exception becomes as it leaves a generator.
    pub(super) fn out_of_generator(&self, err: PyErr) -> PyErr {
        if !err.is(&self.types.stop_iteration) {
            return err;
        }
        let error = PyErr::runtime_error("generator raised StopIteration").with_cause(err.value());
        *error.data().context.borrow_mut() = err.value();
        error
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

    /// The next item of any iterator, or the value with which it ends.
    ///
    /// # Errors
    /// What the iteration raises, `StopIteration` apart.
    pub fn next_or_value(&mut self, iter: &Value) -> PyResult<Result<Value, Value>> {
        let outcome = match iter {
            Value::Generator(generator) => return self.resume_generator(generator, Ok(Value::None)),
            Value::Iter(iter) => self.next_native(iter).map(|item| item.ok_or(Value::None)),
            _ => match self.call_special(iter, names::DUNDER_NEXT, &[]) {
                Some(item) => item.map(Ok),
                None => return Ok(self.next(iter)?.ok_or(Value::None)),
            },
        };
        match outcome {
            Err(err) if err.is(&self.types.stop_iteration) => Ok(Err(stop_value(&err))),
            outcome => outcome,
        }
    }
}

/// The value that a `StopIteration` carries.
pub(crate) fn stop_value(err: &PyErr) -> Value {
    err.data().args.borrow().first().cloned().unwrap_or(Value::None)
}
