//! `format(complex, spec)`.

use super::float::{Style, checked_precision, digits, is_negative};
use super::layout::{grouped, pad, sign_text};
use super::{Spec, unknown_kind};
use crate::error::{PyErr, PyResult};
use crate::object::ComplexNum;

pub(super) fn format_complex(spec: &Spec, z: ComplexNum) -> PyResult<String> {
    if spec.fill == '0' {
        return Err(PyErr::value_error("Zero padding is not allowed in complex format specifier"));
    }
    if spec.align == '=' {
        return Err(PyErr::value_error("'=' alignment flag is not allowed in complex format specifier"));
    }
    let precision = checked_precision(spec)?;
    let (kind, default) = match spec.kind {
        None if precision.is_none() => ('r', 0),
        None | Some('n') => ('g', 6),
        Some(kind @ ('e' | 'f' | 'g' | 'E' | 'F' | 'G')) => (kind, 6),
        Some(kind) => return Err(unknown_kind(kind, "complex")),
    };
    let style = Style {
        kind: kind.to_ascii_lowercase(),
        precision: precision.unwrap_or(default),
        alternate: spec.alternate,
        dot_zero: false,
    };
    let part = |x: f64, sign: Option<char>| {
        let text = digits(x.abs(), style);
        let text = if kind.is_ascii_uppercase() { text.to_uppercase() } else { text };
        let sign = sign_text(sign, is_negative(spec, x, &text));
        format!("{sign}{}", with_groups(spec, &text))
    };
    // Like `repr`: brackets around both parts, and no real part if it is 0.
    let plain = spec.kind.is_none();
    if plain && z.re == 0.0 && z.re.is_sign_positive() {
        return Ok(pad(spec, &format!("{}j", part(z.im, spec.sign)), spec.align));
    }
    let body = format!("{}{}j", part(z.re, spec.sign), part(z.im, Some('+')));
    Ok(pad(spec, &if plain { format!("({body})") } else { body }, spec.align))
}

fn with_groups(spec: &Spec, text: &str) -> String {
    let Some((separator, size)) = spec.groups() else { return text.to_owned() };
    let split = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    format!("{}{}", grouped(&text[..split], separator, size, 0), &text[split..])
}
