//! The order within each layer: few crossings, by sweeps of barycentres.

use super::layers::Layers;

const SWEEPS: usize = 12;
/// Fewer sweeps from so many items on: each one counts all crossings.
const MANY: usize = 4000;

pub(super) fn order(layers: &mut Layers) {
    let mut best = layers.rows.clone();
    let mut fewest = crossings(layers);
    let sweeps = if layers.items.len() > MANY { SWEEPS / 3 } else { SWEEPS };
    let mut since_better = 0;
    for sweep in 0..sweeps {
        if fewest == 0 || since_better >= 4 {
            break;
        }
        one_sweep(layers, sweep % 2 == 0);
        let now = crossings(layers);
        since_better += 1;
        if now < fewest {
            fewest = now;
            best.clone_from(&layers.rows);
            since_better = 0;
        }
    }
    layers.rows = best;
}

/// Sorts each row by where its neighbours in the row before (or after) stand on average.
fn one_sweep(layers: &mut Layers, forward: bool) {
    let mut positions = layers.positions();
    let count = layers.rows.len();
    for step in 1..count {
        let row = if forward { step } else { count - 1 - step };
        let neighbours = if forward { &layers.before } else { &layers.after };
        let mut keyed: Vec<(f64, u32)> = layers.rows[row]
            .iter()
            .map(|item| {
                let near = &neighbours[*item as usize];
                let sum: f64 = near.iter().map(|other| f64::from(positions[*other as usize])).sum();
                let own = f64::from(positions[*item as usize]);
                (if near.is_empty() { own } else { sum / near.len() as f64 }, *item)
            })
            .collect();
        keyed.sort_by(|a, b| a.0.total_cmp(&b.0));
        for (position, (_, item)) in keyed.iter().enumerate() {
            positions[*item as usize] = position as u32;
        }
        layers.rows[row] = keyed.into_iter().map(|(_, item)| item).collect();
    }
}

/// How many pairs of edges cross between neighbouring rows.
fn crossings(layers: &Layers) -> u64 {
    let positions = layers.positions();
    let mut total = 0;
    for (row, next) in layers.rows.iter().zip(layers.rows.iter().skip(1)) {
        let mut counts = Counts::new(next.len());
        let mut ends = Vec::new();
        for item in row {
            ends.clear();
            ends.extend(layers.after[*item as usize].iter().map(|other| positions[*other as usize] as usize));
            // Edges of one item do not cross each other: count them all before adding any.
            total += ends.iter().map(|end| counts.above(*end)).sum::<u64>();
            ends.iter().for_each(|end| counts.add(*end));
        }
    }
    total
}

/// A Fenwick tree: how many of the edges so far end beyond a position.
struct Counts {
    tree: Vec<u64>,
    all: u64,
}

impl Counts {
    fn new(size: usize) -> Self {
        Counts { tree: vec![0; size + 1], all: 0 }
    }

    fn add(&mut self, position: usize) {
        self.all += 1;
        let mut i = position + 1;
        while i < self.tree.len() {
            self.tree[i] += 1;
            i += i & i.wrapping_neg();
        }
    }

    fn above(&self, position: usize) -> u64 {
        let mut up_to = 0;
        let mut i = position + 1;
        while i > 0 {
            up_to += self.tree[i];
            i -= i & i.wrapping_neg();
        }
        self.all - up_to
    }
}
