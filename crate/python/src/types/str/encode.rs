//! `encode`, and `str(bytes, encoding)`.

use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::types::args::{as_bytes, as_str, self_str};
use crate::types::codec;
use crate::value::Value;
use crate::vm::{Types, Vm};

pub(super) fn install(t: &Types) {
    t.str_.method("encode", encode);
}

fn encode(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (text, rest) = self_str(&args, "encode")?;
    let [encoding, errors] = rest.bind_builtin("encode", ["encoding", "errors"], 0)?;
    let encoding = codec::name_arg(encoding, "encode", "encoding")?.unwrap_or("utf-8");
    let errors = codec::name_arg(errors, "encode", "errors")?.unwrap_or("strict");
    codec::encode(text, encoding, errors).map(Value::bytes)
}

/// `str(object, encoding, errors)`.
pub(super) fn decode_object(
    _: &mut Vm,
    object: &Value,
    encoding: Option<&Value>,
    errors: Option<&Value>,
) -> PyResult<Value> {
    let encoding = codec::name_arg(encoding, "str", "encoding")?.unwrap_or("utf-8");
    let errors = codec::name_arg(errors, "str", "errors")?.unwrap_or("strict");
    if as_str(object).is_some() {
        return Err(PyErr::type_error("decoding str is not supported"));
    }
    let bytes = as_bytes(object).ok_or_else(|| {
        PyErr::type_error(format!("decoding to str: need a bytes-like object, {} found", object.type_name()))
    })?;
    codec::decode(&bytes, encoding, errors).map(Value::from)
}
