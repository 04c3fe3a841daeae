//! Compiled patterns: searching, splitting, and the cache of the module.

use super::found::{Found, Subject};
use super::matcher::{Goal, Matcher, NOWHERE};
use super::parse::{self, parse};
use super::program::{Program, Units, compile};
use super::{classes, error, replace};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use tb_python::class::native_data;
use tb_python::native::Args;
use tb_python::object::{Dict, Iter, NativeIter};
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

/// How many compiled patterns are kept.
const CACHE_SIZE: usize = 512;

/// A compiled pattern.
#[derive(Clone)]
pub(super) struct Pattern {
    inner: Rc<Inner>,
}

pub(super) struct Inner {
    pub source: Value,
    pub flags: u32,
    pub program: Program,
    pub names: Vec<(String, usize)>,
    pub units: Units,
}

/// The module's compiled patterns, by text, flags and kind.
#[derive(Default)]
struct Cache {
    patterns: RefCell<HashMap<Key, Value>>,
}

/// A pattern's text, its flags, and whether it is `bytes`.
type Key = (Vec<u8>, i64, bool);

pub(super) fn purge(vm: &mut Vm) {
    vm.extension::<Cache>("re").patterns.borrow_mut().clear();
}

/// The compiled pattern for a text, or a pattern itself.
pub(super) fn compiled(vm: &mut Vm, source: &Value, flags: i64) -> PyResult<Value> {
    if native_data::<Pattern>(source, "").is_ok() {
        if flags != 0 {
            return Err(PyErr::value_error("cannot process flags argument with a compiled pattern"));
        }
        return Ok(source.clone());
    }
    let (bytes, is_bytes) = match source.unwrap_base() {
        Value::Str(text) => (text.as_str().as_bytes().to_vec(), false),
        Value::Bytes(bytes) => (bytes.to_vec(), true),
        _ => return Err(PyErr::type_error("first argument must be string or compiled pattern")),
    };
    let cache = vm.extension::<Cache>("re");
    let key = (bytes, flags, is_bytes);
    if let Some(known) = cache.patterns.borrow().get(&key) {
        return Ok(known.clone());
    }
    let chars: Vec<char> = match is_bytes {
        true => key.0.iter().map(|byte| char::from(*byte)).collect(),
        false => String::from_utf8_lossy(&key.0).chars().collect(),
    };
    let parsed = match parse(&chars, flags as u32, is_bytes) {
        Ok(parsed) => parsed,
        Err(complaint) if complaint.at.is_none() && complaint.text.contains("flag") => {
            return Err(PyErr::value_error(complaint.text));
        }
        Err(complaint) => return Err(error(vm, &complaint.text, source, complaint.at)),
    };
    let units = if is_bytes { Units::Bytes } else { Units::Utf8 };
    let inner = Inner {
        source: source.unwrap_base().clone(),
        flags: parsed.flags,
        program: compile(&parsed.node, parsed.groups, units),
        names: parsed.names,
        units,
    };
    let pattern = classes().pattern.instance(Pattern { inner: Rc::new(inner) });
    let mut patterns = cache.patterns.borrow_mut();
    if patterns.len() >= CACHE_SIZE {
        patterns.clear();
    }
    patterns.insert(key, pattern.clone());
    Ok(pattern)
}

impl std::ops::Deref for Pattern {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.inner
    }
}

