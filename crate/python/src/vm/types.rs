//! The builtin classes of one thread, and the table of exceptions.

use crate::class::{Class, ClassFlags, NativeNew};
use crate::error::PyResult;
use crate::native::{Args, NativeCall};
use crate::sym::Sym;
use crate::types as builtin;
use crate::value::Value;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

/// The builtin classes. One per thread, shared by all its interpreters.
pub struct Types {
    epoch: Cell<u64>,
    iterators: RefCell<HashMap<&'static str, Rc<Class>>>,
    /// How programs make the iterators of modules, by the name of their class.
    makers: RefCell<HashMap<&'static str, NativeCall>>,
    /// The strings of one ASCII character.
    ascii: Vec<Value>,
    pub object: Rc<Class>,
    pub type_: Rc<Class>,
    pub bool_: Rc<Class>,
    pub property: Rc<Class>,
    pub classmethod: Rc<Class>,
    pub staticmethod: Rc<Class>,
    pub super_: Rc<Class>,
    pub none_type: Rc<Class>,
    pub not_implemented: Rc<Class>,
    pub ellipsis: Rc<Class>,
    pub int: Rc<Class>,
    pub float: Rc<Class>,
    pub complex: Rc<Class>,
    pub str_: Rc<Class>,
    pub bytes: Rc<Class>,
    pub bytearray: Rc<Class>,
    pub memoryview: Rc<Class>,
    pub mappingproxy: Rc<Class>,
    pub generic_alias: Rc<Class>,
    pub union_type: Rc<Class>,
    pub list: Rc<Class>,
    pub tuple: Rc<Class>,
    pub dict: Rc<Class>,
    pub set: Rc<Class>,
    pub frozenset: Rc<Class>,
    pub slice: Rc<Class>,
    pub range: Rc<Class>,
    pub function: Rc<Class>,
    pub builtin_function: Rc<Class>,
    pub method: Rc<Class>,
    pub method_descriptor: Rc<Class>,
    pub module: Rc<Class>,
    pub generator: Rc<Class>,
    pub base_exception: Rc<Class>,
    pub exception: Rc<Class>,
    pub system_exit: Rc<Class>,
    pub keyboard_interrupt: Rc<Class>,
    pub generator_exit: Rc<Class>,
    pub stop_iteration: Rc<Class>,
    pub arithmetic_error: Rc<Class>,
    pub floating_point_error: Rc<Class>,
    pub overflow_error: Rc<Class>,
    pub zero_division_error: Rc<Class>,
    pub assertion_error: Rc<Class>,
    pub attribute_error: Rc<Class>,
    pub buffer_error: Rc<Class>,
    pub eof_error: Rc<Class>,
    pub import_error: Rc<Class>,
    pub module_not_found_error: Rc<Class>,
    pub lookup_error: Rc<Class>,
    pub index_error: Rc<Class>,
    pub key_error: Rc<Class>,
    pub memory_error: Rc<Class>,
    pub name_error: Rc<Class>,
    pub unbound_local_error: Rc<Class>,
    pub os_error: Rc<Class>,
    pub file_exists_error: Rc<Class>,
    pub file_not_found_error: Rc<Class>,
    pub is_a_directory_error: Rc<Class>,
    pub not_a_directory_error: Rc<Class>,
    pub permission_error: Rc<Class>,
    pub timeout_error: Rc<Class>,
    pub connection_error: Rc<Class>,
    pub reference_error: Rc<Class>,
    pub runtime_error: Rc<Class>,
    pub not_implemented_error: Rc<Class>,
    pub recursion_error: Rc<Class>,
    pub syntax_error: Rc<Class>,
    pub indentation_error: Rc<Class>,
    pub tab_error: Rc<Class>,
    pub system_error: Rc<Class>,
    pub type_error: Rc<Class>,
    pub value_error: Rc<Class>,
    pub unicode_error: Rc<Class>,
    pub unicode_decode_error: Rc<Class>,
    pub unicode_encode_error: Rc<Class>,
    pub warning: Rc<Class>,
    pub deprecation_warning: Rc<Class>,
    pub future_warning: Rc<Class>,
    pub runtime_warning: Rc<Class>,
    pub syntax_warning: Rc<Class>,
    pub user_warning: Rc<Class>,
    pub resource_warning: Rc<Class>,
    pub base_exception_group: Rc<Class>,
    pub exception_group: Rc<Class>,
    /// Exception classes that only programs name.
    other_exceptions: Vec<Rc<Class>>,
    pub parser_error: Rc<Class>,
    pub empty_data_error: Rc<Class>,
    pub arrow_invalid: Rc<Class>,
}

