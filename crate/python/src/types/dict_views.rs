//! `dict_keys`, `dict_values`, `dict_items`: live views of a dict, and its reversed iterators.

use super::{dict, sequence, set};
use crate::class::{Class, native_data};
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::object::{Dict, DictEntry, DictPart, Iter, NativeIter, Set, SetKind};
use crate::value::Value;
use crate::vm::{BinaryOp, CompareOp, Vm, types};
use std::cell::OnceCell;
use std::rc::Rc;

struct View {
    dict: Rc<Dict>,
    what: DictPart,
}

thread_local! {
    static CLASSES: OnceCell<[Rc<Class>; 3]> = const { OnceCell::new() };
}

/// A view of `dict`.
pub(crate) fn new(dict: &Rc<Dict>, what: DictPart) -> Value {
    let class = CLASSES.with(|classes| Rc::clone(&classes.get_or_init(classes_of_thread)[what as usize]));
    class.instance(View { dict: Rc::clone(dict), what })
}

/// The dict behind a view, and which part of it the view shows: for fast paths.
pub(crate) fn view_of(value: &Value) -> Option<(&Rc<Dict>, DictPart)> {
    match value {
        Value::Instance(instance) => instance.native::<View>().map(|view| (&view.dict, view.what)),
        _ => None,
    }
}

fn classes_of_thread() -> [Rc<Class>; 3] {
    ["dict_keys", "dict_values", "dict_items"].map(|name| {
        let class = Class::native(name, &[&types().object], Some(refuse_new));
        class
            .method("__len__", len)
            .method("__iter__", iter)
            .method("__reversed__", reversed)
            .method("__repr__", repr)
            .getter("mapping", |_, args| {
                Ok(super::mappingproxy::of(&Value::Dict(Rc::clone(&this(args.pos())?.dict))))
            });
        if name != "dict_values" {
            install_set_methods(&class);
        }
        class
    })
}

fn install_set_methods(class: &Class) {
    class
        .method("__contains__", contains)
        .method("isdisjoint", isdisjoint)
        .method("__and__", and)
        .method("__rand__", and)
        .method("__or__", or)
        .method("__ror__", or)
        .method("__sub__", sub)
        .method("__rsub__", rsub)
        .method("__xor__", xor)
        .method("__rxor__", xor);
    class.set("__hash__", Value::None);
    sequence::install_comparisons(class, compare);
}

fn refuse_new(_: &mut Vm, class: &Rc<Class>, _: Args<'_>) -> PyResult<Value> {
    Err(PyErr::type_error(format!("cannot create '{}' instances", class.name())))
}

fn this(args: &[Value]) -> PyResult<&View> {
    native_data(args.first().unwrap_or(&Value::None), "a dict view")
}

fn len(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::from_usize(this(args.pos())?.dict.len()))
}

fn iter(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let view = this(args.pos())?;
    Ok(dict::iter_part(&view.dict, view.what))
}

fn reversed(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let view = this(args.pos())?;
    Ok(reverse_iter(&view.dict, view.what))
}

fn part(entry: DictEntry, what: DictPart) -> Value {
    match what {
        DictPart::Keys => entry.key,
        DictPart::Values => entry.value,
        DictPart::Items => Value::tuple([entry.key, entry.value]),
    }
}

/// An iterator from the last entry to the first.
pub(crate) fn reverse_iter(dict: &Rc<Dict>, what: DictPart) -> Value {
    struct Backwards {
        dict: Rc<Dict>,
        before: usize,
        len: usize,
        what: DictPart,
    }
    impl NativeIter for Backwards {
        fn next(&mut self, _: &mut Vm) -> PyResult<Option<Value>> {
            if self.dict.len() != self.len {
                return Err(PyErr::runtime_error("dictionary changed size during iteration"));
            }
            let Some((at, entry)) = self.dict.entry_before(self.before) else { return Ok(None) };
            self.before = at;
            Ok(Some(part(entry, self.what)))
        }
        fn type_name(&self) -> &'static str {
            match self.what {
                DictPart::Keys => "dict_reversekeyiterator",
                DictPart::Values => "dict_reversevalueiterator",
                DictPart::Items => "dict_reverseitemiterator",
            }
        }
    }
    let before = dict.places();
    Value::iter(Iter::native(Backwards { dict: Rc::clone(dict), before, len: dict.len(), what }))
}

