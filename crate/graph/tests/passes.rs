//! The passes over random graphs and over shapes with a promise: results stay, counts are what was promised.

use std::collections::HashSet;
use std::sync::Arc;
use tb_base::ErrorKind;
use tb_graph::{
    Datum, Dependents, Graph, Key, LocalContext, Op, TaskContext, TaskId, TaskResult, cull, fuse, inline,
    order, validate,
};

/// Mixes its inputs in a way that notices their order, and adds a number of its own.
#[derive(Debug)]
struct Mix {
    label: &'static str,
    add: i64,
}

impl Op for Mix {
    fn label(&self) -> &str {
        self.label
    }

    fn run(&self, _: &dyn TaskContext, inputs: &[Datum]) -> TaskResult<Datum> {
        let mix = |so_far: i64, input: &Datum| match input {
            Datum::Int(value) => so_far.wrapping_mul(31).wrapping_add(*value),
            other => panic!("{other:?}"),
        };
        Ok(Datum::Int(inputs.iter().fold(self.add, mix)))
    }
}

fn add(graph: &mut Graph, layer: u32, label: &'static str, deps: Vec<TaskId>) -> TaskId {
    let index = graph.tasks.len() as u32;
    let key = Key { name: graph.layers[layer as usize].name.clone(), index: Some(index.into()) };
    graph.task(layer, key, Arc::new(Mix { label, add: i64::from(index) }), deps)
}

/// Runs in the order that `order` gives, the slow clear way.
fn evaluate(graph: &Graph) -> Vec<i64> {
    let context = LocalContext::default();
    let mut values: Vec<Option<Datum>> = vec![None; graph.tasks.len()];
    for id in order(graph).unwrap() {
        let task = graph.get(id);
        let inputs: Vec<Datum> = task.deps.iter().map(|dep| values[*dep as usize].clone().unwrap()).collect();
        values[id as usize] = Some(task.op.run(&context, &inputs).unwrap());
    }
    let int = |id: &TaskId| match values[*id as usize] {
        Some(Datum::Int(value)) => value,
        ref other => panic!("{other:?}"),
    };
    graph.outputs.iter().map(int).collect()
}

struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}

/// Few dependencies each, so that there are chains; some layers are blockwise; ids stand in no special order.
fn random_graph(seed: u64) -> Graph {
    let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let tasks = 1 + random.below(60);
    let mut graph = Graph::default();
    for layer in 0..5 {
        if layer % 2 == 0 {
            graph.layer(format!("l{layer}"))
        } else {
            graph.blockwise_layer(format!("b{layer}"))
        };
    }
    // Task i may depend on tasks whose place in a random permutation is lower.
    let mut places: Vec<usize> = (0..tasks).collect();
    for i in (1..tasks).rev() {
        places.swap(i, random.below(i + 1));
    }
    let at: Vec<TaskId> = {
        let mut at = vec![0; tasks];
        places.iter().enumerate().for_each(|(id, place)| at[*place] = id as TaskId);
        at
    };
    for place in &places {
        let count = if *place == 0 { 0 } else { [0, 1, 1, 1, 2, 3][random.below(6)] };
        let deps = (0..count).map(|_| at[random.below(*place)]).collect();
        let layer = random.below(5) as u32;
        add(&mut graph, layer, ["read", "map", "sum"][random.below(3)], deps);
    }
    graph.outputs = (0..1 + random.below(3)).map(|_| random.below(tasks) as TaskId).collect();
    graph
}

#[test]
fn cull_and_fuse_change_no_result() {
    for seed in 1..3000 {
        let graph = random_graph(seed);
        validate(&graph).unwrap();
        let expected = evaluate(&graph);
        let culled = cull(graph.clone()).unwrap();
        validate(&culled).unwrap();
        assert_eq!(evaluate(&culled), expected, "seed {seed}");
        assert_eq!(culled.tasks.len(), order(&graph).unwrap().len(), "seed {seed}");
        let fused = fuse(&graph).unwrap();
        validate(&fused).unwrap();
        assert_eq!(evaluate(&fused), expected, "seed {seed}");
        assert!(fused.tasks.len() <= culled.tasks.len());
        // Outputs keep their names, and fusing twice finds nothing new to cull.
        let keys =
            |graph: &Graph| graph.outputs.iter().map(|id| graph.get(*id).key.clone()).collect::<Vec<_>>();
        assert_eq!(keys(&fused), keys(&graph), "seed {seed}");
        assert_eq!(evaluate(&fuse(&fused).unwrap()), expected, "seed {seed}");
    }
}

