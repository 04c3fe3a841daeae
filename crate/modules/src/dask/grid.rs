//! Lazy calls for a whole grid of chunks at once: what most steps of `dask.array` are made of.

use super::bag::key;
use super::delayed;
use super::task::{Arg, Call, Handle, Node, Unpacker};
use super::token;
use crate::engine::origin;
use std::rc::Rc;
use std::sync::Arc;
use tb_graph::Place;
use tb_python::native::Args;
use tb_python::{PyErr, PyResult, Sym, Value, Vm};

/// What a step's calls get in one argument.
enum Operand {
    /// The same value for all.
    Same(Value),
    /// A value that holds lazy ones, for all.
    Lazy(Value),
    /// One value for each place, in C order.
    Each(Vec<Value>),
    /// The chunk at the place: `stride` and `axis` say for each of the array's axes of more than one chunk how far
    /// one step along an axis of the place goes.
    Chunks { parts: Vec<Handle>, steps: Vec<(usize, usize)> },
}

/// `_grid(name, counts, function, operands, kwargs)`: a lazy call for each place of a grid, in C order.
///
/// An operand is `(value,)`, the same for all; a list of one value for each place; or `(parts, counts, axes)`, the
/// chunks of an array with these counts, `axes` saying which axis of the place each of its axes follows. An axis of
/// one chunk gives it to all.
pub(super) fn grid(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [name, counts, function, operands, kwargs] = args.exact("_grid")?;
    let counts = sizes(vm, counts)?;
    let total = counts.iter().try_fold(1_u32, |total, count| total.checked_mul(u32::try_from(*count).ok()?));
    let total = total.ok_or_else(|| PyErr::value_error("too many chunks"))? as usize;
    let mut given = vec![Operand::Same(function.clone())];
    for operand in vm.collect(operands)? {
        given.push(read(vm, &operand, total, counts.len())?);
    }
    let mut names = Vec::new();
    if let Value::Dict(kwargs) = kwargs {
        for entry in kwargs.entries() {
            names.push(Sym::new(entry.key.as_str().unwrap_or_default()));
            given.push(shared(vm, &entry.value)?);
        }
    }
    let (first, layer) = key(name, &Value::Int(0))?;
    let label: Arc<str> = token::key_split(&layer).into();
    let origin = origin(vm);
    let mut place = vec![0_usize; counts.len()];
    let mut parts = Vec::with_capacity(total);
    for index in 0..total {
        let mut unpacker = Unpacker::default();
        let mut items = Vec::with_capacity(given.len());
        for operand in &given {
            items.push(operand.at(vm, &mut unpacker, index, &place)?);
        }
        let call = Call::Apply { label: Arc::clone(&label), items, names: names.clone() };
        let mut own = first.clone();
        own.index = Some(match &place[..] {
            [at] => Place::At(*at as u32),
            place => Place::Grid(place.iter().map(|at| *at as u32).collect()),
        });
        parts.push(delayed::wrap(Node::asked_at(origin, own, Arc::clone(&layer), call, unpacker.deps)));
        advance(&mut place, &counts);
    }
    Ok(Value::list(parts))
}

/// The next place in C order.
fn advance(place: &mut [usize], counts: &[usize]) {
    for (at, count) in place.iter_mut().zip(counts).rev() {
        *at += 1;
        if *at < *count {
            return;
        }
        *at = 0;
    }
}

impl Operand {
    fn at(
        &self,
        vm: &mut Vm,
        unpacker: &mut Unpacker,
        index: usize,
        place: &[usize],
    ) -> PyResult<Arg<Value>> {
        Ok(match self {
            Operand::Same(value) => Arg::Value(value.clone()),
            Operand::Lazy(value) => unpacker.arg(vm, value)?,
            Operand::Each(values) => unpacker.arg(vm, &values[index])?,
            Operand::Chunks { parts, steps } => {
                let at: usize = steps.iter().map(|(axis, stride)| place[*axis] * stride).sum();
                let part = parts.get(at).ok_or_else(|| PyErr::index_error("a chunk outside of its grid"))?;
                unpacker.input(Rc::clone(part))
            }
        })
    }
}

fn read(vm: &mut Vm, operand: &Value, total: usize, ndim: usize) -> PyResult<Operand> {
    let wrong = || PyErr::type_error("_grid(): an operand that is none");
    let items = match operand {
        Value::List(list) if list.len() == total => return Ok(Operand::Each(list.snapshot())),
        Value::Tuple(items) => items,
        _ => return Err(wrong()),
    };
    match &items[..] {
        [value] => shared(vm, value),
        [parts, counts, axes] => {
            let parts = vm.collect(parts)?.iter().filter_map(delayed::node_of).collect();
            let (counts, axes) = (sizes(vm, counts)?, sizes(vm, axes)?);
            let (mut steps, mut stride) = (Vec::new(), 1);
            for (count, axis) in counts.iter().zip(&axes).rev() {
                if *count > 1 && *axis >= ndim {
                    return Err(wrong());
                }
                if *count > 1 {
                    steps.push((*axis, stride));
                }
                stride *= count;
            }
            Ok(Operand::Chunks { parts, steps })
        }
        _ => Err(wrong()),
    }
}

/// An argument that is the same for all.
fn shared(vm: &mut Vm, value: &Value) -> PyResult<Operand> {
    let lazy = Unpacker::default().arg(vm, value)?.is_lazy();
    Ok(if lazy { Operand::Lazy(value.clone()) } else { Operand::Same(value.clone()) })
}

fn sizes(vm: &mut Vm, values: &Value) -> PyResult<Vec<usize>> {
    let mut sizes = Vec::new();
    for value in vm.collect(values)? {
        let size = value.as_i64().and_then(|size| usize::try_from(size).ok());
        sizes.push(size.ok_or_else(|| PyErr::type_error("a number of chunks is an integer from 0"))?);
    }
    Ok(sizes)
}
