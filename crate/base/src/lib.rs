//! What every layer shares and nothing else: the engine's error, the interrupt, the memory budget, the clock.
//!
//! It knows no thread, no graph, no Python. Higher layers add positions to errors and turn them into exceptions.

mod budget;
pub mod clock;
mod control;
mod error;
mod interrupt;

pub use budget::{Budget, Reservation, human_bytes};
pub use control::Control;
pub use error::{Error, ErrorKind, Result};
pub use interrupt::Interrupt;
