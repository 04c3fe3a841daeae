//! `Node`: one lazy call.

use std::rc::Rc;
use std::sync::Arc;
use tb_graph::{Key, Origin};

/// A lazy call, and the calls whose values it needs.
pub struct Node<C> {
    pub key: Key,
    /// The operation that made it; the nodes of one operation share the name.
    pub layer: Arc<str>,
    pub call: Rc<C>,
    /// The line that asked for it, if that is known.
    pub origin: Option<Origin>,
    deps: Vec<Rc<Node<C>>>,
}

impl<C> Node<C> {
    pub fn new(key: Key, layer: Arc<str>, call: C, deps: Vec<Rc<Node<C>>>) -> Rc<Self> {
        Node::with(key, layer, Rc::new(call), deps)
    }

    /// A node that a line of a program asked for.
    pub fn asked_at(
        origin: Option<Origin>,
        key: Key,
        layer: Arc<str>,
        call: C,
        deps: Vec<Rc<Node<C>>>,
    ) -> Rc<Self> {
        Rc::new(Node { key, layer, call: Rc::new(call), origin, deps })
    }

    /// A node for a call that others hold as well.
    pub fn with(key: Key, layer: Arc<str>, call: Rc<C>, deps: Vec<Rc<Node<C>>>) -> Rc<Self> {
        Rc::new(Node { key, layer, call, origin: None, deps })
    }

    /// A node that is a layer of its own.
    pub fn single(name: Arc<str>, call: C, deps: Vec<Rc<Node<C>>>) -> Rc<Self> {
        Node::new(Key { name: Arc::clone(&name), index: None }, name, call, deps)
    }

    pub fn deps(&self) -> &[Rc<Node<C>>] {
        &self.deps
    }
}

/// A long chain is let go link by link: the compiler's own way would recurse.
impl<C> Drop for Node<C> {
    fn drop(&mut self) {
        let mut pending = std::mem::take(&mut self.deps);
        while let Some(dep) = pending.pop() {
            if let Ok(mut last) = Rc::try_unwrap(dep) {
                pending.append(&mut last.deps);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_chain_is_dropped_without_recursion() {
        let mut node = Node::single("start".into(), (), Vec::new());
        for i in 0..1_000_000 {
            let key = Key { name: "link".into(), index: Some(i.into()) };
            node = Node::new(key, "link".into(), (), vec![node]);
        }
        drop(node);
    }
}
