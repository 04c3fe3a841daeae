//! Match objects, and the text that was searched.

use super::matcher::NOWHERE;
use super::pattern::Pattern;
use super::replace;
use std::rc::Rc;
use tb_python::class::native_data;
use tb_python::native::Args;
use tb_python::object::Dict;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

/// The text that is searched, and the part of it that counts, in bytes.
#[derive(Clone)]
pub(super) struct Subject {
    pub value: Value,
    pub start: usize,
    pub end: usize,
}

impl Subject {
    /// All of a `str` or `bytes`.
    pub fn new(value: Value) -> Self {
        let mut subject = Subject { value, start: 0, end: 0 };
        subject.end = subject.all().len();
        subject
    }

    fn all(&self) -> &[u8] {
        match &self.value {
            Value::Str(text) => text.as_str().as_bytes(),
            Value::Bytes(bytes) => bytes,
            _ => &[],
        }
    }

    /// The text up to the end of the search.
    pub fn bytes(&self) -> &[u8] {
        &self.all()[..self.end]
    }

    /// Length in characters.
    pub fn length(&self) -> usize {
        match &self.value {
            Value::Str(text) => text.len(),
            _ => self.all().len(),
        }
    }

    /// Searches between two characters only.
    pub fn limit(&mut self, start: usize, end: usize) {
        (self.start, self.end) = match &self.value {
            Value::Str(text) => (text.byte_index(start), text.byte_index(end)),
            _ => (start, end),
        };
    }

    pub fn piece(&self, start: usize, end: usize) -> Value {
        match &self.value {
            Value::Str(text) => Value::from(&text.as_str()[start..end]),
            _ => Value::bytes(self.all()[start..end].to_vec()),
        }
    }

    /// The character that begins at a byte.
    pub fn place(&self, byte: usize) -> usize {
        match &self.value {
            Value::Str(text) => text.char_index(byte),
            _ => byte,
        }
    }
}

/// A match.
pub(super) struct Found {
    pub pattern: Pattern,
    pub subject: Subject,
    pub slots: Vec<usize>,
    pub last_group: usize,
}

impl Found {
    /// Start and end of a group in bytes, if it has matched.
    pub fn span(&self, group: usize) -> Option<(usize, usize)> {
        match (self.slots[group * 2], self.slots[group * 2 + 1]) {
            (_, NOWHERE) | (NOWHERE, _) => None,
            span => Some(span),
        }
    }

    pub fn group(&self, group: usize) -> Option<Value> {
        self.span(group).map(|(start, end)| self.subject.piece(start, end))
    }

    fn number(&self, vm: &mut Vm, group: &Value) -> PyResult<usize> {
        match self.pattern.group_number(vm, group)? {
            Some(number) => Ok(number),
            None => Err(PyErr::index_error("no such group")),
        }
    }

    fn groups(&self) -> usize {
        self.slots.len() / 2 - 1
    }
}

pub(super) fn make_class() -> Rc<Class> {
    let class = Class::native("Match", &[&types().object], Some(refuse));
    class.module.set("re".into());
    class
        .method("group", group)
        .method("groups", groups)
        .method("groupdict", groupdict)
        .method("start", |vm, args| edge(vm, args, "start", |span| span.0))
        .method("end", |vm, args| edge(vm, args, "end", |span| span.1))
        .method("span", span)
        .method("expand", expand)
        .method("__getitem__", getitem)
        .method("__repr__", repr)
        .method("__copy__", |_, args| Ok(args.pos()[0].clone()))
        .method("__deepcopy__", |_, args| Ok(args.pos()[0].clone()))
        .getter("string", |_, args| Ok(this(&args)?.subject.value.clone()))
        .getter("re", |vm, args| {
            let pattern = &this(&args)?.pattern;
            super::compiled(vm, &pattern.source.clone(), i64::from(pattern.flags & !super::parse::UNICODE))
        })
        .getter("pos", |_, args| {
            let found = this(&args)?;
            Ok(Value::from_usize(found.subject.place(found.subject.start)))
        })
        .getter("endpos", |_, args| {
            let found = this(&args)?;
            Ok(Value::from_usize(found.subject.place(found.subject.end)))
        })
        .getter("regs", regs)
        .getter("lastindex", |_, args| {
            let last = this(&args)?.last_group;
            Ok(if last == 0 { Value::None } else { Value::from_usize(last) })
        })
        .getter("lastgroup", |_, args| {
            let found = this(&args)?;
            let name = found.pattern.names.iter().find(|(_, group)| *group == found.last_group);
            Ok(name.map_or(Value::None, |(name, _)| Value::from(name.as_str())))
        });
    class
}

