//! The nodes in their layers, with a bend wherever an edge passes a layer that it has no end in.

/// Beyond so many bends, long edges are drawn straight: nobody could follow them anyway.
const MOST_BENDS: usize = 100_000;

/// Room that an edge takes where it passes a layer.
const BEND_WIDTH: f64 = 4.0;

#[derive(Debug, Clone, Copy)]
pub(super) struct Item {
    pub rank: usize,
    /// Across the layers' direction.
    pub width: f64,
    /// Along it.
    pub height: f64,
    pub is_bend: bool,
}

#[derive(Debug)]
pub(super) struct Layers {
    /// The nodes, by their numbers, and then the bends.
    pub items: Vec<Item>,
    /// Neighbours in the layer before and in the layer after.
    pub before: Vec<Vec<u32>>,
    pub after: Vec<Vec<u32>>,
    /// For each edge, its bends.
    pub bends: Vec<Vec<u32>>,
    /// The items of each layer, in order.
    pub rows: Vec<Vec<u32>>,
}

impl Layers {
    pub fn new(sizes: &[(f64, f64)], edges: &[(usize, usize)], ranks: &[usize]) -> Self {
        let item = |(size, rank): (&(f64, f64), &usize)| Item {
            rank: *rank,
            width: size.0,
            height: size.1,
            is_bend: false,
        };
        let items: Vec<Item> = sizes.iter().zip(ranks).map(item).collect();
        let mut layers = Layers {
            before: vec![Vec::new(); items.len()],
            after: vec![Vec::new(); items.len()],
            bends: Vec::with_capacity(edges.len()),
            rows: Vec::new(),
            items,
        };
        for (from, to) in edges {
            let bends = layers.connect(*from, *to);
            layers.bends.push(bends);
        }
        layers.rows = layers.first_rows();
        layers
    }

    /// Links two nodes through bends; edges that do not go forward take no part in the layout.
    fn connect(&mut self, from: usize, to: usize) -> Vec<u32> {
        let mut bends = Vec::new();
        let (start, end) = (self.items[from].rank, self.items[to].rank);
        if end <= start {
            return bends;
        }
        let mut last = from as u32;
        if self.items.len() + (end - start) < MOST_BENDS {
            for rank in start + 1..end {
                let bend = self.items.len() as u32;
                self.items.push(Item { rank, width: BEND_WIDTH, height: 0.0, is_bend: true });
                self.before.push(Vec::new());
                self.after.push(Vec::new());
                self.link(last, bend);
                bends.push(bend);
                last = bend;
            }
            self.link(last, to as u32);
        }
        bends
    }

    fn link(&mut self, from: u32, to: u32) {
        self.after[from as usize].push(to);
        self.before[to as usize].push(from);
    }

    /// Depth first from the ends, so that what belongs together stands together: a tree comes out without
    /// crossings.
    fn first_rows(&self) -> Vec<Vec<u32>> {
        let count = self.items.iter().map(|item| item.rank + 1).max().unwrap_or(0);
        let mut rows = vec![Vec::new(); count];
        let mut seen = vec![false; self.items.len()];
        let mut path: Vec<(u32, usize)> = Vec::new();
        let ends = (0..self.items.len() as u32).filter(|item| self.after[*item as usize].is_empty());
        for start in ends.chain(0..self.items.len() as u32) {
            if !std::mem::replace(&mut seen[start as usize], true) {
                path.push((start, 0));
            }
            while let Some((item, next)) = path.last_mut() {
                match self.before[*item as usize].get(*next) {
                    Some(neighbour) => {
                        *next += 1;
                        if !std::mem::replace(&mut seen[*neighbour as usize], true) {
                            path.push((*neighbour, 0));
                        }
                    }
                    None => {
                        rows[self.items[*item as usize].rank].push(*item);
                        path.pop();
                    }
                }
            }
        }
        rows
    }

    /// Each item's place in its row.
    pub fn positions(&self) -> Vec<u32> {
        let mut positions = vec![0; self.items.len()];
        for row in &self.rows {
            for (position, item) in row.iter().enumerate() {
                positions[*item as usize] = position as u32;
            }
        }
        positions
    }
}
