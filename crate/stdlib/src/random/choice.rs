//! Random ints and random picks from sequences.

use super::{Generator, Methods, is_big, this};
use crate::number::{to_float, to_int};
use num_bigint::BigInt;
use num_traits::{FromPrimitive, One, Signed, ToPrimitive, Zero};
use std::collections::HashSet;
use tb_python::native::Args;
use tb_python::{PyErr, PyResult, Value, Vm};

pub(super) const METHODS: Methods = &[
    ("randint", randint),
    ("randrange", randrange),
    ("choice", choice),
    ("choices", choices),
    ("shuffle", shuffle),
    ("sample", sample),
];

const POLL_STEPS: usize = 1 << 14;

fn below(generator: &Generator, limit: &BigInt) -> BigInt {
    match limit.to_u64() {
        Some(small) if !is_big(limit) => BigInt::from(generator.below(small)),
        _ => BigInt::from(generator.below_big(limit.magnitude())),
    }
}

fn randint(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let generator = this(&args)?;
    let [a, b] = args.split_self().1.bind("Random.randint", ["a", "b"], 2)?;
    let (a, b) = (whole(vm, a.unwrap_or(&Value::None), 1)?, whole(vm, b.unwrap_or(&Value::None), 2)?);
    pick_int(generator, &a, &(b + 1), &BigInt::one())
}

/// A bound of a range: an int, or a float without a fraction.
fn whole(vm: &mut Vm, value: &Value, at: usize) -> PyResult<BigInt> {
    let Value::Float(number) = value else { return to_int(vm, value) };
    match BigInt::from_f64(*number).filter(|_| number.fract() == 0.0) {
        Some(number) => Ok(number),
        None => Err(PyErr::value_error(format!("non-integer arg {at} for randrange()"))),
    }
}

fn randrange(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let generator = this(&args)?;
    let [start, stop, step] = args.split_self().1.bind("Random.randrange", ["start", "stop", "step"], 1)?;
    let start = whole(vm, start.unwrap_or(&Value::None), 1)?;
    let Some(stop) = stop.filter(|stop| !stop.is_none()) else {
        if step.is_some() {
            return Err(PyErr::type_error("Missing a non-None stop argument"));
        }
        if !start.is_positive() {
            return Err(PyErr::value_error("empty range for randrange()"));
        }
        return Ok(Value::from_big(below(generator, &start)));
    };
    let stop = to_int(vm, stop)?;
    let step = match step {
        Some(step) => to_int(vm, step)?,
        None => BigInt::one(),
    };
    pick_int(generator, &start, &stop, &step)
}

fn pick_int(generator: &Generator, start: &BigInt, stop: &BigInt, step: &BigInt) -> PyResult<Value> {
    if step.is_zero() {
        return Err(PyErr::value_error("zero step for randrange()"));
    }
    let width = stop - start;
    if step.is_one() {
        if !width.is_positive() {
            return Err(PyErr::value_error(format!(
                "empty range for randrange() ({start}, {stop}, {width})"
            )));
        }
        return Ok(Value::from_big(start + below(generator, &width)));
    }
    let count: BigInt =
        if step.is_positive() { (&width + step - 1) / step } else { (-&width - step - 1) / -step };
    let empty = if step.is_positive() { !width.is_positive() } else { !width.is_negative() };
    if empty || !count.is_positive() {
        return Err(PyErr::value_error("empty range for randrange()"));
    }
    Ok(Value::from_big(start + step * below(generator, &count)))
}

fn choice(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let generator = this(&args)?;
    let [sequence] = args.split_self().1.bind("Random.choice", ["seq"], 1)?;
    let sequence = sequence.unwrap_or(&Value::None);
    let length = vm.length(sequence)?;
    if length == 0 {
        return Err(PyErr::index_error("Cannot choose from an empty sequence"));
    }
    let at = generator.below(length as u64);
    vm.getitem(sequence, &Value::Int(at as i64))
}

fn shuffle(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let generator = this(&args)?;
    let [items] = args.split_self().1.bind("Random.shuffle", ["x"], 1)?;
    let items = items.unwrap_or(&Value::None);
    let length = vm.length(items)?;
    for i in (1..length).rev() {
        let j = generator.below(i as u64 + 1) as usize;
        swap(vm, items, i, j)?;
        if i.is_multiple_of(POLL_STEPS) {
            vm.poll()?;
        }
    }
    Ok(Value::None)
}

fn swap(vm: &mut Vm, items: &Value, i: usize, j: usize) -> PyResult<()> {
    if let Value::List(list) = items {
        let mut list = list.borrow_mut();
        if i < list.len() && j < list.len() {
            list.swap(i, j);
        }
        return Ok(());
    }
    let (i, j) = (Value::from(i), Value::from(j));
    let (a, b) = (vm.getitem(items, &i)?, vm.getitem(items, &j)?);
    vm.setitem(items, &i, b)?;
    vm.setitem(items, &j, a)
}

fn sample(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let generator = this(&args)?;
    let [population, k, counts] =
        args.split_self().1.bind("Random.sample", ["population", "k", "*counts"], 2)?;
    let population = population.unwrap_or(&Value::None);
    if !is_sequence(population) {
        return Err(PyErr::type_error("Population must be a sequence.  For dicts or sets, use sorted(d)."));
    }
    let k = vm.index(k.unwrap_or(&Value::None))?;
    match counts.filter(|counts| !counts.is_none()) {
        None => {
            let length = vm.length(population)? as u64;
            let picked = sample_indices(vm, generator, length, k)?;
            items_at(vm, population, &picked)
        }
        Some(counts) => sample_counted(vm, generator, population, counts, k),
    }
}

