//! One value a group, in a form that can be merged: partial states of chunks add up to the state of the whole.

use super::take;
use crate::Agg;
use std::sync::Arc;
use tb_base::{Control, Error, Result};
use tb_io::{Buffer, Column, DType, Dictionary, Growing, Interner, NULL, Text, TimeUnit};

/// What is known of each group of one column.
#[derive(Debug, Clone)]
pub enum State {
    Count(Vec<i64>),
    IntSum(Vec<i64>),
    FloatSum(Vec<Sum>),
    Mean(Vec<Sum>, Vec<i64>),
    Moments(Vec<Moments>),
    /// Smallest or largest values; the flags say which groups have one.
    Ints(Kind, Vec<i64>, Vec<bool>),
    Floats(Vec<f64>),
    Texts(Vec<u32>, Arc<Dictionary>),
}

/// What integers stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Int,
    Bool,
    Time(TimeUnit),
}

/// A sum with Kahan's compensation, as pandas adds: chunked and whole sums agree to the last digits.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sum {
    total: f64,
    lost: f64,
}

impl Sum {
    #[inline(always)]
    fn add(&mut self, value: f64) {
        let corrected = value - self.lost;
        let total = self.total + corrected;
        self.lost = (total - self.total) - corrected;
        self.total = total;
        // Infinities would turn the compensation into NaN.
        if !self.lost.is_finite() {
            self.lost = 0.0;
        }
    }
}

/// Count, mean and sum of squared distances from it (Welford); merged as Chan has it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Moments {
    count: f64,
    mean: f64,
    m2: f64,
}

impl Moments {
    #[inline(always)]
    fn add(&mut self, value: f64) {
        self.count += 1.0;
        let distance = value - self.mean;
        self.mean += distance / self.count;
        self.m2 += distance * (value - self.mean);
    }

    fn merge(&mut self, other: &Moments) {
        if other.count == 0.0 {
            return;
        }
        let count = self.count + other.count;
        let distance = other.mean - self.mean;
        self.mean += distance * other.count / count;
        self.m2 += other.m2 + distance * distance * self.count * other.count / count;
        self.count = count;
    }

    fn variance(&self) -> f64 {
        if self.count < 2.0 { f64::NAN } else { self.m2 / (self.count - 1.0) }
    }
}

/// The state of `groups` groups after all rows of `column`.
pub fn accumulate(agg: Agg, column: &Column, ids: &[u32], groups: usize, control: &Control) -> Result<State> {
    match (agg, column) {
        (Agg::Count | Agg::Size, _) => count(agg, column, ids, groups, control),
        (Agg::Min | Agg::Max, _) => extremes(agg, column, ids, groups, control),
        (_, Column::Str(_) | Column::Datetime(..)) => Err(refused(agg, column.dtype())),
        (Agg::Sum, Column::Int64(values)) => {
            let mut sums = vec![0_i64; groups];
            each(ids, values, control, |id, value| sums[id] = sums[id].wrapping_add(value))?;
            Ok(State::IntSum(sums))
        }
        (Agg::Sum, Column::Bool(values)) => {
            let mut sums = vec![0_i64; groups];
            each(ids, values, control, |id, value| sums[id] += i64::from(value))?;
            Ok(State::IntSum(sums))
        }
        (Agg::Sum, _) => {
            let mut sums = vec![Sum::default(); groups];
            each_float(ids, column, control, |id, value| sums[id].add(value))?;
            Ok(State::FloatSum(sums))
        }
        (Agg::Mean, _) => {
            let mut state = vec![(Sum::default(), 0_i64); groups];
            each_float(ids, column, control, |id, value| {
                state[id].0.add(value);
                state[id].1 += 1;
            })?;
            let (sums, counts) = state.into_iter().unzip();
            Ok(State::Mean(sums, counts))
        }
        (Agg::Std | Agg::Var, _) => {
            let mut moments = vec![Moments::default(); groups];
            each_float(ids, column, control, |id, value| moments[id].add(value))?;
            Ok(State::Moments(moments))
        }
    }
}

