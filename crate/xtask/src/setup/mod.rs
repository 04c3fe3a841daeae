//! What each command needs on the machine besides the Rust toolchain, which `x` has found already.
//! Every part looks first, installs what it can, says so, and otherwise names what is missing.

mod apt;
mod browser;
mod lints;
mod node;
mod oracle;
mod tools;

pub use browser::{Browsers, browsers};
pub use lints::lints;
pub use node::node;
pub use oracle::{notebook_oracle, oracle};
pub use tools::{wasm_bindgen, wasm_pack};