/// A value that is there.
#[derive(Debug)]
struct Known(i64);

impl Op for Known {
    fn label(&self) -> &str {
        "data"
    }

    fn constant(&self) -> Option<Datum> {
        Some(Datum::Int(self.0))
    }

    fn run(&self, _: &dyn TaskContext, _: &[Datum]) -> TaskResult<Datum> {
        Ok(Datum::Int(self.0))
    }
}

#[test]
fn inlined_values_change_no_result() {
    for seed in 1..400 {
        let mut graph = random_graph(seed);
        let sources = graph.tasks.iter().filter(|task| task.deps.is_empty()).count();
        for (id, task) in graph.tasks.iter_mut().enumerate().filter(|(_, task)| task.deps.is_empty()) {
            task.op = Arc::new(Known(id as i64));
        }
        let inlined = inline(graph.clone()).unwrap();
        assert_eq!(evaluate(&inlined), evaluate(&graph), "seed {seed}");
        assert_eq!(evaluate(&fuse(&inlined).unwrap()), evaluate(&graph), "seed {seed}");
        let wanted: HashSet<TaskId> = graph.outputs.iter().copied().collect();
        let kept =
            graph.tasks.iter().zip(0..).filter(|(task, id)| task.deps.is_empty() && wanted.contains(id));
        assert_eq!(inlined.tasks.len(), graph.tasks.len() - sources + kept.count(), "seed {seed}");
    }
}

#[test]
fn order_puts_dependencies_first_and_each_task_once() {
    for seed in 1..1000 {
        let graph = random_graph(seed);
        let mut seen = HashSet::new();
        for id in order(&graph).unwrap() {
            assert!(graph.get(id).deps.iter().all(|dep| seen.contains(dep)), "seed {seed}");
            assert!(seen.insert(id), "seed {seed}");
        }
        assert!(graph.outputs.iter().all(|id| seen.contains(id)), "seed {seed}");
    }
}

#[test]
fn dependents_are_the_dependencies_turned_around() {
    let graph = random_graph(17);
    let dependents = Dependents::of(&graph);
    for id in 0..graph.tasks.len() as TaskId {
        let naive: Vec<TaskId> = (0..graph.tasks.len() as TaskId)
            .flat_map(|user| graph.get(user).deps.iter().filter(|dep| **dep == id).map(move |_| user))
            .collect();
        assert_eq!(dependents.of_task(id), naive);
    }
}

/// `df[['x']].x.mean()` over `partitions`: read, getitem and chunk each, then one aggregate.
fn group_by(partitions: u32) -> Graph {
    let mut graph = Graph::default();
    let layers = ["read-csv", "getitem", "groupby-chunk"].map(|name| graph.blockwise_layer(name));
    let aggregate = graph.layer("groupby-agg");
    let chunks = (0..partitions).map(|_| {
        let read = add(&mut graph, layers[0], "read-csv", vec![]);
        let item = add(&mut graph, layers[1], "getitem", vec![read]);
        add(&mut graph, layers[2], "groupby-chunk", vec![item])
    });
    let chunks = chunks.collect();
    let output = add(&mut graph, aggregate, "groupby-agg", chunks);
    graph.outputs.push(output);
    graph
}

#[test]
fn a_chain_per_partition_becomes_one_task_each() {
    let fused = fuse(&group_by(30)).unwrap();
    assert_eq!(fused.tasks.len(), 31);
    assert_eq!(fused.tasks[0].op.label(), "read-csv-getitem-groupby-chunk");
    assert_eq!(fused.get(fused.outputs[0]).op.label(), "groupby-agg");
    // One partition: nothing is lost by doing all of it in one task.
    assert_eq!(fuse(&group_by(1)).unwrap().tasks.len(), 1);
}

