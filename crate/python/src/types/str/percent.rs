//! `format % arguments`, of `str` and of `bytes`.

use super::repr::str_ascii;
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::native::Args;
use crate::types::args::{as_bytes, self_str};
use crate::types::float::{float_to_int, real_number};
use crate::types::format::float_digits;
use crate::types::number::Integer;
use crate::value::Value;
use crate::vm::Vm;
use num_bigint::BigInt;
use num_traits::Signed;

pub(super) fn dunder_mod(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (format, rest) = self_str(&args, "__mod__")?;
    let [values] = rest.exact::<1>("str.__mod__")?;
    percent_format(vm, format.as_str(), values)
}

pub(super) fn dunder_rmod(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (values, rest) = self_str(&args, "__rmod__")?;
    let [format] = rest.exact::<1>("str.__rmod__")?;
    match format.as_str() {
        Some(format) => percent_format(vm, format, &Value::Str(values.clone())),
        None => Ok(Value::NotImplemented),
    }
}

/// One `%` item of a format.
#[derive(Default)]
struct Item {
    left: bool,
    sign: Option<char>,
    alternate: bool,
    zero: bool,
    width: usize,
    precision: Option<usize>,
}

/// Where the values come from.
struct Values<'a> {
    value: &'a Value,
    items: &'a [Value],
    next: usize,
    is_mapping: bool,
    used_mapping: bool,
    /// Whether the format is `bytes`: then its text has one character a byte.
    bytes: bool,
}

impl<'a> Values<'a> {
    fn new(vm: &mut Vm, value: &'a Value, bytes: bool) -> Self {
        let base = value.unwrap_base();
        let items = match base {
            Value::Tuple(items) => &items[..],
            _ => std::slice::from_ref(value),
        };
        let is_mapping = match base {
            Value::Tuple(_) | Value::Str(_) => false,
            Value::Bytes(_) => !bytes,
            Value::Dict(_) | Value::List(_) | Value::Range(_) => true,
            _ if bytes && as_bytes(value).is_some() => false,
            _ => vm.special(value, names::DUNDER_GETITEM).is_some(),
        };
        Values { value, items, next: 0, is_mapping, used_mapping: false, bytes }
    }

    fn next(&mut self) -> PyResult<Value> {
        let value = self.items.get(self.next).filter(|_| !self.used_mapping);
        self.next += 1;
        value.cloned().ok_or_else(|| PyErr::type_error("not enough arguments for format string"))
    }

    fn key(&mut self, vm: &mut Vm, key: &str) -> PyResult<Value> {
        if !self.is_mapping {
            return Err(PyErr::type_error("format requires a mapping"));
        }
        self.used_mapping = true;
        let key = if self.bytes { Value::bytes(latin(key)) } else { Value::from(key) };
        vm.getitem(self.value, &key)
    }

    fn all_used(&self) -> bool {
        self.is_mapping || self.next >= self.items.len()
    }
}

/// `format % values`.
///
/// # Errors
/// `TypeError`, `ValueError`, `KeyError`; whatever `__str__` raises.
pub fn percent_format(vm: &mut Vm, format: &str, values: &Value) -> PyResult<Value> {
    fill(vm, format, values, false).map(Value::from)
}

/// `format % values` of `bytes`.
///
/// # Errors
/// As `percent_format`; `TypeError` for what has no bytes.
pub fn bytes_percent_format(vm: &mut Vm, format: &[u8], values: &Value) -> PyResult<Value> {
    let format: String = format.iter().copied().map(char::from).collect();
    fill(vm, &format, values, true).map(|text| Value::bytes(latin(&text)))
}

/// The bytes that characters below 256 stand for.
fn latin(text: &str) -> Vec<u8> {
    text.chars().map(|c| c as u8).collect()
}

fn fill(vm: &mut Vm, format: &str, values: &Value, bytes: bool) -> PyResult<String> {
    let mut values = Values::new(vm, values, bytes);
    let mut out = String::with_capacity(format.len());
    let mut rest = format;
    while let Some(at) = rest.find('%') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let text = one_item(vm, format, &mut rest, &mut values)?;
        if out.len() + text.len() > 1 << 16 {
            vm.check_alloc(text.len())?;
        }
        out.push_str(&text);
    }
    out.push_str(rest);
    if !values.all_used() {
        let what = if bytes { "bytes" } else { "string" };
        return Err(PyErr::type_error(format!("not all arguments converted during {what} formatting")));
    }
    Ok(out)
}

fn incomplete() -> PyErr {
    PyErr::value_error("incomplete format")
}