fn contents(view: &View) -> Vec<Value> {
    view.dict.entries().into_iter().map(|entry| part(entry, view.what)).collect()
}

fn repr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [value] = args.exact("__repr__")?;
    let contents = Value::list(contents(this(args.pos())?));
    let kind = value.type_name();
    let dict = Value::Dict(Rc::clone(&this(args.pos())?.dict));
    // The dict itself may hold its view.
    vm.repr_guarded(&dict, "...", |vm| Ok(format!("{kind}({})", vm.repr(&contents)?))).map(Value::from)
}

fn contains(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, item] = args.exact("__contains__")?;
    Ok(Value::Bool(has(vm, this(args.pos())?, item)?))
}

fn has(vm: &mut Vm, view: &View, item: &Value) -> PyResult<bool> {
    if view.what == DictPart::Keys {
        return Ok(vm.dict_get(&view.dict, item)?.is_some());
    }
    let Value::Tuple(pair) = item else { return Ok(false) };
    let [key, value] = &pair[..] else { return Ok(false) };
    match vm.dict_get(&view.dict, key)? {
        Some(found) => vm.eq(&found, value),
        None => Ok(false),
    }
}

fn as_set(vm: &mut Vm, value: &Value) -> PyResult<Value> {
    let items = vm.iter(value)?;
    Ok(Value::set(set::build(vm, SetKind::Set, &items)?))
}

fn operate(vm: &mut Vm, op: BinaryOp, a: &Value, b: &Value) -> PyResult<Value> {
    if vm.special(b, crate::names::DUNDER_ITER).is_none() && !matches!(b, Value::Set(_) | Value::List(_)) {
        return Ok(Value::NotImplemented);
    }
    let (a, b) = (as_set(vm, a)?, as_set(vm, b)?);
    vm.binary(op, &a, &b)
}

fn and(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, b] = args.exact("__and__")?;
    operate(vm, BinaryOp::And, a, b)
}

fn or(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, b] = args.exact("__or__")?;
    operate(vm, BinaryOp::Or, a, b)
}

fn sub(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, b] = args.exact("__sub__")?;
    operate(vm, BinaryOp::Sub, a, b)
}

fn rsub(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [b, a] = args.exact("__rsub__")?;
    operate(vm, BinaryOp::Sub, a, b)
}

fn xor(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, b] = args.exact("__xor__")?;
    operate(vm, BinaryOp::Xor, a, b)
}

fn isdisjoint(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, other] = args.exact("isdisjoint")?;
    let view = this(args.pos())?;
    let items = vm.iter(other)?;
    while let Some(item) = vm.next(&items)? {
        if has(vm, view, &item)? {
            return Ok(Value::Bool(false));
        }
    }
    Ok(Value::Bool(true))
}

fn compare(vm: &mut Vm, op: CompareOp, a: &Value, b: &Value) -> PyResult<Value> {
    let is_setlike = |value: &Value| match value {
        Value::Set(_) => true,
        other => view_of(other).is_some_and(|(_, what)| what != DictPart::Values),
    };
    if !is_setlike(a) || !is_setlike(b) {
        return Ok(Value::NotImplemented);
    }
    let (a, b) = (comparable(vm, a)?, comparable(vm, b)?);
    set::compare_sets(vm, op, &a, &b).map(Value::Bool)
}

/// A set of the same items. Items with an unhashable value compare by key and value, which a set can't do.
fn comparable(vm: &mut Vm, value: &Value) -> PyResult<Rc<Set>> {
    match value {
        Value::Set(set) => Ok(Rc::clone(set)),
        other => {
            let items = vm.iter(other)?;
            Ok(Rc::new(set::build(vm, SetKind::Set, &items)?))
        }
    }
}