pub fn refused(agg: Agg, dtype: DType) -> Error {
    match (agg, dtype) {
        (Agg::Sum, DType::Str) => Error::not_implemented("the sum of strings is not supported"),
        (_, DType::Datetime(_)) if agg != Agg::Sum => {
            Error::not_implemented(format!("'{}' of times is not supported", agg.name()))
        }
        _ => Error::type_error(format!("dtype '{dtype}' does not support operation '{}'", agg.name())),
    }
}

#[inline(always)]
fn each<T: Copy>(ids: &[u32], values: &[T], control: &Control, mut f: impl FnMut(usize, T)) -> Result<()> {
    for (ids, values) in ids.chunks(super::STRETCH).zip(values.chunks(super::STRETCH)) {
        control.interrupt.check()?;
        for (id, value) in ids.iter().zip(values) {
            if *id != NULL {
                f(*id as usize, *value);
            }
        }
    }
    Ok(())
}

#[inline(always)]
fn each_float(ids: &[u32], column: &Column, control: &Control, mut f: impl FnMut(usize, f64)) -> Result<()> {
    match column {
        Column::Float64(values) => each(ids, values, control, |id, value| {
            if !value.is_nan() {
                f(id, value);
            }
        }),
        Column::Int64(values) => each(ids, values, control, |id, value| f(id, value as f64)),
        Column::Bool(values) => each(ids, values, control, |id, value| f(id, f64::from(u8::from(value)))),
        Column::Str(_) | Column::Datetime(..) => Ok(()),
    }
}

fn count(agg: Agg, column: &Column, ids: &[u32], groups: usize, control: &Control) -> Result<State> {
    let mut counts = vec![0_i64; groups];
    let may_miss = agg == Agg::Count && !matches!(column, Column::Int64(_) | Column::Bool(_));
    for (start, stretch) in ids.chunks(super::STRETCH).enumerate() {
        control.interrupt.check()?;
        let first = start * super::STRETCH;
        for (row, id) in stretch.iter().enumerate() {
            if *id != NULL && !(may_miss && column.is_null(first + row)) {
                counts[*id as usize] += 1;
            }
        }
    }
    Ok(State::Count(counts))
}

fn extremes(agg: Agg, column: &Column, ids: &[u32], groups: usize, control: &Control) -> Result<State> {
    let largest = agg == Agg::Max;
    match column {
        Column::Int64(values) => int_extremes(Kind::Int, largest, values, ids, groups, control),
        Column::Datetime(unit, values) => {
            int_extremes(Kind::Time(*unit), largest, values, ids, groups, control)
        }
        Column::Bool(values) => {
            let values = super::map(values, control, i64::from)?;
            int_extremes(Kind::Bool, largest, &values, ids, groups, control)
        }
        Column::Float64(values) => {
            let mut best = vec![f64::NAN; groups];
            each(ids, values, control, |id, value| better_float(&mut best[id], value, largest))?;
            Ok(State::Floats(best))
        }
        Column::Str(text) => {
            let ranks = text.dictionary.ranks();
            let mut best = vec![NULL; groups];
            each(ids, &text.codes, control, |id, code| {
                let own: &mut u32 = &mut best[id];
                if code != NULL && (*own == NULL || (ranks[code as usize] > ranks[*own as usize]) == largest)
                {
                    *own = code;
                }
            })?;
            compacted(&best, &text.dictionary)
        }
    }
}

/// Only the strings that won: a state travels.
fn compacted(best: &[u32], dictionary: &Dictionary) -> Result<State> {
    let mut interner = Interner::default();
    let mut rename = |code: &u32| match *code {
        NULL => NULL,
        code => interner.intern(dictionary.get(code).as_bytes()),
    };
    let codes = best.iter().map(&mut rename).collect();
    Ok(State::Texts(codes, interner.finish()))
}

