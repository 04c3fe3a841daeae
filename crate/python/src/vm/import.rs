//! Imports, and the builtins that belong to the machine itself: `globals`, `locals`, `exec`, `eval`, `__import__`.

use super::Vm;
use crate::code::Source;
use crate::compile::Mode;
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::native::Args;
use crate::object::{Dict, Module, Namespace};
use crate::sym::Sym;
use crate::value::Value;
use std::rc::Rc;
use std::sync::Arc;

pub(super) fn install_builtins(builtins: &Namespace) {
    builtins.set(Sym::new("globals"), Value::native("globals", globals));
    builtins.set(Sym::new("locals"), Value::native("locals", locals));
    builtins.set(Sym::new("exec"), Value::native("exec", exec));
    builtins.set(Sym::new("eval"), Value::native("eval", eval));
    builtins.set(Sym::new("__import__"), Value::native("__import__", dunder_import));
}

impl Vm {
    /// The module of that name, built at its first import.
    ///
    /// # Errors
    /// `ModuleNotFoundError`; what building raises.
    pub fn import(&mut self, name: &str) -> PyResult<Rc<Module>> {
        let sym = Sym::new(name);
        if let Some(module) = self.modules.get(&sym) {
            return Ok(Rc::clone(module));
        }
        if name == "__main__" {
            return Ok(Rc::clone(&self.main));
        }
        let Some(builder) = self.builders.get(name).copied() else { return Err(self.no_module(name)) };
        let module = builder(self)?;
        self.modules.insert(sym, Rc::clone(&module));
        if let Some((parent, leaf)) = name.rsplit_once('.') {
            let parent = self.import(parent)?;
            parent.namespace.set(Sym::new(leaf), Value::Module(Rc::clone(&module)));
        }
        Ok(module)
    }

    /// Whether `function` is what an imported module has under its name: it need not be shipped by value.
    pub(crate) fn is_importable(&self, module: Sym, function: &Rc<crate::function::Function>) -> bool {
        let found =
            self.modules.get(&module).and_then(|module| module.namespace.get(function.qualname.get()));
        matches!(found, Some(Value::Function(own)) if Rc::ptr_eq(&own, function))
    }

    fn no_module(&mut self, name: &str) -> PyErr {
        let mut shown = name;
        if let Some((root, _)) = name.split_once('.') {
            if self.builders.contains_key(root) {
                let err = PyErr::new(&self.types.module_not_found_error, format!("No module named '{name}'"));
                return err.with_hint(format!("This part of '{root}' is not available here."));
            }
            shown = root;
        }
        let err = PyErr::new(&self.types.module_not_found_error, format!("No module named '{shown}'"));
        err.instance().set(names::NAME, Value::from(shown));
        let known = self.importable().into_iter().filter(|known| !known.contains('.'));
        let list: Vec<&str> = known.collect();
        err.with_hint(format!("Nothing can be installed here. Available: {}.", list.join(", ")))
    }

    /// `import a.b` (gives `a`) or `import a.b as c` (`leaf`: gives `b`).
    pub(super) fn import_statement(&mut self, name: Sym, leaf: bool) -> PyResult<Value> {
        let module = self.import(name.as_str())?;
        if leaf {
            return Ok(Value::Module(module));
        }
        let root = name.as_str().split('.').next().unwrap_or_default();
        Ok(Value::Module(self.import(root)?))
    }

    pub(super) fn import_from(&mut self, module: &Value, name: Sym) -> PyResult<Value> {
        let Value::Module(module) = module else { return Err(PyErr::type_error("not a module")) };
        if let Some(value) = module.namespace.get(name) {
            return Ok(value);
        }
        let full = format!("{}.{name}", module.name);
        if self.builders.contains_key(full.as_str()) {
            return Ok(Value::Module(self.import(&full)?));
        }
        let message = format!("cannot import name '{name}' from '{}'", module.name);
        Err(PyErr::import_error(message)
            .with_hint(format!("'{name}' is not available in this '{}'.", module.name)))
    }

