//! `__array_function__`: functions of the module that let an argument of another package answer, such as a lazy array.

use super::ndarray;
use std::rc::Rc;
use tb_python::native::Args;
use tb_python::object::{Dict, Module};
use tb_python::{NativeFn, PyErr, PyResult, Sym, Value, Vm};

/// The functions that ask their arguments.
#[rustfmt::skip]
const NAMES: [&str; 124] = [
    "all", "allclose", "amax", "amin", "angle", "any", "append", "apply_along_axis", "apply_over_axes",
    "argmax", "argmin", "argwhere", "around", "atleast_1d", "atleast_2d", "atleast_3d", "average",
    "bincount", "block", "broadcast_arrays", "broadcast_to", "choose", "clip", "compress", "concat",
    "concatenate", "corrcoef", "count_nonzero", "cov", "cumprod", "cumsum", "delete", "diag", "diagonal",
    "diff", "digitize", "dot", "dstack", "ediff1d", "einsum", "empty_like", "expand_dims", "extract", "fix",
    "flatnonzero", "flip", "fliplr", "flipud", "full_like", "gradient", "histogram", "histogram2d",
    "histogramdd", "hstack", "imag", "insert", "isclose", "iscomplex", "isin", "isneginf", "isposinf",
    "isreal", "matmul", "max", "mean", "median", "meshgrid", "min", "moveaxis", "nan_to_num", "nanargmax",
    "nanargmin", "nancumprod", "nancumsum", "nanmax", "nanmean", "nanmedian", "nanmin", "nanpercentile",
    "nanprod", "nanquantile", "nanstd", "nansum", "nanvar", "nonzero", "ones_like", "outer", "pad",
    "percentile", "prod", "ptp", "quantile", "ravel", "real", "repeat", "reshape", "result_type", "roll",
    "rollaxis", "rot90", "round", "searchsorted", "select", "sinc", "squeeze", "stack", "std", "sum",
    "swapaxes", "take", "tensordot", "tile", "trace", "transpose", "tril", "triu", "union1d", "unique",
    "unravel_index", "var", "vdot", "vstack", "where", "zeros_like",
];

/// Wraps the functions that are there.
pub(super) fn install(module: &Module) {
    for name in NAMES {
        let found = module.namespace.get(name.into());
        if let Some(function @ (Value::Native(_) | Value::Function(_))) = found {
            module.set(name, wrapped(name, function));
        }
    }
}

fn wrapped(name: &'static str, function: Value) -> Value {
    let doc = if let Value::Native(native) = &function { native.doc } else { None };
    let call = move |vm: &mut Vm, args: Args<'_>| {
        for value in args.pos().iter().chain(args.keywords().map(|(_, value)| value)) {
            if let Some(answer) = answerer(vm, value) {
                return asked(vm, name, value, &answer, &args);
            }
        }
        vm.call_args(&function, args)
    };
    let recipe = Value::tuple(vec![Value::str(name)]);
    let mut native = NativeFn::closure(name, call).with_recipe(again, recipe);
    native.doc = doc;
    Value::Native(Rc::new(native))
}

/// The method of an argument, or of the first item of a list or tuple, that answers.
fn answerer(vm: &mut Vm, value: &Value) -> Option<Value> {
    match value {
        Value::Instance(_) if ndarray::of(value).is_none() => vm.special(value, "__array_function__".into()),
        Value::Tuple(items) => {
            items.iter().find_map(|item| matches!(item, Value::Instance(_)).then(|| answerer(vm, item))?)
        }
        Value::List(list) => {
            let first = list.borrow().first().filter(|first| matches!(first, Value::Instance(_))).cloned()?;
            answerer(vm, &first)
        }
        _ => None,
    }
}

/// `answer(func, types, args, kwargs)`.
fn asked(vm: &mut Vm, name: &str, of: &Value, answer: &Value, args: &Args<'_>) -> PyResult<Value> {
    let function = vm.import("numpy")?.namespace.get(Sym::new(name)).unwrap_or_default();
    let kwargs = Dict::with_capacity(0);
    for (name, value) in args.keywords() {
        vm.dict_set(&kwargs, Value::from(name), value.clone())?;
    }
    let types = Value::tuple(vec![Value::Class(of.class())]);
    let items = [function, types, Value::tuple(args.pos().to_vec()), Value::dict(kwargs)];
    let result = vm.call(answer, &items)?;
    if matches!(result, Value::NotImplemented) {
        let text =
            format!("no implementation found for 'numpy.{name}' on types that implement __array_function__");
        return Err(PyErr::type_error(text));
    }
    Ok(result)
}

/// The function of that name, on another heap.
fn again(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [name] = args.exact("numpy")?;
    let numpy = vm.import("numpy")?;
    Ok(numpy.namespace.get(Sym::new(name.as_str().unwrap_or_default())).unwrap_or_default())
}
