//! The texts that the engine is partly made of: modules written in Python, and docs.
//!
//! A crate keeps them in its folders `python/` and `docs/` and names one with [`text!`]. Natively they are a part of the
//! program. In a browser no first cell should wait for them: there they are one file, the library, which the host
//! fetches when it is first needed ([`provide`]), or hands over earlier ([`give`]). It is named by a hash of what is in
//! it, so an engine never meets the library of another one.

mod pack;
mod text;

pub use pack::{Pack, hash, pack};
pub use text::{Fetch, Text, give, provide};
