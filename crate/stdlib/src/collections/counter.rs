//! `Counter`.

use super::{dict_class, dict_instance, inner_dict};
use std::cell::OnceCell;
use std::rc::Rc;
use tb_python::native::Args;
use tb_python::object::{Dict, Iter};
use tb_python::vm::{BinaryOp, CompareOp, types};
use tb_python::{Class, PyErr, PyResult, Sym, Value, Vm};

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

const POLL_STEPS: usize = 1 << 14;

pub(super) fn class() -> Rc<Class> {
    CLASS.with(|class| Rc::clone(class.get_or_init(make_class)))
}

fn make_class() -> Rc<Class> {
    let class = dict_class("Counter", new);
    class
        .method("__init__", init)
        .method("__missing__", |_, _| Ok(Value::Int(0)))
        .method("__repr__", repr)
        .method("__delitem__", delitem)
        .method("update", update)
        .method("subtract", subtract)
        .method("most_common", most_common)
        .method("elements", elements)
        .method("total", total)
        .method("copy", copy)
        .method("__add__", |vm, args| combine(vm, args, Rule::Add))
        .method("__sub__", |vm, args| combine(vm, args, Rule::Subtract))
        .method("__or__", |vm, args| combine(vm, args, Rule::Max))
        .method("__and__", |vm, args| combine(vm, args, Rule::Min))
        .method("__iadd__", |vm, args| combine(vm, args, Rule::Add))
        .method("__isub__", |vm, args| combine(vm, args, Rule::Subtract))
        .method("__ior__", |vm, args| combine(vm, args, Rule::Max))
        .method("__iand__", |vm, args| combine(vm, args, Rule::Min))
        .method("__eq__", |vm, args| compare(vm, args, CompareOp::Eq))
        .method("__ne__", |vm, args| compare(vm, args, CompareOp::Eq).map(opposite))
        .method("__le__", |vm, args| compare(vm, args, CompareOp::Le))
        .method("__ge__", |vm, args| compare(vm, args, CompareOp::Ge))
        .method("__lt__", |vm, args| smaller(vm, args, CompareOp::Le))
        .method("__gt__", |vm, args| smaller(vm, args, CompareOp::Ge))
        .method("__pos__", |vm, args| signed(vm, args, Rule::Add))
        .method("__neg__", |vm, args| signed(vm, args, Rule::Subtract));
    class.set("__hash__", Value::None);
    class
}

fn new(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let value = Value::Instance(dict_instance(class, Dict::default()));
    if class.flags.native {
        change(vm, &value, args, BinaryOp::Add)?;
    }
    Ok(value)
}

fn init(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    update(vm, args)
}

fn update(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (this, rest) = args.split_self();
    change(vm, this, rest, BinaryOp::Add)?;
    Ok(Value::None)
}

fn subtract(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (this, rest) = args.split_self();
    change(vm, this, rest, BinaryOp::Sub)?;
    Ok(Value::None)
}

/// Adds or subtracts the counts of a mapping, of an iterable's items, of keyword arguments.
fn change(vm: &mut Vm, this: &Value, args: Args<'_>, op: BinaryOp) -> PyResult<()> {
    let counts = inner_dict(this)?;
    match args.pos() {
        [] | [Value::None] => {}
        [source] => match source.unwrap_base() {
            Value::Dict(other) => {
                for entry in other.entries() {
                    change_one(vm, counts, entry.key, &entry.value, op)?;
                }
            }
            _ => count_items(vm, counts, source, op)?,
        },
        more => {
            let given = more.len() + 1;
            return Err(PyErr::type_error(format!(
                "Counter.__init__() takes from 1 to 2 positional arguments but {given} were given"
            )));
        }
    }
    for (name, value) in args.keywords() {
        change_one(vm, counts, Value::from(name), value, op)?;
    }
    Ok(())
}

