//! The replacement fields of `str.format` and `str.format_map`.

use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::sym::Sym;
use crate::types::str::str_ascii;
use crate::value::Value;
use crate::vm::Vm;

/// Where the fields' values come from.
pub enum Source<'a> {
    /// `str.format(*args, **kwargs)`.
    Arguments(Args<'a>),
    /// `str.format_map(mapping)`.
    Mapping(&'a Value),
}

/// How the fields without a name are numbered: it may not change on the way.
#[derive(Clone, Copy, PartialEq)]
enum Numbering {
    Unknown,
    Automatic(usize),
    Manual,
}

struct Formatter<'a> {
    source: &'a Source<'a>,
    numbering: Numbering,
}

/// A field: `{name!conversion:spec}`.
struct Field<'t> {
    name: &'t str,
    conversion: Option<char>,
    spec: &'t str,
    spec_has_fields: bool,
}

/// `template.format(…)`.
///
/// # Errors
/// `ValueError`, `IndexError`, `KeyError`, `AttributeError`; whatever `__format__` raises.
pub fn format_fields(vm: &mut Vm, template: &str, source: &Source<'_>) -> PyResult<String> {
    Formatter { source, numbering: Numbering::Unknown }.expand(vm, template, 2)
}

impl Formatter<'_> {
    /// Replaces the fields of `template`; specifications may have fields themselves, once.
    fn expand(&mut self, vm: &mut Vm, template: &str, depth: usize) -> PyResult<String> {
        if depth == 0 {
            return Err(PyErr::value_error("Max string recursion exceeded"));
        }
        let mut out = String::with_capacity(template.len());
        let mut rest = template;
        while let Some(at) = rest.find(['{', '}']) {
            out.push_str(&rest[..at]);
            let bracket = &rest[at..=at];
            rest = &rest[at + 1..];
            if let Some(after) = rest.strip_prefix(bracket) {
                out.push_str(bracket);
                rest = after;
                continue;
            }
            if bracket == "}" || rest.is_empty() {
                return Err(PyErr::value_error(format!("Single '{bracket}' encountered in format string")));
            }
            let field = take_field(&mut rest)?;
            out.push_str(&self.render(vm, &field, depth)?);
            if out.len() > 1 << 16 {
                vm.check_alloc(out.len())?;
            }
        }
        out.push_str(rest);
        Ok(out)
    }

    fn render(&mut self, vm: &mut Vm, field: &Field<'_>, depth: usize) -> PyResult<String> {
        let value = self.value_of(vm, field.name)?;
        let value = match field.conversion {
            None => value,
            Some('s') => Value::Str(vm.str(&value)?),
            Some('r') => Value::from(vm.repr(&value)?),
            Some('a') => Value::from(str_ascii(&vm.repr(&value)?)),
            Some(other) => return Err(unknown_conversion(other)),
        };
        let spec = match field.spec_has_fields {
            true => self.expand(vm, field.spec, depth - 1)?,
            false => field.spec.to_owned(),
        };
        let text = vm.format(&value, &spec)?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    fn value_of(&mut self, vm: &mut Vm, name: &str) -> PyResult<Value> {
        let end = name.find(['.', '[']).unwrap_or(name.len());
        let (first, mut path) = name.split_at(end);
        let mut value = self.first(vm, first)?;
        while !path.is_empty() {
            value = step(vm, &value, &mut path)?;
        }
        Ok(value)
    }

    /// The argument that a name starts with.
    fn first(&mut self, vm: &mut Vm, first: &str) -> PyResult<Value> {
        let number = index_of(first)?;
        let is_auto = first.is_empty();
        if is_auto || number.is_some() {
            self.check_numbering(is_auto)?;
        }
        let number = match self.numbering {
            Numbering::Automatic(next) if is_auto => {
                self.numbering = Numbering::Automatic(next + 1);
                Some(next)
            }
            _ => number,
        };
        match (self.source, number) {
            (Source::Arguments(args), Some(index)) => args.pos().get(index).cloned().ok_or_else(|| {
                PyErr::index_error(format!(
                    "Replacement index {index} out of range for positional args tuple"
                ))
            }),
            (Source::Arguments(args), None) => {
                args.keyword(first).cloned().ok_or_else(|| PyErr::key_error(Value::from(first)))
            }
            (Source::Mapping(_), Some(_)) => {
                Err(PyErr::value_error("Format string contains positional fields"))
            }
            (Source::Mapping(mapping), None) => vm.getitem(mapping, &Value::from(first)),
        }
    }

    fn check_numbering(&mut self, is_auto: bool) -> PyResult<()> {
        match (self.numbering, is_auto) {
            (Numbering::Unknown, true) => self.numbering = Numbering::Automatic(0),
            (Numbering::Unknown, false) => self.numbering = Numbering::Manual,
            (Numbering::Manual, true) => {
                return Err(PyErr::value_error(
                    "cannot switch from manual field specification to automatic field numbering",
                ));
            }
            (Numbering::Automatic(_), false) => {
                return Err(PyErr::value_error(
                    "cannot switch from automatic field numbering to manual field specification",
                ));
            }
            _ => {}
        }
        Ok(())
    }
}

