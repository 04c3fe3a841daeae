//! Floats in a column: six digits, trailing zeros trimmed together, exponents where they save room.

const DIGITS: usize = 6;

/// One text for each value. `leading_space`: positive numbers start with a space.
pub fn format(values: &[f64], leading_space: bool, missing: &str) -> Vec<String> {
    let fixed = trim(values.iter().map(|value| one(*value, leading_space, missing, fixed_digits)).collect());
    let too_long = fixed.iter().map(|text| text.chars().count()).max().unwrap_or(0) > DIGITS + 6;
    let large = values.iter().any(|value| value.abs() > 1e6);
    let small = values.iter().any(|value| *value != 0.0 && value.abs() < 1e-6);
    if small || (too_long && large) {
        return trim(values.iter().map(|value| one(*value, leading_space, missing, exponent)).collect());
    }
    fixed
}

fn one(value: f64, leading_space: bool, missing: &str, write: fn(f64) -> String) -> String {
    if value.is_nan() {
        return missing.to_string();
    }
    let digits = write(value.abs());
    match (value.is_sign_negative(), leading_space) {
        (true, _) => format!("-{digits}"),
        (false, true) => format!(" {digits}"),
        (false, false) => digits,
    }
}

fn fixed_digits(value: f64) -> String {
    if value.is_infinite() { "inf".to_string() } else { format!("{value:.DIGITS$}") }
}

/// As Python's `e`: at least two digits of exponent, with a sign.
fn exponent(value: f64) -> String {
    if value.is_infinite() {
        return "inf".to_string();
    }
    let text = format!("{value:.DIGITS$e}");
    let (mantissa, power) = text.split_once('e').unwrap_or((&text, "0"));
    let (sign, power) = power.strip_prefix('-').map_or(('+', power), |power| ('-', power));
    format!("{mantissa}e{sign}{power:0>2}")
}

/// Takes off zeros as long as every plain number ends with one, but one behind the point.
fn trim(mut texts: Vec<String>) -> Vec<String> {
    let is_plain = |text: &str| {
        let rest = text.trim_start().trim_start_matches(['-', '+']);
        rest.contains('.') && rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
    };
    let plain: Vec<usize> = (0..texts.len()).filter(|at| is_plain(&texts[*at])).collect();
    while !plain.is_empty() && plain.iter().all(|at| texts[*at].ends_with('0')) {
        for at in &plain {
            texts[*at].pop();
        }
    }
    for at in plain {
        if texts[at].ends_with('.') {
            texts[at].push('0');
        }
    }
    texts
}