fn count_items(vm: &mut Vm, counts: &Dict, items: &Value, op: BinaryOp) -> PyResult<()> {
    let items = vm.iter(items)?;
    let mut steps = 0_usize;
    while let Some(item) = vm.next(&items)? {
        change_one(vm, counts, item, &Value::Int(1), op)?;
        steps += 1;
        if steps.is_multiple_of(POLL_STEPS) {
            vm.poll()?;
        }
    }
    Ok(())
}

fn change_one(vm: &mut Vm, counts: &Dict, key: Value, by: &Value, op: BinaryOp) -> PyResult<()> {
    if let (BinaryOp::Add, Value::Int(by)) = (op, by)
        && vm.dict_add_int(counts, &key, *by)?
    {
        return Ok(());
    }
    let old = vm.dict_get(counts, &key)?.unwrap_or(Value::Int(0));
    let new = vm.binary(op, &old, by)?;
    vm.dict_set(counts, key, new)
}

/// The items with their counts, most frequent first; equal counts in order of first appearance.
fn ranked(vm: &mut Vm, counts: &Dict) -> PyResult<Vec<Value>> {
    let entries = counts.entries();
    let places: Vec<Value> = (0..entries.len()).map(Value::from_usize).collect();
    let list = Value::list(places);
    let values: Vec<Value> = entries.iter().map(|entry| entry.value.clone()).collect();
    let key = Value::Native(Rc::new(tb_python::native::NativeFn::closure("count", move |_, args| {
        let place = args.pos().first().and_then(Value::as_i64).unwrap_or_default();
        Ok(values[place as usize].clone())
    })));
    let sort = vm.getattr(&list, Sym::new("sort"))?;
    let names = [Sym::new("key"), Sym::new("reverse")];
    vm.call_args(&sort, Args::new(&[key, Value::Bool(true)], &names))?;
    let order = vm.collect(&list)?;
    let pair = |place: &Value| {
        let entry = &entries[place.as_i64().unwrap_or_default() as usize];
        Value::tuple([entry.key.clone(), entry.value.clone()])
    };
    Ok(order.iter().map(pair).collect())
}

fn most_common(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this, n] = args.bind("most_common", ["self", "n"], 1)?;
    let mut pairs = ranked(vm, inner_dict(this.unwrap_or(&Value::None))?)?;
    if let Some(n) = n.filter(|n| !n.is_none()) {
        pairs.truncate(vm.index(n)?.max(0) as usize);
    }
    Ok(Value::list(pairs))
}

fn repr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this] = args.exact("__repr__")?;
    let counts = inner_dict(this)?;
    let name = this.type_name();
    if counts.is_empty() {
        return Ok(Value::from(format!("{name}()")));
    }
    // Counts that can't be compared are shown in order of appearance.
    let sorted = match ranked(vm, counts) {
        Ok(pairs) => {
            let sorted = Dict::default();
            for pair in pairs {
                let pair = vm.collect(&pair)?;
                vm.dict_set(&sorted, pair[0].clone(), pair[1].clone())?;
            }
            Value::dict(sorted)
        }
        Err(err) if err.is(&types().type_error) => this.unwrap_base().clone(),
        Err(err) => return Err(err),
    };
    Ok(Value::from(format!("{name}({})", vm.repr(&sorted)?)))
}

fn delitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this, key] = args.exact("__delitem__")?;
    vm.dict_remove(inner_dict(this)?, key)?;
    Ok(Value::None)
}

fn elements(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this] = args.exact("elements")?;
    let mut items = Vec::new();
    for entry in inner_dict(this)?.entries() {
        let count = vm.index(&entry.value)?.max(0) as usize;
        vm.check_alloc(count.saturating_mul(16))?;
        items.extend(std::iter::repeat_n(entry.key, count));
    }
    Ok(Value::iter(Iter::vec(items, "itertools.chain")))
}

fn total(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this] = args.exact("total")?;
    let mut total = Value::Int(0);
    for count in inner_dict(this)?.values() {
        total = vm.binary(BinaryOp::Add, &total, &count)?;
    }
    Ok(total)
}

fn copy(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this] = args.exact("copy")?;
    Ok(Value::Instance(dict_instance(&this.class(), inner_dict(this)?.copy())))
}

