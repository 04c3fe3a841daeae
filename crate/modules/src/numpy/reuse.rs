//! Temporaries of an expression are written in place, as NumPy does: `np.sqrt(a) + np.sin(a)` needs no third array.

use super::ndarray;
use super::ufunc::{Op, Options, by_op, common_type, operate as plain};
use std::rc::Rc;
use tb_array::{Binary, binary_loop};
use tb_python::{PyResult, Value, Vm};

/// Smaller ones are not worth looking at.
const LEAST_BYTES: usize = 1 << 18;

/// `values[0] op values[1]`, into `spare` (one of them) if it has the result's shape and type.
///
/// # Errors
/// As the ufunc.
pub fn operate(vm: &mut Vm, op: Binary, values: &[Value; 2], spare: &Value) -> PyResult<Value> {
    let ufunc = by_op(Op::Binary(op));
    if fits(vm, op, values, spare)? {
        let options = Options { out: Some(spare), ..Options::default() };
        return plain(vm, ufunc, values, options);
    }
    plain(vm, ufunc, values, Options::default())
}

fn fits(vm: &mut Vm, op: Binary, values: &[Value; 2], spare: &Value) -> PyResult<bool> {
    let Some(own) = ndarray::of(spare) else { return Ok(false) };
    let layout = own.layout();
    let (size, dtype) = (layout.size(), own.dtype());
    if size * dtype.itemsize() < LEAST_BYTES
        || Rc::strong_count(&own.storage) > 1
        || !layout.is_c_contiguous(dtype.itemsize())
    {
        return Ok(false);
    }
    for value in values {
        match value {
            Value::Int(_) | Value::Float(_) | Value::Bool(_) => {}
            number if super::scalar::dtype_of(number).is_some() => {}
            other => match ndarray::of(other) {
                Some(other) if other.ndim() == 0 || other.layout().shape == layout.shape => {}
                _ => return Ok(false),
            },
        }
    }
    let common = common_type(vm, values)?;
    Ok(binary_loop(op, common).is_some_and(|looped| looped.output == dtype))
}
