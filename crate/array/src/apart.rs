//! A call that stays a call.

/// Does a piece of a longer work in a function of its own, which no caller swallows.
///
/// V8 enters the optimised code of a function when it is called, never inside a running loop: what goes through a whole
/// array in one function does all of its first array in slow code. A piece is some ten thousand numbers.
#[inline(never)]
pub fn apart<R>(work: impl FnOnce() -> R) -> R {
    work()
}
