//! Frames and their registers. Registers live in segments that never move, so that a native call may hold its
//! arguments as a slice of the caller's registers.

use crate::class::Attributes;
use crate::code::LocalCode;
use crate::error::PyErr;
use crate::function::Function;
use crate::object::Generator;
use crate::value::Value;
use std::cell::RefCell;
use std::ops::Deref;
use std::ptr::NonNull;
use std::rc::Rc;

/// What happens to a frame's result.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Finish {
    /// Into the caller's register `dst`.
    Register,
    /// Back to the Rust code that called.
    Native,
    /// A generator's: what it yields is the next item of the caller's `ForIter`.
    Loop,
    /// A generator's: what it yields, the caller yields too, from its `YieldFrom`.
    Delegate,
    /// A generator's: what it yields goes to the last sink, if that wants it, and else back to Rust code.
    Sink,
    /// `__init__`: the result must be None, the register holds the instance already.
    Init,
}

/// A call in progress.
pub struct Frame {
    pub(crate) code: FrameCode,
    pub(crate) function: Option<Rc<Function>>,
    pub(crate) regs: *mut Value,
    pub(crate) pc: u32,
    pub(crate) dst: u16,
    pub(crate) finish: Finish,
    /// Length of the stack of handled exceptions when the frame began.
    pub(crate) handled_base: u32,
    /// Names of a class body.
    pub(crate) names: Option<Rc<RefCell<Attributes>>>,
    /// For a generator's frame: its registers, the object, and exceptions it was handling when it yielded.
    pub(crate) generator: Option<Box<GeneratorParts>>,
}

/// A frame's code. The frame's function keeps it alive; where there is none, this does.
pub(crate) struct FrameCode {
    local: NonNull<LocalCode>,
    held: Option<Rc<LocalCode>>,
}

impl FrameCode {
    /// The code of `function`, which must live as long.
    #[inline]
    pub fn of(function: &Function) -> Self {
        FrameCode { local: NonNull::from(&*function.code), held: None }
    }

    pub fn held(code: Rc<LocalCode>) -> Self {
        FrameCode { local: NonNull::from(&*code), held: Some(code) }
    }

    /// The code, if this keeps it alive.
    pub fn own(&self) -> Option<&Rc<LocalCode>> {
        self.held.as_ref()
    }

    #[inline]
    pub fn as_ptr(&self) -> *const LocalCode {
        self.local.as_ptr()
    }
}

impl Deref for FrameCode {
    type Target = LocalCode;
    #[inline]
    fn deref(&self) -> &LocalCode {
        // SAFETY: the frame holds either the code or the function, whose code never changes.
        unsafe { self.local.as_ref() }
    }
}

pub(crate) struct GeneratorParts {
    pub registers: Box<[Value]>,
    pub object: Option<Rc<Generator>>,
    pub handled: Vec<PyErr>,
}

/// Values per segment: 1 MiB.
const SEGMENT: usize = 65_536;

/// The stack of registers. Everything above `top` is `Unbound`.
pub(crate) struct RegisterStack {
    segments: Vec<Segment>,
    current: usize,
    top: *mut Value,
    end: *mut Value,
}

struct Segment {
    values: Box<[Value]>,
    /// Where `top` was when the next segment was begun.
    saved_top: *mut Value,
}

impl RegisterStack {
    pub fn new() -> Self {
        let mut stack = RegisterStack {
            segments: Vec::new(),
            current: 0,
            top: std::ptr::null_mut(),
            end: std::ptr::null_mut(),
        };
        stack.add_segment(SEGMENT);
        stack.enter(0);
        stack
    }

    fn add_segment(&mut self, size: usize) {
        let values = vec![Value::Unbound; size].into_boxed_slice();
        self.segments.push(Segment { values, saved_top: std::ptr::null_mut() });
    }

    fn enter(&mut self, index: usize) {
        let values = &mut self.segments[index].values;
        let range = values.as_mut_ptr_range();
        self.current = index;
        self.top = range.start;
        self.end = range.end;
    }

    /// `count` unbound registers.
    #[inline]
    pub fn push(&mut self, count: usize) -> *mut Value {
        if (self.end as usize - self.top as usize) / size_of::<Value>() < count {
            self.next_segment(count);
        }
        let regs = self.top;
        // SAFETY: the check above leaves room for `count` values in this segment.
        self.top = unsafe { regs.add(count) };
        regs
    }

    #[cold]
    fn next_segment(&mut self, count: usize) {
        self.segments[self.current].saved_top = self.top;
        let next = self.current + 1;
        if next < self.segments.len() && self.segments[next].values.len() < count {
            self.segments.truncate(next);
        }
        if next == self.segments.len() {
            self.add_segment(SEGMENT.max(count));
        }
        self.enter(next);
    }

    /// Gives back the registers that the last `push` returned, dropping what is in them.
    #[inline]
    pub fn pop(&mut self, regs: *mut Value, count: usize) {
        for index in 0..count {
            // SAFETY: `regs..regs+count` is the top of the stack, handed out by `push` and always initialised.
            unsafe { Value::put(regs.add(index), Value::Unbound) };
        }
        self.top = regs;
        if self.current > 0 && regs == self.segments[self.current].values.as_mut_ptr() {
            let previous = self.current - 1;
            let top = self.segments[previous].saved_top;
            self.enter(previous);
            self.top = top;
        }
    }
}

impl Frame {
    /// Where in the source the instruction stands that runs now.
    pub(crate) fn range(&self) -> Option<(u32, u32)> {
        self.code.code.positions.get((self.pc as usize).saturating_sub(1)).copied()
    }

    #[inline]
    pub(crate) fn count(&self) -> usize {
        usize::from(self.code.registers)
    }

    /// Whether a handler is waiting for what the next instruction raises.
    pub(crate) fn is_in_try(&self) -> bool {
        let at = self.pc.saturating_sub(1);
        self.code.code.handlers.iter().any(|handler| (handler.start..handler.end).contains(&at))
    }
}
