//! `format(str, spec)`.

use super::{Spec, layout, unknown_kind};
use crate::error::{PyErr, PyResult};

pub(super) fn format_text(spec: &Spec, text: &str) -> PyResult<String> {
    let refused = match spec {
        Spec { kind: Some(kind), .. } if *kind != 's' => return Err(unknown_kind(*kind, "str")),
        Spec { sign: Some(' '), .. } => "Space not allowed in string format specifier",
        Spec { sign: Some(_), .. } => "Sign not allowed in string format specifier",
        Spec { no_negative_zero: true, .. } => {
            "Negative zero coercion (z) not allowed in string format specifier"
        }
        Spec { alternate: true, .. } => "Alternate form (#) not allowed in string format specifier",
        Spec { align: '=', .. } => "'=' alignment not allowed in string format specifier",
        _ => "",
    };
    if !refused.is_empty() {
        return Err(PyErr::value_error(refused));
    }
    match spec.precision {
        Some(precision) => {
            let end = text.char_indices().nth(precision).map_or(text.len(), |(at, _)| at);
            Ok(layout::pad(spec, &text[..end], spec.align))
        }
        None => Ok(layout::pad(spec, text, spec.align)),
    }
}
