//! Running compiled code from outside: whole texts, in one go or in slices of time.

use super::Vm;
use super::frame::{Finish, Frame, FrameCode};
use crate::code::{Code, LocalCode, Source};
use crate::compile::{self, Mode};
use crate::error::{PyErr, PyResult};
use crate::heap::SLICE;
use crate::object::Namespace;
use crate::value::Value;
use std::rc::Rc;
use std::sync::Arc;

/// How a slice of execution ended.
pub enum Outcome {
    Done(PyResult<Value>),
    /// The time slice is over: call `resume`.
    Suspended,
}

impl Vm {
    /// Compiles a text; a `SyntaxError` becomes the exception.
    ///
    /// # Errors
    /// `SyntaxError`.
    pub fn compile(&mut self, source: &Arc<Source>, mode: Mode) -> PyResult<Arc<Code>> {
        compile::compile(source, mode).map_err(|error| super::syntax_error::syntax_error(source, &error))
    }

    /// Runs code in the notebook's namespace.
    ///
    /// # Errors
    /// What the code raises.
    pub fn run_code(&mut self, code: Arc<Code>) -> PyResult<Value> {
        let namespace = Rc::clone(&self.main.namespace);
        self.run_in(code, &namespace)
    }

    /// Runs module-level code in a namespace.
    ///
    /// # Errors
    /// What the code raises.
    pub fn run_in(&mut self, code: Arc<Code>, namespace: &Rc<Namespace>) -> PyResult<Value> {
        let local = LocalCode::new(code, namespace);
        self.enter_native()?;
        self.push_frame(local, None, Finish::Native, 0);
        let outcome = self.run(self.frames.len() - 1);
        self.native_depth -= 1;
        outcome.and_then(|value| self.safe_point().map(|()| value))
    }

    /// Starts code in the notebook's namespace and runs it for at most `slice_ns`, or to its end if that is 0.
    pub fn start(&mut self, code: Arc<Code>, slice_ns: u64) -> Outcome {
        let local = LocalCode::new(code, &Rc::clone(&self.main.namespace));
        self.native_depth = 1;
        self.push_frame(local, None, Finish::Native, 0);
        self.resume(slice_ns)
    }

    /// Goes on with what `start` began.
    pub fn resume(&mut self, slice_ns: u64) -> Outcome {
        self.slice_end = (slice_ns > 0).then(|| tb_base::clock::now_ns() + slice_ns);
        if slice_ns > 0 {
            self.heap.attend(SLICE);
        }
        let outcome = self.run(0);
        self.heap.forget(SLICE);
        self.slice_end = None;
        if std::mem::take(&mut self.suspended) {
            return Outcome::Suspended;
        }
        self.native_depth = 0;
        Outcome::Done(outcome.and_then(|value| self.safe_point().map(|()| value)))
    }

    /// Whether the running code could be suspended here: it runs in slices, and no native waits for it.
    pub fn may_suspend(&self) -> bool {
        self.slice_end.is_some() && self.frames.iter().skip(1).all(|frame| frame.finish != Finish::Native)
    }

    /// Forgets all frames: after a panic or an abandoned run.
    pub fn abandon(&mut self) {
        while let Some(frame) = self.frames.pop() {
            self.release(frame);
        }
        self.handled.clear();
        self.native_depth = 0;
    }

    #[inline]
    pub(crate) fn push_frame(
        &mut self,
        code: Rc<LocalCode>,
        function: Option<Rc<crate::function::Function>>,
        finish: Finish,
        dst: u16,
    ) -> *mut Value {
        let code = match &function {
            Some(function) => FrameCode::of(function),
            None => FrameCode::held(code),
        };
        let regs = self.stack.push(usize::from(code.registers));
        let handled_base = self.handled.len() as u32;
        self.frames.push(Frame {
            code,
            function,
            regs,
            pc: 0,
            dst,
            finish,
            handled_base,
            names: None,
            generator: None,
        });
        regs
    }

    /// The frame of a call from bytecode.
    #[inline(always)]
    pub(super) fn push_call(&mut self, function: Rc<crate::function::Function>, dst: u16) -> *mut Value {
        let code = FrameCode::of(&function);
        let regs = self.stack.push(usize::from(code.registers));
        let handled_base = self.handled.len() as u32;
        self.frames.reserve(1);
        let depth = self.frames.len();
        // SAFETY: there is room for a frame. It is made where it stays: moving it would wait for what was just written.
        unsafe {
            let frame = self.frames.as_mut_ptr().add(depth);
            (&raw mut (*frame).code).write(code);
            (&raw mut (*frame).function).write(Some(function));
            (&raw mut (*frame).regs).write(regs);
            (&raw mut (*frame).pc).write(0);
            (&raw mut (*frame).dst).write(dst);
            (&raw mut (*frame).finish).write(Finish::Register);
            (&raw mut (*frame).handled_base).write(handled_base);
            (&raw mut (*frame).names).write(None);
            (&raw mut (*frame).generator).write(None);
            self.frames.set_len(depth + 1);
        }
        regs
    }

    /// Gives back a popped frame's registers.
    #[inline]
    pub(crate) fn release(&mut self, frame: Frame) {
        if frame.generator.is_none() {
            self.stack.pop(frame.regs, frame.count());
        }
    }

    /// Drops the frame on top, which is no generator's, with its registers. In place: frames are large.
    #[inline]
    pub(super) fn leave(&mut self) {
        let Some(frame) = self.frames.last_mut() else { return };
        let (regs, count) = (frame.regs, frame.count());
        let function = frame.function.take();
        self.stack.pop(regs, count);
        match function {
            Some(function) if frame.names.is_none() => {
                // SAFETY: there was a last frame. Nothing is left in it to drop: its code belongs to the function.
                unsafe { self.frames.set_len(self.frames.len() - 1) };
                drop(function);
            }
            function => {
                let frame = self.frames.pop();
                drop((frame, function));
            }
        }
    }

    /// Counts a native that calls back into Python.
    ///
    /// # Errors
    /// `RecursionError` when there are too many inside one another.
    #[inline]
    pub(crate) fn enter_native(&mut self) -> PyResult<()> {
        if self.native_depth >= super::NATIVE_LIMIT {
            return Err(recursion_error());
        }
        self.native_depth += 1;
        Ok(())
    }
}

#[cold]
pub(crate) fn recursion_error() -> PyErr {
    PyErr::new(&super::types().recursion_error, "maximum recursion depth exceeded")
}
