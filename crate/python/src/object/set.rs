//! `set` and `frozenset`: a dict's keys without its values.

use super::Dict;
use crate::heap::{Head, Headed, Kind};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SetKind {
    Set,
    Frozen,
}

/// A set of hashable values, in order of insertion.
#[repr(C)]
pub struct Set {
    head: Head,
    kind: SetKind,
    keys: Dict,
}

impl Set {
    pub fn new(kind: SetKind) -> Self {
        Set::from_keys(kind, Dict::default())
    }

    pub fn from_keys(kind: SetKind, keys: Dict) -> Self {
        Set { head: Head::new(Kind::Set), kind, keys }
    }

    pub fn head(&self) -> &Head {
        &self.head
    }

    #[inline]
    pub fn kind(&self) -> SetKind {
        self.kind
    }

    /// The dict whose keys are the members; its values are all `None`.
    #[inline]
    pub fn keys(&self) -> &Dict {
        &self.keys
    }

    #[inline]
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

// SAFETY: `repr(C)`, and the head comes first.
unsafe impl Headed for Set {}