fn one_item(vm: &mut Vm, format: &str, rest: &mut &str, values: &mut Values<'_>) -> PyResult<String> {
    if let Some(after) = rest.strip_prefix('%') {
        *rest = after;
        return Ok(String::from("%"));
    }
    let keyed = match rest.strip_prefix('(') {
        Some(after) => {
            let end = closing_bracket(after).ok_or_else(|| PyErr::value_error("incomplete format key"))?;
            let value = values.key(vm, &after[..end])?;
            *rest = &after[end + 1..];
            Some(value)
        }
        None => None,
    };
    let mut item = Item::default();
    take_flags(rest, &mut item);
    if let Some(width) = take_number(vm, rest, values, "width")? {
        item.left |= width < 0;
        item.width = width.unsigned_abs() as usize;
    }
    if let Some(after) = rest.strip_prefix('.') {
        *rest = after;
        item.precision = Some(take_number(vm, rest, values, "precision")?.unwrap_or(0).max(0) as usize);
    }
    *rest = rest.strip_prefix(['h', 'l', 'L']).unwrap_or(rest);
    let kind = rest.chars().next().ok_or_else(incomplete)?;
    *rest = &rest[kind.len_utf8()..];
    let value = match keyed {
        Some(value) => value,
        None => values.next()?,
    };
    let place = || format[..format.len() - rest.len() - kind.len_utf8()].chars().count();
    vm.check_alloc(item.width.saturating_add(item.precision.unwrap_or(0)))?;
    if values.bytes {
        return item.convert_bytes(vm, kind, &value, place);
    }
    item.convert(vm, kind, &value, place)
}

/// The bracket that closes a key; keys may contain pairs of them.
fn closing_bracket(text: &str) -> Option<usize> {
    let mut depth = 1;
    text.char_indices().find_map(|(at, c)| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        (depth == 0).then_some(at)
    })
}

fn take_flags(rest: &mut &str, item: &mut Item) {
    while let Some(flag) = rest.chars().next() {
        match flag {
            '-' => item.left = true,
            '+' => item.sign = Some('+'),
            ' ' => item.sign = item.sign.or(Some(' ')),
            '#' => item.alternate = true,
            '0' => item.zero = true,
            _ => return,
        }
        *rest = &rest[1..];
    }
}

/// Digits, or `*` for the next value.
fn take_number(vm: &mut Vm, rest: &mut &str, values: &mut Values<'_>, what: &str) -> PyResult<Option<i64>> {
    if let Some(after) = rest.strip_prefix('*') {
        *rest = after;
        let value = values.next()?;
        return match value.unwrap_base() {
            Value::Int(_) | Value::Bool(_) => vm.index(&value).map(Some),
            _ => Err(PyErr::type_error("* wants int")),
        };
    }
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    if end == 0 {
        return Ok(None);
    }
    let number = rest[..end].parse::<i32>().map_err(|_| {
        let what = if what == "precision" { "precision too big" } else { "width too big" };
        PyErr::value_error(what)
    })?;
    *rest = &rest[end..];
    Ok(Some(i64::from(number)))
}

impl Item {
    /// As `convert`; text is taken from bytes only.
    fn convert_bytes(
        &self,
        vm: &mut Vm,
        kind: char,
        value: &Value,
        place: impl Fn() -> usize,
    ) -> PyResult<String> {
        match kind {
            's' | 'b' => {
                let has_bytes = vm.special(value, names::DUNDER_BYTES).is_some();
                if as_bytes(value).is_none() && !has_bytes {
                    let name = value.type_name();
                    let text = "requires a bytes-like object, or an object that implements __bytes__, not";
                    return Err(PyErr::type_error(format!("%b {text} '{name}'")));
                }
                let bytes = crate::types::bytes::bytes_of(vm, value)?;
                Ok(self.text(&bytes.into_iter().map(char::from).collect::<String>()))
            }
            'r' => self.convert(vm, 'a', value, place),
            'c' => {
                let byte = match as_bytes(value) {
                    Some(bytes) => (bytes.len() == 1).then(|| bytes[0]),
                    None => vm.index(value).ok().and_then(|code| u8::try_from(code).ok()),
                };
                let byte = byte.ok_or_else(|| {
                    PyErr::type_error("%c requires an integer in range(256) or a single byte")
                })?;
                Ok(self.pad(String::new(), String::from(char::from(byte)), false))
            }
            _ => self.convert(vm, kind, value, place),
        }
    }

