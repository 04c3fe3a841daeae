//! Shipping values between heaps: `freeze` makes plain data of a value, `thaw` makes the value again on another heap.
//!
//! As pickle does: containers and instances by value, with identity and cycles inside one payload kept; functions and
//! classes of the notebook by value (with the globals that they use); modules, builtins and native functions by name.
//! A class keeps its identity: what comes back to a heap that knows the class is an instance of that very class.

mod reduce;
mod thaw;
mod watched;

pub use watched::{Originals, Watched};

use thaw::Thawer;

use crate::class::{Class, Instance, Payload};
use crate::code::Code;
use crate::error::{ExceptionData, PyErr, PyResult, TraceEntry};
use crate::function::{BoundMethod, Function};
use crate::names;
use crate::native::NativeCall;
use crate::object::{ComplexNum, Range, SetKind};
use crate::sym::Sym;
use crate::value::Value;
use crate::vm::{Vm, types};
use compact_str::CompactString;
use num_bigint::BigInt;
use std::any::Any;
use std::collections::HashMap;
use std::rc::{Rc, Weak};
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

/// For a native class whose instances hold values of the program: what an instance is made of, and how it is made
/// again, first empty and then filled, so that its parts may refer back to it.
#[derive(Clone, Copy)]
pub struct ShellHooks {
    pub parts: fn(&mut Vm, &Value) -> PyResult<Vec<Value>>,
    pub empty: fn() -> Value,
    pub fill: fn(&mut Vm, &Value, Vec<Value>) -> PyResult<()>,
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
        /// What `__setstate__` is to be given, instead of the attributes.
        state: Option<Item>,
    },
    Property([Item; 4]),
    Wrapper(Item, bool),
    Reduced(Box<reduce::Reduced>),
    /// An object that the task was given: payload and node.
    Original(u32, u32),
    Shipped(ShipHooks, Shipped),
    Shell(ShellHooks, Vec<Item>),
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
    /// Which shipment the attributes belong to.
    stamp: u64,
    name: Sym,
    qualname: Sym,
    module: Sym,
    bases: Vec<Item>,
    meta: Option<Item>,
    attributes: Vec<(Sym, Item)>,
    /// What to call with which arguments to make it, instead of the attributes.
    recipe: Option<(NativeCall, Item)>,
}

/// A class that has been shipped, on one heap.
pub(crate) struct KnownClass {
    class: Weak<Class>,
    /// The stamp of what was thawed; none if the class was made here.
    stamp: Option<u64>,
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

/// A frozen number, string or singleton: what a batch of calls has thousands of.
#[derive(Clone)]
pub struct Plain(Item);

impl Plain {
    /// `None` for values that hold others or have an identity.
    pub fn of(value: &Value) -> Option<Plain> {
        inline(value).map(Plain)
    }

    pub fn value(&self) -> Value {
        inline_value(&self.0).unwrap_or_default()
    }

    pub fn nbytes(&self) -> usize {
        inline_bytes(&self.0)
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
        if matches!(value, Value::Function(_) | Value::Method(_) | Value::Class(_)) {
            self.begin_shipment();
        }
        let mut freezer = Freezer::new(self);
        let root = freezer.item(value)?;
        Ok(freezer.finish(root))
    }

    /// What has become of the classes goes with what is frozen from now on. A function begins a shipment by itself, and the
    /// arguments of its calls belong to the same.
    pub fn begin_shipment(&mut self) {
        self.shipment = NEXT_SHIP_ID.fetch_add(1, Ordering::Relaxed);
    }

    /// Makes the value again on this heap.
    ///
    /// # Errors
    /// What importing or rebuilding raises.
    pub fn thaw(&mut self, frozen: &Frozen) -> PyResult<Value> {
        Ok(self.thaw_all(frozen, &[])?.0)
    }

    /// The value, and all its objects by node number.
    fn thaw_all(&mut self, frozen: &Frozen, originals: Originals<'_>) -> PyResult<(Value, Vec<Value>)> {
        if let Some(value) = inline_value(&frozen.root) {
            return Ok((value, Vec::new()));
        }
        let mut thawer = Thawer::new(self, &frozen.nodes, originals);
        let value = thawer.item(&frozen.root)?;
        thawer.complete(0)?;
        Ok((value, thawer.made))
    }

    /// Whether a bound method is what its module shows under the method's name.
    fn is_module_function(&self, method: &BoundMethod) -> bool {
        let Value::Native(native) = &method.function else { return false };
        let module = self.loaded(method.receiver.class().module.get());
        let shown = module.and_then(|module| module.namespace.get(native.name));
        matches!(shown, Some(Value::Method(shown)) if shown.receiver.is(&method.receiver))
    }

