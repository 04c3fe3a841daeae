//! Exception groups: `ExceptionGroup`, its `split` and `subgroup`, and what `except*` does with them.

use super::{Types, Vm, types};
use crate::class::{Class, Payload};
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::native::Args;
use crate::value::Value;
use std::rc::Rc;

pub(crate) fn install(t: &Types) {
    t.base_exception_group
        .method("__str__", str)
        .method("split", split_method)
        .method("subgroup", subgroup)
        .method("derive", derive_method)
        .getter("message", message)
        .getter("exceptions", exceptions)
        .class_method("__class_getitem__", class_getitem);
}

/// The exceptions in a group; `None` if it is an exception of another kind.
pub(crate) fn group_members(err: &PyErr) -> Option<Vec<Value>> {
    if !err.is(&types().base_exception_group) {
        return None;
    }
    let args = err.data().args.borrow();
    match args.get(1) {
        Some(Value::List(list)) => Some(list.snapshot()),
        Some(Value::Tuple(items)) => Some(items.to_vec()),
        _ => None,
    }
}

pub(crate) fn new_group(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let t = types();
    let [text, members] = args.pos() else {
        let given = args.pos().len();
        let message = format!("BaseExceptionGroup.__new__() takes exactly 2 arguments ({given} given)");
        return Err(PyErr::type_error(message));
    };
    if text.as_str().is_none() {
        let message =
            format!("BaseExceptionGroup.__new__() argument 1 must be str, not {}", text.type_name());
        return Err(PyErr::type_error(message));
    }
    if !matches!(members, Value::List(_) | Value::Tuple(_)) {
        return Err(PyErr::type_error("second argument (exceptions) must be a sequence"));
    }
    let items = vm.collect(members)?;
    if items.is_empty() {
        return Err(PyErr::value_error("second argument (exceptions) must be a non-empty sequence"));
    }
    let mut only_exceptions = true;
    for (at, item) in items.iter().enumerate() {
        let Some(err) = PyErr::from_value(item) else {
            let message = format!("Item {at} of second argument (exceptions) is not an exception");
            return Err(PyErr::value_error(message));
        };
        only_exceptions &= err.is(&t.exception);
    }
    let mut class = class;
    if Rc::ptr_eq(class, &t.base_exception_group) {
        class = if only_exceptions { &t.exception_group } else { class };
    } else if !only_exceptions && class.is_subclass(&t.exception) {
        let within = match Rc::ptr_eq(class, &t.exception_group) {
            true => "an ExceptionGroup".to_owned(),
            false => format!("'{}'", class.name()),
        };
        return Err(PyErr::type_error(format!("Cannot nest BaseExceptions in {within}")));
    }
    // A list may change later: the group keeps what it was made of.
    let members = match members {
        Value::List(_) => Value::list(items),
        other => other.clone(),
    };
    Ok(PyErr::with_args(class, vec![text.clone(), members]).value())
}

fn this(args: &Args<'_>, name: &str) -> PyResult<PyErr> {
    let err = args.pos().first().and_then(PyErr::from_value);
    err.filter(|err| matches!(err.instance().payload, Payload::Exception(_)))
        .ok_or_else(|| PyErr::type_error(format!("descriptor '{name}' requires an exception group")))
}

fn text_of(err: &PyErr) -> Value {
    err.data().args.borrow().first().cloned().unwrap_or(Value::None)
}

fn message(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(text_of(&this(&args, "message")?))
}

fn exceptions(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::tuple(group_members(&this(&args, "exceptions")?).unwrap_or_default()))
}

fn class_getitem(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(args.pos().first().cloned().unwrap_or(Value::None))
}

fn str(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let err = this(&args, "__str__")?;
    let count = group_members(&err).map_or(0, |members| members.len());
    let text = vm.str(&text_of(&err))?;
    let plural = if count == 1 { "" } else { "s" };
    Ok(Value::from(format!("{} ({count} sub-exception{plural})", text.as_str())))
}

/// Parts of an exception: what matched, and the rest.
type Parts = (Option<PyErr>, Option<PyErr>);

fn split_method(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let err = this(&args, "split")?;
    let [_, condition] = args.exact("split")?;
    let (matched, rest) = split(vm, &err, &mut |vm, err| matches(vm, err, condition))?;
    Ok(Value::tuple([or_none(matched), or_none(rest)]))
}

fn subgroup(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let err = this(&args, "subgroup")?;
    let [_, condition] = args.exact("subgroup")?;
    Ok(or_none(split(vm, &err, &mut |vm, err| matches(vm, err, condition))?.0))
}

fn or_none(err: Option<PyErr>) -> Value {
    err.map_or(Value::None, |err| err.value())
}

fn matches(vm: &mut Vm, err: &PyErr, condition: &Value) -> PyResult<bool> {
    match condition {
        Value::Class(_) | Value::Tuple(_) => vm.exception_matches(&err.value(), condition),
        function => {
            let answer = vm.call(function, &[err.value()])?;
            vm.truthy(&answer)
        }
    }
}

/// `derive`: a group of the same kind with other members. Subclasses may have their own.
fn derive_method(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let err = this(&args, "derive")?;
    let [_, members] = args.exact("derive")?;
    new_group(vm, &types().base_exception_group, Args::positional(&[text_of(&err), members.clone()]))
}

