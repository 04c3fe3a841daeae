//! `operator`: operators as functions, and the three getters.

use std::rc::Rc;
use tb_python::native::{Args, NativeFn};
use tb_python::object::Module;
use tb_python::vm::{BinaryOp, CompareOp};
use tb_python::{PyErr, PyResult, Sym, Value, Vm};

const BINARY: [(&str, BinaryOp); 13] = [
    ("add", BinaryOp::Add),
    ("sub", BinaryOp::Sub),
    ("mul", BinaryOp::Mul),
    ("truediv", BinaryOp::TrueDiv),
    ("floordiv", BinaryOp::FloorDiv),
    ("mod", BinaryOp::Mod),
    ("pow", BinaryOp::Pow),
    ("matmul", BinaryOp::MatMul),
    ("lshift", BinaryOp::LShift),
    ("rshift", BinaryOp::RShift),
    ("and_", BinaryOp::And),
    ("or_", BinaryOp::Or),
    ("xor", BinaryOp::Xor),
];

const IN_PLACE: [(&str, BinaryOp); 14] = [
    ("iadd", BinaryOp::Add),
    ("isub", BinaryOp::Sub),
    ("imul", BinaryOp::Mul),
    ("itruediv", BinaryOp::TrueDiv),
    ("ifloordiv", BinaryOp::FloorDiv),
    ("imod", BinaryOp::Mod),
    ("ipow", BinaryOp::Pow),
    ("imatmul", BinaryOp::MatMul),
    ("ilshift", BinaryOp::LShift),
    ("irshift", BinaryOp::RShift),
    ("iand", BinaryOp::And),
    ("ior", BinaryOp::Or),
    ("ixor", BinaryOp::Xor),
    ("iconcat", BinaryOp::Add),
];

const COMPARE: [(&str, CompareOp); 6] = [
    ("lt", CompareOp::Lt),
    ("le", CompareOp::Le),
    ("eq", CompareOp::Eq),
    ("ne", CompareOp::Ne),
    ("gt", CompareOp::Gt),
    ("ge", CompareOp::Ge),
];

pub(crate) fn build(_: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("operator");
    for (name, op) in BINARY {
        set(&module, name, move |vm, args| {
            let [a, b] = args.exact(name)?;
            vm.binary(op, a, b)
        });
    }
    for (name, op) in IN_PLACE {
        set(&module, name, move |vm, args| {
            let [a, b] = args.exact(name)?;
            vm.binary_in_place(op, a, b)
        });
    }
    module.function("indexOf", index_of);
    module.function("call", |vm, args| match args.pos() {
        [] => Err(PyErr::type_error("call() missing 1 required positional argument: 'obj'")),
        [function, ..] => vm.call_args(function, args.split_self().1),
    });
    module.function("length_hint", length_hint);
    for (name, op) in COMPARE {
        set(&module, name, move |vm, args| {
            let [a, b] = args.exact(name)?;
            vm.compare(op, a, b)
        });
    }
    module.function("neg", |vm, args| vm.negative(&args.exact::<1>("operator.neg")?[0]));
    module.function("pos", |vm, args| vm.positive(&args.exact::<1>("operator.pos")?[0]));
    module.function("invert", |vm, args| vm.invert(&args.exact::<1>("operator.invert")?[0]));
    module.function("inv", |vm, args| vm.invert(&args.exact::<1>("operator.inv")?[0]));
    module.function("abs", abs);
    module.function("index", |vm, args| vm.index_value(&args.exact::<1>("operator.index")?[0]));
    module.function("truth", |vm, args| vm.truthy(&args.exact::<1>("operator.truth")?[0]).map(Value::Bool));
    module.function("not_", |vm, args| {
        vm.truthy(&args.exact::<1>("operator.not_")?[0]).map(|truth| Value::Bool(!truth))
    });
    module.function("is_", |_, args| args.exact::<2>("is_").map(|[a, b]| Value::Bool(a.is(b))));
    module.function("is_not", |_, args| args.exact::<2>("is_not").map(|[a, b]| Value::Bool(!a.is(b))));
    module.function("contains", contains);
    module.function("concat", concat);
    module.function("getitem", getitem);
    module.function("setitem", setitem);
    module.function("delitem", delitem);
    module.function("countOf", count_of);
    module.function("itemgetter", itemgetter);
    module.function("attrgetter", attrgetter);
    module.function("methodcaller", methodcaller);
    Ok(Rc::new(module))
}

fn set(module: &Module, name: &'static str, call: impl Fn(&mut Vm, Args<'_>) -> PyResult<Value> + 'static) {
    module.set(name, closure(name, call));
}

