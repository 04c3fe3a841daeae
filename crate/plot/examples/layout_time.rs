//! How long a layout takes as graphs grow.
//!
//! `cargo run --profile quick -p tb-plot --example layout_time`

use tb_base::clock;
use tb_plot::{LayoutOptions, layout};

fn main() {
    for nodes in [300, 1000, 5000, 20_000] {
        // A reduction with a few edges across, so that there are crossings to avoid and long edges to lead
        // around.
        let mut edges: Vec<(usize, usize)> = (1..nodes).map(|node| (node, (node - 1) / 2)).collect();
        edges.extend((nodes / 2..nodes).step_by(7).map(|node| (node, node * 31 % (nodes / 8))));
        let start = clock::now_us();
        let layout = layout(&vec![(80.0, 34.0); nodes], &edges, &LayoutOptions::default());
        let ms = (clock::now_us() - start) as f64 / 1000.0;
        println!("{nodes:6} nodes, {:6} edges: {ms:7.1} ms, {:.0} px wide", edges.len(), layout.width);
    }
}
