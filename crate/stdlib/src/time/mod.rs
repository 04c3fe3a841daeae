//! `time`: clocks, `sleep`, and the calendar. The local time zone is UTC: a page's cells have no other.

mod calendar;
mod format;

use crate::number::to_float;
use std::rc::Rc;
use tb_base::clock;
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::{PyErr, PyResult, Value, Vm};

/// `sleep` looks at the interrupt this often.
const STEP_US: u64 = 10_000;

pub(crate) fn build(_: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("time");
    module.function("time", time);
    module.function("time_ns", time_ns);
    for name in ["perf_counter", "monotonic", "process_time", "thread_time"] {
        module.function(name, seconds);
    }
    for name in ["perf_counter_ns", "monotonic_ns", "process_time_ns", "thread_time_ns"] {
        module.function(name, nanoseconds);
    }
    module.function("sleep", sleep);
    module.set("timezone", 0_i64);
    module.set("daylight", 0_i64);
    module.set("tzname", Value::tuple([Value::from("UTC"), Value::from("UTC")]));
    calendar::add_to(&module);
    format::add_to(&module);
    Ok(Rc::new(module))
}

fn time(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    args.exact::<0>("time.time")?;
    Ok(Value::Float(vm.world.unix_time()))
}

fn time_ns(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    args.exact::<0>("time.time_ns")?;
    Ok(Value::Int((vm.world.unix_time() * 1e9) as i64))
}

fn seconds(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    args.exact::<0>("time.perf_counter")?;
    Ok(Value::Float(clock::now_ns() as f64 / 1e9))
}

fn nanoseconds(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    args.exact::<0>("time.perf_counter_ns")?;
    Ok(Value::Int(clock::now_ns() as i64))
}

fn sleep(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [length] = args.exact("time.sleep")?;
    if matches!(length, Value::Str(_) | Value::None | Value::List(_)) {
        let given = length.type_name();
        return Err(PyErr::type_error(format!("'{given}' object cannot be interpreted as an integer")));
    }
    let length = to_float(vm, length)?;
    if length.is_nan() {
        return Err(PyErr::value_error("Invalid value NaN (not a number)"));
    }
    if length < 0.0 {
        return Err(PyErr::value_error("sleep length must be non-negative"));
    }
    if length > 9.2e9 {
        return Err(PyErr::overflow("timestamp too large to convert to C _PyTime_t"));
    }
    let end = clock::now_us() + (length * 1e6) as u64;
    loop {
        vm.poll()?;
        let left = end.saturating_sub(clock::now_us());
        if left == 0 {
            return Ok(Value::None);
        }
        vm.world.sleep_us(left.min(STEP_US));
    }
}
