//! Thawing. Objects that can change are made empty first and filled later, from a list, so that cycles close and nothing
//! recurses deeply. Before anything is hashed or called, what it consists of is filled.

use super::{
    FrozenClass, FrozenFunction, FrozenPayload, Item, KnownClass, Node, Originals, inline_value,
    library_module, watched,
};
use crate::class::{Attributes, Class, Instance, Payload};
use crate::code::LocalCode;
use crate::error::{PyErr, PyResult};
use crate::function::{BoundMethod, Function};
use crate::heap::{self, Head, Kind};
use crate::names;
use crate::native::{Args, NativeFn};
use crate::object::{Cell, Dict, Module, Namespace, Property, Set, SetKind, Slice, Wrapper};
use crate::sym::Sym;
use crate::value::Value;
use crate::vm::{Vm, types};
use std::rc::Rc;
use std::sync::Arc;

pub(super) struct Thawer<'v> {
    pub(super) vm: &'v mut Vm,
    nodes: &'v [Node],
    /// What has been made of each node.
    pub(super) made: Vec<Value>,
    /// Nodes that are being made: an object that needs itself to be made can't be.
    busy: Vec<bool>,
    /// Nodes whose objects are still to be filled: data, and what code consists of, which comes first.
    empty: Vec<usize>,
    empty_code: Vec<usize>,
    namespace: Rc<Namespace>,
    originals: Originals<'v>,
}

impl<'v> Thawer<'v> {
    pub(super) fn new(vm: &'v mut Vm, nodes: &'v [Node], originals: Originals<'v>) -> Self {
        let namespace = Rc::new(Namespace::default());
        namespace.set(names::DUNDER_NAME, Value::str("__main__"));
        let (made, busy) = (vec![Value::Unbound; nodes.len()], vec![false; nodes.len()]);
        Thawer { vm, nodes, made, busy, empty: Vec::new(), empty_code: Vec::new(), namespace, originals }
    }

    pub(super) fn item(&mut self, item: &Item) -> PyResult<Value> {
        let Item::Node(at) = item else { return Ok(inline_value(item).unwrap_or_default()) };
        let at = *at as usize;
        if self.made[at].is_unbound() {
            if std::mem::replace(&mut self.busy[at], true) {
                return Err(PyErr::runtime_error("an object that is made from itself can't be shipped"));
            }
            let value = self.node(at)?;
            self.made[at] = value;
            self.busy[at] = false;
        }
        Ok(self.made[at].clone())
    }

    fn items(&mut self, items: &[Item]) -> PyResult<Vec<Value>> {
        items.iter().map(|item| self.item(item)).collect()
    }

    /// An item that may be hashed, compared or called at once.
    pub(super) fn whole(&mut self, item: &Item) -> PyResult<Value> {
        let mark = self.empty.len();
        let value = self.item(item)?;
        self.complete(mark)?;
        Ok(value)
    }

    /// Fills all code, and the data made since there were `mark` empty objects.
    pub(super) fn complete(&mut self, mark: usize) -> PyResult<()> {
        loop {
            let next = self.empty_code.pop().or_else(|| match self.empty.len() > mark {
                true => self.empty.pop(),
                false => None,
            });
            let Some(at) = next else { return Ok(()) };
            self.fill(at)?;
        }
    }

    /// An object that is filled later.
    fn shell(&mut self, at: usize, value: Value) -> Value {
        match value {
            Value::Function(_) | Value::Class(_) | Value::Cell(_) => self.empty_code.push(at),
            _ => self.empty.push(at),
        }
        value
    }

