//! The shortest text that reads back as the same float, laid out as CPython lays it out.

/// Decimal digits of a float and the place of its point: `0.d1d2d3… * 10**point`.
pub(crate) struct Decimal {
    pub digits: String,
    pub point: i32,
}

/// Numbers up to this many digits before the point are written without an exponent.
const MAX_PLAIN: i32 = 16;

/// `repr(x)`.
pub fn float_repr(x: f64) -> String {
    let mut text = unsigned_repr(x.abs());
    if x.is_sign_negative() && !x.is_nan() {
        text.insert(0, '-');
    }
    text
}

fn unsigned_repr(x: f64) -> String {
    if !x.is_finite() {
        return String::from(if x.is_nan() { "nan" } else { "inf" });
    }
    let decimal = shortest(x);
    if -4 < decimal.point && decimal.point <= MAX_PLAIN {
        return plain(&decimal, true);
    }
    scientific(&decimal, 'e')
}

/// `repr` of the parts of a complex number: no `.0`.
pub(crate) fn part_repr(x: f64) -> String {
    let text = float_repr(x);
    text.strip_suffix(".0").map_or(text.clone(), String::from)
}

/// The shortest digits of the finite `x >= 0`; of two that are equally near, the even ones.
pub(crate) fn shortest(x: f64) -> Decimal {
    let decimal = split_scientific(&format!("{x:e}"));
    if !may_be_tie(x, &decimal) {
        return decimal;
    }
    let even = significant(x, decimal.digits.len());
    let reads_back = scientific(&even, 'e').parse() == Ok(x);
    if reads_back { even } else { decimal }
}

/// Whether `x` may lie exactly between two numbers of so many digits: the standard library then rounds up.
fn may_be_tie(x: f64, decimal: &Decimal) -> bool {
    let count = decimal.digits.len() as i32;
    if count < 15 {
        return false;
    }
    // Halfway means one digit more, a 5; with `places` digits after the point, no more than as many binary
    // ones.
    let places = count + 1 - decimal.point;
    let (mantissa, exponent) = super::decompose(x);
    exponent + mantissa.trailing_zeros() as i32 >= -places.max(0)
}

/// `digits` significant digits of the finite `x >= 0`, correctly rounded.
pub(crate) fn significant(x: f64, digits: usize) -> Decimal {
    // No double has more than 767 significant digits; zeros beyond are the caller's to add.
    split_scientific(&format!("{x:.*e}", digits.clamp(1, MAX_DIGITS) - 1))
}

/// More digits than any double has, before or after its point.
pub(crate) const MAX_DIGITS: usize = 1100;

fn split_scientific(text: &str) -> Decimal {
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let digits = mantissa.replace('.', "");
    Decimal { digits, point: exponent + 1 }
}

/// `digits` with the point in its place; `.0` is added to whole numbers if `dot_zero`.
pub(crate) fn plain(decimal: &Decimal, dot_zero: bool) -> String {
    let Decimal { digits, point } = decimal;
    let count = digits.len() as i32;
    if *point <= 0 {
        return format!("0.{}{digits}", "0".repeat(-point as usize));
    }
    if *point >= count {
        let zeros = "0".repeat((point - count) as usize);
        return format!("{digits}{zeros}{}", if dot_zero { ".0" } else { "" });
    }
    let (whole, fraction) = digits.split_at(*point as usize);
    format!("{whole}.{fraction}")
}

/// `d.ddde±XX`, with at least two digits of exponent.
pub(crate) fn scientific(decimal: &Decimal, letter: char) -> String {
    let (first, rest) = decimal.digits.split_at(1);
    let dot = if rest.is_empty() { "" } else { "." };
    format!("{first}{dot}{rest}{}", exponent_text(decimal.point - 1, letter))
}

pub(crate) fn exponent_text(exponent: i32, letter: char) -> String {
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{letter}{sign}{:02}", exponent.abs())
}
