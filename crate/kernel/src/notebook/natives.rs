//! The module `_notebook`: what the notebook's Python needs from the kernel.

use super::{Notebook, notebook};
use crate::display::{self, Forms};
use crate::stream::Capture;
use crate::{Event, MimeBundle, Output, magic};
use std::rc::Rc;
use tb_library::text;
use tb_python::code::Source;
use tb_python::native::Args;
use tb_python::object::{Dict, Module};
use tb_python::{PyErr, PyResult, Value, Vm};

/// Signatures and one line for what is written natively. Nothing where the library can't be had: names are completed
/// without docs then.
fn docs() -> &'static str {
    text!("docs/natives.txt").get().unwrap_or_default()
}

pub fn build(_: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("_notebook");
    module.function("publish", publish);
    module.function("format", format);
    module.function("clear_output", clear_output);
    module.function("execution_count", execution_count);
    module.function("random_bits", random_bits);
    module.function("time", time);
    module.function("timeit", timeit);
    module.function("timeit_line", timeit_line);
    module.function("run_cell", run_cell);
    module.function("reset_history", reset_history);
    module.function("set_plain_floats", set_plain_floats);
    module.function("begin_capture", begin_capture);
    module.function("end_capture", end_capture);
    module.function("list_files", list_files);
    module.function("file_size", file_size);
    module.function("importable", importable);
    module.function("modules", modules);
    module.function("is_native", is_native);
    module.function("source_name", |_, args| source_part(args, "source_name", |source| &source.name));
    module.function("source_text", |_, args| source_part(args, "source_text", |source| &source.text));
    module.function("docs", |_, _| Ok(Value::from(docs())));
    module.function("ask", ask);
    module.function("answer", answer);
    Ok(Rc::new(module))
}

fn here(vm: &Vm) -> PyResult<Rc<Notebook>> {
    notebook(vm).ok_or_else(|| PyErr::runtime_error("there is no notebook here: this runs on a worker"))
}

fn wrong(what: &str) -> PyErr {
    PyErr::type_error(what.to_owned())
}

fn text<'a>(value: &'a Value, what: &str) -> PyResult<&'a str> {
    value.as_str().ok_or_else(|| wrong(&format!("{what} must be text, not {}", value.type_name())))
}

fn publish(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [data, metadata, display_id, update] = args.exact("publish")?;
    let (Value::Dict(data), Value::Dict(metadata)) = (data, metadata) else {
        return Err(wrong("data and metadata must be dicts"));
    };
    let forms = Forms { data: Rc::clone(data), metadata: Rc::clone(metadata) };
    let shown = display::shown(vm, &forms)?;
    let output = Output::DisplayData { data: shown.data, metadata: shown.metadata };
    let display_id = match display_id {
        Value::None => None,
        id => Some(vm.str(id)?.as_str().to_owned()),
    };
    let event = match display_id {
        Some(display_id) if vm.truthy(update)? => Event::Update { output, display_id },
        display_id => Event::Output { output, display_id },
    };
    here(vm)?.streams.emit(event);
    Ok(Value::None)
}

/// `(data, metadata)`, or None if the value has shown itself.
fn format(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [value] = args.exact("format")?;
    let plain_floats = here(vm)?.plain_floats.get();
    Ok(match display::forms(vm, value, plain_floats)? {
        Some(forms) => Value::tuple([Value::Dict(forms.data), Value::Dict(forms.metadata)]),
        None => Value::None,
    })
}

fn clear_output(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [wait] = args.exact("clear_output")?;
    let wait = vm.truthy(wait)?;
    here(vm)?.streams.emit(Event::Clear { wait });
    Ok(Value::None)
}

fn execution_count(vm: &mut Vm, _: Args<'_>) -> PyResult<Value> {
    Ok(Value::Int(i64::from(here(vm)?.count.get())))
}

fn random_bits(vm: &mut Vm, _: Args<'_>) -> PyResult<Value> {
    let bytes = vm.world.entropy();
    let low = bytes.iter().take(7).fold(0, |bits, byte| bits << 8 | i64::from(*byte));
    Ok(Value::Int(low))
}

fn time(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [line, is_cell] = args.exact("time")?;
    let is_cell = vm.truthy(is_cell)?;
    magic::time(vm, text(line, "a statement")?, is_cell)
}

fn timeit(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [line, body] = args.exact("timeit")?;
    magic::timeit(vm, text(line, "a statement")?, body.as_str())
}

fn timeit_line(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [runs, number, precision] = args.exact("timeit_line")?;
    let runs: Vec<f64> = vm
        .collect(runs)?
        .iter()
        .filter_map(|run| if let Value::Float(run) = run { Some(*run) } else { None })
        .collect();
    let number = number.as_i64().unwrap_or(1).max(1) as u64;
    let precision = precision.as_i64().unwrap_or(3).clamp(1, 17) as usize;
    Ok(Value::from(magic::summary(&runs, number, precision)))
}

