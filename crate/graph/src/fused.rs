//! The operation of a fused task: its parts, one after the other, on one worker.

use crate::{Datum, Op, Soon, TaskContext, TaskResult};
use std::sync::Arc;

/// Labels longer than this are cut: they are drawn.
const LABEL_CHARS: usize = 120;

/// Where a part's input comes from.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Source {
    /// The fused task's own n-th input.
    Input(u32),
    /// The n-th part's value.
    Part(u32),
}

#[derive(Debug)]
pub(crate) struct Part {
    pub op: Arc<dyn Op>,
    pub inputs: Vec<Source>,
}

#[derive(Debug)]
pub(crate) struct FusedOp {
    label: String,
    parts: Vec<Part>,
    /// How often each part's value is an input.
    uses: Vec<u32>,
}

impl FusedOp {
    pub fn new(parts: Vec<Part>) -> Self {
        let mut uses = vec![0; parts.len()];
        for source in parts.iter().flat_map(|part| &part.inputs) {
            if let Source::Part(place) = source {
                uses[*place as usize] += 1;
            }
        }
        FusedOp { label: joined_label(&parts), parts, uses }
    }
}

/// The parts' different labels in the order in which they run: `read-csv-getitem`.
fn joined_label(parts: &[Part]) -> String {
    let mut labels: Vec<&str> = Vec::new();
    let mut length = 0;
    for part in parts {
        let label = part.op.label();
        if labels.contains(&label) {
            continue;
        }
        length += label.len() + 1;
        if length > LABEL_CHARS {
            labels.push("…");
            break;
        }
        labels.push(label);
    }
    labels.join("-")
}

impl Op for FusedOp {
    fn label(&self) -> &str {
        &self.label
    }

    fn run(&self, context: &dyn TaskContext, inputs: &[Datum]) -> TaskResult<Datum> {
        let mut uses = self.uses.clone();
        let mut values: Vec<Datum> = Vec::with_capacity(self.parts.len());
        let mut arguments = Vec::new();
        for part in &self.parts {
            context.control().interrupt.check()?;
            arguments.clear();
            for source in &part.inputs {
                arguments.push(match *source {
                    Source::Input(place) => inputs[place as usize].clone(),
                    Source::Part(place) => take_or_share(&mut values, &mut uses, place as usize),
                });
            }
            values.push(part.op.run(context, &arguments)?);
        }
        Ok(values.pop().unwrap_or(Datum::None))
    }

    fn soon(&self) -> Option<Soon> {
        let asked: Vec<Soon> = self.parts.iter().filter_map(|part| part.op.soon()).collect();
        if asked.is_empty() { None } else { Some(Box::new(asked)) }
    }
}

/// A part's value; the last to ask gets the only handle, so that it is freed as soon as it has been used.
fn take_or_share(values: &mut [Datum], uses: &mut [u32], place: usize) -> Datum {
    uses[place] -= 1;
    if uses[place] == 0 { std::mem::replace(&mut values[place], Datum::None) } else { values[place].clone() }
}
