//! `product`, `permutations`, `combinations`, `combinations_with_replacement`.

use super::{Functions, given, native, required};
use tb_python::native::Args;
use tb_python::object::NativeIter;
use tb_python::{PyErr, PyResult, Value, Vm};

pub(super) const FUNCTIONS: Functions = &[
    ("product", product),
    ("permutations", permutations),
    ("combinations", combinations),
    ("combinations_with_replacement", combinations_with_replacement),
];

/// Walks through index tuples; `advance` moves to the next one and says whether there is one.
struct Walk<S> {
    pools: Vec<Vec<Value>>,
    indices: Vec<usize>,
    state: S,
    started: bool,
    done: bool,
    advance: fn(&mut Walk<S>) -> bool,
    name: &'static str,
}

impl<S> Walk<S> {
    fn pool_len(&self) -> usize {
        self.pools.first().map_or(0, Vec::len)
    }

    fn current(&self) -> Value {
        let last = self.pools.len().saturating_sub(1);
        let items: Vec<Value> =
            self.indices.iter().enumerate().map(|(i, &at)| self.pools[i.min(last)][at].clone()).collect();
        Value::tuple(items)
    }
}

impl<S> NativeIter for Walk<S> {
    fn next(&mut self, _: &mut Vm) -> PyResult<Option<Value>> {
        if self.done {
            return Ok(None);
        }
        if self.started && !(self.advance)(self) {
            self.done = true;
            return Ok(None);
        }
        self.started = true;
        Ok(Some(self.current()))
    }

    fn type_name(&self) -> &'static str {
        self.name
    }
}

fn length(vm: &mut Vm, value: Option<&Value>, name: &str) -> PyResult<Option<usize>> {
    let Some(value) = given(value) else { return Ok(None) };
    let text = format!("{name} must be non-negative");
    usize::try_from(vm.index(value)?).map(Some).map_err(|_| PyErr::value_error(text))
}

fn product(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let mut repeat = 1;
    for (name, value) in args.keywords() {
        if name.as_str() != "repeat" {
            return Err(PyErr::type_error(format!("'{name}' is an invalid keyword argument for product()")));
        }
        repeat = usize::try_from(vm.index(value)?)
            .map_err(|_| PyErr::value_error("repeat argument cannot be negative"))?;
    }
    let mut pools = Vec::new();
    for iterable in args.pos() {
        pools.push(vm.collect(iterable)?);
    }
    vm.check_alloc(
        pools.iter().map(|pool| pool.len().saturating_mul(16)).sum::<usize>().saturating_mul(repeat),
    )?;
    let pools: Vec<Vec<Value>> = (0..repeat).flat_map(|_| pools.iter().cloned()).collect();
    let done = pools.iter().any(Vec::is_empty);
    let indices = vec![0; pools.len()];
    native(Walk {
        pools,
        indices,
        state: (),
        started: false,
        done,
        advance: next_product,
        name: "itertools.product",
    })
}

fn next_product(walk: &mut Walk<()>) -> bool {
    for (index, pool) in walk.indices.iter_mut().zip(&walk.pools).rev() {
        *index += 1;
        if *index < pool.len() {
            return true;
        }
        *index = 0;
    }
    false
}

/// The remaining order of indices, and how often each place may still turn.
struct Cycles {
    order: Vec<usize>,
    cycles: Vec<usize>,
}

fn permutations(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [iterable, r] = args.bind("permutations", ["iterable", "r"], 1)?;
    let pool = vm.collect(required(iterable, "permutations")?)?;
    let n = pool.len();
    let r = length(vm, r, "r")?.unwrap_or(n);
    let state = Cycles { order: (0..n).collect(), cycles: (0..r.min(n)).map(|i| n - i).collect() };
    let name = "itertools.permutations";
    let indices = (0..r.min(n)).collect();
    native(Walk {
        pools: vec![pool],
        indices,
        state,
        started: false,
        done: r > n,
        advance: next_permutation,
        name,
    })
}

fn next_permutation(walk: &mut Walk<Cycles>) -> bool {
    let n = walk.pool_len();
    let Cycles { order, cycles } = &mut walk.state;
    let r = cycles.len();
    for i in (0..r).rev() {
        cycles[i] -= 1;
        if cycles[i] == 0 {
            order[i..].rotate_left(1);
            cycles[i] = n - i;
        } else {
            order.swap(i, n - cycles[i]);
            walk.indices.copy_from_slice(&order[..r]);
            return true;
        }
    }
    false
}

fn combinations(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [iterable, r] = args.bind("combinations", ["iterable", "r"], 2)?;
    let pool = vm.collect(required(iterable, "combinations")?)?;
    let r = length(vm, r, "r")?.unwrap_or(0);
    let done = r > pool.len();
    let indices = if done { Vec::new() } else { (0..r).collect() };
    let name = "itertools.combinations";
    native(Walk {
        pools: vec![pool],
        indices,
        state: (),
        started: false,
        done,
        advance: next_combination,
        name,
    })
}

fn next_combination(walk: &mut Walk<()>) -> bool {
    let (n, r) = (walk.pool_len(), walk.indices.len());
    let Some(i) = (0..r).rev().find(|&i| walk.indices[i] != i + n - r) else { return false };
    walk.indices[i] += 1;
    for j in i + 1..r {
        walk.indices[j] = walk.indices[j - 1] + 1;
    }
    true
}

fn combinations_with_replacement(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [iterable, r] = args.bind("combinations_with_replacement", ["iterable", "r"], 2)?;
    let pool = vm.collect(required(iterable, "combinations_with_replacement")?)?;
    let r = length(vm, r, "r")?.unwrap_or(0);
    let done = pool.is_empty() && r > 0;
    let name = "itertools.combinations_with_replacement";
    let indices = vec![0; r];
    native(Walk {
        pools: vec![pool],
        indices,
        state: (),
        started: false,
        done,
        advance: next_with_replacement,
        name,
    })
}

fn next_with_replacement(walk: &mut Walk<()>) -> bool {
    let n = walk.pool_len();
    let Some(i) = walk.indices.iter().rposition(|&at| at + 1 != n) else { return false };
    let next = walk.indices[i] + 1;
    walk.indices[i..].fill(next);
    true
}
