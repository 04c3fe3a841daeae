//! The layers of a plan: its steps by the operation that made them.

use crate::Plan;
use std::collections::HashMap;
use std::sync::Arc;

/// The layers in order of their first step.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LayerMap {
    pub names: Vec<Arc<str>>,
    /// The places of each layer's steps.
    pub steps: Vec<Vec<u32>>,
    /// The layers that each layer needs, as numbers, each once.
    pub deps: Vec<Vec<u32>>,
    /// The layer of each step.
    pub of_step: Vec<u32>,
}

impl LayerMap {
    pub fn of<C>(plan: &Plan<C>) -> Self {
        let mut map = LayerMap::default();
        let mut numbers: HashMap<Arc<str>, u32> = HashMap::new();
        for (place, step) in plan.steps.iter().enumerate() {
            let number = *numbers.entry(Arc::clone(&step.layer)).or_insert_with(|| {
                map.names.push(Arc::clone(&step.layer));
                map.steps.push(Vec::new());
                map.deps.push(Vec::new());
                map.names.len() as u32 - 1
            });
            map.steps[number as usize].push(place as u32);
            map.of_step.push(number);
        }
        // The last layer that was seen to need each layer: keeps the search for doubles short.
        let mut seen = vec![std::collections::HashSet::new(); map.names.len()];
        for (place, step) in plan.steps.iter().enumerate() {
            let own = map.of_step[place];
            for dep in &step.deps {
                let needed = map.of_step[*dep as usize];
                if needed != own && seen[own as usize].insert(needed) {
                    map.deps[own as usize].push(needed);
                }
            }
        }
        map
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Node;
    use std::rc::Rc;
    use tb_graph::Key;

    #[test]
    fn layers_know_each_other_once() {
        let part = |layer: &str, index: u32, deps| {
            let key = Key { name: layer.into(), index: Some(index.into()) };
            Node::new(key, layer.into(), (), deps)
        };
        let reads = [part("read", 0, vec![]), part("read", 1, vec![])];
        let sums: Vec<_> =
            reads.iter().zip(0..).map(|(read, i)| part("sum", i, vec![Rc::clone(read)])).collect();
        let total = part("total", 0, sums);
        let map = LayerMap::of(&Plan::of(&[total]));
        let names: Vec<&str> = map.names.iter().map(|name| &**name).collect();
        assert_eq!(names, ["read", "sum", "total"]);
        assert_eq!(map.deps, [vec![], vec![0], vec![1]]);
        assert_eq!(map.steps.iter().map(Vec::len).collect::<Vec<_>>(), [2, 2, 1]);
    }
}
