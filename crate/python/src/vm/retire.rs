//! The end of an interpreter: functions and classes hold the namespaces that hold them, and these cycles go with it.

use super::Vm;
use crate::heap::heap;

impl Drop for Vm {
    /// Nothing of the program runs any more: no `__del__`, no `finally` of a generator.
    fn drop(&mut self) {
        self.frames.clear();
        self.handled.clear();
        self.extensions.clear();
        self.known_classes.clear();
        self.main.namespace.clear();
        for (_, module) in self.modules.drain() {
            module.namespace.clear();
        }
        heap().let_go();
    }
}
