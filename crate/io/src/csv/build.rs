//! Fields to the values of one column, with pandas' inference.

use super::error::Place;
use super::field::{self, Int, Missing};
use super::rows::Span;
use crate::time::{self, Form};
use crate::{Column, DType, Growing, Interner, NULL, Text, TimeUnit};
use std::sync::Arc;
use tb_base::{Budget, Result};

/// pandas reads times from text with microseconds.
pub const CSV_TIME: TimeUnit = TimeUnit::Micro;

/// How a column's type comes about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// From the values.
    Infer,
    /// Times if all values are, else text.
    Dates,
    /// As the user said.
    Fixed(DType),
    /// As the sample of the first file said; another type is Dask's mismatch.
    Promised(DType),
}

/// What came of a window's fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Done,
    /// Earlier values were read as numbers or times, but the column is text: read it again, as text.
    Restart,
}

#[derive(Debug)]
enum Values {
    /// Only missing values so far.
    Missing(usize),
    Int(Growing<i64>),
    Float(Growing<f64>),
    Bool(Growing<bool>),
    Text(Growing<u32>, Interner),
    Time(Growing<i64>, Option<Form>),
}

/// One column under construction.
#[derive(Debug)]
pub struct Builder {
    rule: Rule,
    values: Values,
    budget: Arc<Budget>,
    quote: Option<u8>,
    missing: Arc<Missing>,
}

impl Builder {
    pub fn new(rule: Rule, quote: Option<u8>, missing: &Arc<Missing>, budget: &Arc<Budget>) -> Self {
        let values = match rule {
            Rule::Infer => Values::Missing(0),
            Rule::Dates => Values::Time(Growing::new(budget), None),
            Rule::Fixed(dtype) | Rule::Promised(dtype) => match dtype {
                DType::Int64 => Values::Int(Growing::new(budget)),
                DType::Float64 => Values::Float(Growing::new(budget)),
                DType::Bool => Values::Bool(Growing::new(budget)),
                DType::Str => Values::Text(Growing::new(budget), Interner::default()),
                DType::Datetime(_) => Values::Time(Growing::new(budget), None),
            },
        };
        Builder { rule, values, budget: Arc::clone(budget), quote, missing: Arc::clone(missing) }
    }

    /// Takes a window's fields. `place.row` is the first one's row.
    ///
    /// # Errors
    /// `Value` for a field that does not fit a fixed or promised type; `Memory` if the values do not fit.
    pub fn append(&mut self, window: &[u8], spans: &[Span], place: &mut Place) -> Result<Step> {
        let first = place.row;
        let mut done = 0;
        loop {
            done += self.take_plain(window, &spans[done..])?;
            let Some(span) = spans.get(done) else { return Ok(Step::Done) };
            place.row = first + done;
            let text = field::unquoted(span.of(window), self.quote);
            match self.stumble(&text, place)? {
                Outcome::Pushed => done += 1,
                Outcome::Changed => {}
                Outcome::Restart => return Ok(Step::Restart),
            }
        }
    }

    /// The fast path: as many fields as are plainly of the type so far.
    fn take_plain(&mut self, window: &[u8], spans: &[Span]) -> Result<usize> {
        match &mut self.values {
            Values::Missing(count) => {
                let is_missing =
                    |span: &&Span| self.missing.is(&field::unquoted(span.of(window), self.quote));
                let skipped = spans.iter().take_while(is_missing).count();
                *count += skipped;
                Ok(skipped)
            }
            Values::Int(values) => take(values, window, spans, |bytes| match field::int(bytes) {
                Int::Value(value) => Some(value),
                Int::Unsigned | Int::No => None,
            }),
            Values::Float(values) => take(values, window, spans, field::float),
            Values::Bool(values) => take(values, window, spans, field::boolean),
            Values::Text(codes, interner) => {
                let bytes = spans.iter().map(|span| span.end.saturating_sub(span.start) as usize).sum();
                interner.adapt(codes.len());
                interner.reserve(&self.budget, bytes)?;
                let (missing, quote) = (&self.missing, self.quote);
                take(codes, window, spans, |bytes| Some(code_of(bytes, quote, interner, missing)))
            }
            Values::Time(values, form) => {
                let Some(form) = *form else { return Ok(0) };
                take(values, window, spans, |bytes| time::parse(bytes, form)?.ticks(CSV_TIME))
            }
        }
    }

    /// The slow path: one field that is quoted, missing, or of another type.
    fn stumble(&mut self, text: &[u8], place: &Place) -> Result<Outcome> {
        if let Values::Missing(count) = self.values {
            return self.settle(count, text, place);
        }
        if self.missing.is(text) {
            return self.stumble_on_missing(place);
        }
        let pushed = match &mut self.values {
            Values::Int(values) => match field::int(text) {
                Int::Value(value) => push(values, Some(value))?,
                Int::Unsigned => return Err(place.unsigned()),
                Int::No if field::float(text).is_some() => return self.widen(text, place),
                Int::No => false,
            },
            Values::Float(values) => push(values, field::float(text))?,
            Values::Bool(values) => push(values, field::boolean(text))?,
            Values::Time(values, form) => {
                *form = form.or_else(|| time::form_of(text));
                push(values, form.and_then(|form| time::parse(text, form)?.ticks(CSV_TIME)))?
            }
            Values::Missing(_) | Values::Text(..) => false,
        };
        if pushed { Ok(Outcome::Pushed) } else { self.refuse("object", text, place) }
    }