    fn node(&mut self, at: usize) -> PyResult<Value> {
        let nodes = self.nodes;
        Ok(match &nodes[at] {
            Node::Big(big) => Value::Big(Rc::new((**big).clone())),
            Node::Complex(z) => Value::Complex(Rc::new(*z)),
            Node::Bytes(bytes) => Value::bytes(bytes.to_vec()),
            Node::List(items) => self.shell(at, Value::list(Vec::with_capacity(items.len()))),
            Node::Tuple(items) => Value::tuple(self.items(items)?),
            Node::Dict(pairs) => self.shell(at, Value::dict(Dict::with_capacity(pairs.len()))),
            Node::Set(SetKind::Set, _) => self.shell(at, Value::set(Set::new(SetKind::Set))),
            Node::Set(kind, items) => {
                let set = Set::new(*kind);
                self.fill_set(&set, items)?;
                Value::set(set)
            }
            Node::Slice([start, stop, step]) => {
                let slice =
                    Slice { start: self.item(start)?, stop: self.item(stop)?, step: self.item(step)? };
                Value::Slice(Rc::new(slice))
            }
            Node::Range(range) => Value::Range(Rc::new(*range)),
            Node::Cell(_) => self.shell(at, Value::Cell(Rc::default())),
            Node::Function(function) => {
                let function = self.function(function)?;
                self.shell(at, function)
            }
            Node::Native { name, call, method } => {
                let native = if *method {
                    NativeFn::method(name.as_str(), *call)
                } else {
                    NativeFn::new(name.as_str(), *call)
                };
                Value::Native(Rc::new(native))
            }
            Node::Method(function, receiver) => {
                let method = BoundMethod { function: self.item(function)?, receiver: self.item(receiver)? };
                Value::Method(Rc::new(method))
            }
            Node::Module(name) => Value::Module(self.module(*name)?),
            Node::Named(module, name) => self.named(*module, *name)?,
            Node::Class(class) => self.class(at, class)?,
            Node::Instance { class, payload, attributes, .. } => match self.enum_member(class, attributes)? {
                Some(member) => member,
                None => {
                    let instance = self.instance(class, payload)?;
                    self.shell(at, instance)
                }
            },
            Node::Property(parts) => {
                let [get, set, del, doc] = parts;
                let (get, set) = (self.item(get)?, self.item(set)?);
                let (del, doc) = (self.item(del)?, self.item(doc)?);
                Value::Property(Rc::new(Property { get, set, del, doc }))
            }
            Node::Wrapper(function, is_class) => {
                Value::Wrapper(Rc::new(Wrapper { function: self.item(function)?, is_class: *is_class }))
            }
            Node::Reduced(reduced) => {
                let value = self.reduced(reduced)?;
                self.shell(at, value)
            }
            Node::Shipped(hooks, shipped) => (hooks.thaw)(self.vm, shipped)?,
            Node::Original(payload, node) => watched::original(self.originals, *payload, *node)
                .ok_or_else(|| PyErr::runtime_error("a result names an object that is not there"))?,
            Node::Shell(hooks, _) => self.shell(at, (hooks.empty)()),
            Node::Pending => return Err(PyErr::runtime_error("a payload that was not frozen whole")),
        })
    }

