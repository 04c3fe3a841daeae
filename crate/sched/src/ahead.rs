//! Asking ahead: tasks without inputs may ask for their bytes while the tasks before them still run.

use std::collections::HashMap;
use tb_graph::Soon;

/// More than this would hold much memory for little gain.
const MAX_LEAD: usize = 4;

/// The tasks without inputs, by rank, and what they have asked for.
pub(crate) struct Ahead {
    /// Ascending: they start in this order.
    sources: Vec<u32>,
    /// The first of `sources` that has neither started nor been told.
    next: usize,
    /// Tasks that were told and have not started. `None` until they have answered.
    asked: HashMap<u32, Option<Soon>>,
    lead: usize,
}

impl Ahead {
    pub fn new(mut sources: Vec<u32>, workers: usize) -> Self {
        sources.sort_unstable();
        Ahead { sources, next: 0, asked: HashMap::new(), lead: workers.clamp(1, MAX_LEAD) }
    }

    /// A task starts: what was asked for it.
    pub fn started(&mut self, rank: u32) -> Option<Soon> {
        if let Ok(place) = self.sources.binary_search(&rank) {
            self.next = self.next.max(place + 1);
        }
        self.asked.remove(&rank).flatten()
    }

    /// The next task to be told, if it is time for one.
    pub fn tell(&mut self) -> Option<u32> {
        let rank = *self.sources.get(self.next)?;
        if self.asked.len() >= self.lead {
            return None;
        }
        self.next += 1;
        self.asked.insert(rank, None);
        Some(rank)
    }

    /// Keeps what a told task has asked for, unless it has started meanwhile. Who asks for nothing speaks for all.
    pub fn keep(&mut self, rank: u32, soon: Option<Soon>) {
        if soon.is_none() {
            self.next = self.sources.len();
            self.asked.remove(&rank);
        } else if let Some(place) = self.asked.get_mut(&rank) {
            *place = soon;
        }
    }

    /// Nothing more will start.
    pub fn forget(&mut self) {
        self.next = self.sources.len();
        self.asked.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn soon() -> Option<Soon> {
        Some(Box::new(()))
    }

    #[test]
    fn as_many_are_told_as_may_lead() {
        let mut ahead = Ahead::new(vec![7, 1, 3, 5], 2);
        assert!(ahead.started(1).is_none());
        assert_eq!((ahead.tell(), ahead.tell(), ahead.tell()), (Some(3), Some(5), None));
        ahead.keep(3, soon());
        assert!(ahead.started(3).is_some());
        assert_eq!((ahead.tell(), ahead.tell()), (Some(7), None));
        // It started before it had answered: nothing is kept for it.
        assert!(ahead.started(5).is_none());
        ahead.keep(5, soon());
        assert_eq!(ahead.asked.len(), 1);
        ahead.forget();
        assert!(ahead.asked.is_empty() && ahead.tell().is_none());
    }

    #[test]
    fn tasks_that_read_nothing_are_not_told_again() {
        let mut ahead = Ahead::new(vec![0, 1, 2], 1);
        assert_eq!(ahead.tell(), Some(0));
        ahead.keep(0, None);
        assert_eq!(ahead.tell(), None);
    }
}
