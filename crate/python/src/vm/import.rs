//! Imports.

use super::Vm;
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::native::{Args, NativeFn};
use crate::object::{Module, Namespace};
use crate::sym::Sym;
use crate::value::Value;
use std::rc::Rc;

pub(super) fn install_builtins(builtins: &Namespace) {
    builtins.set(Sym::new("__import__"), Value::native("__import__", dunder_import));
}

impl Vm {
    /// The module that shows a native function under its own name.
    pub(crate) fn module_of(&self, native: &Rc<NativeFn>) -> Option<Sym> {
        let shows = |namespace: &Namespace| matches!(namespace.get(native.name), Some(Value::Native(shown)) if Rc::ptr_eq(&shown, native));
        if shows(&self.builtins) {
            return Some(Sym::new("builtins"));
        }
        self.modules.iter().find(|(_, module)| shows(&module.namespace)).map(|(name, _)| *name)
    }

    /// A module that was imported before.
    pub fn loaded(&self, name: Sym) -> Option<&Rc<Module>> {
        self.modules.get(&name)
    }

    /// The module of that name, built at its first import.
    ///
    /// # Errors
    /// `ModuleNotFoundError`; what building raises.
    pub fn import(&mut self, name: &str) -> PyResult<Rc<Module>> {
        let sym = Sym::new(name);
        if let Some(module) = self.known_module(sym)? {
            return Ok(module);
        }
        if name == "__main__" {
            return Ok(Rc::clone(&self.main));
        }
        let Some(builder) = self.builders.get(name).copied() else {
            return match self.import_file(name)? {
                Some(module) => Ok(module),
                None => Err(self.no_module(name)),
            };
        };
        // A package that is being built sees to its parts itself; any other comes before them.
        let parent = name.rsplit_once('.').filter(|(parent, _)| !self.building.contains(&Sym::new(parent)));
        let parent = match parent {
            Some((parent, leaf)) => Some((self.import(parent)?, leaf)),
            None => None,
        };
        let module = match self.modules.get(&sym) {
            Some(module) => Rc::clone(module),
            None => {
                self.building.push(sym);
                let built = builder(self);
                self.building.pop();
                let module = built?;
                self.keep_module(sym, &module);
                module
            }
        };
        // What a package shows under the name of one of its parts is its own choice (`dask.array.gufunc`).
        let shown = |parent: &Module, leaf: &str| parent.namespace.get(Sym::new(leaf));
        if let Some((parent, leaf)) = parent
            && matches!(shown(&parent, leaf), None | Some(Value::Module(_)))
        {
            parent.namespace.set(Sym::new(leaf), Value::Module(Rc::clone(&module)));
        }
        Ok(module)
    }

    /// A module that was imported before, or that a program has put into `sys.modules`.
    fn known_module(&mut self, name: Sym) -> PyResult<Option<Rc<Module>>> {
        let known = self.modules.get(&name).cloned();
        let Some(shown) = self.shown_modules() else { return Ok(known) };
        match shown.get_str(name.as_str()) {
            Some(Value::Module(module)) => Ok(Some(module)),
            Some(Value::None) => {
                let text = format!("import of {name} halted; None in sys.modules");
                Err(PyErr::new(&self.types.module_not_found_error, text))
            }
            // Taken out: a file of the notebook is run again.
            None if known.as_ref().is_some_and(|known| known.namespace.get(names::DUNDER_FILE).is_some()) => {
                self.modules.remove(&name);
                Ok(None)
            }
            _ => Ok(known),
        }
    }

    /// The dict `sys.modules`, once `sys` was imported.
    fn shown_modules(&self) -> Option<Rc<crate::object::Dict>> {
        match self.modules.get(&names::SYS)?.namespace.get(Sym::new("modules")) {
            Some(Value::Dict(dict)) => Some(dict),
            _ => None,
        }
    }

    /// Remembers a module under its name.
    pub(super) fn keep_module(&mut self, name: Sym, module: &Rc<Module>) {
        self.modules.insert(name, Rc::clone(module));
        if let Some(shown) = self.shown_modules() {
            shown.set_str(name.as_str(), Value::Module(Rc::clone(module)));
        }
    }

    /// Forgets a module that could not be run.
    pub(super) fn forget_module(&mut self, name: Sym) {
        self.modules.remove(&name);
        if let Some(shown) = self.shown_modules() {
            shown.remove_str(name.as_str());
        }
    }

    fn no_module(&mut self, name: &str) -> PyErr {
        let mut shown = name;
        if let Some((root, _)) = name.split_once('.') {
            if self.builders.contains_key(root) {
                let text = format!("No module named '{name}'");
                let is_package = self
                    .builders
                    .keys()
                    .any(|known| known.strip_prefix(root).is_some_and(|rest| rest.starts_with('.')));
                let text = if is_package { text } else { format!("{text}; '{root}' is not a package") };
                let err = PyErr::new(&self.types.module_not_found_error, text);
                err.instance().set(names::NAME, Value::from(name));
                return err.with_hint(format!("This part of '{root}' is not available here."));
            }
            shown = root;
        }
        let err = PyErr::new(&self.types.module_not_found_error, format!("No module named '{shown}'"));
        err.instance().set(names::NAME, Value::from(shown));
        let known =
            self.importable().into_iter().filter(|known| !known.contains('.') && !known.starts_with('_'));
        let list: Vec<&str> = known.collect();
        err.with_hint(format!("Nothing can be installed here. Available: {}.", list.join(", ")))
    }

    /// `import a.b` (gives `a`) or `import a.b as c` (`leaf`: gives `b`).
    pub(super) fn import_statement(&mut self, name: Sym, leaf: bool) -> PyResult<Value> {
        let name = self.absolute_name(name)?;
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
        if self.builders.contains_key(full.as_str()) || self.has_source(&full) {
            return Ok(Value::Module(self.import(&full)?));
        }
        match self.module_getattr(module, name) {
            Err(err) if err.is(&self.types.attribute_error) => {}
            outcome => {
                if let Some(value) = outcome? {
                    return Ok(value);
                }
            }
        }
        let message = format!("cannot import name '{name}' from '{}'", module.name);
        Err(PyErr::import_error(message)
            .with_hint(format!("'{name}' is not available in this '{}'.", module.name)))
    }

    /// What the module's own `__getattr__` gives for a name that it has not.
    ///
    /// # Errors
    /// What it raises.
    pub(super) fn module_getattr(&mut self, module: &Module, name: Sym) -> PyResult<Option<Value>> {
        let Some(get) = module.namespace.get(names::DUNDER_GETATTR) else { return Ok(None) };
        self.call(&get, &[Value::from(name)]).map(Some)
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
}

fn dunder_import(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let names = ["name", "globals", "locals", "fromlist", "level"];
    let [name, _, _, fromlist, _] = args.bind("__import__", names, 1)?;
    let name = name.and_then(Value::as_str).unwrap_or_default();
    let leaf = fromlist.map_or(Ok(false), |list| vm.truthy(list))?;
    vm.import_statement(Sym::new(name), leaf)
}
