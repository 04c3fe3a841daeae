//! `Timestamp`: one time, as far as printing and comparing go.

use std::cell::OnceCell;
use std::rc::Rc;
use tb_frame::{Column, Index, Series, Style, series_text};
use tb_io::TimeUnit;
use tb_python::class::native_data;
use tb_python::native::Args;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

struct Timestamp {
    unit: TimeUnit,
    ticks: i64,
}

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

pub fn class() -> Rc<Class> {
    CLASS.with(|class| Rc::clone(class.get_or_init(make_class)))
}

fn make_class() -> Rc<Class> {
    let class = Class::native("Timestamp", &[&types().object], Some(new));
    class.module.set("pandas".into());
    class
        .method("__repr__", |_, args| Ok(Value::from(repr(this(&args)?))))
        .method("__str__", |_, args| Ok(Value::from(text(this(&args)?))))
        .method("__eq__", |_, args| equal(args));
    class.set("__hash__", Value::None);
    class
}

fn new(_: &mut Vm, _: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let [text] = args.exact::<1>("Timestamp")?;
    let parsed = text.as_str().and_then(|text| {
        let form = tb_io::time::form_of(text.as_bytes())?;
        tb_io::time::parse(text.as_bytes(), form)?.ticks(TimeUnit::Micro)
    });
    parsed.map(|ticks| wrap(TimeUnit::Micro, ticks)).ok_or_else(|| {
        PyErr::not_implemented(
            "Timestamp() takes a text like '2000-01-31' or '2000-01-31 10:20:30' in this notebook",
        )
    })
}

/// `NaT`.
pub fn missing() -> Value {
    wrap(TimeUnit::Micro, i64::MIN)
}

pub fn wrap(unit: TimeUnit, ticks: i64) -> Value {
    class().instance(Timestamp { unit, ticks })
}

pub fn of(value: &Value) -> Option<(TimeUnit, i64)> {
    let Value::Instance(instance) = value else { return None };
    instance.native::<Timestamp>().map(|time| (time.unit, time.ticks))
}

fn this<'a>(args: &Args<'a>) -> PyResult<&'a Timestamp> {
    native_data(args.pos().first().unwrap_or(&Value::None), "a Timestamp")
}

fn text(time: &Timestamp) -> String {
    // Two times, of which one has seconds: a date alone would print without its clock.
    let column = Column::Datetime(time.unit, vec![time.ticks, time.unit.per_second()].into());
    let printed = series_text(&Series::new(None, Index::range(2), column), &Style::whole(), false);
    printed.lines().next().and_then(|line| line.strip_prefix("0   ")).unwrap_or("").to_string()
}

fn repr(time: &Timestamp) -> String {
    if time.ticks == i64::MIN { "NaT".to_string() } else { format!("Timestamp('{}')", text(time)) }
}

fn equal(args: Args<'_>) -> PyResult<Value> {
    let [own, other] = args.exact::<2>("__eq__")?;
    Ok(match (of(own), of(other)) {
        (Some((unit, ticks)), Some((other_unit, other))) => {
            let scale = |unit: TimeUnit, ticks: i64| {
                i128::from(ticks) * i128::from(1_000_000_000 / unit.per_second())
            };
            Value::Bool(ticks != i64::MIN && scale(unit, ticks) == scale(other_unit, other))
        }
        _ => Value::NotImplemented,
    })
}
