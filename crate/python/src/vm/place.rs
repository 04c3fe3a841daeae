//! Where the running program is.

use super::Vm;
use super::frame::Frame;
use crate::Value;
use crate::code::Source;
use crate::names;
use std::sync::Arc;

/// A line of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// `Source::id`.
    pub source: u32,
    /// From 1.
    pub line: u32,
}

/// A line, and what stands around it.
pub struct CallingPlace {
    pub source: Arc<Source>,
    /// From 1.
    pub line: usize,
    /// `__name__` of the module.
    pub module: Option<Value>,
}

impl Vm {
    /// The line that called the native that asks: the innermost one of the program's own text, not of the library's.
    pub fn place(&self) -> Option<Place> {
        let own = |frame: &&Frame| {
            let source = &frame.code.code.source;
            !source.is_library() && !source.is_string()
        };
        let frame = self.frames.iter().rev().find(own)?;
        let source = &frame.code.code.source;
        let (start, _) = frame.range()?;
        Some(Place { source: source.id, line: source.line(start) as u32 })
    }

    /// The line that called the function of the library that asks, or `level` - 1 calls further out. Of the library's
    /// own calls only the line of the program that began them counts. None beyond the outermost call.
    pub fn calling_place(&self, level: usize) -> Option<CallingPlace> {
        let is_own = |frame: &&Frame| !frame.code.code.source.is_library();
        let mut outer = self.frames.iter().rev().skip(1);
        let caller = outer.next()?;
        let frame = if is_own(&caller) {
            std::iter::once(caller).chain(outer.filter(is_own)).nth(level - 1)?
        } else {
            outer.find(is_own)?
        };
        let source = Arc::clone(&frame.code.code.source);
        let (start, _) = frame.range()?;
        let module = frame.code.namespace.get(names::DUNDER_NAME);
        Some(CallingPlace { line: source.line(start), source, module })
    }
}
