//! Floating-point warnings, `np.errstate` and `np.seterr`.

use super::exceptions;
use std::cell::Cell;
use std::rc::Rc;
use tb_array::take_status;
use tb_python::native::Args;
use tb_python::object::Dict;
use tb_python::{PyErr, PyResult, Value, Vm};

/// What is done about an exception of floating-point arithmetic.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    Ignore,
    Warn,
    Raise,
    Print,
}

impl Mode {
    fn name(self) -> &'static str {
        match self {
            Mode::Ignore => "ignore",
            Mode::Warn => "warn",
            Mode::Raise => "raise",
            Mode::Print => "print",
        }
    }

    fn parse(value: &Value) -> PyResult<Mode> {
        Ok(match value.as_str() {
            Some("ignore") => Mode::Ignore,
            Some("warn") => Mode::Warn,
            Some("raise") => Mode::Raise,
            Some("print") => Mode::Print,
            other => {
                let text = other.unwrap_or("?");
                return Err(PyErr::value_error(format!("invalid error mode: '{text}'")));
            }
        })
    }
}

/// Modes for division by zero, overflow, underflow, invalid operations.
pub type Modes = [Mode; 4];

pub const NAMES: [&str; 4] = ["divide", "over", "under", "invalid"];

#[derive(Default)]
pub struct State {
    modes: Cell<Option<Modes>>,
}

const DEFAULT: Modes = [Mode::Warn, Mode::Warn, Mode::Ignore, Mode::Warn];

fn state(vm: &mut Vm) -> Rc<State> {
    vm.extension("numpy.errstate")
}

pub fn modes(vm: &mut Vm) -> Modes {
    state(vm).modes.get().unwrap_or(DEFAULT)
}

/// Looks at what the last operation met, and warns or raises.
///
/// # Errors
/// `FloatingPointError` under `errstate(…='raise')`.
pub fn check(vm: &mut Vm, name: &str) -> PyResult<()> {
    let status = take_status();
    if status.is_clean() {
        return Ok(());
    }
    let modes = modes(vm);
    let met = [
        (status.divide(), modes[0], "divide by zero"),
        (status.overflow(), modes[1], "overflow"),
        (status.invalid(), modes[3], "invalid value"),
    ];
    for (_, mode, what) in met.into_iter().filter(|(met, ..)| *met) {
        let text = format!("{what} encountered in {name}");
        match mode {
            Mode::Ignore => {}
            Mode::Raise => return Err(PyErr::new(&tb_python::vm::types().floating_point_error, text)),
            Mode::Print => vm.print_out(&format!("Warning: {text}\n")),
            Mode::Warn => warn(vm, &text)?,
        }
    }
    Ok(())
}

/// An overflow that was found by other means.
///
/// # Errors
/// As `check`.
pub fn overflow(vm: &mut Vm, name: &str) -> PyResult<()> {
    tb_array::raise(tb_array::OVERFLOW);
    check(vm, name)
}

/// As `check`, after casts.
pub fn cast_status(vm: &mut Vm) -> PyResult<()> {
    check(vm, "cast")
}

/// A `RuntimeWarning`, through the `warnings` module where there is one.
///
/// # Errors
/// What a filter made an error.
pub fn warn(vm: &mut Vm, text: &str) -> PyResult<()> {
    let class = Value::Class(Rc::clone(&tb_python::vm::types().runtime_warning));
    if vm.importable().contains(&"warnings") {
        let module = vm.import("warnings")?;
        vm.call_method(&Value::Module(module), "warn", &[Value::from(text), class])?;
        return Ok(());
    }
    vm.print_err(&format!("RuntimeWarning: {text}\n"));
    Ok(())
}

fn as_dict(modes: Modes) -> Value {
    let dict = Dict::default();
    for (name, mode) in NAMES.iter().zip(modes) {
        dict.set_str(name, Value::from(mode.name()));
    }
    Value::dict(dict)
}

/// `np.seterr(all=None, divide=None, over=None, under=None, invalid=None)`: the old modes.
pub fn seterr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let bound = args.bind("seterr", ["all", "divide", "over", "under", "invalid"], 0)?;
    let old = modes(vm);
    let mut new = old;
    if let Some(all) = bound[0].filter(|all| !all.is_none()) {
        new = [Mode::parse(all)?; 4];
    }
    for (mode, given) in new.iter_mut().zip(&bound[1..]) {
        if let Some(given) = given.filter(|given| !given.is_none()) {
            *mode = Mode::parse(given)?;
        }
    }
    state(vm).modes.set(Some(new));
    Ok(as_dict(old))
}

pub fn geterr(vm: &mut Vm, _: Args<'_>) -> PyResult<Value> {
    let modes = modes(vm);
    Ok(as_dict(modes))
}

/// The error for an axis that is not there.
pub fn axis_error(message: String) -> PyErr {
    PyErr::new(&exceptions::axis_error(), message)
}
