//! `tokenize`: the same text for the same values, as Dask makes it: MD5 over what a value is.
//!
//! For plain data the token is Dask's own, so that what depends on it (the order of a bag's groups) comes out
//! as there. Functions are told apart by their source and by the values that they use.

use super::{delayed, hash};
use crate::numpy::{lift, ndarray};
use md5::{Digest, Md5};
use std::rc::Rc;
use tb_python::function::Function;
use tb_python::native::Args;
use tb_python::object::{Dict, Module};
use tb_python::vm::types;
use tb_python::{PyErr, PyResult, Sym, Value, Vm};

const NAME: &str = "dask.tokenize";

const PURE_OBJECT: &str = "object() cannot be deterministically hashed. See \
     https://docs.dask.org/en/latest/custom-collections.html#implementing-deterministic-hashing for more information.";

/// How deep values may nest.
const MAX_DEPTH: usize = 200;

/// 32 hexadecimal digits for some values.
///
/// # Errors
/// What `__dask_tokenize__` or a `__repr__` raises; `RecursionError` for values nested too deeply.
pub fn tokenize(vm: &mut Vm, args: &[Value], keywords: &[(Sym, Value)]) -> PyResult<String> {
    Normalizer::new(vm, None)?.token(vm, args, keywords)
}

fn digest(bytes: &[u8]) -> String {
    Md5::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

struct Normalizer {
    /// The containers that are being looked into, for cycles.
    open: Vec<usize>,
    /// Functions that the program has registered, by class.
    registered: Option<Rc<Dict>>,
    /// What can't be told apart for sure is an error.
    strict: bool,
}

impl Normalizer {
    fn new(vm: &mut Vm, strict: Option<bool>) -> PyResult<Self> {
        let module = vm.loaded(Sym::new(NAME));
        let registered = match module.and_then(|module| module.namespace.get(Sym::new("_registered"))) {
            Some(Value::Dict(registered)) if !registered.is_empty() => Some(registered),
            _ => None,
        };
        let strict = match strict {
            Some(strict) => strict,
            None => super::config::flag(vm, "tokenize.ensure-deterministic")?,
        };
        Ok(Normalizer { open: Vec::new(), registered, strict })
    }

    fn token(&mut self, vm: &mut Vm, args: &[Value], keywords: &[(Sym, Value)]) -> PyResult<String> {
        let mut text = self.sequence(vm, args)?;
        if !keywords.is_empty() {
            let mut sorted: Vec<&(Sym, Value)> = keywords.iter().collect();
            sorted.sort_by_key(|(name, _)| name.as_str());
            let pairs: Vec<Value> = sorted
                .iter()
                .map(|(name, value)| Value::tuple(vec![Value::from(*name), value.clone()]))
                .collect();
            text = format!("({text}, {})", self.sequence(vm, &pairs)?);
        }
        Ok(digest(text.as_bytes()))
    }

    /// What the program has registered for a value's class.
    fn registered(&self, vm: &mut Vm, value: &Value) -> PyResult<Option<Value>> {
        let Some(registered) = &self.registered else { return Ok(None) };
        let class = value.class();
        for class in std::iter::once(&class).chain(class.mro()) {
            if let Some(function) = vm.dict_get(registered, &Value::Class(Rc::clone(class)))? {
                return Ok(Some(function));
            }
        }
        Ok(None)
    }

    /// A token of its own for what can't be told from another.
    fn unique(&self, vm: &mut Vm, text: impl FnOnce(&mut Vm) -> PyResult<String>) -> PyResult<String> {
        if !self.strict {
            return Ok(format!("'{}'", delayed::uuid_hex(vm)));
        }
        let text = text(vm)?;
        let class = vm.import(NAME)?.namespace.get(Sym::new("TokenizationError")).unwrap_or_default();
        let error = vm.call(&class, &[Value::from(text)])?;
        Err(PyErr::from_value(&error).unwrap_or_else(|| PyErr::runtime_error("no token")))
    }

    fn unique_object(&self, vm: &mut Vm, value: &Value) -> PyResult<String> {
        self.unique(vm, |vm| {
            let shown = vm.repr(value)?;
            Ok(format!(
                "Object {shown} cannot be deterministically hashed. This likely indicates that the object \
                 cannot be serialized deterministically."
            ))
        })
    }

    /// Values as the text of a tuple.
    fn sequence(&mut self, vm: &mut Vm, values: &[Value]) -> PyResult<String> {
        let mut parts = Vec::with_capacity(values.len());
        for value in values {
            parts.push(self.value(vm, value)?);
        }
        Ok(match &parts[..] {
            [one] => format!("({one},)"),
            parts => format!("({})", parts.join(", ")),
        })
    }

    fn value(&mut self, vm: &mut Vm, value: &Value) -> PyResult<String> {
        let address = value.address();
        if address != 0
            && let Some(place) = self.open.iter().position(|open| *open == address)
        {
            return Ok(format!("('__seen', {place})"));
        }
        if self.open.len() >= MAX_DEPTH {
            return Err(PyErr::new(&types().recursion_error, "maximum recursion depth exceeded"));
        }
        self.open.push(address);
        let text = self.inner(vm, value);
        self.open.pop();
        text
    }

    fn inner(&mut self, vm: &mut Vm, value: &Value) -> PyResult<String> {
        if let Some(function) = self.registered(vm, value)? {
            let normal = vm.call(&function, std::slice::from_ref(value))?;
            return self.value(vm, &normal);
        }
        Ok(match value {
            Value::List(list) => format!("('list', {})", self.sequence(vm, &list.snapshot())?),
            Value::Tuple(items) => format!("('tuple', {})", self.sequence(vm, items)?),
            Value::Dict(dict) => {
                let mut pairs = Vec::with_capacity(dict.len());
                for entry in dict.entries() {
                    let name = vm.str(&entry.key)?.as_str().to_owned();
                    pairs.push((name, Value::tuple(vec![entry.key, entry.value])));
                }
                pairs.sort_by(|a, b| a.0.cmp(&b.0));
                let pairs: Vec<Value> = pairs.into_iter().map(|(_, pair)| pair).collect();
                format!("('dict', {})", self.sequence(vm, &pairs)?)
            }
            Value::Set(set) => {
                let mut items = Vec::new();
                for item in set.keys().keys() {
                    items.push((vm.str(&item)?.as_str().to_owned(), item));
                }
                items.sort_by(|a, b| a.0.cmp(&b.0));
                let items: Vec<Value> = items.into_iter().map(|(_, item)| item).collect();
                format!("('set', {})", self.sequence(vm, &items)?)
            }
            Value::Function(function) => self.function(vm, function)?,
            Value::Native(native) => format!("('builtin', '{}')", native.name),
            Value::Method(method) => {
                format!("({}, {})", self.value(vm, &method.receiver)?, self.value(vm, &method.function)?)
            }
            Value::Class(class) if class.flags.native => format!("('class', '{}')", class.full_name()),
            Value::Class(class) => {
                let attributes: Vec<Value> =
                    class.attributes.borrow().entries().iter().map(|(_, value)| value.clone()).collect();
                format!("('class', '{}', {})", class.full_name(), self.sequence(vm, &attributes)?)
            }
            Value::Cell(cell) => self.value(vm, &cell.get())?,
            Value::Instance(_) => self.instance(vm, value)?,
            Value::Generator(_) | Value::Iter(_) => self.unique_object(vm, value)?,
            other => vm.repr(other)?,
        })
    }

    fn function(&mut self, vm: &mut Vm, function: &Function) -> PyResult<String> {
        let code = &function.code.code;
        let (from, to) = (code.range.0 as usize, code.range.1 as usize);
        let source = code.source.text.get(from..to).unwrap_or_default();
        let mut used = function.defaults.borrow().clone();
        used.extend(function.keyword_defaults.borrow().iter().map(|(_, value)| value.clone()));
        used.extend(function.closure.iter().map(|cell| cell.get()));
        let namespace = &function.code.namespace;
        used.extend(code.globals.iter().filter_map(|name| namespace.get(*name)));
        let used = self.sequence(vm, &used)?;
        Ok(format!("('function', '{}', '{}', {used})", function.qualname.get(), digest(source.as_bytes())))
    }

    fn instance(&mut self, vm: &mut Vm, value: &Value) -> PyResult<String> {
        let class = value.class();
        if class.lookup(Sym::new("__dask_tokenize__")).is_some() {
            let token = vm.call_method(value, "__dask_tokenize__", &[])?;
            return vm.repr(&token);
        }
        // A partial function: what it calls, and with what.
        if class.full_name() == "functools.partial" {
            let mut parts = Vec::new();
            for name in ["func", "args", "keywords"] {
                parts.push(vm.getattr(value, Sym::new(name))?);
            }
            return self.sequence(vm, &parts);
        }
        let Value::Instance(instance) = value else { return vm.repr(value) };
        if let Some(array) = ndarray::of(value) {
            let control = std::sync::Arc::clone(&vm.control);
            let array = lift(vm, array.array().to_contiguous(&control))?;
            return Ok(array_text(&array));
        }
        if matches!(class.full_name().as_str(), "numpy.ufunc" | "numpy.dtype") {
            return vm.repr(value);
        }
        if instance.base_value().is_none() && matches!(instance.payload, tb_python::class::Payload::Native(_))
        {
            // A generator of random numbers is what it will give.
            for state in ["getstate", "get_state"] {
                if class.lookup(Sym::new(state)).is_some() {
                    let state = vm.call_method(value, state, &[])?;
                    return Ok(format!("('{}', {})", class.full_name(), self.value(vm, &state)?));
                }
            }
            return self.unique_object(vm, value);
        }
        if Rc::ptr_eq(&class, &types().object) {
            if self.strict {
                return self.unique(vm, |_| Ok(PURE_OBJECT.to_owned()));
            }
            keep(vm, value)?;
            return Ok(format!("('object', {})", value.address()));
        }
        let mut parts: Vec<Value> = Vec::new();
        parts.extend(instance.base_value().cloned());
        for (name, attribute) in instance.attributes() {
            parts.extend([Value::from(name), attribute]);
        }
        Ok(format!("('{}', {})", class.full_name(), self.sequence(vm, &parts)?))
    }
}

/// Keeps an object for good, so that no other gets its address.
fn keep(vm: &mut Vm, value: &Value) -> PyResult<()> {
    let module = vm.import(NAME)?;
    if let Some(Value::Dict(seen)) = module.namespace.get(Sym::new("_seen")) {
        vm.dict_set(&seen, Value::Int(value.address() as i64), value.clone())?;
    }
    Ok(())
}

/// The type, shape and elements of an array in C order.
fn array_text(array: &tb_array::Array) -> String {
    let bytes = array.contiguous_bytes().unwrap_or_default();
    // An array is named at each `from_array`: what its memory hashes to is kept until that is written.
    let whole = bytes.len() == array.buffer.len();
    let [first, second] = if whole { array.buffer.digest(hash::digest) } else { hash::digest(bytes) };
    format!("('array', '{}', {:?}, '{first:016x}{second:016x}')", array.dtype, array.layout.shape)
}

/// The word that stands for a function in keys and pictures.
pub fn function_name(vm: &mut Vm, function: &Value) -> PyResult<String> {
    if let Value::Instance(_) = function
        && function.class().full_name() == "functools.partial"
    {
        let inner = vm.getattr(function, Sym::new("func"))?;
        return function_name(vm, &inner);
    }
    let name = match vm.getattr_opt(function, Sym::new("__name__"))? {
        Some(name) => vm.str(&name)?.as_str().to_owned(),
        None => vm.str(function)?.as_str().to_owned(),
    };
    if name == "<lambda>" { Ok("lambda".to_owned()) } else { Ok(name.chars().take(50).collect()) }
}

/// What a key's name says before its token: `sum-aggregate` of `sum-aggregate-1a2b…`.
pub fn key_split(name: &str) -> String {
    let mut words = name.split('-');
    let first = words.next().unwrap_or_default();
    let mut result = match first.chars().next() {
        Some(c) if !c.is_alphabetic() => {
            first.split(',').next().unwrap_or_default().trim_matches(['_', '\'', '(', ')', '"']).to_owned()
        }
        _ => first.to_owned(),
    };
    for word in words {
        let is_token = word.len() == 8 && word.bytes().all(|b| b.is_ascii_hexdigit());
        if word.is_empty() || !word.chars().all(char::is_alphabetic) || is_token {
            break;
        }
        result = format!("{result}-{word}");
    }
    if result.len() == 32 && result.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b)) {
        return "data".to_owned();
    }
    if let Some(inner) = result.strip_prefix('<') {
        let word = inner.trim_end_matches('>').split_whitespace().next().unwrap_or_default();
        return word.rsplit('.').next().unwrap_or_default().to_owned();
    }
    result
}

