//! `datetime64` and `timedelta64`: scalars of them, and what Python's own dates are as such. What operations on times
//! give is Python's part, in `times.py`.

use super::{convert, dtype, scalar};
use std::rc::Rc;
use tb_array::time::{NAT, Unit, parse, point_to, span_to};
use tb_array::{DType, Item, print};
use tb_python::native::Args;
use tb_python::{Class, PyErr, PyResult, Sym, Value, Vm};

/// `np.datetime64(value, unit)`, `np.timedelta64(value, unit)`.
///
/// # Errors
/// `ValueError` in NumPy's words for what is no time.
pub fn new(vm: &mut Vm, kind: DType, args: &Args<'_>) -> PyResult<Value> {
    let [value, unit] = args.bind(kind_name(kind), ["/value", "/unit"], 0)?;
    let unit = match unit {
        Some(unit) => Some(unit_of(unit)?),
        None => None,
    };
    let value = value.unwrap_or(&Value::None);
    if let (DType::DateTime(_), Value::Str(text)) = (kind, value)
        && matches!(text.as_str(), "now" | "today")
    {
        return by_the_clock(vm, text.as_str() == "today", unit);
    }
    let own = match value {
        Value::None if matches!(kind, DType::TimeDelta(_)) && args.pos().is_empty() => {
            with_unit(kind, Unit::Generic)
        }
        value => leaf(value).map_or(kind, |own| with_unit(kind, own.unit())),
    };
    if let (DType::DateTime(_), None, Value::Int(_)) = (kind, unit, value.unwrap_base())
        && scalar::dtype_of(value).is_none()
    {
        return Err(PyErr::value_error(
            "Converting an integer to a NumPy datetime requires a specified unit",
        ));
    }
    let own = match (unit, value) {
        (Some(unit), _) => with_unit(kind, unit),
        (None, Value::Str(text)) if matches!(kind, DType::DateTime(_)) => {
            let written = parse(text.as_str());
            DType::DateTime(super::lift(vm, written)?.1)
        }
        _ => own,
    };
    let item = match (value, args.pos().is_empty()) {
        (Value::None, true) if matches!(kind, DType::TimeDelta(_)) => Item::Int(0),
        _ => item(vm, value, own)?,
    };
    Ok(scalar::wrap(own, item))
}

/// `datetime64('now')` in seconds, `datetime64('today')` in days, or in the unit asked for.
fn by_the_clock(vm: &mut Vm, today: bool, unit: Option<Unit>) -> PyResult<Value> {
    let clock = Value::Module(vm.import("time")?);
    let seconds = vm.call_method(&clock, "time", &[])?;
    let seconds = tb_python::types::float::to_float(vm, &seconds)?.floor() as i64;
    let (count, own) = if today { (seconds.div_euclid(86_400), Unit::Day) } else { (seconds, Unit::Second) };
    let unit = unit.unwrap_or(own);
    let count = point_to(count, own, unit).unwrap_or(NAT);
    Ok(scalar::wrap(DType::DateTime(unit), Item::Int(count)))
}

fn kind_name(kind: DType) -> &'static str {
    if matches!(kind, DType::DateTime(_)) { "datetime64" } else { "timedelta64" }
}

fn with_unit(kind: DType, unit: Unit) -> DType {
    if matches!(kind, DType::DateTime(_)) { DType::DateTime(unit) } else { DType::TimeDelta(unit) }
}

fn unit_of(unit: &Value) -> PyResult<Unit> {
    let Some(code) = unit.as_str() else {
        return Err(PyErr::not_implemented("a unit of time other than a text such as 'D' or 'ms'"));
    };
    Unit::parse(code).ok_or_else(|| match code {
        "ps" | "fs" | "as" => {
            PyErr::not_implemented(format!("the unit of time '{code}': 'ns' is the finest here"))
        }
        _ => PyErr::type_error(format!("Invalid datetime unit \"{code}\" in metadata")),
    })
}

/// The type that a value of Python's `datetime` module has as a time.
pub fn leaf(value: &Value) -> Option<DType> {
    if let Some(own) = scalar::dtype_of(value) {
        return own.is_time().then_some(own);
    }
    let Value::Instance(instance) = value else { return None };
    let class = instance.class();
    let kinds = std::iter::once(&class).chain(class.mro().iter());
    kinds.into_iter().find_map(|class| match class.full_name().as_str() {
        "datetime.datetime" => Some(DType::DateTime(Unit::Microsecond)),
        "datetime.date" => Some(DType::DateTime(Unit::Day)),
        "datetime.timedelta" => Some(DType::TimeDelta(Unit::Microsecond)),
        _ => None,
    })
}

