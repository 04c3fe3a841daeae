//! Shipping values between heaps: `freeze` makes plain data of a value, `thaw` makes the value again on another heap.
//!
//! As pickle does: containers and instances by value, with identity and cycles inside one payload kept; functions and
//! classes of the notebook by value (with the globals that they use); modules, builtins and native functions by name.
//! A class keeps its identity: what comes back to a heap that knows the class is an instance of that very class.

use crate::class::{Attributes, Class, Instance, Payload};
use crate::code::{Code, LocalCode};
use crate::error::{ExceptionData, PyErr, PyResult, TraceEntry};
use crate::function::{BoundMethod, Function};
use crate::names;
use crate::native::{NativeCall, NativeFn};
use crate::object::{
    Cell, ComplexNum, Dict, List, Module, Namespace, Property, Range, Set, SetKind, Slice, Wrapper,
};
use crate::sym::Sym;
use crate::value::Value;
use crate::vm::{Vm, types};
use compact_str::CompactString;
use num_bigint::BigInt;
use std::any::Any;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// How deep values may nest inside one another on their way.
const MAX_DEPTH: usize = 400;

/// What a native class's instances become on their way, and what is made of that: engine data behind an `Arc`.
#[derive(Clone, Copy)]
pub struct ShipHooks {
    pub freeze: fn(&Value) -> PyResult<Shipped>,
    pub thaw: fn(&mut Vm, &Shipped) -> PyResult<Value>,
}

/// Engine data on its way: shared, not copied.
#[derive(Clone)]
pub struct Shipped {
    pub data: Arc<dyn Any + Send + Sync>,
    pub nbytes: usize,
}

/// A frozen value. `Send + Sync`; its nodes refer to each other by number.
pub struct Frozen {
    root: Item,
    nodes: Vec<Node>,
    nbytes: usize,
}

/// A value inside a payload: inline if it is small and has no identity that matters.
#[derive(Clone)]
enum Item {
    Unbound,
    None,
    NotImplemented,
    Ellipsis,
    Bool(bool),
    Int(i64),
    Float(f64),
    Str(CompactString),
    Node(u32),
}

enum Node {
    Big(Arc<BigInt>),
    Complex(ComplexNum),
    Bytes(Arc<[u8]>),
    List(Vec<Item>),
    Tuple(Vec<Item>),
    Dict(Vec<(Item, Item)>),
    Set(SetKind, Vec<Item>),
    Slice([Item; 3]),
    Range(Range),
    Cell(Item),
    Function(Box<FrozenFunction>),
    Native {
        name: Sym,
        call: NativeCall,
        method: bool,
    },
    Method(Item, Item),
    Module(Sym),
    /// A class or function found by import: module and qualified name.
    Named(Sym, Sym),
    Class(Box<FrozenClass>),
    Instance {
        class: Item,
        attributes: Vec<(Sym, Item)>,
        payload: FrozenPayload,
    },
    Property([Item; 4]),
    Wrapper(Item, bool),
    Reduced(Item, Item),
    Shipped(ShipHooks, Shipped),
    /// Being frozen: only seen if freezing failed.
    Pending,
}

enum FrozenPayload {
    None,
    Base(Item),
    Exception {
        args: Vec<Item>,
        traceback: Vec<TraceEntry>,
        cause: Item,
        context: Item,
        suppress: bool,
        hint: Option<String>,
    },
}

struct FrozenFunction {
    code: Arc<Code>,
    name: Sym,
    qualname: Sym,
    module: Sym,
    defaults: Vec<Item>,
    keyword_defaults: Vec<(Sym, Item)>,
    closure: Vec<Item>,
    globals: Vec<(Sym, Item)>,
    attributes: Vec<(Sym, Item)>,
    doc: Item,
}

struct FrozenClass {
    id: u64,
    name: Sym,
    qualname: Sym,
    module: Sym,
    bases: Vec<Item>,
    meta: Option<Item>,
    attributes: Vec<(Sym, Item)>,
}

static NEXT_SHIP_ID: AtomicU64 = AtomicU64::new(1);

impl Frozen {
    pub fn nbytes(&self) -> usize {
        self.nbytes
    }

    /// The value itself, if it is a number, a string or a singleton.
    pub fn is_inline(&self) -> bool {
        self.nodes.is_empty()
    }
}

