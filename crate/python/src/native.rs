//! Native functions and the arguments they are called with.

use crate::error::{PyErr, PyResult};
use crate::sym::Sym;
use crate::value::Value;
use crate::vm::Vm;
use std::cell::Cell;
use std::fmt::Display;

pub type NativeCall = fn(&mut Vm, Args<'_>) -> PyResult<Value>;
type Closure = Box<dyn Fn(&mut Vm, Args<'_>) -> PyResult<Value>>;

enum Callee {
    Plain(NativeCall),
    Closure(Closure),
}

/// A function written in Rust.
pub struct NativeFn {
    pub name: Sym,
    callee: Callee,
    method: bool,
    /// The name of the class whose method it is.
    owner: Cell<Option<Sym>>,
    /// How a function that holds data is made again on another heap: what to call, and with which arguments.
    recipe: Option<(NativeCall, Value)>,
    /// Signature and documentation, for `?name` and Shift+Tab.
    pub doc: Option<&'static str>,
}

impl NativeFn {
    pub fn new(name: &'static str, call: NativeCall) -> Self {
        NativeFn {
            name: Sym::new(name),
            callee: Callee::Plain(call),
            method: false,
            owner: Cell::new(None),
            recipe: None,
            doc: None,
        }
    }

    /// A function that binds to the instance it is read from.
    pub fn method(name: &'static str, call: NativeCall) -> Self {
        NativeFn { method: true, ..NativeFn::new(name, call) }
    }

    /// A function that holds data of its own.
    pub fn closure(name: &str, call: impl Fn(&mut Vm, Args<'_>) -> PyResult<Value> + 'static) -> Self {
        NativeFn::named_closure(Sym::new(name), call)
    }

    /// `closure`, for a name that is at hand.
    pub fn named_closure(name: Sym, call: impl Fn(&mut Vm, Args<'_>) -> PyResult<Value> + 'static) -> Self {
        let callee = Callee::Closure(Box::new(call));
        NativeFn { name, callee, method: false, owner: Cell::new(None), recipe: None, doc: None }
    }

    /// A closure that binds to the instance it is read from.
    pub fn method_closure(name: &str, call: impl Fn(&mut Vm, Args<'_>) -> PyResult<Value> + 'static) -> Self {
        NativeFn { method: true, ..NativeFn::closure(name, call) }
    }

    #[must_use]
    pub fn with_doc(mut self, doc: &'static str) -> Self {
        self.doc = Some(doc);
        self
    }

    /// Says how it is made again on another heap: by calling `call` with the tuple `args`.
    #[must_use]
    pub fn with_recipe(mut self, call: NativeCall, args: Value) -> Self {
        self.recipe = Some((call, args));
        self
    }

    pub(crate) fn recipe(&self) -> Option<&(NativeCall, Value)> {
        self.recipe.as_ref()
    }

    /// Makes it bind to the instance it is read from.
    #[must_use]
    pub fn into_method(mut self) -> Self {
        self.method = true;
        self
    }

    /// The function itself, if it holds no data.
    pub(crate) fn plain(&self) -> Option<NativeCall> {
        match self.callee {
            Callee::Plain(call) => Some(call),
            Callee::Closure(_) => None,
        }
    }

    pub fn is_method(&self) -> bool {
        self.method
    }

    /// The name of the class whose method it is, once it is in one.
    pub fn owner(&self) -> Option<Sym> {
        self.owner.get()
    }

    /// It has become an attribute of the class of that name: the first one counts.
    pub(crate) fn belongs_to(&self, class: Sym) {
        if self.method && self.owner.get().is_none() {
            self.owner.set(Some(class));
        }
    }

    /// A method that was called on nothing.
    #[cold]
    fn unbound(&self) -> PyErr {
        let owner = self.owner.get().map_or_else(String::new, |owner| format!("{owner}."));
        PyErr::type_error(format!("unbound method {owner}{}() needs an argument", self.name))
    }

    #[inline]
    pub fn call(&self, vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
        if self.method && args.items.len() == args.names.len() {
            return Err(self.unbound());
        }
        match &self.callee {
            Callee::Plain(call) => call(vm, args),
            Callee::Closure(call) => call(vm, args),
        }
    }
}

/// Arguments of a native call: positional ones first, then those passed by keyword, in the order of `names`.
#[derive(Clone, Copy)]
pub struct Args<'a> {
    items: &'a [Value],
    names: &'a [Sym],
}

impl<'a> Args<'a> {
    /// `items` holds the positional values and then one value for each of `names`.
    pub fn new(items: &'a [Value], names: &'a [Sym]) -> Self {
        debug_assert!(names.len() <= items.len());
        Args { items, names }
    }

    #[inline]
    pub fn positional(items: &'a [Value]) -> Self {
        Args { items, names: &[] }
    }

    /// The positional arguments (for a method, the instance is the first).
    #[inline]
    pub fn pos(&self) -> &'a [Value] {
        &self.items[..self.items.len() - self.names.len()]
    }

    pub fn keywords(&self) -> impl Iterator<Item = (Sym, &'a Value)> {
        self.names.iter().copied().zip(&self.items[self.items.len() - self.names.len()..])
    }

    #[inline]
    pub fn has_keywords(&self) -> bool {
        !self.names.is_empty()
    }

    pub fn keyword(&self, name: &str) -> Option<&'a Value> {
        self.keywords().find(|(key, _)| key.as_str() == name).map(|(_, value)| value)
    }

    #[inline]
    pub(crate) fn raw(&self) -> (&'a [Value], &'a [Sym]) {
        (self.items, self.names)
    }

    /// The instance and the other arguments of a method call.
    #[inline]
    pub fn split_self(&self) -> (&'a Value, Args<'a>) {
        (&self.items[0], Args { items: &self.items[1..], names: self.names })
    }

    /// Exactly `N` positional arguments, the instance of a method included, and no keywords.
    ///
    /// # Errors
    /// `TypeError` in CPython's words.
    #[inline]
    pub fn exact<const N: usize>(&self, function: impl Display) -> PyResult<&'a [Value; N]> {
        if self.names.is_empty()
            && let Ok(items) = self.items.try_into()
        {
            return Ok(items);
        }
        if !self.names.is_empty() {
            return Err(PyErr::type_error(format!("{function}() takes no keyword arguments")));
        }
        Err(wrong_count(function, N, N, self.items.len()))
    }

    /// Between `MIN` and `MAX` positional arguments, no keywords.
    ///
    /// # Errors
    /// `TypeError` in CPython's words.
    #[inline]
    pub fn between(&self, function: &str, min: usize, max: usize) -> PyResult<&'a [Value]> {
        if self.has_keywords() {
            return Err(PyErr::type_error(format!("{function}() takes no keyword arguments")));
        }
        if (min..=max).contains(&self.items.len()) {
            return Ok(self.items);
        }
        Err(wrong_count(function, min, max, self.items.len()))
    }

    /// `bind` for CPython's own functions, which word what is wrong differently from functions written in Python.
    ///
    /// # Errors
    /// As `bind`.
    pub fn bind_builtin<const N: usize>(
        &self,
        function: &str,
        names: [&str; N],
        required: usize,
    ) -> PyResult<[Option<&'a Value>; N]> {
        let place = |key: Sym| {
            names
                .iter()
                .position(|name| !name.starts_with('/') && name.trim_start_matches('*') == key.as_str())
        };
        let (given, keyword_only) = (self.items.len(), names.iter().any(|name| name.starts_with('*')));
        if given > N && !keyword_only {
            return Err(PyErr::type_error(match N {
                0 => format!("{function}() takes no arguments ({given} given)"),
                _ => {
                    let (least, plural) =
                        (if required == N { "exactly" } else { "at most" }, if N == 1 { "" } else { "s" });
                    format!("{function}() takes {least} {N} argument{plural} ({given} given)")
                }
            }));
        }
        for (key, _) in self.keywords() {
            match place(key) {
                None => {
                    let text = format!("'{key}' is an invalid keyword argument for {function}()");
                    return Err(PyErr::type_error(text));
                }
                Some(at) if at < self.pos().len() => {
                    let text = format!(
                        "argument for {function}() given by name ('{key}') and position ({})",
                        at + 1
                    );
                    return Err(PyErr::type_error(text));
                }
                Some(_) => {}
            }
        }
        self.bind(function, names, required)
    }

    /// Binds arguments to named parameters: `required` must be given, others may be missing. Names from the one that
    /// starts with `*` on are keyword-only; a name that starts with `/` is positional-only (the marks are stripped).
    ///
    /// # Errors
    /// `TypeError` in CPython's words for too many, missing, unknown or doubled arguments.
    pub fn bind<const N: usize>(
        &self,
        function: &str,
        names: [&str; N],
        required: usize,
    ) -> PyResult<[Option<&'a Value>; N]> {
        let mut bound: [Option<&'a Value>; N] = [None; N];
        let first_keyword_only = names.iter().position(|name| name.starts_with('*')).unwrap_or(N);
        let pos = self.pos();
        if pos.len() > first_keyword_only {
            return Err(too_many(function, required, first_keyword_only, pos.len()));
        }
        for (place, value) in bound.iter_mut().zip(pos) {
            *place = Some(value);
        }
        for (key, value) in self.keywords() {
            let place = names
                .iter()
                .position(|name| !name.starts_with('/') && name.trim_start_matches('*') == key.as_str());
            let Some(place) = place else {
                return Err(PyErr::type_error(format!(
                    "{function}() got an unexpected keyword argument '{key}'"
                )));
            };
            if bound[place].replace(value).is_some() {
                return Err(PyErr::type_error(format!(
                    "{function}() got multiple values for argument '{key}'"
                )));
            }
        }
        if let Some(missing) = (0..required).find(|&i| bound[i].is_none()) {
            let name = names[missing].trim_start_matches(['*', '/']);
            return Err(PyErr::type_error(format!(
                "{function}() missing required argument '{name}' (pos {})",
                missing + 1
            )));
        }
        Ok(bound)
    }
}

fn too_many(function: &str, min: usize, max: usize, given: usize) -> PyErr {
    let plural = if max == 1 { "" } else { "s" };
    let range = if min == max { format!("exactly {max}") } else { format!("at most {max}") };
    PyErr::type_error(format!("{function}() takes {range} positional argument{plural} ({given} given)"))
}

fn wrong_count(function: impl Display, min: usize, max: usize, given: usize) -> PyErr {
    let plural = |n: usize| if n == 1 { "" } else { "s" };
    let text = if min == max {
        match max {
            0 => format!("{function}() takes no arguments ({given} given)"),
            1 => format!("{function}() takes exactly one argument ({given} given)"),
            _ => format!("{function} expected {max} arguments, got {given}"),
        }
    } else if given < min {
        format!("{function} expected at least {min} argument{}, got {given}", plural(min))
    } else {
        format!("{function} expected at most {max} argument{}, got {given}", plural(max))
    };
    PyErr::type_error(text)
}