impl Pattern {
    /// The text to search in, from `start` to `end` (in characters).
    fn subject(
        &self,
        vm: &mut Vm,
        text: &Value,
        start: Option<&Value>,
        end: Option<&Value>,
    ) -> PyResult<Subject> {
        let wants_bytes = self.units == Units::Bytes;
        match (text.unwrap_base(), wants_bytes) {
            (Value::Str(_), false) | (Value::Bytes(_), true) => {}
            (Value::Bytes(_), false) => {
                return Err(PyErr::type_error("cannot use a string pattern on a bytes-like object"));
            }
            (Value::Str(_), true) => {
                return Err(PyErr::type_error("cannot use a bytes pattern on a string-like object"));
            }
            _ => {
                let given = text.type_name();
                return Err(PyErr::type_error(format!(
                    "expected string or bytes-like object, got '{given}'"
                )));
            }
        }
        let mut subject = Subject::new(text.unwrap_base().clone());
        if start.is_some() || end.is_some() {
            let length = subject.length();
            let bound = |vm: &mut Vm, value: Option<&Value>, default: usize| match value {
                Some(value) => vm.index(value).map(|i| i.clamp(0, length as i64) as usize),
                None => Ok(default),
            };
            let start = bound(vm, start, 0)?;
            let end = bound(vm, end, length)?.max(start);
            subject.limit(start, end);
        }
        Ok(subject)
    }

    fn matcher<'a>(&'a self, subject: &'a Subject) -> Matcher<'a> {
        Matcher::new(&self.program, subject.bytes(), self.units)
    }

    fn found(&self, subject: &Subject, matcher: &Matcher<'_>) -> Found {
        Found {
            pattern: self.clone(),
            subject: subject.clone(),
            slots: matcher.slots.clone(),
            last_group: matcher.last_group,
        }
    }

    pub fn search(
        &self,
        vm: &mut Vm,
        text: &Value,
        goal: Goal,
        start: Option<&Value>,
        end: Option<&Value>,
    ) -> PyResult<Value> {
        let subject = self.subject(vm, text, start, end)?;
        let mut matcher = self.matcher(&subject);
        if !matcher.find(vm, subject.start, goal, false)? {
            return Ok(Value::None);
        }
        Ok(classes().found.instance(self.found(&subject, &matcher)))
    }

    /// Runs `each` for the matches one after another, until it says that it has enough.
    pub fn every(
        &self,
        vm: &mut Vm,
        subject: &Subject,
        mut each: impl FnMut(&mut Vm, &Matcher<'_>) -> PyResult<bool>,
    ) -> PyResult<()> {
        let mut matcher = self.matcher(subject);
        let (mut at, mut bar_empty) = (subject.start, false);
        while at <= subject.end && matcher.find(vm, at, Goal::Anywhere, bar_empty)? {
            let (start, end) = (matcher.slots[0], matcher.slots[1]);
            if !each(vm, &matcher)? {
                break;
            }
            // Behind an empty match the next one must take something, or lie further on.
            bar_empty = start == end;
            at = end;
        }
        Ok(())
    }

    pub fn findall(
        &self,
        vm: &mut Vm,
        text: &Value,
        start: Option<&Value>,
        end: Option<&Value>,
    ) -> PyResult<Value> {
        let subject = self.subject(vm, text, start, end)?;
        let groups = self.program.groups;
        let mut items = Vec::new();
        self.every(vm, &subject, |vm, matcher| {
            let group = |i: usize| match matcher.slots[i * 2 + 1] {
                NOWHERE => subject.piece(0, 0),
                end => subject.piece(matcher.slots[i * 2], end),
            };
            items.push(match groups {
                0 => group(0),
                1 => group(1),
                _ => Value::tuple((1..=groups).map(group).collect::<Vec<_>>()),
            });
            if items.len().is_multiple_of(1 << 14) {
                vm.check_alloc(items.len() * 2 * size_of::<Value>())?;
                vm.poll()?;
            }
            Ok(true)
        })?;
        Ok(Value::list(items))
    }

    pub fn finditer(
        &self,
        vm: &mut Vm,
        text: &Value,
        start: Option<&Value>,
        end: Option<&Value>,
    ) -> PyResult<Value> {
        let subject = self.subject(vm, text, start, end)?;
        let at = subject.start;
        Ok(Value::iter(Iter::native(Matches { pattern: self.clone(), subject, at, bar_empty: false })))
    }

    pub fn split(&self, vm: &mut Vm, text: &Value, most: i64) -> PyResult<Value> {
        let subject = self.subject(vm, text, None, None)?;
        let groups = self.program.groups;
        let mut items = Vec::new();
        let mut done = 0;
        let mut times = 0;
        self.every(vm, &subject, |vm, matcher| {
            items.push(subject.piece(done, matcher.slots[0]));
            for i in 1..=groups {
                items.push(match matcher.slots[i * 2 + 1] {
                    NOWHERE => Value::None,
                    end => subject.piece(matcher.slots[i * 2], end),
                });
            }
            done = matcher.slots[1];
            times += 1;
            if items.len().is_multiple_of(1 << 14) {
                vm.poll()?;
            }
            Ok(most <= 0 || times < most)
        })?;
        items.push(subject.piece(done, subject.end));
        Ok(Value::list(items))
    }

    pub fn group_number(&self, vm: &mut Vm, group: &Value) -> PyResult<Option<usize>> {
        if let Some(name) = group.as_str() {
            return Ok(self.names.iter().find(|(known, _)| known == name).map(|(_, group)| *group));
        }
        if !matches!(group.unwrap_base(), Value::Int(_) | Value::Bool(_)) {
            return Ok(None);
        }
        Ok(usize::try_from(vm.index(group)?).ok().filter(|group| *group <= self.program.groups))
    }
}

struct Matches {
    pattern: Pattern,
    subject: Subject,
    at: usize,
    bar_empty: bool,
}

impl NativeIter for Matches {
    fn next(&mut self, vm: &mut Vm) -> PyResult<Option<Value>> {
        if self.at > self.subject.end {
            return Ok(None);
        }
        let mut matcher = self.pattern.matcher(&self.subject);
        if !matcher.find(vm, self.at, Goal::Anywhere, self.bar_empty)? {
            self.at = usize::MAX;
            return Ok(None);
        }
        self.bar_empty = matcher.slots[0] == matcher.slots[1];
        self.at = matcher.slots[1];
        Ok(Some(classes().found.instance(self.pattern.found(&self.subject, &matcher))))
    }

