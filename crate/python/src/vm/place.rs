//! Where the running program is.

use super::Vm;

/// A line of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// `Source::id`.
    pub source: u32,
    /// From 1.
    pub line: u32,
}

impl Vm {
    /// The line that called the native that asks: the innermost one of the program's own text, not of the library's.
    pub fn place(&self) -> Option<Place> {
        let own = |frame: &&super::frame::Frame| {
            let source = &frame.code.code.source;
            !source.is_library() && !source.is_string()
        };
        let frame = self.frames.iter().rev().find(own)?;
        let code = &frame.code.code;
        let (start, _) = *code.positions.get((frame.pc as usize).saturating_sub(1))?;
        Some(Place { source: code.source.id, line: code.source.line(start) as u32 })
    }
}
