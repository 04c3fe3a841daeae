//! Objects that say themselves how they are shipped, with pickle's methods: `__reduce_ex__`, `__reduce__`, `__getstate__`,
//! `__setstate__`.

use super::{Freezer, Item, Node, Thawer};
use crate::class::{Class, Instance};
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::sym::Sym;
use crate::value::Value;
use crate::vm::types;
use std::rc::Rc;

/// The pickle protocol that `__reduce_ex__` is asked for.
const PROTOCOL: i64 = 4;

/// What `__reduce__` gave.
pub(super) struct Reduced {
    callable: Item,
    args: Item,
    state: Option<Item>,
    items: Option<Item>,
    pairs: Option<Item>,
}

impl Reduced {
    /// What calling `callable` with the tuple `args` gives.
    pub fn call(callable: Item, args: Item) -> Self {
        Reduced { callable, args, state: None, items: None, pairs: None }
    }
}

/// Whether a class other than `object` defines `name`.
fn defines(class: &Rc<Class>, name: Sym) -> bool {
    class.definer(name).is_some_and(|definer| !Rc::ptr_eq(&definer, &types().object))
}

impl Freezer<'_> {
    /// The node of an instance whose class says how it is shipped; none if it does not.
    pub(super) fn own_reduction(&mut self, value: &Value, class: &Rc<Class>) -> PyResult<Option<Node>> {
        // The members of an enumeration travel with their class, and are found again by their value.
        if class.lookup(names::ENUM_MEMBERS).is_some() {
            return Ok(None);
        }
        let reduced = if defines(class, Sym::new("__reduce_ex__")) {
            self.vm.call_method(value, "__reduce_ex__", &[Value::Int(PROTOCOL)])?
        } else if defines(class, names::DUNDER_REDUCE) {
            self.vm.call_method(value, "__reduce__", &[])?
        } else {
            return Ok(None);
        };
        // The name of a global; the notebook's own have no module that a worker could import.
        if let Value::Str(name) = &reduced
            && class.module.get().as_str() != "__main__"
        {
            return Ok(Some(Node::Named(class.module.get(), Sym::new(name.as_str()))));
        }
        let Value::Tuple(parts) = &reduced else { return Err(self.refuse(value)) };
        let [callable, args, rest @ ..] = &parts[..] else { return Err(self.refuse(value)) };
        let (callable, args, rest) = (callable.clone(), args.clone(), rest.to_vec());
        self.alive.push(reduced);
        let callable = self.item(&callable)?;
        let args = self.item(&args)?;
        let mut rest = rest.iter();
        let mut part = |freezer: &mut Self, as_list: bool| match rest.next() {
            None | Some(Value::None) => Ok(None),
            Some(value) if as_list => {
                let items = freezer.vm.collect(value)?;
                freezer.held(Value::list(items)).map(Some)
            }
            Some(value) => freezer.item(value).map(Some),
        };
        let (state, items, pairs) = (part(self, false)?, part(self, true)?, part(self, true)?);
        Ok(Some(Node::Reduced(Box::new(Reduced { callable, args, state, items, pairs }))))
    }

    /// What `__setstate__` is to be given; none if the attributes travel as they are.
    pub(super) fn own_state(
        &mut self,
        value: &Value,
        instance: &Rc<Instance>,
        class: &Rc<Class>,
    ) -> PyResult<Option<Item>> {
        let (gets, sets) =
            (defines(class, Sym::new("__getstate__")), defines(class, Sym::new("__setstate__")));
        let state = if gets {
            self.vm.call_method(value, "__getstate__", &[])?
        } else if sets {
            let state = crate::object::Dict::default();
            for (name, value) in instance.attributes() {
                state.set_str(name.as_str(), value);
            }
            if state.is_empty() {
                return Ok(None);
            }
            Value::dict(state)
        } else {
            return Ok(None);
        };
        Ok(Some(self.held(state)?))
    }
}

impl Thawer<'_> {
    pub(super) fn reduced(&mut self, reduced: &Reduced) -> PyResult<Value> {
        let (callable, args) = (self.whole(&reduced.callable)?, self.whole(&reduced.args)?);
        let args = self.vm.collect(&args)?;
        self.vm.call(&callable, &args)
    }

    pub(super) fn fill_reduced(&mut self, value: &Value, reduced: &Reduced) -> PyResult<()> {
        if let Some(state) = &reduced.state {
            let state = self.whole(state)?;
            self.set_state(value, &state)?;
        }
        if let Some(items) = &reduced.items {
            let items = self.whole(items)?;
            for item in self.vm.collect(&items)? {
                self.vm.call_method(value, "append", &[item])?;
            }
        }
        if let Some(pairs) = &reduced.pairs {
            let pairs = self.whole(pairs)?;
            for pair in self.vm.collect(&pairs)? {
                if let [key, item] = &self.vm.collect(&pair)?[..] {
                    self.vm.setitem(value, key, item.clone())?;
                }
            }
        }
        Ok(())
    }

    /// As pickle's `BUILD`: `__setstate__(state)`, or the attributes of a dict.
    pub(super) fn set_state(&mut self, value: &Value, state: &Value) -> PyResult<()> {
        if let Some(method) = self.vm.special(value, Sym::new("__setstate__")) {
            self.vm.call(&method, std::slice::from_ref(state))?;
            return Ok(());
        }
        let parts = match state {
            Value::Tuple(parts) if parts.len() == 2 => parts.to_vec(),
            other => vec![other.clone()],
        };
        for part in &parts {
            match part {
                Value::None => {}
                Value::Dict(dict) => {
                    for entry in dict.entries() {
                        let name = Sym::new(entry.key.as_str().unwrap_or_default());
                        self.vm.setattr(value, name, entry.value)?;
                    }
                }
                other => {
                    let name = other.type_name();
                    return Err(PyErr::type_error(format!("state is not a dictionary but '{name}'")));
                }
            }
        }
        Ok(())
    }
}
