//! `center`, `ljust`, `rjust`, `zfill`, `expandtabs`.

use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::types::args::self_str;
use crate::value::Value;
use crate::vm::{Types, Vm};
use std::rc::Rc;

pub(super) fn install(t: &Types) {
    t.str_
        .method("center", |vm, args| pad(vm, &args, "center"))
        .method("ljust", |vm, args| pad(vm, &args, "ljust"))
        .method("rjust", |vm, args| pad(vm, &args, "rjust"))
        .method("zfill", zfill)
        .method("expandtabs", expandtabs);
}

fn pad(vm: &mut Vm, args: &Args<'_>, method: &str) -> PyResult<Value> {
    let (text, rest) = self_str(args, method)?;
    let items = rest.between(method, 1, 2)?;
    let width = vm.index(&items[0])?;
    let fill = match items.get(1) {
        None => ' ',
        Some(fill) => fill_char(fill)?,
    };
    let len = text.len() as i64;
    if width <= len {
        return Ok(Value::Str(Rc::clone(text)));
    }
    let missing = (width - len) as usize;
    vm.check_alloc(text.len_bytes().saturating_add(missing.saturating_mul(fill.len_utf8())))?;
    let left = match method {
        "ljust" => 0,
        "rjust" => missing,
        // An odd place goes left if the width is odd: CPython's own rule.
        _ => missing / 2 + (missing & width as usize & 1),
    };
    let filler = |count: usize| std::iter::repeat_n(fill, count);
    let padded: String = filler(left).chain(text.as_str().chars()).chain(filler(missing - left)).collect();
    Ok(Value::from(padded))
}

fn fill_char(fill: &Value) -> PyResult<char> {
    let text = fill.as_str().ok_or_else(|| {
        PyErr::type_error(format!("The fill character must be a unicode character, not {}", fill.type_name()))
    })?;
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) => Ok(c),
        _ => Err(PyErr::type_error("The fill character must be exactly one character long")),
    }
}

fn zfill(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (text, rest) = self_str(&args, "zfill")?;
    let [width] = rest.exact::<1>("str.zfill")?;
    let width = vm.index(width)?;
    let len = text.len() as i64;
    if width <= len {
        return Ok(Value::Str(Rc::clone(text)));
    }
    let missing = (width - len) as usize;
    vm.check_alloc(text.len_bytes().saturating_add(missing))?;
    let source = text.as_str();
    let (sign, digits) = source.split_at(usize::from(source.starts_with(['+', '-'])));
    Ok(Value::from(format!("{sign}{}{digits}", "0".repeat(missing))))
}

fn expandtabs(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (text, rest) = self_str(&args, "expandtabs")?;
    let [size] = rest.bind_builtin("expandtabs", ["tabsize"], 0)?;
    let size = match size {
        None => 8,
        Some(size) => vm.index(size)?.max(0) as usize,
    };
    let tabs = text.as_str().matches('\t').count();
    vm.check_alloc(text.len_bytes().saturating_add(tabs.saturating_mul(size)))?;
    let mut out = String::with_capacity(text.len_bytes());
    let mut column = 0;
    for c in text.as_str().chars() {
        match c {
            '\t' => {
                let spaces = if size == 0 { 0 } else { size - column % size };
                out.extend(std::iter::repeat_n(' ', spaces));
                column += spaces;
            }
            '\n' | '\r' => {
                out.push(c);
                column = 0;
            }
            _ => {
                out.push(c);
                column += 1;
            }
        }
    }
    Ok(Value::from(out))
}
