//! `set` and `frozenset`: methods, operators, constructors.

use super::args::{instance_of, wrong_receiver};
use super::sequence::{self, POLL_STEPS};
use super::set_order;
use crate::class::Class;
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::object::{Set, SetKind};
use crate::value::Value;
use crate::vm::{BinaryOp, CompareOp, Types, Vm, types};
use std::rc::Rc;

pub fn install(t: &Types) {
    for class in [&t.set, &t.frozenset] {
        install_shared(class);
    }
    t.set
        .method("__init__", init)
        .method("add", add)
        .method("remove", remove)
        .method("discard", discard)
        .method("pop", pop)
        .method("clear", clear)
        .method("update", update)
        .method("intersection_update", intersection_update)
        .method("difference_update", difference_update)
        .method("symmetric_difference_update", symmetric_difference_update)
        .method("__ior__", ior)
        .method("__iand__", iand)
        .method("__isub__", isub)
        .method("__ixor__", ixor);
    t.set.set("__hash__", Value::None);
    t.frozenset.method("__hash__", hash);
}

fn install_shared(class: &Class) {
    class
        .method("copy", copy)
        .method("union", union)
        .method("intersection", intersection)
        .method("difference", difference)
        .method("symmetric_difference", symmetric_difference)
        .method("issubset", issubset)
        .method("issuperset", issuperset)
        .method("isdisjoint", isdisjoint)
        .method("__or__", or)
        .method("__ror__", ror)
        .method("__and__", and)
        .method("__rand__", rand)
        .method("__sub__", sub)
        .method("__rsub__", rsub)
        .method("__xor__", xor)
        .method("__rxor__", rxor)
        .method("__len__", len)
        .method("__contains__", contains)
        .method("__iter__", iter)
        .method("__repr__", repr);
    sequence::install_comparisons(class, compare);
}

/// `set(iterable=())`.
pub fn new(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    if !Rc::ptr_eq(class, &types().set) {
        return Ok(instance_of(class, &types().set, Value::set(Set::new(SetKind::Set))));
    }
    Ok(Value::set(match args.between("set", 0, 1)? {
        [items] => build(vm, SetKind::Set, items)?,
        _ => Set::new(SetKind::Set),
    }))
}

/// `frozenset(iterable=())`.
pub fn new_frozen(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let value = match args.between("frozenset", 0, 1)? {
        [Value::Set(set)] if set.kind() == SetKind::Frozen => Value::Set(Rc::clone(set)),
        [items] => Value::set(build(vm, SetKind::Frozen, items)?),
        _ => Value::set(Set::new(SetKind::Frozen)),
    };
    Ok(instance_of(class, &types().frozenset, value))
}

fn init(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let set = this(args.pos(), "__init__")?;
    set.clear();
    if let [_, items] = args.between("set", 1, 2)? {
        merge(vm, set, items)?;
    }
    Ok(Value::None)
}

/// A set of the items of any iterable.
pub(crate) fn build(vm: &mut Vm, kind: SetKind, items: &Value) -> PyResult<Set> {
    if let Value::Set(set) = items {
        return Ok(Set::merged(kind, set));
    }
    let set = Set::new(kind);
    merge(vm, &set, items)?;
    Ok(set)
}

/// The set in an instance of a subclass; other values as they are, with the `__iter__` that they may define.
fn set_or_self(value: &Value) -> &Value {
    match value.unwrap_base() {
        set @ Value::Set(_) => set,
        _ => value,
    }
}

/// Adds the items of any iterable, as `set.update` does.
pub(crate) fn merge(vm: &mut Vm, set: &Set, items: &Value) -> PyResult<()> {
    match items {
        // Adding a set to itself must not run after its own tail.
        Value::Set(other) if std::ptr::eq(&**other, set) => return Ok(()),
        Value::Set(other) if set.is_untouched() => {
            set.take_over(&Set::merged(set.kind(), other));
            return Ok(());
        }
        Value::Set(other) => set.make_room(other.len()),
        Value::Dict(other) => set.make_room(other.len()),
        _ => {}
    }
    let iterator = vm.iter(items)?;
    let mut steps = 0_usize;
    while let Some(item) = vm.next(&iterator)? {
        vm.set_add(set, item)?;
        steps += 1;
        if steps.is_multiple_of(POLL_STEPS) {
            vm.poll()?;
            sequence::check_items(vm, set.len() * 3)?;
        }
    }
    Ok(())
}