    fn type_name(&self) -> &'static str {
        "callable_iterator"
    }
}

pub(super) fn make_class() -> Rc<Class> {
    let class = Class::native("Pattern", &[&types().object], Some(refuse));
    class.module.set("re".into());
    class
        .method("search", |vm, args| method(vm, args, "search", Goal::Anywhere))
        .method("match", |vm, args| method(vm, args, "match", Goal::Here))
        .method("fullmatch", |vm, args| method(vm, args, "fullmatch", Goal::Whole))
        .method("findall", |vm, args| {
            let (this, args) = args.split_self();
            let [text, start, end] = args.bind("findall", ["string", "pos", "endpos"], 1)?;
            this_pattern(Some(this))?.clone().findall(vm, text.unwrap_or(&Value::None), start, end)
        })
        .method("finditer", |vm, args| {
            let (this, args) = args.split_self();
            let [text, start, end] = args.bind("finditer", ["string", "pos", "endpos"], 1)?;
            this_pattern(Some(this))?.clone().finditer(vm, text.unwrap_or(&Value::None), start, end)
        })
        .method("split", |vm, args| {
            let (this, args) = args.split_self();
            let [text, most] = args.bind("split", ["string", "maxsplit"], 1)?;
            let most = most.map_or(Ok(0), |most| vm.index(most))?;
            this_pattern(Some(this))?.clone().split(vm, text.unwrap_or(&Value::None), most)
        })
        .method("sub", |vm, args| substitute(vm, args, "sub").map(|(text, _)| text))
        .method("subn", |vm, args| {
            let (text, times) = substitute(vm, args, "subn")?;
            Ok(Value::tuple([text, Value::from_usize(times)]))
        })
        .method("__repr__", repr)
        .method("__eq__", equal)
        .method("__hash__", hash)
        .method("__reduce__", reduce)
        .method("__copy__", |_, args| Ok(args.pos()[0].clone()))
        .method("__deepcopy__", |_, args| Ok(args.pos()[0].clone()))
        .getter("pattern", |_, args| Ok(this_pattern(args.pos().first())?.source.clone()))
        .getter("flags", |_, args| Ok(Value::Int(i64::from(this_pattern(args.pos().first())?.flags))))
        .getter("groups", |_, args| Ok(Value::from_usize(this_pattern(args.pos().first())?.program.groups)))
        .getter("groupindex", group_index);
    class
}

