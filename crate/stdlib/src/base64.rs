//! `base64`, and of `binascii` what goes with it.

use std::rc::Rc;
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

const STANDARD: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BASE32: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

thread_local! {
    static ERROR: std::cell::OnceCell<Rc<Class>> = const { std::cell::OnceCell::new() };
}

/// `binascii.Error`.
fn error_class() -> Rc<Class> {
    ERROR.with(|class| {
        Rc::clone(class.get_or_init(|| {
            let class = Class::native("Error", &[&types().value_error], None);
            class.module.set("binascii".into());
            class
        }))
    })
}

fn fail<T>(text: impl Into<String>) -> PyResult<T> {
    Err(PyErr::new(&error_class(), text))
}

pub(crate) fn build(_: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("base64");
    module.function("b64encode", |_, args| encode(args, "b64encode", None));
    module.function("standard_b64encode", |_, args| encode(args, "standard_b64encode", None));
    module.function("urlsafe_b64encode", |_, args| encode(args, "urlsafe_b64encode", Some(*b"-_")));
    module.function("b64decode", |vm, args| decode(vm, args, "b64decode", None));
    module.function("standard_b64decode", |vm, args| decode(vm, args, "standard_b64decode", None));
    module.function("urlsafe_b64decode", |vm, args| decode(vm, args, "urlsafe_b64decode", Some(*b"-_")));
    module.function("b32encode", |_, args| {
        let [data] = args.exact("b32encode")?;
        Ok(Value::bytes(base32(bytes(data)?)))
    });
    module.function("b32decode", |_, args| {
        let [data] = args.exact("b32decode")?;
        from_base32(&text_or_bytes(data)?).map(Value::bytes)
    });
    module.function("b16encode", |_, args| {
        let [data] = args.exact("b16encode")?;
        Ok(Value::bytes(hex(bytes(data)?).to_uppercase().into_bytes()))
    });
    module.function("b16decode", |_, args| {
        let [data] = args.exact("b16decode")?;
        from_hex(&text_or_bytes(data)?).map(Value::bytes)
    });
    Ok(Rc::new(module))
}

pub(crate) fn build_binascii(_: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("binascii");
    module.set("Error", Value::Class(error_class()));
    module.function("hexlify", hexlify);
    module.function("b2a_hex", hexlify);
    module.function("unhexlify", unhexlify);
    module.function("a2b_hex", unhexlify);
    module.function("crc32", crc32);
    module.function("b2a_base64", |_, args| {
        let [data, newline] = args.bind("b2a_base64", ["data", "*newline"], 1)?;
        let mut text = base64(bytes(data.unwrap_or(&Value::None))?, STANDARD);
        if !matches!(newline, Some(Value::Bool(false))) {
            text.push(b'\n');
        }
        Ok(Value::bytes(text))
    });
    module.function("a2b_base64", |_, args| {
        let [data] = args.exact("a2b_base64")?;
        from_base64(&text_or_bytes(data)?, STANDARD, false).map(Value::bytes)
    });
    Ok(Rc::new(module))
}

fn hexlify(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [data] = args.exact("hexlify")?;
    Ok(Value::bytes(hex(bytes(data)?).into_bytes()))
}

fn unhexlify(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [data] = args.exact("unhexlify")?;
    from_hex(&text_or_bytes(data)?).map(Value::bytes)
}

fn bytes(value: &Value) -> PyResult<&[u8]> {
    match value.unwrap_base() {
        Value::Bytes(bytes) => Ok(bytes),
        other => {
            let given = other.type_name();
            Err(PyErr::type_error(format!("a bytes-like object is required, not '{given}'")))
        }
    }
}

/// Bytes, or the bytes of ASCII text.
fn text_or_bytes(value: &Value) -> PyResult<Vec<u8>> {
    match value.unwrap_base() {
        Value::Bytes(bytes) => Ok(bytes.to_vec()),
        Value::Str(text) if text.as_str().is_ascii() => Ok(text.as_str().as_bytes().to_vec()),
        Value::Str(_) => Err(PyErr::value_error("string argument should contain only ASCII characters")),
        other => {
            let given = other.type_name();
            let text = format!("argument should be a bytes-like object or ASCII string, not '{given}'");
            Err(PyErr::type_error(text))
        }
    }
}

/// The alphabet, with two other characters at its end.
fn alphabet(last: Option<[u8; 2]>) -> [u8; 64] {
    let mut letters = *STANDARD;
    if let Some(last) = last {
        letters[62..].copy_from_slice(&last);
    }
    letters
}

fn altchars(value: Option<&Value>) -> PyResult<Option<[u8; 2]>> {
    match value.filter(|value| !value.is_none()) {
        None => Ok(None),
        Some(value) => match <[u8; 2]>::try_from(text_or_bytes(value)?) {
            Ok(letters) => Ok(Some(letters)),
            Err(_) => Err(PyErr::value_error("altchars must be a bytes-like object of length 2")),
        },
    }
}

