//! `Plan`: everything that some outputs need, each call once.

use crate::Node;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;
use tb_graph::{Key, Origin};

/// One call of a plan; its dependencies are places in the plan.
pub struct Step<C> {
    pub key: Key,
    pub layer: Arc<str>,
    pub call: Rc<C>,
    pub deps: Vec<u32>,
    pub origin: Option<Origin>,
}

impl<C> Clone for Step<C> {
    fn clone(&self) -> Self {
        Step {
            key: self.key.clone(),
            layer: Arc::clone(&self.layer),
            call: Rc::clone(&self.call),
            deps: self.deps.clone(),
            origin: self.origin,
        }
    }
}

/// Calls and which of them are wanted. A plan made of nodes has every step after its dependencies; one that
/// is put together by hand may have them in any order, and even a cycle, which ordering refuses.
pub struct Plan<C> {
    pub steps: Vec<Step<C>>,
    /// Places of the wanted steps, in the order in which they were asked for.
    pub outputs: Vec<u32>,
}

impl<C> Default for Plan<C> {
    fn default() -> Self {
        Plan { steps: Vec::new(), outputs: Vec::new() }
    }
}

impl<C> Plan<C> {
    /// What `outputs` need. Two nodes with one key are one step: the first that is met.
    pub fn of(outputs: &[Rc<Node<C>>]) -> Self {
        let mut walk = Walk { plan: Plan::default(), by_node: HashMap::new(), by_key: HashMap::new() };
        for output in outputs {
            let place = walk.visit(output);
            walk.plan.outputs.push(place);
        }
        walk.plan
    }

    /// The place of each key.
    pub fn places(&self) -> HashMap<Key, u32> {
        self.steps.iter().zip(0..).map(|(step, place)| (step.key.clone(), place)).collect()
    }

    /// How often each step's value is asked for: by other steps, and from outside.
    pub fn uses(&self) -> Vec<u32> {
        let mut uses = vec![0; self.steps.len()];
        for place in self.steps.iter().flat_map(|step| &step.deps).chain(&self.outputs) {
            uses[*place as usize] += 1;
        }
        uses
    }
}

struct Walk<C> {
    plan: Plan<C>,
    by_node: HashMap<*const Node<C>, u32>,
    by_key: HashMap<Key, u32>,
}

impl<C> Walk<C> {
    /// Depth first, without recursion.
    fn visit(&mut self, output: &Rc<Node<C>>) -> u32 {
        let mut path: Vec<(&Rc<Node<C>>, usize)> = vec![(output, 0)];
        while let Some((node, next)) = path.last_mut() {
            let node = *node;
            if self.by_node.contains_key(&Rc::as_ptr(node)) {
                path.pop();
            } else if let Some(dep) = node.deps().get(*next) {
                *next += 1;
                path.push((dep, 0));
            } else {
                self.add(node);
                path.pop();
            }
        }
        self.by_node[&Rc::as_ptr(output)]
    }

    fn add(&mut self, node: &Rc<Node<C>>) {
        let steps = &mut self.plan.steps;
        let place = *self.by_key.entry(node.key.clone()).or_insert_with(|| {
            steps.push(Step {
                key: node.key.clone(),
                layer: Arc::clone(&node.layer),
                call: Rc::clone(&node.call),
                deps: node.deps().iter().map(|dep| self.by_node[&Rc::as_ptr(dep)]).collect(),
                origin: node.origin,
            });
            steps.len() as u32 - 1
        });
        self.by_node.insert(Rc::as_ptr(node), place);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaf(name: &str) -> Rc<Node<()>> {
        Node::single(name.into(), (), Vec::new())
    }

    #[test]
    fn equal_keys_are_one_step() {
        let (one, same) = (leaf("a"), leaf("a"));
        let both = Node::single("b".into(), (), vec![one, same]);
        let plan = Plan::of(&[Rc::clone(&both), both]);
        assert_eq!(plan.steps.len(), 2);
        assert_eq!(plan.steps[1].deps, [0, 0]);
        assert_eq!(plan.outputs, [1, 1]);
        assert_eq!(plan.uses(), [2, 2]);
    }

    #[test]
    fn a_million_steps_are_no_recursion() {
        let mut node = leaf("start");
        for i in 0..1_000_000 {
            let key = Key { name: "link".into(), index: Some(i.into()) };
            node = Node::new(key, "link".into(), (), vec![Rc::clone(&node), node]);
        }
        assert_eq!(Plan::of(&[node]).steps.len(), 1_000_001);
    }
}