/// The finest unit that some values are written in, for `dtype='datetime64'` without one.
///
/// # Errors
/// `ValueError` for a text that is no time.
pub fn common_unit(vm: &mut Vm, kind: DType, values: &[Value]) -> PyResult<DType> {
    let mut unit = Unit::Generic;
    for value in values {
        let own = match value {
            Value::Str(text) if matches!(kind, DType::DateTime(_)) => {
                let written = parse(text.as_str());
                super::lift(vm, written)?.1
            }
            value => leaf(value).map_or(Unit::Generic, DType::unit),
        };
        unit = unit.max(own);
    }
    Ok(with_unit(kind, unit))
}

/// A value as an element of a type of time.
///
/// # Errors
/// `ValueError` in NumPy's words for what is no time.
pub fn item(vm: &mut Vm, value: &Value, dtype: DType) -> PyResult<Item> {
    let unit = dtype.unit();
    let points = matches!(dtype, DType::DateTime(_));
    let changed = |count: i64, from: Unit| {
        let made = if points { point_to(count, from, unit) } else { span_to(count, from, unit) };
        made.map(Item::Int).ok_or_else(|| {
            PyErr::overflow(format!(
                "Overflow when converting between {} and {dtype}",
                with_unit(dtype, from)
            ))
        })
    };
    let refused = || {
        let kind = kind_name(dtype).trim_end_matches("64");
        PyErr::value_error(format!("Could not convert object to NumPy {kind}"))
    };
    if let Some(own) = leaf(value) {
        if matches!(own, DType::DateTime(_)) != points {
            return Err(refused());
        }
        let count = match scalar::dtype_of(value) {
            Some(_) => value.unwrap_base().as_i64().unwrap_or(NAT),
            None => of_python(vm, value, own)?,
        };
        return changed(count, own.unit());
    }
    match value.unwrap_base() {
        Value::None => Ok(Item::Int(NAT)),
        Value::Int(count) => Ok(Item::Int(*count)),
        Value::Bool(flag) if !points => Ok(Item::Int(i64::from(*flag))),
        Value::Str(text) => {
            let converted = Item::Str(text.as_str().into()).convert(dtype);
            super::lift(vm, converted)
        }
        Value::Float(x) if x.is_nan() && !points => Ok(Item::Int(NAT)),
        _ => Err(refused()),
    }
}

/// A `date`, `datetime` or `timedelta` in its type's unit.
fn of_python(vm: &mut Vm, value: &Value, dtype: DType) -> PyResult<i64> {
    let mut part = |name: &str| {
        let part = vm.getattr(value, Sym::new(name))?;
        Ok::<i64, PyErr>(part.as_i64().unwrap_or_default())
    };
    if matches!(dtype, DType::TimeDelta(_)) {
        let seconds = part("days")? * 86_400 + part("seconds")?;
        return Ok(seconds * 1_000_000 + part("microseconds")?);
    }
    let date =
        tb_array::time::Date { year: part("year")?, month: part("month")? as u32, day: part("day")? as u32 };
    let day = tb_array::time::days_to(date).unwrap_or(NAT);
    if dtype.unit() == Unit::Day {
        return Ok(day);
    }
    let seconds = ((day * 24 + part("hour")?) * 60 + part("minute")?) * 60 + part("second")?;
    Ok(seconds * 1_000_000 + part("microsecond")?)
}

