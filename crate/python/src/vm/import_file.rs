//! Modules and packages that are files of the notebook: `import helper` runs `helper.py` once per interpreter.
//!
//! Packages that come with the program are registered builders (`import`); they go first, so that a file of the same
//! name does not take their place.

use super::Vm;
use crate::code::Source;
use crate::compile::Mode;
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::object::Module;
use crate::sym::Sym;
use crate::value::Value;
use std::rc::Rc;
use std::sync::Arc;

/// Where a module's source lies.
struct Found {
    path: String,
    /// The folder, if this is a package.
    package: Option<String>,
    /// Whether there is a file: a folder without `__init__.py` is a package all the same.
    has_source: bool,
}

impl Vm {
    /// The module in the notebook's own files, run at its first import; `None` if there is no such file.
    ///
    /// # Errors
    /// What its code raises; `SyntaxError`; `Os` if the file can't be read.
    pub(super) fn import_file(&mut self, name: &str) -> PyResult<Option<Rc<Module>>> {
        let Some(found) = self.find_source(name) else { return Ok(None) };
        let parent = match name.rsplit_once('.') {
            Some((parent, leaf)) => Some((self.import(parent)?, leaf)),
            None => None,
        };
        let module = Rc::new(Module::new(name));
        module.set("__file__", found.path.as_str());
        let package = match &found.package {
            Some(folder) => {
                module.set("__path__", Value::list(vec![Value::from(folder.as_str())]));
                name
            }
            None => name.rsplit_once('.').map_or("", |(parent, _)| parent),
        };
        module.set("__package__", package);
        let sym = Sym::new(name);
        // Known before it runs, so that modules may import each other.
        self.keep_module(sym, &module);
        if found.has_source
            && let Err(err) = self.run_source(&found.path, &module)
        {
            self.forget_module(sym);
            return Err(err);
        }
        if let Some((parent, leaf)) = parent {
            parent.namespace.set(Sym::new(leaf), Value::Module(Rc::clone(&module)));
        }
        Ok(Some(module))
    }

    fn run_source(&mut self, path: &str, module: &Rc<Module>) -> PyResult<()> {
        let bytes = self.world.read_file(path)?;
        let text = String::from_utf8(bytes).map_err(|error| {
            let at = error.utf8_error().valid_up_to();
            PyErr::new(&self.types.syntax_error, format!("{path} is not UTF-8: byte {at}"))
        })?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let source = Arc::new(Source::new(path, text));
        let code = self.compile(&source, Mode::Exec)?;
        if let Some(doc) = &code.doc {
            module.namespace.set(names::DUNDER_DOC, Value::str(&**doc));
        }
        self.run_in(code, &module.namespace)?;
        Ok(())
    }

    /// Whether `import name` would find a file.
    pub(super) fn has_source(&mut self, name: &str) -> bool {
        self.find_source(name).is_some()
    }

    fn find_source(&mut self, name: &str) -> Option<Found> {
        let is_name = |part: &str| !part.is_empty() && !part.contains(['/', '\\']);
        if !name.split('.').all(is_name) {
            return None;
        }
        let relative = name.replace('.', "/");
        self.search_path().into_iter().find_map(|folder| self.source_in(&folder, &relative))
    }

    fn source_in(&mut self, folder: &str, relative: &str) -> Option<Found> {
        let base = format!("{folder}{relative}");
        let init = format!("{base}/__init__.py");
        if self.world.file_size(&init).is_some() {
            return Some(Found { path: init, package: Some(base), has_source: true });
        }
        let plain = format!("{base}.py");
        if self.world.file_size(&plain).is_some() {
            return Some(Found { path: plain, package: None, has_source: true });
        }
        let inside = format!("{base}/");
        let has_modules = |path: &String| path.starts_with(&inside) && path.ends_with(".py");
        if self.world.list_files().iter().any(has_modules) {
            return Some(Found { path: base.clone(), package: Some(base), has_source: false });
        }
        None
    }

    /// The program's own folder, then the notebook's; each empty or with a slash at its end.
    fn search_path(&mut self) -> Vec<String> {
        let program = self.world.argv().into_iter().next().unwrap_or_default();
        let mut folders = vec![String::new()];
        if let Some((folder, _)) = program.rsplit_once('/') {
            folders.insert(0, format!("{folder}/"));
        }
        folders
    }

    /// `..name` as seen from the running module; other names as they are.
    ///
    /// # Errors
    /// `ImportError` where there is no such package around it.
    pub(super) fn absolute_name(&mut self, name: Sym) -> PyResult<Sym> {
        let text = name.as_str();
        let level = text.len() - text.trim_start_matches('.').len();
        if level == 0 {
            return Ok(name);
        }
        let own = self.current_namespace().get(Sym::new("__package__"));
        let package = own.as_ref().and_then(Value::as_str).unwrap_or_default().to_owned();
        if package.is_empty() {
            return Err(PyErr::import_error("attempted relative import with no known parent package"));
        }
        let mut base = package.as_str();
        for _ in 1..level {
            base = base
                .rsplit_once('.')
                .map(|(outer, _)| outer)
                .ok_or_else(|| PyErr::import_error("attempted relative import beyond top-level package"))?;
        }
        let rest = &text[level..];
        Ok(if rest.is_empty() { Sym::new(base) } else { Sym::new(&format!("{base}.{rest}")) })
    }
}
