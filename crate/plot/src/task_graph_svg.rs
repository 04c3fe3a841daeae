//! `visualize()`: functions as circles, values as boxes, as Dask draws them.

use crate::color::{Series, ramp};
use crate::layout::{Layout, LayoutOptions, Place, Point, RankDir, layout};
use crate::svg::{document, escape, number, put};
use crate::task_graph::{Node, Shape, collapsed, expanded};
use crate::text::{shortened, text_width};
use tb_base::Result;
use tb_graph::{Graph, order};

/// What colours mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum GraphColor {
    /// One a function.
    #[default]
    Label,
    /// From the first task to start to the last: `color="order"`.
    Order,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GraphOptions {
    pub layout: LayoutOptions,
    pub color: GraphColor,
    /// Draw the values too, as `visualize()` does; the lab draws functions alone.
    pub data: bool,
    /// Name every value by its key.
    pub verbose: bool,
    /// More tasks than this become one node a layer.
    pub collapse_above: usize,
}

impl Default for GraphOptions {
    fn default() -> Self {
        GraphOptions {
            layout: LayoutOptions::default(),
            color: GraphColor::Label,
            data: true,
            verbose: false,
            collapse_above: 300,
        }
    }
}

/// A graph's nodes with their places. Also what the page draws its live graph from.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    pub nodes: Vec<Node>,
    /// From node to node.
    pub edges: Vec<(usize, usize)>,
    /// Places of `nodes` and routes of `edges`.
    pub layout: Layout,
    /// A CSS colour for each node.
    pub colors: Vec<String>,
}

const FONT_SIZE: f64 = 12.0;
/// The whole name stands in the hover text.
const LABEL_CHARS: usize = 24;
/// How far behind a node that stands for several tasks a second one peeps out.
const STACK: f64 = 3.0;
const ARROW: f64 = 5.0;

/// Which nodes there are, and where.
///
/// # Errors
/// With `color="order"`, those of `tb_graph::order`: a cycle is refused.
pub fn picture(graph: &Graph, options: &GraphOptions) -> Result<Picture> {
    let (mut nodes, edges) = if graph.tasks.len() > options.collapse_above {
        collapsed(graph, options.collapse_above)
    } else {
        expanded(graph, options.data, options.verbose)
    };
    let starts = match options.color {
        GraphColor::Label => None,
        GraphColor::Order => Some(Starts::of(graph)?),
    };
    if let Some(starts) = &starts {
        nodes.iter_mut().for_each(|node| starts.number(node, options.data));
    }
    nodes.iter_mut().for_each(|node| node.label = shortened(&node.label, LABEL_CHARS));
    let sizes: Vec<(f64, f64)> = nodes.iter().map(size).collect();
    let layout = layout(&sizes, &edges, &options.layout);
    let colors = {
        let mut series = Series::default();
        let color = |node| match &starts {
            Some(starts) => starts.color(node),
            None => series.color(&node.group),
        };
        nodes.iter().map(color).collect()
    };
    Ok(Picture { nodes, edges, layout, colors })
}

/// For each task, its place in the order in which tasks start; `None` for one that no output needs.
struct Starts {
    places: Vec<Option<u32>>,
    last: u32,
}

impl Starts {
    fn of(graph: &Graph) -> Result<Self> {
        let order = order(graph)?;
        let mut places = vec![None; graph.tasks.len()];
        for (place, id) in order.iter().enumerate() {
            places[*id as usize] = Some(place as u32);
        }
        Ok(Starts { places, last: (order.len() as u32).saturating_sub(1).max(1) })
    }

    /// The numbers stand in the boxes, or with the names where there are none.
    fn number(&self, node: &mut Node, data: bool) {
        let [task] = node.tasks[..] else { return };
        let Some(place) = self.places[task as usize] else { return };
        match node.shape {
            Shape::Data => node.label = place.to_string(),
            Shape::Op if !data => node.label = format!("{place} {}", node.label),
            Shape::Op => {}
        }
    }

    fn color(&self, node: &Node) -> String {
        let first = node.tasks.iter().filter_map(|task| self.places[*task as usize]).min();
        first.map_or_else(|| "currentColor".to_owned(), |place| ramp(f64::from(place) / f64::from(self.last)))
    }
}

fn size(node: &Node) -> (f64, f64) {
    let text = text_width(&node.label, FONT_SIZE);
    match node.shape {
        Shape::Op => ((text + 24.0).max(34.0), 34.0),
        Shape::Data => ((text + 12.0).max(26.0), 22.0),
    }
}

/// The whole picture. Text is escaped; nothing in it can run.
///
/// # Errors
/// Those of `picture`.
pub fn task_graph_svg(graph: &Graph, options: &GraphOptions) -> Result<String> {
    let picture = picture(graph, options)?;
    let mut body = String::new();
    edges(&mut body, &picture, options.layout.rank_dir);
    for ((node, place), color) in picture.nodes.iter().zip(&picture.layout.places).zip(&picture.colors) {
        draw_node(&mut body, graph, node, place, color);
    }
    let count = graph.tasks.len();
    let title =
        if count == 1 { "Task graph: 1 task".to_owned() } else { format!("Task graph: {count} tasks") };
    Ok(document("tb-graph", picture.layout.width, picture.layout.height, &title, &body))
}