fn run_cell(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [source] = args.exact("run_cell")?;
    let source = text(source, "a cell")?;
    here(vm)?.run_text(vm, source)?;
    Ok(Value::None)
}

fn reset_history(vm: &mut Vm, _: Args<'_>) -> PyResult<Value> {
    here(vm)?.reset_history(&Rc::clone(&vm.main.namespace));
    Ok(Value::None)
}

fn set_plain_floats(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [plain] = args.exact("set_plain_floats")?;
    let plain = vm.truthy(plain)?;
    here(vm)?.plain_floats.set(plain);
    Ok(Value::None)
}

fn begin_capture(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [out, err, outputs] = args.exact("begin_capture")?;
    let (wants_out, wants_err) = (vm.truthy(out)?, vm.truthy(err)?);
    let wants_outputs = vm.truthy(outputs)?;
    here(vm)?.streams.begin_capture(Capture { wants_out, wants_err, wants_outputs, ..Capture::default() });
    Ok(Value::None)
}

/// `(stdout, stderr, [(data, metadata)])`.
fn end_capture(vm: &mut Vm, _: Args<'_>) -> PyResult<Value> {
    let capture = here(vm)?.streams.end_capture().unwrap_or_default();
    let mut outputs = Vec::with_capacity(capture.outputs.len());
    for (data, metadata) in &capture.outputs {
        outputs.push(Value::tuple([as_dict(vm, data)?, as_dict(vm, metadata)?]));
    }
    Ok(Value::tuple([Value::from(capture.out), Value::from(capture.err), Value::list(outputs)]))
}

/// A bundle as a dict; JSON is read again.
fn as_dict(vm: &mut Vm, bundle: &MimeBundle) -> PyResult<Value> {
    let dict = Dict::default();
    for (mime, form) in bundle {
        let value = Value::from(form.as_str());
        let value = if crate::output::is_json(mime) {
            let json = Value::Module(vm.import("json")?);
            vm.call_method(&json, "loads", &[value])?
        } else {
            value
        };
        dict.set_str(mime, value);
    }
    Ok(Value::dict(dict))
}

fn list_files(vm: &mut Vm, _: Args<'_>) -> PyResult<Value> {
    Ok(Value::list(vm.world.list_files().into_iter().map(Value::from).collect()))
}

fn file_size(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [path] = args.exact("file_size")?;
    let size = vm.world.file_size(text(path, "a path")?);
    Ok(size.map_or(Value::None, |size| Value::from_usize(size as usize)))
}

fn importable(vm: &mut Vm, _: Args<'_>) -> PyResult<Value> {
    Ok(Value::list(vm.importable().into_iter().map(Value::from).collect()))
}

/// The modules that have been imported, by name.
fn modules(vm: &mut Vm, _: Args<'_>) -> PyResult<Value> {
    let dict = Dict::default();
    for (name, module) in vm.imported() {
        dict.set_str(name.as_str(), Value::Module(module));
    }
    Ok(Value::dict(dict))
}

/// Whether a class comes with the program: reading its attributes runs none of the notebook's code.
fn is_native(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [class] = args.exact("is_native")?;
    Ok(Value::Bool(matches!(class, Value::Class(class) if class.flags.native)))
}

/// Name or text of the cell or file that a function comes from; None for what comes with the program.
fn source_part(args: Args<'_>, name: &str, part: impl Fn(&Source) -> &String) -> PyResult<Value> {
    let [value] = args.exact(name)?;
    let function = match value {
        Value::Function(function) => function,
        Value::Method(method) => match &method.function {
            Value::Function(function) => function,
            _ => return Ok(Value::None),
        },
        _ => return Ok(Value::None),
    };
    let source = &function.code.code.source;
    Ok(if source.is_library() { Value::None } else { Value::from(part(source).as_str()) })
}

/// Where nothing can wait inside a call: asks for a line, which `answer` has once it is there.
fn ask(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [prompt] = args.exact("ask")?;
    if !vm.may_suspend() {
        return Err(PyErr::not_implemented(
            "input() inside a callback (a sort's key, an `__eq__`) can't wait on a page without threads",
        ));
    }
    let prompt = vm.str(prompt)?;
    let notebook = here(vm)?;
    notebook.streams.flush();
    notebook.streams.host().ask(prompt.as_str());
    Ok(Value::None)
}

fn answer(vm: &mut Vm, _: Args<'_>) -> PyResult<Value> {
    match here(vm)?.streams.host().answer() {
        Some(line) => Ok(Value::from(line?)),
        None => Ok(Value::None),
    }
}