    /// What tasks have done to classes that came from elsewhere is undone when they are shipped again.
    pub fn reset_thawed_classes(&mut self) {
        for known in self.known_classes.values_mut() {
            known.stamp = known.stamp.map(|_| 0);
        }
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
    /// Values that are made on the way: their addresses must not come again.
    alive: Vec<Value>,
    /// The objects by node number, if the caller wants them.
    kept: Option<Vec<Value>>,
    /// What a task was given, if this is its result.
    given: Option<watched::Given<'v>>,
}

impl<'v> Freezer<'v> {
    fn new(vm: &'v mut Vm) -> Self {
        Freezer {
            vm,
            nodes: Vec::new(),
            seen: HashMap::new(),
            nbytes: 0,
            depth: 0,
            path: Vec::new(),
            alive: Vec::new(),
            kept: None,
            given: None,
        }
    }

    fn finish(self, root: Item) -> Frozen {
        Frozen { root, nodes: self.nodes, nbytes: self.nbytes }
    }

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
        if let Some(kept) = &mut self.kept {
            kept.push(value.clone());
        }
        if let Some(node) = self.given.as_mut().and_then(|given| given.node_of(value)) {
            self.nodes[at as usize] = node;
            self.seen.insert(value.address(), at);
            return Ok(Item::Node(at));
        }
        self.seen.insert(value.address(), at);
        self.nbytes += 16;
        self.depth += 1;
        let node = self.node(value);
        self.depth -= 1;
        self.nodes[at as usize] = node?;
        Ok(Item::Node(at))
    }

    /// An item of a value that nobody else holds.
    fn held(&mut self, value: Value) -> PyResult<Item> {
        let item = self.item(&value);
        self.alive.push(value);
        item
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
            Value::Native(native) if self.vm.module_of(native).is_some() => {
                Node::Named(self.vm.module_of(native).unwrap_or(native.name), native.name)
            }
            Value::Native(native) => match native.plain() {
                Some(call) => Node::Native { name: native.name, call, method: native.is_method() },
                None => match native.recipe() {
                    Some((call, args)) => {
                        let callable = self.held(Value::native(native.name.as_str(), *call))?;
                        Node::Reduced(Box::new(reduce::Reduced::call(callable, self.item(args)?)))
                    }
                    None => return Err(self.refuse(value)),
                },
            },
            Value::Method(method) if self.vm.is_module_function(method) => {
                // `random.random` is a method of the module's own generator, and each worker has its own.
                let Value::Native(native) = &method.function else { return Err(self.refuse(value)) };
                Node::Named(method.receiver.class().module.get(), native.name)
            }
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
        let class = value.class();
        let name = if class.flags.native { class.full_name() } else { class.name().to_string() };
        let err = PyErr::type_error(format!("cannot pickle '{name}' object"));
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
        let (module, qualname) = (function.module.get(), function.qualname.get());
        if self.importable(module, qualname, &Value::Function(Rc::clone(function))) {
            return Ok(Node::Named(module, qualname));
        }
        let code = &function.code.code;
        let library = code.source.is_library();
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
        let known = KnownClass { class: Rc::downgrade(class), stamp: None };
        self.vm.known_classes.entry(class.ship_id.get()).or_insert(known);
        let bases: Vec<Value> = class.bases.iter().cloned().map(Value::Class).collect();
        let recipe = match class.recipe() {
            Some((call, args)) => Some((*call, self.item(args)?)),
            None => None,
        };
        let attributes = match recipe {
            Some(_) => Vec::new(),
            None => class.attributes.borrow().entries().to_vec(),
        };
        let meta = class.metaclass();
        let meta = match Rc::ptr_eq(&meta, &types().type_) {
            true => None,
            false => Some(self.item(&Value::Class(meta))?),
        };
        Ok(Node::Class(Box::new(FrozenClass {
            id: class.ship_id.get(),
            stamp: self.vm.shipment,
            name: class.name(),
            qualname: class.qualname.get(),
            module: class.module.get(),
            bases: self.items(&bases)?,
            meta,
            attributes: self.named(&attributes)?,
            recipe,
        })))
    }

    fn instance(&mut self, instance: &Rc<Instance>, value: &Value) -> PyResult<Node> {
        let class = instance.class();
        // What a native class knows how to ship beats what it tells pickle.
        let own = !(class.flags.native && class.ship_hooks().is_some());
        if own && let Some(node) = self.own_reduction(value, &class)? {
            return Ok(node);
        }
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
                if let Some(hooks) = class.shell_hooks() {
                    let parts = (hooks.parts)(self.vm, value)?;
                    self.alive.extend_from_slice(&parts);
                    return Ok(Node::Shell(hooks, self.items(&parts)?));
                }
                return Err(self.refuse(value));
            }
        };
        let state = self.own_state(value, instance, &class)?;
        let attributes = if state.is_some() { Vec::new() } else { instance.attributes() };
        let class = self.item(&Value::Class(class))?;
        Ok(Node::Instance { class, attributes: self.named(&attributes)?, payload, state })
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
