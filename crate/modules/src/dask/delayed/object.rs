//! `Delayed`, `DelayedLeaf` and `DelayedAttr`.

use super::build::{attribute, call_attribute, call_leaf, call_value};
use super::operators::{self, index};
use super::ship;
use crate::dask::graph::{self, key_value};
use crate::dask::task::{Arg, Call, Handle, Node};
use crate::dask::{base, visualize};
use std::cell::OnceCell;
use std::rc::Rc;
use std::sync::Arc;
use tb_graph::Key;
use tb_python::class::native_data;
use tb_python::freeze::ShellHooks;
use tb_python::native::Args;
use tb_python::object::{Iter, NativeIter};
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Sym, Value, Vm};

/// A lazy value as the program holds it.
pub(super) struct Lazy {
    pub node: Handle,
    /// How many items it has, if that was said.
    pub length: Option<i64>,
    pub kind: Kind,
}

/// Empty only while it comes from another heap.
#[derive(Default)]
pub(super) struct Shell(OnceCell<Lazy>);

impl Shell {
    fn of(lazy: Lazy) -> Self {
        Shell(OnceCell::from(lazy))
    }

    pub fn get(&self) -> PyResult<&Lazy> {
        self.0.get().ok_or_else(|| PyErr::runtime_error("a lazy value that is not there yet"))
    }

    pub fn fill(&self, lazy: Lazy) -> PyResult<()> {
        self.0.set(lazy).map_err(|_| PyErr::runtime_error("a lazy value was filled twice"))
    }
}

pub(super) enum Kind {
    Plain,
    Leaf(Leaf),
    Attribute { obj: Value, name: Sym },
}

/// An object that was wrapped: usually a function.
pub(super) struct Leaf {
    pub obj: Value,
    pub pure: Option<bool>,
    pub nout: Option<i64>,
}

/// The three classes, `Delayed` first.
pub struct Classes {
    pub plain: Rc<Class>,
    pub leaf: Rc<Class>,
    pub attribute: Rc<Class>,
}

thread_local! {
    static CLASSES: OnceCell<Rc<Classes>> = const { OnceCell::new() };
}

pub fn classes() -> Rc<Classes> {
    CLASSES.with(|classes| Rc::clone(classes.get_or_init(|| Rc::new(make_classes()))))
}

fn make_classes() -> Classes {
    let plain = Class::native("Delayed", &[&types().object], Some(new));
    plain.module.set("dask.delayed".into());
    operators::add(&plain);
    protocol(&plain);
    plain
        .method("__repr__", repr)
        .method("__hash__", |vm, args| {
            let key = key_value(&this(&args)?.node.key);
            let hash = vm.builtins.get(Sym::new("hash")).unwrap_or_default();
            vm.call(&hash, &[key])
        })
        .method("__getattr__", getattr)
        .method("__setattr__", |_, _| Err(PyErr::type_error("Delayed objects are immutable")))
        .method("__setitem__", |_, _| Err(PyErr::type_error("Delayed objects are immutable")))
        .method("__bool__", |_, _| Err(PyErr::type_error("Truth of Delayed objects is not supported")))
        .method("__len__", length)
        .method("__iter__", iterate)
        .method("__call__", call)
        .method("__get__", bind_to_instance)
        .method("compute", base::compute_one)
        .method("persist", base::persist_one)
        .method("visualize", visualize::of_one)
        .getter("key", |_, args| Ok(key_value(&this(&args)?.node.key)))
        .getter("_key", |_, args| Ok(key_value(&this(&args)?.node.key)))
        .getter("_length", |_, args| Ok(this(&args)?.length.map_or(Value::None, Value::Int)))
        .getter("dask", |_, args| Ok(graph::of_nodes(&[Rc::clone(&this(&args)?.node)])));
    let child = |name| {
        let class = Class::native(name, &[&plain], None);
        class.module.set("dask.delayed".into());
        class
    };
    let (leaf, attribute) = (child("DelayedLeaf"), child("DelayedAttr"));
    leaf.getter("__doc__", |vm, args| vm.getattr(&leaf_of(&args)?.obj, Sym::new("__doc__")));
    leaf.getter("__wrapped__", |_, args| Ok(leaf_of(&args)?.obj.clone()));
    let (parts, fill) = (ship::parts, ship::fill);
    plain.set_shell_hooks(ShellHooks { parts, empty: || classes().plain.instance(Shell::default()), fill });
    leaf.set_shell_hooks(ShellHooks { parts, empty: || classes().leaf.instance(Shell::default()), fill });
    let empty = || classes().attribute.instance(Shell::default());
    attribute.set_shell_hooks(ShellHooks { parts, empty, fill });
    Classes { plain, leaf, attribute }
}