fn int_extremes(
    kind: Kind,
    largest: bool,
    values: &[i64],
    ids: &[u32],
    groups: usize,
    control: &Control,
) -> Result<State> {
    let (mut best, mut seen) = (vec![0_i64; groups], vec![false; groups]);
    each(ids, values, control, |id, value| {
        if !(matches!(kind, Kind::Time(_)) && value == i64::MIN) {
            better_int(&mut best[id], &mut seen[id], value, largest);
        }
    })?;
    Ok(State::Ints(kind, best, seen))
}

fn better_int(best: &mut i64, seen: &mut bool, value: i64, largest: bool) {
    if !*seen || (value > *best) == largest {
        *best = value;
    }
    *seen = true;
}

fn better_float(best: &mut f64, value: f64, largest: bool) {
    if !value.is_nan() && (best.is_nan() || (value > *best) == largest) {
        *best = value;
    }
}

/// The states of several chunks as one: group `g` of part `p` becomes group `ids[p][g]` of `groups`.
pub fn merge(agg: Agg, parts: &[&State], ids: &[&[u32]], groups: usize) -> Result<State> {
    let first = parts.first().ok_or_else(|| Error::value("nothing to merge"))?;
    let mut whole = blank(first, groups);
    for (part, ids) in parts.iter().zip(ids) {
        absorb(agg, &mut whole, part, ids)?;
    }
    Ok(whole)
}

fn blank(like: &State, groups: usize) -> State {
    match like {
        State::Count(_) => State::Count(vec![0; groups]),
        State::IntSum(_) => State::IntSum(vec![0; groups]),
        State::FloatSum(_) => State::FloatSum(vec![Sum::default(); groups]),
        State::Mean(..) => State::Mean(vec![Sum::default(); groups], vec![0; groups]),
        State::Moments(_) => State::Moments(vec![Moments::default(); groups]),
        State::Ints(kind, ..) => State::Ints(*kind, vec![0; groups], vec![false; groups]),
        State::Floats(_) => State::Floats(vec![f64::NAN; groups]),
        State::Texts(..) => State::Texts(vec![NULL; groups], Arc::default()),
    }
}

fn absorb(agg: Agg, whole: &mut State, part: &State, ids: &[u32]) -> Result<()> {
    let largest = agg == Agg::Max;
    let to = |group: usize| ids[group] as usize;
    match (whole, part) {
        (State::Count(whole), State::Count(part)) | (State::IntSum(whole), State::IntSum(part)) => {
            part.iter()
                .enumerate()
                .for_each(|(group, value)| whole[to(group)] = whole[to(group)].wrapping_add(*value));
        }
        (State::FloatSum(whole), State::FloatSum(part)) => {
            part.iter().enumerate().for_each(|(group, sum)| absorb_sum(&mut whole[to(group)], sum));
        }
        (State::Mean(sums, counts), State::Mean(part_sums, part_counts)) => {
            part_sums.iter().enumerate().for_each(|(group, sum)| absorb_sum(&mut sums[to(group)], sum));
            part_counts.iter().enumerate().for_each(|(group, count)| counts[to(group)] += count);
        }
        (State::Moments(whole), State::Moments(part)) => {
            part.iter().enumerate().for_each(|(group, moments)| whole[to(group)].merge(moments));
        }
        (State::Ints(_, best, seen), State::Ints(_, part, part_seen)) => {
            for (group, value) in part.iter().enumerate().filter(|(group, _)| part_seen[*group]) {
                better_int(&mut best[to(group)], &mut seen[to(group)], *value, largest);
            }
        }
        (State::Floats(best), State::Floats(part)) => {
            part.iter()
                .enumerate()
                .for_each(|(group, value)| better_float(&mut best[to(group)], *value, largest));
        }
        (State::Texts(best, dictionary), State::Texts(part, other)) => {
            absorb_texts(best, dictionary, part, other, ids, largest);
        }
        // A partition of integers next to one of floats: the sum becomes a float.
        (whole @ State::IntSum(_), State::FloatSum(_)) => {
            *whole = widened(whole);
            return absorb(agg, whole, part, ids);
        }
        (whole @ State::FloatSum(_), State::IntSum(_)) => return absorb(agg, whole, &widened(part), ids),
        _ => return Err(Error::type_error("partitions of different types cannot be aggregated together")),
    }
    Ok(())
}

