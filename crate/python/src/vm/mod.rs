//! The virtual machine: frames, calls, attributes, operators, exceptions. One per heap; never shared by threads.

mod attr;
mod call;
mod class;
mod compare;
mod descriptor;
mod drain;
mod evaluate;
pub(crate) mod exception;
pub(crate) mod exception_group;
mod execute;
mod frame;
mod function_attr;
mod generator;
mod hash;
mod import;
mod import_file;
mod int;
mod item;
mod iter;
mod match_;
pub(crate) mod object;
mod ops;
mod pass_on;
mod place;
mod pressure;
#[cfg(test)]
pub(crate) mod quick_tests;
mod repr;
mod retire;
mod run;
mod safepoint;
mod scope;
mod site;
mod slow;
mod special;
pub(crate) mod syntax_error;
mod trace_object;
mod truth;
mod types;
mod unwind;
mod world;

pub use compare::CompareOp;
pub(crate) use descriptor::class_entries;
pub use drain::Sink;
pub use execute::Outcome;
pub use frame::Frame;
pub use hash::{hash_bytes, hash_plain};
pub use ops::BinaryOp;
pub use pass_on::PassedOn;
pub use place::{CallingPlace, Place};
pub(crate) use syntax_error::message as syntax_message;
pub use types::{Types, types};
pub use world::World;

use crate::error::{PyErr, PyResult};
use crate::names;
use crate::object::{Module, Namespace};
use crate::sym::Sym;
use crate::value::Value;
use frame::RegisterStack;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;
use tb_base::{Control, ErrorKind};

/// Makes a module at its first import.
pub type ModuleBuilder = fn(&mut Vm) -> PyResult<Rc<Module>>;

/// Python's default recursion limit.
const RECURSION_LIMIT: usize = 1000;
/// How many natives may call back into Python inside one another: bounds the native stack, which in a browser is small.
const NATIVE_LIMIT: usize = if cfg!(target_arch = "wasm32") { 240 } else { RECURSION_LIMIT };

/// An interpreter with its own heap.
pub struct Vm {
    pub world: Box<dyn World>,
    pub control: Arc<Control>,
    pub(crate) types: &'static Types,
    pub(crate) heap: &'static crate::heap::Heap,
    pub(crate) frames: Vec<Frame>,
    pub(crate) stack: RegisterStack,
    pub(crate) handled: Vec<PyErr>,
    /// Where the generators that natives drain put what they yield; the innermost is the last.
    sinks: Vec<*mut dyn Sink>,
    pub(crate) native_depth: usize,
    pub builtins: Rc<Namespace>,
    /// The notebook's own namespace.
    pub main: Rc<Module>,
    builders: HashMap<&'static str, ModuleBuilder>,
    /// The registered modules that are being built, the innermost last.
    building: Vec<Sym>,
    modules: HashMap<Sym, Rc<Module>>,
    /// Objects whose repr is being made, for cycles.
    repr_stack: Vec<usize>,
    /// Classes of this heap that have been shipped, by their id.
    /// Number of the shipment that frozen classes belong to.
    pub(crate) shipment: u64,
    pub(crate) known_classes: HashMap<u64, crate::freeze::KnownClass>,
    /// Slots for the packages' own per-interpreter state, by name.
    pub extensions: HashMap<&'static str, Rc<dyn std::any::Any>>,
    /// With a time slice set, when the running code is to be suspended (nanoseconds of `tb_base::clock`).
    pub(crate) slice_end: Option<u64>,
    pub(crate) slice_fuel: u32,
    /// On a worker a Stop is only noticed; the kernel acknowledges it.
    worker: bool,
    pub(crate) suspended: bool,
    /// How many calls may be inside one another.
    pub recursion_limit: usize,
    /// The error about to be raised says that the method of a call was not found.
    method_missing: bool,
    /// Addresses of the running operator's operands that are temporaries of its expression.
    pub(crate) spares: [usize; 2],
}

/// Bytes that need not be asked for.
const UNASKED: usize = 64 << 10;

impl Vm {
    pub fn new(world: Box<dyn World>, control: Arc<Control>) -> Self {
        let builtins = Rc::new(Namespace::default());
        for (name, class) in types().builtin_names() {
            builtins.set(Sym::new(name), class);
        }
        builtins.set(Sym::new("NotImplemented"), Value::NotImplemented);
        builtins.set(Sym::new("Ellipsis"), Value::Ellipsis);
        builtins.set(Sym::new("__debug__"), Value::Bool(true));
        crate::builtins::install(&builtins);
        import::install_builtins(&builtins);
        evaluate::install_builtins(&builtins);
        scope::install_builtins(&builtins);
        let mut module = Module::new("builtins");
        builtins.set(names::DUNDER_NAME, Value::from("builtins"));
        builtins.set(names::DUNDER_DOC, Value::None);
        module.namespace = Rc::clone(&builtins);
        let module = Rc::new(module);
        builtins.set(names::DUNDER_BUILTINS, Value::Module(Rc::clone(&module)));
        let modules = HashMap::from([(Sym::new("builtins"), module)]);
        Vm {
            world,
            control,
            types: types(),
            heap: crate::heap::heap(),
            frames: Vec::with_capacity(64),
            stack: RegisterStack::new(),
            handled: Vec::new(),
            sinks: Vec::new(),
            native_depth: 0,
            builtins,
            main: Rc::new(Module::new("__main__")),
            builders: HashMap::new(),
            building: Vec::new(),
            modules,
            repr_stack: Vec::new(),
            shipment: 0,
            known_classes: HashMap::new(),
            extensions: HashMap::new(),
            slice_end: None,
            slice_fuel: 0,
            worker: false,
            suspended: false,
            recursion_limit: RECURSION_LIMIT,
            method_missing: false,
            spares: [0; 2],
        }
    }