fn derive(vm: &mut Vm, err: &PyErr, members: Vec<PyErr>) -> PyResult<Option<PyErr>> {
    if members.is_empty() {
        return Ok(None);
    }
    let members = Value::list(members.iter().map(PyErr::value).collect());
    let made = vm.call_method(&err.value(), "derive", &[members])?;
    let Some(made) = PyErr::from_value(&made) else {
        return Err(PyErr::type_error("derive must return an instance of BaseExceptionGroup"));
    };
    let (from, to) = (err.data(), made.data());
    to.traceback.borrow_mut().clone_from(&from.traceback.borrow());
    // The part shows the very traceback of the whole.
    let traceback = vm.traceback_object(err);
    to.view.replace(Some((from.traceback.borrow().len(), traceback)));
    to.cause.borrow_mut().clone_from(&from.cause.borrow());
    to.context.borrow_mut().clone_from(&from.context.borrow());
    to.suppress_context.set(from.suppress_context.get());
    if let Some(Value::List(notes)) = err.instance().get(names::DUNDER_NOTES) {
        let notes = Value::list(notes.snapshot());
        made.instance().set(names::DUNDER_NOTES, notes);
    }
    Ok(Some(made))
}

fn split(
    vm: &mut Vm,
    err: &PyErr,
    condition: &mut dyn FnMut(&mut Vm, &PyErr) -> PyResult<bool>,
) -> PyResult<Parts> {
    if condition(vm, err)? {
        return Ok((Some(err.clone()), None));
    }
    let Some(members) = group_members(err) else { return Ok((None, Some(err.clone()))) };
    let (mut matched, mut rest) = (Vec::new(), Vec::new());
    vm.enter_native()?;
    for member in members.iter().filter_map(PyErr::from_value) {
        match split(vm, &member, condition) {
            Ok((yes, no)) => {
                matched.extend(yes);
                rest.extend(no);
            }
            Err(problem) => {
                vm.native_depth -= 1;
                return Err(problem);
            }
        }
    }
    vm.native_depth -= 1;
    Ok((derive(vm, err, matched)?, derive(vm, err, rest)?))
}

impl Vm {
    /// One `except*` clause: the part of `rest` that it handles, always a group, and what is left. `None` for none.
    ///
    /// # Errors
    /// `TypeError` if `class` is no exception class, or a group's.
    pub(super) fn except_star(&mut self, rest: &Value, class: &Value) -> PyResult<(Value, Value)> {
        let Some(err) = PyErr::from_value(rest) else { return Ok((Value::None, Value::None)) };
        let of_group =
            |class: &Value| matches!(class, Value::Class(c) if c.is_subclass(&types().base_exception_group));
        let names_group = match class {
            Value::Tuple(options) => options.iter().any(of_group),
            other => of_group(other),
        };
        if names_group {
            let message = "catching ExceptionGroup with except* is not allowed. Use except instead.";
            return Err(PyErr::type_error(message));
        }
        let (matched, left) = split(self, &err, &mut |vm, err| vm.exception_matches(&err.value(), class))?;
        let matched = match matched {
            Some(naked) if group_members(&naked).is_none() => {
                let members = Value::tuple([naked.value()]);
                let class = &types().base_exception_group;
                new_group(self, class, Args::positional(&[Value::str(""), members]))?
            }
            other => or_none(other),
        };
        Ok((matched, or_none(left)))
    }

    /// What a `try` with `except*` raises at its end: `raised` in its clauses, and the `rest` that none handled; `None` if
    /// there is nothing.
    ///
    /// # Errors
    /// What making a group raises.
    pub(super) fn after_except_star(&mut self, all: &Value, raised: &Value, rest: &Value) -> PyResult<Value> {
        let raised: Vec<Value> = self.collect(raised)?;
        let Some(all) = PyErr::from_value(all) else { return Ok(Value::None) };
        if group_members(&all).is_none() {
            return Ok(raised.first().cloned().unwrap_or_else(|| rest.clone()));
        }
        // What came out of the original group goes back into one group of its shape.
        let is_part = |value: &Value| {
            let err = PyErr::from_value(value)?;
            let same_origin = Rc::ptr_eq(err.instance(), all.instance())
                || (group_members(&err).is_some() && same_start(&err, &all));
            same_origin.then(|| leaves(&err))
        };
        let mut kept: Vec<usize> = Vec::new();
        let mut fresh: Vec<PyErr> = Vec::new();
        for value in raised.iter().chain([rest]) {
            match is_part(value) {
                Some(parts) => kept.extend(parts),
                None => fresh.extend(PyErr::from_value(value)),
            }
        }
        let again = split(self, &all, &mut |_, err| {
            Ok(group_members(err).is_none() && kept.contains(&err.value().address()))
        })?
        .0;
        if fresh.is_empty() {
            return Ok(or_none(again));
        }
        fresh.extend(again);
        if let [only] = &fresh[..] {
            return Ok(only.value());
        }
        let members = Value::list(fresh.iter().map(PyErr::value).collect());
        new_group(self, &types().base_exception_group, Args::positional(&[Value::str(""), members]))
    }
}

/// Whether a group was split off another one: both began their traceback at the same place.
fn same_start(part: &PyErr, whole: &PyErr) -> bool {
    let first = |err: &PyErr| err.data().traceback.borrow().first().map(|entry| entry.range);
    first(part) == first(whole) && part.data().cause.borrow().is(&whole.data().cause.borrow())
}

/// The addresses of the exceptions in a group, however deep.
fn leaves(err: &PyErr) -> Vec<usize> {
    match group_members(err) {
        None => vec![err.value().address()],
        Some(members) => members.iter().filter_map(PyErr::from_value).flat_map(|err| leaves(&err)).collect(),
    }
}
