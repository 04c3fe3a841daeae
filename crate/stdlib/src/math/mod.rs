//! `math`.

mod bits;
mod float;
mod gamma;
mod integer;
mod log;
mod norm;
mod sum;

use std::rc::Rc;
use tb_python::native::NativeCall;
use tb_python::object::Module;
use tb_python::{PyErr, PyResult, Vm};

type Functions = &'static [(&'static str, NativeCall)];

pub(crate) fn build(_: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("math");
    module.set("pi", std::f64::consts::PI);
    module.set("e", std::f64::consts::E);
    module.set("tau", std::f64::consts::TAU);
    module.set("inf", f64::INFINITY);
    module.set("nan", f64::NAN);
    let groups = [
        bits::FUNCTIONS,
        float::FUNCTIONS,
        gamma::FUNCTIONS,
        integer::FUNCTIONS,
        log::FUNCTIONS,
        norm::FUNCTIONS,
        sum::FUNCTIONS,
    ];
    for (name, call) in groups.into_iter().flatten() {
        module.function(name, *call);
    }
    Ok(Rc::new(module))
}

fn domain_error() -> PyErr {
    PyErr::value_error("math domain error")
}

fn range_error() -> PyErr {
    PyErr::overflow("math range error")
}

/// The result of a C function: nan out of numbers is a domain error, an infinity out of finite ones `infinite`.
fn checked(result: f64, args: &[f64], infinite: fn() -> PyErr) -> PyResult<f64> {
    if result.is_nan() && args.iter().all(|x| !x.is_nan()) {
        return Err(domain_error());
    }
    if result.is_infinite() && args.iter().all(|x| x.is_finite()) {
        return Err(infinite());
    }
    Ok(result)
}
