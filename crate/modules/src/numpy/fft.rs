//! The native of `numpy.fft`; arguments and their checks are in `lib/fft.py`.

use super::{convert, lift, ndarray};
use std::rc::Rc;
use std::sync::Arc;
use tb_python::object::Module;
use tb_python::{PyResult, Value, Vm};

pub fn build(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("numpy.fft");
    module.function("_fft", |vm, args| {
        let [a, n, axis, inverse, scale] = args.exact::<5>("_fft")?;
        let a = convert::to_array(vm, a, None)?;
        let (n, axis) = (vm.index(n)?.max(1) as usize, vm.index(axis)?.max(0) as usize);
        let inverse = vm.truthy(inverse)?;
        let scale = if let Value::Float(scale) = scale { *scale } else { 1.0 };
        let control = Arc::clone(&vm.control);
        let result = tb_array::fft(&a, n, axis, inverse, scale, &control);
        Ok(ndarray::wrap(lift(vm, result)?))
    });
    tb_stdlib::run_text(vm, "numpy/lib/fft.py", tb_library::text!("python/numpy/fft.py"), &module)?;
    Ok(Rc::new(module))
}