impl std::fmt::Debug for Frozen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Frozen({} nodes, {} bytes)", self.nodes.len(), self.nbytes)
    }
}

impl Vm {
    /// Makes plain data of a value.
    ///
    /// # Errors
    /// `TypeError` ("cannot pickle …") for what can't leave its heap.
    pub fn freeze(&mut self, value: &Value) -> PyResult<Frozen> {
        if let Some(root) = inline(value) {
            let nbytes = inline_bytes(&root);
            return Ok(Frozen { root, nodes: Vec::new(), nbytes });
        }
        let mut freezer = Freezer {
            vm: self,
            nodes: Vec::new(),
            seen: HashMap::new(),
            nbytes: 0,
            depth: 0,
            path: Vec::new(),
        };
        let root = freezer.item(value)?;
        let (nodes, nbytes) = (freezer.nodes, freezer.nbytes);
        Ok(Frozen { root, nodes, nbytes })
    }

    /// Makes the value again on this heap.
    ///
    /// # Errors
    /// What importing or rebuilding raises.
    pub fn thaw(&mut self, frozen: &Frozen) -> PyResult<Value> {
        if let Some(value) = inline_value(&frozen.root) {
            return Ok(value);
        }
        let namespace = Rc::new(Namespace::default());
        namespace.set(names::DUNDER_NAME, Value::str("__main__"));
        let made = vec![Value::Unbound; frozen.nodes.len()];
        let mut thawer = Thawer { vm: self, nodes: &frozen.nodes, made, namespace };
        thawer.item(&frozen.root)
    }
}

fn inline(value: &Value) -> Option<Item> {
    Some(match value {
        Value::Unbound => Item::Unbound,
        Value::None => Item::None,
        Value::NotImplemented => Item::NotImplemented,
        Value::Ellipsis => Item::Ellipsis,
        Value::Bool(b) => Item::Bool(*b),
        Value::Int(i) => Item::Int(*i),
        Value::Float(x) => Item::Float(*x),
        Value::Str(text) => Item::Str(CompactString::from(text.as_str())),
        _ => return None,
    })
}

fn inline_bytes(item: &Item) -> usize {
    match item {
        Item::Str(text) => 49 + text.len(),
        Item::Int(_) | Item::Float(_) => 8,
        _ => 1,
    }
}

fn inline_value(item: &Item) -> Option<Value> {
    Some(match item {
        Item::Unbound => Value::Unbound,
        Item::None => Value::None,
        Item::NotImplemented => Value::NotImplemented,
        Item::Ellipsis => Value::Ellipsis,
        Item::Bool(b) => Value::Bool(*b),
        Item::Int(i) => Value::Int(*i),
        Item::Float(x) => Value::Float(*x),
        Item::Str(text) => Value::str(text.clone()),
        Item::Node(_) => return None,
    })
}

struct Freezer<'v> {
    vm: &'v mut Vm,
    nodes: Vec<Node>,
    seen: HashMap<usize, u32>,
    nbytes: usize,
    depth: usize,
    /// Names of the variables on the way to what is being frozen, for the error message.
    path: Vec<Sym>,
}

