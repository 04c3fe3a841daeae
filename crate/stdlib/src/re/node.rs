//! A parsed pattern.

use super::class::CharClass;
use std::rc::Rc;

/// What a pattern consists of. Flags are already worked in.
#[derive(Clone)]
pub(super) enum Node {
    Empty,
    Char(char),
    /// One character of a class.
    Class(Rc<CharClass>),
    Seq(Vec<Node>),
    Alt(Vec<Node>),
    Repeat {
        node: Box<Node>,
        min: u32,
        max: u32,
        kind: RepeatKind,
    },
    Group(usize, Box<Node>),
    At(Place),
    Look {
        node: Box<Node>,
        ahead: bool,
        negative: bool,
    },
    Atomic(Box<Node>),
    Backref {
        group: usize,
        ignore_case: bool,
    },
    /// `(?(group)yes|no)`
    Conditional {
        group: usize,
        yes: Box<Node>,
        no: Box<Node>,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum RepeatKind {
    Greedy,
    Lazy,
    Possessive,
}

/// A place between characters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Place {
    TextStart,
    TextEnd,
    LineStart,
    LineEnd,
    /// `$` without MULTILINE: the end, or before a newline there.
    End,
    WordEdge {
        ascii: bool,
    },
    NotWordEdge {
        ascii: bool,
    },
}

/// No upper bound.
pub(super) const UNLIMITED: u32 = u32::MAX;

impl Node {
    /// The least and the most characters that it can match; `None`: no bound.
    pub fn width(&self) -> (u64, Option<u64>) {
        match self {
            Node::Empty | Node::At(_) | Node::Look { .. } => (0, Some(0)),
            Node::Char(_) | Node::Class(_) => (1, Some(1)),
            Node::Seq(nodes) => nodes.iter().fold((0, Some(0)), |(low, high), node| {
                let (l, h) = node.width();
                (low.saturating_add(l), high.zip(h).map(|(a, b)| a.saturating_add(b)))
            }),
            Node::Alt(nodes) => {
                let mut widths = nodes.iter().map(Node::width);
                let first = widths.next().unwrap_or((0, Some(0)));
                widths.fold(first, |(low, high), (l, h)| (low.min(l), high.zip(h).map(|(a, b)| a.max(b))))
            }
            Node::Repeat { node, min, max, .. } => {
                let (low, high) = node.width();
                let most = match (*max, high) {
                    (_, Some(0)) => Some(0),
                    (UNLIMITED, _) => None,
                    (max, high) => high.map(|high| high.saturating_mul(u64::from(max))),
                };
                (low.saturating_mul(u64::from(*min)), most)
            }
            Node::Group(_, node) | Node::Atomic(node) => node.width(),
            // As CPython counts it: what the group matches is not known before.
            Node::Backref { .. } => (0, None),
            Node::Conditional { yes, no, .. } => {
                let ((low, high), (l, h)) = (yes.width(), no.width());
                (low.min(l), high.zip(h).map(|(a, b)| a.max(b)))
            }
        }
    }
}
