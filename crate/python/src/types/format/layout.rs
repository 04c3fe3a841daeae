//! Where sign, padding, digits and separators go.

use super::Spec;

/// The parts of a number's text: prefix and digits may be padded between, `rest` is the fraction and
/// exponent.
pub(super) struct Parts<'a> {
    pub negative: bool,
    pub prefix: &'a str,
    pub digits: &'a str,
    pub rest: &'a str,
}

/// Pads `body` to the width.
pub(super) fn pad(spec: &Spec, body: &str, align: char) -> String {
    let missing = spec.width.saturating_sub(body.chars().count());
    let left = match align {
        '<' => 0,
        '^' => missing / 2,
        _ => missing,
    };
    let fill = |count: usize| std::iter::repeat_n(spec.fill, count);
    fill(left).chain(body.chars()).chain(fill(missing - left)).collect()
}

/// The whole number with its sign, separators and padding.
pub(super) fn number(spec: &Spec, parts: &Parts<'_>) -> String {
    let sign = sign_text(spec.sign, parts.negative);
    let fixed = sign.len() + parts.prefix.len() + parts.rest.chars().count();
    let zero_padded = spec.fill == '0' && spec.align == '=';
    let least = if zero_padded { spec.width.saturating_sub(fixed) } else { 0 };
    let digits = match spec.groups() {
        // `inf` and `nan` have no digits: what pads them is no number to group.
        Some((separator, size)) if !parts.digits.is_empty() => grouped(parts.digits, separator, size, least),
        _ => format!("{}{}", "0".repeat(least.saturating_sub(parts.digits.len())), parts.digits),
    };
    let Parts { prefix, rest, .. } = parts;
    if spec.align == '=' {
        let missing = spec.width.saturating_sub(fixed + digits.len());
        let fill: String = std::iter::repeat_n(spec.fill, missing).collect();
        return format!("{sign}{prefix}{fill}{digits}{rest}");
    }
    pad(spec, &format!("{sign}{prefix}{digits}{rest}"), spec.align)
}

pub(super) fn sign_text(sign: Option<char>, negative: bool) -> &'static str {
    match (negative, sign) {
        (true, _) => "-",
        (false, Some('+')) => "+",
        (false, Some(' ')) => " ",
        _ => "",
    }
}

/// Digits in groups, with zeros in front until the text has `least` characters; it never starts with a
/// separator.
pub(super) fn grouped(digits: &str, separator: char, size: usize, least: usize) -> String {
    let mut count = digits.len();
    let length = |count: usize| count + count.saturating_sub(1) / size;
    if length(count) < least {
        // The fewest digits that with their separators fill the width.
        count = least - least / (size + 1);
        while length(count) < least {
            count += 1;
        }
    }
    let zeros = count - digits.len();
    let mut out = String::with_capacity(length(count));
    for at in 0..count {
        if at > 0 && (count - at).is_multiple_of(size) {
            out.push(separator);
        }
        out.push(if at < zeros { '0' } else { char::from(digits.as_bytes()[at - zeros]) });
    }
    out
}