impl Freezer<'_> {
    fn item(&mut self, value: &Value) -> PyResult<Item> {
        if let Some(item) = inline(value) {
            self.nbytes += inline_bytes(&item);
            return Ok(item);
        }
        if let Some(&node) = self.seen.get(&value.address()) {
            return Ok(Item::Node(node));
        }
        if self.depth >= MAX_DEPTH {
            let text = "maximum recursion depth exceeded while pickling an object";
            return Err(PyErr::new(&types().recursion_error, text));
        }
        let at = self.nodes.len() as u32;
        self.nodes.push(Node::Pending);
        self.seen.insert(value.address(), at);
        self.nbytes += 16;
        self.depth += 1;
        let node = self.node(value);
        self.depth -= 1;
        self.nodes[at as usize] = node?;
        Ok(Item::Node(at))
    }

    fn items(&mut self, values: &[Value]) -> PyResult<Vec<Item>> {
        self.nbytes += 8 * values.len();
        values.iter().map(|value| self.item(value)).collect()
    }

    fn named(&mut self, values: &[(Sym, Value)]) -> PyResult<Vec<(Sym, Item)>> {
        let mut items = Vec::with_capacity(values.len());
        for (name, value) in values {
            self.path.push(*name);
            items.push((*name, self.item(value)?));
            self.path.pop();
        }
        Ok(items)
    }

    fn node(&mut self, value: &Value) -> PyResult<Node> {
        Ok(match value {
            Value::Big(big) => {
                self.nbytes += big.bits() as usize / 8;
                Node::Big(Arc::new((**big).clone()))
            }
            Value::Complex(z) => Node::Complex(**z),
            Value::Bytes(bytes) => {
                self.nbytes += bytes.len();
                Node::Bytes(Arc::from(&bytes[..]))
            }
            Value::List(list) => {
                let items = list.snapshot();
                Node::List(self.items(&items)?)
            }
            Value::Tuple(items) => Node::Tuple(self.items(items)?),
            Value::Dict(dict) => {
                let mut pairs = Vec::with_capacity(dict.len());
                for entry in dict.entries() {
                    pairs.push((self.item(&entry.key)?, self.item(&entry.value)?));
                }
                self.nbytes += 32 * pairs.len();
                Node::Dict(pairs)
            }
            Value::Set(set) => {
                let keys = set.keys().keys();
                Node::Set(set.kind(), self.items(&keys)?)
            }
            Value::Slice(slice) => {
                Node::Slice([self.item(&slice.start)?, self.item(&slice.stop)?, self.item(&slice.step)?])
            }
            Value::Range(range) => Node::Range(**range),
            Value::Cell(cell) => Node::Cell(self.item(&cell.get())?),
            Value::Function(function) => self.function(function)?,
            Value::Native(native) => match native.plain() {
                Some(call) => Node::Native { name: native.name, call, method: native.is_method() },
                None => return Err(self.refuse(value)),
            },
            Value::Method(method) => {
                let function = self.item(&method.function)?;
                Node::Method(function, self.item(&method.receiver)?)
            }
            Value::Module(module) => Node::Module(module.name),
            Value::Class(class) => self.class(class)?,
            Value::Property(p) => Node::Property([
                self.item(&p.get)?,
                self.item(&p.set)?,
                self.item(&p.del)?,
                self.item(&p.doc)?,
            ]),
            Value::Wrapper(wrapper) => Node::Wrapper(self.item(&wrapper.function)?, wrapper.is_class),
            Value::Instance(instance) => self.instance(instance, value)?,
            _ => return Err(self.refuse(value)),
        })
    }

    fn refuse(&self, value: &Value) -> PyErr {
        let err = PyErr::type_error(format!("cannot pickle '{}' object", value.type_name()));
        match self.path.last() {
            Some(name) => err.with_hint(format!(
                "The function uses '{name}', and that can't be shipped to a worker. Pass plain data instead."
            )),
            None => err,
        }
    }

    /// Where a function or class of a library module is found by import: not the notebook's own, and really there.
    fn importable(&mut self, module: Sym, qualname: Sym, value: &Value) -> bool {
        if module == names::DUNDER_MAIN || qualname.as_str().contains("<locals>") {
            return false;
        }
        let Ok(module) = self.vm.import(module.as_str()) else { return false };
        let mut found = Value::Module(module);
        for part in qualname.as_str().split('.') {
            match self.vm.getattr_opt(&found, Sym::new(part)) {
                Ok(Some(inner)) => found = inner,
                _ => return false,
            }
        }
        found.is(value)
    }

    fn function(&mut self, function: &Rc<Function>) -> PyResult<Node> {
        let code = &function.code.code;
        let library = code.source.is_library();
        if library
            && self.importable(
                function.module.get(),
                function.qualname.get(),
                &Value::Function(Rc::clone(function)),
            )
        {
            return Ok(Node::Named(function.module.get(), function.qualname.get()));
        }
        let mut wanted = Vec::new();
        // A library's function finds its globals in its module, which every heap imports for itself.
        if !library {
            global_names(code, &mut wanted);
        }
        let namespace = &function.code.namespace;
        let globals: Vec<(Sym, Value)> =
            wanted.into_iter().filter_map(|name| namespace.get(name).map(|value| (name, value))).collect();
        let closure: Vec<Value> = function.closure.iter().map(|cell| Value::Cell(Rc::clone(cell))).collect();
        let mut frozen_closure = Vec::with_capacity(closure.len());
        for (cell, name) in closure.iter().zip(&code.free_names) {
            self.path.push(*name);
            frozen_closure.push(self.item(cell)?);
            self.path.pop();
        }
        let defaults = function.defaults.borrow().clone();
        let keyword_defaults = function.keyword_defaults.borrow().clone();
        let attributes = function.attributes.borrow().entries().to_vec();
        let doc = function.doc.borrow().clone();
        self.nbytes += code.instrs.len() * 8;
        Ok(Node::Function(Box::new(FrozenFunction {
            code: Arc::clone(code),
            name: function.name.get(),
            qualname: function.qualname.get(),
            module: function.module.get(),
            defaults: self.items(&defaults)?,
            keyword_defaults: self.named(&keyword_defaults)?,
            closure: frozen_closure,
            globals: self.named(&globals)?,
            attributes: self.named(&attributes)?,
            doc: self.item(&doc)?,
        })))
    }

    fn class(&mut self, class: &Rc<Class>) -> PyResult<Node> {
        let by_name = class.flags.native
            || self.importable(class.module.get(), class.qualname.get(), &Value::Class(Rc::clone(class)));
        if by_name {
            return Ok(Node::Named(class.module.get(), class.qualname.get()));
        }
        if class.ship_id.get() == 0 {
            class.ship_id.set(NEXT_SHIP_ID.fetch_add(1, Ordering::Relaxed));
        }
        self.vm.known_classes.insert(class.ship_id.get(), Rc::clone(class));
        let bases: Vec<Value> = class.bases.iter().cloned().map(Value::Class).collect();
        let attributes = class.attributes.borrow().entries().to_vec();
        let meta = class.metaclass();
        let meta = match Rc::ptr_eq(&meta, &types().type_) {
            true => None,
            false => Some(self.item(&Value::Class(meta))?),
        };
        Ok(Node::Class(Box::new(FrozenClass {
            id: class.ship_id.get(),
            name: class.name(),
            qualname: class.qualname.get(),
            module: class.module.get(),
            bases: self.items(&bases)?,
            meta,
            attributes: self.named(&attributes)?,
        })))
    }

    fn instance(&mut self, instance: &Rc<Instance>, value: &Value) -> PyResult<Node> {
        let class = instance.class();
        let payload = match &instance.payload {
            Payload::None => FrozenPayload::None,
            Payload::Base(base) => FrozenPayload::Base(self.item(base)?),
            Payload::Exception(data) => self.exception(data)?,
            Payload::Native(_) => {
                if let Some(hooks) = class.ship_hooks() {
                    let shipped = (hooks.freeze)(value)?;
                    self.nbytes += shipped.nbytes;
                    return Ok(Node::Shipped(hooks, shipped));
                }
                return self.reduced(value);
            }
        };
        let class = self.item(&Value::Class(class))?;
        let attributes = instance.attributes();
        Ok(Node::Instance { class, attributes: self.named(&attributes)?, payload })
    }

    /// A native object that says with `__reduce__` how to make it again.
    fn reduced(&mut self, value: &Value) -> PyResult<Node> {
        let Some(reduce) = self.vm.special(value, names::DUNDER_REDUCE) else {
            return Err(self.refuse(value));
        };
        let parts = self.vm.call(&reduce, &[])?;
        match &parts {
            Value::Tuple(parts) if parts.len() >= 2 => {
                let callable = self.item(&parts[0])?;
                Ok(Node::Reduced(callable, self.item(&parts[1])?))
            }
            _ => Err(self.refuse(value)),
        }
    }

    fn exception(&mut self, data: &ExceptionData) -> PyResult<FrozenPayload> {
        let args = data.args.borrow().clone();
        // Arguments that can't be shipped travel as their repr: an exception must never be lost.
        let mut frozen = Vec::new();
        for arg in &args {
            match self.item(arg) {
                Ok(item) => frozen.push(item),
                Err(_) => frozen.push(Item::Str(CompactString::from(self.vm.repr(arg).unwrap_or_default()))),
            }
        }
        let cause = data.cause.borrow().clone();
        let context = data.context.borrow().clone();
        Ok(FrozenPayload::Exception {
            args: frozen,
            traceback: data.traceback.borrow().clone(),
            cause: self.item(&cause)?,
            context: self.item(&context)?,
            suppress: data.suppress_context.get(),
            hint: data.hint.borrow().clone(),
        })
    }
}

