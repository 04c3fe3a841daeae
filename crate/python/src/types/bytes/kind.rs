//! ASCII questions and case: `isdigit`, `upper`, `title`, `translate`…

use super::affix::is_space;
use super::bytes_arg;
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::types::args::self_bytes;
use crate::value::Value;
use crate::vm::{Types, Vm};

pub(super) fn install(t: &Types) {
    t.bytes
        .method("isalpha", |_, args| ask(&args, "isalpha", |b| all(b, |byte| byte.is_ascii_alphabetic())))
        .method("isdigit", |_, args| ask(&args, "isdigit", |b| all(b, |byte| byte.is_ascii_digit())))
        .method("isalnum", |_, args| ask(&args, "isalnum", |b| all(b, |byte| byte.is_ascii_alphanumeric())))
        .method("isspace", |_, args| ask(&args, "isspace", |b| all(b, is_space)))
        .method("isascii", |_, args| ask(&args, "isascii", <[u8]>::is_ascii))
        .method("islower", |_, args| ask(&args, "islower", |b| one_case(b, |byte| byte.is_ascii_lowercase())))
        .method("isupper", |_, args| ask(&args, "isupper", |b| one_case(b, |byte| byte.is_ascii_uppercase())))
        .method("istitle", |_, args| {
            ask(&args, "istitle", |b| title(b) == b && b.iter().any(u8::is_ascii_alphabetic))
        })
        .method("upper", |_, args| convert(&args, "upper", <[u8]>::to_ascii_uppercase))
        .method("lower", |_, args| convert(&args, "lower", <[u8]>::to_ascii_lowercase))
        .method("swapcase", |_, args| convert(&args, "swapcase", swapcase))
        .method("capitalize", |_, args| convert(&args, "capitalize", capitalize))
        .method("title", |_, args| convert(&args, "title", title))
        .method("translate", translate)
        .static_method("maketrans", maketrans);
}

fn ask(args: &Args<'_>, method: &str, question: impl Fn(&[u8]) -> bool) -> PyResult<Value> {
    let (bytes, rest) = self_bytes(args, method)?;
    rest.exact::<0>(format_args!("bytes.{method}"))?;
    Ok(Value::Bool(question(bytes)))
}

fn convert(args: &Args<'_>, method: &str, to: impl Fn(&[u8]) -> Vec<u8>) -> PyResult<Value> {
    let (bytes, rest) = self_bytes(args, method)?;
    rest.exact::<0>(format_args!("bytes.{method}"))?;
    Ok(Value::bytes(to(bytes)))
}

fn all(bytes: &[u8], is: impl Fn(u8) -> bool) -> bool {
    !bytes.is_empty() && bytes.iter().copied().all(is)
}

fn one_case(bytes: &[u8], is: impl Fn(u8) -> bool) -> bool {
    let mut letters = bytes.iter().copied().filter(u8::is_ascii_alphabetic).peekable();
    letters.peek().is_some() && letters.all(is)
}

fn swapcase(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().map(|byte| if byte.is_ascii_alphabetic() { byte ^ 0x20 } else { *byte }).collect()
}

fn capitalize(bytes: &[u8]) -> Vec<u8> {
    let mut out = bytes.to_ascii_lowercase();
    if let Some(first) = out.first_mut() {
        first.make_ascii_uppercase();
    }
    out
}

fn title(bytes: &[u8]) -> Vec<u8> {
    let mut in_word = false;
    let mut out = bytes.to_vec();
    for byte in &mut out {
        if in_word {
            byte.make_ascii_lowercase();
        } else {
            byte.make_ascii_uppercase();
        }
        in_word = byte.is_ascii_alphabetic();
    }
    out
}

/// `translate(table, /, delete=b'')`.
fn translate(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (bytes, rest) = self_bytes(&args, "translate")?;
    let [table, delete] = rest.bind_builtin("translate", ["/table", "delete"], 1)?;
    let table = match table {
        None | Some(Value::None) => None,
        Some(table) => Some(bytes_arg(table)?),
    };
    if table.as_ref().is_some_and(|table| table.len() != 256) {
        return Err(PyErr::value_error("translation table must be 256 characters long"));
    }
    let delete = delete.map(bytes_arg).transpose()?;
    let kept =
        bytes.iter().copied().filter(|byte| !delete.as_ref().is_some_and(|delete| delete.contains(byte)));
    Ok(Value::bytes(kept.map(|byte| table.as_ref().map_or(byte, |table| table[usize::from(byte)])).collect()))
}

fn maketrans(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [from, to] = args.exact::<2>("maketrans")?;
    let (from, to) = (bytes_arg(from)?, bytes_arg(to)?);
    if from.len() != to.len() {
        return Err(PyErr::value_error("maketrans arguments must have same length"));
    }
    let mut table: Vec<u8> = (0..=255).collect();
    for (key, value) in from.iter().zip(to.iter()) {
        table[usize::from(*key)] = *value;
    }
    Ok(Value::bytes(table))
}
