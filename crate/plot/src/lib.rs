//! Pictures as SVG text: the task graph as Dask's `visualize()` draws it, and the task stream of a run.
//!
//! - `layout`: boxes and edges to coordinates, layer by layer. Plain numbers, also for the page's live graph.
//! - `picture`: a graph's tasks as nodes with places; large graphs are collapsed to one node a layer.
//! - `task_graph_svg`, `task_stream_svg`: the pictures as text; `task_graph_dot`: for Graphviz.
//!
//! The layout is our own, since the libraries at hand put nodes on top of each other or take more than linear
//! time on a few thousand nodes; a task graph needs neither clusters, ports nor edge labels.
//!
//! What every picture keeps to: no scripts, no style sheet, no ids, no fonts from elsewhere; all text
//! escaped. Ink is `currentColor`, areas are translucent, so that it reads on light and on dark. Put inline,
//! a page may override the colours with the variables `--tb-series-0` … `--tb-series-9` and `--tb-error`, or
//! style the classes. No browser and no font is asked for sizes: text is measured with a built-in table.

mod color;
pub mod layout;
mod svg;
mod task_graph;
mod task_graph_dot;
mod task_graph_svg;
mod task_stream;
mod text;

pub use layout::{Layout, LayoutOptions, RankDir, layout};
pub use task_graph::{Node, Shape};
pub use task_graph_dot::task_graph_dot;
pub use task_graph_svg::{GraphColor, GraphOptions, Picture, picture, task_graph_svg};
pub use task_stream::{Bar, StreamOptions, bars, task_stream_svg};
pub use text::text_width;
