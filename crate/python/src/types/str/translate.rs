//! `translate` and `maketrans`.

use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::object::{Dict, DictEntry};
use crate::types::args::self_str;
use crate::value::Value;
use crate::vm::{Types, Vm, types};

pub(super) fn install(t: &Types) {
    t.str_.method("translate", translate).static_method("maketrans", maketrans);
}

fn translate(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (text, rest) = self_str(&args, "translate")?;
    let [table] = rest.exact::<1>("str.translate")?;
    let mut out = String::with_capacity(text.len_bytes());
    for c in text.as_str().chars() {
        match lookup(vm, table, c)? {
            None => out.push(c),
            Some(replacement) => push_replacement(&mut out, &replacement)?,
        }
    }
    Ok(Value::from(out))
}

/// What the table has for a character; `None` if it has nothing.
fn lookup(vm: &mut Vm, table: &Value, c: char) -> PyResult<Option<Value>> {
    let key = Value::Int(i64::from(u32::from(c)));
    if let Value::Dict(dict) = table {
        return vm.dict_get(dict, &key);
    }
    match vm.getitem(table, &key) {
        Ok(value) => Ok(Some(value)),
        Err(err) if err.is(&types().lookup_error) => Ok(None),
        Err(err) => Err(err),
    }
}

fn push_replacement(out: &mut String, replacement: &Value) -> PyResult<()> {
    if let Some(text) = replacement.as_str() {
        out.push_str(text);
        return Ok(());
    }
    match replacement.unwrap_base() {
        Value::None => Ok(()),
        Value::Int(code) => {
            let c = u32::try_from(*code).ok().and_then(char::from_u32);
            out.push(c.ok_or_else(|| PyErr::value_error("character mapping must be in range(0x110000)"))?);
            Ok(())
        }
        _ => Err(PyErr::type_error("character mapping must return integer, None or str")),
    }
}

fn maketrans(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let items = args.between("maketrans", 1, 3)?;
    let table = Dict::default();
    match items {
        [mapping] => from_mapping(vm, &table, mapping)?,
        _ => from_texts(vm, &table, items)?,
    }
    Ok(Value::dict(table))
}

fn from_mapping(vm: &mut Vm, table: &Dict, mapping: &Value) -> PyResult<()> {
    let Value::Dict(mapping) = mapping.unwrap_base() else {
        return Err(PyErr::type_error("if you give only one argument to maketrans it must be a dict"));
    };
    for DictEntry { key, value, .. } in mapping.entries() {
        let key = match key.unwrap_base() {
            Value::Int(_) => key,
            Value::Str(text) => {
                let mut chars = text.as_str().chars();
                match (chars.next(), chars.next()) {
                    (Some(c), None) => code(c),
                    _ => {
                        return Err(PyErr::value_error("string keys in translate table must be of length 1"));
                    }
                }
            }
            _ => return Err(PyErr::type_error("keys in translate table must be strings or integers")),
        };
        vm.dict_set(table, key, value)?;
    }
    Ok(())
}

fn from_texts(vm: &mut Vm, table: &Dict, items: &[Value]) -> PyResult<()> {
    let text = |at: usize| match items[at].as_str() {
        Some(text) => Ok(text),
        None if at == 0 => {
            Err(PyErr::type_error("first maketrans argument must be a string if there is a second argument"))
        }
        None => Err(PyErr::type_error(format!(
            "maketrans() argument {} must be str, not {}",
            at + 1,
            items[at].type_name()
        ))),
    };
    let (from, to) = (text(0)?, text(1)?);
    if from.chars().count() != to.chars().count() {
        return Err(PyErr::value_error("the first two maketrans arguments must have equal length"));
    }
    for (key, value) in from.chars().zip(to.chars()) {
        vm.dict_set(table, code(key), code(value))?;
    }
    if items.len() == 3 {
        for key in text(2)?.chars() {
            vm.dict_set(table, code(key), Value::None)?;
        }
    }
    Ok(())
}

fn code(c: char) -> Value {
    Value::Int(i64::from(u32::from(c)))
}