/// What makes it a Dask collection.
fn protocol(class: &Class) {
    class
        .method("__dask_graph__", |_, args| Ok(graph::of_nodes(&[Rc::clone(&this(&args)?.node)])))
        .method("__dask_keys__", |_, args| Ok(Value::list(vec![key_value(&this(&args)?.node.key)])))
        .method("__dask_layers__", |_, args| Ok(Value::tuple(vec![Value::str(&*this(&args)?.node.layer)])))
        .method("__dask_tokenize__", |_, args| Ok(key_value(&this(&args)?.node.key)))
        .method("__dask_postpersist__", |_, args| {
            let key = key_value(&this(&args)?.node.key);
            let length = this(&args)?.length.map_or(Value::None, Value::Int);
            let rebuild = Value::native("rebuild", rebuild);
            Ok(Value::tuple(vec![rebuild, Value::tuple(vec![key, length])]))
        })
        .method("__reduce__", |vm, args| {
            let lazy = this(&args)?;
            let key = key_value(&lazy.node.key);
            if let Kind::Leaf(leaf) = &lazy.kind {
                let nout = leaf.nout.map_or(Value::None, Value::Int);
                let pure = leaf.pure.map_or(Value::None, Value::Bool);
                let items = vec![leaf.obj.clone(), key, pure, nout];
                let delayed =
                    vm.import("dask.delayed")?.namespace.get(Sym::new("delayed")).unwrap_or_default();
                return Ok(Value::tuple(vec![delayed, Value::tuple(items)]));
            }
            let dsk = graph::of_nodes(&[Rc::clone(&lazy.node)]);
            let dsk = vm.call_method(&dsk, "to_dict", &[])?;
            let length = lazy.length.map_or(Value::None, Value::Int);
            let class = Value::Class(Rc::clone(&classes().plain));
            Ok(Value::tuple(vec![class, Value::tuple(vec![key, dsk, length])]))
        })
        .method("__dask_postcompute__", |_, _| {
            Ok(Value::tuple(vec![Value::native("single_key", single_key), Value::tuple(Vec::new())]))
        });
}

/// `rebuild(dsk, key, length, rename=None)`.
fn rebuild(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [dsk, key, length, rename] = args.bind("rebuild", ["dsk", "key", "length", "rename"], 2)?;
    let (dsk, mut key) = (dsk.cloned().unwrap_or_default(), key.cloned().unwrap_or_default());
    if let Some(rename) = rename.filter(|rename| !rename.is_none()) {
        let module = Value::Module(vm.import("dask.base")?);
        key = vm.call_method(&module, "replace_name_in_key", &[key, rename.clone()])?;
    }
    let node = graph::node(vm, &dsk, &key)?;
    Ok(wrap_sized(node, length.and_then(Value::as_i64)))
}

fn single_key(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [results] = args.exact("single_key")?;
    vm.getitem(results, &Value::Int(0))
}

/// `Delayed(key, dsk, length=None)`.
fn new(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let [key, dsk, length, layer] = args.bind("Delayed", ["key", "dsk", "length", "layer"], 2)?;
    let (key, dsk) = (key.cloned().unwrap_or_default(), dsk.cloned().unwrap_or_default());
    if graph::plan_of(&dsk).is_some() {
        let layer = layer.filter(|layer| !layer.is_none()).unwrap_or(&key);
        graph::check_layer(vm, &dsk, layer)?;
    }
    let node = graph::node(vm, &dsk, &key)?;
    let length = length.and_then(Value::as_i64);
    Ok(class.instance(Shell::of(Lazy { node, length, kind: Kind::Plain })))
}

/// A lazy value for a node.
pub fn wrap(node: Handle) -> Value {
    wrap_sized(node, None)
}

/// A lazy value that has `length` items.
pub fn wrap_sized(node: Handle, length: Option<i64>) -> Value {
    classes().plain.instance(Shell::of(Lazy { node, length, kind: Kind::Plain }))
}