fn closure(name: &str, call: impl Fn(&mut Vm, Args<'_>) -> PyResult<Value> + 'static) -> Value {
    Value::Native(Rc::new(NativeFn::closure(name, call)))
}

fn abs(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [value] = args.exact("operator.abs")?;
    let abs = vm.builtins.get(Sym::new("abs")).unwrap_or_default();
    vm.call(&abs, std::slice::from_ref(value))
}

fn contains(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [container, item] = args.exact("contains")?;
    vm.contains(container, item).map(Value::Bool)
}

fn concat(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, b] = args.exact("concat")?;
    vm.binary(BinaryOp::Add, a, b)
}

fn getitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [object, key] = args.exact("getitem")?;
    vm.getitem(object, key)
}

fn setitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [object, key, value] = args.exact("setitem")?;
    vm.setitem(object, key, value.clone())?;
    Ok(Value::None)
}

fn delitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [object, key] = args.exact("delitem")?;
    vm.delitem(object, key)?;
    Ok(Value::None)
}

fn count_of(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [items, wanted] = args.exact("countOf")?;
    let items = vm.iter(items)?;
    let mut count = 0;
    while let Some(item) = vm.next(&items)? {
        count += i64::from(vm.eq(&item, wanted)?);
    }
    Ok(Value::Int(count))
}

fn itemgetter(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let keys = args.between("itemgetter", 1, usize::MAX)?.to_vec();
    let recipe = Value::tuple(keys.clone());
    let getter = NativeFn::closure("itemgetter", move |vm, args| {
        let [object] = args.exact("itemgetter")?;
        each(&keys, |key| vm.getitem(object, key))
    });
    Ok(Value::Native(Rc::new(getter.with_recipe(itemgetter, recipe))))
}

/// One result for one key, a tuple for several.
fn each(keys: &[Value], mut get: impl FnMut(&Value) -> PyResult<Value>) -> PyResult<Value> {
    match keys {
        [key] => get(key),
        keys => keys.iter().map(get).collect::<PyResult<Vec<_>>>().map(Value::tuple),
    }
}

fn attrgetter(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let names = args.between("attrgetter", 1, usize::MAX)?.to_vec();
    if names.iter().any(|name| name.as_str().is_none()) {
        return Err(PyErr::type_error("attribute name must be a string"));
    }
    let recipe = Value::tuple(names.clone());
    let getter = NativeFn::closure("attrgetter", move |vm, args| {
        let [object] = args.exact("attrgetter")?;
        each(&names, |name| {
            let mut value = object.clone();
            for part in name.as_str().unwrap_or_default().split('.') {
                value = vm.getattr(&value, Sym::new(part))?;
            }
            Ok(value)
        })
    });
    Ok(Value::Native(Rc::new(getter.with_recipe(attrgetter, recipe))))
}

fn methodcaller(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let Some((name, rest)) = args.pos().split_first() else {
        return Err(PyErr::type_error("methodcaller needs at least one argument, the method name"));
    };
    let Some(name) = name.as_str().map(Sym::new) else {
        return Err(PyErr::type_error("method name must be a string"));
    };
    let mut items = rest.to_vec();
    let mut keywords = Vec::new();
    for (keyword, value) in args.keywords() {
        keywords.push(keyword);
        items.push(value.clone());
    }
    // With keywords it can't be shipped: a recipe has positional arguments only.
    let recipe = keywords.is_empty().then(|| Value::tuple(args.pos().to_vec()));
    let caller = NativeFn::closure("methodcaller", move |vm, args| {
        let [object] = args.exact("methodcaller")?;
        let method = vm.getattr(object, name)?;
        vm.call_args(&method, Args::new(&items, &keywords))
    });
    Ok(Value::Native(Rc::new(match recipe {
        Some(recipe) => caller.with_recipe(methodcaller, recipe),
        None => caller,
    })))
}

fn index_of(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [items, wanted] = args.exact("indexOf")?;
    let items = vm.iter(items)?;
    let mut at = 0_usize;
    while let Some(item) = vm.next(&items)? {
        if vm.eq(&item, wanted)? {
            return Ok(Value::from_usize(at));
        }
        at += 1;
        if at.is_multiple_of(1 << 14) {
            vm.poll()?;
        }
    }
    Err(PyErr::value_error("sequence.index(x): x not in sequence"))
}

fn length_hint(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [object, default] = args.bind("length_hint", ["/obj", "/default"], 1)?;
    let object = object.unwrap_or(&Value::None);
    if let Value::Iter(iter) = object {
        if let Some(left) = iter.len_hint() {
            return Ok(Value::from_usize(left));
        }
    } else if let Ok(length) = vm.length(object) {
        return Ok(Value::from_usize(length));
    }
    if let Some(hint) = vm.special(object, tb_python::names::DUNDER_LENGTH_HINT) {
        return vm.call(&hint, &[]);
    }
    Ok(default.cloned().unwrap_or(Value::Int(0)))
}
