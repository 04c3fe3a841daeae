//! `dask`: lazy collections, computed on the pool: `dask.dataframe`, `dask.delayed`, `dask.bag`, `dask.array`.
//!
//! - `task`: lazy calls of Python functions and how they run; `delayed` and the bags are made of them.
//! - `collect`, `base`: collections of any kind in a call's arguments, computed together.
//! - `graph`, `spec`, `plain`: graphs and their nodes as the program sees them, and as it writes them.
//! - `config`, `callbacks`: settings, and who watches runs.
//! - `../../python/dask`: what is written in Python: bags, arrays, settings, diagnostics.

mod array;
mod bag;
mod base;
mod callbacks;
mod collect;
mod config;
mod dataframe;
mod delayed;
mod distributed;
mod from_delayed;
mod graph;
mod grid;
mod groupby;
mod hash;
mod lazy;
mod modules;
mod order;
mod plain;
mod spec;
mod svg;
mod task;
mod token;
mod visualize;

pub use modules::register;
