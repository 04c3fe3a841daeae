//! `list[int]` and `int | str`: what annotations are made of, and `isinstance` with a union.

use crate::class::native_data;
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::sym::Sym;
use crate::value::Value;
use crate::vm::{Types, Vm, types};
use std::rc::Rc;

/// `origin[args]`.
struct Alias {
    origin: Value,
    args: Value,
}

/// `a | b | …`: no two alike, none a union itself.
struct Union {
    members: Vec<Value>,
}

pub fn install(t: &Types) {
    t.generic_alias
        .method("__repr__", alias_repr)
        .method("__eq__", alias_eq)
        .method("__hash__", alias_hash)
        .method("__reduce__", alias_reduce)
        .method("__call__", alias_call)
        .method("__getitem__", alias_getitem)
        .method("__getattr__", alias_getattr)
        .method("__mro_entries__", |_, args| Ok(Value::tuple(vec![alias(&args.pos()[0])?.origin.clone()])))
        .method("__instancecheck__", |_, _| Err(parameterized("isinstance() argument 2")))
        .method("__subclasscheck__", |_, _| Err(parameterized("issubclass() argument 2")))
        .method("__or__", union_or)
        .method("__ror__", union_ror)
        .getter("__origin__", |_, args| Ok(alias(&args.pos()[0])?.origin.clone()))
        .getter("__args__", |_, args| Ok(alias(&args.pos()[0])?.args.clone()))
        .getter("__parameters__", |_, _| Ok(Value::tuple(Vec::new())));
    for class in [&t.list, &t.dict, &t.tuple, &t.set, &t.frozenset] {
        class.class_method("__class_getitem__", class_getitem);
    }
    t.union_type
        .method("__repr__", union_repr)
        .method("__eq__", union_eq)
        .method("__hash__", union_hash)
        .method("__reduce__", union_reduce)
        .method("__instancecheck__", union_instancecheck)
        .method("__subclasscheck__", union_subclasscheck)
        .method("__or__", union_or)
        .method("__ror__", union_ror)
        .getter("__args__", |_, args| Ok(Value::tuple(union(&args.pos()[0])?.members.clone())))
        .getter("__parameters__", |_, _| Ok(Value::tuple(Vec::new())));
}

/// `types.GenericAlias(origin, args)`.
pub(crate) fn new_alias(_: &mut Vm, _: &Rc<crate::class::Class>, args: Args<'_>) -> PyResult<Value> {
    let [origin, items] = args.exact("GenericAlias")?;
    Ok(alias_of(origin, items))
}

/// `__class_getitem__` for classes that only annotations give parameters.
///
/// # Errors
/// `TypeError` unless it is called with one key.
pub fn class_getitem(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [class, key] = args.exact("__class_getitem__")?;
    Ok(alias_of(class, key))
}

/// `origin[key]`.
pub(crate) fn alias_of(origin: &Value, key: &Value) -> Value {
    let args = match key {
        Value::Tuple(_) => key.clone(),
        other => Value::tuple(vec![other.clone()]),
    };
    types().generic_alias.instance(Alias { origin: origin.clone(), args })
}

/// `a | b` where both may stand in an annotation; `None` if one of them may not.
pub(crate) fn union_of(vm: &mut Vm, a: &Value, b: &Value) -> PyResult<Option<Value>> {
    if (a.is_none() && b.is_none()) || !is_member(a) || !is_member(b) {
        return Ok(None);
    }
    let mut members: Vec<Value> = Vec::new();
    for side in [a, b] {
        let parts = match union(side) {
            Ok(union) => union.members.clone(),
            Err(_) if side.is_none() => vec![Value::Class(types().none_type.clone())],
            Err(_) => vec![side.clone()],
        };
        for part in parts {
            let mut known = false;
            for member in &members {
                known = known || vm.eq(member, &part)?;
            }
            if !known {
                members.push(part);
            }
        }
    }
    if members.len() == 1 {
        return Ok(members.pop());
    }
    Ok(Some(types().union_type.instance(Union { members })))
}

fn is_member(value: &Value) -> bool {
    matches!(value, Value::Class(_) | Value::None) || alias(value).is_ok() || union(value).is_ok()
}

fn alias(value: &Value) -> PyResult<&Alias> {
    native_data(value, "types.GenericAlias")
}

fn union(value: &Value) -> PyResult<&Union> {
    native_data(value, "types.UnionType")
}

fn parameterized(what: &str) -> PyErr {
    PyErr::type_error(format!("{what} cannot be a parameterized generic"))
}

