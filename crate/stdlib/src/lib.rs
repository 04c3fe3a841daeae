//! The standard library's modules, natively; one file or folder per module. What is missing here raises
//! `ModuleNotFoundError` or `AttributeError`, never something that only looks right.

mod collections;
mod functools;
mod gc;
mod glob;
mod itertools;
mod math;
mod number;
mod operator;
mod os;
mod random;
mod sys;
mod time;
mod weakref;

use tb_python::Vm;

/// Makes the modules importable. Each is built at its first import.
pub fn register(vm: &mut Vm) {
    vm.register_module("collections", collections::build);
    vm.register_module("functools", functools::build);
    vm.register_module("gc", gc::build);
    vm.register_module("glob", glob::build);
    vm.register_module("itertools", itertools::build);
    vm.register_module("math", math::build);
    vm.register_module("operator", operator::build);
    vm.register_module("os", os::build);
    vm.register_module("os.path", os::build_path);
    vm.register_module("random", random::build);
    vm.register_module("sys", sys::build);
    vm.register_module("time", time::build);
    vm.register_module("weakref", weakref::build);
}
