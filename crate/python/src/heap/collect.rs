//! A collection: finds the objects that only one another hold, runs their finalizers, and lets them go.

use super::head::{Head, Kind};
use super::registry::{Heap, heap};
use super::trace::{Held, children, clear, hold, strong_count};
use crate::value::Value;
use crate::vm::Vm;

impl Vm {
    /// Collects now. How many objects were garbage. Call only where no container is borrowed.
    pub fn collect_garbage(&mut self, full: bool) -> usize {
        let heap = heap();
        if heap.collecting.replace(true) {
            return 0;
        }
        let garbage = heap.find_garbage(full);
        let count = garbage.len();
        let garbage = self.finalize_garbage(garbage);
        let watching = heap.barrier.pause();
        garbage.iter().for_each(clear);
        drop(garbage);
        heap.barrier.resume(watching);
        if full {
            heap.set_old_limit();
        }
        heap.collecting.set(false);
        count
    }

    /// A collection that the registry asked for.
    pub(crate) fn collect_automatically(&mut self) {
        let heap = heap();
        let full = heap.is_full_due();
        if !full && heap.skips_young() {
            return heap.age();
        }
        let seen = heap.candidates(full).len();
        let garbage = self.collect_garbage(full);
        heap.learn(garbage, seen);
    }

    /// Weak references first, then finalizers; what these have made reachable again is left alone.
    fn finalize_garbage(&mut self, garbage: Vec<Held>) -> Vec<Held> {
        let heap = heap();
        heap.forget_weakly(&garbage);
        let mut ran = false;
        for held in &garbage {
            if let Held::Value(value) = held {
                ran |= self.finalize_member(value);
            }
        }
        // Callbacks of weak references that are no garbage themselves.
        self.run_finalizers();
        if ran { heap.still_garbage(garbage) } else { garbage }
    }

    fn finalize_member(&mut self, value: &Value) -> bool {
        match value {
            Value::Instance(instance) if instance.needs_finalizer() => {
                instance.head().set_finalized();
                self.call_del(value);
                true
            }
            Value::Generator(generator) if generator.needs_close() => {
                generator.head().set_finalized();
                self.close_abandoned(generator);
                true
            }
            _ => false,
        }
    }
}

/// SAFETY of every dereference here: a member lives, since the registry or another member refers to it and nothing is
/// dropped while a collection looks around.
fn head<'a>(object: *const Head) -> &'a Head {
    unsafe { &*object }
}

impl Heap {
    /// Frees all garbage without running anything: its interpreter is gone.
    pub(crate) fn let_go(&self) {
        self.collecting.set(true);
        // What dies here has its finalizer waiting once, and dies of being forgotten: a few rounds do.
        for _ in 0..8 {
            let waiting = std::mem::take(&mut *self.finalizers.borrow_mut());
            let garbage = self.find_garbage(true);
            if waiting.is_empty() && garbage.is_empty() {
                break;
            }
            self.forget_weakly(&garbage);
            garbage.iter().for_each(clear);
        }
        self.collecting.set(false);
        self.forget(super::COLLECT | super::FINALIZE);
    }

    /// The unreachable objects among the young ones, or among all; the others are old from now on.
    fn find_garbage(&self, full: bool) -> Vec<Held> {
        let mut members = self.candidates(full);
        for &member in &members {
            head(member).start(strong_count(member));
        }
        let mut at = 0;
        while let Some(&member) = members.get(at) {
            at += 1;
            children(member, &mut |child| {
                let child_head = head(child);
                if !child_head.is_member() {
                    if child_head.is_old() && !full {
                        return;
                    }
                    child_head.start(strong_count(child));
                    members.push(child);
                }
                child_head.subtract();
            });
        }
        reach(&members);
        let (garbage, alive): (Vec<_>, Vec<_>) =
            members.into_iter().partition(|&member| !head(member).is_reached());
        for &member in alive.iter().chain(&garbage) {
            head(member).finish();
        }
        let garbage = garbage.into_iter().map(hold).collect();
        self.age();
        garbage
    }

    /// Which of the garbage is garbage still, now that finalizers have run.
    fn still_garbage(&self, garbage: Vec<Held>) -> Vec<Held> {
        let members: Vec<*const Head> = garbage.iter().filter_map(Held::head).collect();
        for &member in &members {
            // One reference is ours.
            head(member).start(strong_count(member) - 1);
        }
        for &member in &members {
            children(member, &mut |child| {
                if head(child).is_member() {
                    head(child).subtract();
                }
            });
        }
        reach(&members);
        let keep = garbage
            .into_iter()
            .filter(|held| held.head().is_some_and(|member| !head(member).is_reached()))
            .collect();
        for &member in &members {
            // Members that are reachable again have other references than ours: they live.
            head(member).finish();
        }
        keep
    }
}

/// Marks the members that are held from outside, and all that they reach.
fn reach(members: &[*const Head]) {
    let mut found: Vec<*const Head> = Vec::new();
    for &member in members {
        if head(member).is_held() && head(member).reach() {
            found.push(member);
        }
        while let Some(member) = found.pop() {
            children(member, &mut |child| {
                if head(child).is_member() && head(child).reach() {
                    found.push(child);
                }
            });
        }
    }
}

impl Heap {
    /// How many objects of a kind are registered: for tests.
    pub fn count_of(&self, kind: Kind) -> usize {
        self.candidates(true).into_iter().filter(|&object| head(object).kind() == kind).count()
    }
}
