//! `exec`, `eval`, `compile`, and code objects.

use super::Vm;
use super::frame::Finish;
use crate::class::{Attributes, Class, native_data};
use crate::code::{Code, LocalCode, Source};
use crate::compile::{self, Mode};
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::native::Args;
use crate::object::{Dict, Mirror, Namespace};
use crate::sym::Sym;
use crate::value::Value;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

pub(super) fn install_builtins(builtins: &Namespace) {
    builtins.set(Sym::new("exec"), Value::native("exec", exec));
    builtins.set(Sym::new("eval"), Value::native("eval", eval));
    builtins.set(Sym::new("compile"), Value::native("compile", compile_));
}

/// What is behind a code object: of a text, or of a function.
pub(crate) enum CodeObject {
    Text {
        source: Arc<Source>,
        mode: Mode,
        plain: Arc<Code>,
        /// For running with locals of its own.
        scoped: OnceCell<Arc<Code>>,
    },
    Function(Arc<Code>),
}

impl CodeObject {
    fn code(&self) -> &Arc<Code> {
        match self {
            CodeObject::Text { plain, .. } => plain,
            CodeObject::Function(code) => code,
        }
    }
}

/// The class of code objects on this heap.
fn code_class(vm: &mut Vm) -> Rc<Class> {
    const NAME: &str = "code";
    if let Some(class) = vm.extensions.get(NAME).and_then(|any| Rc::clone(any).downcast::<Class>().ok()) {
        return class;
    }
    let class = Class::native(NAME, &[&vm.types.object], None);
    class.getter("co_name", |_, args| Ok(Value::from(code_of(&args)?.name)));
    class.getter("co_qualname", |_, args| Ok(Value::from(code_of(&args)?.qualname)));
    class.getter("co_filename", |_, args| Ok(Value::from(code_of(&args)?.source.name.as_str())));
    class.getter("co_argcount", |_, args| Ok(Value::from_usize(code_of(&args)?.params.positional.into())));
    class.getter("co_posonlyargcount", |_, args| {
        Ok(Value::from_usize(code_of(&args)?.params.positional_only.into()))
    });
    class.getter("co_kwonlyargcount", |_, args| {
        Ok(Value::from_usize(code_of(&args)?.params.keyword_only.into()))
    });
    class.getter("co_firstlineno", |_, args| {
        let code = code_of(&args)?;
        Ok(Value::from_usize(code.source.line(code.range.0)))
    });
    class.getter("co_varnames", |_, args| Ok(names_tuple(variables(code_of(&args)?.as_ref()).into_iter())));
    class.getter("co_freevars", |_, args| Ok(names_tuple(code_of(&args)?.free_names.iter().copied())));
    class.getter("co_nlocals", |_, args| Ok(Value::from_usize(variables(code_of(&args)?.as_ref()).len())));
    class.method("__repr__", |_, args| {
        let code = code_of(&args)?;
        let address = args.pos().first().map_or(0, Value::address);
        let (name, file, line) = (code.name, &code.source.name, code.source.line(code.range.0));
        Ok(Value::from(format!("<code object {name} at {address:#x}, file \"{file}\", line {line}>")))
    });
    vm.extensions.insert(NAME, Rc::clone(&class) as Rc<dyn std::any::Any>);
    class
}

fn code_of(args: &Args<'_>) -> PyResult<Arc<Code>> {
    let this = args.pos().first().ok_or_else(|| PyErr::type_error("descriptor requires a 'code' object"))?;
    Ok(Arc::clone(native_data::<CodeObject>(this, "code")?.code()))
}

fn names_tuple(names: impl Iterator<Item = Sym>) -> Value {
    Value::tuple(names.map(Value::from).collect::<Vec<_>>())
}

/// Parameters, then the other variables.
fn variables(code: &Code) -> Vec<Sym> {
    let mut found = code.params.names.clone();
    for (_, name) in code.local_names.iter().chain(&code.cell_names) {
        if !found.contains(name) {
            found.push(*name);
        }
    }
    found
}

