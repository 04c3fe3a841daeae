//! The places that CPython's hash table gives the members of a set, move by move: programs print sets of numbers, and
//! students compare what they see.

use super::plain_eq;
use crate::value::Value;

const FIRST_SIZE: usize = 8;
const LINEAR_PROBES: usize = 9;
const PERTURB_SHIFT: u32 = 5;

#[derive(Clone)]
enum Place {
    Free,
    /// A member was here.
    Gone,
    Taken(u64, Value),
}

/// The table.
#[derive(Default)]
pub(super) struct Order {
    /// Empty until there is a member.
    places: Vec<Place>,
    /// Places that are not free.
    fill: usize,
    used: usize,
    /// Where `pop` looks first.
    finger: usize,
}

impl Order {
    fn allocate(&mut self) {
        if self.places.is_empty() {
            self.places = vec![Place::Free; FIRST_SIZE];
        }
    }

    pub fn members(&self) -> Vec<Value> {
        let taken = self.places.iter().filter_map(|place| match place {
            Place::Taken(_, member) => Some(member.clone()),
            _ => None,
        });
        taken.collect()
    }

    pub fn is_untouched(&self) -> bool {
        self.fill == 0
    }

    /// Adds a member that is not there: the last place on its way whose member is gone is taken before a free one.
    pub fn add(&mut self, hash: u64, member: Value) {
        self.allocate();
        let mut gone = None;
        let free = self.probe(hash, |at, place| {
            if matches!(place, Place::Gone) {
                gone = Some(at);
            }
            matches!(place, Place::Free)
        });
        self.places[gone.unwrap_or(free)] = Place::Taken(hash, member);
        self.used += 1;
        if gone.is_some() {
            return;
        }
        self.fill += 1;
        if self.is_crowded(self.fill) {
            self.grow();
        }
    }

    fn is_crowded(&self, fill: usize) -> bool {
        fill * 5 >= (self.places.len() - 1) * 3
    }

    fn grow(&mut self) {
        self.resize(if self.used > 50_000 { self.used * 2 } else { self.used * 4 });
    }

    /// Puts a member into a table from which none is gone.
    fn put(&mut self, hash: u64, member: Value) {
        let free = self.probe(hash, |_, place| matches!(place, Place::Free));
        self.places[free] = Place::Taken(hash, member);
    }

    /// The first place that `wanted` likes where a member with this hash may be.
    fn probe(&self, hash: u64, mut wanted: impl FnMut(usize, &Place) -> bool) -> usize {
        let mask = self.places.len() - 1;
        let mut perturb = hash;
        let mut at = hash as usize & mask;
        loop {
            let probes = if at + LINEAR_PROBES <= mask { LINEAR_PROBES } else { 0 };
            if let Some(found) = (at..=at + probes).find(|&place| wanted(place, &self.places[place])) {
                return found;
            }
            perturb >>= PERTURB_SHIFT;
            at = at.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb as usize) & mask;
        }
    }

    fn resize(&mut self, least: usize) {
        let mut size = FIRST_SIZE;
        while size <= least {
            size *= 2;
        }
        let old = std::mem::replace(&mut self.places, vec![Place::Free; size]);
        self.fill = self.used;
        for place in old {
            if let Place::Taken(hash, member) = place {
                self.put(hash, member);
            }
        }
    }

    /// Takes out a member that is there.
    pub fn remove(&mut self, hash: u64, member: &Value) {
        if self.used == 0 {
            return;
        }
        let at = self.probe(hash, |_, place| match place {
            Place::Free => true,
            Place::Taken(other, key) => *other == hash && plain_eq(key, member) == Some(true),
            Place::Gone => false,
        });
        if matches!(self.places[at], Place::Taken(..)) {
            self.places[at] = Place::Gone;
            self.used -= 1;
        }
    }

    /// Grows before `count` members are merged in.
    pub fn make_room(&mut self, count: usize) {
        self.allocate();
        if self.is_crowded(self.fill + count) {
            self.resize((self.used + count) * 2);
        }
    }

    /// What an empty set becomes when `other` is merged into it.
    pub fn merged(other: &Order) -> Order {
        let mut order = Order::default();
        order.make_room(other.used);
        if order.places.len() == other.places.len() && other.fill == other.used {
            order.places.clone_from(&other.places);
        } else {
            for place in &other.places {
                if let Place::Taken(hash, member) = place {
                    order.put(*hash, member.clone());
                }
            }
        }
        (order.fill, order.used) = (other.used, other.used);
        order
    }

    /// The same members added again, in the order of this table.
    pub fn rebuilt(&self) -> Order {
        let mut order = Order::default();
        for place in &self.places {
            if let Place::Taken(hash, member) = place {
                order.add(*hash, member.clone());
            }
        }
        order
    }

    /// Clears away what is gone, if that is much.
    pub fn tidy(&mut self) {
        if self.fill > self.used && self.fill - self.used > (self.places.len() - 1) / 4 {
            self.grow();
        }
    }

    /// The member that `pop` takes.
    pub fn next_to_pop(&mut self) -> Option<Value> {
        if self.used == 0 {
            return None;
        }
        let mask = self.places.len() - 1;
        for step in 0..=mask {
            let at = self.finger.wrapping_add(step) & mask;
            if let Place::Taken(_, member) = &self.places[at] {
                self.finger = at + 1;
                return Some(member.clone());
            }
        }
        None
    }
}