/// A type as it stands in an annotation.
fn shown(vm: &mut Vm, value: &Value) -> PyResult<String> {
    Ok(match value {
        Value::Class(class) => class.full_name(),
        Value::Ellipsis => "...".into(),
        other => vm.repr(other)?,
    })
}

fn alias_repr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [value] = args.exact("__repr__")?;
    vm.repr_guarded(value, "...", |vm| {
        let alias = alias(value)?;
        let origin = shown(vm, &alias.origin)?;
        let Value::Tuple(items) = &alias.args else { return Ok(origin) };
        let items = items.iter().map(|item| shown(vm, item)).collect::<PyResult<Vec<_>>>()?;
        let items = if items.is_empty() { "()".into() } else { items.join(", ") };
        Ok(format!("{origin}[{items}]"))
    })
    .map(Value::from)
}

fn alias_eq(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, b] = args.exact("__eq__")?;
    let (a, Ok(b)) = (alias(a)?, alias(b)) else { return Ok(Value::NotImplemented) };
    Ok(Value::Bool(vm.eq(&a.origin, &b.origin)? && vm.eq(&a.args, &b.args)?))
}

fn alias_hash(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let alias = alias(&args.pos()[0])?;
    let hash = vm.hash(&alias.origin)? ^ vm.hash(&alias.args)?;
    Ok(Value::Int(hash as i64))
}

/// Annotations travel with the functions that have them.
fn alias_reduce(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let alias = alias(&args.pos()[0])?;
    let parts = Value::tuple([alias.origin.clone(), alias.args.clone()]);
    Ok(Value::tuple([Value::native("GenericAlias", make_alias), parts]))
}

fn make_alias(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [origin, items] = args.exact("GenericAlias")?;
    Ok(alias_of(origin, items))
}

fn union_reduce(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let members = union(&args.pos()[0])?.members.clone();
    Ok(Value::tuple([Value::native("UnionType", make_union), Value::tuple(members)]))
}

fn make_union(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(types().union_type.instance(Union { members: args.pos().to_vec() }))
}

fn alias_call(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (this, rest) = args.split_self();
    let origin = alias(this)?.origin.clone();
    vm.call_args(&origin, rest)
}

fn alias_getitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [value, _] = args.exact("__getitem__")?;
    let text = vm.repr(value)?;
    Err(PyErr::type_error(format!("{text} is not a generic class")))
}

fn alias_getattr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [value, name] = args.exact("__getattr__")?;
    let origin = alias(value)?.origin.clone();
    vm.getattr(&origin, Sym::new(name.as_str().unwrap_or_default()))
}

fn union_or(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, b] = args.exact("__or__")?;
    Ok(union_of(vm, a, b)?.unwrap_or(Value::NotImplemented))
}

fn union_ror(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, b] = args.exact("__ror__")?;
    Ok(union_of(vm, b, a)?.unwrap_or(Value::NotImplemented))
}

fn union_repr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let members = &union(&args.pos()[0])?.members;
    let is_none =
        |value: &Value| matches!(value, Value::Class(class) if Rc::ptr_eq(class, &types().none_type));
    let mut texts = Vec::with_capacity(members.len());
    for member in members {
        texts.push(if is_none(member) { "None".into() } else { shown(vm, member)? });
    }
    Ok(Value::from(texts.join(" | ")))
}

fn union_eq(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, b] = args.exact("__eq__")?;
    let (a, Ok(b)) = (union(a)?, union(b)) else { return Ok(Value::NotImplemented) };
    let mut same = a.members.len() == b.members.len();
    for member in &a.members {
        let mut found = false;
        for other in &b.members {
            found = found || vm.eq(member, other)?;
        }
        same = same && found;
    }
    Ok(Value::Bool(same))
}

fn union_hash(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let mut hash = 0;
    for member in &union(&args.pos()[0])?.members {
        hash ^= vm.hash(member)?;
    }
    Ok(Value::Int(hash as i64))
}

fn union_instancecheck(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this, value] = args.exact("__instancecheck__")?;
    let members = plain_members(this, "isinstance() argument 2")?;
    Ok(Value::Bool(vm.isinstance(value, &members)?))
}

fn union_subclasscheck(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this, class] = args.exact("__subclasscheck__")?;
    let members = plain_members(this, "issubclass() argument 2")?;
    Ok(Value::Bool(crate::builtins::is_subclass_of(vm, class, &members)?))
}

/// The members as the tuple that `isinstance` takes, if they are classes.
fn plain_members(value: &Value, what: &str) -> PyResult<Value> {
    let members = &union(value)?.members;
    if members.iter().any(|member| alias(member).is_ok()) {
        return Err(parameterized(what));
    }
    Ok(Value::tuple(members.clone()))
}
