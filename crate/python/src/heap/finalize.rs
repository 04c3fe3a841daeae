//! Finalizers: `__del__`, the closing of abandoned generators, and callbacks of weak references. An object that dies only
//! says so; what it wants run is run at the next safe point, where nothing is borrowed.

use super::registry::{FINALIZE, Heap, heap};
use crate::class::Instance;
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::object::{GenState, Generator};
use crate::traceback;
use crate::value::Value;
use crate::vm::{Vm, types};
use std::rc::Rc;

/// What waits for the next safe point.
pub(crate) enum Finalizer {
    /// `__del__` of an instance that nobody holds any more.
    Del(Rc<Instance>),
    /// The `finally` blocks of a generator that nobody holds any more.
    Close(Rc<Generator>),
    /// A weak reference's callback, and the reference.
    Callback(Value, Value),
}

impl Heap {
    pub(crate) fn finalize_later(&self, finalizer: Finalizer) {
        self.finalizers.borrow_mut().push_back(finalizer);
        self.attend(FINALIZE);
    }
}

impl Vm {
    /// Runs what waits.
    pub(crate) fn run_finalizers(&mut self) {
        let heap = heap();
        heap.forget(FINALIZE);
        loop {
            let Some(next) = heap.finalizers.borrow_mut().pop_front() else { return };
            match next {
                Finalizer::Del(instance) => self.call_del(&Value::Instance(instance)),
                Finalizer::Close(generator) => self.close_abandoned(&generator),
                Finalizer::Callback(callback, reference) => {
                    let outcome = self.call(&callback, &[reference]);
                    self.report_ignored(outcome, &callback);
                }
            }
        }
    }

    pub(super) fn call_del(&mut self, value: &Value) {
        let Some(method) = value.class().lookup(names::DUNDER_DEL) else { return };
        let outcome = self.call(&method, std::slice::from_ref(value));
        self.report_ignored(outcome, &method);
    }

    pub(super) fn close_abandoned(&mut self, generator: &Rc<Generator>) {
        let exit = PyErr::with_args(&types().generator_exit, Vec::new());
        let outcome = match self.resume_generator(generator, Err(exit)) {
            Ok(Ok(_)) => Err(PyErr::runtime_error("generator ignored GeneratorExit")),
            Ok(Err(_)) => return,
            Err(err) if err.is(&types().generator_exit) || err.is(&types().stop_iteration) => return,
            Err(err) => Err(err),
        };
        self.report_ignored(outcome, &Value::Generator(Rc::clone(generator)));
    }

    /// Nobody can catch what a finalizer raises: it is written to stderr. A Stop is asked for again.
    fn report_ignored(&mut self, outcome: PyResult<Value>, source: &Value) {
        let Err(err) = outcome else { return };
        if heap().is_aborting() {
            return;
        }
        if err.is(&types().keyboard_interrupt) {
            self.control.interrupt.request_current();
            return;
        }
        let shown = self.repr(source).unwrap_or_else(|_| source.type_name().to_owned());
        let trace = traceback::format_exception(self, &err);
        self.print_err(&format!("Exception ignored in: {shown}\n{trace}"));
    }
}

impl Drop for Generator {
    fn drop(&mut self) {
        let Some(frame) = self.frame.get_mut().take() else { return };
        if self.needs_close_of(&frame) {
            let revived = Generator::new(self.name.get(), self.qualname.get(), frame);
            revived.state.set(GenState::Suspended);
            revived.head().set_finalized();
            heap().finalize_later(Finalizer::Close(super::new(revived)));
            return;
        }
        if let Some(parts) = frame.generator {
            let mut registers = parts.registers;
            let handled = parts.handled.iter().map(PyErr::value).collect::<Vec<_>>();
            super::drop_items(registers.iter_mut().map(std::mem::take).chain(handled));
        }
    }
}