fn refuse(_: &mut Vm, _: &Rc<Class>, _: Args<'_>) -> PyResult<Value> {
    Err(PyErr::type_error("cannot create 're.Match' instances"))
}

fn this<'a>(args: &Args<'a>) -> PyResult<&'a Found> {
    native_data(args.pos().first().unwrap_or(&Value::None), "a match")
}

fn group(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let found = this(&args)?;
    let one = |vm: &mut Vm, which: &Value| {
        let number = found.number(vm, which)?;
        Ok(found.group(number).unwrap_or(Value::None))
    };
    match &args.pos()[1..] {
        [] => Ok(found.group(0).unwrap_or(Value::None)),
        [which] => one(vm, which),
        several => {
            let groups: PyResult<Vec<Value>> = several.iter().map(|which| one(vm, which)).collect();
            Ok(Value::tuple(groups?))
        }
    }
}

fn getitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, which] = args.exact("__getitem__")?;
    let found = this(&args)?;
    let number = found.number(vm, which)?;
    Ok(found.group(number).unwrap_or(Value::None))
}

fn groups(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, default] = args.bind("groups", ["self", "default"], 1)?;
    let found = this(&args)?;
    let default = default.cloned().unwrap_or(Value::None);
    let groups: Vec<Value> =
        (1..=found.groups()).map(|i| found.group(i).unwrap_or_else(|| default.clone())).collect();
    Ok(Value::tuple(groups))
}

fn groupdict(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, default] = args.bind("groupdict", ["self", "default"], 1)?;
    let found = this(&args)?;
    let dict = Dict::default();
    for (name, group) in &found.pattern.names {
        let value = found.group(*group).or_else(|| default.cloned()).unwrap_or(Value::None);
        dict.set_str(name, value);
    }
    Ok(Value::dict(dict))
}

fn places(found: &Found, group: usize) -> (Value, Value) {
    match found.span(group) {
        Some((start, end)) => {
            let place = |byte| Value::from_usize(found.subject.place(byte));
            (place(start), place(end))
        }
        None => (Value::Int(-1), Value::Int(-1)),
    }
}

fn edge(vm: &mut Vm, args: Args<'_>, name: &str, pick: fn((Value, Value)) -> Value) -> PyResult<Value> {
    let found = this(&args)?;
    let group = match args.between(name, 1, 2)?.get(1) {
        Some(group) => found.number(vm, group)?,
        None => 0,
    };
    Ok(pick(places(found, group)))
}

fn span(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let found = this(&args)?;
    let group = match args.between("span", 1, 2)?.get(1) {
        Some(group) => found.number(vm, group)?,
        None => 0,
    };
    let (start, end) = places(found, group);
    Ok(Value::tuple([start, end]))
}

fn regs(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let found = this(&args)?;
    let all = (0..=found.groups()).map(|group| {
        let (start, end) = places(found, group);
        Value::tuple([start, end])
    });
    Ok(Value::tuple(all.collect::<Vec<_>>()))
}

fn expand(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, template] = args.exact("expand")?;
    let found = this(&args)?;
    let template = replace::Template::parse(vm, &found.pattern, template)?;
    let mut out = Vec::new();
    template.append(&found.subject, &found.slots, &mut out);
    Ok(replace::text_value(&found.subject, out))
}

fn repr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let found = this(&args)?;
    let (start, end) = places(found, 0);
    let text = vm.repr(&found.group(0).unwrap_or(Value::None))?;
    let text: String = text.chars().take(50).collect();
    Ok(Value::from(format!("<re.Match object; span=({start:?}, {end:?}), match={text}>")))
}
