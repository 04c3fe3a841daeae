//! A layered layout: every edge goes from a layer to a later one, nothing overlaps, chains are straight.
//!
//! The usual four steps, each close to linear: ranks by longest path (`rank`), an order within each layer
//! that crosses few edges, by sweeps of barycentres (`sweep`), positions that pull neighbours above each
//! other without overlaps (`place`), and edges through the gaps that were left for them (`route`). The same
//! input always gives the same picture. A cycle does no harm: the edges that close it are drawn straight.

mod layers;
mod place;
mod rank;
mod route;
mod sweep;

use layers::Layers;

/// Where the layers grow to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RankDir {
    #[default]
    TopBottom,
    BottomTop,
    LeftRight,
    RightLeft,
}

impl RankDir {
    /// Graphviz' words: `TB`, `BT`, `LR`, `RL`.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "TB" => Some(RankDir::TopBottom),
            "BT" => Some(RankDir::BottomTop),
            "LR" => Some(RankDir::LeftRight),
            "RL" => Some(RankDir::RightLeft),
            _ => None,
        }
    }

    pub(crate) fn is_sideways(self) -> bool {
        matches!(self, RankDir::LeftRight | RankDir::RightLeft)
    }

    fn is_backwards(self) -> bool {
        matches!(self, RankDir::BottomTop | RankDir::RightLeft)
    }
}

/// Distances in px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LayoutOptions {
    pub rank_dir: RankDir,
    /// Between neighbours of a layer.
    pub node_gap: f64,
    /// Between layers.
    pub rank_gap: f64,
    pub margin: f64,
}

impl Default for LayoutOptions {
    fn default() -> Self {
        LayoutOptions { rank_dir: RankDir::TopBottom, node_gap: 14.0, rank_gap: 30.0, margin: 10.0 }
    }
}

/// A box: its top left corner and its size.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Place {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// A point, x and y.
pub type Point = [f64; 2];

/// Everything in px, the origin at the top left.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Layout {
    pub width: f64,
    pub height: f64,
    /// One for each node.
    pub places: Vec<Place>,
    /// For each edge, the points it passes, from border to border; a curve leaves and arrives along the
    /// layers' direction.
    pub edges: Vec<Vec<Point>>,
}

/// Places boxes of the given sizes (width, height) and routes the edges (from, to) between them.
pub fn layout(sizes: &[(f64, f64)], edges: &[(usize, usize)], options: &LayoutOptions) -> Layout {
    let turned: Vec<(f64, f64)>;
    let sizes = if options.rank_dir.is_sideways() {
        turned = sizes.iter().map(|(width, height)| (*height, *width)).collect();
        &turned
    } else {
        sizes
    };
    let ranks = rank::ranks(sizes.len(), edges);
    let mut layers = Layers::new(sizes, edges, &ranks);
    sweep::order(&mut layers);
    let across = place::across(&layers, options.node_gap);
    let along = place::along(&layers, options.rank_gap, &across);
    let mut layout = route::assemble(&layers, sizes, edges, &across, &along, options.margin);
    turn(&mut layout, options.rank_dir);
    layout
}

/// From layers that grow downwards to the direction asked for.
fn turn(layout: &mut Layout, rank_dir: RankDir) {
    let length = layout.height;
    if rank_dir.is_backwards() {
        layout.places.iter_mut().for_each(|place| place.y = length - place.y - place.height);
        layout.edges.iter_mut().flatten().for_each(|point| point[1] = length - point[1]);
    }
    if rank_dir.is_sideways() {
        for place in &mut layout.places {
            *place = Place { x: place.y, y: place.x, width: place.height, height: place.width };
        }
        layout.edges.iter_mut().flatten().for_each(|point| point.swap(0, 1));
        std::mem::swap(&mut layout.width, &mut layout.height);
    }
}

#[cfg(test)]
mod tests;
