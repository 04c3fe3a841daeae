//! Running a generator inside a native: what it yields goes to a sink and the generator goes on at once, without a return
//! to the native in between.

use super::Vm;
use super::frame::Finish;
use crate::error::PyResult;
use crate::object::{GenState, Generator};
use crate::value::Value;
use std::rc::Rc;

/// Takes what a generator yields.
pub trait Sink {
    /// Takes a value, or refuses it: then the native gets it, with the generator suspended. Never calls back into Python,
    /// for which the generator would be running.
    fn take(&mut self, value: &Value) -> bool;
}

impl Vm {
    /// Runs a generator until it returns or the sink refuses a value, which is the result then.
    ///
    /// # Errors
    /// As `next_generator`.
    pub fn drain(&mut self, generator: &Rc<Generator>, sink: &mut dyn Sink) -> PyResult<Option<Value>> {
        if generator.state.get() == GenState::Done {
            return Ok(None);
        }
        self.enter_native()?;
        let depth = self.frames.len();
        // SAFETY: only the lifetime is erased; the pointer is taken back before this returns, also by a panic, after
        // which the interpreter is not used again.
        let sink = unsafe { std::mem::transmute::<*mut (dyn Sink + '_), *mut (dyn Sink + 'static)>(sink) };
        self.sinks.push(sink);
        let outcome = match self.enter_generator(generator, Value::None, Finish::Sink) {
            Ok(true) => self.run(depth).map(Some),
            Ok(false) => Ok(None),
            Err(err) => {
                self.sinks.pop();
                self.native_depth -= 1;
                return Err(err);
            }
        };
        self.sinks.pop();
        self.native_depth -= 1;
        match outcome {
            Ok(value) => Ok(value.filter(|_| generator.state.get() == GenState::Suspended)),
            Err(err) => {
                generator.state.set(GenState::Done);
                Err(self.out_of_generator(err))
            }
        }
    }

    /// Whether the frame on top is a generator's whose sink takes the value: then it goes on.
    #[inline]
    pub(super) fn sink_takes(&mut self, value: &Value) -> bool {
        if self.frames.last().is_none_or(|frame| frame.finish != Finish::Sink) {
            return false;
        }
        // SAFETY: `drain` waits for this very frame, and keeps its sink alive.
        let taken = self.sinks.last().is_some_and(|sink| unsafe { &mut **sink }.take(value));
        if taken && let Some((frame, i)) = self.resumer() {
            // SAFETY: a register of the frame.
            unsafe { Value::put(frame.regs.add(usize::from(i.a)), Value::None) };
        }
        taken
    }

    /// All that a generator yields.
    pub(super) fn collect_generator(&mut self, generator: &Rc<Generator>) -> PyResult<Vec<Value>> {
        struct Items(Vec<Value>);
        impl Sink for Items {
            fn take(&mut self, value: &Value) -> bool {
                // Growing is the native's part: it asks whether there is memory.
                let room = self.0.len() < self.0.capacity();
                if room {
                    self.0.push(value.clone());
                }
                room
            }
        }
        let mut items = Items(Vec::with_capacity(8));
        while let Some(value) = self.drain(generator, &mut items)? {
            let count = items.0.len();
            if count >= 4096 {
                self.check_alloc(2 * count * size_of::<Value>())?;
            }
            items.0.reserve(count);
            items.0.push(value);
        }
        Ok(items.0)
    }
}
