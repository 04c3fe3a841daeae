//! The kernel from outside: sessions, and the cases that CPython has answered.

mod arrays;
mod assist;
mod cases;
mod delayed;
mod heap;
mod hints;
mod imports;
mod lab;
mod notebooks;
mod session;
mod support;
