//! Between Python's values and the engine's scalars, names and columns.

use super::timestamp;
use std::sync::Arc;
use tb_frame::{Column, Scalar};
use tb_io::{NULL, TimeUnit};
use tb_python::{PyErr, PyResult, Value, Vm};

/// A number, text or missing value; nothing for other objects.
pub fn scalar(value: &Value) -> Option<Scalar> {
    match value.unwrap_base() {
        Value::None => Some(Scalar::Missing),
        Value::Bool(flag) => Some(Scalar::Bool(*flag)),
        Value::Int(number) => Some(Scalar::Int(*number)),
        Value::Float(number) => Some(Scalar::Float(*number)),
        Value::Str(text) => Some(Scalar::Str(Arc::from(text.as_str()))),
        other => timestamp::of(other).map(|(unit, ticks)| Scalar::Time(unit, ticks)),
    }
}

pub fn value(scalar: Scalar) -> Value {
    match scalar {
        Scalar::Missing => Value::Float(f64::NAN),
        Scalar::Bool(flag) => Value::Bool(flag),
        Scalar::Int(number) => Value::Int(number),
        Scalar::Float(number) => Value::Float(number),
        Scalar::Str(text) => Value::str(&*text),
        Scalar::Time(unit, ticks) => timestamp::wrap(unit, ticks),
    }
}

/// A column's label: text, or a number as text.
pub fn label(value: &Value) -> Option<Arc<str>> {
    match value.unwrap_base() {
        Value::Str(text) => Some(Arc::from(text.as_str())),
        Value::Int(number) => Some(Arc::from(number.to_string())),
        _ => None,
    }
}

/// One label or a list of them.
pub fn names(vm: &mut Vm, value: &Value) -> PyResult<Vec<Arc<str>>> {
    if let Some(name) = label(value) {
        return Ok(vec![name]);
    }
    let items = vm.collect(value)?;
    let wrong = || PyErr::type_error("column names must be strings");
    items.iter().map(|item| label(item).ok_or_else(wrong)).collect()
}

/// The same, for an argument that may be missing or None.
pub fn optional_names(vm: &mut Vm, value: Option<&Value>) -> PyResult<Option<Vec<Arc<str>>>> {
    match value {
        None | Some(Value::None) => Ok(None),
        Some(value) => names(vm, value).map(Some),
    }
}

/// A column of Python values, with the type that all of them have.
///
/// # Errors
/// `NotImplementedError` for mixed types and other objects, which pandas keeps as `object`.
pub fn column(values: &[Value]) -> PyResult<Column> {
    let scalars: Option<Vec<Scalar>> = values.iter().map(scalar).collect();
    let mixed =
        || PyErr::not_implemented("a column of mixed or other objects (pandas: object) is not supported");
    let scalars = scalars.ok_or_else(mixed)?;
    let all = |test: fn(&Scalar) -> bool| scalars.iter().all(test);
    if all(|value| matches!(value, Scalar::Int(_))) && !scalars.is_empty() {
        let numbers = scalars
            .iter()
            .filter_map(|value| if let Scalar::Int(number) = value { Some(*number) } else { None });
        return Ok(Column::Int64(numbers.collect::<Vec<_>>().into()));
    }
    if all(|value| matches!(value, Scalar::Bool(_))) && !scalars.is_empty() {
        return Ok(Column::Bool(
            scalars.iter().map(|value| *value == Scalar::Bool(true)).collect::<Vec<_>>().into(),
        ));
    }
    if all(|value| matches!(value, Scalar::Int(_) | Scalar::Float(_) | Scalar::Missing)) {
        let floats = scalars.iter().map(|value| value.as_f64().unwrap_or(f64::NAN));
        return Ok(Column::Float64(floats.collect::<Vec<_>>().into()));
    }
    let is_gap = |value: &Scalar| {
        matches!(value, Scalar::Missing) || matches!(value, Scalar::Float(number) if number.is_nan())
    };
    if scalars.iter().all(|value| matches!(value, Scalar::Str(_)) || is_gap(value)) {
        let texts =
            scalars.iter().map(|value| if let Scalar::Str(text) = value { Some(&**text) } else { None });
        return Ok(Column::from_strs(texts));
    }
    times(&scalars).ok_or_else(mixed)
}

fn times(scalars: &[Scalar]) -> Option<Column> {
    let mut unit = TimeUnit::Micro;
    let ticks = scalars.iter().map(|value| match value {
        Scalar::Time(own, ticks) => {
            unit = *own;
            Some(*ticks)
        }
        Scalar::Missing => Some(i64::MIN),
        _ => None,
    });
    let ticks: Option<Vec<i64>> = ticks.collect();
    Some(Column::Datetime(unit, ticks?.into()))
}

/// The values of a column as Python's.
pub fn values(column: &Column) -> Vec<Value> {
    match column {
        // Equal strings are made once.
        Column::Str(text) => {
            let entries: Vec<Value> = text.dictionary.iter().map(Value::str).collect();
            let entry = |code: &u32| {
                if *code == NULL { Value::Float(f64::NAN) } else { entries[*code as usize].clone() }
            };
            text.codes.iter().map(entry).collect()
        }
        other => (0..other.len()).map(|row| value(Scalar::at(other, row))).collect(),
    }
}