    /// Puts into an object what belongs there.
    fn fill(&mut self, at: usize) -> PyResult<()> {
        let value = self.made[at].clone();
        match (&self.nodes[at], &value) {
            (Node::List(items), Value::List(list)) => {
                for item in items {
                    let item = self.item(item)?;
                    list.borrow_mut().push(item);
                }
            }
            (Node::Dict(pairs), Value::Dict(dict)) => {
                for (key, item) in pairs {
                    let (key, item) = (self.whole(key)?, self.item(item)?);
                    self.vm.dict_set(dict, key, item)?;
                }
            }
            (Node::Set(_, items), Value::Set(set)) => self.fill_set(set, items)?,
            (Node::Cell(content), Value::Cell(cell)) => {
                let content = self.item(content)?;
                cell.set(content);
            }
            (Node::Function(frozen), Value::Function(function)) => self.fill_function(function, frozen)?,
            (Node::Class(frozen), Value::Class(class)) => self.fill_class(class, frozen)?,
            (Node::Instance { attributes, payload, state, .. }, Value::Instance(instance)) => {
                self.fill_exception(instance, payload)?;
                for (name, item) in attributes {
                    let value = self.item(item)?;
                    instance.set(*name, value);
                }
                if let Some(state) = state {
                    let state = self.whole(state)?;
                    self.set_state(&value, &state)?;
                }
            }
            (Node::Reduced(reduced), _) => self.fill_reduced(&value, reduced)?,
            (Node::Shell(hooks, parts), _) => {
                let parts = self.items(parts)?;
                (hooks.fill)(self.vm, &value, parts)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn fill_set(&mut self, set: &Set, items: &[Item]) -> PyResult<()> {
        for item in items {
            let value = self.whole(item)?;
            self.vm.set_add(set, value)?;
        }
        Ok(())
    }

    fn module(&mut self, name: Sym) -> PyResult<Rc<Module>> {
        match self.vm.import(name.as_str()) {
            Ok(module) => Ok(module),
            // `joblib.parallel` names a part that is not apart here: it is looked up in `joblib`.
            Err(err) => match name.as_str().rsplit_once('.') {
                Some((package, _)) => self.module(Sym::new(package)).map_err(|_| err),
                None => Err(err),
            },
        }
    }

    fn named(&mut self, module: Sym, name: Sym) -> PyResult<Value> {
        if module.as_str() == "builtins" {
            if let Some(value) = self.vm.builtins.get(name) {
                return Ok(value);
            }
            let t = types();
            let inner = [&t.none_type, &t.function, &t.builtin_function, &t.method, &t.generator, &t.module];
            if let Some(class) = inner.into_iter().find(|class| class.name() == name) {
                return Ok(Value::Class(Rc::clone(class)));
            }
        }
        let mut value = Value::Module(self.module(module)?);
        for part in name.as_str().split('.') {
            value = self.vm.getattr(&value, Sym::new(part))?;
        }
        Ok(value)
    }

    fn function(&mut self, frozen: &FrozenFunction) -> PyResult<Value> {
        let mut closure: Vec<Rc<Cell>> = Vec::with_capacity(frozen.closure.len());
        for cell in &frozen.closure {
            closure.push(match self.item(cell)? {
                Value::Cell(cell) => cell,
                _ => Rc::default(),
            });
        }
        let doc = self.item(&frozen.doc)?;
        let namespace = match library_module(&frozen.code) {
            Some(name) => Rc::clone(&self.module(name)?.namespace),
            None => Rc::clone(&self.namespace),
        };
        Ok(Value::Function(heap::new(Function {
            head: Head::new(Kind::Function),
            code: LocalCode::new(Arc::clone(&frozen.code), &namespace),
            name: frozen.name.into(),
            qualname: frozen.qualname.into(),
            module: frozen.module.into(),
            defaults: Default::default(),
            keyword_defaults: Default::default(),
            closure: closure.into(),
            attributes: Default::default(),
            doc: doc.into(),
        })))
    }

    fn fill_function(&mut self, function: &Function, frozen: &FrozenFunction) -> PyResult<()> {
        *function.defaults.borrow_mut() = self.items(&frozen.defaults)?;
        for (name, item) in &frozen.keyword_defaults {
            let value = self.item(item)?;
            function.keyword_defaults.borrow_mut().push((*name, value));
        }
        for (name, item) in &frozen.globals {
            let value = self.item(item)?;
            self.namespace.set(*name, value);
        }
        for (name, item) in &frozen.attributes {
            let value = self.item(item)?;
            function.attributes.borrow_mut().set(*name, value);
        }
        Ok(())
    }

    fn class(&mut self, at: usize, frozen: &FrozenClass) -> PyResult<Value> {
        let known = self.vm.known_classes.get(&frozen.id);
        if let Some((class, stamp)) = known.and_then(|known| Some((known.class.upgrade()?, known.stamp))) {
            // A class that was made here is itself; another is brought up to date.
            if stamp.is_some_and(|stamp| stamp != frozen.stamp) && frozen.recipe.is_none() {
                self.empty_code.push(at);
            }
            return Ok(Value::Class(class));
        }
        if let Some((call, args)) = &frozen.recipe {
            let args = self.whole(args)?;
            let args = self.vm.collect(&args)?;
            let Value::Class(class) = call(self.vm, Args::positional(&args))? else {
                return Err(PyErr::runtime_error("a class that was not made"));
            };
            class.module.set(frozen.module);
            self.know(&class, frozen.id, 0);
            return Ok(Value::Class(class));
        }
        let bases = self.items(&frozen.bases)?;
        let meta = match &frozen.meta {
            Some(meta) => match self.item(meta)? {
                Value::Class(class) => Some(class),
                _ => None,
            },
            None => None,
        };
        let bases = bases.into_iter().filter_map(|base| match base {
            Value::Class(class) => Some(class),
            _ => None,
        });
        let class = Class::python(frozen.name, frozen.module, bases.collect(), meta)?;
        class.qualname.set(frozen.qualname);
        self.know(&class, frozen.id, 0);
        Ok(self.shell(at, Value::Class(class)))
    }

    /// Remembers a class that came from elsewhere.
    fn know(&mut self, class: &Rc<Class>, id: u64, stamp: u64) {
        class.ship_id.set(id);
        let known = KnownClass { class: Rc::downgrade(class), stamp: Some(stamp) };
        self.vm.known_classes.insert(id, known);
    }

    fn fill_class(&mut self, class: &Rc<Class>, frozen: &FrozenClass) -> PyResult<()> {
        let mut attributes = Attributes::default();
        for (name, item) in &frozen.attributes {
            attributes.set(*name, self.item(item)?);
        }
        let old = class.attributes.replace(attributes);
        self.know(class, frozen.id, frozen.stamp);
        types().bump_epoch();
        drop(old);
        Ok(())
    }

    /// The members of an enumeration that this heap knows are singletons.
    fn enum_member(&mut self, class: &Item, attributes: &[(Sym, Item)]) -> PyResult<Option<Value>> {
        let Value::Class(class) = self.item(class)? else { return Ok(None) };
        // Its own ones: a class that is still empty would show those of the class that it inherits from.
        let own = class.attributes.borrow().get(names::ENUM_MEMBERS).cloned();
        let Some(Value::Dict(members)) = own else { return Ok(None) };
        let Some((_, value)) = attributes.iter().find(|(name, _)| *name == names::ENUM_VALUE) else {
            return Ok(None);
        };
        let value = self.item(value)?;
        self.vm.dict_get(&members, &value)
    }

    fn instance(&mut self, class: &Item, payload: &FrozenPayload) -> PyResult<Value> {
        let Value::Class(class) = self.item(class)? else {
            return Err(PyErr::runtime_error("an instance without a class"));
        };
        let payload = match payload {
            FrozenPayload::None => Payload::None,
            FrozenPayload::Base(base) => Payload::Base(self.item(base)?),
            FrozenPayload::Exception { .. } => Payload::Exception(Box::default()),
        };
        Ok(Value::Instance(heap::new(Instance::new(class, payload))))
    }

    fn fill_exception(&mut self, instance: &Instance, payload: &FrozenPayload) -> PyResult<()> {
        let (FrozenPayload::Exception { args, traceback, cause, context, suppress, hint }, Some(data)) =
            (payload, instance.exception())
        else {
            return Ok(());
        };
        *data.args.borrow_mut() = self.items(args)?;
        *data.traceback.borrow_mut() = traceback.clone();
        *data.cause.borrow_mut() = self.item(cause)?;
        *data.context.borrow_mut() = self.item(context)?;
        data.suppress_context.set(*suppress);
        data.hint.borrow_mut().clone_from(hint);
        Ok(())
    }
}