    /// The first value that is not missing decides what the column is.
    fn settle(&mut self, before: usize, text: &[u8], place: &Place) -> Result<Outcome> {
        self.values = match field::int(text) {
            Int::Unsigned => return Err(place.unsigned()),
            Int::Value(_) if before == 0 => Values::Int(Growing::new(&self.budget)),
            _ if field::float(text).is_some() => Values::Float(self.filled(f64::NAN, before)?),
            _ if field::boolean(text).is_some() => match before {
                0 => Values::Bool(Growing::new(&self.budget)),
                _ => return Err(place.missing_bool()),
            },
            _ => Values::Text(self.filled(NULL, before)?, Interner::default()),
        };
        Ok(Outcome::Changed)
    }

    fn filled<T: Copy>(&self, value: T, count: usize) -> Result<Growing<T>> {
        let mut values = Growing::with_capacity(&self.budget, count)?;
        values.values().resize(count, value);
        Ok(values)
    }

    fn stumble_on_missing(&mut self, place: &Place) -> Result<Outcome> {
        match (&mut self.values, self.rule) {
            (Values::Float(values), _) => push(values, Some(f64::NAN))?,
            (Values::Time(values, _), _) => push(values, Some(i64::MIN))?,
            (Values::Int(_), Rule::Fixed(dtype)) | (Values::Bool(_), Rule::Fixed(dtype)) => {
                return Err(place.bad_value(b"", dtype, true));
            }
            (Values::Int(_), _) => return self.widen(b"", place),
            (Values::Bool(_), _) => return Err(place.missing_bool()),
            (Values::Missing(_) | Values::Text(..), _) => false,
        };
        Ok(Outcome::Pushed)
    }

    /// Integers become floats.
    fn widen(&mut self, text: &[u8], place: &Place) -> Result<Outcome> {
        if self.rule != Rule::Infer {
            return self.refuse("float64", text, place);
        }
        if let Values::Int(ints) = &mut self.values {
            let mut floats = Growing::with_capacity(&self.budget, ints.len())?;
            floats.values().extend(ints.values().iter().map(|value| *value as f64));
            self.values = Values::Float(floats);
        }
        Ok(Outcome::Changed)
    }

    fn refuse(&self, found: &str, text: &[u8], place: &Place) -> Result<Outcome> {
        match self.rule {
            Rule::Infer | Rule::Dates => Ok(Outcome::Restart),
            Rule::Fixed(dtype) => Err(place.bad_value(text, dtype, false)),
            Rule::Promised(dtype) => Err(place.mismatch(found, dtype)),
        }
    }

    /// The column. One without any value is what pandas makes of it: floats, or text if there was no row at all.
    pub fn finish(self) -> Result<Column> {
        Ok(match self.values {
            Values::Missing(0) => Column::empty(DType::Str),
            Values::Missing(count) => Column::Float64(self.filled(f64::NAN, count)?.finish()),
            Values::Int(values) => Column::Int64(values.finish()),
            Values::Float(values) => Column::Float64(values.finish()),
            Values::Bool(values) => Column::Bool(values.finish()),
            Values::Text(codes, interner) => {
                Column::Str(Text { codes: codes.finish(), dictionary: interner.finish() })
            }
            Values::Time(values, _) => Column::Datetime(CSV_TIME, values.finish()),
        })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// The field has been taken.
    Pushed,
    /// The column has another type now: try the field again.
    Changed,
    Restart,
}

#[inline(always)]
fn take<T>(
    values: &mut Growing<T>,
    window: &[u8],
    spans: &[Span],
    mut parse: impl FnMut(&[u8]) -> Option<T>,
) -> Result<usize> {
    values.reserve(spans.len())?;
    for (taken, span) in spans.iter().enumerate() {
        match parse(span.of(window)) {
            Some(value) => values.push(value),
            None => return Ok(taken),
        }
    }
    Ok(spans.len())
}

#[inline(always)]
fn code_of(bytes: &[u8], quote: Option<u8>, interner: &mut Interner, missing: &Missing) -> u32 {
    let text = field::unquoted(bytes, quote);
    // Missing values are never interned, so only strings that are new are compared with their list.
    match interner.lookup(&text) {
        Some(code) => code,
        None if missing.is(&text) => NULL,
        None => interner.intern(&text),
    }
}

fn push<T>(values: &mut Growing<T>, value: Option<T>) -> Result<bool> {
    let Some(value) = value else { return Ok(false) };
    values.reserve(1)?;
    values.push(value);
    Ok(true)
}
