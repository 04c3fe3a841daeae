//! `strip`, `lstrip`, `rstrip`.

use super::classify::is_space;
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::types::args::self_str;
use crate::value::Value;
use crate::vm::Types;
use std::rc::Rc;

pub(super) fn install(t: &Types) {
    t.str_
        .method("strip", |_, args| strip(&args, "strip", true, true))
        .method("lstrip", |_, args| strip(&args, "lstrip", true, false))
        .method("rstrip", |_, args| strip(&args, "rstrip", false, true));
}

fn strip(args: &Args<'_>, method: &str, left: bool, right: bool) -> PyResult<Value> {
    let (text, rest) = self_str(args, method)?;
    let chars = match rest.between(method, 0, 1)?.first() {
        None | Some(Value::None) => None,
        Some(chars) => Some(
            chars.as_str().ok_or_else(|| PyErr::type_error(format!("{method} arg must be None or str")))?,
        ),
    };
    let strips = |c: char| chars.map_or_else(|| is_space(c), |chars| chars.contains(c));
    let mut stripped = text.as_str();
    if left {
        stripped = stripped.trim_start_matches(strips);
    }
    if right {
        stripped = stripped.trim_end_matches(strips);
    }
    if stripped.len() == text.len_bytes() {
        return Ok(Value::Str(Rc::clone(text)));
    }
    Ok(Value::from(stripped))
}
