//! `globals`, `locals`, `vars`, `dir`: the variables around a call, as dicts and lists.

use super::Vm;
use crate::builtins::attribute_names;
use crate::class::Attributes;
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::native::Args;
use crate::object::{Dict, Namespace};
use crate::sym::Sym;
use crate::value::Value;
use std::cell::RefCell;
use std::rc::Rc;

pub(super) fn install_builtins(builtins: &Namespace) {
    builtins.set(Sym::new("globals"), Value::native("globals", globals));
    builtins.set(Sym::new("locals"), Value::native("locals", locals));
    builtins.set(Sym::new("vars"), Value::native("vars", vars));
    builtins.set(Sym::new("dir"), Value::native("dir", dir));
}

impl Vm {
    pub(super) fn current_namespace(&self) -> Rc<Namespace> {
        match self.frames.last() {
            Some(frame) => Rc::clone(&frame.code.namespace),
            None => Rc::clone(&self.main.namespace),
        }
    }

    /// The variables of the running frame: those of a class body themselves, those of a function copied. `None` at the
    /// top level, whose variables are the globals.
    pub(super) fn frame_variables(&self) -> Option<Rc<RefCell<Attributes>>> {
        let frame = self.frames.last()?;
        if let Some(names) = &frame.names {
            return Some(Rc::clone(names));
        }
        let function = frame.function.as_ref()?;
        let code = &frame.code.code;
        let mut found = Attributes::default();
        let variables = code.local_names.iter().chain(&code.cell_names);
        for (reg, name) in variables.filter(|(_, name)| !name.as_str().starts_with('.')) {
            // SAFETY: a register of the running frame.
            let value = match unsafe { &*frame.regs.add(usize::from(*reg)) } {
                Value::Cell(cell) => cell.get(),
                other => other.clone(),
            };
            if !value.is_unbound() {
                found.set(*name, value);
            }
        }
        for (name, cell) in code.free_names.iter().zip(&function.closure) {
            let value = cell.get();
            if !value.is_unbound() && *name != names::DUNDER_CLASS {
                found.set(*name, value);
            }
        }
        Some(Rc::new(RefCell::new(found)))
    }

    fn locals(&self) -> Value {
        let Some(variables) = self.frame_variables() else {
            return Value::Dict(self.current_namespace().dict());
        };
        if self.frames.last().is_some_and(|frame| frame.names.is_some()) {
            let dict = Dict::default();
            dict.show(crate::object::Mirror::Body(variables));
            return Value::dict(dict);
        }
        let dict = Dict::default();
        for (name, value) in variables.borrow().entries() {
            dict.set_str(name.as_str(), value.clone());
        }
        Value::dict(dict)
    }
}

fn globals(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [] = args.exact("globals")?;
    Ok(Value::Dict(vm.current_namespace().dict()))
}

fn locals(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [] = args.exact("locals")?;
    Ok(vm.locals())
}

fn vars(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [object] = args.between("vars", 0, 1)? else { return Ok(vm.locals()) };
    match vm.getattr_opt(object, names::DUNDER_DICT)? {
        Some(found) => Ok(found),
        None => Err(PyErr::type_error("vars() argument must have __dict__ attribute")),
    }
}

fn dir(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [object] = args.between("dir", 0, 1)? else {
        let locals = vm.locals();
        let list = Value::list(vm.collect(&locals)?);
        vm.call_method(&list, "sort", &[])?;
        return Ok(list);
    };
    if matches!(object, Value::Instance(_))
        && let Some(own) = vm.special(object, names::DUNDER_DIR)
    {
        let found = vm.call(&own, &[])?;
        let list = Value::list(vm.collect(&found)?);
        vm.call_method(&list, "sort", &[])?;
        return Ok(list);
    }
    Ok(Value::list(attribute_names(object).into_iter().map(Value::from).collect()))
}
