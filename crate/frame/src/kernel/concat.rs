//! Columns end to end.

use super::floats;
use std::sync::Arc;
use tb_base::{Control, Error, Result};
use tb_io::{Buffer, Column, DType, Dictionary, Growing, Interner, NULL, Text, TimeUnit};

/// One column after the other. Integers next to floats become floats; other types do not mix.
pub fn concat(parts: &[&Column], control: &Control) -> Result<Column> {
    let Some(first) = parts.first() else { return Err(Error::value("No objects to concatenate")) };
    if parts.len() == 1 {
        return Ok((*first).clone());
    }
    // An empty column has no say in the type.
    let telling: Vec<&Column> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    let Some(first) = telling.first() else { return Ok((*first).clone()) };
    let dtype = telling.iter().try_fold(first.dtype(), |dtype, part| common(dtype, part.dtype()))?;
    Ok(match dtype {
        DType::Int64 => Column::Int64(join(&telling, control, |part| match part {
            Column::Int64(values) => Ok(values.clone()),
            other => Err(mixed(dtype, other.dtype())),
        })?),
        DType::Bool => Column::Bool(join(&telling, control, |part| match part {
            Column::Bool(values) => Ok(values.clone()),
            other => Err(mixed(dtype, other.dtype())),
        })?),
        DType::Float64 => Column::Float64(join(&telling, control, |part| {
            floats(part, control)?.ok_or_else(|| mixed(dtype, part.dtype()))
        })?),
        DType::Datetime(unit) => {
            Column::Datetime(unit, join(&telling, control, |part| ticks(part, unit, control))?)
        }
        DType::Str => Column::Str(join_text(&telling, control)?),
    })
}

fn common(left: DType, right: DType) -> Result<DType> {
    match (left, right) {
        (left, right) if left == right => Ok(left),
        (DType::Int64, DType::Float64) | (DType::Float64, DType::Int64) => Ok(DType::Float64),
        (DType::Datetime(a), DType::Datetime(b)) => {
            Ok(DType::Datetime(if a.per_second() > b.per_second() { a } else { b }))
        }
        (left, right) => Err(mixed(left, right)),
    }
}

fn mixed(left: DType, right: DType) -> Error {
    Error::not_implemented(format!(
        "joining columns of types {left} and {right} (pandas: object) is not supported"
    ))
}

fn ticks(part: &Column, unit: TimeUnit, control: &Control) -> Result<Buffer<i64>> {
    let Column::Datetime(own, values) = part else { return Err(mixed(DType::Datetime(unit), part.dtype())) };
    let factor = unit.per_second() / own.per_second();
    if factor == 1 {
        return Ok(values.clone());
    }
    super::map(values, control, |tick| if tick == i64::MIN { tick } else { tick.saturating_mul(factor) })
}

fn join<T: Copy>(
    parts: &[&Column],
    control: &Control,
    values: impl Fn(&Column) -> Result<Buffer<T>>,
) -> Result<Buffer<T>> {
    let mut out = Growing::with_capacity(&control.budget, parts.iter().map(|part| part.len()).sum())?;
    for part in parts {
        control.interrupt.check()?;
        out.extend_from_slice(&values(part)?)?;
    }
    Ok(out.finish())
}

/// Dictionaries are merged; parts that share one keep it.
fn join_text(parts: &[&Column], control: &Control) -> Result<Text> {
    let texts = parts.iter().map(|part| match part {
        Column::Str(text) => Ok(text),
        other => Err(mixed(DType::Str, other.dtype())),
    });
    let texts = texts.collect::<Result<Vec<&Text>>>()?;
    let mut codes = Growing::with_capacity(&control.budget, texts.iter().map(|text| text.codes.len()).sum())?;
    if texts.iter().all(|text| Arc::ptr_eq(&text.dictionary, &texts[0].dictionary)) {
        texts.iter().try_for_each(|text| codes.extend_from_slice(&text.codes))?;
        return Ok(Text { codes: codes.finish(), dictionary: Arc::clone(&texts[0].dictionary) });
    }
    if texts.iter().any(|text| text.dictionary.has_repeats()) {
        return append_text(&texts, codes, control);
    }
    let mut interner = Interner::default();
    for text in texts {
        control.interrupt.check()?;
        interner.reserve(&control.budget, text.dictionary.nbytes())?;
        let renamed: Vec<u32> =
            text.dictionary.iter().map(|entry| interner.intern(entry.as_bytes())).collect();
        codes
            .values()
            .extend(text.codes.iter().map(|code| if *code == NULL { NULL } else { renamed[*code as usize] }));
    }
    Ok(Text { codes: codes.finish(), dictionary: interner.finish() })
}

/// Dictionaries with many strings are not compared but appended.
fn append_text(texts: &[&Text], mut codes: Growing<u32>, control: &Control) -> Result<Text> {
    let dictionaries: Vec<&Dictionary> = texts.iter().map(|text| &*text.dictionary).collect();
    let (dictionary, starts) = Dictionary::joined(&dictionaries, &control.budget)?;
    for (text, start) in texts.iter().zip(starts) {
        control.interrupt.check()?;
        codes.values().extend(text.codes.iter().map(|code| if *code == NULL { NULL } else { code + start }));
    }
    Ok(Text { codes: codes.finish(), dictionary })
}