thread_local! {
    // Leaked: values of the thread may be dropped after any destructor of ours would have run.
    static TYPES: Cell<Option<&'static Types>> = const { Cell::new(None) };
}

/// The builtin classes of this thread.
#[inline]
pub fn types() -> &'static Types {
    TYPES.with(|types| types.get()).unwrap_or_else(make_types)
}

#[cold]
fn make_types() -> &'static Types {
    let types: &'static Types = Box::leak(Box::new(Types::new()));
    TYPES.with(|cell| cell.set(Some(types)));
    super::object::install(types);
    super::exception::install(types);
    super::exception_group::install(types);
    builtin::install(types);
    types
}

impl Types {
    fn new() -> Self {
        let object = native("object", &[], Some(super::object::new_object), false);
        let type_ = native("type", &[&object], Some(super::object::new_type), false);
        let property = native("property", &[&object], Some(super::descriptor::new_property), false);
        let classmethod = native("classmethod", &[&object], Some(super::descriptor::new_classmethod), false);
        let staticmethod =
            native("staticmethod", &[&object], Some(super::descriptor::new_staticmethod), false);
        let super_ = native("super", &[&object], Some(super::object::new_super), false);
        let none_type = native("NoneType", &[&object], Some(builtin::none::new), true);
        let not_implemented = native("NotImplementedType", &[&object], Some(builtin::none::new), true);
        let ellipsis = native("ellipsis", &[&object], Some(builtin::none::new), true);
        let int = native("int", &[&object], Some(builtin::int::new), false);
        let float = native("float", &[&object], Some(builtin::float::new), false);
        let complex = native("complex", &[&object], Some(builtin::complex::new), false);
        let str_ = native("str", &[&object], Some(builtin::str::new), false);
        let bytes = native("bytes", &[&object], Some(builtin::bytes::new), false);
        let bytearray = native("bytearray", &[&object], Some(builtin::bytearray::new), false);
        let memoryview = native("memoryview", &[&object], Some(builtin::memoryview::new), true);
        let mappingproxy = native("mappingproxy", &[&object], Some(builtin::mappingproxy::new), true);
        let generic_alias = native("GenericAlias", &[&object], Some(builtin::generic::new_alias), true);
        generic_alias.module.set(Sym::new("types"));
        let union_type = native("UnionType", &[&object], None, true);
        union_type.module.set(Sym::new("types"));
        let list = native("list", &[&object], Some(builtin::list::new), false);
        let tuple = native("tuple", &[&object], Some(builtin::tuple::new), false);
        let dict = native("dict", &[&object], Some(builtin::dict::new), false);
        let set = native("set", &[&object], Some(builtin::set::new), false);
        let frozenset = native("frozenset", &[&object], Some(builtin::set::new_frozen), false);
        let slice = native("slice", &[&object], Some(builtin::slice::new), true);
        let range = native("range", &[&object], Some(builtin::range::new), true);
        let function = native("function", &[&object], None, true);
        let builtin_function = native("builtin_function_or_method", &[&object], None, true);
        let method = native("method", &[&object], Some(super::object::new_method), true);
        let method_descriptor = native("method_descriptor", &[&object], None, true);
        let module = native("module", &[&object], Some(super::object::new_module), true);
        let generator = native("generator", &[&object], None, true);
        let bool_ = native("bool", &[&int], Some(builtin::bool::new), true);
        let base_exception = exception_class("BaseException", &object);
        let exception = exception_class("Exception", &base_exception);
        let system_exit = exception_class("SystemExit", &base_exception);
        let keyboard_interrupt = exception_class("KeyboardInterrupt", &base_exception);
        let generator_exit = exception_class("GeneratorExit", &base_exception);
        let stop_iteration = exception_class("StopIteration", &exception);
        let arithmetic_error = exception_class("ArithmeticError", &exception);
        let floating_point_error = exception_class("FloatingPointError", &arithmetic_error);
        let overflow_error = exception_class("OverflowError", &arithmetic_error);
        let zero_division_error = exception_class("ZeroDivisionError", &arithmetic_error);
        let assertion_error = exception_class("AssertionError", &exception);
        let attribute_error = exception_class("AttributeError", &exception);
        let buffer_error = exception_class("BufferError", &exception);
        let eof_error = exception_class("EOFError", &exception);
        let import_error = exception_class("ImportError", &exception);
        let module_not_found_error = exception_class("ModuleNotFoundError", &import_error);
        let lookup_error = exception_class("LookupError", &exception);
        let index_error = exception_class("IndexError", &lookup_error);
        let key_error = exception_class("KeyError", &lookup_error);
        let memory_error = exception_class("MemoryError", &exception);
        let name_error = exception_class("NameError", &exception);
        let unbound_local_error = exception_class("UnboundLocalError", &name_error);
        let os_error = exception_class("OSError", &exception);
        let file_exists_error = exception_class("FileExistsError", &os_error);
        let file_not_found_error = exception_class("FileNotFoundError", &os_error);
        let is_a_directory_error = exception_class("IsADirectoryError", &os_error);
        let not_a_directory_error = exception_class("NotADirectoryError", &os_error);
        let permission_error = exception_class("PermissionError", &os_error);
        let timeout_error = exception_class("TimeoutError", &os_error);
        let connection_error = exception_class("ConnectionError", &os_error);
        let reference_error = exception_class("ReferenceError", &exception);
        let runtime_error = exception_class("RuntimeError", &exception);
        let not_implemented_error = exception_class("NotImplementedError", &runtime_error);
        let recursion_error = exception_class("RecursionError", &runtime_error);
        let syntax_error = exception_class("SyntaxError", &exception);
        let indentation_error = exception_class("IndentationError", &syntax_error);
        let tab_error = exception_class("TabError", &indentation_error);
        let system_error = exception_class("SystemError", &exception);
        let type_error = exception_class("TypeError", &exception);
        let value_error = exception_class("ValueError", &exception);
        let unicode_error = exception_class("UnicodeError", &value_error);
        let unicode_decode_error = exception_class("UnicodeDecodeError", &unicode_error);
        let unicode_encode_error = exception_class("UnicodeEncodeError", &unicode_error);
        let warning = exception_class("Warning", &exception);
        let deprecation_warning = exception_class("DeprecationWarning", &warning);
        let future_warning = exception_class("FutureWarning", &warning);
        let runtime_warning = exception_class("RuntimeWarning", &warning);
        let syntax_warning = exception_class("SyntaxWarning", &warning);
        let user_warning = exception_class("UserWarning", &warning);
        let resource_warning = exception_class("ResourceWarning", &warning);
        let base_exception_group =
            Class::native("BaseExceptionGroup", &[&base_exception], Some(super::exception_group::new_group));
        let exception_group = Class::native("ExceptionGroup", &[&base_exception_group, &exception], None);
        let other_exceptions = [
            ("StopAsyncIteration", &exception),
            ("BlockingIOError", &os_error),
            ("ChildProcessError", &os_error),
            ("InterruptedError", &os_error),
            ("ProcessLookupError", &os_error),
            ("BrokenPipeError", &connection_error),
            ("ConnectionAbortedError", &connection_error),
            ("ConnectionRefusedError", &connection_error),
            ("ConnectionResetError", &connection_error),
            ("UnicodeTranslateError", &unicode_error),
            ("BytesWarning", &warning),
            ("EncodingWarning", &warning),
            ("ImportWarning", &warning),
            ("PendingDeprecationWarning", &warning),
            ("UnicodeWarning", &warning),
        ];
        let other_exceptions = other_exceptions.map(|(name, base)| exception_class(name, base)).into();
        let parser_error = exception_class("ParserError", &value_error);
        parser_error.module.set(Sym::new("pandas.errors"));
        let empty_data_error = exception_class("EmptyDataError", &value_error);
        empty_data_error.module.set(Sym::new("pandas.errors"));
        let arrow_invalid = exception_class("ArrowInvalid", &value_error);
        arrow_invalid.module.set(Sym::new("pyarrow.lib"));
        Types {
            epoch: Cell::new(1),
            iterators: RefCell::default(),
            makers: RefCell::default(),
            ascii: (0..128_u8).map(|byte| Value::str(char::from(byte))).collect(),
            object,
            type_,
            bool_,
            property,
            classmethod,
            staticmethod,
            super_,
            none_type,
            not_implemented,
            ellipsis,
            int,
            float,
            complex,
            str_,
            bytes,
            bytearray,
            memoryview,
            mappingproxy,
            generic_alias,
            union_type,
            list,
            tuple,
            dict,
            set,
            frozenset,
            slice,
            range,
            function,
            builtin_function,
            method,
            method_descriptor,
            module,
            generator,
            base_exception,
            exception,
            system_exit,
            keyboard_interrupt,
            generator_exit,
            stop_iteration,
            arithmetic_error,
            floating_point_error,
            overflow_error,
            zero_division_error,
            assertion_error,
            attribute_error,
            buffer_error,
            eof_error,
            import_error,
            module_not_found_error,
            lookup_error,
            index_error,
            key_error,
            memory_error,
            name_error,
            unbound_local_error,
            os_error,
            file_exists_error,
            file_not_found_error,
            is_a_directory_error,
            not_a_directory_error,
            permission_error,
            timeout_error,
            connection_error,
            reference_error,
            runtime_error,
            not_implemented_error,
            recursion_error,
            syntax_error,
            indentation_error,
            tab_error,
            system_error,
            type_error,
            value_error,
            unicode_error,
            unicode_decode_error,
            unicode_encode_error,
            warning,
            deprecation_warning,
            future_warning,
            runtime_warning,
            syntax_warning,
            user_warning,
            resource_warning,
            base_exception_group,
            exception_group,
            other_exceptions,
            parser_error,
            empty_data_error,
            arrow_invalid,
        }
    }

