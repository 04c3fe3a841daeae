//! `struct_time`, and the way from seconds to dates and back.

use crate::number::to_float;
use std::cell::OnceCell;
use std::rc::Rc;
use tb_python::class::{Instance, Payload};
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

pub(super) const FIELDS: [&str; 9] =
    ["tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"];

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

pub(super) fn add_to(module: &Module) {
    module.set("struct_time", Value::Class(class()));
    module.function("gmtime", gmtime);
    module.function("localtime", gmtime);
    module.function("mktime", mktime);
}

fn class() -> Rc<Class> {
    CLASS.with(|class| Rc::clone(class.get_or_init(make_class)))
}

fn make_class() -> Rc<Class> {
    let class = Class::native("struct_time", &[&types().tuple], Some(new));
    class.module.set("time".into());
    class
        .method("__repr__", repr)
        .getter("tm_year", |vm, args| field(vm, args, 0))
        .getter("tm_mon", |vm, args| field(vm, args, 1))
        .getter("tm_mday", |vm, args| field(vm, args, 2))
        .getter("tm_hour", |vm, args| field(vm, args, 3))
        .getter("tm_min", |vm, args| field(vm, args, 4))
        .getter("tm_sec", |vm, args| field(vm, args, 5))
        .getter("tm_wday", |vm, args| field(vm, args, 6))
        .getter("tm_yday", |vm, args| field(vm, args, 7))
        .getter("tm_isdst", |vm, args| field(vm, args, 8))
        .getter("tm_zone", |_, _| Ok(Value::from("UTC")))
        .getter("tm_gmtoff", |_, _| Ok(Value::Int(0)));
    class
}

fn new(vm: &mut Vm, _: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let [items] = args.exact("time.struct_time")?;
    let items = vm.collect(items)?;
    if items.len() != FIELDS.len() {
        let given = items.len();
        return Err(PyErr::type_error(format!(
            "time.struct_time() takes an at least 9-sequence ({given}-sequence given)"
        )));
    }
    Ok(instance(items))
}

fn instance(items: Vec<Value>) -> Value {
    Value::Instance(tb_python::heap::new(Instance::new(class(), Payload::Base(Value::tuple(items)))))
}

fn items_of(value: &Value) -> PyResult<&[Value]> {
    match value.unwrap_base() {
        Value::Tuple(items) if items.len() >= FIELDS.len() => Ok(items),
        Value::Tuple(_) => Err(PyErr::type_error("function takes exactly 9 arguments")),
        _ => Err(PyErr::type_error("Tuple or struct_time argument required")),
    }
}

fn field(_: &mut Vm, args: Args<'_>, at: usize) -> PyResult<Value> {
    Ok(items_of(args.pos().first().unwrap_or(&Value::None))?[at].clone())
}

fn repr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this] = args.exact("__repr__")?;
    let mut parts = Vec::new();
    for (name, item) in FIELDS.iter().zip(items_of(this)?) {
        parts.push(format!("{name}={}", vm.repr(item)?));
    }
    Ok(Value::from(format!("time.struct_time({})", parts.join(", "))))
}

/// Days since 1970-01-01 of a date in the proleptic Gregorian calendar.
fn days_from_date(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

fn date_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day_of_year - (153 * shifted + 2) / 5 + 1)
}

/// The fields of a moment, in UTC.
pub(super) fn fields(unix: i64) -> [i64; 9] {
    let (days, second) = (unix.div_euclid(86_400), unix.rem_euclid(86_400));
    let (year, month, day) = date_from_days(days);
    let weekday = (days + 3).rem_euclid(7);
    let year_day = days - days_from_date(year, 1, 1) + 1;
    [year, month, day, second / 3600, second / 60 % 60, second % 60, weekday, year_day, 0]
}

/// The fields of the argument at `at`: a `struct_time`, or now.
pub(super) fn fields_argument(vm: &mut Vm, value: Option<&Value>) -> PyResult<[i64; 9]> {
    let Some(value) = value.filter(|value| !value.is_none()) else {
        return Ok(fields(vm.world.unix_time().floor() as i64));
    };
    let mut result = [0; 9];
    for (place, item) in result.iter_mut().zip(items_of(value)?) {
        *place = vm.index(item)?;
    }
    Ok(result)
}

fn gmtime(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let seconds = match args.between("gmtime", 0, 1)? {
        [seconds] if !seconds.is_none() => to_float(vm, seconds)?,
        _ => vm.world.unix_time(),
    };
    if !(-1e14..1e14).contains(&seconds) {
        return Err(PyErr::overflow("timestamp out of range for platform time_t"));
    }
    Ok(instance(fields(seconds.floor() as i64).map(Value::Int).to_vec()))
}

fn mktime(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [moment] = args.exact("time.mktime")?;
    let [year, month, day, hour, minute, second, ..] = fields_argument(vm, Some(moment))?;
    let days = days_from_date(year, month, day);
    Ok(Value::Float((days * 86_400 + hour * 3600 + minute * 60 + second) as f64))
}
