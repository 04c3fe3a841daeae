//! Floats as digits: the shortest that read back, cut off at a precision, trimmed and padded as NumPy does.

/// A float type's own shortest digits.
pub trait Digits: Copy {
    fn is_negative(self) -> bool;
    fn is_finite(self) -> bool;
    fn is_nan(self) -> bool;
    fn size(self) -> f64;
    /// `d.ddde±x` with the shortest digits, of the absolute value.
    fn shortest(self) -> String;
    /// The absolute value, exactly.
    fn exact(self) -> f64;
    /// From here on a scalar is written with an exponent.
    const LARGE: f64;
}

macro_rules! digits {
    ($($type:ty: $large:expr),+) => {$(
        impl Digits for $type {
            fn is_negative(self) -> bool { self.is_sign_negative() && !self.is_nan() }
            fn is_finite(self) -> bool { <$type>::is_finite(self) }
            fn is_nan(self) -> bool { <$type>::is_nan(self) }
            fn size(self) -> f64 { f64::from(self.abs()) }
            fn shortest(self) -> String { format!("{:e}", self.abs()) }
            fn exact(self) -> f64 { f64::from(self.abs()) }
            const LARGE: f64 = $large;
        }
    )+};
}

digits!(f32: 1e6, f64: 1e16);

/// What becomes of zeros at the end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Trim {
    /// They stay.
    Keep,
    /// They go, the point stays.
    Dot,
    /// They go, but for one behind the point.
    OneZero,
    /// They go, and the point with them.
    All,
}

impl Trim {
    pub fn parse(name: &str) -> Option<Trim> {
        Some(match name {
            "k" => Trim::Keep,
            "." => Trim::Dot,
            "0" => Trim::OneZero,
            "-" => Trim::All,
            _ => return None,
        })
    }
}

fn split(scientific: &str) -> (String, i32) {
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((scientific, "0"));
    (mantissa.replace('.', ""), exponent.parse().unwrap_or(0))
}

/// Whole and fractional digits of `|x|`: the shortest that read back, or rounded where they are more than
/// `precision`; exactly `precision` of them if not `unique`.
fn plain_digits<T: Digits>(x: T, precision: Option<usize>, unique: bool) -> (String, String) {
    if let (false, Some(precision)) = (unique, precision) {
        return point_split(&format!("{:.*}", precision, x.exact()));
    }
    let (digits, exponent) = split(&x.shortest());
    let point = exponent + 1;
    let (whole, fraction) = if point <= 0 {
        ("0".to_string(), format!("{}{digits}", "0".repeat(-point as usize)))
    } else if point as usize >= digits.len() {
        (format!("{digits}{}", "0".repeat(point as usize - digits.len())), String::new())
    } else {
        let (whole, fraction) = digits.split_at(point as usize);
        (whole.to_string(), fraction.to_string())
    };
    let fraction = if fraction == "0" { String::new() } else { fraction };
    match precision {
        Some(precision) if fraction.len() > precision => point_split(&format!("{:.*}", precision, x.exact())),
        _ => (whole, fraction),
    }
}

fn point_split(text: &str) -> (String, String) {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    (whole.to_string(), fraction.to_string())
}

fn trimmed(fraction: &mut String, trim: Trim, min_digits: usize) -> &'static str {
    if trim != Trim::Keep {
        let kept = fraction.trim_end_matches('0').len();
        fraction.truncate(kept.max(min_digits.min(fraction.len())));
    }
    while fraction.len() < min_digits {
        fraction.push('0');
    }
    match trim {
        Trim::OneZero if fraction.is_empty() => {
            fraction.push('0');
            "."
        }
        Trim::All if fraction.is_empty() => "",
        _ => ".",
    }
}

fn sign<T: Digits>(x: T, plus: bool) -> &'static str {
    if x.is_negative() {
        "-"
    } else if plus {
        "+"
    } else {
        ""
    }
}

/// `format_float_positional`, for a finite `x`.
pub fn positional<T: Digits>(
    x: T,
    precision: Option<usize>,
    unique: bool,
    trim: Trim,
    min_digits: usize,
    plus: bool,
) -> String {
    let (whole, mut fraction) = plain_digits(x, precision, unique);
    let dot = trimmed(&mut fraction, trim, min_digits);
    format!("{}{whole}{dot}{fraction}", sign(x, plus))
}

/// `format_float_scientific`, for a finite `x`; the exponent has at least `exp_digits` digits, and two.
pub fn scientific<T: Digits>(
    x: T,
    precision: Option<usize>,
    unique: bool,
    trim: Trim,
    min_digits: usize,
    exp_digits: usize,
    plus: bool,
) -> String {
    let (mut digits, mut exponent) = split(&x.shortest());
    if let Some(precision) = precision
        && (digits.len() - 1 > precision || !unique)
    {
        (digits, exponent) = split(&format!("{:.*e}", precision, x.exact()));
    }
    let (first, rest) = digits.split_at(1);
    let mut fraction = rest.to_string();
    let dot = trimmed(&mut fraction, trim, min_digits);
    let exponent_sign = if exponent < 0 { '-' } else { '+' };
    let width = exp_digits.max(2);
    format!("{}{first}{dot}{fraction}e{exponent_sign}{:0width$}", sign(x, plus), exponent.unsigned_abs())
}

/// `str` of a scalar.
pub fn float_text<T: Digits>(x: T) -> String {
    if x.is_nan() {
        return "nan".into();
    }
    if !x.is_finite() {
        return if x.is_negative() { "-inf".into() } else { "inf".into() };
    }
    let size = x.size();
    if size == 0.0 || (1e-4..T::LARGE).contains(&size) {
        positional(x, None, true, Trim::OneZero, 0, false)
    } else {
        scientific(x, None, true, Trim::All, 0, 2, false)
    }
}
