//! Properties of layouts: nothing overlaps, edges go forward, large graphs are no matter.

use super::*;

const SIZE: (f64, f64) = (40.0, 20.0);

fn check(nodes: usize, edges: &[(usize, usize)], options: &LayoutOptions) -> Layout {
    let layout = layout(&vec![SIZE; nodes], edges, options);
    assert_eq!((layout.places.len(), layout.edges.len()), (nodes, edges.len()));
    let mut sorted: Vec<&Place> = layout.places.iter().collect();
    for place in &sorted {
        assert!(place.x >= 0.0 && place.x + place.width <= layout.width + 1e-6);
        assert!(place.y >= 0.0 && place.y + place.height <= layout.height + 1e-6);
    }
    // Boxes of one layer have the same coordinate along; sorted so, only neighbours could overlap.
    let sideways = options.rank_dir.is_sideways();
    let key = |place: &Place| if sideways { (place.x, place.y) } else { (place.y, place.x) };
    sorted.sort_by(|a, b| key(a).partial_cmp(&key(b)).unwrap());
    for pair in sorted.windows(2) {
        let apart_x =
            pair[0].x + pair[0].width <= pair[1].x + 1e-6 || pair[1].x + pair[1].width <= pair[0].x + 1e-6;
        let apart_y =
            pair[0].y + pair[0].height <= pair[1].y + 1e-6 || pair[1].y + pair[1].height <= pair[0].y + 1e-6;
        assert!(apart_x || apart_y, "{pair:?}");
    }
    layout
}

fn random_edges(seed: u64, nodes: usize, count: usize) -> Vec<(usize, usize)> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut below = move |limit: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % limit as u64) as usize
    };
    (0..count)
        .map(|_| {
            let to = 1 + below(nodes - 1);
            (below(to), to)
        })
        .collect()
}

#[test]
fn nothing_overlaps_and_edges_go_forward() {
    for seed in 1..200 {
        let nodes = 2 + seed as usize % 50;
        let edges = random_edges(seed, nodes, nodes + seed as usize % 30);
        for rank_dir in [RankDir::TopBottom, RankDir::BottomTop, RankDir::LeftRight, RankDir::RightLeft] {
            let layout = check(nodes, &edges, &LayoutOptions { rank_dir, ..LayoutOptions::default() });
            for points in &layout.edges {
                let (first, last) = (points[0], points[points.len() - 1]);
                let forward = match rank_dir {
                    RankDir::TopBottom => last[1] - first[1],
                    RankDir::BottomTop => first[1] - last[1],
                    RankDir::LeftRight => last[0] - first[0],
                    RankDir::RightLeft => first[0] - last[0],
                };
                assert!(forward > 0.0);
            }
        }
    }
}

#[test]
fn a_chain_is_straight_and_a_tree_is_balanced() {
    let chain = check(4, &[(0, 1), (1, 2), (2, 3)], &LayoutOptions::default());
    assert!(chain.places.windows(2).all(|pair| (pair[0].x - pair[1].x).abs() < 1e-6));
    let tree = check(5, &[(0, 4), (1, 4), (2, 4), (3, 4)], &LayoutOptions::default());
    assert!((tree.places[4].x + 20.0 - tree.width / 2.0).abs() < 1e-6);
}

#[test]
fn long_edges_bend_around_what_is_between() {
    let layout = check(4, &[(0, 1), (1, 2), (2, 3), (0, 3)], &LayoutOptions::default());
    assert_eq!(layout.edges[3].len(), 6);
    for bend in &layout.edges[3][1..5] {
        assert!(
            layout.places[1..3].iter().all(|place| bend[0] <= place.x || bend[0] >= place.x + place.width)
        );
    }
}

#[test]
fn cycles_and_nothing_at_all_do_no_harm() {
    check(3, &[(0, 1), (1, 2), (2, 0), (1, 1)], &LayoutOptions::default());
    assert_eq!(check(0, &[], &LayoutOptions::default()).edges.len(), 0);
    check(3, &[], &LayoutOptions::default());
}

#[test]
fn five_thousand_nodes() {
    let edges = random_edges(5, 5000, 6000);
    check(5000, &edges, &LayoutOptions::default());
    // A reduction: pairs of pairs.
    let tree: Vec<(usize, usize)> = (1..4095).map(|node| (node, (node - 1) / 2)).collect();
    check(4095, &tree, &LayoutOptions::default());
    // All in one layer below one node.
    let star: Vec<(usize, usize)> = (1..5000).map(|node| (node, 0)).collect();
    check(5000, &star, &LayoutOptions::default());
}