/// The globals that a function and those inside it use.
fn global_names(code: &Code, into: &mut Vec<Sym>) {
    for name in &code.globals {
        if !into.contains(name) {
            into.push(*name);
        }
    }
    for child in &code.children {
        global_names(child, into);
    }
}

/// The library module that code belongs to.
fn library_module(code: &Code) -> Option<Sym> {
    let name = code.source.name.strip_prefix("<frozen ")?.strip_suffix('>')?;
    Some(Sym::new(name))
}

struct Thawer<'v> {
    vm: &'v mut Vm,
    nodes: &'v [Node],
    made: Vec<Value>,
    namespace: Rc<Namespace>,
}

impl Thawer<'_> {
    fn item(&mut self, item: &Item) -> PyResult<Value> {
        if let Item::Node(at) = item {
            self.node(*at as usize)
        } else {
            Ok(inline_value(item).unwrap_or_default())
        }
    }

    fn items(&mut self, items: &[Item]) -> PyResult<Vec<Value>> {
        items.iter().map(|item| self.item(item)).collect()
    }

    fn node(&mut self, at: usize) -> PyResult<Value> {
        if !self.made[at].is_unbound() {
            return Ok(self.made[at].clone());
        }
        let nodes = self.nodes;
        let value = match &nodes[at] {
            Node::Big(big) => Value::Big(Rc::new((**big).clone())),
            Node::Complex(z) => Value::Complex(Rc::new(*z)),
            Node::Bytes(bytes) => Value::bytes(bytes.to_vec()),
            Node::List(items) => {
                let list = Rc::new(List::new(Vec::with_capacity(items.len())));
                self.made[at] = Value::List(Rc::clone(&list));
                for item in items {
                    let value = self.item(item)?;
                    list.borrow_mut().push(value);
                }
                Value::List(list)
            }
            Node::Tuple(items) => Value::tuple(self.items(items)?),
            Node::Dict(pairs) => {
                let dict = Rc::new(Dict::with_capacity(pairs.len()));
                self.made[at] = Value::Dict(Rc::clone(&dict));
                for (key, value) in pairs {
                    let (key, value) = (self.item(key)?, self.item(value)?);
                    self.vm.dict_set(&dict, key, value)?;
                }
                Value::Dict(dict)
            }
            Node::Set(kind, items) => {
                let set = Set::new(*kind);
                for item in items {
                    let value = self.item(item)?;
                    self.vm.set_add(&set, value)?;
                }
                Value::set(set)
            }
            Node::Slice([start, stop, step]) => {
                let slice =
                    Slice { start: self.item(start)?, stop: self.item(stop)?, step: self.item(step)? };
                Value::Slice(Rc::new(slice))
            }
            Node::Range(range) => Value::Range(Rc::new(*range)),
            Node::Cell(content) => {
                let cell = Rc::new(Cell::default());
                self.made[at] = Value::Cell(Rc::clone(&cell));
                cell.set(self.item(content)?);
                Value::Cell(cell)
            }
            Node::Function(function) => self.function(at, function)?,
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
            Node::Instance { class, attributes, payload } => self.instance(at, class, attributes, payload)?,
            Node::Property(parts) => {
                let [get, set, del, doc] = parts;
                let (get, set) = (self.item(get)?, self.item(set)?);
                let (del, doc) = (self.item(del)?, self.item(doc)?);
                Value::Property(Rc::new(Property { get, set, del, doc }))
            }
            Node::Wrapper(function, is_class) => {
                Value::Wrapper(Rc::new(Wrapper { function: self.item(function)?, is_class: *is_class }))
            }
            Node::Reduced(callable, args) => {
                let (callable, args) = (self.item(callable)?, self.item(args)?);
                let args = self.vm.collect(&args)?;
                self.vm.call(&callable, &args)?
            }
            Node::Shipped(hooks, shipped) => (hooks.thaw)(self.vm, shipped)?,
            Node::Pending => return Err(PyErr::runtime_error("a payload that was not frozen whole")),
        };
        self.made[at] = value.clone();
        Ok(value)
    }

    fn module(&mut self, name: Sym) -> PyResult<Rc<Module>> {
        self.vm.import(name.as_str())
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

    fn function(&mut self, at: usize, frozen: &FrozenFunction) -> PyResult<Value> {
        let mut closure = Vec::with_capacity(frozen.closure.len());
        for cell in &frozen.closure {
            // Cells first, empty: what they hold may refer back to this function.
            closure.push(self.empty_cell(cell));
        }
        let namespace = match library_module(&frozen.code) {
            Some(name) => Rc::clone(&self.module(name)?.namespace),
            None => Rc::clone(&self.namespace),
        };
        let function = Rc::new(Function {
            code: LocalCode::new(Arc::clone(&frozen.code), &namespace),
            name: frozen.name.into(),
            qualname: frozen.qualname.into(),
            module: frozen.module.into(),
            defaults: Default::default(),
            keyword_defaults: Default::default(),
            closure: closure.into(),
            attributes: Default::default(),
            doc: Value::None.into(),
        });
        self.made[at] = Value::Function(Rc::clone(&function));
        for (cell, item) in function.closure.iter().zip(&frozen.closure) {
            if let Item::Node(node) = item
                && let Node::Cell(content) = &self.nodes[*node as usize]
                && cell.get().is_unbound()
            {
                let value = self.item(content)?;
                cell.set(value);
            }
        }
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
        *function.doc.borrow_mut() = self.item(&frozen.doc)?;
        Ok(Value::Function(function))
    }

    fn empty_cell(&mut self, item: &Item) -> Rc<Cell> {
        let Item::Node(at) = item else { return Rc::default() };
        let at = *at as usize;
        if let Value::Cell(cell) = &self.made[at] {
            return Rc::clone(cell);
        }
        let cell = Rc::new(Cell::default());
        self.made[at] = Value::Cell(Rc::clone(&cell));
        cell
    }

    fn class(&mut self, at: usize, frozen: &FrozenClass) -> PyResult<Value> {
        if let Some(known) = self.vm.known_classes.get(&frozen.id) {
            return Ok(Value::Class(Rc::clone(known)));
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
        class.ship_id.set(frozen.id);
        self.vm.known_classes.insert(frozen.id, Rc::clone(&class));
        self.made[at] = Value::Class(Rc::clone(&class));
        let mut attributes = Attributes::default();
        for (name, item) in &frozen.attributes {
            attributes.set(*name, self.item(item)?);
        }
        *class.attributes.borrow_mut() = attributes;
        types().bump_epoch();
        Ok(Value::Class(class))
    }

    /// The members of an enumeration that this heap knows are singletons.
    fn enum_member(&mut self, class: &Class, attributes: &[(Sym, Item)]) -> PyResult<Option<Value>> {
        let Some(Value::Dict(members)) = class.lookup(names::ENUM_MEMBERS) else { return Ok(None) };
        let Some((_, value)) = attributes.iter().find(|(name, _)| *name == names::ENUM_VALUE) else {
            return Ok(None);
        };
        let value = self.item(value)?;
        self.vm.dict_get(&members, &value)
    }

    fn instance(
        &mut self,
        at: usize,
        class: &Item,
        attributes: &[(Sym, Item)],
        payload: &FrozenPayload,
    ) -> PyResult<Value> {
        let Value::Class(class) = self.item(class)? else {
            return Err(PyErr::runtime_error("an instance without a class"));
        };
        if let Some(member) = self.enum_member(&class, attributes)? {
            return Ok(member);
        }
        let payload_value = match payload {
            FrozenPayload::None => Payload::None,
            FrozenPayload::Base(base) => Payload::Base(self.item(base)?),
            FrozenPayload::Exception { .. } => Payload::Exception(Box::default()),
        };
        let instance = Rc::new(Instance::new(class, payload_value));
        self.made[at] = Value::Instance(Rc::clone(&instance));
        if let (FrozenPayload::Exception { args, traceback, cause, context, suppress, hint }, Some(data)) =
            (payload, instance.exception())
        {
            *data.args.borrow_mut() = self.items(args)?;
            *data.traceback.borrow_mut() = traceback.clone();
            *data.cause.borrow_mut() = self.item(cause)?;
            *data.context.borrow_mut() = self.item(context)?;
            data.suppress_context.set(*suppress);
            data.hint.borrow_mut().clone_from(hint);
        }
        for (name, item) in attributes {
            let value = self.item(item)?;
            instance.set(*name, value);
        }
        Ok(Value::Instance(instance))
    }
}
