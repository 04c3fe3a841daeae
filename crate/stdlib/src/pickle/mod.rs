//! `pickle`: protocol 4 as CPython writes it, byte for byte for plain data, so that the length of a pickle is what
//! shipping really costs. Instances go through `_reduce` in python/pickle.py.

mod read;
mod write;

use tb_python::object::Module;
use tb_python::{PyErr, PyResult, Sym, Value, Vm};

/// How many values go by between two looks at the interrupt and the budget.
const POLL_STEPS: usize = 1 << 12;
/// How deep values may nest: bounds the native stack.
const MAX_DEPTH: usize = 500;
/// Lists and dicts are written in batches of so many items.
const BATCH: usize = 1000;

pub(crate) fn natives(_: &mut Vm, module: &Module) -> PyResult<()> {
    module.function("_dumps", write::dumps);
    module.function("_loads", read::loads);
    crate::library::class_natives_into(module);
    Ok(())
}

/// An exception of the module's own classes.
fn error(vm: &mut Vm, class: &str, text: &str) -> PyErr {
    let made = (|| {
        let module = vm.import("pickle")?;
        let class = module.namespace.get(Sym::new(class)).unwrap_or(Value::None);
        vm.call(&class, &[Value::from(text)])
    })();
    match made {
        Ok(value) => PyErr::from_value(&value).unwrap_or_else(|| PyErr::value_error(text)),
        Err(err) => err,
    }
}

/// The operations of the format.
mod op {
    pub const MARK: u8 = b'(';
    pub const STOP: u8 = b'.';
    pub const POP: u8 = b'0';
    pub const POP_MARK: u8 = b'1';
    pub const BINFLOAT: u8 = b'G';
    pub const BININT: u8 = b'J';
    pub const BININT1: u8 = b'K';
    pub const BININT2: u8 = b'M';
    pub const NONE: u8 = b'N';
    pub const REDUCE: u8 = b'R';
    pub const BINUNICODE: u8 = b'X';
    pub const APPEND: u8 = b'a';
    pub const BUILD: u8 = b'b';
    pub const GLOBAL: u8 = b'c';
    pub const APPENDS: u8 = b'e';
    pub const BINGET: u8 = b'h';
    pub const LONG_BINGET: u8 = b'j';
    pub const BINPUT: u8 = b'q';
    pub const LONG_BINPUT: u8 = b'r';
    pub const SETITEM: u8 = b's';
    pub const TUPLE: u8 = b't';
    pub const SETITEMS: u8 = b'u';
    pub const EMPTY_DICT: u8 = b'}';
    pub const EMPTY_LIST: u8 = b']';
    pub const EMPTY_TUPLE: u8 = b')';
    pub const BINBYTES: u8 = b'B';
    pub const SHORT_BINBYTES: u8 = b'C';
    pub const PROTO: u8 = 0x80;
    pub const NEWOBJ: u8 = 0x81;
    pub const TUPLE1: u8 = 0x85;
    pub const TUPLE2: u8 = 0x86;
    pub const TUPLE3: u8 = 0x87;
    pub const NEWTRUE: u8 = 0x88;
    pub const NEWFALSE: u8 = 0x89;
    pub const LONG1: u8 = 0x8a;
    pub const LONG4: u8 = 0x8b;
    pub const SHORT_BINUNICODE: u8 = 0x8c;
    pub const BINUNICODE8: u8 = 0x8d;
    pub const BINBYTES8: u8 = 0x8e;
    pub const EMPTY_SET: u8 = 0x8f;
    pub const ADDITEMS: u8 = 0x90;
    pub const FROZENSET: u8 = 0x91;
    pub const STACK_GLOBAL: u8 = 0x93;
    pub const MEMOIZE: u8 = 0x94;
    pub const FRAME: u8 = 0x95;
    pub const BYTEARRAY8: u8 = 0x96;
}
