//! `format(float, spec)`, and the digits of `e`, `f` and `g`.

use super::layout::{Parts, number as lay_out};
use super::{Spec, unknown_kind};
use crate::error::{PyErr, PyResult};
use crate::types::float::repr::{Decimal, MAX_DIGITS, exponent_text, shortest, significant};

/// What is asked of the digits of a number.
#[derive(Clone, Copy)]
pub(super) struct Style {
    /// `e`, `f`, `g` or `r` (shortest), lower case.
    pub kind: char,
    pub precision: usize,
    pub alternate: bool,
    /// Whole numbers in plain notation end in `.0`.
    pub dot_zero: bool,
}

/// `format(x, spec)`.
///
/// # Errors
/// `ValueError` for a type that floats don't have.
pub fn format_float(spec: &Spec, x: f64, type_name: &str) -> PyResult<String> {
    let (style, upper) = style_of(spec, type_name)?;
    let percent = spec.kind == Some('%');
    let x = if percent { x * 100.0 } else { x };
    let mut body = digits(x.abs(), style);
    if upper {
        body = body.to_uppercase();
    }
    let negative = is_negative(spec, x, &body);
    let split = body.find(|c: char| !c.is_ascii_digit()).unwrap_or(body.len());
    let (whole, rest) = body.split_at(split);
    let rest = if percent { format!("{rest}%") } else { rest.to_owned() };
    Ok(lay_out(spec, &Parts { negative, prefix: "", digits: whole, rest: &rest }))
}

/// Whether a minus is shown: not for nan, nor with `z` for what rounded to zero.
pub(super) fn is_negative(spec: &Spec, x: f64, body: &str) -> bool {
    let mantissa = body.split(['e', 'E']).next().unwrap_or(body);
    let rounds_to_zero = !mantissa.contains(|c: char| c.is_alphanumeric() && c != '0');
    x.is_sign_negative() && !x.is_nan() && !(spec.no_negative_zero && rounds_to_zero)
}

fn style_of(spec: &Spec, type_name: &str) -> PyResult<(Style, bool)> {
    let precision = checked_precision(spec)?;
    let style = |kind: char, default: usize, dot_zero: bool| Style {
        kind,
        precision: precision.unwrap_or(default),
        alternate: spec.alternate,
        dot_zero,
    };
    Ok(match spec.kind {
        None if precision.is_none() => (style('r', 0, true), false),
        None => (style('g', 6, true), false),
        Some('n') => (style('g', 6, false), false),
        Some('%') => (style('f', 6, false), false),
        Some(kind @ ('e' | 'f' | 'g')) => (style(kind, 6, false), false),
        Some(kind @ ('E' | 'F' | 'G')) => (style(kind.to_ascii_lowercase(), 6, false), true),
        Some(kind) => return Err(unknown_kind(kind, type_name)),
    })
}

pub(super) fn checked_precision(spec: &Spec) -> PyResult<Option<usize>> {
    match spec.precision {
        Some(precision) if precision > i32::MAX as usize => Err(PyErr::value_error("precision too big")),
        precision => Ok(precision),
    }
}

/// The text of `x >= 0` for `%e`, `%f` and `%g`, capital letters included.
pub fn float_digits(x: f64, kind: char, precision: usize, alternate: bool) -> String {
    let text = digits(x, Style { kind: kind.to_ascii_lowercase(), precision, alternate, dot_zero: false });
    if kind.is_ascii_uppercase() { text.to_uppercase() } else { text }
}

/// The text of `x >= 0`.
pub(super) fn digits(x: f64, style: Style) -> String {
    if x.is_nan() {
        return String::from("nan");
    }
    if x.is_infinite() {
        return String::from("inf");
    }
    match style.kind {
        'f' => fixed(x, style),
        'e' => scientific(&padded(significant(x, style.precision + 1), style.precision + 1), style),
        'r' => general(shortest(x), 16, style),
        _ => {
            let precision = style.precision.max(1);
            let decimal = significant(x, precision);
            let decimal = if style.alternate { padded(decimal, precision) } else { stripped(decimal) };
            general(decimal, precision as i32 - i32::from(style.dot_zero), style)
        }
    }
}

fn fixed(x: f64, style: Style) -> String {
    let exact = style.precision.min(MAX_DIGITS);
    let mut text = format!("{x:.exact$}");
    text.extend(std::iter::repeat_n('0', style.precision - exact));
    if style.alternate && style.precision == 0 {
        text.push('.');
    }
    text
}

/// With zeros behind, so that it has `count` digits.
fn padded(mut decimal: Decimal, count: usize) -> Decimal {
    let missing = count.saturating_sub(decimal.digits.len());
    decimal.digits.extend(std::iter::repeat_n('0', missing));
    decimal
}

/// Without zeros behind.
fn stripped(mut decimal: Decimal) -> Decimal {
    let kept = decimal.digits.trim_end_matches('0').len().max(1);
    decimal.digits.truncate(kept);
    decimal
}

fn scientific(decimal: &Decimal, style: Style) -> String {
    let (first, rest) = decimal.digits.split_at(1);
    let dot = if rest.is_empty() && !style.alternate { "" } else { "." };
    format!("{first}{dot}{rest}{}", exponent_text(decimal.point - 1, 'e'))
}

/// Plain notation for small exponents and up to `most` digits before the point, scientific notation beyond.
fn general(decimal: Decimal, most: i32, style: Style) -> String {
    if decimal.point <= -4 || decimal.point > most {
        return scientific(&decimal, style);
    }
    let mut text = crate::types::float::repr::plain(&decimal, style.dot_zero);
    if style.alternate && !text.contains('.') {
        text.push('.');
    }
    text
}