fn refuse(_: &mut Vm, _: &Rc<Class>, _: Args<'_>) -> PyResult<Value> {
    Err(PyErr::type_error("cannot create 're.Pattern' instances"))
}

fn this_pattern(this: Option<&Value>) -> PyResult<&Pattern> {
    native_data(this.unwrap_or(&Value::None), "a pattern")
}

fn method(vm: &mut Vm, args: Args<'_>, name: &str, goal: Goal) -> PyResult<Value> {
    let (this, args) = args.split_self();
    let [text, start, end] = args.bind(name, ["string", "pos", "endpos"], 1)?;
    this_pattern(Some(this))?.clone().search(vm, text.unwrap_or(&Value::None), goal, start, end)
}

fn substitute(vm: &mut Vm, args: Args<'_>, name: &str) -> PyResult<(Value, usize)> {
    let (this, args) = args.split_self();
    let [with, text, count] = args.bind(name, ["repl", "string", "count"], 2)?;
    let count = count.map_or(Ok(0), |count| vm.index(count))?;
    let none = Value::None;
    let pattern = this_pattern(Some(this))?.clone();
    replace::substitute(vm, &pattern, with.unwrap_or(&none), text.unwrap_or(&none), count)
}

impl Pattern {
    /// The text as something to search in.
    pub fn whole(&self, vm: &mut Vm, text: &Value) -> PyResult<Subject> {
        self.subject(vm, text, None, None)
    }

    /// The match that the matcher has found.
    pub fn found_value(&self, subject: &Subject, matcher: &Matcher<'_>) -> Value {
        classes().found.instance(self.found(subject, matcher))
    }
}

fn group_index(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let dict = Dict::default();
    for (name, group) in &this_pattern(args.pos().first())?.names {
        dict.set_str(name, Value::from_usize(*group));
    }
    Ok(Value::dict(dict))
}

const FLAG_NAMES: [(u32, &str); 7] = [
    (parse::IGNORECASE, "re.IGNORECASE"),
    (parse::LOCALE, "re.LOCALE"),
    (parse::MULTILINE, "re.MULTILINE"),
    (parse::DOTALL, "re.DOTALL"),
    (parse::VERBOSE, "re.VERBOSE"),
    (128, "re.DEBUG"),
    (parse::ASCII, "re.ASCII"),
];

fn repr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let pattern = this_pattern(args.pos().first())?;
    let source = vm.repr(&pattern.source)?;
    let source: String = source.chars().take(200).collect();
    let flags: Vec<&str> =
        FLAG_NAMES.iter().filter(|(flag, _)| pattern.flags & flag != 0).map(|(_, name)| *name).collect();
    Ok(Value::from(match flags.is_empty() {
        true => format!("re.compile({source})"),
        false => format!("re.compile({source}, {})", flags.join("|")),
    }))
}

fn equal(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, b] = args.exact("__eq__")?;
    let (Ok(a), Ok(b)) = (this_pattern(Some(a)), this_pattern(Some(b))) else {
        return Ok(Value::NotImplemented);
    };
    let same = a.flags == b.flags && a.units == b.units && vm.eq(&a.source, &b.source)?;
    Ok(Value::Bool(same))
}

fn hash(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let pattern = this_pattern(args.pos().first())?;
    Ok(Value::Int((vm.hash(&pattern.source)? ^ u64::from(pattern.flags)) as i64))
}

fn reduce(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let pattern = this_pattern(args.pos().first())?;
    let flags = Value::Int(i64::from(pattern.flags & !parse::UNICODE));
    let source = pattern.source.clone();
    let module = vm.import("re")?;
    let compile = module.namespace.get(tb_python::Sym::new("_compile")).unwrap_or(Value::None);
    Ok(Value::tuple([compile, Value::tuple([source, flags])]))
}
