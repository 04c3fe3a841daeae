//! Positions: neighbours above each other as far as the order and the gaps allow.

use super::layers::Layers;

const PASSES: usize = 10;

/// An edge should not reach across by more than this many times what it reaches along.
const FLATTEST: f64 = 6.0;

/// The middle of each item across the layers' direction.
pub(super) fn across(layers: &Layers, gap: f64) -> Vec<f64> {
    let mut middles = packed(layers, gap);
    for pass in 0..PASSES {
        // Down, up, …, then both sides at once, and down again: what is made stands below what it is made of.
        let both = pass + 2 == PASSES;
        let (above, below) = (both || pass % 2 == 1, both || pass % 2 == 0);
        let count = layers.rows.len();
        for step in 0..count {
            let row = if below && !above { count - 1 - step } else { step };
            settle(layers, row, gap, above, below, &mut middles);
        }
    }
    let left = (0..layers.items.len()).map(|item| middles[item] - layers.items[item].width / 2.0);
    let least = left.fold(f64::INFINITY, f64::min);
    middles.iter_mut().for_each(|middle| *middle -= least);
    middles
}

/// Each row close together, around a common middle.
fn packed(layers: &Layers, gap: f64) -> Vec<f64> {
    let mut middles = vec![0.0; layers.items.len()];
    for row in &layers.rows {
        let total: f64 = row.iter().map(|item| layers.items[*item as usize].width + gap).sum();
        let mut left = -total / 2.0;
        for item in row {
            let width = layers.items[*item as usize].width;
            middles[*item as usize] = left + width / 2.0;
            left += width + gap;
        }
    }
    middles
}

/// Moves a row's items as near as possible to the middle of their neighbours, in order and without overlaps:
/// least squares under these constraints, exactly, by pooling neighbours that would collide.
fn settle(layers: &Layers, row: usize, gap: f64, above: bool, below: bool, middles: &mut [f64]) {
    let row = &layers.rows[row];
    let mut pools: Vec<Pool> = Vec::with_capacity(row.len());
    let mut offsets = Vec::with_capacity(row.len());
    let mut offset = 0.0;
    let mut last_width = None;
    for item in row {
        let width = layers.items[*item as usize].width;
        offset += last_width.map_or(0.0, |last: f64| (last + width) / 2.0 + gap);
        last_width = Some(width);
        offsets.push(offset);
        let (wish, weight) = wish(layers, *item, above, below, middles);
        let mut pool = Pool { sum: (wish - offset) * weight, weight, count: 1 };
        while let Some(before) = pools.pop_if(|before| before.place() > pool.place()) {
            pool = Pool {
                sum: pool.sum + before.sum,
                weight: pool.weight + before.weight,
                count: pool.count + before.count,
            };
        }
        pools.push(pool);
    }
    let mut next = 0;
    for pool in pools {
        for _ in 0..pool.count {
            middles[row[next] as usize] = pool.place() + offsets[next];
            next += 1;
        }
    }
}

/// Items that touch and move as one.
struct Pool {
    sum: f64,
    weight: f64,
    count: usize,
}

impl Pool {
    fn place(&self) -> f64 {
        self.sum / self.weight
    }
}

/// Where an item would like to be, and how much.
fn wish(layers: &Layers, item: u32, above: bool, below: bool, middles: &[f64]) -> (f64, f64) {
    let (mut sum, mut weight) = (0.0, 0.0);
    let mut pull = |other: u32, pull: f64| {
        sum += pull * middles[other as usize];
        weight += pull;
    };
    if above {
        layers.before[item as usize]
            .iter()
            .for_each(|other| pull(*other, straightness(layers, *other, item)));
    }
    if below {
        layers.after[item as usize].iter().for_each(|other| pull(*other, straightness(layers, item, *other)));
    }
    if weight == 0.0 { (middles[item as usize], 0.05) } else { (sum / weight, weight) }
}

/// How much an edge should be straight: long ones above all, and those between two that have nobody else
/// there, such as a function and its value.
fn straightness(layers: &Layers, from: u32, to: u32) -> f64 {
    let (from, to) = (from as usize, to as usize);
    let is_long = layers.items[from].is_bend && layers.items[to].is_bend;
    let is_only = layers.after[from].len() == 1 && layers.before[to].len() == 1;
    if is_long || is_only { 100.0 } else { 1.0 }
}

/// Each layer's top and height along the layers' direction. Where edges reach far, the gap grows, up to three
/// times.
pub(super) fn along(layers: &Layers, gap: f64, across: &[f64]) -> Vec<(f64, f64)> {
    let mut top = 0.0;
    let place = |row: &Vec<u32>| {
        let height = row.iter().map(|item| layers.items[*item as usize].height).fold(0.0, f64::max);
        let place = (top, height);
        let reach = |item: &u32| {
            let after = &layers.after[*item as usize];
            after
                .iter()
                .map(|other| (across[*other as usize] - across[*item as usize]).abs())
                .fold(0.0, f64::max)
        };
        let furthest = row.iter().map(reach).fold(0.0, f64::max);
        top += height + (furthest / FLATTEST).clamp(gap, 3.0 * gap);
        place
    };
    layers.rows.iter().map(place).collect()
}
