//! What a value looks like as an output: plain text, and the richer forms that it offers.

use crate::MimeBundle;
use crate::output::is_json;
use std::rc::Rc;
use tb_python::object::Dict;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Sym, Value, Vm, traceback};

/// Methods that give richer forms, with their MIME types.
const RICH: [(&str, &str); 7] = [
    ("_repr_html_", "text/html"),
    ("_repr_markdown_", "text/markdown"),
    ("_repr_svg_", "image/svg+xml"),
    ("_repr_png_", "image/png"),
    ("_repr_jpeg_", "image/jpeg"),
    ("_repr_latex_", "text/latex"),
    ("_repr_json_", "application/json"),
];

/// IPython breaks lines that are wider.
const MAX_WIDTH: usize = 79;
/// Containers of more items are left to the pretty printer.
const FEW: usize = 100;

/// A value's forms by MIME type, as Python values, and what is said about them.
pub struct Forms {
    pub data: Rc<Dict>,
    pub metadata: Rc<Dict>,
}

/// The forms as outputs have them: texts, binary ones in base64, JSON as JSON.
pub struct Shown {
    pub data: MimeBundle,
    pub metadata: MimeBundle,
}

/// A value's representations; none if it has shown itself (`_ipython_display_`).
///
/// # Errors
/// What `__repr__` raises. A failing rich form is left out, and its traceback is on stderr.
pub fn forms(vm: &mut Vm, value: &Value, plain_floats: bool) -> PyResult<Option<Forms>> {
    let forms = Forms { data: Rc::default(), metadata: Rc::default() };
    if matches!(value, Value::Instance(_)) && !answers_everything(vm, value)? {
        if let Some(show) = method(vm, value, "_ipython_display_")? {
            vm.call(&show, &[])?;
            return Ok(None);
        }
        rich(vm, value, &forms)?;
    }
    if forms.data.get_str("text/plain").is_none() {
        let text = plain(vm, value, plain_floats)?;
        forms.data.set_str("text/plain", Value::from(text));
    }
    Ok(Some(forms))
}

/// Whether a `__getattr__` claims to have attributes that nobody has.
fn answers_everything(vm: &mut Vm, value: &Value) -> PyResult<bool> {
    if value.class().lookup(Sym::new("__getattr__")).is_none() {
        return Ok(false);
    }
    Ok(method(vm, value, "_ipython_canary_method_should_not_exist_")?.is_some())
}

fn method(vm: &mut Vm, value: &Value, name: &str) -> PyResult<Option<Value>> {
    match vm.getattr_opt(value, Sym::new(name)) {
        // A `__getattr__` says so by raising.
        Err(err) if err.is(&types().attribute_error) => Ok(None),
        found => Ok(found?.filter(|found| !found.is_none())),
    }
}

fn rich(vm: &mut Vm, value: &Value, forms: &Forms) -> PyResult<()> {
    if let Some(bundle) = method(vm, value, "_repr_mimebundle_")? {
        let found = attempt(vm, &bundle)?;
        let (data, metadata) = with_metadata(found);
        copy_into(&forms.data, data.as_ref());
        copy_into(&forms.metadata, metadata.as_ref());
    }
    for (name, mime) in RICH {
        if forms.data.get_str(mime).is_some() {
            continue;
        }
        let Some(method) = method(vm, value, name)? else { continue };
        let (data, metadata) = with_metadata(attempt(vm, &method)?);
        if let Some(data) = data {
            forms.data.set_str(mime, data);
            if let Some(metadata) = metadata {
                forms.metadata.set_str(mime, metadata);
            }
        }
    }
    Ok(())
}

/// What a method for a rich form gives; its failure is told and is no error.
fn attempt(vm: &mut Vm, method: &Value) -> PyResult<Value> {
    match vm.call(method, &[]) {
        Err(err) if err.is(&types().not_implemented_error) => Ok(Value::None),
        Err(err) if err.is(&types().exception) => {
            let text = traceback::format_exception(vm, &err);
            vm.print_err(&text);
            Ok(Value::None)
        }
        outcome => outcome,
    }
}

/// A form, and its metadata if they came as a pair.
fn with_metadata(found: Value) -> (Option<Value>, Option<Value>) {
    match &found {
        Value::None => (None, None),
        Value::Tuple(pair) if pair.len() == 2 => (Some(pair[0].clone()), Some(pair[1].clone())),
        _ => (Some(found), None),
    }
}

fn copy_into(into: &Dict, from: Option<&Value>) {
    let Some(Value::Dict(from)) = from else { return };
    for entry in from.entries() {
        if let Some(key) = entry.key.as_str() {
            into.set_str(key, entry.value);
        }
    }
}