/// `tokenize`, and `_text`, what it makes of one value.
pub fn natives(_: &mut Vm, module: &Module) -> PyResult<()> {
    module.function("tokenize", tokenize_call);
    module.function("_text", |vm, args| {
        let [value] = args.exact("normalize_token")?;
        let mut normalizer = Normalizer::new(vm, None)?;
        normalizer.inner(vm, value).map(Value::from)
    });
    Ok(())
}

/// `tokenize(*args, ensure_deterministic=None, **kwargs)`.
pub fn tokenize_call(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let strict = match args.keyword("ensure_deterministic") {
        None | Some(Value::None) => None,
        Some(strict) => Some(vm.truthy(strict)?),
    };
    let others = args.keywords().filter(|(name, _)| name.as_str() != "ensure_deterministic");
    let keywords: Vec<(Sym, Value)> = others.map(|(name, value)| (name, value.clone())).collect();
    let mut normalizer = Normalizer::new(vm, strict)?;
    normalizer.token(vm, args.pos(), &keywords).map(Value::from)
}

/// `funcname` and `key_split` for the modules that are written in Python.
pub fn words(module: &Module) {
    module.function("funcname", |vm, args| {
        let [function] = args.exact("funcname")?;
        function_name(vm, function).map(Value::from)
    });
    module.function("key_split", |vm, args| {
        let [key] = args.exact("key_split")?;
        let mut name = key;
        while let Value::Tuple(parts) = name
            && let Some(first) = parts.first()
        {
            name = first;
        }
        Ok(Value::from(match name {
            Value::Str(name) => key_split(name.as_str()),
            name @ Value::Bytes(_) => {
                let text = vm.call_method(name, "decode", &[])?;
                key_split(text.as_str().unwrap_or_default())
            }
            _ => "Other".to_owned(),
        }))
    });
}

#[cfg(test)]
mod tests {
    use super::key_split;

    #[test]
    fn words_of_keys_as_dask_reads_them() {
        assert_eq!(key_split("sum-aggregate-0123456789abcdef0123456789abcdef"), "sum-aggregate");
        assert_eq!(key_split("inc-1b2c3d4e-1111-2222-3333-444455556666"), "inc");
        assert_eq!(key_split("x-abcdefab"), "x");
        assert_eq!(key_split("_inc"), "inc");
        assert_eq!(key_split("<module.submodule.myclass object at 0xdaf372"), "myclass");
    }
}