fn encode(args: Args<'_>, function: &str, last: Option<[u8; 2]>) -> PyResult<Value> {
    let [data, given] = args.bind(function, ["s", "altchars"], 1)?;
    let last = altchars(given)?.or(last);
    Ok(Value::bytes(base64(bytes(data.unwrap_or(&Value::None))?, &alphabet(last))))
}

fn base64(data: &[u8], letters: &[u8; 64]) -> Vec<u8> {
    let mut out = Vec::with_capacity(data.len().div_ceil(3) * 4);
    for piece in data.chunks(3) {
        let part = |i: usize| u32::from(piece.get(i).copied().unwrap_or(0));
        let bits = part(0) << 16 | part(1) << 8 | part(2);
        for i in 0..4 {
            let letter = letters[(bits >> (18 - 6 * i) & 63) as usize];
            out.push(if i <= piece.len() { letter } else { b'=' });
        }
    }
    out
}

fn decode(vm: &mut Vm, args: Args<'_>, function: &str, last: Option<[u8; 2]>) -> PyResult<Value> {
    let [data, given, validate] = args.bind(function, ["s", "altchars", "validate"], 1)?;
    let last = altchars(given)?.or(last);
    let strict = validate.map_or(Ok(false), |validate| vm.truthy(validate))?;
    let data = text_or_bytes(data.unwrap_or(&Value::None))?;
    from_base64(&data, &alphabet(last), strict).map(Value::bytes)
}

fn from_base64(data: &[u8], letters: &[u8; 64], strict: bool) -> PyResult<Vec<u8>> {
    let mut out = Vec::with_capacity(data.len() / 4 * 3);
    let (mut bits, mut count, mut pads) = (0_u32, 0_usize, 0_usize);
    for byte in data {
        if *byte == b'=' {
            if count % 4 >= 2 {
                pads += 1;
                if count % 4 + pads >= 4 {
                    return Ok(out);
                }
            }
            continue;
        }
        let Some(value) = letters.iter().position(|letter| letter == byte) else {
            if strict {
                return fail("Only base64 data is allowed");
            }
            continue;
        };
        pads = 0;
        bits = bits << 6 | value as u32;
        count += 1;
        if count % 4 != 1 {
            out.push((bits >> (6 - 2 * ((count - 1) % 4))) as u8);
        }
    }
    match count % 4 {
        0 => Ok(out),
        1 => {
            let letters = count;
            fail(format!(
                "Invalid base64-encoded string: number of data characters ({letters}) cannot be 1 more than a \
                 multiple of 4"
            ))
        }
        _ => fail("Incorrect padding"),
    }
}

fn base32(data: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    for piece in data.chunks(5) {
        let bits = (0..5).fold(0_u64, |bits, i| bits << 8 | u64::from(piece.get(i).copied().unwrap_or(0)));
        let used = (piece.len() * 8).div_ceil(5);
        for i in 0..8 {
            let letter = BASE32[(bits >> (35 - 5 * i) & 31) as usize];
            out.push(if i < used { letter } else { b'=' });
        }
    }
    out
}

fn from_base32(data: &[u8]) -> PyResult<Vec<u8>> {
    if !data.len().is_multiple_of(8) {
        return fail("Incorrect padding");
    }
    let mut out = Vec::new();
    let (mut bits, mut count) = (0_u64, 0_u32);
    for byte in data.iter().filter(|byte| **byte != b'=') {
        let Some(value) = BASE32.iter().position(|letter| letter == byte) else {
            return fail("Non-base32 digit found");
        };
        bits = bits << 5 | value as u64;
        count += 5;
        if count >= 8 {
            count -= 8;
            out.push((bits >> count) as u8);
        }
    }
    Ok(out)
}

fn hex(data: &[u8]) -> String {
    data.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_hex(data: &[u8]) -> PyResult<Vec<u8>> {
    if !data.len().is_multiple_of(2) {
        return fail("Odd-length string");
    }
    let digit = |byte: u8| char::from(byte).to_digit(16);
    data.chunks(2)
        .map(|pair| match (digit(pair[0]), digit(pair[1])) {
            (Some(high), Some(low)) => Ok((high << 4 | low) as u8),
            _ => fail("Non-hexadecimal digit found"),
        })
        .collect()
}

/// `crc32(data, value=0)`.
pub(crate) fn crc32(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let args = args.between("crc32", 1, 2)?;
    let start = args.get(1).map_or(Ok(0), |start| vm.index(start))?;
    let mut crc = !(start as u32);
    for byte in bytes(&args[0])? {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    Ok(Value::Int(i64::from(!crc)))
}
