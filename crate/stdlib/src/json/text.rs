//! JSON strings: quoting.

use tb_python::native::Args;
use tb_python::{PyErr, PyResult, Value, Vm};

/// Appends `text` as a JSON string; with `ascii`, everything else is escaped.
pub(super) fn quote(text: &str, ascii: bool, out: &mut String) {
    out.push('"');
    let bytes = text.as_bytes();
    let mut done = 0;
    while let Some(found) = bytes[done..].iter().position(|byte| is_special(*byte, ascii)) {
        let at = done + found;
        out.push_str(&text[done..at]);
        let Some(c) = text[at..].chars().next() else { break };
        escape(c, out);
        done = at + c.len_utf8();
    }
    out.push_str(&text[done..]);
    out.push('"');
}

fn is_special(byte: u8, ascii: bool) -> bool {
    byte < 0x20 || byte == b'"' || byte == b'\\' || (ascii && byte >= 0x7f)
}

fn escape(c: char, out: &mut String) {
    match c {
        '"' => out.push_str("\\\""),
        '\\' => out.push_str("\\\\"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        '\u{8}' => out.push_str("\\b"),
        '\u{c}' => out.push_str("\\f"),
        _ => {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
}

/// `_quote(text, ensure_ascii)`.
pub(super) fn quote_function(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [text, ascii] = args.exact("_quote")?;
    let Some(content) = text.as_str() else {
        let given = text.type_name();
        return Err(PyErr::type_error(format!("first argument must be a string, not {given}")));
    };
    let mut out = String::with_capacity(content.len() + 2);
    quote(content, vm.truthy(ascii)?, &mut out);
    Ok(Value::from(out))
}
