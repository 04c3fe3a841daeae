//! The language as a whole: generated programs against CPython's answers, names against CPython's, and texts of every
//! kind, which nothing in the interpreter may panic on.

mod calls;
mod fuzz;
mod names;
mod programs;
mod support;