impl Vm {
    /// `function.__code__`.
    pub(super) fn function_code(&mut self, code: &Arc<Code>) -> Value {
        code_class(self).instance(CodeObject::Function(Arc::clone(code)))
    }

    /// Runs a text or code object as `exec` and `eval` do.
    fn evaluate(
        &mut self,
        source: &Value,
        mode: Mode,
        globals: Option<&Value>,
        locals: Option<&Value>,
    ) -> PyResult<Value> {
        let function = if mode == Mode::Eval { "eval" } else { "exec" };
        let code = self.code_to_run(source, mode, function)?;
        let data: &CodeObject = native_data(&code, "code")?;
        let namespace = match globals.map(Value::unwrap_base) {
            None => self.current_namespace(),
            Some(Value::Dict(dict)) => self.namespace_of(dict),
            Some(other) => {
                let text = match function {
                    "eval" if self.getattr_opt(other, names::DUNDER_GETITEM)?.is_some() => {
                        "globals must be a real dict; try eval(expr, {}, mapping)".to_owned()
                    }
                    "eval" => "globals must be a dict".to_owned(),
                    _ => format!("exec() globals must be a dict, not {}", other.type_name()),
                };
                return Err(PyErr::type_error(text));
            }
        };
        let same = |dict: &Rc<Dict>| matches!(dict.mirror(), Some(Mirror::Namespace(other)) if Rc::ptr_eq(other, &namespace));
        match locals.map(Value::unwrap_base) {
            None if globals.is_some() => self.run_in(Arc::clone(data.code()), &namespace),
            None => match self.frame_variables() {
                None => self.run_in(Arc::clone(data.code()), &namespace),
                Some(names) => self.run_scoped(data, &namespace, names),
            },
            Some(Value::Dict(dict)) if same(dict) => self.run_in(Arc::clone(data.code()), &namespace),
            Some(Value::Dict(dict)) => {
                let mut names = Attributes::default();
                for entry in dict.entries() {
                    if let Some(name) = entry.key.as_str() {
                        names.set(Sym::new(name), entry.value);
                    }
                }
                let names = Rc::new(RefCell::new(names));
                let outcome = self.run_scoped(data, &namespace, Rc::clone(&names));
                write_back(dict, &names.borrow());
                outcome
            }
            Some(_) => Err(PyErr::type_error("locals must be a mapping")),
        }
    }

    fn code_to_run(&mut self, source: &Value, mode: Mode, function: &str) -> PyResult<Value> {
        if matches!(source, Value::Instance(_)) && native_data::<CodeObject>(source, "code").is_ok() {
            return Ok(source.clone());
        }
        let Some(text) = source_text(source)? else {
            let text = format!("{function}() arg 1 must be a string, bytes or code object");
            return Err(PyErr::type_error(text));
        };
        let text = if mode == Mode::Eval { text.trim_start_matches([' ', '\t']) } else { &text };
        self.code_object("<string>", text, mode)
    }

    fn code_object(&mut self, name: &str, text: &str, mode: Mode) -> PyResult<Value> {
        let source = Arc::new(Source::new(name, text));
        let plain = self.compile(&source, mode)?;
        Ok(code_class(self).instance(CodeObject::Text { source, mode, plain, scoped: OnceCell::new() }))
    }

    /// Runs code whose names are looked up in `names` first, as in a class body.
    fn run_scoped(
        &mut self,
        data: &CodeObject,
        namespace: &Rc<Namespace>,
        names: Rc<RefCell<Attributes>>,
    ) -> PyResult<Value> {
        let CodeObject::Text { source, mode, scoped, .. } = data else {
            return self.run_in(Arc::clone(data.code()), namespace);
        };
        let code = match scoped.get() {
            Some(code) => Arc::clone(code),
            None => {
                let code = compile::compile_scoped(source, *mode)
                    .map_err(|error| super::syntax_error::syntax_error(source, &error))?;
                Arc::clone(scoped.get_or_init(|| code))
            }
        };
        let local = LocalCode::new(code, namespace);
        self.enter_native()?;
        self.push_frame(local, None, Finish::Native, 0);
        if let Some(frame) = self.frames.last_mut() {
            frame.names = Some(names);
        }
        let outcome = self.run(self.frames.len() - 1);
        self.native_depth -= 1;
        outcome
    }