#[test]
fn blockwise_layers_fuse_through_a_diamond() {
    let diamond = |blockwise: bool| {
        let mut graph = Graph::default();
        let layers = ["read-csv", "getitem-x", "getitem-y", "add"]
            .map(|name| if blockwise { graph.blockwise_layer(name) } else { graph.layer(name) });
        for _ in 0..10 {
            let read = add(&mut graph, layers[0], "read-csv", vec![]);
            let x = add(&mut graph, layers[1], "getitem", vec![read]);
            let y = add(&mut graph, layers[2], "getitem", vec![read]);
            let sum = add(&mut graph, layers[3], "add", vec![x, y]);
            graph.outputs.push(sum);
        }
        graph
    };
    let fused = fuse(&diamond(true)).unwrap();
    assert_eq!(fused.tasks.len(), 10);
    assert_eq!(fused.tasks[0].op.label(), "read-csv-getitem-add");
    assert_eq!(evaluate(&fused), evaluate(&diamond(true)));
    assert_eq!(fuse(&diamond(false)).unwrap().tasks.len(), 40, "tasks that could run at once stay apart");
}

#[test]
fn an_output_is_never_swallowed() {
    let mut graph = group_by(4);
    graph.outputs.push(1);
    assert_eq!(graph.get(1).op.label(), "getitem");
    let fused = fuse(&graph).unwrap();
    assert_eq!(fused.tasks.len(), 6);
    assert_eq!(evaluate(&fused), evaluate(&graph));
}

#[test]
fn few_results_are_alive_at_once() {
    // A sum over ten chains: in a good order at most one chain's value and the chunks are alive.
    let graph = group_by(10);
    let order = order(&graph).unwrap();
    assert_eq!(order[..6], [0, 1, 2, 3, 4, 5]);
    // The branch that needs more room comes first, although it is named last.
    let mut graph = Graph::default();
    let layer = graph.layer("t");
    let small = add(&mut graph, layer, "t", vec![]);
    let wide: Vec<TaskId> = (0..3).map(|_| add(&mut graph, layer, "t", vec![])).collect();
    let large = add(&mut graph, layer, "t", wide.clone());
    let root = add(&mut graph, layer, "t", vec![small, large]);
    graph.outputs.push(root);
    let expected = [wide, vec![large, small, root]].concat();
    assert_eq!(tb_graph::order(&graph).unwrap(), expected);
}

#[test]
fn a_cycle_is_refused_by_name() {
    let mut graph = Graph::default();
    let layer = graph.layer("t");
    let a = add(&mut graph, layer, "a", vec![1]);
    let b = add(&mut graph, layer, "b", vec![a]);
    let c = add(&mut graph, layer, "c", vec![b]);
    graph.outputs.push(c);
    let error = order(&graph).unwrap_err();
    assert_eq!(error.kind, ErrorKind::Runtime);
    let expected = "Cycle detected between the following keys:\n  -> ('t', 1)\n  -> ('t', 0)\n  -> ('t', 1)";
    assert_eq!(error.message, expected);
    assert!(fuse(&graph).is_err());
}

#[test]
fn ids_that_do_not_exist_are_refused() {
    let mut graph = group_by(2);
    graph.tasks[3].deps.push(99);
    let dangling = graph.clone();
    for error in
        [order(&dangling).unwrap_err(), cull(dangling.clone()).unwrap_err(), validate(&dangling).unwrap_err()]
    {
        assert_eq!(error.message, "Task ('read-csv', 3) depends on task number 99 of 7");
    }
    let mut graph = group_by(2);
    graph.outputs.push(7);
    assert!(order(&graph).is_err());
    let mut graph = group_by(2);
    graph.tasks[1].key = graph.tasks[0].key.clone();
    assert_eq!(validate(&graph).unwrap_err().message, "Two tasks of the graph are called ('read-csv', 0)");
}

#[test]
fn a_million_tasks_in_one_chain_and_in_one_star() {
    const COUNT: u32 = 1_000_000;
    let mut chain = Graph::default();
    let layer = chain.layer("t");
    let mut last = add(&mut chain, layer, "t", vec![]);
    for _ in 1..COUNT {
        last = add(&mut chain, layer, "t", vec![last]);
    }
    chain.outputs.push(last);
    let fused = fuse(&cull(chain).unwrap()).unwrap();
    assert_eq!((fused.tasks.len(), fused.tasks[0].op.label()), (1, "t"));
    evaluate(&fused);

    let mut star = Graph::default();
    let layer = star.layer("t");
    let leaves: Vec<TaskId> = (0..COUNT).map(|_| add(&mut star, layer, "t", vec![])).collect();
    let root = add(&mut star, layer, "t", leaves);
    star.outputs.push(root);
    assert_eq!(fuse(&star).unwrap().tasks.len(), COUNT as usize + 1);
    evaluate(&star);
}
