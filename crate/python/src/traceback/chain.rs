//! An exception with those that led to it, and the tree of an exception group.

use super::{append_message, entries, syntax};
use crate::error::PyErr;
use crate::value::Value;
use crate::vm::Vm;
use crate::vm::exception_group::group_members;
use std::collections::HashSet;

const CAUSE: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";

/// How many members of a group are shown, and how many groups inside one another.
const MAX_WIDTH: usize = 15;
const MAX_DEPTH: usize = 10;

pub(super) fn format(vm: &mut Vm, err: &PyErr) -> String {
    let mut printer = Printer { vm, text: String::new(), depth: 0, need_close: false, seen: HashSet::new() };
    printer.exception(err);
    printer.text
}

struct Printer<'a> {
    vm: &'a mut Vm,
    text: String,
    /// How many groups are around.
    depth: usize,
    need_close: bool,
    seen: HashSet<usize>,
}

impl Printer<'_> {
    fn exception(&mut self, err: &PyErr) {
        for (link, err) in self.line_of_causes(err).into_iter().rev() {
            if let Some(link) = link {
                self.emit(link, '|');
            }
            match group_members(&err) {
                None => self.single(&err, "Traceback (most recent call last):\n", '|'),
                Some(_) if self.depth > MAX_DEPTH => {
                    self.emit(&format!("... (max_group_depth is {MAX_DEPTH})\n"), '|');
                }
                Some(members) => self.group(&err, &members),
            }
        }
    }

    /// The exception and those behind it, each with the words that lead on to it from the next.
    fn line_of_causes(&mut self, err: &PyErr) -> Vec<(Option<&'static str>, PyErr)> {
        let mut line = Vec::new();
        self.seen.insert(err.value().address());
        let mut current = err.clone();
        loop {
            let data = current.data();
            let cause = PyErr::from_value(&data.cause.borrow());
            let context = PyErr::from_value(&data.context.borrow()).filter(|_| !data.suppress_context.get());
            let next = match (cause, context) {
                (Some(cause), _) => Some((CAUSE, cause)),
                (None, context) => context.map(|context| (CONTEXT, context)),
            };
            let next = next.filter(|(_, next)| self.seen.insert(next.value().address()));
            line.push((next.as_ref().map(|(link, _)| *link), current));
            match next {
                Some((_, next)) => current = next,
                None => return line,
            }
        }
    }

    fn single(&mut self, err: &PyErr, title: &str, margin: char) {
        let entries = err.data().traceback.borrow().clone();
        let is_syntax = err.is(&self.vm.types_ref().syntax_error);
        // The place of a syntax error is no frame: it comes first and stands below the frames.
        let (frames, place) = match entries.split_first() {
            Some((place, frames)) if is_syntax && place.is_syntax_place() => (frames, Some(place)),
            _ => (&entries[..], None),
        };
        if !frames.is_empty() {
            self.emit(title, margin);
            let mut text = String::new();
            entries::append(frames, &mut text);
            self.emit(&text, '|');
        }
        let mut text = String::new();
        if let Some(place) = place {
            syntax::append_place(place, &mut text);
        }
        append_message(self.vm, err, &mut text);
        self.emit(&text, '|');
    }

    fn group(&mut self, err: &PyErr, members: &[Value]) {
        let is_top = self.depth == 0;
        if is_top {
            self.depth = 1;
        }
        let margin = if is_top { '+' } else { '|' };
        self.single(err, "Exception Group Traceback (most recent call last):\n", margin);
        self.need_close = false;
        let shown = members.len().min(MAX_WIDTH + 1);
        for (at, member) in members.iter().take(shown).enumerate() {
            let is_last = at + 1 == shown;
            self.need_close |= is_last;
            let corner = if at == 0 { "+-" } else { "  " };
            let cut = at >= MAX_WIDTH;
            let title = if cut { "...".to_owned() } else { (at + 1).to_string() };
            let indent = "  ".repeat(self.depth);
            self.text.push_str(&format!("{indent}{corner}+---------------- {title} ----------------\n"));
            self.depth += 1;
            if cut {
                let more = members.len() - MAX_WIDTH;
                let plural = if more > 1 { "s" } else { "" };
                self.emit(&format!("and {more} more exception{plural}\n"), '|');
            } else if let Some(member) = PyErr::from_value(member) {
                self.exception(&member);
            }
            if is_last && self.need_close {
                let indent = "  ".repeat(self.depth);
                self.text.push_str(&format!("{indent}+------------------------------------\n"));
                self.need_close = false;
            }
            self.depth -= 1;
        }
        if is_top {
            self.depth = 0;
        }
    }

    /// Adds lines, inside a group with its margin.
    fn emit(&mut self, text: &str, margin: char) {
        if self.depth == 0 {
            self.text.push_str(text);
            return;
        }
        let indent = "  ".repeat(self.depth);
        for line in text.split_inclusive('\n') {
            self.text.push_str(&format!("{indent}{margin} {line}"));
        }
    }
}
