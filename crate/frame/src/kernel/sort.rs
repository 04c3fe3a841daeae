//! The order of rows by one or several columns. Stable, missing values last, as pandas sorts by several columns.

use std::cmp::Ordering;
use tb_base::{Control, Result};
use tb_io::{Column, NULL};

/// Row numbers in sorted order. `ascending` has one entry for all columns, or one for each.
pub fn sort_order(keys: &[&Column], ascending: &[bool], control: &Control) -> Result<Vec<u32>> {
    control.interrupt.check()?;
    let rows = keys.first().map_or(0, |key| key.len());
    let held = control.budget.reserve(rows * 8 * (keys.len() + 1))?;
    let columns: Vec<Vec<u64>> = keys
        .iter()
        .enumerate()
        .map(|(at, key)| sortable(key, *ascending.get(at).or(ascending.first()).unwrap_or(&true)))
        .collect();
    let mut order: Vec<u32> = (0..rows as u32).collect();
    let compare = |a: &u32, b: &u32| {
        columns
            .iter()
            .map(|column| column[*a as usize].cmp(&column[*b as usize]))
            .find(|order| order.is_ne())
            .unwrap_or(Ordering::Equal)
    };
    order.sort_by(compare);
    drop(held);
    control.interrupt.check()?;
    Ok(order)
}

/// Numbers in the order of the values, the largest one for what is missing.
fn sortable(column: &Column, ascending: bool) -> Vec<u64> {
    let turn = |value: u64| if ascending { value } else { u64::MAX - 1 - value };
    match column {
        Column::Int64(values) => values.iter().map(|value| turn_full(signed(*value), ascending)).collect(),
        Column::Bool(values) => values.iter().map(|value| turn(u64::from(*value))).collect(),
        Column::Float64(values) => {
            let number = |value: &f64| if value.is_nan() { u64::MAX } else { turn(float_bits(*value)) };
            values.iter().map(number).collect()
        }
        Column::Datetime(_, values) => {
            let number = |tick: &i64| if *tick == i64::MIN { u64::MAX } else { turn(signed(*tick) - 1) };
            values.iter().map(number).collect()
        }
        Column::Str(text) => {
            let ranks = text.dictionary.ranks();
            let number =
                |code: &u32| if *code == NULL { u64::MAX } else { turn(u64::from(ranks[*code as usize])) };
            text.codes.iter().map(number).collect()
        }
    }
}

/// Integers use every number, and none is missing.
fn turn_full(value: u64, ascending: bool) -> u64 {
    if ascending { value } else { !value }
}

fn signed(value: i64) -> u64 {
    value as u64 ^ (1 << 63)
}

/// Bits in the order of the floats; both zeros are the same.
fn float_bits(value: f64) -> u64 {
    let bits = (value + 0.0).to_bits();
    if bits >> 63 == 1 { !bits } else { bits | 1 << 63 }
}
