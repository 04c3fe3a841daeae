//! `@`, `np.dot` and the products that they are made of.

use super::{convert, lift, ndarray};
use std::sync::Arc;
use tb_array::{Array, DType, broadcast_shapes, product};
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::{PyErr, PyResult, Value, Vm};

pub fn functions(module: &Module) {
    module.function("matmul", |vm, args| {
        let [a, b, out] = args.bind("matmul", ["/x1", "/x2", "out"], 2)?;
        let result = matmul(vm, a.unwrap_or(&Value::None), b.unwrap_or(&Value::None))?;
        match out.filter(|out| !out.is_none()) {
            Some(_) => {
                let result = convert::to_array(vm, &result, None)?;
                super::reduction::deliver(vm, result, out)
            }
            None => Ok(result),
        }
    });
    module.function("dot", dot);
}

fn mismatch(first: usize, second: usize) -> PyErr {
    PyErr::value_error(format!(
        "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) \
         (size {second} is different from {first})"
    ))
}

/// `a @ b`.
///
/// # Errors
/// `ValueError` in NumPy's words.
pub fn matmul(vm: &mut Vm, a: &Value, b: &Value) -> PyResult<Value> {
    let (a, b) = (convert::to_array(vm, a, None)?, convert::to_array(vm, b, None)?);
    for (at, array) in [&a, &b].into_iter().enumerate() {
        if array.ndim() == 0 {
            return Err(PyErr::value_error(format!(
                "matmul: Input operand {at} does not have enough dimensions (has 0, gufunc core with signature \
                 (n?,k),(k,m?)->(n?,m?) requires 1)"
            )));
        }
    }
    let dtype = a.dtype.promote(b.dtype);
    if dtype.kind() == tb_array::Kind::Str {
        return Err(PyErr::new(
            &super::exceptions::no_loop(),
            format!(
                "ufunc 'matmul' did not contain a loop with signature matching types (dtype('{}'), dtype('{}')) -> None",
                a.dtype, b.dtype
            ),
        ));
    }
    let (row, column) = (a.ndim() == 1, b.ndim() == 1);
    let first = if row { a.with_layout(a.layout.with_axis(0)) } else { a };
    let second = if column { b.with_layout(b.layout.with_axis(1)) } else { b };
    let (m, k) = (first.shape()[first.ndim() - 2], first.shape()[first.ndim() - 1]);
    let (k2, n) = (second.shape()[second.ndim() - 2], second.shape()[second.ndim() - 1]);
    if k != k2 {
        return Err(mismatch(k, k2));
    }
    let outer = lift(
        vm,
        broadcast_shapes([&first.shape()[..first.ndim() - 2], &second.shape()[..second.ndim() - 2]]),
    )?;
    let spread = |array: &Array, rows: usize, columns: usize| {
        let shape = [&outer[..], &[rows, columns]].concat();
        let layout = array.layout.broadcast(&shape).unwrap_or_else(|| array.layout.clone());
        array.with_layout(layout)
    };
    let (first, second) = (spread(&first, m, k), spread(&second, k, n));
    let control = Arc::clone(&vm.control);
    let result = product(&first, &second, dtype, &control);
    let mut result = lift(vm, result)?;
    if column {
        result = result.with_layout(result.layout.without_axis(result.ndim() - 1));
    }
    if row {
        let axis = result.ndim() - if column { 1 } else { 2 };
        result = result.with_layout(result.layout.without_axis(axis));
    }
    Ok(ndarray::wrap_result(result))
}

/// `np.dot`: as `matmul` up to two dimensions; above, over the last axis and the second to last.
fn dot(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, b, out] = args.bind("dot", ["/a", "/b", "out"], 2)?;
    let (x, y) = (
        convert::to_array(vm, a.unwrap_or(&Value::None), None)?,
        convert::to_array(vm, b.unwrap_or(&Value::None), None)?,
    );
    let result = if x.ndim() == 0 || y.ndim() == 0 {
        super::ufunc::binary(vm, tb_array::Binary::Multiply, &x, &y)?
    } else {
        contracted(vm, &x, &y)?
    };
    super::reduction::deliver(vm, result, out)
}

fn contracted(vm: &mut Vm, x: &Array, y: &Array) -> PyResult<Array> {
    let last = x.ndim() - 1;
    let inner = y.ndim().saturating_sub(2);
    let k = x.shape()[last];
    if k != y.shape()[inner] {
        return Err(PyErr::value_error(format!(
            "shapes {} and {} not aligned: {k} (dim {last}) != {} (dim {inner})",
            tb_array::tight_shape(x.shape()),
            tb_array::tight_shape(y.shape()),
            y.shape()[inner]
        )));
    }
    let rows: usize = x.shape()[..last].iter().product();
    let rest: Vec<usize> = (0..y.ndim()).filter(|&axis| axis != inner).collect();
    let columns: usize = rest.iter().map(|&axis| y.shape()[axis]).product();
    let mut shape = x.shape()[..last].to_vec();
    shape.extend(rest.iter().map(|&axis| y.shape()[axis]));
    let mut order = vec![inner];
    order.extend(&rest);
    let first = super::shape::reshaped(vm, x, &[rows, k])?;
    let second = super::shape::reshaped(vm, &y.with_layout(y.layout.permuted(&order)), &[k, columns])?;
    let dtype: DType = x.dtype.promote(y.dtype);
    let control = Arc::clone(&vm.control);
    let result = product(&first, &second, dtype, &control);
    let result = lift(vm, result)?;
    super::shape::reshaped(vm, &result, &shape)
}