/// A time as Python's own object, or as an int where Python has none of that kind.
///
/// # Errors
/// What the `datetime` module raises.
pub fn object(vm: &mut Vm, dtype: DType, count: i64) -> PyResult<Value> {
    if count == NAT {
        return Ok(Value::None);
    }
    let unit = dtype.unit();
    if matches!(unit, Unit::Generic | Unit::Nanosecond) {
        return Ok(Value::Int(count));
    }
    let module = vm.import("datetime")?;
    let class = |name: &str| module.namespace.get(name.into()).unwrap_or_default();
    if matches!(dtype, DType::TimeDelta(_)) {
        let Some(micros) = span_to(count, unit, Unit::Microsecond).filter(|_| !unit.is_calendar()) else {
            return Ok(Value::Int(count));
        };
        let days = micros.div_euclid(86_400_000_000);
        if days.abs() > 999_999_999 {
            return Ok(Value::Int(count));
        }
        let within = micros.rem_euclid(86_400_000_000);
        let parts = [Value::Int(days), Value::Int(within / 1_000_000), Value::Int(within % 1_000_000)];
        return vm.call(&class("timedelta"), &parts);
    }
    let Some(day) = point_to(count, unit, Unit::Day) else { return Ok(Value::Int(count)) };
    let date = tb_array::time::day_of(day);
    if !(1..=9999).contains(&date.year) {
        return Ok(Value::Int(count));
    }
    let mut parts = vec![Value::Int(date.year), Value::Int(date.month.into()), Value::Int(date.day.into())];
    if unit <= Unit::Day {
        return vm.call(&class("date"), &parts);
    }
    let micros = point_to(count, unit, Unit::Microsecond).unwrap_or_default().rem_euclid(86_400_000_000);
    let seconds = micros / 1_000_000;
    for part in [seconds / 3600, seconds / 60 % 60, seconds % 60, micros % 1_000_000] {
        parts.push(Value::Int(part));
    }
    vm.call(&class("datetime"), &parts)
}

/// `repr` of a scalar: the unit is named where the text does not tell.
pub fn repr(dtype: DType, count: i64) -> String {
    let unit = dtype.unit();
    let text = print::scalar_text(dtype, &Item::Int(count));
    match dtype {
        DType::DateTime(_) if unit == Unit::Hour || count == NAT => {
            format!("np.datetime64('{text}','{}')", unit.code())
        }
        DType::DateTime(_) => format!("np.datetime64('{text}')"),
        _ => {
            let span = if count == NAT { "'NaT'".to_owned() } else { count.to_string() };
            let unit = if unit == Unit::Generic { String::new() } else { format!(",'{}'", unit.code()) };
            format!("np.timedelta64({span}{unit})")
        }
    }
}

/// The scalar classes of both kinds, each with one for every unit that shows itself as its base.
pub fn classes(
    generic: &Rc<Class>,
    signed: &Rc<Class>,
    make: tb_python::class::NativeNew,
) -> Vec<(DType, Rc<Class>)> {
    let mut classes = Vec::new();
    for (name, base, kind) in [
        ("datetime64", generic, DType::DateTime as fn(Unit) -> DType),
        ("timedelta64", signed, DType::TimeDelta),
    ] {
        let own = |base: &Rc<Class>| {
            let class = Class::native(name, &[base], Some(make));
            class.module.set("numpy".into());
            class.show_full_name();
            class
        };
        let first = own(base);
        classes.push((kind(Unit::Generic), Rc::clone(&first)));
        for unit in tb_array::time::UNITS.into_iter().filter(|unit| *unit != Unit::Generic) {
            classes.push((kind(unit), own(&first)));
        }
    }
    classes
}

/// Whether one of some operands is a time.
pub fn any(values: &[Value]) -> bool {
    values.iter().any(|value| {
        super::ndarray::of(value)
            .map(super::ndarray::NdArray::dtype)
            .or_else(|| leaf(value))
            .is_some_and(DType::is_time)
    })
}

/// A function of `times.py`.
///
/// # Errors
/// What it raises.
pub fn call(vm: &mut Vm, name: &str, items: &[Value]) -> PyResult<Value> {
    let numpy = super::packages::load(vm, "times")?;
    let function = numpy.namespace.get(name.into()).unwrap_or_default();
    vm.call(&function, items)
}

/// `_time_dtype(kind, unit)`: the type of that kind (`'M'` or `'m'`) and unit.
pub fn functions(module: &tb_python::object::Module) {
    module.set("_ufunc_type_error", super::exceptions::ufunc_type_error());
    module.function("_time_dtype", |_, args| {
        let [kind, unit] = args.exact::<2>("_time_dtype")?;
        let unit = unit_of(unit)?;
        Ok(dtype::wrap(if kind.as_str() == Some("M") {
            DType::DateTime(unit)
        } else {
            DType::TimeDelta(unit)
        }))
    });
    module.function("_time_item", |vm, args| {
        let [value, own] = args.exact::<2>("_time_item")?;
        let own = dtype::parse(vm, own)?;
        let made = item(vm, value, own)?;
        Ok(convert::item_value(made))
    });
}