/// The set that a method was called on.
fn this<'a>(args: &'a [Value], method: &str) -> PyResult<&'a Rc<Set>> {
    match args.first().map(Value::unwrap_base) {
        Some(Value::Set(set)) => Ok(set),
        Some(other) => Err(wrong_receiver("set", method, other)),
        None => Err(PyErr::type_error(format!("unbound method set.{method}() needs an argument"))),
    }
}

/// The set behind `value`, or one made of its items.
fn as_set(vm: &mut Vm, value: &Value) -> PyResult<Rc<Set>> {
    match value.unwrap_base() {
        Value::Set(set) => Ok(Rc::clone(set)),
        _ => Ok(Rc::new(build(vm, SetKind::Set, value)?)),
    }
}

fn duplicate(set: &Set) -> Set {
    Set::merged(set.kind(), set)
}

/// Calls `step` with each member, in the order that is shown, until it answers false.
fn each(vm: &mut Vm, set: &Set, mut step: impl FnMut(&mut Vm, Value) -> PyResult<bool>) -> PyResult<bool> {
    for (i, member) in set_order::members(set).into_iter().enumerate() {
        if !step(vm, member)? {
            return Ok(false);
        }
        if i.is_multiple_of(POLL_STEPS) {
            vm.poll()?;
        }
    }
    Ok(true)
}

fn add(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let set = this(args.pos(), "add")?;
    let (_, rest) = args.split_self();
    let [item] = rest.exact("set.add")?;
    vm.set_add(set, item.clone())?;
    Ok(Value::None)
}

fn remove(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let set = this(args.pos(), "remove")?;
    let (_, rest) = args.split_self();
    let [item] = rest.exact("set.remove")?;
    if !vm.set_remove(set, item)? {
        return Err(PyErr::key_error(item.clone()));
    }
    Ok(Value::None)
}

fn discard(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let set = this(args.pos(), "discard")?;
    let (_, rest) = args.split_self();
    let [item] = rest.exact("set.discard")?;
    vm.set_remove(set, item)?;
    Ok(Value::None)
}

fn pop(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let set = this(args.pos(), "pop")?;
    args.split_self().1.exact::<0>("set.pop")?;
    let Some(member) = set.next_to_pop() else {
        return Err(PyErr::key_error(Value::from("pop from an empty set")));
    };
    vm.set_remove(set, &member)?;
    Ok(member)
}

fn clear(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let set = this(args.pos(), "clear")?;
    args.split_self().1.exact::<0>("set.clear")?;
    set.clear();
    Ok(Value::None)
}

fn copy(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let set = this(args.pos(), "copy")?;
    args.split_self().1.exact::<0>("set.copy")?;
    if set.kind() == SetKind::Frozen && matches!(args.pos()[0], Value::Set(_)) {
        return Ok(args.pos()[0].clone());
    }
    Ok(Value::set(duplicate(set)))
}

fn update(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let set = this(args.pos(), "update")?;
    for items in &args.pos()[1..] {
        merge(vm, set, set_or_self(items))?;
    }
    Ok(Value::None)
}

fn union(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let result = duplicate(this(args.pos(), "union")?);
    for items in &args.pos()[1..] {
        merge(vm, &result, set_or_self(items))?;
    }
    Ok(Value::set(result))
}

/// The members of both. CPython runs over the smaller one, or over what is no set.
fn intersect(vm: &mut Vm, set: &Set, other: &Value) -> PyResult<Set> {
    let result = Set::new(set.kind());
    let Value::Set(other) = other.unwrap_base() else {
        each_item(vm, other, |vm, item| {
            if vm.set_contains(set, &item)? {
                vm.set_add(&result, item)?;
            }
            Ok(())
        })?;
        return Ok(result);
    };
    let (few, many) = if other.len() > set.len() { (set, &**other) } else { (&**other, set) };
    each(vm, few, |vm, item| {
        if vm.set_contains(many, &item)? {
            vm.set_add(&result, item)?;
        }
        Ok(true)
    })?;
    Ok(result)
}

/// Calls `step` with each item of an iterable.
fn each_item(
    vm: &mut Vm,
    items: &Value,
    mut step: impl FnMut(&mut Vm, Value) -> PyResult<()>,
) -> PyResult<()> {
    let iterator = vm.iter(items)?;
    let mut steps = 0_usize;
    while let Some(item) = vm.next(&iterator)? {
        step(vm, item)?;
        steps += 1;
        if steps.is_multiple_of(POLL_STEPS) {
            vm.poll()?;
        }
    }
    Ok(())
}