fn is_sequence(value: &Value) -> bool {
    matches!(
        value.unwrap_base(),
        Value::List(_) | Value::Tuple(_) | Value::Str(_) | Value::Range(_) | Value::Bytes(_)
    )
}

fn items_at(vm: &mut Vm, population: &Value, picked: &[u64]) -> PyResult<Value> {
    let mut items = Vec::with_capacity(picked.len());
    for at in picked {
        items.push(vm.getitem(population, &Value::Int(*at as i64))?);
    }
    Ok(Value::list(items))
}

/// CPython's two ways: a shrinking pool for a large share, a set of what was taken for a small one.
fn sample_indices(vm: &mut Vm, generator: &Generator, n: u64, k: i64) -> PyResult<Vec<u64>> {
    let Some(k) = u64::try_from(k).ok().filter(|k| *k <= n) else {
        return Err(PyErr::value_error("Sample larger than population or is negative"));
    };
    vm.check_alloc(k as usize * 16)?;
    let mut set_size = 21.0;
    if k > 5 {
        set_size += 4f64.powf(((k as f64 * 3.0).ln() / 4f64.ln()).ceil());
    }
    let mut picked = Vec::with_capacity(k as usize);
    if n as f64 <= set_size {
        let mut pool: Vec<u64> = (0..n).collect();
        for i in 0..k {
            let j = generator.below(n - i) as usize;
            picked.push(pool[j]);
            pool[j] = pool[(n - i - 1) as usize];
        }
        return Ok(picked);
    }
    let mut taken = HashSet::with_capacity(k as usize);
    for i in 0..k {
        let mut j = generator.below(n);
        while !taken.insert(j) {
            j = generator.below(n);
        }
        picked.push(j);
        if (i as usize).is_multiple_of(POLL_STEPS) {
            vm.poll()?;
        }
    }
    Ok(picked)
}

fn sample_counted(
    vm: &mut Vm,
    generator: &Generator,
    population: &Value,
    counts: &Value,
    k: i64,
) -> PyResult<Value> {
    let mut cumulated = Vec::new();
    let mut total = 0_i64;
    for count in vm.collect(counts)? {
        let Value::Int(count) = count else { return Err(PyErr::type_error("Counts must be integers")) };
        total += count;
        cumulated.push(total as u64);
    }
    if cumulated.len() != vm.length(population)? {
        return Err(PyErr::value_error("The number of counts does not match the population"));
    }
    if total <= 0 {
        return Err(PyErr::value_error("Total of counts must be greater than zero"));
    }
    let picked = sample_indices(vm, generator, total as u64, k)?;
    let places: Vec<u64> =
        picked.iter().map(|at| cumulated.partition_point(|cumulated| cumulated <= at) as u64).collect();
    items_at(vm, population, &places)
}

fn choices(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let generator = this(&args)?;
    let names = ["population", "weights", "*cum_weights", "*k"];
    let [population, weights, cumulated, k] = args.split_self().1.bind("Random.choices", names, 1)?;
    let population = population.unwrap_or(&Value::None);
    let length = vm.length(population)?;
    let k = match k {
        Some(k) => vm.index(k)?.max(0) as usize,
        None => 1,
    };
    vm.check_alloc(k.saturating_mul(16))?;
    let given = |value: Option<&Value>| value.filter(|value| !value.is_none()).cloned();
    let table = match (given(weights), given(cumulated)) {
        (Some(_), Some(_)) => {
            return Err(PyErr::type_error("Cannot specify both weights and cumulative weights"));
        }
        (None, None) => None,
        (Some(weights), None) => Some(weight_table(vm, &weights, true)?),
        (None, Some(cumulated)) => Some(weight_table(vm, &cumulated, false)?),
    };
    if let Some(table) = &table {
        check_weights(table, length)?;
    }
    let mut picked = Vec::with_capacity(k);
    for i in 0..k {
        let at = match &table {
            None => (generator.random() * length as f64).floor() as usize,
            Some(table) => {
                let wanted = generator.random() * table[length - 1];
                table[..length - 1].partition_point(|weight| *weight <= wanted)
            }
        };
        picked.push(vm.getitem(population, &Value::from(at))?);
        if i.is_multiple_of(POLL_STEPS) {
            vm.poll()?;
        }
    }
    Ok(Value::list(picked))
}

fn weight_table(vm: &mut Vm, weights: &Value, cumulate: bool) -> PyResult<Vec<f64>> {
    let mut table = Vec::new();
    let mut total = 0.0;
    for weight in vm.collect(weights)? {
        let weight = to_float(vm, &weight)?;
        total = if cumulate { total + weight } else { weight };
        table.push(total);
    }
    Ok(table)
}

fn check_weights(table: &[f64], length: usize) -> PyResult<()> {
    let total = table.last().copied().unwrap_or_default();
    let text = if table.len() != length {
        "The number of weights does not match the population"
    } else if length == 0 {
        return Err(PyErr::index_error("list index out of range"));
    } else if total <= 0.0 {
        "Total of weights must be greater than zero"
    } else if !total.is_finite() {
        "Total of weights must be finite"
    } else {
        return Ok(());
    };
    Err(PyErr::value_error(text))
}
