//! A session: runs cells, collects their outputs as nbformat has them, and tells the host what happens meanwhile.
//!
//! It reaches the world through `Host` (the kernel's own thread) and `Platform` (any thread). It knows neither the
//! browser nor the command line.

mod cell;
mod display;
pub mod event;
mod host;
mod json;
mod magic;
mod notebook;
mod output;
mod runs;
mod script;
mod session;
mod stream;
mod world;

pub use event::{CellPlace, Event};
pub use host::Host;
pub use notebook::Question;
pub use output::{MimeBundle, Output};
pub use script::{Script, ScriptCell, parse_markdown, parse_notebook};
pub use session::{CellResult, Session, Status, Step};

/// A text as JSON.
pub fn json_text(text: &str) -> String {
    let mut json = json::Json::default();
    json.string(text);
    json.finish()
}