fn subtract(vm: &mut Vm, set: &Set, other: &Value) -> PyResult<Set> {
    match set_or_self(other) {
        Value::Set(other) if set.len() >> 2 <= other.len() => {
            let result = Set::new(set.kind());
            each(vm, set, |vm, item| {
                if !vm.set_contains(other, &item)? {
                    vm.set_add(&result, item)?;
                }
                Ok(true)
            })?;
            Ok(result)
        }
        other => {
            let result = duplicate(set);
            discard_all(vm, &result, other)?;
            Ok(result)
        }
    }
}

/// `set -= other`.
fn discard_all(vm: &mut Vm, set: &Set, other: &Value) -> PyResult<()> {
    match set_or_self(other) {
        Value::Set(other) if std::ptr::eq(&**other, set) => set.clear(),
        other => {
            each_item(vm, other, |vm, item| vm.set_remove(set, &item).map(|_| ()))?;
            set.tidy();
        }
    }
    Ok(())
}

/// `set ^= other`.
fn toggle_all(vm: &mut Vm, set: &Set, other: &Set) -> PyResult<()> {
    if std::ptr::eq(set, other) {
        set.clear();
        return Ok(());
    }
    each(vm, other, |vm, item| {
        if !vm.set_remove(set, &item)? {
            vm.set_add(set, item)?;
        }
        Ok(true)
    })?;
    Ok(())
}

/// The members of one of the two: those of `other`, with `set`'s toggled.
fn exclusive(vm: &mut Vm, set: &Set, other: &Value) -> PyResult<Set> {
    let result = build(vm, set.kind(), set_or_self(other))?;
    toggle_all(vm, &result, set)?;
    Ok(result)
}

fn intersect_all(vm: &mut Vm, set: &Set, others: &[Value]) -> PyResult<Set> {
    let Some((first, rest)) = others.split_first() else { return Ok(duplicate(set)) };
    let mut result = intersect(vm, set, first)?;
    for other in rest {
        result = intersect(vm, &result, other)?;
    }
    Ok(result)
}

fn intersection(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    intersect_all(vm, this(args.pos(), "intersection")?, &args.pos()[1..]).map(Value::set)
}

fn difference(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let set = this(args.pos(), "difference")?;
    let Some((first, rest)) = args.pos()[1..].split_first() else { return Ok(Value::set(duplicate(set))) };
    let result = subtract(vm, set, first)?;
    for other in rest {
        discard_all(vm, &result, other)?;
    }
    Ok(Value::set(result))
}

fn symmetric_difference(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let set = this(args.pos(), "symmetric_difference")?;
    let [other] = args.split_self().1.exact("set.symmetric_difference")?;
    exclusive(vm, set, other).map(Value::set)
}

fn intersection_update(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let set = this(args.pos(), "intersection_update")?;
    let result = intersect_all(vm, set, &args.pos()[1..])?;
    set.take_over(&result);
    Ok(Value::None)
}

fn difference_update(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let set = this(args.pos(), "difference_update")?;
    for other in &args.pos()[1..] {
        discard_all(vm, set, other)?;
    }
    Ok(Value::None)
}

fn symmetric_difference_update(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let set = this(args.pos(), "symmetric_difference_update")?;
    let [other] = args.split_self().1.exact("set.symmetric_difference_update")?;
    let other = as_set(vm, other)?;
    toggle_all(vm, set, &other)?;
    Ok(Value::None)
}

fn is_within(vm: &mut Vm, a: &Set, b: &Set) -> PyResult<bool> {
    if a.len() > b.len() {
        return Ok(false);
    }
    each(vm, a, |vm, item| vm.set_contains(b, &item))
}

fn issubset(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, other] = args.exact("issubset")?;
    let other = as_set(vm, other)?;
    Ok(Value::Bool(is_within(vm, this(args.pos(), "issubset")?, &other)?))
}

fn issuperset(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, other] = args.exact("issuperset")?;
    let other = as_set(vm, other)?;
    Ok(Value::Bool(is_within(vm, &other, this(args.pos(), "issuperset")?)?))
}

fn isdisjoint(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, other] = args.exact("isdisjoint")?;
    let set = this(args.pos(), "isdisjoint")?;
    let other = as_set(vm, other)?;
    Ok(Value::Bool(each(vm, set, |vm, item| Ok(!vm.set_contains(&other, &item)?))?))
}