    /// A string of one character; the ASCII ones are made once.
    pub fn character(&self, c: char) -> Value {
        match self.ascii.get(c as usize) {
            Some(text) => text.clone(),
            None => Value::str(c),
        }
    }

    /// The string of one ASCII character.
    #[inline]
    pub(crate) fn ascii(&self, byte: u8) -> &Value {
        &self.ascii[usize::from(byte)]
    }

    /// Counts changes of class attributes: caches that remember an older count are stale.
    #[inline]
    pub fn epoch(&self) -> u64 {
        self.epoch.get()
    }

    pub(crate) fn bump_epoch(&self) {
        self.epoch.set(self.epoch.get() + 1);
    }

    /// The class of a module's iterators, which programs make by calling it: `call` does that.
    pub fn iterator_made_by(&self, name: &'static str, call: NativeCall) -> Rc<Class> {
        self.makers.borrow_mut().insert(name, call);
        self.iterator_class(name)
    }

    /// The class of native iterators with this name, made at its first use.
    pub fn iterator_class(&self, name: &'static str) -> Rc<Class> {
        if let Some(class) = self.iterators.borrow().get(name) {
            return Rc::clone(class);
        }
        // `itertools.count` is `count` of the module `itertools`.
        let (module, short) = name.rsplit_once('.').unwrap_or(("builtins", name));
        // What programs make by a call they may derive from as well.
        let made = self.makers.borrow().contains_key(name).then_some(make_iterator as NativeNew);
        let new = crate::builtins::iterator_constructor(name).or(made);
        let class = native(short, &[&self.object], new, new.is_none());
        class.module.set(Sym::new(module));
        builtin::iter::install_iterator(&class);
        self.iterators.borrow_mut().insert(name, Rc::clone(&class));
        class
    }

