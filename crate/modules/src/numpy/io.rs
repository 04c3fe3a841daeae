//! `np.save`, and the reading of one array; which files hold one `lib/archive.py` finds out.

use super::{convert, lift, ndarray};
use std::sync::Arc;
use tb_array::{read_npy, write_npy};
use tb_python::builtins::path_text;
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::{PyErr, PyResult, Value, Vm};

pub fn functions(module: &Module) {
    module.function("save", save);
    module.function("_load_npy", load);
}

fn save(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [file, array, ..] = args.bind("save", ["file", "arr", "allow_pickle"], 2)?;
    let array = convert::to_array(vm, array.unwrap_or(&Value::None), None)?;
    let control = Arc::clone(&vm.control);
    let bytes = write_npy(&array, &control);
    let bytes = lift(vm, bytes)?;
    let file = file.unwrap_or(&Value::None);
    if vm.getattr_opt(file, "write".into())?.is_some() {
        vm.call_method(file, "write", &[Value::bytes(bytes)])?;
        return Ok(Value::None);
    }
    let mut path = path_text(vm, file)?;
    if !path.ends_with(".npy") {
        path.push_str(".npy");
    }
    vm.world.write_file(&path, &bytes, false).map_err(PyErr::from)?;
    Ok(Value::None)
}

/// `_load_npy(data)`: the array that the bytes begin with, and how many of them it takes.
fn load(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [data] = args.exact::<1>("_load_npy")?;
    let Value::Bytes(bytes) = data else {
        return Err(PyErr::type_error(format!("expected a binary file, read() gave '{}'", data.type_name())));
    };
    let control = Arc::clone(&vm.control);
    let found = read_npy(bytes, &control);
    let (array, length) = lift(vm, found)?;
    Ok(Value::tuple([ndarray::wrap(array), Value::from_usize(length)]))
}