/// `a | b`, `a & b`, `a - b`, `a ^ b`; `NotImplemented` unless both are sets. The result is of the left one's kind.
pub(crate) fn operate(vm: &mut Vm, op: BinaryOp, a: &Value, b: &Value) -> PyResult<Value> {
    let (Value::Set(a), Value::Set(_)) = (a.unwrap_base(), b.unwrap_base()) else {
        return Ok(Value::NotImplemented);
    };
    let result = match op {
        BinaryOp::Or => {
            let result = duplicate(a);
            merge(vm, &result, b.unwrap_base())?;
            result
        }
        BinaryOp::And => intersect(vm, a, b)?,
        BinaryOp::Sub => subtract(vm, a, b)?,
        BinaryOp::Xor => exclusive(vm, a, b)?,
        _ => return Ok(Value::NotImplemented),
    };
    Ok(Value::set(result))
}

/// `a |= b` and the like on a mutable set; false if `b` is not a set.
pub(crate) fn operate_in_place(vm: &mut Vm, op: BinaryOp, a: &Set, b: &Value) -> PyResult<bool> {
    let Value::Set(other) = b.unwrap_base() else { return Ok(false) };
    match op {
        BinaryOp::Or => merge(vm, a, b.unwrap_base())?,
        BinaryOp::And => {
            let result = intersect(vm, a, b)?;
            a.take_over(&result);
        }
        BinaryOp::Sub => discard_all(vm, a, b)?,
        BinaryOp::Xor => toggle_all(vm, a, other)?,
        _ => return Ok(false),
    }
    Ok(true)
}

macro_rules! operators {
    ($($plain:ident $reflected:ident $in_place:ident $op:ident;)*) => {$(
        fn $plain(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
            let [a, b] = args.exact(stringify!($plain))?;
            operate(vm, BinaryOp::$op, a, b)
        }
        fn $reflected(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
            let [b, a] = args.exact(stringify!($reflected))?;
            operate(vm, BinaryOp::$op, a, b)
        }
        fn $in_place(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
            let [a, b] = args.exact(stringify!($in_place))?;
            let done = operate_in_place(vm, BinaryOp::$op, this(args.pos(), stringify!($in_place))?, b)?;
            Ok(if done { a.clone() } else { Value::NotImplemented })
        }
    )*};
}

operators! {
    or ror ior Or;
    and rand iand And;
    sub rsub isub Sub;
    xor rxor ixor Xor;
}

fn len(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::from_usize(this(args.pos(), "__len__")?.len()))
}

fn contains(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, item] = args.exact("__contains__")?;
    Ok(Value::Bool(vm.set_contains(this(args.pos(), "__contains__")?, item)?))
}

fn iter(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(set_order::iter(this(args.pos(), "__iter__")?))
}

fn hash(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [set] = args.exact("__hash__")?;
    this(args.pos(), "__hash__")?;
    Ok(Value::Int(vm.hash(set.unwrap_base())? as i64))
}

fn repr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [value] = args.exact("__repr__")?;
    let set = this(args.pos(), "__repr__")?;
    let text = vm.repr(value.unwrap_base())?;
    if !matches!(value, Value::Instance(_)) {
        return Ok(Value::from(text));
    }
    // A subclass shows its name.
    let name = value.type_name();
    let members = text.trim_start_matches("frozenset(").trim_end_matches(')');
    Ok(Value::from(if set.is_empty() { format!("{name}()") } else { format!("{name}({members})") }))
}

/// Comparison by inclusion.
pub(crate) fn compare_sets(vm: &mut Vm, op: CompareOp, a: &Set, b: &Set) -> PyResult<bool> {
    let (fewer, same) = (a.len() < b.len(), a.len() == b.len());
    match op {
        CompareOp::Eq => Ok(same && is_within(vm, a, b)?),
        CompareOp::Ne => Ok(!same || !is_within(vm, a, b)?),
        CompareOp::Lt => Ok(fewer && is_within(vm, a, b)?),
        CompareOp::Le => is_within(vm, a, b),
        CompareOp::Gt => Ok(b.len() < a.len() && is_within(vm, b, a)?),
        _ => is_within(vm, b, a),
    }
}

/// Comparison by inclusion; `NotImplemented` unless both are sets.
pub(crate) fn compare(vm: &mut Vm, op: CompareOp, a: &Value, b: &Value) -> PyResult<Value> {
    match (a, b) {
        (Value::Set(a), Value::Set(b)) => compare_sets(vm, op, a, b).map(Value::Bool),
        _ => Ok(Value::NotImplemented),
    }
}