#[derive(Clone, Copy, PartialEq)]
enum Rule {
    Add,
    Subtract,
    Max,
    Min,
}

/// A multiset operation: only positive counts remain.
fn combine(vm: &mut Vm, args: Args<'_>, rule: Rule) -> PyResult<Value> {
    let [a, b] = args.exact("Counter")?;
    let is_counter = |value: &Value| value.class().is_subclass(&class());
    if !is_counter(b) {
        return Ok(Value::NotImplemented);
    }
    let result = Dict::default();
    let (left, right) = (inner_dict(a)?, inner_dict(b)?);
    for entry in left.entries() {
        let other = vm.dict_get(right, &entry.key)?.unwrap_or(Value::Int(0));
        let count = combined(vm, rule, &entry.value, &other)?;
        keep(vm, &result, entry.key, count)?;
    }
    for entry in right.entries() {
        if rule != Rule::Min && vm.dict_get(left, &entry.key)?.is_none() {
            let count = combined(vm, rule, &Value::Int(0), &entry.value)?;
            keep(vm, &result, entry.key, count)?;
        }
    }
    Ok(Value::Instance(dict_instance(&class(), result)))
}

fn combined(vm: &mut Vm, rule: Rule, a: &Value, b: &Value) -> PyResult<Value> {
    match rule {
        Rule::Add => vm.binary(BinaryOp::Add, a, b),
        Rule::Subtract => vm.binary(BinaryOp::Sub, a, b),
        Rule::Max => Ok(if vm.less(a, b)? { b.clone() } else { a.clone() }),
        Rule::Min => Ok(if vm.less(a, b)? { a.clone() } else { b.clone() }),
    }
}

fn keep(vm: &mut Vm, result: &Dict, key: Value, count: Value) -> PyResult<()> {
    let positive = vm.compare(CompareOp::Gt, &count, &Value::Int(0))?;
    if vm.truthy(&positive)? { vm.dict_set(result, key, count) } else { Ok(()) }
}

fn opposite(answer: Value) -> Value {
    match answer {
        Value::Bool(b) => Value::Bool(!b),
        other => other,
    }
}

/// Whether `op` holds for the counts of every item of either; what is missing counts zero.
fn compare(vm: &mut Vm, args: Args<'_>, op: CompareOp) -> PyResult<Value> {
    let [a, b] = args.exact("Counter")?;
    if !b.class().is_subclass(&class()) {
        return Ok(Value::NotImplemented);
    }
    let (left, right) = (inner_dict(a)?, inner_dict(b)?);
    for entry in left.entries().into_iter().chain(right.entries()) {
        let x = vm.dict_get(left, &entry.key)?.unwrap_or(Value::Int(0));
        let y = vm.dict_get(right, &entry.key)?.unwrap_or(Value::Int(0));
        let holds = vm.compare(op, &x, &y)?;
        if !vm.truthy(&holds)? {
            return Ok(Value::Bool(false));
        }
    }
    Ok(Value::Bool(true))
}

/// `<` and `>`: the one that may be equal, and not equal.
fn smaller(vm: &mut Vm, args: Args<'_>, op: CompareOp) -> PyResult<Value> {
    let (holds, equal) = (compare(vm, args, op)?, compare(vm, args, CompareOp::Eq)?);
    Ok(match (holds, equal) {
        (Value::Bool(holds), Value::Bool(equal)) => Value::Bool(holds && !equal),
        _ => Value::NotImplemented,
    })
}

/// `+counter` and `-counter`: the positive counts, or the negative ones with their sign changed.
fn signed(vm: &mut Vm, args: Args<'_>, rule: Rule) -> PyResult<Value> {
    let [a] = args.exact("Counter")?;
    let result = Dict::default();
    for entry in inner_dict(a)?.entries() {
        let count = combined(vm, rule, &Value::Int(0), &entry.value)?;
        keep(vm, &result, entry.key, count)?;
    }
    Ok(Value::Instance(dict_instance(&class(), result)))
}
