//! The methods that `bytearray` shares with `bytes`: they run on a copy, and bytes in their answers become
//! bytearrays.

use super::{make, this};
use crate::error::{PyErr, PyResult};
use crate::native::{Args, NativeFn};
use crate::sym::Sym;
use crate::value::Value;
use crate::vm::{Types, Vm};
use std::rc::Rc;

const METHODS: [&str; 44] = [
    "__contains__",
    "__mod__",
    "capitalize",
    "center",
    "count",
    "decode",
    "endswith",
    "expandtabs",
    "find",
    "hex",
    "index",
    "isalnum",
    "isalpha",
    "isascii",
    "isdigit",
    "islower",
    "isspace",
    "istitle",
    "isupper",
    "join",
    "ljust",
    "lower",
    "lstrip",
    "partition",
    "removeprefix",
    "removesuffix",
    "replace",
    "rfind",
    "rindex",
    "rjust",
    "rpartition",
    "rsplit",
    "rstrip",
    "split",
    "splitlines",
    "startswith",
    "strip",
    "swapcase",
    "title",
    "translate",
    "upper",
    "zfill",
    "__rmod__",
    "__getnewargs__",
];

pub(super) fn install(t: &Types) {
    for name in METHODS {
        if let Some(Value::Native(method)) = t.bytes.lookup(Sym::new(name)) {
            t.bytearray.set(name, Value::Native(Rc::new(on_copy(name, method))));
        }
    }
    if let Some(maketrans) = t.bytes.lookup(Sym::new("maketrans")) {
        t.bytearray.set("maketrans", maketrans);
    }
    t.bytearray.class_method("fromhex", from_hex);
}

fn on_copy(name: &'static str, method: Rc<NativeFn>) -> NativeFn {
    NativeFn::method_closure(name, move |vm, args| {
        let bytes = this(&args, name)?.borrow().clone();
        let (items, names) = args.raw();
        let mut items = items.to_vec();
        items[0] = Value::bytes(bytes);
        let answer = method.call(vm, Args::new(&items, names)).map_err(reworded)?;
        Ok(as_bytearrays(answer))
    })
}

/// Errors name the type that was called.
fn reworded(err: PyErr) -> PyErr {
    let text = err.data().args.borrow().first().and_then(Value::as_str).map(str::to_owned);
    match text.as_deref().and_then(|text| text.strip_prefix("bytes.")) {
        Some(rest) => PyErr::new(&err.class(), format!("bytearray.{rest}")),
        None => err,
    }
}

fn as_bytearrays(answer: Value) -> Value {
    match &answer {
        Value::Bytes(bytes) => make(bytes.to_vec()),
        Value::List(items) => Value::list(items.snapshot().into_iter().map(as_bytearrays).collect()),
        Value::Tuple(items) => Value::tuple(items.iter().cloned().map(as_bytearrays).collect::<Vec<_>>()),
        _ => answer,
    }
}

fn from_hex(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (class, rest) = args.split_self();
    let [text] = rest.exact::<1>("bytearray.fromhex")?;
    let bytes = Value::Class(Rc::clone(&vm.types.bytes));
    let bytes = vm.call_method(&bytes, "fromhex", std::slice::from_ref(text))?;
    vm.call(class, &[bytes])
}