    fn convert(&self, vm: &mut Vm, kind: char, value: &Value, place: impl Fn() -> usize) -> PyResult<String> {
        match kind {
            's' => Ok(self.text(vm.str(value)?.as_str())),
            'r' => Ok(self.text(&vm.repr(value)?)),
            'a' => Ok(self.text(&str_ascii(&vm.repr(value)?))),
            'c' => Ok(self.pad(String::new(), character(vm, value)?, false)),
            'd' | 'i' | 'u' => {
                let number = decimal_arg(vm, kind, value)?;
                self.integer(vm, kind, &number)
            }
            'x' | 'X' | 'o' => {
                let number = radix_arg(vm, kind, value)?;
                self.integer(vm, kind, &number)
            }
            'e' | 'E' | 'f' | 'F' | 'g' | 'G' => self.float(vm, kind, value),
            _ => Err(PyErr::value_error(format!(
                "unsupported format character '{}' (0x{:x}) at index {}",
                if (' '..='~').contains(&kind) { kind } else { '?' },
                u32::from(kind),
                place()
            ))),
        }
    }

    fn text(&self, text: &str) -> String {
        let shown = match self.precision {
            Some(precision) => text.chars().take(precision).collect(),
            None => text.to_owned(),
        };
        self.pad(String::new(), shown, false)
    }

    fn pad(&self, sign: String, body: String, zeros: bool) -> String {
        let missing = self.width.saturating_sub(sign.chars().count() + body.chars().count());
        if self.left {
            format!("{sign}{body}{}", " ".repeat(missing))
        } else if zeros && self.zero {
            format!("{sign}{}{body}", "0".repeat(missing))
        } else {
            format!("{}{sign}{body}", " ".repeat(missing))
        }
    }

    fn sign(&self, negative: bool) -> String {
        if negative { String::from("-") } else { self.sign.map(String::from).unwrap_or_default() }
    }

    fn integer(&self, vm: &mut Vm, kind: char, value: &Value) -> PyResult<String> {
        let big = Integer::of(value).map(|i| i.to_big().into_owned()).unwrap_or_default();
        let size = big.abs();
        let (digits, prefix) = match kind {
            'x' => (size.to_str_radix(16), "0x"),
            'X' => (size.to_str_radix(16).to_uppercase(), "0X"),
            'o' => (size.to_str_radix(8), "0o"),
            _ => (decimal(vm, &size)?, ""),
        };
        let zeros = "0".repeat(self.precision.unwrap_or(0).saturating_sub(digits.len()));
        let sign = self.sign(big.is_negative()) + if self.alternate { prefix } else { "" };
        Ok(self.pad(sign, zeros + &digits, true))
    }

    fn float(&self, vm: &mut Vm, kind: char, value: &Value) -> PyResult<String> {
        let x = real_number(vm, value)?
            .ok_or_else(|| PyErr::type_error(format!("must be real number, not {}", value.type_name())))?;
        let body = float_digits(x.abs(), kind, self.precision.unwrap_or(6), self.alternate);
        Ok(self.pad(self.sign(x.is_sign_negative() && !x.is_nan()), body, true))
    }
}

fn decimal(vm: &mut Vm, size: &BigInt) -> PyResult<String> {
    crate::types::int::int_repr(vm, Integer::Big(size))
}

fn character(vm: &mut Vm, value: &Value) -> PyResult<String> {
    if let Some(text) = value.as_str() {
        let mut chars = text.chars();
        return match (chars.next(), chars.next()) {
            (Some(c), None) => Ok(String::from(c)),
            _ => Err(PyErr::type_error("%c requires int or char")),
        };
    }
    let code = match vm.index_value(value) {
        Ok(Value::Int(code)) => Some(code),
        Ok(_) => None,
        Err(_) => return Err(PyErr::type_error("%c requires int or char")),
    };
    let c = code.and_then(|code| u32::try_from(code).ok()).and_then(char::from_u32);
    c.map(String::from).ok_or_else(|| PyErr::overflow("%c arg not in range(0x110000)"))
}

fn decimal_arg(vm: &mut Vm, kind: char, value: &Value) -> PyResult<Value> {
    let wrong =
        || PyErr::type_error(format!("%{kind} format: a real number is required, not {}", value.type_name()));
    match value.unwrap_base() {
        int @ (Value::Int(_) | Value::Bool(_) | Value::Big(_)) => Ok(int.clone()),
        Value::Float(x) => float_to_int(x.trunc()),
        Value::Str(_) | Value::Bytes(_) | Value::Complex(_) => Err(wrong()),
        _ if vm.special(value, names::DUNDER_INT).is_some()
            || vm.special(value, names::DUNDER_INDEX).is_some() =>
        {
            crate::types::int::to_int(vm, value)
        }
        _ => Err(wrong()),
    }
}

fn radix_arg(vm: &mut Vm, kind: char, value: &Value) -> PyResult<Value> {
    vm.index_value(value).map_err(|_| {
        PyErr::type_error(format!("%{kind} format: an integer is required, not {}", value.type_name()))
    })
}
