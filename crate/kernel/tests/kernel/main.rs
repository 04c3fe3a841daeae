//! The kernel from outside: sessions, and the cases that CPython has answered.

mod arrays;
mod cases;
mod delayed;
mod heap;
mod hints;
mod imports;
mod lab;
mod session;
mod support;
