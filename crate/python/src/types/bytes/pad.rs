//! `center`, `ljust`, `rjust`, `zfill`, `expandtabs`.

use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::types::args::{as_bytes, check_repeat, self_bytes};
use crate::value::Value;
use crate::vm::{Types, Vm};
use std::rc::Rc;

pub(super) fn install(t: &Types) {
    t.bytes
        .method("center", |vm, args| pad(vm, &args, "center"))
        .method("ljust", |vm, args| pad(vm, &args, "ljust"))
        .method("rjust", |vm, args| pad(vm, &args, "rjust"))
        .method("zfill", zfill)
        .method("expandtabs", expandtabs);
}

fn pad(vm: &mut Vm, args: &Args<'_>, method: &str) -> PyResult<Value> {
    let (bytes, rest) = self_bytes(args, method)?;
    let items = rest.between(method, 1, 2)?;
    let width = vm.index(&items[0])?;
    let fill = match items.get(1) {
        None => b' ',
        Some(fill) => match as_bytes(fill).as_deref().map(|fill| &fill[..]) {
            Some([fill]) => *fill,
            _ => {
                let name = fill.type_name();
                return Err(PyErr::type_error(format!(
                    "{method}() argument 2 must be a byte string of length 1, not {name}"
                )));
            }
        },
    };
    let len = bytes.len() as i64;
    if width <= len {
        return Ok(Value::Bytes(Rc::clone(bytes)));
    }
    let missing = (width - len) as usize;
    check_repeat(vm, 1, width as usize)?;
    let left = match method {
        "ljust" => 0,
        "rjust" => missing,
        _ => missing / 2 + (missing & width as usize & 1),
    };
    Ok(Value::bytes([vec![fill; left], bytes.to_vec(), vec![fill; missing - left]].concat()))
}

fn zfill(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (bytes, rest) = self_bytes(&args, "zfill")?;
    let [width] = rest.exact::<1>("bytes.zfill")?;
    let width = vm.index(width)?.max(0) as usize;
    check_repeat(vm, 1, width)?;
    let (sign, digits) = bytes.split_at(usize::from(matches!(bytes.first(), Some(b'+' | b'-'))));
    let zeros = vec![b'0'; width.saturating_sub(bytes.len())];
    Ok(Value::bytes([sign, &zeros, digits].concat()))
}

fn expandtabs(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (bytes, rest) = self_bytes(&args, "expandtabs")?;
    let [size] = rest.bind_builtin("expandtabs", ["tabsize"], 0)?;
    let size = match size {
        None => 8,
        Some(size) => vm.index(size)?.max(0) as usize,
    };
    let tabs = bytes.iter().filter(|&&byte| byte == b'\t').count();
    check_repeat(vm, size, tabs)?;
    let (mut out, mut column) = (Vec::with_capacity(bytes.len()), 0);
    for &byte in bytes.iter() {
        match byte {
            b'\t' => {
                let spaces = if size == 0 { 0 } else { size - column % size };
                out.resize(out.len() + spaces, b' ');
                column += spaces;
            }
            _ => {
                out.push(byte);
                column = if matches!(byte, b'\n' | b'\r') { 0 } else { column + 1 };
            }
        }
    }
    Ok(Value::bytes(out))
}
