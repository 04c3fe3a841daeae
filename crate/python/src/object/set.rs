//! `set` and `frozenset`: a dict's keys without its values.

use super::Dict;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SetKind {
    Set,
    Frozen,
}

/// A set of hashable values, in order of insertion.
pub struct Set {
    kind: SetKind,
    keys: Dict,
}

impl Set {
    pub fn new(kind: SetKind) -> Self {
        Set { kind, keys: Dict::default() }
    }

    pub fn from_keys(kind: SetKind, keys: Dict) -> Self {
        Set { kind, keys }
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