/// A value's text: what does not fit on a line is broken as IPython does it.
fn plain(vm: &mut Vm, value: &Value, plain_floats: bool) -> PyResult<String> {
    if plain_floats && is_short(vm, value)? {
        return vm.repr(value);
    }
    if needs_printer(value, plain_floats) {
        let module = vm.import("IPython.lib.pretty")?;
        if let Some(pretty) = module.namespace.get(Sym::new("pretty")) {
            let text = vm.call(&pretty, std::slice::from_ref(value))?;
            return Ok(text.as_str().unwrap_or_default().to_owned());
        }
    }
    vm.repr(value)
}

/// Whether it is a container of numbers and texts alone that fits on a line.
fn is_short(vm: &mut Vm, value: &Value) -> PyResult<bool> {
    let is_plain = |value: &Value| {
        use Value::{Bool, Float, Int, None, Str};
        matches!(value, None | Bool(_) | Int(_) | Float(_) | Str(_))
    };
    let few = match value {
        Value::List(list) => list.len() <= FEW && list.borrow().iter().all(is_plain),
        Value::Tuple(tuple) => tuple.len() <= FEW && tuple.iter().all(is_plain),
        Value::Dict(dict) => {
            dict.len() <= FEW
                && dict.entries().iter().all(|entry| is_plain(&entry.key) && is_plain(&entry.value))
        }
        _ => return Ok(false),
    };
    Ok(few && vm.repr(value)?.chars().count() <= MAX_WIDTH)
}

/// Whether IPython's text may differ from the repr.
fn needs_printer(value: &Value, plain_floats: bool) -> bool {
    match value {
        Value::Float(_) => !plain_floats,
        Value::List(_) | Value::Tuple(_) | Value::Dict(_) | Value::Set(_) => true,
        Value::Function(_) | Value::Native(_) | Value::Class(_) => true,
        Value::Instance(instance) => {
            let class = instance.class();
            let module = class.module.get();
            instance.base_value().is_some()
                || instance.exception().is_some()
                || ["collections", "types", "re"].contains(&module.as_str())
                || class.lookup(Sym::new("_repr_pretty_")).is_some()
                || !class.flags.native && has_no_repr(&class)
        }
        _ => false,
    }
}

fn has_no_repr(class: &Rc<Class>) -> bool {
    class.definer(Sym::new("__repr__")).is_none_or(|class| Rc::ptr_eq(&class, &types().object))
}

/// Forms as outputs have them.
///
/// # Errors
/// `TypeError` for a form that is neither text nor bytes; what the JSON writer raises.
pub fn shown(vm: &mut Vm, forms: &Forms) -> PyResult<Shown> {
    let data = entries(vm, &forms.data, |vm, mime, value| match value {
        _ if is_json(mime) => json(vm, value),
        Value::Bytes(_) => base64(vm, value),
        value => value.as_str().map(str::to_owned).ok_or_else(|| {
            PyErr::type_error(format!("the form {mime} must be text or bytes, not {}", value.type_name()))
        }),
    })?;
    let metadata = entries(vm, &forms.metadata, |vm, _, value| json(vm, value))?;
    Ok(Shown { data, metadata })
}

fn entries(
    vm: &mut Vm,
    dict: &Dict,
    mut form: impl FnMut(&mut Vm, &str, &Value) -> PyResult<String>,
) -> PyResult<MimeBundle> {
    let mut bundle = MimeBundle::new();
    for entry in dict.entries() {
        let Some(mime) = entry.key.as_str() else {
            return Err(PyErr::type_error("MIME types are text"));
        };
        bundle.push((mime.to_owned(), form(vm, mime, &entry.value)?));
    }
    Ok(bundle)
}

/// A value as JSON.
///
/// # Errors
/// What `json.dumps` raises.
pub fn json(vm: &mut Vm, value: &Value) -> PyResult<String> {
    call_text(vm, "json", "dumps", value)
}

fn base64(vm: &mut Vm, value: &Value) -> PyResult<String> {
    let module = vm.import("base64")?;
    let encode = vm.getattr(&Value::Module(module), Sym::new("b64encode"))?;
    let encoded = vm.call(&encode, std::slice::from_ref(value))?;
    match &encoded {
        Value::Bytes(bytes) => Ok(String::from_utf8_lossy(bytes).into_owned()),
        _ => Ok(String::new()),
    }
}

fn call_text(vm: &mut Vm, module: &str, function: &str, value: &Value) -> PyResult<String> {
    let module = vm.import(module)?;
    let function = vm.getattr(&Value::Module(module), Sym::new(function))?;
    let text = vm.call(&function, std::slice::from_ref(value))?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}