    /// The classes that are builtin names.
    pub fn builtin_names(&self) -> Vec<(&'static str, Value)> {
        let classes = [
            &self.object,
            &self.type_,
            &self.bool_,
            &self.property,
            &self.classmethod,
            &self.staticmethod,
            &self.super_,
            &self.int,
            &self.float,
            &self.complex,
            &self.str_,
            &self.bytes,
            &self.bytearray,
            &self.memoryview,
            &self.list,
            &self.tuple,
            &self.dict,
            &self.set,
            &self.frozenset,
            &self.slice,
            &self.range,
            &self.base_exception,
            &self.exception,
            &self.system_exit,
            &self.keyboard_interrupt,
            &self.generator_exit,
            &self.stop_iteration,
            &self.arithmetic_error,
            &self.floating_point_error,
            &self.overflow_error,
            &self.zero_division_error,
            &self.assertion_error,
            &self.attribute_error,
            &self.buffer_error,
            &self.eof_error,
            &self.import_error,
            &self.module_not_found_error,
            &self.lookup_error,
            &self.index_error,
            &self.key_error,
            &self.memory_error,
            &self.name_error,
            &self.unbound_local_error,
            &self.os_error,
            &self.file_exists_error,
            &self.file_not_found_error,
            &self.is_a_directory_error,
            &self.not_a_directory_error,
            &self.permission_error,
            &self.timeout_error,
            &self.connection_error,
            &self.reference_error,
            &self.runtime_error,
            &self.not_implemented_error,
            &self.recursion_error,
            &self.syntax_error,
            &self.indentation_error,
            &self.tab_error,
            &self.system_error,
            &self.type_error,
            &self.value_error,
            &self.unicode_error,
            &self.unicode_decode_error,
            &self.unicode_encode_error,
            &self.warning,
            &self.deprecation_warning,
            &self.future_warning,
            &self.runtime_warning,
            &self.syntax_warning,
            &self.user_warning,
            &self.resource_warning,
            &self.base_exception_group,
            &self.exception_group,
        ];
        let aliases = [("IOError", &self.os_error), ("EnvironmentError", &self.os_error)];
        let own =
            classes.into_iter().chain(&self.other_exceptions).map(|class| (class.name().as_str(), class));
        own.chain(aliases).map(|(name, class)| (name, Value::Class(Rc::clone(class)))).collect()
    }
}

