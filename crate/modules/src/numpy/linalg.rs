//! The natives of `numpy.linalg`; arguments and their checks are in `lib/linalg.py`.

use super::{convert, lift, ndarray};
use std::rc::Rc;
use std::sync::Arc;
use tb_array::{Array, DType, linalg};
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::{PyResult, Value, Vm};

pub fn build(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("numpy.linalg");
    module.function("_solve", |vm, args| {
        let [a, b] = args.exact::<2>("_solve")?;
        let (a, b) = (matrix(vm, a)?, matrix(vm, b)?);
        let control = Arc::clone(&vm.control);
        let solved = lift(vm, linalg::solve(&a, &b, &control))?;
        Ok(solved.map_or(Value::None, ndarray::wrap))
    });
    module.function("_cholesky", |vm, args| {
        let a = only(vm, args, "_cholesky")?;
        let control = Arc::clone(&vm.control);
        let lower = lift(vm, linalg::cholesky(&a, &control))?;
        Ok(lower.map_or(Value::None, ndarray::wrap))
    });
    module.function("_slogdet", |vm, args| {
        let a = only(vm, args, "_slogdet")?;
        let control = Arc::clone(&vm.control);
        let found = lift(vm, linalg::sign_and_log(&a, &control))?;
        Ok(Value::tuple(found.map(ndarray::wrap_result)))
    });
    module.function("_eigh", |vm, args| {
        let a = only(vm, args, "_eigh")?;
        let control = Arc::clone(&vm.control);
        let found = lift(vm, linalg::symmetric_eigen(&a, &control))?;
        Ok(Value::tuple(found.map(ndarray::wrap)))
    });
    module.function("_svd", |vm, args| {
        let a = only(vm, args, "_svd")?;
        let control = Arc::clone(&vm.control);
        let found = lift(vm, linalg::singular_values(&a, &control))?;
        Ok(Value::tuple(found.map(ndarray::wrap)))
    });
    module.function("_qr", |vm, args| {
        let [a, columns] = args.exact::<2>("_qr")?;
        let (a, columns) = (matrix(vm, a)?, vm.index(columns)?.max(0) as usize);
        let control = Arc::clone(&vm.control);
        let found = lift(vm, linalg::qr(&a, columns, &control))?;
        Ok(Value::tuple(found.map(ndarray::wrap)))
    });
    module.function("_eig", |vm, args| {
        let a = only(vm, args, "_eig")?;
        let control = Arc::clone(&vm.control);
        let found = lift(vm, linalg::general_eigen(&a, &control))?;
        Ok(Value::tuple(found.map(ndarray::wrap)))
    });
    tb_stdlib::run_text(vm, "numpy/lib/linalg.py", tb_library::text!("python/numpy/linalg.py"), &module)?;
    Ok(Rc::new(module))
}

/// A matrix, if there is room for the copies that factors are made in.
fn matrix(vm: &mut Vm, value: &Value) -> PyResult<Array> {
    let matrix = convert::to_array(vm, value, Some(DType::Float64))?;
    vm.check_alloc(matrix.nbytes().saturating_mul(4))?;
    Ok(matrix)
}

fn only(vm: &mut Vm, args: Args<'_>, name: &'static str) -> PyResult<Array> {
    let [a] = args.exact::<1>(name)?;
    matrix(vm, a)
}