/// All edges in one path and all arrowheads in another: a graph has many.
fn edges(body: &mut String, picture: &Picture, rank_dir: RankDir) {
    let (mut lines, mut heads) = (String::new(), String::new());
    for points in &picture.layout.edges {
        curve(&mut lines, points, rank_dir);
        head(&mut heads, points, rank_dir);
    }
    if lines.is_empty() {
        return;
    }
    put(
        body,
        format_args!(
            "<path class=\"tb-edges\" fill=\"none\" stroke=\"currentColor\" \
             stroke-opacity=\".45\" d=\"{lines}\"/>\n\
             <path class=\"tb-arrows\" fill-opacity=\".6\" d=\"{heads}\"/>\n"
        ),
    );
}

/// A smooth line through the points that leaves and arrives along the layers' direction.
fn curve(out: &mut String, points: &[Point], rank_dir: RankDir) {
    let [first, rest @ ..] = points else { return };
    put(out, format_args!("M{} {}", number(first[0]), number(first[1])));
    let mut from = *first;
    for (place, point) in rest.iter().enumerate() {
        let mut to = *point;
        if place + 1 == rest.len() {
            // The line ends inside the arrowhead, not at its tip.
            to = toward(to, from, ARROW * 0.8, rank_dir);
        }
        let (a, b) = if rank_dir.is_sideways() {
            let middle = (from[0] + to[0]) / 2.0;
            ([middle, from[1]], [middle, to[1]])
        } else {
            let middle = (from[1] + to[1]) / 2.0;
            ([from[0], middle], [to[0], middle])
        };
        let straight = if rank_dir.is_sideways() { from[1] == to[1] } else { from[0] == to[0] };
        if straight {
            put(out, format_args!("L{} {}", number(to[0]), number(to[1])));
        } else {
            let [a, b, to] = [a, b, to].map(|point| format!("{} {}", number(point[0]), number(point[1])));
            put(out, format_args!("C{a} {b} {to}"));
        }
        from = to;
    }
}

/// `to`, moved back towards `from` along the layers' direction.
fn toward(to: Point, from: Point, by: f64, rank_dir: RankDir) -> Point {
    let axis = usize::from(!rank_dir.is_sideways());
    let mut moved = to;
    moved[axis] += if from[axis] < to[axis] { -by } else { by };
    moved
}

fn head(out: &mut String, points: &[Point], rank_dir: RankDir) {
    let [.., from, tip] = points else { return };
    let base = toward(*tip, *from, ARROW, rank_dir);
    let across = usize::from(rank_dir.is_sideways());
    let (mut left, mut right) = (base, base);
    left[across] -= ARROW * 0.6;
    right[across] += ARROW * 0.6;
    let [left, tip, right] =
        [left, *tip, right].map(|point| format!("{} {}", number(point[0]), number(point[1])));
    put(out, format_args!("M{left}L{tip}L{right}Z"));
}

fn draw_node(body: &mut String, graph: &Graph, node: &Node, place: &Place, color: &str) {
    let class = match node.shape {
        Shape::Op => "tb-op",
        Shape::Data => "tb-data",
    };
    put(
        body,
        format_args!(
            "<g class=\"{class}\" fill=\"{color}\" stroke=\"{color}\"><title>{}</title>",
            escape(&hover_text(graph, node))
        ),
    );
    if node.tasks.len() > 1 {
        outline(body, node.shape, place, STACK);
    }
    outline(body, node.shape, place, 0.0);
    if !node.label.is_empty() {
        put(
            body,
            format_args!(
                "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\" fill=\"currentColor\" \
                 stroke=\"none\">{}</text>",
                number(place.x + place.width / 2.0),
                number(place.y + place.height / 2.0 + 4.0),
                escape(&node.label)
            ),
        );
    }
    body.push_str("</g>\n");
}

fn hover_text(graph: &Graph, node: &Node) -> String {
    match node.tasks[..] {
        [task] => {
            let key = &graph.get(task).key;
            if node.shape == Shape::Op { format!("{} {key}", node.group) } else { key.to_string() }
        }
        _ => format!("{}: {} tasks", node.group, node.tasks.len()),
    }
}

fn outline(body: &mut String, shape: Shape, place: &Place, by: f64) {
    let (width, height) = (place.width, place.height);
    // Behind a node, only the outline of the next.
    let fill = if by > 0.0 { "fill=\"none\" stroke-opacity=\".5\"" } else { "fill-opacity=\".22\"" };
    match shape {
        Shape::Op => put(
            body,
            format_args!(
                "<ellipse cx=\"{}\" cy=\"{}\" rx=\"{}\" ry=\"{}\" {fill}/>",
                number(place.x + width / 2.0 + by),
                number(place.y + height / 2.0 + by),
                number(width / 2.0),
                number(height / 2.0)
            ),
        ),
        Shape::Data => put(
            body,
            format_args!(
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" {fill}/>",
                number(place.x + by),
                number(place.y + by),
                number(width),
                number(height)
            ),
        ),
    }
}
