//! Text encodings: what `str.encode`, `bytes.decode` and files need.

mod decode;
mod encode;

pub use decode::decode;
pub use encode::encode;

use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::value::Value;
use crate::vm::{Types, Vm, types};

pub fn install(t: &Types) {
    t.unicode_decode_error.method("__str__", decode_error_text);
    t.unicode_encode_error.method("__str__", encode_error_text);
    for class in [&t.unicode_decode_error, &t.unicode_encode_error] {
        class
            .getter("encoding", |_, args| part(&args, 0))
            .getter("object", |_, args| part(&args, 1))
            .getter("start", |_, args| part(&args, 2))
            .getter("end", |_, args| part(&args, 3))
            .getter("reason", |_, args| part(&args, 4));
    }
}

/// The encodings we know.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    Utf8,
    /// UTF-8 with a byte order mark.
    Utf8Sig,
    Ascii,
    Latin1,
    Cp1252,
    /// With a byte order mark, little-endian otherwise.
    Utf16,
    Utf16Le,
    Utf16Be,
    Utf32,
    Utf32Le,
    Utf32Be,
}

impl Encoding {
    /// # Errors
    /// `LookupError` for a name that isn't known.
    pub(super) fn find(name: &str) -> PyResult<Self> {
        let plain: String = name.to_ascii_lowercase().replace([' ', '_'], "-");
        Ok(match plain.as_str() {
            "utf-8" | "utf8" | "u8" | "utf" | "cp65001" => Encoding::Utf8,
            "utf-8-sig" | "utf8-sig" => Encoding::Utf8Sig,
            "ascii" | "us-ascii" | "646" => Encoding::Ascii,
            "latin-1" | "latin1" | "iso-8859-1" | "iso8859-1" | "8859" | "l1" | "cp819" | "latin" => {
                Encoding::Latin1
            }
            "cp1252" | "windows-1252" | "1252" => Encoding::Cp1252,
            "utf-16" | "utf16" | "u16" => Encoding::Utf16,
            "utf-16-le" | "utf-16le" => Encoding::Utf16Le,
            "utf-16-be" | "utf-16be" => Encoding::Utf16Be,
            "utf-32" | "utf32" | "u32" => Encoding::Utf32,
            "utf-32-le" | "utf-32le" => Encoding::Utf32Le,
            "utf-32-be" | "utf-32be" => Encoding::Utf32Be,
            _ => return Err(PyErr::new(&types().lookup_error, format!("unknown encoding: {name}"))),
        })
    }

    /// The name that errors show.
    pub(super) fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 | Encoding::Utf8Sig => "utf-8",
            Encoding::Ascii => "ascii",
            Encoding::Latin1 => "latin-1",
            Encoding::Cp1252 => "charmap",
            Encoding::Utf16 => "utf-16",
            Encoding::Utf16Le => "utf-16-le",
            Encoding::Utf16Be => "utf-16-be",
            Encoding::Utf32 => "utf-32",
            Encoding::Utf32Le => "utf-32-le",
            Encoding::Utf32Be => "utf-32-be",
        }
    }
}

/// Windows' code page 1252 from 0x80 to 0x9f; 0 where nothing is assigned.
pub(super) const CP1252: [u16; 32] = [
    0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d,
    0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0,
    0x17e, 0x178,
];

/// Argument `encoding` or `errors`.
pub(super) fn name_arg<'a>(
    value: Option<&'a Value>,
    function: &str,
    name: &str,
) -> PyResult<Option<&'a str>> {
    value
        .map(|value| {
            value.as_str().ok_or_else(|| {
                let given = value.type_name();
                PyErr::type_error(format!("{function}() argument '{name}' must be str, not {given}"))
            })
        })
        .transpose()
}

/// `LookupError` for an error handler that isn't known.
pub(super) fn unknown_handler(name: &str) -> PyErr {
    PyErr::new(&types().lookup_error, format!("unknown error handler name '{name}'"))
}

/// Argument `at` of the error.
fn part(args: &Args<'_>, at: usize) -> PyResult<Value> {
    let err = args.pos().first().and_then(PyErr::from_value);
    Ok(err.and_then(|err| err.data().args.borrow().get(at).cloned()).unwrap_or(Value::None))
}

/// The parts of a `UnicodeDecodeError` or `UnicodeEncodeError`: encoding, object, start, end, reason.
fn parts(args: &Args<'_>) -> Option<(String, Value, usize, usize, String)> {
    let err = PyErr::from_value(args.pos().first()?)?;
    let items = err.data().args.borrow();
    let [encoding, object, start, end, reason] = &items[..] else { return None };
    let (start, end) = (usize::try_from(start.as_i64()?).ok()?, usize::try_from(end.as_i64()?).ok()?);
    Some((encoding.as_str()?.to_owned(), object.clone(), start, end, reason.as_str()?.to_owned()))
}

/// The message of an error that was made with another number of arguments.
fn plain_text(vm: &mut Vm, args: &Args<'_>) -> PyResult<Value> {
    let first = args
        .pos()
        .first()
        .and_then(PyErr::from_value)
        .and_then(|err| err.data().args.borrow().first().cloned());
    match first {
        Some(message) => Ok(Value::Str(vm.str(&message)?)),
        None => Ok(Value::from("")),
    }
}

fn decode_error_text(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let Some((encoding, object, start, end, reason)) = parts(&args) else { return plain_text(vm, &args) };
    let byte = match &object {
        Value::Bytes(bytes) if end == start + 1 => bytes.get(start).copied(),
        _ => None,
    };
    Ok(Value::from(match byte {
        Some(byte) => {
            format!("'{encoding}' codec can't decode byte 0x{byte:02x} in position {start}: {reason}")
        }
        None => {
            let last = end.saturating_sub(1);
            format!("'{encoding}' codec can't decode bytes in position {start}-{last}: {reason}")
        }
    }))
}

fn encode_error_text(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let Some((encoding, object, start, end, reason)) = parts(&args) else { return plain_text(vm, &args) };
    let c = object.as_str().filter(|_| end == start + 1).and_then(|text| text.chars().nth(start));
    Ok(Value::from(match c {
        Some(c) => {
            let mut shown = String::new();
            super::str::escape_char(&mut shown, c);
            format!("'{encoding}' codec can't encode character '{shown}' in position {start}: {reason}")
        }
        None => {
            let last = end.saturating_sub(1);
            format!("'{encoding}' codec can't encode characters in position {start}-{last}: {reason}")
        }
    }))
}