/// Makes an iterator of a module's class, or of a subclass of one.
fn make_iterator(vm: &mut super::Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let native = std::iter::once(class).chain(class.mro()).find(|class| class.flags.native);
    let name = native.map(|class| class.full_name()).unwrap_or_default();
    let make = types().makers.borrow().get(name.as_str()).copied();
    match make {
        Some(make) => make(vm, args),
        None => Err(crate::error::PyErr::type_error(format!("cannot create '{name}' instances"))),
    }
}

fn native(name: &str, bases: &[&Rc<Class>], new: Option<NativeNew>, is_final: bool) -> Rc<Class> {
    class(name, bases, new, ClassFlags { native: true, is_final, closed: true, ..ClassFlags::default() })
}

fn exception_class(name: &str, base: &Rc<Class>) -> Rc<Class> {
    let flags = ClassFlags { native: true, is_exception: true, ..ClassFlags::default() };
    class(name, &[base], Some(super::exception::new_exception), flags)
}

fn class(name: &str, bases: &[&Rc<Class>], new: Option<NativeNew>, flags: ClassFlags) -> Rc<Class> {
    let bases = bases.iter().map(|base| Rc::clone(base)).collect();
    let class = Class::raw(Sym::new(name), Sym::new("builtins"), bases, flags, new, None);
    class.resolve_single_line();
    Rc::new(class)
}