pub(super) fn wrap_leaf(key: Key, leaf: Leaf) -> Value {
    let layer: Arc<str> = key.to_string().into();
    let node = Node::new(key, layer, Call::Data(leaf.obj.clone()), Vec::new());
    let length = leaf.nout;
    classes().leaf.instance(Shell::of(Lazy { node, length, kind: Kind::Leaf(leaf) }))
}

/// The node of a lazy value.
pub fn node_of(value: &Value) -> Option<Handle> {
    let Value::Instance(instance) = value else { return None };
    instance.native::<Shell>()?.0.get().map(|lazy| Rc::clone(&lazy.node))
}

/// How many items a lazy value has, if that was said.
pub fn length_of(value: &Value) -> Option<i64> {
    let Value::Instance(instance) = value else { return None };
    instance.native::<Shell>()?.0.get()?.length
}

fn this<'a>(args: &Args<'a>) -> PyResult<&'a Lazy> {
    let shell: &Shell = native_data(args.pos().first().unwrap_or(&Value::None), "a Delayed")?;
    shell.get()
}

fn leaf_of<'a>(args: &Args<'a>) -> PyResult<&'a Leaf> {
    match &this(args)?.kind {
        Kind::Leaf(leaf) => Ok(leaf),
        _ => Err(PyErr::type_error("expected a DelayedLeaf")),
    }
}

fn repr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let key = key_value(&this(&args)?.node.key);
    Ok(Value::from(format!("Delayed({})", vm.repr(&key)?)))
}

fn getattr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [own, name] = args.exact("__getattr__")?;
    let name = Sym::new(name.as_str().unwrap_or_default());
    if let (Kind::Leaf(leaf), "__name__") = (&this(&args)?.kind, name.as_str()) {
        return vm.getattr(&leaf.obj, name);
    }
    if name.as_str().starts_with('_') {
        return Err(PyErr::attribute_error(format!("Attribute {name} not found")));
    }
    if name.as_str() == "visualise" {
        let warnings = Value::Module(vm.import("warnings")?);
        let text = "dask.delayed objects have no `visualise` method. Perhaps you meant `visualize`?";
        vm.call_method(&warnings, "warn", &[Value::from(text)])?;
    }
    if let Kind::Attribute { name: outer, .. } = &this(&args)?.kind
        && outer.as_str() == "dtype"
        && name.as_str() == "dtype"
    {
        return Err(PyErr::attribute_error("Attribute dtype not found"));
    }
    let node = attribute(vm, own, name)?;
    let kind = Kind::Attribute { obj: own.clone(), name };
    Ok(classes().attribute.instance(Shell::of(Lazy { node, length: None, kind })))
}

fn length(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let unknown = || PyErr::type_error("Delayed objects of unspecified length have no len()");
    this(&args)?.length.map(Value::Int).ok_or_else(unknown)
}

fn iterate(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    struct Items {
        whole: Value,
        next: i64,
        length: i64,
    }
    impl NativeIter for Items {
        fn next(&mut self, vm: &mut Vm) -> PyResult<Option<Value>> {
            if self.next == self.length {
                return Ok(None);
            }
            self.next += 1;
            index(vm, &self.whole, &Value::Int(self.next - 1)).map(Some)
        }
        fn type_name(&self) -> &'static str {
            "generator"
        }
    }
    let unknown = || PyErr::type_error("Delayed objects of unspecified length are not iterable");
    let length = this(&args)?.length.ok_or_else(unknown)?;
    let whole = args.pos()[0].clone();
    Ok(Value::iter(Iter::native(Items { whole, next: 0, length })))
}

fn call(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (own, rest) = args.split_self();
    let lazy = this(&args)?;
    match &lazy.kind {
        Kind::Leaf(leaf) => call_leaf(vm, &lazy.node.key, leaf, rest),
        Kind::Attribute { obj, name } => call_attribute(vm, obj, *name, rest),
        Kind::Plain => call_value(vm, own, rest),
    }
}

/// A lazy function in a class is its instances' method.
fn bind_to_instance(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    match args.pos() {
        [own, instance, ..] if !instance.is_none() => {
            let method =
                tb_python::function::BoundMethod { function: own.clone(), receiver: instance.clone() };
            Ok(Value::Method(Rc::new(method)))
        }
        [own, ..] => Ok(own.clone()),
        [] => Err(PyErr::type_error("__get__ needs an object")),
    }
}

/// The arguments of an operator's node: for `operators`.
pub(super) fn operand(value: &Value) -> Arg<Value> {
    Arg::Value(value.clone())
}