/// A name of digits only as an index.
fn index_of(name: &str) -> PyResult<Option<usize>> {
    if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(None);
    }
    match name.parse::<i64>() {
        Ok(index) => Ok(Some(index as usize)),
        Err(_) => Err(PyErr::value_error("Too many decimal digits in format string")),
    }
}

/// One `.attribute` or `[index]` of a name.
fn step(vm: &mut Vm, value: &Value, path: &mut &str) -> PyResult<Value> {
    let empty = || PyErr::value_error("Empty attribute in format string");
    if let Some(rest) = path.strip_prefix('.') {
        let end = rest.find(['.', '[']).unwrap_or(rest.len());
        let (name, rest) = rest.split_at(end);
        *path = rest;
        if name.is_empty() {
            return Err(empty());
        }
        return vm.getattr(value, Sym::new(name));
    }
    let rest = path.strip_prefix('[').unwrap_or(path);
    let end = rest.find(']').ok_or_else(|| PyErr::value_error("Missing ']' in format string"))?;
    let (key, rest) = (&rest[..end], &rest[end + 1..]);
    *path = rest;
    if key.is_empty() {
        return Err(empty());
    }
    if !rest.is_empty() && !rest.starts_with(['.', '[']) {
        return Err(PyErr::value_error("Only '.' or '[' may follow ']' in format field specifier"));
    }
    let key = match index_of(key)? {
        Some(index) => Value::from_usize(index),
        None => Value::from(key),
    };
    vm.getitem(value, &key)
}

/// Takes a field off `rest`, which starts behind its opening bracket.
fn take_field<'t>(rest: &mut &'t str) -> PyResult<Field<'t>> {
    let text = *rest;
    let end = end_of_name(text)?;
    let name = &text[..end];
    let stop = &text[end..=end];
    let mut after = &text[end + 1..];
    let mut field = Field { name, conversion: None, spec: "", spec_has_fields: false };
    if stop == "}" {
        *rest = after;
        return Ok(field);
    }
    if stop == "!" {
        let conversion = after
            .chars()
            .next()
            .ok_or_else(|| PyErr::value_error("end of string while looking for conversion specifier"))?;
        field.conversion = Some(conversion);
        after = &after[conversion.len_utf8()..];
        match after.chars().next() {
            Some('}') => {
                *rest = &after[1..];
                return Ok(field);
            }
            Some(':') => after = &after[1..],
            Some(_) => return Err(PyErr::value_error("expected ':' after conversion specifier")),
            None => {}
        }
    }
    let end = end_of_spec(after).ok_or_else(|| PyErr::value_error("unmatched '{' in format spec"))?;
    field.spec = &after[..end];
    field.spec_has_fields = field.spec.contains('{');
    *rest = &after[end + 1..];
    Ok(field)
}

/// The `}`, `:` or `!` behind a field's name; those inside square brackets belong to it.
fn end_of_name(text: &str) -> PyResult<usize> {
    let mut in_brackets = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b']' => in_brackets = false,
            _ if in_brackets => {}
            b'[' => in_brackets = true,
            b'{' => return Err(PyErr::value_error("unexpected '{' in field name")),
            b'}' | b':' | b'!' => return Ok(at),
            _ => {}
        }
    }
    Err(PyErr::value_error("expected '}' before end of string"))
}

/// The `}` that closes a field, behind fields in its specification.
fn end_of_spec(text: &str) -> Option<usize> {
    let mut depth = 1;
    text.bytes().position(|byte| {
        depth += i32::from(byte == b'{') - i32::from(byte == b'}');
        depth == 0
    })
}

fn unknown_conversion(conversion: char) -> PyErr {
    let shown = if conversion > ' ' && conversion < '\x7f' {
        String::from(conversion)
    } else {
        format!("\\x{:x}", u32::from(conversion))
    };
    PyErr::value_error(format!("Unknown conversion specifier {shown}"))
}