    pub(super) fn import_star(&mut self, module: &Value, into: &Namespace) -> PyResult<()> {
        let Value::Module(module) = module else { return Err(PyErr::type_error("not a module")) };
        let listed = match module.namespace.get(names::DUNDER_ALL) {
            Some(list) => Some(self.collect(&list)?),
            None => None,
        };
        for (name, value) in module.namespace.entries() {
            let wanted = match &listed {
                Some(list) => list.iter().any(|item| item.as_str() == Some(name.as_str())),
                None => !name.as_str().starts_with('_'),
            };
            if wanted {
                into.set(name, value);
            }
        }
        Ok(())
    }

    /// A namespace's variables as a dict: a copy.
    pub(crate) fn namespace_dict(&mut self, namespace: &Namespace) -> Value {
        let dict = Dict::default();
        for (name, value) in namespace.entries() {
            dict.set_str(name.as_str(), value);
        }
        Value::dict(dict)
    }

    fn current_namespace(&self) -> Rc<Namespace> {
        match self.frames.last() {
            Some(frame) => Rc::clone(&frame.code.namespace),
            None => Rc::clone(&self.main.namespace),
        }
    }

    fn run_text(
        &mut self,
        text: &str,
        mode: Mode,
        scope: Option<&Value>,
        locals: Option<&Value>,
    ) -> PyResult<Value> {
        let source = Arc::new(Source::new("<string>", text));
        let code = self.compile(&source, mode)?;
        let dict = match scope {
            Some(Value::Dict(dict)) => Rc::clone(dict),
            Some(_) => return Err(PyErr::type_error("globals must be a dict")),
            None => {
                let namespace = self.current_namespace();
                return self.run_in(code, &namespace);
            }
        };
        let namespace = Rc::new(Namespace::default());
        for source in [Some(&dict), locals.and_then(as_dict)].into_iter().flatten() {
            for entry in source.entries() {
                if let Some(name) = entry.key.as_str() {
                    namespace.set(Sym::new(name), entry.value);
                }
            }
        }
        let result = self.run_in(code, &namespace)?;
        let target = locals.and_then(as_dict).unwrap_or(&dict);
        for (name, value) in namespace.entries() {
            target.set_str(name.as_str(), value);
        }
        Ok(result)
    }
}

fn as_dict(value: &Value) -> Option<&Rc<Dict>> {
    match value {
        Value::Dict(dict) => Some(dict),
        _ => None,
    }
}

fn globals(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [] = args.exact("globals")?;
    let namespace = vm.current_namespace();
    Ok(vm.namespace_dict(&namespace))
}

fn locals(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [] = args.exact("locals")?;
    let Some(frame) = vm.frames.last() else { return globals(vm, args) };
    if frame.function.is_none() {
        return globals(vm, args);
    }
    let dict = Dict::default();
    let code = Arc::clone(&frame.code.code);
    for (reg, name) in code.local_names.iter().chain(&code.cell_names) {
        // SAFETY: a register of the running frame.
        let value = match unsafe { &*frame.regs.add(usize::from(*reg)) } {
            Value::Cell(cell) => cell.get(),
            other => other.clone(),
        };
        if !value.is_unbound() {
            dict.set_str(name.as_str(), value);
        }
    }
    Ok(Value::dict(dict))
}

fn exec(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [source, globals, locals] = args.bind("exec", ["/source", "/globals", "/locals"], 1)?;
    let Some(text) = source.and_then(Value::as_str) else {
        return Err(PyErr::type_error("exec() arg 1 must be a string"));
    };
    vm.run_text(text, Mode::Exec, globals.filter(|g| !g.is_none()), locals)?;
    Ok(Value::None)
}

fn eval(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [source, globals, locals] = args.bind("eval", ["/source", "/globals", "/locals"], 1)?;
    let Some(text) = source.and_then(Value::as_str) else {
        return Err(PyErr::type_error("eval() arg 1 must be a string"));
    };
    vm.run_text(text, Mode::Eval, globals.filter(|g| !g.is_none()), locals)
}

fn dunder_import(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let name = args.pos().first().and_then(Value::as_str).unwrap_or_default();
    vm.import_statement(Sym::new(name), false)
}
