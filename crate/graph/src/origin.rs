//! Where in a program a task was asked for.

/// A line of a source text, which the language has numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Origin {
    pub source: u32,
    /// From 1.
    pub line: u32,
}
