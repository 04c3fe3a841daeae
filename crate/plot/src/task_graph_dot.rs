//! A task graph in the language of Graphviz, for those who go on with it elsewhere.

use crate::task_graph_svg::{GraphOptions, Picture};
use crate::{RankDir, Shape, picture};
use std::fmt::Write;
use tb_base::Result;
use tb_graph::Graph;

/// The same nodes and edges as the picture has, as the source of a `digraph`.
///
/// # Errors
/// Those of `picture`.
pub fn task_graph_dot(graph: &Graph, options: &GraphOptions) -> Result<String> {
    let Picture { nodes, edges, .. } = picture(graph, options)?;
    let direction = match options.layout.rank_dir {
        RankDir::TopBottom => "TB",
        RankDir::BottomTop => "BT",
        RankDir::LeftRight => "LR",
        RankDir::RightLeft => "RL",
    };
    let mut text = format!("digraph {{\n\tgraph [rankdir={direction}]\n");
    for (number, node) in nodes.iter().enumerate() {
        let shape = if node.shape == Shape::Op { "circle" } else { "box" };
        let label = quoted(&node.label);
        // Writing to a string can't fail.
        let _ = writeln!(text, "\t{number} [label={label} shape={shape}]");
    }
    for (from, to) in edges {
        let _ = writeln!(text, "\t{from} -> {to}");
    }
    Ok(text + "}\n")
}

/// Text between quotes, as Graphviz reads it.
fn quoted(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('"', "\\\"").replace(['\n', '\r'], "\\n");
    format!("\"{text}\"")
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn no_label_ends_its_quotes() {
        assert_eq!(quoted(r#"a"b\c"#), r#""a\"b\\c""#);
    }
}
