//! Boxes and edges out of positions.

use super::layers::Layers;
use super::{Layout, Place, Point};

pub(super) fn assemble(
    layers: &Layers,
    sizes: &[(f64, f64)],
    edges: &[(usize, usize)],
    across: &[f64],
    along: &[(f64, f64)],
    margin: f64,
) -> Layout {
    let middle = |item: usize| {
        let (top, height) = along[layers.items[item].rank];
        [across[item] + margin, top + height / 2.0 + margin]
    };
    let place = |(node, (width, height)): (usize, &(f64, f64))| {
        let [x, y] = middle(node);
        Place { x: x - width / 2.0, y: y - height / 2.0, width: *width, height: *height }
    };
    let places: Vec<Place> = sizes.iter().enumerate().map(place).collect();
    let route = |(edge, (from, to)): (usize, &(usize, usize))| -> Vec<Point> {
        let (start, end) = (middle(*from), middle(*to));
        // Down to the next layer, or back up where an edge closes a cycle.
        let side = if end[1] >= start[1] { 0.5 } else { -0.5 };
        let first = [start[0], start[1] + side * sizes[*from].1];
        let last = [end[0], end[1] - side * sizes[*to].1];
        // Straight through the layers between, so that it touches nobody there.
        let through = |bend: &u32| {
            let (top, height) = along[layers.items[*bend as usize].rank];
            let x = across[*bend as usize] + margin;
            [[x, top + margin], [x, top + height + margin]]
        };
        let bends = layers.bends[edge].iter().flat_map(through);
        [first].into_iter().chain(bends).chain([last]).collect()
    };
    let edges = edges.iter().enumerate().map(route).collect();
    let width =
        (0..layers.items.len()).map(|item| across[item] + layers.items[item].width / 2.0).fold(0.0, f64::max);
    let height = along.last().map_or(0.0, |(top, height)| top + height);
    Layout { width: width + 2.0 * margin, height: height + 2.0 * margin, places, edges }
}