    /// Makes a module importable.
    pub fn register_module(&mut self, name: &'static str, builder: ModuleBuilder) {
        self.builders.insert(name, builder);
    }

    /// Names of all modules that can be imported.
    pub fn importable(&self) -> Vec<&'static str> {
        let mut names: Vec<&'static str> = self.builders.keys().copied().collect();
        names.sort_unstable();
        names
    }

    /// The modules that have been imported.
    pub fn imported(&self) -> Vec<(Sym, Rc<Module>)> {
        self.modules.iter().map(|(name, module)| (*name, Rc::clone(module))).collect()
    }

    /// Makes this a pool worker's interpreter.
    pub fn set_worker(&mut self) {
        self.worker = true;
    }

    /// Whether this is a pool worker's interpreter.
    pub fn is_worker(&self) -> bool {
        self.worker
    }

    pub fn types_ref(&self) -> &'static Types {
        self.types
    }

    pub fn print_out(&mut self, text: &str) {
        self.world.write_out(text);
    }

    /// What a program has put in the place of `sys.stdout`, if it has.
    pub(crate) fn replaced_stdout(&self) -> Option<Value> {
        self.replaced(names::STDOUT, names::DUNDER_STDOUT)
    }

    /// The same for `sys.stdin`.
    pub(crate) fn replaced_stdin(&self) -> Option<Value> {
        self.replaced(names::STDIN, names::DUNDER_STDIN)
    }

    fn replaced(&self, name: Sym, original: Sym) -> Option<Value> {
        let sys = self.modules.get(&names::SYS)?;
        let (now, original) = (sys.namespace.get(name)?, sys.namespace.get(original)?);
        (!now.is(&original)).then_some(now)
    }

    /// A line from whoever runs the program, without its end.
    ///
    /// # Errors
    /// `EOFError` where nobody answers, `KeyboardInterrupt`.
    pub fn ask_line(&mut self, prompt: &str) -> PyResult<String> {
        match self.world.input(prompt) {
            Err(error) if error.kind == ErrorKind::Interrupted => {
                Err(self.poll().err().unwrap_or_else(PyErr::keyboard_interrupt))
            }
            answer => Ok(answer?),
        }
    }

    pub fn print_err(&mut self, text: &str) {
        self.world.write_err(text);
    }

    /// Raises `KeyboardInterrupt` if the run is to stop, `MemoryError` if memory is short. For loops in natives, every few thousand steps.
    ///
    /// # Errors
    /// `KeyboardInterrupt`, `MemoryError`, once per request.
    #[inline]
    pub fn poll(&mut self) -> PyResult<()> {
        if self.control.interrupt.is_raised() { self.interruption_inside() } else { Ok(()) }
    }

    #[cold]
    pub(crate) fn interrupted(&mut self) -> PyErr {
        if !self.worker {
            self.control.interrupt.acknowledge();
        }
        PyErr::keyboard_interrupt()
    }

    /// Call before allocating much: raises `MemoryError` if `bytes` more would not fit.
    ///
    /// # Errors
    /// `MemoryError` that names the size.
    pub fn check_alloc(&mut self, bytes: usize) -> PyResult<()> {
        // Small requests are left to the alarm, which goes by the sum of all: asking the system takes its time.
        if bytes <= UNASKED {
            return Ok(());
        }
        let budget = &self.control.budget;
        // A string or list that grows takes up to half as much again, and no allocation may pass `isize::MAX`.
        let addressable = bytes <= isize::MAX as usize / 2;
        if addressable && budget.would_fit(bytes) {
            return Ok(());
        }
        let (wanted, limit) = (tb_base::human_bytes(bytes), tb_base::human_bytes(budget.limit()));
        Err(PyErr::memory(format!("Unable to allocate {wanted}")).with_hint(format!(
            "The memory budget here is {limit}. Work on smaller pieces, or `del` what is not needed."
        )))
    }

    /// Addresses (0 for none) of the operands of the running binary operator that are temporaries of its expression:
    /// nobody will look at them again, if nobody else holds them. A native operator may write its result into one.
    pub fn take_spares(&mut self) -> [usize; 2] {
        std::mem::take(&mut self.spares)
    }

    /// State that a package keeps per interpreter, made at its first use.
    pub fn extension<T: std::any::Any + Default>(&mut self, name: &'static str) -> Rc<T> {
        let entry = self.extensions.entry(name).or_insert_with(|| Rc::new(T::default()));
        Rc::clone(entry).downcast().unwrap_or_default()
    }
}
