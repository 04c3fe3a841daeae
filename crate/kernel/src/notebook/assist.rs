//! What the page asks between cells: names that may follow, what a name stands for, and a picture of all names for
//! while a cell runs. Answered in Python (`../../python/complete.py`), as JSON.

use crate::display;
use tb_python::{PyResult, Sym, Value, Vm};

/// What is asked about a text that ends at the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// What may follow.
    Complete,
    /// What the name at the end stands for.
    Look,
}

impl Question {
    /// The question of that name, as the page asks it.
    pub fn named(name: &str) -> Option<Question> {
        match name {
            "complete" => Some(Question::Complete),
            "look" => Some(Question::Look),
            _ => None,
        }
    }

    fn function(self) -> &'static str {
        match self {
            Question::Complete => "complete",
            Question::Look => "look",
        }
    }
}

/// The answer as JSON.
///
/// # Errors
/// What the notebook's own objects raise when they are asked for their attributes.
pub fn answer(vm: &mut Vm, question: Question, text: &str) -> PyResult<String> {
    call(vm, question.function(), &[Value::from(text)])
}

/// Names, attributes and docs of all variables, as JSON.
///
/// # Errors
/// As `answer`.
pub fn snapshot(vm: &mut Vm) -> PyResult<String> {
    call(vm, "snapshot", &[])
}

fn call(vm: &mut Vm, name: &str, args: &[Value]) -> PyResult<String> {
    let module = vm.import("_notebook_complete")?;
    let function = module.namespace.get(Sym::new(name)).unwrap_or(Value::None);
    let answer = vm.call(&function, args)?;
    display::json(vm, &answer)
}