fn widened(state: &State) -> State {
    match state {
        State::IntSum(sums) => {
            State::FloatSum(sums.iter().map(|sum| Sum { total: *sum as f64, lost: 0.0 }).collect())
        }
        other => other.clone(),
    }
}

fn absorb_sum(whole: &mut Sum, part: &Sum) {
    whole.add(part.total);
    whole.add(-part.lost);
}

fn absorb_texts(
    best: &mut [u32],
    dictionary: &mut Arc<Dictionary>,
    part: &[u32],
    other: &Dictionary,
    ids: &[u32],
    largest: bool,
) {
    let mut interner = Interner::default();
    let own: Vec<u32> = dictionary.iter().map(|entry| interner.intern(entry.as_bytes())).collect();
    best.iter_mut().filter(|code| **code != NULL).for_each(|code| *code = own[*code as usize]);
    let renamed: Vec<u32> = other.iter().map(|entry| interner.intern(entry.as_bytes())).collect();
    let merged = interner.finish();
    for (group, code) in part.iter().enumerate().filter(|(_, code)| **code != NULL) {
        let (code, slot) = (renamed[*code as usize], &mut best[ids[group] as usize]);
        if *slot == NULL || (merged.get(code) > merged.get(*slot)) == largest {
            *slot = code;
        }
    }
    *dictionary = merged;
}

/// The values of the groups, in the given order.
pub fn finish(agg: Agg, state: &State, order: &[u32], control: &Control) -> Result<Column> {
    let column = match state {
        State::Count(values) | State::IntSum(values) => Column::Int64(values.clone().into()),
        State::FloatSum(sums) => Column::Float64(collect(sums.iter().map(|sum| sum.total), control)?),
        State::Mean(sums, counts) => {
            let mean = |(sum, count): (&Sum, &i64)| sum.total / *count as f64;
            Column::Float64(collect(sums.iter().zip(counts).map(mean), control)?)
        }
        State::Moments(moments) => {
            let root = agg == Agg::Std;
            let value = |moments: &Moments| if root { moments.variance().sqrt() } else { moments.variance() };
            Column::Float64(collect(moments.iter().map(value), control)?)
        }
        State::Ints(kind, best, seen) => ints(*kind, best, seen),
        State::Floats(best) => Column::Float64(best.clone().into()),
        State::Texts(codes, dictionary) => {
            Column::Str(Text { codes: codes.clone().into(), dictionary: Arc::clone(dictionary) })
        }
    };
    take(&column, order, control)
}

fn ints(kind: Kind, best: &[i64], seen: &[bool]) -> Column {
    match kind {
        Kind::Bool => Column::Bool(best.iter().map(|value| *value != 0).collect::<Vec<bool>>().into()),
        Kind::Time(unit) => {
            let tick = |(value, seen): (&i64, &bool)| if *seen { *value } else { i64::MIN };
            Column::Datetime(unit, best.iter().zip(seen).map(tick).collect::<Vec<i64>>().into())
        }
        // Only the smallest of no row at all: pandas gives NaN.
        Kind::Int if seen.contains(&false) => {
            let float = |(value, seen): (&i64, &bool)| if *seen { *value as f64 } else { f64::NAN };
            Column::Float64(best.iter().zip(seen).map(float).collect::<Vec<f64>>().into())
        }
        Kind::Int => Column::Int64(best.to_vec().into()),
    }
}

fn collect(values: impl ExactSizeIterator<Item = f64>, control: &Control) -> Result<Buffer<f64>> {
    let mut out = Growing::with_capacity(&control.budget, values.len())?;
    out.values().extend(values);
    Ok(out.finish())
}