    /// The namespace that a dict of globals stands for; from now on the dict shows it.
    fn namespace_of(&mut self, dict: &Rc<Dict>) -> Rc<Namespace> {
        if let Some(Mirror::Namespace(namespace)) = dict.mirror() {
            return Rc::clone(namespace);
        }
        let namespace = Rc::new(Namespace::default());
        namespace.adopt(dict);
        if namespace.get(names::DUNDER_BUILTINS).is_none()
            && let Ok(module) = self.import("builtins")
        {
            namespace.set(names::DUNDER_BUILTINS, Value::Module(module));
        }
        namespace
    }
}

/// The text that a `str` or bytes hold.
fn source_text(source: &Value) -> PyResult<Option<String>> {
    let text = match source.as_str() {
        Some(text) => text.to_owned(),
        None => match crate::types::args::as_bytes(source) {
            Some(bytes) => String::from_utf8(bytes.to_vec()).map_err(|_| {
                PyErr::new(
                    &crate::vm::types().syntax_error,
                    "(unicode error) 'utf-8' codec can't decode the source",
                )
            })?,
            None => return Ok(None),
        },
    };
    if text.contains('\0') {
        let text = "source code string cannot contain null bytes";
        return Err(PyErr::new(&crate::vm::types().syntax_error, text));
    }
    Ok(Some(text))
}

/// What a text with locals of its own has assigned and deleted.
fn write_back(dict: &Rc<Dict>, names: &Attributes) {
    for (name, value) in names.entries() {
        dict.set_str(name.as_str(), value.clone());
    }
    for entry in dict.entries() {
        let gone = entry.key.as_str().is_some_and(|name| names.get(Sym::new(name)).is_none());
        if gone && let crate::object::Found::At(at) = dict.find(entry.hash, &entry.key) {
            dict.remove_at(at);
        }
    }
}

fn exec(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [source, globals, locals] = args.bind("exec", ["/source", "/globals", "/locals"], 1)?;
    let given = |value: Option<&'_ Value>| value.filter(|value| !value.is_none()).cloned();
    let (globals, locals) = (given(globals), given(locals));
    let source = source.cloned().unwrap_or_default();
    vm.evaluate(&source, Mode::Exec, globals.as_ref(), locals.as_ref())?;
    Ok(Value::None)
}

fn eval(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [source, globals, locals] = args.bind("eval", ["/source", "/globals", "/locals"], 1)?;
    let given = |value: Option<&'_ Value>| value.filter(|value| !value.is_none()).cloned();
    let (globals, locals) = (given(globals), given(locals));
    let source = source.cloned().unwrap_or_default();
    vm.evaluate(&source, Mode::Eval, globals.as_ref(), locals.as_ref())
}

fn compile_(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let names = ["source", "filename", "mode", "flags", "dont_inherit", "optimize"];
    let [source, name, mode, ..] = args.bind("compile", names, 3)?;
    let text = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
    let Some(source) = source_text(source.unwrap_or(&Value::None))? else {
        return Err(PyErr::type_error("compile() arg 1 must be a string, bytes or AST object"));
    };
    let Some(name) = text(name) else {
        return Err(PyErr::type_error("compile() arg 2 must be a file name"));
    };
    let mode = match text(mode).as_deref() {
        Some("exec") => Mode::Exec,
        Some("eval") => Mode::Eval,
        Some("single") => Mode::Single,
        _ => return Err(PyErr::value_error("compile() mode must be 'exec', 'eval' or 'single'")),
    };
    vm.code_object(&name, &source, mode)
}
