//! One text of the library, wherever it is.

use crate::Pack;
use std::sync::OnceLock;

/// How a host gets the library's bytes; it may wait. The error is one line for the user.
pub type Fetch = fn() -> Result<Vec<u8>, String>;

static FETCH: OnceLock<Fetch> = OnceLock::new();
static LIBRARY: OnceLock<Pack> = OnceLock::new();

/// A text of the calling crate, by its path in it: `text!("python/tqdm.py")`. The parts of a path are joined.
#[macro_export]
macro_rules! text {
    ($($path:literal),+) => {
        const {
            $crate::Text::new(
                concat!(env!("CARGO_PKG_NAME"), "/", $($path),+),
                include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/", $($path),+)),
            )
        }
    };
}

/// A text of the library. Made by [`text!`].
#[derive(Clone, Copy, Debug)]
pub struct Text {
    name: &'static str,
    /// None in a browser: a constant that forgets its text leaves it out of the program.
    embedded: Option<&'static str>,
}

impl Text {
    #[doc(hidden)]
    pub const fn new(name: &'static str, text: &'static str) -> Self {
        Text { name, embedded: if cfg!(target_arch = "wasm32") { None } else { Some(text) } }
    }

    /// The text itself.
    ///
    /// # Errors
    /// In a browser, that the library can't be had, or is not the engine's; a later call tries again.
    pub fn get(self) -> Result<&'static str, String> {
        if let Some(text) = self.embedded {
            return Ok(text);
        }
        if LIBRARY.get().is_none() {
            let fetch = FETCH.get().ok_or("this host has no library")?;
            give(fetch()?)?;
        }
        let found = LIBRARY.get().and_then(|library| library.find(self.name));
        found.ok_or_else(|| format!("{} is not in the library", self.name))
    }
}

/// Says how to get the library when a text is first needed. Only the first call counts.
pub fn provide(fetch: Fetch) {
    let _ = FETCH.set(fetch);
}

/// Hands over the library's bytes. Only the first library counts: threads may fetch it at the same time.
///
/// # Errors
/// That they are not a library.
pub fn give(bytes: Vec<u8>) -> Result<(), String> {
    let _ = LIBRARY.set(Pack::read(bytes)?);
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_native_text_is_a_part_of_the_program() {
        let text = text!("src/", "lib.rs");
        assert_eq!(text.name, "tb-library/src/lib.rs");
        assert_eq!(text.get(), Ok(include_str!("lib.rs")));
    }
}
